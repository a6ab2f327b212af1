package main

// This file implements the check of what our comments say of Go's source. A citation is
//
//	// Go: runtime/proc.go runqput, runqget (go1.26)
//
// and each name must be declared in that file of GOROOT/src. Text that is no name ends the list. Citations of older
// versions (as of go1.24), and of files without names, are not checked but for the file.

import (
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

var (
	citation  = regexp.MustCompile(`// Go: (.*)$`)
	citedFile = regexp.MustCompile(`^[\w/]+\.go\b`)
	citedName = regexp.MustCompile(`^\(\*?(\w+)\)\.(\w+)|^(\w+)\.(\w+)\b|^(\w+)`)
	otherName = regexp.MustCompile(`^ \((\w+)\)`)
	separator = regexp.MustCompile(`^(?:, and |, | and )`)
	prose     = regexp.MustCompile(`^ \w`)
)

// goSource knows what the files of GOROOT/src declare.
type goSource struct {
	root  string
	files map[string]map[string]bool
}

// names lists what a file declares: functions, methods (as m and T.m), types, fields (f and T.f), constants, variables.
// It is nil if there is no such file.
func (s *goSource) names(file string) map[string]bool {
	if names, ok := s.files[file]; ok {
		return names
	}
	f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(s.root, filepath.FromSlash(file)), nil, parser.SkipObjectResolution)
	if err != nil {
		s.files[file] = nil
		return nil
	}
	names := make(map[string]bool)
	add := func(owner, name string) {
		names[name] = true
		if owner != "" {
			names[owner+"."+name] = true
		}
	}
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			add(receiver(d), d.Name.Name)
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch spec := spec.(type) {
				case *ast.ValueSpec:
					for _, id := range spec.Names {
						add("", id.Name)
					}
				case *ast.TypeSpec:
					add("", spec.Name.Name)
					ast.Inspect(spec.Type, func(n ast.Node) bool {
						if field, ok := n.(*ast.Field); ok {
							for _, id := range field.Names {
								add(spec.Name.Name, id.Name)
							}
						}
						return true
					})
				}
			}
		}
	}
	s.files[file] = names
	return names
}

// receiver is the name of a method's type, "" for a function.
func receiver(d *ast.FuncDecl) (name string) {
	if d.Recv == nil {
		return ""
	}
	ast.Inspect(d.Recv.List[0].Type, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && name == "" {
			name = id.Name
		}
		return true
	})
	return name
}

// check returns what a citation says that is not so, "" if nothing.
func (s *goSource) check(text string) (wrong string) {
	old := strings.Contains(text, "as of go1.")
	file := ""
	for {
		if f := citedFile.FindString(text); f != "" {
			text = text[len(f):]
			if !strings.Contains(f, "/") { // in the same folder as the one before
				f = path.Join(path.Dir(file), f)
			}
			if strings.HasPrefix(f, "types2/") {
				f = "cmd/compile/internal/" + f
			}
			file = f
			if s.names(file) == nil {
				return "there is no " + file
			}
			if !strings.HasPrefix(text, " ") {
				goto next
			}
			text = text[1:]
		}
		if m := citedName.FindStringSubmatch(text); m != nil && file != "" {
			name := m[5]
			if name == "" {
				name = m[1] + m[3] + "." + m[2] + m[4]
			}
			text = text[len(m[0]):]
			if prose.MatchString(text) && separator.FindString(text) == "" {
				return ""
			}
			now := otherName.FindStringSubmatch(text) // its name in go1.26
			if now != nil && !strings.HasPrefix(now[1], "go1") {
				name = now[1]
				text = text[len(now[0]):]
			}
			if !old && !s.names(file)[name] {
				return file + " has no " + name
			}
		}
	next:
		sep := separator.FindString(text)
		if sep == "" {
			return ""
		}
		text = text[len(sep):]
	}
}

func TestCitationsOfGoExist(t *testing.T) {
	src := &goSource{filepath.Join(build.Default.GOROOT, "src"), make(map[string]map[string]bool)}
	if src.names("runtime/proc.go") == nil {
		t.Skip("Go's sources are not here")
	}
	if !strings.HasPrefix(runtime.Version(), "go1.26") {
		t.Skip("the citations are of go1.26")
	}
	checked := 0
	err := filepath.WalkDir("../..", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == ".git") {
			return filepath.SkipDir
		}
		if ext := filepath.Ext(file); ext != ".go" && ext != ".mg" || file == filepath.Join("..", "..", "cmd", "minigo", "citations_test.go") {
			return nil
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		for i, line := range strings.Split(string(text), "\n") {
			m := citation.FindStringSubmatch(line)
			if m == nil || citedFile.FindString(m[1]) == "" {
				continue
			}
			checked++
			if wrong := src.check(m[1]); wrong != "" {
				t.Errorf("%s:%d: %s", strings.TrimPrefix(filepath.ToSlash(file), "../../"), i+1, wrong)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if checked == 0 {
		t.Error("no citation was found")
	}
}

func TestCitationCheckSeesMistakes(t *testing.T) {
	src := &goSource{filepath.Join(build.Default.GOROOT, "src"), make(map[string]map[string]bool)}
	if src.names("runtime/proc.go") == nil {
		t.Skip("Go's sources are not here")
	}
	for text, want := range map[string]string{
		"runtime/proc.go runqput (go1.26)":                    "",
		"runtime/proc.go runqput, runqget, schedule.":         "",
		"runtime/proc.go runqput, runqgot.":                   "runtime/proc.go has no runqgot",
		"runtime/prok.go runqput":                             "there is no runtime/prok.go",
		"runtime/proc.go schedule, time.go (*timers).adjust.": "",
		"runtime/time.go (*timers).adjusd":                    "runtime/time.go has no timers.adjusd",
		"runtime/proc.go gone, as of go1.24.":                 "",
		"runtime/chan.go (go1.26)":                            "",
		"runtime/chan.go has it":                              "",
	} {
		if got := src.check(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
