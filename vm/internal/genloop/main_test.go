package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

func TestLoopsAreMadeFromPlainLoop(t *testing.T) {
	src, err := os.ReadFile("../../exec.go")
	if err != nil {
		t.Fatal(err)
	}
	for name, generate := range map[string]func([]byte) ([]byte, error){"exec_threaded.go": generate, "exec_counting.go": generateCounting} {
		want, err := generate(src)
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile("../../" + name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is stale: go generate ./vm", name)
		}
	}
}

// small makes a loop with the given cases, and with empty ones for all hot instructions that it does not have.
func small(cases string) []byte {
	var b strings.Builder
	b.WriteString("package vm\nimport \"unsafe\"\nfunc (f *fiber) exec(m *Machine) sched.Switch {\ndispatch:\nfor {\nswitch op {\n" + cases)
	for name := range strings.FieldsSeq(hot) {
		if !strings.Contains(cases, "bytecode.Op"+name+":") {
			b.WriteString("case bytecode.Op" + name + ":\n")
		}
	}
	b.WriteString("default:\ngoto slow\n}\n}\nslow:\n}\n")
	return []byte(b.String())
}

// handlerOf is the text of a handler, without the rows of its dispatches.
func handlerOf(t *testing.T, src []byte, name string) string {
	text, err := generate(src)
	if err != nil {
		t.Fatal(err)
	}
	_, s, _ := strings.Cut(string(text), "\n"+name+":\n")
	s, _, _ = strings.Cut(s, "\nop")
	var lines []string
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "case ") && !strings.HasPrefix(line, "goto op") {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

func TestHandlers(t *testing.T) {
	const end = "switch op {\ndefault:\ngoto cold\n}\n"
	for _, c := range []struct{ name, body, want string }{
		{"Mov", "a = b", "{\nop := (*[9]bytecode.Op)(ip)[4]\na = b\nip = skip(ip, 8)\n" + end + "}"},
		{"LdSl", "a = b\nip = unsafe.Add(ip, 8)", "{\nop := (*[9]bytecode.Op)(ip)[8]\na = b\nip = skip(ip, 16)\n" + end + "}"},
		{"Jmp", "ip = b", "{\nip = b\nop := *(*bytecode.Op)(unsafe.Add(ip, 8))\nip = skip(ip, 8)\n" + end + "}"},
		{"JT", "if a {\nip = b\n}", "{\nop := (*[9]bytecode.Op)(ip)[4]\nif a {\nip = b\n" +
			"op := *(*bytecode.Op)(unsafe.Add(ip, 8))\nip = skip(ip, 8)\n" + end + "}\nip = skip(ip, 8)\n" + end + "}"},
		{"JF", "if a {\nip = b\n} else if c {\ngoto slow\n} else {\nip = d\n}", "{\nif a {\nip = b\n" +
			"op := *(*bytecode.Op)(unsafe.Add(ip, 8))\nip = skip(ip, 8)\n" + end + "} else if c {\ngoto slow\n} else {\nip = d\n" +
			"op := *(*bytecode.Op)(unsafe.Add(ip, 8))\nip = skip(ip, 8)\n" + end + "}\n}"},
	} {
		if got := handlerOf(t, small("case bytecode.Op"+c.name+":\n"+c.body+"\n"), "op"+c.name); got != c.want {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, got, c.want)
		}
	}
}

func TestGenerateRefuses(t *testing.T) {
	for _, src := range []string{"", "package vm\nfunc exec() {}", "package vm\nfunc exec() { for { switch {} } }"} {
		if _, err := generate([]byte(src)); err == nil {
			t.Errorf("no error for %q", src)
		}
	}
}
