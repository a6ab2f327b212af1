// This file implements expressions.

package syntax

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// precedences are those of the binary operators; 0 for what is none.
var precedences = func() (a [numKinds]int8) {
	for t := range a {
		a[t] = int8(token.Token(t).Precedence())
	}
	return
}()

// expr parses an expression, or a type where one may stand for it.
//
//	Expr = UnaryExpr { binary_op UnaryExpr } .
//	UnaryExpr = PrimaryExpr | unary_op UnaryExpr .
//	TypeOrExpr = Type | Expr .
func (p *parser) expr() ast.Expr { return p.binaryExpr(nil, 0) }

// binaryExpr parses operators that bind tighter than prec; x is the first
// operand if it was parsed already.
func (p *parser) binaryExpr(x ast.Expr, prec int8) ast.Expr {
	if x == nil {
		x = p.unaryExpr()
	}
	n := 0
	for {
		t := p.lex.Peek()
		if t.Type < 0 || precedences[t.Type] <= prec {
			p.leave(n)
			return x
		}
		// The loop nests x to the left, so each round is a level.
		p.enter()
		n++
		b := &ast.BinaryExpr{X: x, OpPos: posOf(t), Op: token.Token(t.Type)}
		p.next()
		b.Y = p.binaryExpr(nil, precedences[b.Op])
		x = b
	}
}

func (p *parser) unaryExpr() ast.Expr {
	t := p.lex.Peek()
	pos := posOf(t)
	switch token.Token(t.Type) {
	case token.ADD, token.SUB, token.NOT, token.XOR, token.AND, token.TILDE:
		p.enter()
		p.next()
		x := &ast.UnaryExpr{OpPos: pos, Op: token.Token(t.Type), X: p.unaryExpr()}
		p.leave(1)
		return x

	case token.MUL:
		p.enter()
		p.next()
		x := &ast.StarExpr{Star: pos, X: p.unaryExpr()}
		p.leave(1)
		return x

	case token.ARROW:
		p.enter()
		p.next()
		x := p.unaryExpr()
		p.leave(1)
		if t, ok := x.(*ast.ChanType); ok {
			return p.receiveOnly(pos, t)
		}
		return &ast.UnaryExpr{OpPos: pos, Op: token.ARROW, X: x}
	}
	return p.primaryExpr(nil)
}

// receiveOnly gives the arrow before a channel type to the type: what reads as
// <-(chan E) is (<-chan E), and <-(chan<- E) is (<-chan (<-E)), which in turn
// must be a channel type.
func (p *parser) receiveOnly(arrow token.Pos, x *ast.ChanType) ast.Expr {
	dir := ast.SEND
	var t ast.Expr = x
	for dir == ast.SEND {
		c, ok := t.(*ast.ChanType)
		if !ok {
			p.syntaxError(codes.ExpectedType, "unexpected "+ast.ExprString(t)+", expected chan")
			break
		}
		if dir = c.Dir; dir == ast.RECV {
			p.syntaxError(codes.ExpectedType, "unexpected <-, expected chan")
		}
		next := c.Arrow
		c.Begin, c.Arrow, c.Dir = arrow, arrow, ast.RECV
		arrow, t = next, c.Value
	}
	return x
}

// operand parses what selectors, indices and calls can hang on. Type literals
// are operands: of conversions, and as arguments of make and new.
//
//	Operand = identifier | literal | "(" TypeOrExpr ")" | "func" Signature [ Block ] | TypeLit | ( TypeName | TypeLit ) LiteralValue .
func (p *parser) operand() ast.Expr {
	t := p.lex.Peek()
	pos := posOf(t)
	switch token.Token(t.Type) {
	case token.IDENT:
		p.next()
		return &ast.Ident{NamePos: pos, Name: t.Value}

	case token.INT, token.FLOAT, token.IMAG, token.CHAR, token.STRING:
		p.next()
		return &ast.BasicLit{ValuePos: pos, Kind: token.Token(t.Type), Value: t.Value}

	case token.LPAREN:
		p.enter()
		p.next()
		p.xnest++
		x := p.expr()
		p.xnest--
		p.leave(1)
		return &ast.ParenExpr{Lparen: pos, X: x, Rparen: p.want(tRparen)}

	case token.FUNC:
		p.enter()
		defer p.leave(1)
		p.next()
		typ := p.funcType(pos, "function type")
		if p.tok() != tLbrace {
			return typ
		}
		p.xnest++
		body := p.funcBody()
		p.xnest--
		return &ast.FuncLit{Type: typ, Body: body}

	case token.LBRACK, token.CHAN, token.MAP, token.STRUCT, token.INTERFACE:
		return p.type_()
	}
	p.syntaxError(codes.ExpectedExpr, "expected expression")
	p.advance(tRparen, tRbrack, tRbrace)
	return badExpr(pos, p.pos())
}

// primaryExpr parses an operand and what hangs on it; x is the operand if it
// was parsed already.
//
//	PrimaryExpr = Operand { Selector | Index | Call } .
func (p *parser) primaryExpr(x ast.Expr) ast.Expr {
	if x == nil {
		x = p.operand()
	}
	for n := 0; ; n++ {
		// The loop nests x to the left, so each round is a level.
		switch token.Token(p.tok()) {
		case token.PERIOD:
			p.enter()
			p.next()
			x = p.selector(x)
		case token.LBRACK:
			p.enter()
			x = p.index(x)
		case token.LPAREN:
			p.enter()
			x = p.call(x)
		case token.LBRACE:
			t := ast.Unparen(x)
			if !p.isLiteralType(t) {
				p.leave(n)
				return x
			}
			p.enter()
			if t != x {
				p.syntaxError(codes.BadParens, "cannot parenthesize type in composite literal")
			}
			x = p.literalValue(x)
		default:
			p.leave(n)
			return x
		}
	}
}

// isLiteralType reports whether a { after x starts a composite literal's value
// and not a block.
func (p *parser) isLiteralType(x ast.Expr) bool {
	switch x := x.(type) {
	case *ast.Ident, *ast.SelectorExpr:
		return p.xnest >= 0
	case *ast.IndexExpr, *ast.IndexListExpr:
		return p.xnest >= 0 && !isValue(x)
	case *ast.ArrayType, *ast.StructType, *ast.MapType:
		return true
	}
	return false
}

// isValue reports whether x can only be a value, not a type.
func isValue(x ast.Expr) bool {
	switch x := x.(type) {
	case *ast.BasicLit, *ast.CompositeLit, *ast.FuncLit, *ast.SliceExpr, *ast.TypeAssertExpr, *ast.CallExpr,
		*ast.UnaryExpr, *ast.BinaryExpr:
		return true
	case *ast.ParenExpr:
		return isValue(x.X)
	case *ast.IndexExpr:
		return isValue(x.X) || isValue(x.Index)
	case *ast.IndexListExpr:
		return isValue(x.X)
	}
	return false
}

// selector parses what follows the dot after x.
//
//	Selector = "." ( identifier | "(" Type ")" ) .
func (p *parser) selector(x ast.Expr) ast.Expr {
	pos := p.pos()
	switch p.tok() {
	case tIdent:
		return &ast.SelectorExpr{X: x, Sel: p.name()}
	case tLparen:
		p.next()
		a := &ast.TypeAssertExpr{X: x, Lparen: pos}
		if !p.got(tokenKind(token.TYPE)) {
			a.Type = p.type_()
		}
		a.Rparen = p.want(tRparen)
		return a
	}
	p.syntaxError(codes.ExpectedName, "expected name or (")
	p.advance(tSemi, tRparen)
	return x
}

// index parses an index, a slice expression's bounds or type arguments.
//
//	Index = "[" ( Type { "," Type } [ "," ] | Expr | [ Expr ] ":" [ Expr ] | [ Expr ] ":" Expr ":" Expr ) "]" .
func (p *parser) index(x ast.Expr) ast.Expr {
	lbrack := p.pos()
	p.next()
	var args []ast.Expr
	if p.tok() != tColon {
		comma := false
		if p.tok() == tRbrack {
			p.syntaxError(codes.ExpectedExpr, "expected operand")
			args = []ast.Expr{badExpr(p.pos(), p.pos())}
		} else {
			args, comma = p.typeList(false)
		}
		if comma || p.tok() == tRbrack {
			return indexed(x, lbrack, args, p.want(tRbrack))
		}
	}

	s := &ast.SliceExpr{X: x, Lbrack: lbrack}
	if len(args) > 0 {
		s.Low = args[0]
	}
	if !p.got(tColon) {
		p.syntaxError(codes.MissingComma, "expected comma, : or ]")
		p.advance(tComma, tColon, tRbrack)
	}
	p.xnest++
	if p.tok() != tColon && p.tok() != tRbrack {
		s.High = p.expr()
	}
	if p.tok() == tColon {
		s.Slice3 = true
		if s.High == nil {
			p.errorAt(p.pos(), codes.MissingSliceIndex, "middle index required in 3-index slice")
			s.High = badExpr(p.pos(), p.pos())
		}
		p.next()
		if p.tok() != tRbrack {
			s.Max = p.expr()
		} else {
			p.errorAt(p.pos(), codes.MissingSliceIndex, "final index required in 3-index slice")
			s.Max = badExpr(p.pos(), p.pos())
		}
	}
	p.xnest--
	s.Rbrack = p.want(tRbrack)
	return s
}

// indexed makes the node of x[args].
func indexed(x ast.Expr, lbrack token.Pos, args []ast.Expr, rbrack token.Pos) ast.Expr {
	if len(args) == 1 {
		return &ast.IndexExpr{X: x, Lbrack: lbrack, Index: args[0], Rbrack: rbrack}
	}
	return &ast.IndexListExpr{X: x, Lbrack: lbrack, Indices: args, Rbrack: rbrack}
}

// call parses the arguments after f.
//
//	Call = "(" [ TypeOrExpr { "," TypeOrExpr } [ "..." ] [ "," ] ] ")" .
func (p *parser) call(f ast.Expr) ast.Expr {
	c := &ast.CallExpr{Fun: f, Lparen: p.pos()}
	p.next()
	p.xnest++
	var few [4]ast.Expr // most calls have no more, and need no growing
	args := few[:0]
	c.Rparen = p.list("argument list", tComma, tRparen, func() bool {
		args = append(args, p.expr())
		if p.tok() == tDots {
			c.Ellipsis = p.pos()
			p.next()
		}
		return c.Ellipsis.IsValid()
	})
	c.Args = trim(args)
	p.xnest--
	return c
}

// trim copies a list to an array of just its length.
func trim[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return append(make([]T, 0, len(list)), list...)
}

// literalValue parses the braces of a composite literal of type typ, which is
// nil within another.
//
//	LiteralValue = "{" [ Element { "," Element } [ "," ] ] "}" .
//	Element = [ Value ":" ] Value .
//	Value = Expr | LiteralValue .
func (p *parser) literalValue(typ ast.Expr) ast.Expr {
	p.enter()
	c := &ast.CompositeLit{Type: typ, Lbrace: p.pos()}
	p.xnest++
	p.want(tLbrace)
	c.Rbrace = p.list("composite literal", tComma, tRbrace, func() bool {
		e := p.element()
		if p.tok() == tColon {
			kv := &ast.KeyValueExpr{Key: e, Colon: p.pos()}
			p.next()
			kv.Value = p.element()
			e = kv
		}
		c.Elts = append(c.Elts, e)
		return false
	})
	p.xnest--
	p.leave(1)
	return c
}

func (p *parser) element() ast.Expr {
	if p.tok() == tLbrace {
		return p.literalValue(nil)
	}
	return p.expr()
}

// exprs parses a list of expressions.
//
//	ExprList = Expr { "," Expr } .
func (p *parser) exprs() []ast.Expr {
	list := []ast.Expr{p.expr()}
	for p.got(tComma) {
		list = append(list, p.expr())
	}
	return list
}

// list parses elements with sep between them, and perhaps after the last, up
// to end. After elem says true there are no more. It returns the position of
// the closing token.
//
// Go: cmd/compile/internal/syntax/parser.go list (go1.26)
func (p *parser) list(context string, sep, end tokenKind, elem func() bool) token.Pos {
	done := false
	for p.tok() != tEOF && p.tok() != end && !done {
		done = elem()
		if !p.got(sep) && p.tok() != end {
			code := codes.MissingComma
			if sep == tSemi {
				code = codes.BadField
			}
			p.syntaxError(code, "in "+context+"; possibly missing "+kindText(sep)+" or "+kindText(end))
			p.advance(tRparen, tRbrack, tRbrace)
			if p.tok() != end {
				return p.pos()
			}
		}
	}
	return p.want(end)
}

func (p *parser) name() *ast.Ident {
	t := p.lex.Peek()
	n := &ast.Ident{NamePos: posOf(t), Name: "_"}
	if t.Type == tIdent {
		n.Name = t.Value
		p.next()
		return n
	}
	p.syntaxError(codes.ExpectedName, "expected name")
	p.advance()
	return n
}

// names parses a list of names.
//
//	IdentifierList = identifier { "," identifier } .
func (p *parser) names() []*ast.Ident {
	list := []*ast.Ident{p.name()}
	for p.got(tComma) {
		list = append(list, p.name())
	}
	return list
}

// typeList parses a list of types; unless strict, the first may be any
// expression. It reports whether there was a comma.
func (p *parser) typeList(strict bool) (list []ast.Expr, comma bool) {
	p.xnest++
	defer func() { p.xnest-- }()
	if strict {
		list = append(list, p.type_())
	} else {
		list = append(list, p.expr())
	}
	for p.got(tComma) {
		comma = true
		t := p.typeOrNil()
		if t == nil {
			break
		}
		list = append(list, t)
	}
	return list, comma
}
