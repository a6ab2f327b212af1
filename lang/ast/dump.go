// This file implements the S-expression of a tree, for tests and for looking
// at what the parser made of a text.

package ast

import (
	"fmt"
	"go/token"
	"strings"
)

// Dump renders a tree as an S-expression: a name as itself, a literal as in
// the source, everything else as (kind child ...). Absent optional parts of a
// fixed place are "_". Declarations and statements of a list stand on lines of
// their own. Two trees with the same text differ at most in positions.
func Dump(node Node) string {
	d := dumper{}
	d.node(node)
	return d.String()
}

type dumper struct {
	strings.Builder
	indent int
}

// open writes "(head"; what follows until close are its children.
func (d *dumper) open(head string) {
	d.WriteByte('(')
	d.WriteString(head)
}

func (d *dumper) close() { d.WriteByte(')') }

func (d *dumper) word(s string) {
	d.WriteByte(' ')
	d.WriteString(s)
}

// part writes one child, "_" if it is absent.
func (d *dumper) part(n Node) {
	d.WriteByte(' ')
	d.node(n)
}

func (d *dumper) expr(x Expr) {
	if x == nil {
		d.word("_")
		return
	}
	d.part(x)
}

func (d *dumper) stmt(s Stmt) {
	if s == nil {
		d.word("_")
		return
	}
	d.part(s)
}

func (d *dumper) fields(f *FieldList) {
	if f == nil {
		d.word("_")
		return
	}
	d.part(f)
}

func (d *dumper) exprs(head string, list []Expr) {
	d.WriteByte(' ')
	d.open(head)
	for _, x := range list {
		d.expr(x)
	}
	d.close()
}

// lines writes each node on a line of its own.
func lines[N Node](d *dumper, list []N) {
	d.indent++
	for _, n := range list {
		d.WriteByte('\n')
		for range d.indent {
			d.WriteString("  ")
		}
		d.node(n)
	}
	d.indent--
}

func (d *dumper) node(node Node) {
	switch n := node.(type) {
	case *File:
		d.open("file")
		if n.Name != nil {
			d.part(n.Name)
		} else {
			d.word("script")
		}
		lines(d, n.Decls)
		lines(d, n.Script)
		d.close()
	case *Field:
		d.open("field")
		for _, x := range n.Names {
			d.part(x)
		}
		d.word(":")
		d.expr(n.Type)
		if n.Tag != nil {
			d.part(n.Tag)
		}
		d.close()
	case *FieldList:
		d.open("fields")
		for _, f := range n.List {
			d.part(f)
		}
		d.close()

	case *BadExpr:
		d.WriteString("(badexpr)")
	case *Ident:
		d.WriteString(n.Name)
	case *BasicLit:
		d.WriteString(n.Value)
	case *Ellipsis:
		d.open("...")
		d.expr(n.Elt)
		d.close()
	case *FuncLit:
		d.open("funclit")
		d.part(n.Type)
		d.part(n.Body)
		d.close()
	case *CompositeLit:
		d.open("complit")
		d.expr(n.Type)
		for _, x := range n.Elts {
			d.expr(x)
		}
		d.close()
	case *ParenExpr:
		d.open("paren")
		d.expr(n.X)
		d.close()
	case *SelectorExpr:
		d.open(".")
		d.expr(n.X)
		d.part(n.Sel)
		d.close()
	case *IndexExpr:
		d.open("index")
		d.expr(n.X)
		d.expr(n.Index)
		d.close()
	case *IndexListExpr:
		d.open("index")
		d.expr(n.X)
		for _, x := range n.Indices {
			d.expr(x)
		}
		d.close()
	case *SliceExpr:
		d.open("slice")
		d.expr(n.X)
		d.expr(n.Low)
		d.expr(n.High)
		if n.Slice3 {
			d.expr(n.Max)
		}
		d.close()
	case *TypeAssertExpr:
		d.open("assert")
		d.expr(n.X)
		d.expr(n.Type)
		d.close()
	case *CallExpr:
		d.open("call")
		d.expr(n.Fun)
		for _, x := range n.Args {
			d.expr(x)
		}
		if n.Ellipsis.IsValid() {
			d.word("...")
		}
		d.close()
	case *StarExpr:
		d.open("star")
		d.expr(n.X)
		d.close()
	case *UnaryExpr:
		d.open("unary " + n.Op.String())
		d.expr(n.X)
		d.close()
	case *BinaryExpr:
		d.open(n.Op.String())
		d.expr(n.X)
		d.expr(n.Y)
		d.close()
	case *KeyValueExpr:
		d.open(":")
		d.expr(n.Key)
		d.expr(n.Value)
		d.close()

	case *ArrayType:
		d.open("array")
		d.expr(n.Len)
		d.expr(n.Elt)
		d.close()
	case *StructType:
		d.open("struct")
		d.part(n.Fields)
		d.close()
	case *FuncType:
		d.open("func")
		if n.TypeParams != nil {
			d.WriteString(" [")
			d.node(n.TypeParams)
			d.WriteByte(']')
		}
		d.fields(n.Params)
		d.fields(n.Results)
		d.close()
	case *InterfaceType:
		d.open("interface")
		d.part(n.Methods)
		d.close()
	case *MapType:
		d.open("map")
		d.expr(n.Key)
		d.expr(n.Value)
		d.close()
	case *ChanType:
		switch n.Dir {
		case SEND:
			d.open("chan<-")
		case RECV:
			d.open("<-chan")
		default:
			d.open("chan")
		}
		d.expr(n.Value)
		d.close()

	case *BadStmt:
		d.WriteString("(badstmt)")
	case *DeclStmt:
		d.node(n.Decl)
	case *EmptyStmt:
		d.WriteString("(empty)")
	case *LabeledStmt:
		d.open("label")
		d.part(n.Label)
		d.stmt(n.Stmt)
		d.close()
	case *ExprStmt:
		d.open("expr")
		d.expr(n.X)
		d.close()
	case *SendStmt:
		d.open("<-")
		d.expr(n.Chan)
		d.expr(n.Value)
		d.close()
	case *IncDecStmt:
		d.open(n.Tok.String())
		d.expr(n.X)
		d.close()
	case *AssignStmt:
		d.open(n.Tok.String())
		d.exprs("lhs", n.Lhs)
		d.exprs("rhs", n.Rhs)
		d.close()
	case *GoStmt:
		d.open("go")
		d.part(n.Call)
		d.close()
	case *DeferStmt:
		d.open("defer")
		d.part(n.Call)
		d.close()
	case *ReturnStmt:
		d.open("return")
		for _, x := range n.Results {
			d.expr(x)
		}
		d.close()
	case *BranchStmt:
		d.open(n.Tok.String())
		if n.Label != nil {
			d.part(n.Label)
		}
		d.close()
	case *BlockStmt:
		d.open("block")
		lines(d, n.List)
		d.close()
	case *IfStmt:
		d.open("if")
		d.stmt(n.Init)
		d.expr(n.Cond)
		d.part(n.Body)
		d.stmt(n.Else)
		d.close()
	case *CaseClause:
		d.clause(n.List == nil)
		for _, x := range n.List {
			d.expr(x)
		}
		d.word(":")
		lines(d, n.Body)
		d.close()
	case *SwitchStmt:
		d.open("switch")
		d.stmt(n.Init)
		d.expr(n.Tag)
		d.part(n.Body)
		d.close()
	case *TypeSwitchStmt:
		d.open("typeswitch")
		d.stmt(n.Init)
		d.stmt(n.Assign)
		d.part(n.Body)
		d.close()
	case *CommClause:
		d.clause(n.Comm == nil)
		if n.Comm != nil {
			d.stmt(n.Comm)
		}
		d.word(":")
		lines(d, n.Body)
		d.close()
	case *SelectStmt:
		d.open("select")
		d.part(n.Body)
		d.close()
	case *ForStmt:
		d.open("for")
		d.stmt(n.Init)
		d.expr(n.Cond)
		d.stmt(n.Post)
		d.part(n.Body)
		d.close()
	case *RangeStmt:
		d.open("range")
		if n.Tok != token.ILLEGAL {
			d.word(n.Tok.String())
		}
		d.expr(n.Key)
		d.expr(n.Value)
		d.expr(n.X)
		d.part(n.Body)
		d.close()

	case *BadDecl:
		d.WriteString("(baddecl)")
	case *ImportSpec:
		d.open("spec")
		if n.Name != nil {
			d.part(n.Name)
		}
		d.part(n.Path)
		d.close()
	case *ValueSpec:
		d.open("spec")
		for _, x := range n.Names {
			d.part(x)
		}
		d.word(":")
		d.expr(n.Type)
		for _, x := range n.Values {
			d.expr(x)
		}
		d.close()
	case *TypeSpec:
		d.open("spec")
		d.part(n.Name)
		if n.TypeParams != nil {
			d.WriteString(" [")
			d.node(n.TypeParams)
			d.WriteByte(']')
		}
		if n.Assign.IsValid() {
			d.word("=")
		}
		d.expr(n.Type)
		d.close()
	case *GenDecl:
		d.open(n.Tok.String())
		if n.Lparen.IsValid() {
			lines(d, n.Specs)
		} else {
			for _, s := range n.Specs {
				d.part(s)
			}
		}
		d.close()
	case *FuncDecl:
		d.open("funcdecl")
		d.fields(n.Recv)
		d.part(n.Name)
		d.part(n.Type)
		switch {
		case n.Body != nil:
			d.part(n.Body)
		case n.Lazy != nil:
			d.word("lazy")
		default:
			d.word("_")
		}
		d.close()

	default:
		panic(fmt.Sprintf("ast.Dump: unknown node %T", n))
	}
}

func (d *dumper) clause(isDefault bool) {
	if isDefault {
		d.open("default")
	} else {
		d.open("case")
	}
}
