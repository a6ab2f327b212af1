// This file implements the custom productions: what participle calls where the
// grammar names a type in lower case, and the parser instance that they are
// closures of.

package syntax

import (
	"go/token"
	"sync"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// participle knows a custom production by an interface type, so each has one.
type (
	identList    interface{ identList() []*ast.Ident }
	exprList     interface{ exprList() []ast.Expr }
	results      interface{ results() []ast.Expr }
	stmtList     interface{ stmtList() []ast.Stmt }
	specEnd      interface{ specEnd() }
	typeSpec     interface{ typeSpec() *ast.TypeSpec }
	optionalType interface{ optionalType() ast.Expr } // of a constant
	varType      interface{ varType() ast.Expr }
	funcHead     interface{ funcHead() *ast.FuncDecl }
	simpleStmt   interface{ simpleStmt() ast.Stmt }
	callExpr     interface{ callExpr() ast.Expr }
	ifHeader     interface{ ifHeader() *header }
	forHeader    interface{ forHeader() *header }
	switchHeader interface{ switchHeader() *header }
)

// The values that custom productions hand through participle.
type (
	identsValue []*ast.Ident
	exprsValue  []ast.Expr
	stmtsValue  []ast.Stmt
	endValue    struct{}
	specValue   struct{ *ast.TypeSpec }
	typeValue   struct{ ast.Expr }
	funcValue   struct{ *ast.FuncDecl }
	stmtValue   struct{ ast.Stmt }
	callValue   struct{ ast.Expr }
)

func (v identsValue) identList() []*ast.Ident { return v }
func (v exprsValue) exprList() []ast.Expr     { return v }
func (v exprsValue) results() []ast.Expr      { return v }
func (v stmtsValue) stmtList() []ast.Stmt     { return v }
func (endValue) specEnd()                     {}
func (v specValue) typeSpec() *ast.TypeSpec   { return v.TypeSpec }
func (v typeValue) optionalType() ast.Expr    { return v.Expr }
func (v typeValue) varType() ast.Expr         { return v.Expr }
func (v funcValue) funcHead() *ast.FuncDecl   { return v.FuncDecl }
func (v stmtValue) simpleStmt() ast.Stmt      { return v.Stmt }
func (v callValue) callExpr() ast.Expr        { return v.Expr }
func (h *header) ifHeader() *header           { return h }
func (h *header) forHeader() *header          { return h }
func (h *header) switchHeader() *header       { return h }

// custom is the option for a custom production: parse runs with p.lex set, and
// says whether there was a match. A production that always matches reports its
// errors itself.
func custom[T any](p *parser, parse func() (T, bool)) participle.Option {
	return participle.ParseTypeWith(func(lex *lexer.PeekingLexer) (T, error) {
		outer := p.production(lex)
		v, ok := parse()
		p.lex = outer
		if !ok {
			return v, participle.NextMatch
		}
		return v, nil
	})
}

// customs are the custom productions of one instance.
func (p *parser) customs() []participle.Option {
	return []participle.Option{
		custom(p, func() (v identList, ok bool) {
			// The end of a group is not a spec; anything else is, if a bad one.
			if t := p.tok(); t == tRparen || t == tEOF {
				return nil, false
			}
			return identsValue(p.names()), true
		}),
		custom(p, func() (exprList, bool) { return exprsValue(p.exprs()), true }),
		custom(p, func() (results, bool) {
			if t := p.tok(); t == tSemi || t == tRbrace || t == tEOF {
				return exprsValue(nil), true
			}
			return exprsValue(p.exprs()), true
		}),
		custom(p, func() (stmtList, bool) { return stmtsValue(p.stmtList()), true }),
		custom(p, func() (specEnd, bool) {
			if !p.got(tSemi) && p.tok() != tRparen {
				p.syntaxError(codes.MissingComma, "in grouped declaration; possibly missing semicolon or newline or )")
				p.advance(tRparen, tRbrack, tRbrace, tSemi)
				p.got(tSemi)
			}
			return endValue{}, true
		}),
		custom(p, func() (typeSpec, bool) {
			if t := p.tok(); t == tRparen || t == tEOF {
				return nil, false
			}
			return specValue{p.typeSpec()}, true
		}),
		custom(p, func() (optionalType, bool) {
			t := p.typeOrNil()
			return typeValue{t}, t != nil
		}),
		custom(p, func() (varType, bool) {
			if t := p.tok(); t == tAssign || t == tDefine {
				return nil, false
			}
			return typeValue{p.type_()}, true
		}),
		custom(p, func() (funcHead, bool) { return funcValue{p.funcHead()}, true }),
		custom(p, func() (simpleStmt, bool) { return stmtValue{p.simpleStmt(token.ILLEGAL)}, true }),
		custom(p, func() (callExpr, bool) { return callValue{p.callExpr()}, true }),
		custom(p, func() (ifHeader, bool) { return p.header(token.IF), true }),
		custom(p, func() (forHeader, bool) { return p.header(token.FOR), true }),
		custom(p, func() (switchHeader, bool) { return p.header(token.SWITCH), true }),
	}
}

// A productions holds the grammar's productions as functions that parse at p.lex.
type productions struct {
	packageClause func() (*packageClause, error)
	funcDecl      func() (*funcDecl, error)
	block         func() (*block, error)
	// By first token: declarations and statements that begin with a keyword or
	// a brace, lowered to the tree.
	decl [numKinds]func(p *parser, pos token.Pos) (ast.Decl, error)
	stmt [numKinds]func(p *parser, pos token.Pos) (ast.Stmt, error)
}

// A builder makes the grammar of a parser. It is needed no longer than that, but
// for what Prepare takes of it.
type builder struct {
	parser  *parser
	options func() []participle.Option
	build   map[token.Token]func() // builds a production, named by its first token, if that has not been done
}

// rule gives one production as a function, which builds the production when it
// is first called, if Prepare has not begun: a small program needs few of them,
// and to build all takes as long as to parse hundreds of lines. What follows the
// production in the text is not its business. An error in the grammar panics:
// the first test that parses the production finds it.
func rule[P any](b *builder, first token.Token) func() (*P, error) {
	build := sync.OnceValue(func() *participle.Parser[P] { return participle.MustBuild[P](b.options()...) })
	b.build[first] = func() { build() }
	p, trailing := b.parser, participle.AllowTrailing(true)
	return func() (*P, error) { return build().ParseFromLexer(p.lex, trailing) }
}

// declRule and stmtRule add a production, named by its first token, with its
// lowering.
func declRule[P any](b *builder, first token.Token, lower func(*parser, token.Pos, *P) ast.Decl) {
	parse := rule[P](b, first)
	b.parser.grammar.decl[first] = func(p *parser, pos token.Pos) (ast.Decl, error) {
		x, err := parse()
		if err != nil {
			return nil, err
		}
		return lower(p, pos, x), nil
	}
}

func stmtRule[P any](b *builder, first token.Token, lower func(*parser, token.Pos, *P) ast.Stmt) {
	parse := rule[P](b, first)
	b.parser.grammar.stmt[first] = func(p *parser, pos token.Pos) (ast.Stmt, error) {
		x, err := parse()
		if err != nil {
			return nil, err
		}
		return lower(p, pos, x), nil
	}
}

// newParser makes an instance, and what builds its productions.
func newParser() (*parser, *builder) {
	p := &parser{}
	b := &builder{parser: p, build: make(map[token.Token]func())}
	b.options = sync.OnceValue(func() []participle.Option {
		return append(p.customs(), participle.Lexer(definition{}), participle.UseLookahead(0))
	})
	r := &p.grammar
	r.packageClause = rule[packageClause](b, token.PACKAGE)
	r.funcDecl = rule[funcDecl](b, token.FUNC)
	r.block = rule[block](b, token.LBRACE)

	declRule(b, token.IMPORT, lowerImport)
	declRule(b, token.CONST, lowerConst)
	declRule(b, token.VAR, lowerVar)
	declRule(b, token.TYPE, lowerType)
	for _, t := range []token.Token{token.CONST, token.VAR, token.TYPE} {
		decl := r.decl[t]
		r.stmt[t] = func(p *parser, pos token.Pos) (ast.Stmt, error) {
			d, err := decl(p, pos)
			if err != nil {
				return nil, err
			}
			return &ast.DeclStmt{Decl: d}, nil
		}
	}

	stmtRule(b, token.LBRACE, func(_ *parser, _ token.Pos, b *block) ast.Stmt { return lowerBlock(b) })
	stmtRule(b, token.IF, lowerIf)
	stmtRule(b, token.FOR, lowerFor)
	stmtRule(b, token.SWITCH, lowerSwitch)
	stmtRule(b, token.SELECT, lowerSelect)
	stmtRule(b, token.RETURN, lowerReturn)
	stmtRule(b, token.BREAK, lowerBreak)
	r.stmt[token.CONTINUE] = r.stmt[token.BREAK]
	stmtRule(b, token.GOTO, lowerGoto)
	stmtRule(b, token.FALLTHROUGH, lowerFallthrough)
	stmtRule(b, token.GO, lowerGo)
	r.stmt[token.DEFER] = r.stmt[token.GO]
	return p, b
}
