package lang_test

import (
	"fmt"
	"strings"
	"testing"

	"minigo/lang"
	"minigo/stdlib"
)

// BenchmarkCompile compiles a program of 20,000 lines.
func BenchmarkCompile(b *testing.B) {
	var t strings.Builder
	t.WriteString("package main\n\nimport \"fmt\"\n")
	const n = 900
	for i := range n {
		fmt.Fprintf(&t, `
func f%d(a int, b int) int {
	x := a*%d + b
	y := b - %d
	s := make([]int, 4)
	for i := 0; i < 4; i++ {
		s[i] = x + i*y
		if s[i]%%2 == 0 {
			x = x + s[i]
		} else {
			y = y - s[i]
		}
		x = x %% 1000003
		y = y %% 1000003
	}
	name := "f" + fmt.Sprint(x)
	if len(name) > 3 {
		return x + y + s[2]
	}
	p := struct{ a, b int }{x, y}
	return p.a - p.b
}
`, i, i+3, i+7)
	}
	t.WriteString("\nfunc main() {\n\tt := 0\n")
	for i := range n {
		fmt.Fprintf(&t, "\tt += f%d(t, %d)\n", i, i)
	}
	t.WriteString("\tfmt.Println(t)\n}\n")
	text := []byte(t.String())
	b.ReportMetric(float64(strings.Count(t.String(), "\n")), "lines")
	for b.Loop() {
		if _, errs := lang.Compile(stdlib.FS, lang.Source{Name: "big.mg", Text: text}); len(errs) > 0 {
			b.Fatal(errs)
		}
	}
}
