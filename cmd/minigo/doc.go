package main

// This file implements minigo doc: what the library declares, from its text.

import (
	"bufio"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"minigo/stdlib"
)

const docHelp = `Doc shows what the library has. Without an argument it lists the packages;
doc strings lists what a package declares; doc strings.Split shows a declaration
with its comment, and doc strings.Builder a type with its methods. A package may
be named by the end of its path, as in doc heap.
`

// doc is minigo doc.
func (c *command) doc(e *env, args []string) int {
	args, status, done := c.parse(e, flag.NewFlagSet(c.name, flag.ContinueOnError), args)
	if done {
		return status
	}
	w := bufio.NewWriter(e.stdout)
	if len(args) == 0 {
		if err := docPackages(w); err != nil {
			return c.fail(e, err)
		}
	}
	shown := 0
	for _, arg := range args {
		text, err := docOf(arg)
		if err != nil {
			status = c.fail(e, err)
			continue
		}
		if shown++; shown > 1 {
			fmt.Fprintln(w)
		}
		w.WriteString(text)
	}
	if err := w.Flush(); err != nil {
		return c.fail(e, err)
	}
	return status
}

// docOf is what there is to say about a package, or about what it declares: arg is strings, strings.Split or math/rand/v2.Rand.IntN.
func docOf(arg string) (string, error) {
	dir, name := path.Split(arg)
	pkg, decl, _ := strings.Cut(name, ".")
	d, err := readDoc(dir + pkg)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	err = d.write(&b, decl)
	return b.String(), err
}

// docPackages lists the packages with the first sentence about each.
func docPackages(w io.Writer) error {
	paths := libraryPaths()
	width := 0
	for _, p := range paths {
		width = max(width, len(p))
	}
	for _, p := range paths {
		d, err := readDoc(p)
		if err != nil {
			return err
		}
		about, _, _ := strings.Cut(strings.Join(strings.Fields(d.about), " "), ". ")
		if words := strings.SplitN(about, " ", 3); len(words) == 3 && words[0] == "Package" {
			about = words[2]
		}
		fmt.Fprintf(w, "%-*s  %s\n", width, p, strings.TrimSuffix(about, "."))
	}
	return nil
}

// libraryPaths are the paths of the library's packages but the internal ones, sorted.
func libraryPaths() (paths []string) {
	fs.WalkDir(stdlib.FS, ".", func(p string, d fs.DirEntry, err error) error {
		if dir := path.Dir(p); err == nil && path.Ext(p) == ".mg" && !strings.HasPrefix(dir, "internal") {
			paths = append(paths, dir)
		}
		return err
	})
	slices.Sort(paths)
	return slices.Compact(paths)
}

// A packageDoc is what a package declares that other packages may use.
type packageDoc struct {
	path  string
	about string
	fset  *token.FileSet
	decls []ast.Decl // without the bodies of functions
}

// readDoc reads the text of a package, which is named by its path or the end of it: of several the one with the shortest path is meant.
func readDoc(name string) (*packageDoc, error) {
	p := ""
	for _, q := range libraryPaths() {
		if q == name || strings.HasSuffix(q, "/"+name) && p != name && (p == "" || len(q) < len(p)) {
			p = q
		}
	}
	if p == "" {
		return nil, fmt.Errorf("there is no package %s; minigo doc lists those there are", name)
	}
	d := &packageDoc{path: p, fset: token.NewFileSet()}
	files, _ := fs.Glob(stdlib.FS, p+"/*.mg")
	for _, name := range files {
		text, err := fs.ReadFile(stdlib.FS, name)
		if err != nil {
			return nil, err
		}
		f, err := parser.ParseFile(d.fset, name, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		d.about += f.Doc.Text()
		ast.FileExports(f)
		for _, decl := range f.Decls {
			switch decl := decl.(type) {
			case *ast.FuncDecl:
				decl.Body = nil
			case *ast.GenDecl:
				if decl.Tok == token.IMPORT {
					continue
				}
			}
			d.decls = append(d.decls, decl)
		}
	}
	return d, nil
}

// write shows the package, or what it declares under a name, which may be that of a type with a method or field.
func (d *packageDoc) write(w io.Writer, name string) error {
	if name == "" {
		fmt.Fprintf(w, "package %s // import %q\n\n%s\n", path.Base(d.path), d.path, d.about)
		for _, tok := range []token.Token{token.CONST, token.VAR, token.FUNC, token.TYPE} {
			d.list(w, func(decl ast.Decl) bool { return kindOf(decl) == tok })
		}
		return nil
	}
	name, member, _ := strings.Cut(name, ".")
	found := false
	for _, decl := range d.decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			found = d.show(w, decl, member == "" && decl.Recv == nil && same(decl.Name, name) ||
				member != "" && same(receiverName(decl), name) && same(decl.Name, member)) || found
		case *ast.GenDecl:
			found = d.show(w, decl, slices.ContainsFunc(decl.Specs, func(s ast.Spec) bool { return declares(s, name, member) })) || found
			if decl.Tok == token.TYPE && member == "" && found {
				fmt.Fprintln(w)
				d.list(w, func(m ast.Decl) bool { f, ok := m.(*ast.FuncDecl); return ok && same(receiverName(f), name) })
			}
		}
		if found {
			return nil
		}
	}
	if member != "" {
		name += "." + member
	}
	return fmt.Errorf("package %s has no %s; minigo doc %[1]s lists what it has", d.path, name)
}

// same reports whether a name is asked for: small letters stand for large ones too.
func same(id *ast.Ident, name string) bool { return id != nil && strings.EqualFold(id.Name, name) }

// kindOf is the keyword of a declaration, ILLEGAL for a method.
func kindOf(decl ast.Decl) token.Token {
	switch decl := decl.(type) {
	case *ast.GenDecl:
		return decl.Tok
	case *ast.FuncDecl:
		if decl.Recv == nil {
			return token.FUNC
		}
	}
	return token.ILLEGAL
}

// receiverName is the name of the type that a method belongs to, nil for a function.
func receiverName(f *ast.FuncDecl) *ast.Ident {
	if f.Recv == nil || len(f.Recv.List) == 0 {
		return nil
	}
	t := f.Recv.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return x
		default:
			return nil
		}
	}
}

// declares reports whether a line of a declaration declares a name, or a type of that name with the member.
func declares(s ast.Spec, name, member string) bool {
	switch s := s.(type) {
	case *ast.ValueSpec:
		return member == "" && slices.ContainsFunc(s.Names, func(id *ast.Ident) bool { return same(id, name) })
	case *ast.TypeSpec:
		if !same(s.Name, name) {
			return false
		}
		var fields *ast.FieldList
		switch t := s.Type.(type) {
		case *ast.StructType:
			fields = t.Fields
		case *ast.InterfaceType:
			fields = t.Methods
		}
		return member == "" || fields != nil && slices.ContainsFunc(fields.List, func(f *ast.Field) bool {
			return slices.ContainsFunc(f.Names, func(id *ast.Ident) bool { return same(id, member) })
		})
	}
	return false
}

// show writes a declaration with its comment, if it is wanted.
func (d *packageDoc) show(w io.Writer, decl ast.Decl, wanted bool) bool {
	if wanted {
		fmt.Fprintln(w, d.text(decl))
	}
	return wanted
}

// list writes the declarations that fit, without their comments, each on a line if it is short.
func (d *packageDoc) list(w io.Writer, fits func(ast.Decl) bool) {
	for _, decl := range d.decls {
		if !fits(decl) {
			continue
		}
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			f := *decl
			f.Doc = nil
			fmt.Fprintln(w, d.text(&f))
		case *ast.GenDecl:
			for _, s := range decl.Specs {
				fmt.Fprintln(w, d.line(decl.Tok, s))
			}
		}
	}
}

// line is a line of a declaration as a list has it: the names of a constant or variable, the head of a type.
func (d *packageDoc) line(tok token.Token, s ast.Spec) string {
	switch s := s.(type) {
	case *ast.TypeSpec:
		t := *s
		t.Doc, t.Comment = nil, nil
		text := d.text(&ast.GenDecl{Tok: tok, Specs: []ast.Spec{&t}})
		if head, _, ok := strings.Cut(text, "{\n"); ok {
			return head + "{ ... }"
		}
		return text
	case *ast.ValueSpec:
		names := make([]string, len(s.Names))
		for i, id := range s.Names {
			names[i] = id.Name
		}
		text := tok.String() + " " + strings.Join(names, ", ")
		if s.Type != nil {
			text += " " + d.text(s.Type)
		}
		return text
	}
	return ""
}

// text is a declaration, or a part of one, as gofmt writes it.
func (d *packageDoc) text(node any) string {
	var b strings.Builder
	config := printer.Config{Mode: printer.UseSpaces | printer.TabIndent, Tabwidth: 8}
	if err := config.Fprint(&b, d.fset, node); err != nil {
		return err.Error()
	}
	return b.String()
}
