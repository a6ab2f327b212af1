package syntax

import (
	"fmt"
	goparser "go/parser"
	"go/token"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"
)

// production is a rule of the grammar, in a comment of the parser or in spec.md.
var production = regexp.MustCompile(`(?m)^(?:\t?//[\t ])?([A-Z]\w*) += +(.*) \.$`)

// rules are the productions of a text by name, with single spaces.
func rules(t *testing.T, text string) map[string]string {
	m := make(map[string]string)
	for _, p := range production.FindAllStringSubmatch(text, -1) {
		if m[p[1]] != "" {
			t.Errorf("%s is there twice", p[1])
		}
		m[p[1]] = strings.Join(strings.Fields(p[2]), " ")
	}
	return m
}

// specRules are the productions of the specification. One may go over several lines there.
func specRules(t *testing.T) map[string]string {
	spec, err := os.ReadFile("../../spec.md")
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(spec), "```ebnf\n")
	text, _, ok := strings.Cut(text, "```")
	if !ok {
		t.Fatal("spec.md has no grammar")
	}
	return rules(t, regexp.MustCompile(`\n +`).ReplaceAllString(text, " "))
}

// TestGrammarIsThatOfTheSpecification compares the productions that the parser's comments state with those of spec.md.
func TestGrammarIsThatOfTheSpecification(t *testing.T) {
	files, _ := filepath.Glob("*.go")
	var text strings.Builder
	for _, f := range files {
		if !strings.HasSuffix(f, "_test.go") {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			text.Write(data)
		}
	}
	want, got := specRules(t), rules(t, text.String())
	for name, rule := range want {
		if got[name] != rule {
			t.Errorf("%s: the specification has\n\t%s\nthe parser\n\t%s", name, rule, got[name])
		}
	}
	for name := range got {
		if want[name] == "" {
			t.Errorf("the specification does not have %s", name)
		}
	}
}

// TestTheParserTakesWhatTheGrammarGenerates makes programs at random from the productions of spec.md. The parser takes each that Go's
// takes.
func TestTheParserTakesWhatTheGrammarGenerates(t *testing.T) {
	n := 20000
	if testing.Short() {
		n = 4000
	}
	g := &generator{rules: make(map[string]*node), rnd: rand.New(rand.NewPCG(1, 2)), used: make(map[string]int)}
	for name, rule := range specRules(t) {
		r := &reader{toks: strings.Fields(rule)}
		g.rules[name] = r.alternatives()
		if len(r.toks) > 0 {
			t.Fatalf("%s: %q is left", name, r.toks)
		}
	}
	accepted := 0
	for range n {
		g.out, g.size = nil, 0
		g.emit("TopLevelDecl", 0)
		src := "package p\n" + strings.Join(g.out, " ") + "\n"
		_, err := goparser.ParseFile(token.NewFileSet(), "a.go", src, goparser.SkipObjectResolution)
		_, errs := ParseFile(token.NewFileSet(), "a.go", []byte(src), 0)
		if err == nil && errs.HasSyntaxError() {
			t.Errorf("%s\n%v", src, errs)
		}
		if err == nil {
			accepted++
		}
	}
	t.Logf("%d of %d programs are right", accepted, n)
	if accepted < n/3 {
		t.Error("the grammar generates too little that Go takes")
	}
	var unused []string
	for name := range g.rules {
		if g.used[name] == 0 && name != "Script" && name != "Program" && name != "PackageClause" && !strings.HasPrefix(name, "Import") && name != "TopLevelDecl" {
			unused = append(unused, name)
		}
	}
	sort.Strings(unused)
	if len(unused) > 0 {
		t.Errorf("not reached: %v", unused)
	}
}

// A node is a part of a production: op is one of | (alternatives), , (sequence), [ (optional), { (repetition), or a symbol.
type node struct {
	op   string
	list []*node
}

type reader struct{ toks []string }

func (r *reader) alternatives() *node {
	n := &node{op: "|", list: []*node{r.sequence()}}
	for len(r.toks) > 0 && r.toks[0] == "|" {
		r.toks = r.toks[1:]
		n.list = append(n.list, r.sequence())
	}
	return n
}

func (r *reader) sequence() *node {
	n := &node{op: ","}
	for len(r.toks) > 0 && !strings.Contains("|)]}", r.toks[0]) {
		t := r.toks[0]
		r.toks = r.toks[1:]
		switch t {
		case "(", "[", "{":
			n.list = append(n.list, &node{op: t, list: []*node{r.alternatives()}})
			r.toks = r.toks[1:] // the closing bracket
		default:
			n.list = append(n.list, &node{op: t})
		}
	}
	return n
}

// words are what stands for the tokens that have no spelling of their own.
var words = map[string][]string{
	"identifier": {"a", "b", "c"}, "string": {`"s"`}, "literal": {"1", "2.5", `"s"`, "'r'"},
	"assign_op": {"+=", "<<=", "&^="}, "unary_op": {"-", "!", "&", "*", "<-"}, "binary_op": {"+", "<", "&&", "==", "&^"},
}

// A generator makes sentences. The deeper it is, the rarer are parts that may be left out.
type generator struct {
	rules map[string]*node
	rnd   *rand.Rand
	out   []string
	size  int
	used  map[string]int
}

func (g *generator) emit(name string, depth int) {
	if w := words[name]; w != nil {
		g.out = append(g.out, w[g.rnd.IntN(len(w))])
		return
	}
	if text, ok := strings.CutPrefix(name, `"`); ok {
		g.out = append(g.out, strings.TrimSuffix(text, `"`))
		return
	}
	n := g.rules[name]
	if n == nil {
		panic(fmt.Sprintf("%s has no production", name))
	}
	g.used[name]++
	g.node(n, depth+1)
}

func (g *generator) node(n *node, depth int) {
	g.size++
	more := depth < 14 && g.size < 200
	switch n.op {
	case "|":
		pick := g.rnd.IntN(len(n.list))
		if !more { // the first is the simplest
			pick = 0
		}
		g.node(n.list[pick], depth)
	case ",":
		for _, p := range n.list {
			g.node(p, depth)
		}
	case "(":
		g.node(n.list[0], depth)
	case "[":
		if more && g.rnd.IntN(3) == 0 {
			g.node(n.list[0], depth)
		}
	case "{":
		for more && g.rnd.IntN(3) == 0 {
			g.node(n.list[0], depth)
		}
	default:
		g.emit(n.op, depth)
	}
}
