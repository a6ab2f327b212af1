package stdlib

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
)

// own are packages and names that the library has and Go has not, or has otherwise: what only the machine and the library itself use.
var own = map[string]bool{
	"runtime.Compiler": true, "runtime.GOOS": true, "runtime.GOARCH": true, "runtime.MemStats": true, "runtime.TypeAssertionError": true, "runtime.PanicNilError": true,
	"strings.Replacer.WriteString": true, // its parameter is spelled as an interface: strings does without io
}

// texts checks the library's text with go/types: it is Go.
type texts struct {
	fset *token.FileSet
	pkgs map[string]*types.Package
	t    *testing.T
}

func (x *texts) Import(name string) (*types.Package, error) {
	if p := x.pkgs[name]; p != nil {
		return p, nil
	}
	names, err := fs.Glob(FS, name+"/*.mg")
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, n := range names {
		text, err := fs.ReadFile(FS, n)
		if err != nil {
			return nil, err
		}
		f, err := parser.ParseFile(x.fset, n, text, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	conf := types.Config{Importer: x, Error: func(err error) { x.t.Error(err) }}
	p, err := conf.Check(name, x.fset, files, nil)
	x.pkgs[name] = p
	return p, err
}

// packages lists the import paths of the library.
func packages(t *testing.T) []string {
	all, err := fs.Glob(FS, "*/*.mg")
	for _, depth := range []string{"*/*/*.mg", "*/*/*/*.mg"} {
		more, _ := fs.Glob(FS, depth)
		all = append(all, more...)
	}
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range all {
		all[i] = path.Dir(name)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// TestTextMatchesGo holds every exported name against Go's own package: each must be there, with the same type.
func TestTextMatchesGo(t *testing.T) {
	x := &texts{token.NewFileSet(), map[string]*types.Package{}, t}
	host := importer.ForCompiler(x.fset, "gc", nil)
	for _, name := range packages(t) {
		mine, err := x.Import(name)
		if err != nil || strings.HasPrefix(name, "internal/") || strings.Contains(name, "/internal/") {
			continue
		}
		theirs, err := host.Import(name)
		if err != nil {
			t.Skip(err) // no toolchain here
		}
		for _, n := range mine.Scope().Names() {
			if obj := mine.Scope().Lookup(n); obj.Exported() && !own[name+"."+n] {
				compareObject(t, name, obj, theirs.Scope().Lookup(n))
			}
		}
		var missing []string
		for _, n := range theirs.Scope().Names() {
			if obj := theirs.Scope().Lookup(n); obj.Exported() && mine.Scope().Lookup(n) == nil {
				missing = append(missing, n)
			}
		}
		if len(missing) > 0 {
			t.Logf("%s lacks %d: %s", name, len(missing), strings.Join(missing[:min(len(missing), 20)], " "))
		}
	}
}

func compareObject(t *testing.T, pkg string, mine, theirs types.Object) {
	if theirs == nil {
		t.Errorf("%s.%s is not in Go's package", pkg, mine.Name())
		return
	}
	if m, h := describe(mine), describe(theirs); m != h && !subset(mine, theirs) {
		t.Errorf("%s.%s\n\tis       %s\n\tin Go is %s", pkg, mine.Name(), m, h)
	}
	tn, ok := mine.(*types.TypeName)
	if !ok || tn.IsAlias() {
		return
	}
	if _, ok := mine.Type().Underlying().(*types.Interface); ok {
		return
	}
	ms, hs := types.NewMethodSet(types.NewPointer(mine.Type())), types.NewMethodSet(types.NewPointer(theirs.Type()))
	for i := range ms.Len() {
		m := ms.At(i).Obj()
		if !m.Exported() || own[pkg+"."+mine.Name()+"."+m.Name()] {
			continue
		}
		if h := hs.Lookup(nil, m.Name()); h == nil {
			t.Errorf("%s.%s.%s is not in Go's package", pkg, mine.Name(), m.Name())
		} else if a, b := signature(m), signature(h.Obj()); a != b {
			t.Errorf("%s.%s.%s\n\tis       %s\n\tin Go is %s", pkg, mine.Name(), m.Name(), a, b)
		}
	}
	var missing []string
	for i := range hs.Len() {
		if h := hs.At(i).Obj(); h.Exported() && ms.Lookup(nil, h.Name()) == nil {
			missing = append(missing, h.Name())
		}
	}
	if len(missing) > 0 {
		t.Logf("%s.%s lacks %s", pkg, mine.Name(), strings.Join(missing, " "))
	}
}

// subset reports whether mine is a struct with some of the exported fields of theirs, in their order.
func subset(mine, theirs types.Object) bool {
	m, ok := mine.Type().Underlying().(*types.Struct)
	h, ok2 := theirs.Type().Underlying().(*types.Struct)
	if !ok || !ok2 {
		return false
	}
	rest := exportedFields(h)
	for f := range m.Fields() {
		if f.Exported() {
			_, after, found := strings.Cut(rest, " "+f.Name()+" "+typeText(f.Type()))
			if !found {
				return false
			}
			rest = after
		}
	}
	return true
}

// describe is an object's kind and type, without the names of parameters.
func describe(obj types.Object) string {
	switch obj := obj.(type) {
	case *types.Const:
		return "const " + typeText(obj.Type()) + " = " + obj.Val().ExactString()
	case *types.TypeName:
		if _, ok := obj.Type().Underlying().(*types.Interface); ok && !obj.IsAlias() {
			return "type " + typeText(obj.Type().Underlying())
		}
		if s, ok := obj.Type().Underlying().(*types.Struct); ok {
			return "type struct" + exportedFields(s)
		}
		return "type " + typeText(obj.Type().Underlying())
	case *types.Var:
		return "var " + typeText(obj.Type())
	}
	return "func " + signature(obj)
}

func exportedFields(s *types.Struct) string {
	text := ""
	for f := range s.Fields() {
		if f.Exported() {
			text += " " + f.Name() + " " + typeText(f.Type())
		}
	}
	return text
}

func signature(obj types.Object) string { return typeText(obj.Type()) }

// typeText writes a type without the names of parameters, type parameters and packages' vendored paths.
func typeText(t types.Type) string {
	sig, ok := t.(*types.Signature)
	if !ok {
		return types.TypeString(t, nil)
	}
	text := "["
	for p := range sig.TypeParams().TypeParams() {
		text += p.Obj().Name() + " " + types.TypeString(p.Constraint(), nil) + ", "
	}
	text += "]("
	for v := range sig.Params().Variables() {
		text += types.TypeString(v.Type(), nil) + ", "
	}
	if sig.Variadic() {
		text += "..."
	}
	text += ")("
	for v := range sig.Results().Variables() {
		text += types.TypeString(v.Type(), nil) + ", "
	}
	return text + ")"
}
