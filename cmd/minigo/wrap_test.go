package main

import (
	"strings"
	"testing"
)

func TestWrapper(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"", ""},
		{"short\n", "short\n"},
		{"123456789 123456789\n", "123456789 123456789\n"},
		{"  1  one two three four five\n", "  1  one two three\n     four five\n"},
		{"  1  one two three four five six seven eight\nend", "  1  one two three\n     four five six\n     seven eight\nend"},
		{"  1  a_word_without_an_end_in_sight and more\n", "  1  a_word_without_an_end_in_sight\n     and more\n"},
		{"a_line_of_one_word_alone_\n", "a_line_of_one_word_alone_\n"},
		{"  1  µµµµ µµµµ µµµµ\n", "  1  µµµµ µµµµ µµµµ\n"},
		{"  1  µµµµ µµµµ µµµµµ\n", "  1  µµµµ µµµµ\n     µµµµµ\n"},
		{"  1  one two three \n\n  2  x\n", "  1  one two three \n\n  2  x\n"},
	} {
		for step := 1; step <= len(test.text)+1; step += 3 { // in one piece, or many
			var b strings.Builder
			w := &wrapper{w: &b, width: 19, indent: 5}
			for text := test.text; text != ""; {
				n, err := w.Write([]byte(text[:min(step, len(text))]))
				if err != nil || n == 0 {
					t.Fatal(n, err)
				}
				text = text[n:]
			}
			if err := w.flush(); err != nil || b.String() != test.want {
				t.Errorf("%q in pieces of %d: %q, want %q", test.text, step, b.String(), test.want)
			}
		}
	}
}
