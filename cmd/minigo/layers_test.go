package main

import (
	"os/exec"
	"strings"
	"testing"
)

// layers is the import policy: what a package may import of this module and of other modules. Arrows go down only.
// A package below a listed one follows the longest prefix that is listed.
// DO NOT CHANGE THIS DATA TO FIX BUILDS.
var layers = map[string]string{
	"lang/codes":  "",
	"lang/source": "lang/codes",
	"lang/ast":    "lang/source",
	"lang/syntax": "lang/ast lang/codes lang/source github.com/alecthomas/participle/v2",
	"lang/types":  "lang/ast lang/codes lang/source",
	"lang/compile": "lang/ast lang/source lang/types " +
		"vm/bytecode", // the one arrow out of lang
	"lang": "lang/ast lang/codes lang/compile lang/source lang/syntax lang/types vm/bytecode",

	"sched/platform":      "",
	"sched/platform/host": "sched/platform golang.org/x/sys",
	"sched/platform/sim":  "sched/platform",
	"sched/trace":         "",
	"sched":               "sched/platform sched/trace",
	"sched/gsync":         "sched sched/trace",

	"vm/bytecode": "",
	"vm/value":    "vm/bytecode",
	"vm":          "vm/bytecode vm/value sched sched/gsync sched/trace",

	"stdlib": "stdlib vm vm/bytecode vm/value sched sched/gsync sched/platform golang.org/x/net/dns/dnsmessage golang.org/x/sys",

	"cmd/minigo/golden": "lang/source",
	"cmd/minigo":        "cmd/minigo lang stdlib vm sched github.com/peterh/liner golang.org/x/sys",
	"examples":          "",
}

func TestLayers(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "minigo/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		words := strings.Fields(line)
		pkg := strings.TrimPrefix(words[0], "minigo/")
		allowed, ok := policy(pkg)
		if !ok {
			t.Errorf("%s: no layer is stated for it", pkg)
			continue
		}
		for _, imp := range words[1:] {
			name, own := strings.CutPrefix(imp, "minigo/")
			if !own && !strings.Contains(strings.SplitN(imp, "/", 2)[0], ".") {
				continue // the host's standard library
			}
			if !mayImport(pkg, allowed, name) {
				t.Errorf("%s imports %s", pkg, name)
			}
		}
	}
}

// policy finds the longest prefix of pkg that is listed.
func policy(pkg string) (string, bool) {
	for p := pkg; ; {
		if allowed, ok := layers[p]; ok {
			return allowed, true
		}
		i := strings.LastIndexByte(p, '/')
		if i < 0 {
			return "", false
		}
		p = p[:i]
	}
}

func mayImport(pkg, allowed, name string) bool {
	for a := range strings.FieldsSeq(allowed) {
		if name == a {
			return true
		}
		// cmd and stdlib may reach what lies below; so may all into a listed module.
		below := strings.HasPrefix(name, a+"/")
		if below && (strings.Contains(a, ".") || strings.HasPrefix(pkg, "cmd/") || strings.HasPrefix(pkg, "stdlib") && a == "stdlib") {
			return true
		}
	}
	return false
}
