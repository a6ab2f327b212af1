package syntax

import (
	goast "go/ast"
	goparser "go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
)

// sources are Go files of the host to compare with, a sample of them.
func sources(t testing.TB) []string {
	root := runtime.GOROOT()
	var files []string
	for _, pattern := range []string{"test/*.go", "test/typeparam/*.go", "src/sort/*.go", "src/strconv/*.go", "src/go/types/*.go", "src/net/http/*.go", "src/slices/*.go"} {
		found, _ := filepath.Glob(filepath.Join(root, filepath.FromSlash(pattern)))
		files = append(files, found...)
	}
	if len(files) == 0 {
		t.Skip("the host's Go sources are not installed")
	}
	return files
}

// skipped are fields of go/ast that our tree does not have.
var skipped = map[string]bool{"Doc": true, "Comment": true, "Comments": true, "Obj": true, "Scope": true,
	"Unresolved": true, "Incomplete": true, "GoVersion": true, "EndPos": true, "ValueEnd": true, "Lazy": true, "Script": true}

// diff compares a tree of go/ast (a) with ours (b), positions included, and
// returns the path to the first difference.
func diff(a, b reflect.Value, path string) string {
	for a.Kind() == reflect.Interface {
		a = a.Elem()
	}
	for b.Kind() == reflect.Interface {
		b = b.Elem()
	}
	if !a.IsValid() || !b.IsValid() {
		if a.IsValid() != b.IsValid() {
			return path + ": present in one only"
		}
		return ""
	}
	switch a.Kind() {
	case reflect.Pointer:
		if b.Kind() != reflect.Pointer || a.IsNil() != b.IsNil() {
			return path + ": nil in one only"
		}
		if a.IsNil() {
			return ""
		}
		return diff(a.Elem(), b.Elem(), path)
	case reflect.Struct:
		if a.Type().Name() != b.Type().Name() {
			return path + ": " + a.Type().Name() + " and " + b.Type().Name()
		}
		for i := range a.NumField() {
			name := a.Type().Field(i).Name
			if skipped[name] {
				continue
			}
			g := b.FieldByName(name)
			if !g.IsValid() {
				return path + ": no field " + name
			}
			if d := diff(a.Field(i), g, path+"."+name); d != "" {
				return d
			}
		}
		return ""
	case reflect.Slice:
		if a.Len() != b.Len() {
			return path + ": lengths differ"
		}
		for i := range a.Len() {
			if d := diff(a.Index(i), b.Index(i), path+"[]"); d != "" {
				return d
			}
		}
		return ""
	}
	if a.Interface() != b.Interface() && !(a.CanInt() && a.Int() == b.Int()) {
		return path + ": values differ"
	}
	return ""
}

func TestTreesAreThoseOfGo(t *testing.T) {
	same, rejected := 0, 0
	for _, name := range sources(t) {
		src, err := os.ReadFile(name)
		if err != nil || len(src) > 200_000 {
			continue
		}
		afset, bfset := token.NewFileSet(), token.NewFileSet()
		a, aerr := goparser.ParseFile(afset, name, src, goparser.SkipObjectResolution)
		b, berr := ParseFile(bfset, name, src, 0)
		switch {
		case aerr != nil && berr == nil:
			t.Errorf("%s: accepted; go/parser says %v", name, aerr)
		case aerr == nil && berr != nil:
			// go/parser leaves some errors to the type checker.
			if !strings.Contains(string(src), "errorcheck") {
				t.Errorf("%s: rejected: %v", name, berr)
			}
			rejected++
		case aerr != nil:
			rejected++
		default:
			same++
			if d := diff(reflect.ValueOf((*goast.File)(a)), reflect.ValueOf(b), "File"); d != "" {
				t.Errorf("%s: %s", name, d)
			}
		}
	}
	t.Logf("%d same, %d rejected", same, rejected)
}
