// Package syntax turns source text into the tree of lang/ast.
//
//	text -> tokens        go/scanner, with automatic semicolons   lexer.go
//	tokens -> units       one top-level declaration at a time      unit.go
//	unit -> productions   participle grammar in struct tags        grammar.go
//	productions -> tree   lowering                                 lower.go
//	expressions, types, simple statements, statement lists:
//	                      custom productions that make tree nodes  expr.go type.go params.go simple.go stmtlist.go
//
// # Why a grammar and custom productions
//
// Declarations and the statements that begin with a keyword are a grammar that
// one reads: EBNF in the tags of grammar.go. Expressions are parsed by
// precedence climbing, and what hangs on them (types, parameters, simple
// statements) by functions of their own: the same grammar written all in tags
// was fifteen times slower and overflowed the stack on deep nesting. The
// grammar is LL(1) and is used with no lookahead at all, so that a failure
// names the right token and a failed branch leaves no captures behind.
//
// # Errors
//
// Messages are those of the Go compiler, word for word where it has words. A
// custom production reports an error, skips to a token that may follow, as the
// Go compiler does, and carries on with a BadExpr; a production of the grammar
// fails, the failure is put in the compiler's words (errors.go), and the
// statement list goes on after it.
//
// # Limits
//
// Nothing in a text makes the parser overflow its stack or run away: nesting,
// the depth of chains such as a+b+c or a.b.c, the tokens of one declaration
// and the number of errors are limited, and each limit has an error of its own.
//
// # Instances
//
// A parser holds the state of one parse in closures, because participle passes
// its productions nothing but the tokens. Building one costs about a
// millisecond, so used ones wait in a free list; each parse has one to itself,
// and any number of parses may run at the same time.
package syntax
