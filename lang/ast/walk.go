// This file implements walking over a tree.

package ast

import "fmt"

// A Visitor's Visit is called for each node that Walk meets. If the visitor
// that it returns is not nil, Walk visits the node's children with it and then
// calls it with nil.
type Visitor interface {
	Visit(node Node) Visitor
}

func walkList[N Node](v Visitor, list []N) {
	for _, n := range list {
		Walk(v, n)
	}
}

func walkExpr(v Visitor, x Expr) {
	if x != nil {
		Walk(v, x)
	}
}

func walkStmt(v Visitor, s Stmt) {
	if s != nil {
		Walk(v, s)
	}
}

func walkFields(v Visitor, f *FieldList) {
	if f != nil {
		Walk(v, f)
	}
}

// Walk visits node, which is not nil, and what is below it in the order of the
// source. A body that was not parsed yet (FuncDecl.Lazy) has nothing below it.
func Walk(v Visitor, node Node) {
	if v = v.Visit(node); v == nil {
		return
	}
	switch n := node.(type) {
	case *File:
		if n.Name != nil {
			Walk(v, n.Name)
		}
		walkList(v, n.Decls)
		walkList(v, n.Script)

	case *Field:
		walkList(v, n.Names)
		walkExpr(v, n.Type)
		if n.Tag != nil {
			Walk(v, n.Tag)
		}
	case *FieldList:
		walkList(v, n.List)

	// expressions
	case *BadExpr, *Ident, *BasicLit:
	case *Ellipsis:
		walkExpr(v, n.Elt)
	case *FuncLit:
		Walk(v, n.Type)
		Walk(v, n.Body)
	case *CompositeLit:
		walkExpr(v, n.Type)
		walkList(v, n.Elts)
	case *ParenExpr:
		Walk(v, n.X)
	case *SelectorExpr:
		Walk(v, n.X)
		Walk(v, n.Sel)
	case *IndexExpr:
		Walk(v, n.X)
		Walk(v, n.Index)
	case *IndexListExpr:
		Walk(v, n.X)
		walkList(v, n.Indices)
	case *SliceExpr:
		Walk(v, n.X)
		walkExpr(v, n.Low)
		walkExpr(v, n.High)
		walkExpr(v, n.Max)
	case *TypeAssertExpr:
		Walk(v, n.X)
		walkExpr(v, n.Type)
	case *CallExpr:
		Walk(v, n.Fun)
		walkList(v, n.Args)
	case *StarExpr:
		Walk(v, n.X)
	case *UnaryExpr:
		Walk(v, n.X)
	case *BinaryExpr:
		Walk(v, n.X)
		Walk(v, n.Y)
	case *KeyValueExpr:
		Walk(v, n.Key)
		Walk(v, n.Value)

	// types
	case *ArrayType:
		walkExpr(v, n.Len)
		Walk(v, n.Elt)
	case *StructType:
		Walk(v, n.Fields)
	case *FuncType:
		walkFields(v, n.TypeParams)
		walkFields(v, n.Params)
		walkFields(v, n.Results)
	case *InterfaceType:
		Walk(v, n.Methods)
	case *MapType:
		Walk(v, n.Key)
		Walk(v, n.Value)
	case *ChanType:
		Walk(v, n.Value)

	// statements
	case *BadStmt, *EmptyStmt:
	case *DeclStmt:
		Walk(v, n.Decl)
	case *LabeledStmt:
		Walk(v, n.Label)
		Walk(v, n.Stmt)
	case *ExprStmt:
		Walk(v, n.X)
	case *SendStmt:
		Walk(v, n.Chan)
		Walk(v, n.Value)
	case *IncDecStmt:
		Walk(v, n.X)
	case *AssignStmt:
		walkList(v, n.Lhs)
		walkList(v, n.Rhs)
	case *GoStmt:
		Walk(v, n.Call)
	case *DeferStmt:
		Walk(v, n.Call)
	case *ReturnStmt:
		walkList(v, n.Results)
	case *BranchStmt:
		if n.Label != nil {
			Walk(v, n.Label)
		}
	case *BlockStmt:
		walkList(v, n.List)
	case *IfStmt:
		walkStmt(v, n.Init)
		Walk(v, n.Cond)
		Walk(v, n.Body)
		walkStmt(v, n.Else)
	case *CaseClause:
		walkList(v, n.List)
		walkList(v, n.Body)
	case *SwitchStmt:
		walkStmt(v, n.Init)
		walkExpr(v, n.Tag)
		Walk(v, n.Body)
	case *TypeSwitchStmt:
		walkStmt(v, n.Init)
		Walk(v, n.Assign)
		Walk(v, n.Body)
	case *CommClause:
		walkStmt(v, n.Comm)
		walkList(v, n.Body)
	case *SelectStmt:
		Walk(v, n.Body)
	case *ForStmt:
		walkStmt(v, n.Init)
		walkExpr(v, n.Cond)
		walkStmt(v, n.Post)
		Walk(v, n.Body)
	case *RangeStmt:
		walkExpr(v, n.Key)
		walkExpr(v, n.Value)
		Walk(v, n.X)
		Walk(v, n.Body)

	// declarations
	case *BadDecl:
	case *ImportSpec:
		if n.Name != nil {
			Walk(v, n.Name)
		}
		Walk(v, n.Path)
	case *ValueSpec:
		walkList(v, n.Names)
		walkExpr(v, n.Type)
		walkList(v, n.Values)
	case *TypeSpec:
		Walk(v, n.Name)
		walkFields(v, n.TypeParams)
		Walk(v, n.Type)
	case *GenDecl:
		walkList(v, n.Specs)
	case *FuncDecl:
		walkFields(v, n.Recv)
		Walk(v, n.Name)
		Walk(v, n.Type)
		if n.Body != nil {
			Walk(v, n.Body)
		}

	default:
		panic(fmt.Sprintf("ast.Walk: unknown node %T", n))
	}
	v.Visit(nil)
}

type inspector func(Node) bool

func (f inspector) Visit(node Node) Visitor {
	if f(node) {
		return f
	}
	return nil
}

// Inspect calls f for node and, as long as f says true, for what is below it;
// after a node's children it calls f(nil).
func Inspect(node Node, f func(Node) bool) { Walk(inspector(f), node) }
