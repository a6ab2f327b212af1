package types_test

import (
	"fmt"
	"strings"
	"testing"

	"minigo/lang/types"
)

// TestNumbers numbers types that were declared twice: a number is the same where types are identical, and only there.
func TestNumbers(t *testing.T) {
	var text strings.Builder
	decls := []string{
		"int", "[]int", "[2]int", "[3]int", "*int", "map[string]int", "map[int]string", "chan int", "<-chan int", "chan<- int",
		"func()", "func(int)", "func() int", "func(...int)", "func([]int)", "func(x int) (y int)",
		"struct{}", "struct{ x int }", "struct{ y int }", "struct{ X int }", "struct{ x int `t` }", "struct{ N }", "struct{ N N }",
		"struct{ a, b struct{ x int } }", "N", "*N", "G[int]", "G[N]", "G[struct{ x int }]", "G[G[int]]",
		"interface{}", "any", "interface{ f() }", "interface{ f(); g() }", "interface{ f() int }", "interface{ F }", "interface{ F; g() }",
		"interface{ f(interface{ f() }) }", "interface{ f(F) }", "interface{ A }", "A", "interface{ m1() A }", "G[A]", "G[interface{ A }]",
	}
	text.WriteString(`package p
		type N int
		type G[P any] struct { x P }
		type F interface { f() }
		type A interface { m1() A }
	`)
	for i := range 2 {
		for k, d := range decls {
			fmt.Fprintf(&text, "var x%d_%d %s\n", i, k, d)
		}
	}
	pkg, _, _ := mustCheck(t, text.String())
	var all []types.Type
	for i := range 2 {
		for k := range decls {
			all = append(all, object(t, pkg, fmt.Sprintf("x%d_%d", i, k)).Type())
		}
	}
	for _, backwards := range []bool{false, true} {
		ctxt := types.NewContext()
		for i := range all {
			if backwards {
				i = len(all) - 1 - i
			}
			ctxt.Number(all[i])
		}
		for i, x := range all {
			for k, y := range all {
				if same := ctxt.Number(x) == ctxt.Number(y); same != types.Identical(x, y) || i%len(decls) == k%len(decls) && !same {
					t.Errorf("%s and %s: %v", x, y, same)
				}
			}
		}
	}
}

// TestNumbersEnd numbers interfaces that contain themselves, which is an error.
func TestNumbersEnd(t *testing.T) {
	text := "package p\ntype G[P any] struct{}\ntype A interface {\n"
	for i := range 20 {
		text += fmt.Sprintf("m%d() G[interface{ A }]\n", i)
	}
	_, _, _, errs := check(t, text+"}")
	if !strings.Contains(errs.Error(), "refers to itself") {
		t.Error(errs)
	}
}
