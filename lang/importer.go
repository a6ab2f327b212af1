package lang

// This file implements the importer: it finds a package's text in the library.

import (
	"errors"
	"fmt"
	"go/token"
	"io/fs"
	"maps"
	"path"
	"slices"
	"sort"
	"strings"
	"unsafe"

	"minigo/lang/ast"
	"minigo/lang/compile"
	"minigo/lang/source"
	"minigo/lang/syntax"
	"minigo/lang/types"
)

// An importer reads the library's packages when they are first imported. They are checked as far as they are used.
type importer struct {
	lib  fs.FS
	fset *token.FileSet
	info *types.Info
	ctxt *types.Context

	pkgs  map[string]*library
	order []*library        // as they were imported
	names map[string]string // paths by last element, for scripts; made when a script needs it
	errs  source.ErrorList  // in the library itself
}

// A library is a package of the library.
type library struct {
	types *types.Package
	files []*ast.File
}

func newImporter(lib fs.FS, fset *token.FileSet, info *types.Info, ctxt *types.Context) *importer {
	return &importer{lib: lib, fset: fset, info: info, ctxt: ctxt, pkgs: make(map[string]*library)}
}

// Import returns the package of an import path.
func (im *importer) Import(name string) (*types.Package, error) {
	if l := im.pkgs[name]; l != nil {
		return l.types, nil
	}
	if clean := path.Clean(name); path.IsAbs(name) {
		return nil, errors.New("import path cannot be absolute path")
	} else if clean != name && "./"+clean != name {
		return nil, fmt.Errorf("non-canonical import path %q (should be %q)", name, clean)
	}
	texts, _ := fs.Glob(im.lib, name+"/*.mg")
	if len(texts) == 0 || !fs.ValidPath(name) {
		return nil, fmt.Errorf("package %s is not in std", name)
	}
	l := &library{}
	im.pkgs[name] = l
	sort.Strings(texts)
	for _, t := range texts {
		text, err := fs.ReadFile(im.lib, t)
		if err != nil {
			return nil, err
		}
		l.files = append(l.files, syntax.IndexFile(im.fset, t, unsafe.String(unsafe.SliceData(text), len(text)))) // nobody else has the bytes
	}
	conf := &types.Config{Importer: im, Context: im.ctxt, Lazy: true, Natives: true, ParseBody: parseBody, ParseDecl: syntax.ParseDecl}
	pkg, err := conf.Check(name, im.fset, l.files, im.info)
	if err != nil {
		im.errs.Append(err.(source.ErrorList))
	}
	l.types = pkg
	im.order = append(im.order, l)
	return pkg, nil
}

func parseBody(fset *token.FileSet, d *ast.FuncDecl) (*ast.BlockStmt, source.ErrorList) {
	return syntax.ParseBody(fset, d)
}

// scriptImport is the path of the package that a script calls by name, "" if there is none. Of several the one with the shortest path is
// meant, as rand for math/rand.
func (im *importer) scriptImport(name string) string {
	im.readNames()
	return im.names[name]
}

// scriptNames are the names of the packages that a script can use.
func (im *importer) scriptNames() []string {
	im.readNames()
	return slices.Collect(maps.Keys(im.names))
}

// readNames finds the packages that a script can use.
func (im *importer) readNames() {
	if im.names != nil {
		return
	}
	im.names = make(map[string]string)
	fs.WalkDir(im.lib, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && d.Name() == "internal" {
			return fs.SkipDir
		}
		if dir := path.Dir(p); !d.IsDir() && strings.HasSuffix(p, ".mg") {
			base := path.Base(dir)
			if old := im.names[base]; old == "" || len(dir) < len(old) {
				im.names[base] = dir
			}
		}
		return nil
	})
}

// packages are all packages of a program so far in order of initialisation: imports first.
func (im *importer) packages(main compile.Package) []compile.Package {
	var list []compile.Package
	seen := make(map[*types.Package]bool)
	var add func(p *types.Package)
	add = func(p *types.Package) {
		l := im.pkgs[p.Path()]
		if seen[p] || l == nil || l.types != p {
			return
		}
		seen[p] = true
		for _, q := range p.Imports() {
			add(q)
		}
		list = append(list, compile.Package{Types: p, Files: l.files, Lazy: true})
	}
	for _, l := range im.order {
		add(l.types)
	}
	return append(list, main)
}
