// Package ast declares the syntax tree of MiniGo.
//
// The nodes have the names, fields and methods of the host's go/ast, so that
// whoever knows one tree knows the other. What go/ast carries for tools that
// rewrite source (comments, objects, scopes) is absent: names are resolved by
// the checker, in tables of its own, and the tree stays as it was parsed.
//
// Differs: File.Script holds the statements of a file without a package
// clause, FuncDecl.Lazy stands for a body that was not parsed yet, and
// File.Lazy for declarations.
package ast

import "go/token"

// A Node is any node of the tree.
type Node interface {
	Pos() token.Pos // of the node's first character
	End() token.Pos // of the first character after the node
}

// An Expr is an expression or a type.
type Expr interface {
	Node
	exprNode()
}

// A Stmt is a statement.
type Stmt interface {
	Node
	stmtNode()
}

// A Decl is a declaration.
type Decl interface {
	Node
	declNode()
}

// A Spec is one line of a declaration: *ImportSpec, *ValueSpec or *TypeSpec.
type Spec interface {
	Node
	specNode()
}

// A File is the tree of one source file.
//
// In program form Name is the package's name and Decls are the top-level
// declarations. In script form Name is nil, Decls is empty, and Script holds
// declarations (as *DeclStmt) and statements in the order of the source.
type File struct {
	Package   token.Pos // of "package"; NoPos in script form
	Name      *Ident    // nil in script form
	Decls     []Decl
	Script    []Stmt
	Imports   []*ImportSpec // all of the file, in either form
	Lazy      []*LazyDecl   // the declarations that were not parsed yet (syntax.IndexFile)
	FileStart token.Pos
	FileEnd   token.Pos
}

// Pos is the position of the package clause, in script form the file's start.
func (f *File) Pos() token.Pos {
	if f.Name == nil {
		return f.FileStart
	}
	return f.Package
}

// End is the end of the last declaration or statement.
func (f *File) End() token.Pos {
	if n := len(f.Decls); n > 0 {
		return f.Decls[n-1].End()
	}
	if n := len(f.Script); n > 0 {
		return f.Script[n-1].End()
	}
	if f.Name != nil {
		return f.Name.End()
	}
	return f.FileStart
}

// A Field is one entry of a parameter list, a struct or an interface: names
// that share a type. Names is nil for an unnamed parameter, an embedded field
// and an embedded or union element of an interface.
type Field struct {
	Names []*Ident
	Type  Expr
	Tag   *BasicLit // of a struct's field; or nil
}

func (f *Field) Pos() token.Pos {
	if len(f.Names) > 0 {
		return f.Names[0].Pos()
	}
	if f.Type != nil {
		return f.Type.Pos()
	}
	return token.NoPos
}

func (f *Field) End() token.Pos {
	if f.Tag != nil {
		return f.Tag.End()
	}
	if f.Type != nil {
		return f.Type.End()
	}
	if n := len(f.Names); n > 0 {
		return f.Names[n-1].End()
	}
	return token.NoPos
}

// A FieldList is fields between parentheses, braces or brackets; the brackets
// are absent around a single unnamed result.
type FieldList struct {
	Opening token.Pos // NoPos if absent
	List    []*Field
	Closing token.Pos // NoPos if absent
}

func (f *FieldList) Pos() token.Pos {
	if f.Opening.IsValid() {
		return f.Opening
	}
	if len(f.List) > 0 {
		return f.List[0].Pos()
	}
	return token.NoPos
}

func (f *FieldList) End() token.Pos {
	if f.Closing.IsValid() {
		return f.Closing + 1
	}
	if n := len(f.List); n > 0 {
		return f.List[n-1].End()
	}
	return token.NoPos
}

// NumFields counts names, an entry without names as one. It is 0 for nil.
func (f *FieldList) NumFields() int {
	n := 0
	if f != nil {
		for _, g := range f.List {
			n += max(len(g.Names), 1)
		}
	}
	return n
}
