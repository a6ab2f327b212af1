// This file implements comments that mean something: //line and //go: directives.

package syntax

import (
	"go/scanner"
	"go/token"
	"strings"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// A directive is a //go: comment that cannot be ignored.
type directive struct {
	pos  token.Pos
	name string
	next token.Pos // of the token that follows
}

const noInline = "noinline"

// needs are the packages without whose import Go takes a directive for an error. MiniGo has neither of them.
var needs = map[string]string{"linkname": "unsafe", "embed": "embed"}

// readDirectives makes the //line comments of a file, whose end text is, known to its table of lines, and returns the
// directives that cannot be ignored. Nearly all texts have neither, so they are not scanned for them.
func readDirectives(file *token.File, text string) (found []directive) {
	if !strings.Contains(text, "//line ") && !strings.Contains(text, "/*line ") && !strings.Contains(text, "//go:") {
		return nil
	}
	// A scanner notes //line comments in its file. It insists on a file of the size of its text.
	text = strings.Repeat(" ", file.Size()-len(text)) + text
	var s scanner.Scanner
	s.Init(file, []byte(text), nil, scanner.ScanComments)
	last := 0 // of found, those whose next token is known
	for {
		pos, tok, lit := s.Scan()
		if tok == token.EOF {
			return found
		}
		for ; tok != token.COMMENT && last < len(found); last++ {
			found[last].next = pos
		}
		if name, ok := strings.CutPrefix(lit, "//go:"); ok && tok == token.COMMENT {
			name, _, _ = strings.Cut(name, " ")
			if needs[name] != "" || name == noInline {
				found = append(found, directive{pos: pos, name: name})
			}
		}
	}
}

// directives reports the directives of a file, and obeys them.
//
// Go: cmd/compile/internal/noder/noder.go checkEmbed (go1.26)
func (p *parser) directives(f *ast.File, list []directive) {
	noInlines := make(map[token.Pos]bool)
	for _, d := range list {
		if d.name == noInline {
			noInlines[d.next] = true
			continue
		}
		imported := false
		for _, s := range f.Imports {
			imported = imported || s.Path.Value == `"`+needs[d.name]+`"` // which is an error itself
		}
		if imported {
			continue
		}
		comment := "//"
		if d.name == "embed" {
			comment = "" // so says Go
		}
		p.errorAt(d.pos, codes.BadDirective, comment+"go:"+d.name+` only allowed in Go files that import "`+needs[d.name]+`"`)
	}
	if len(noInlines) == 0 {
		return
	}
	for _, d := range f.Decls {
		if fd, ok := d.(*ast.FuncDecl); ok {
			fd.NoInline = noInlines[fd.Pos()]
		}
	}
}
