// This file implements showing errors to people and to programs.

package source

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"minigo/lang/codes"
)

// A Format says how errors are shown.
type Format uint8

const (
	Short Format = iota // the Go compiler's lines
	Text                // they, and below each the place in the text and what may help
	JSON                // an object a line
)

// A Printer shows errors.
type Printer struct {
	Format Format
	Color  bool                     // with the terminal's colours; they say nothing that the text does not
	Source func(name string) string // the text of a file, "" if there is none
}

// Print writes the list.
func (p *Printer) Print(w io.Writer, list ErrorList) error {
	switch p.Format {
	case Text:
		return p.text(w, list)
	case JSON:
		return p.json(w, list)
	}
	_, err := fmt.Fprintln(w, list)
	return err
}

// Escape sequences of the terminal.
const (
	bold   = "\x1b[1m"
	red    = "\x1b[1;31m"
	cyan   = "\x1b[1;36m"
	gray   = "\x1b[2m"
	normal = "\x1b[0m"
)

func (p *Printer) paint(color, s string) string {
	if !p.Color || s == "" {
		return s
	}
	return color + s + normal
}

func (p *Printer) text(w io.Writer, list ErrorList) error {
	var b strings.Builder
	explained := make(map[codes.Code]bool)
	list, last := list.Shown()
	for _, e := range list {
		place, rest := "", e.Error()
		if n := len(rest) - len(e.Msg); n > 0 {
			place, rest = rest[:n-1], rest[n-1:]
		}
		b.WriteString(p.paint(bold, place) + rest + "\n")
		margin := "    "
		if s := e.snippet(p.Source); s.text != "" {
			number := fmt.Sprintf("%3d", e.Pos.Line)
			margin = strings.Repeat(" ", len(number)+1)
			b.WriteString(p.paint(gray, number+" |") + " " + s.text + "\n")
			b.WriteString(p.paint(gray, margin+"|") + " " + s.indent + p.paint(red, s.carets) + "\n")
		}
		for _, h := range e.Help {
			b.WriteString(margin + p.paint(cyan, "help:") + " " + h + "\n")
		}
		if e.Code != "" && !explained[e.Code] {
			explained[e.Code] = true
			b.WriteString(margin + p.paint(gray, "note: minigo explain "+string(e.Code)) + "\n")
		}
	}
	if last != nil {
		b.WriteString(last.Error() + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// A message is an error as JSON.
type message struct {
	File     string     `json:"file"`
	Line     int        `json:"line"`
	Col      int        `json:"col"`
	EndCol   int        `json:"endCol"` // after the last byte that is on the line
	Code     codes.Code `json:"code"`
	Severity string     `json:"severity"`
	Message  string     `json:"message"`
	Help     []string   `json:"help"`
}

func (p *Printer) json(w io.Writer, list ErrorList) error {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for _, e := range list {
		m := message{e.Pos.Filename, e.Pos.Line, e.Pos.Column, e.Pos.Column, e.Code, "error", e.Msg, e.Help}
		if m.Help == nil {
			m.Help = []string{}
		}
		if e.Pos.Column > 0 {
			m.EndCol += e.length(p.Source)
		}
		if err := enc.Encode(m); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
