// This file implements the grammar: declarations, blocks and the statements
// that begin with a keyword, as participle productions. Tokens are named as in
// lexer.go; the types in lower case that are no productions of this file are
// custom productions (custom.go).
//
// A field Pos holds the position of a production's first token. What a
// production cannot say within LL(1), such as whether the header of an if has
// a condition, its custom production or its lowering checks.

package syntax

import "github.com/alecthomas/participle/v2/lexer"

type (
	// PackageClause = "package" identifier ";" .
	packageClause struct {
		Name lexer.Token `parser:"Package @Ident Semi"`
	}

	// ImportDecl = "import" ( ImportSpec | "(" { ImportSpec ";" } ")" ) .
	importDecl struct {
		Lparen lexer.Token   `parser:"Import ( @Lparen"`
		Specs  []*importSpec `parser:"( @@"`
		Ends   []specEnd     `parser:"@@ )*"`
		Rparen lexer.Token   `parser:"@Rparen"`
		Spec   *importSpec   `parser:"| @@ )"`
	}

	// ImportSpec = [ "." | identifier ] string .
	importSpec struct {
		Name lexer.Token `parser:"@( Ident | Dot )?"`
		Path lexer.Token `parser:"@String"`
	}

	// ConstDecl = "const" ( ConstSpec | "(" { ConstSpec ";" } ")" ) .
	constDecl struct {
		Lparen lexer.Token  `parser:"Const ( @Lparen"`
		Specs  []*constSpec `parser:"( @@"`
		Ends   []specEnd    `parser:"@@ )*"`
		Rparen lexer.Token  `parser:"@Rparen"`
		Spec   *constSpec   `parser:"| @@ )"`
	}

	// ConstSpec = IdentifierList [ [ Type ] "=" ExprList ] .
	// The wrong ":=" is let through, to be named.
	constSpec struct {
		Names  identList    `parser:"@@"`
		Type   optionalType `parser:"@@?"`
		Define lexer.Token  `parser:"( ( Assign | @Define )"`
		Values exprList     `parser:"@@ )?"`
	}

	// VarDecl = "var" ( VarSpec | "(" { VarSpec ";" } ")" ) .
	varDecl struct {
		Lparen lexer.Token `parser:"Var ( @Lparen"`
		Specs  []*varSpec  `parser:"( @@"`
		Ends   []specEnd   `parser:"@@ )*"`
		Rparen lexer.Token `parser:"@Rparen"`
		Spec   *varSpec    `parser:"| @@ )"`
	}

	// VarSpec = IdentifierList ( Type [ "=" ExprList ] | "=" ExprList ) .
	varSpec struct {
		Names  identList   `parser:"@@"`
		Type   varType     `parser:"@@?"`
		Define lexer.Token `parser:"( ( Assign | @Define )"`
		Values exprList    `parser:"@@ )?"`
	}

	// TypeDecl = "type" ( TypeSpec | "(" { TypeSpec ";" } ")" ) .
	typeDecl struct {
		Lparen lexer.Token `parser:"Type ( @Lparen"`
		Specs  []typeSpec  `parser:"( @@"`
		Ends   []specEnd   `parser:"@@ )*"`
		Rparen lexer.Token `parser:"@Rparen"`
		Spec   typeSpec    `parser:"| @@ )"`
	}

	// FuncDecl = "func" FuncHead [ Block ] .
	// FuncHead = ( identifier [ TypeParams ] | Parameters identifier ) Signature .
	funcDecl struct {
		Head funcHead `parser:"Func @@"`
		Body *block   `parser:"@@?"`
	}

	// Block = "{" StatementList "}" .
	block struct {
		Lbrace lexer.Token `parser:"@Lbrace"`
		List   stmtList    `parser:"@@"`
		Rbrace lexer.Token `parser:"@Rbrace"`
	}

	// IfStmt = "if" IfHeader Block { Else } .
	// Only the last Else may be one without "if".
	ifStmt struct {
		Header ifHeader  `parser:"If @@"`
		Body   *block    `parser:"@@"`
		Else   []*elseIf `parser:"@@*"`
	}

	// Else = "else" ( "if" IfHeader Block | Block ) .
	// The chain is a loop, so that its length costs no stack.
	elseIf struct {
		Pos    lexer.Position
		If     lexer.Token `parser:"Else ( @If"`
		Header ifHeader    `parser:"@@"`
		Body   *block      `parser:"@@"`
		Else   *block      `parser:"| @@ )"`
	}

	// ForStmt = "for" ForHeader Block .
	forStmt struct {
		Header forHeader `parser:"For @@"`
		Body   *block    `parser:"@@"`
	}

	// SwitchStmt = "switch" SwitchHeader "{" { CaseClause } "}" .
	switchStmt struct {
		Header  switchHeader  `parser:"Switch @@"`
		Lbrace  lexer.Token   `parser:"@Lbrace"`
		Clauses []*caseClause `parser:"@@*"`
		Rbrace  lexer.Token   `parser:"@Rbrace"`
	}

	// CaseClause = ( "case" ExprList | "default" ) ":" StatementList .
	caseClause struct {
		Pos   lexer.Position
		Exprs exprList    `parser:"( Case @@ | Default )"`
		Colon lexer.Token `parser:"@Colon"`
		Body  stmtList    `parser:"@@"`
	}

	// SelectStmt = "select" "{" { CommClause } "}" .
	selectStmt struct {
		Lbrace  lexer.Token   `parser:"Select @Lbrace"`
		Clauses []*commClause `parser:"@@*"`
		Rbrace  lexer.Token   `parser:"@Rbrace"`
	}

	// CommClause = ( "case" SimpleStmt | "default" ) ":" StatementList .
	commClause struct {
		Pos   lexer.Position
		Comm  simpleStmt  `parser:"( Case @@ | Default )"`
		Colon lexer.Token `parser:"@Colon"`
		Body  stmtList    `parser:"@@"`
	}

	// ReturnStmt = "return" [ ExprList ] .
	returnStmt struct {
		Results results `parser:"Return @@"`
	}

	// BreakStmt = ( "break" | "continue" ) [ identifier ] .
	breakStmt struct {
		Tok   lexer.Token `parser:"@( Break | Continue )"`
		Label lexer.Token `parser:"@Ident?"`
	}

	// GotoStmt = "goto" identifier .
	gotoStmt struct {
		Label lexer.Token `parser:"Goto @Ident"`
	}

	// FallthroughStmt = "fallthrough" .
	fallthroughStmt struct {
		Tok lexer.Token `parser:"@Fallthrough"`
	}

	// GoStmt = ( "go" | "defer" ) PrimaryExpr .
	goStmt struct {
		Tok  lexer.Token `parser:"@( Go | Defer )"`
		Call callExpr    `parser:"@@"`
	}
)
