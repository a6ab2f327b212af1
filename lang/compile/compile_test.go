package compile_test

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"minigo/lang"
	"minigo/stdlib"
	"minigo/vm/bytecode"
)

var update = flag.Bool("update", false, "rewrite the .asm files")

// build compiles a file, and verifies what comes out.
func build(t *testing.T, name string) *bytecode.Program {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	p, errs := lang.Compile(stdlib.FS, lang.Source{Name: filepath.Base(name), Text: text})
	if err := errs.Err(); err != nil {
		t.Fatal(err)
	}
	if err := bytecode.Verify(p, 0); err != nil {
		t.Fatal(err)
	}
	return p
}

// The code of small programs, function by function.
func TestCode(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.mg")
	if len(files) == 0 {
		t.Fatal("no programs")
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			p := build(t, file)
			var got bytes.Buffer
			for _, f := range p.Funcs {
				if !strings.HasPrefix(f.Name, "main.") {
					continue
				}
				// Places are relative to the function, so that what the library has does not show.
				q := *p
				q.Code = append(append([]bytecode.Instr(nil), p.Code[f.Entry:f.End]...), bytecode.Instr{Op: bytecode.OpGuard})
				g := *f
				g.Entry, g.End = 0, f.End-f.Entry
				g.Lines = nil
				if err := bytecode.Disasm(&got, &q, &g, nil, nil); err != nil {
					t.Fatal(err)
				}
				got.WriteByte('\n')
			}
			golden := strings.TrimSuffix(file, ".mg") + ".asm"
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got.Bytes(), want) {
				t.Errorf("%s: the code has changed (run with -update if that is right):\n%s", golden, got.Bytes())
			}
		})
	}
}

// Whatever is compiled passes the verifier.
func TestVerify(t *testing.T) {
	for _, dir := range []string{"../../examples", "../../cmd/minigo/testdata"} {
		err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(name, ".mg") {
				return err
			}
			if text, _ := os.ReadFile(name); !bytes.Contains(text, []byte("errorcheck")) {
				t.Run(name, func(t *testing.T) {
					t.Parallel()
					build(t, name)
				})
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// generated compiles a text that is made by repeating a part n times.
func generated(before, part, after string, n int) (*bytecode.Program, error) {
	text := before + strings.Repeat(part, n) + after
	p, errs := lang.Compile(stdlib.FS, lang.Source{Name: "big.mg", Text: []byte(text)})
	if err := errs.Err(); err != nil {
		return nil, err
	}
	return p, bytecode.Verify(p, 0)
}

// declarations are those of n variables.
func declarations(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "\tv%d := x\n\tx += v%[1]d\n", i)
	}
	return b.String()
}

func TestLimits(t *testing.T) {
	const head = "package main\n\nfunc f(x int) int { return x + 1 }\n\nfunc main() {\n\tx := 1\n\ts := \"a\"\n"
	for _, c := range []struct {
		name, before, part, after string
		n                         int
		err                       string
	}{
		{"jumps of more than 16 bits", head + "\tfor x < 10 {\n\t\tx++\n", "\t\tif x == 3 {\n\t\t\tx *= f(x)\n\t\t}\n", "\t\tif x == 7 {\n\t\t\tcontinue\n\t\t}\n\t}\n\t_ = s\n}\n", 9000, ""},
		{"nested calls", head + "\tx = ", "f(", "x" + strings.Repeat(")", 3000) + "\n\t_ = s\n}\n", 3000, ""},
		{"long sums", head + "\tx = x", " - x", "\n\t_ = s\n}\n", 9000, ""},
		{"long concatenations", head + "\ts = s", " + s", "\n\t_ = x\n}\n", 9000, ""},
		{"else if", head + "\t", "if x == 2 {\n\t} else ", "{\n\t}\n\t_ = s\n}\n", 9000, ""},
		{"many variables", head, "\tvar _, y = x, x\n\t{\n\t_ = y\n", strings.Repeat("\t}\n", 4500) + "\t_ = s\n}\n", 4500, ""},
		{"many parameters", head + "\t_, _, _ = s, x, g\n}\n\nfunc g(", "_ int, ", "z int) int {\n\ty := z\n\treturn f(y)\n}\n", 4500, "its parameters and results take more than 4095 slots"},
		{"too many variables", head + declarations(40000), "", "\t_ = s\n}\n", 1, "it has too many variables"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := generated(c.before, c.part, c.after, c.n)
			switch {
			case c.err == "" && err != nil:
				t.Error(err)
			case c.err != "" && (err == nil || !strings.Contains(err.Error(), c.err)):
				t.Errorf("error %v, want %q", err, c.err)
			}
		})
	}
}
