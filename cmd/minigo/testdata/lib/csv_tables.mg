// run

// Package encoding/csv: records, errors and their places.
package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	texts := []string{"a,b,c\n1,2,3\n", "\"q\"\"uoted\",\"multi\nline\",x\r\n\n# not a comment\n", "a,b\nc\n", "a b, c ,\"d\" \n", "a\"b,c\n", "\"a\"b,c\n", "\"open\nnever", "",
		"\n\n\n", ",,\n", "é,世;x\n", "a;b;\"c;d\"\n", "# c\na,b\n#d\nc,d", "  lead, \"q\", x\n", "a\r\nb\r", "\"a\",\"\"\n\"\n\"\",x\",y\n", "x,\"y\nz\",\"w\"v\n"}
	for i, text := range texts {
		for mode := range 4 {
			r := csv.NewReader(strings.NewReader(text))
			switch mode {
			case 1:
				r.LazyQuotes, r.TrimLeadingSpace, r.FieldsPerRecord = true, true, -1
			case 2:
				r.Comma, r.Comment = ';', '#'
			case 3:
				r.FieldsPerRecord = 3
			}
			for {
				rec, err := r.Read()
				if err == io.EOF {
					break
				}
				fmt.Printf("%d.%d %q %v", i, mode, rec, err)
				for f := range rec {
					line, col := r.FieldPos(f)
					fmt.Print(" ", line, ":", col)
				}
				var pe *csv.ParseError
				if errors.As(err, &pe) {
					fmt.Print(" ", pe.StartLine, pe.Line, pe.Column, errors.Is(err, csv.ErrFieldCount), errors.Is(err, csv.ErrQuote), errors.Is(err, csv.ErrBareQuote))
				}
				fmt.Println("", r.InputOffset())
				if err != nil && pe.Err != csv.ErrFieldCount {
					break
				}
			}
		}
		all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		fmt.Printf("%q %v\n", all, err)
	}
	r := csv.NewReader(strings.NewReader("x"))
	r.Comma = '\n'
	_, err := r.Read()
	fmt.Println(err)
	w := csv.NewWriter(os.Stdout)
	for _, rec := range [][]string{{"a", "b c", " lead", "q\"uote", "new\nline", "c,omma", "", "ü", `\.`, "cr\r", "#"}, {}, {""}, {"x;y"}} {
		fmt.Println(w.Write(rec))
	}
	w.Flush()
	w = csv.NewWriter(os.Stdout)
	w.Comma, w.UseCRLF = ';', true
	fmt.Println(w.WriteAll([][]string{{"a;b", "c\r\nd", "e"}, {"1", "2"}}), w.Error())
	w.Comma = '"'
	fmt.Println(w.Write([]string{"x"}))
}
