// This file implements the text of an expression in an error message.

package ast

import (
	"go/token"
	"strings"
)

// ExprString renders x as the Go compiler names it in a message: on one line,
// with the bodies of function and composite literals cut down to "…".
//
// Go: cmd/compile/internal/syntax/printer.go String (go1.26)
func ExprString(x Expr) string {
	switch x := x.(type) {
	case *Ident:
		return x.Name
	case *BasicLit:
		return x.Value
	}
	w := exprWriter{}
	w.expr(x)
	return w.String()
}

type exprWriter struct{ strings.Builder }

func (w *exprWriter) expr(x Expr) {
	switch x := x.(type) {
	case nil:
	case *BadExpr:
		w.WriteString("<bad expr>")
	case *Ident:
		w.WriteString(x.Name)
	case *BasicLit:
		w.WriteString(x.Value)
	case *FuncLit:
		w.expr(x.Type)
		w.WriteString(" {")
		if len(x.Body.List) > 0 {
			w.WriteString("…")
		}
		w.WriteByte('}')
	case *CompositeLit:
		w.expr(x.Type)
		w.WriteByte('{')
		if len(x.Elts) > 0 {
			w.WriteString("…")
		}
		w.WriteByte('}')
	case *ParenExpr:
		w.WriteByte('(')
		w.expr(x.X)
		w.WriteByte(')')
	case *SelectorExpr:
		w.expr(x.X)
		w.WriteByte('.')
		w.WriteString(x.Sel.Name)
	case *IndexExpr:
		w.expr(x.X)
		w.WriteByte('[')
		w.expr(x.Index)
		w.WriteByte(']')
	case *IndexListExpr:
		w.expr(x.X)
		w.WriteByte('[')
		w.exprs(x.Indices)
		w.WriteByte(']')
	case *SliceExpr:
		w.expr(x.X)
		w.WriteByte('[')
		w.expr(x.Low)
		w.WriteByte(':')
		w.expr(x.High)
		if x.Slice3 {
			w.WriteByte(':')
			w.expr(x.Max)
		}
		w.WriteByte(']')
	case *TypeAssertExpr:
		w.expr(x.X)
		w.WriteString(".(")
		if x.Type == nil {
			w.WriteString("type")
		}
		w.expr(x.Type)
		w.WriteByte(')')
	case *CallExpr:
		w.expr(x.Fun)
		w.WriteByte('(')
		w.exprs(x.Args)
		if x.Ellipsis.IsValid() {
			w.WriteString("...")
		}
		w.WriteByte(')')
	case *StarExpr:
		w.WriteByte('*')
		w.expr(x.X)
	case *UnaryExpr:
		w.WriteString(x.Op.String())
		w.expr(x.X)
	case *BinaryExpr:
		w.expr(x.X)
		w.WriteByte(' ')
		w.WriteString(x.Op.String())
		w.WriteByte(' ')
		w.expr(x.Y)
	case *KeyValueExpr:
		w.expr(x.Key)
		w.WriteString(": ")
		w.expr(x.Value)
	case *Ellipsis:
		w.WriteString("...")
		w.expr(x.Elt)
	case *ArrayType:
		w.WriteByte('[')
		w.expr(x.Len)
		w.WriteByte(']')
		w.expr(x.Elt)
	case *StructType:
		w.WriteString("struct{")
		for i, f := range x.Fields.List {
			if i > 0 {
				w.WriteString("; ")
			}
			w.field(f)
			if f.Tag != nil {
				w.WriteByte(' ')
				w.WriteString(f.Tag.Value)
			}
		}
		w.WriteByte('}')
	case *FuncType:
		w.WriteString("func")
		w.signature(x)
	case *InterfaceType:
		w.WriteString("interface{")
		for i, f := range x.Methods.List {
			if i > 0 {
				w.WriteString("; ")
			}
			if sig, ok := f.Type.(*FuncType); ok && len(f.Names) > 0 {
				w.WriteString(f.Names[0].Name)
				w.signature(sig)
			} else {
				w.expr(f.Type)
			}
		}
		w.WriteByte('}')
	case *MapType:
		w.WriteString("map[")
		w.expr(x.Key)
		w.WriteByte(']')
		w.expr(x.Value)
	case *ChanType:
		switch x.Dir {
		case SEND:
			w.WriteString("chan<- ")
		case RECV:
			w.WriteString("<-chan ")
		default:
			w.WriteString("chan ")
			if e, ok := x.Value.(*ChanType); ok && e.Dir == RECV {
				// chan (<-chan T) without parentheses would be chan<- (chan T).
				w.WriteByte('(')
				w.expr(e)
				w.WriteByte(')')
				return
			}
		}
		w.expr(x.Value)
	}
}

func (w *exprWriter) exprs(list []Expr) {
	for i, x := range list {
		if i > 0 {
			w.WriteString(", ")
		}
		w.expr(x)
	}
}

func (w *exprWriter) field(f *Field) {
	for i, n := range f.Names {
		if i > 0 {
			w.WriteString(", ")
		}
		w.WriteString(n.Name)
	}
	if len(f.Names) > 0 {
		w.WriteByte(' ')
	}
	w.expr(f.Type)
}

func (w *exprWriter) fields(l *FieldList) {
	if l == nil {
		return
	}
	for i, f := range l.List {
		if i > 0 {
			w.WriteString(", ")
		}
		w.field(f)
	}
}

func (w *exprWriter) signature(t *FuncType) {
	if t.TypeParams != nil {
		w.WriteByte('[')
		w.fields(t.TypeParams)
		w.WriteByte(']')
	}
	w.WriteByte('(')
	w.fields(t.Params)
	w.WriteByte(')')
	r := t.Results
	if r == nil || len(r.List) == 0 {
		return
	}
	w.WriteByte(' ')
	if len(r.List) == 1 && len(r.List[0].Names) == 0 {
		w.expr(r.List[0].Type)
		return
	}
	w.WriteByte('(')
	w.fields(r)
	w.WriteByte(')')
}

// StmtString renders a simple statement as the Go compiler names it in a
// message. Other statements have no such name and give "".
func StmtString(s Stmt) string {
	w := exprWriter{}
	switch s := s.(type) {
	case *ExprStmt:
		w.expr(s.X)
	case *SendStmt:
		w.expr(s.Chan)
		w.WriteString(" <- ")
		w.expr(s.Value)
	case *IncDecStmt:
		w.expr(s.X)
		w.WriteString(s.Tok.String())
	case *AssignStmt:
		w.exprs(s.Lhs)
		w.WriteByte(' ')
		w.WriteString(s.Tok.String())
		w.WriteByte(' ')
		w.exprs(s.Rhs)
	case *RangeStmt:
		w.expr(s.Key)
		if s.Value != nil {
			w.WriteString(", ")
			w.expr(s.Value)
		}
		if s.Tok != token.ILLEGAL {
			w.WriteString(" " + s.Tok.String() + " ")
		}
		w.WriteString("range ")
		w.expr(s.X)
	}
	return w.String()
}
