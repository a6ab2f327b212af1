// Package csv reads and writes tables of fields that commas separate.
package csv

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A ParseError is where a text is malformed.
type ParseError struct {
	StartLine int // where the record begins
	Line      int
	Column    int // in bytes
	Err       error
}

func (e *ParseError) Error() string {
	switch {
	case e.Err == ErrFieldCount:
		return fmt.Sprintf("record on line %d: %v", e.Line, e.Err)
	case e.StartLine != e.Line:
		return fmt.Sprintf("record on line %d; parse error on line %d, column %d: %v", e.StartLine, e.Line, e.Column, e.Err)
	}
	return fmt.Sprintf("parse error on line %d, column %d: %v", e.Line, e.Column, e.Err)
}

// Unwrap returns the reason.
func (e *ParseError) Unwrap() error { return e.Err }

// The reasons of ParseErrors.
var (
	ErrBareQuote     = errors.New("bare \" in non-quoted-field")
	ErrQuote         = errors.New("extraneous or missing \" in quoted-field")
	ErrFieldCount    = errors.New("wrong number of fields")
	ErrTrailingComma = errors.New("extra delimiter at end of line")
)

var errInvalidDelim = errors.New("csv: invalid field or comment delimiter")

func validDelim(r rune) bool {
	return r != 0 && r != '"' && r != '\r' && r != '\n' && utf8.ValidRune(r) && r != utf8.RuneError
}

// A Reader reads records.
type Reader struct {
	Comma            rune // between fields; ','
	Comment          rune // at the beginning of lines that are skipped; 0: there are none
	FieldsPerRecord  int  // 0: as many as the first record has; negative: any number
	LazyQuotes       bool // a quote may stand within a field
	TrimLeadingSpace bool
	ReuseRecord      bool // the record that Read returns may be changed by the next call
	TrailingComma    bool // is not looked at

	r         *bufio.Reader
	line      int
	offset    int64
	positions [][2]int // of the last record's fields
}

// NewReader returns a reader of the records of r.
func NewReader(r io.Reader) *Reader { return &Reader{Comma: ',', r: bufio.NewReader(r)} }

// FieldPos returns the line and the column, in bytes, of a field of the last record.
func (r *Reader) FieldPos(field int) (line, column int) {
	if field < 0 || field >= len(r.positions) {
		panic("out of range index passed to FieldPos")
	}
	return r.positions[field][0], r.positions[field][1]
}

// InputOffset returns how many bytes have been read.
func (r *Reader) InputOffset() int64 { return r.offset }

// ReadAll returns all records that are left.
func (r *Reader) ReadAll() (records [][]string, err error) {
	for {
		record, err := r.Read()
		if err == io.EOF {
			return records, nil
		}
		if err != nil {
			return nil, err
		}
		records = append(records, record)
	}
}

// readLine returns the next line with its end, which is "\n".
func (r *Reader) readLine() (string, error) {
	line, err := r.r.ReadString('\n')
	r.line++
	r.offset += int64(len(line))
	if line != "" && err == io.EOF {
		err = nil
		line = strings.TrimSuffix(line, "\r")
	}
	if s, ok := strings.CutSuffix(line, "\r\n"); ok {
		line = s + "\n"
	}
	return line, err
}

// lengthNL is the length of the line's end.
func lengthNL(line string) int {
	if strings.HasSuffix(line, "\n") {
		return 1
	}
	return 0
}

// Read returns the next record, and with ErrFieldCount what there is.
//
// Go: encoding/csv/reader.go Reader.readRecord (go1.26)
func (r *Reader) Read() (record []string, err error) {
	if r.Comma == r.Comment || !validDelim(r.Comma) || r.Comment != 0 && !validDelim(r.Comment) {
		return nil, errInvalidDelim
	}
	var line string
	var errRead error
	for errRead == nil {
		line, errRead = r.readLine()
		comment := r.Comment != 0 && strings.HasPrefix(line, string(r.Comment))
		if !comment && (errRead != nil || len(line) > lengthNL(line)) {
			break
		}
	}
	if errRead == io.EOF {
		return nil, errRead
	}
	start, at, col := r.line, r.line, 1
	bad := func(line, col int, err error) error { return &ParseError{start, line, col, err} }
	comma := utf8.RuneLen(r.Comma)
	record, r.positions = []string{}, nil
	add := func(field string, line, col int) {
		record = append(record, field)
		r.positions = append(r.positions, [2]int{line, col})
	}
fields:
	for {
		if r.TrimLeadingSpace {
			trimmed := strings.TrimLeftFunc(line, unicode.IsSpace)
			col += len(line) - len(trimmed)
			if trimmed == "" {
				col -= lengthNL(line)
			}
			line = trimmed
		}
		if line == "" || line[0] != '"' {
			field, rest, more := strings.Cut(line, string(r.Comma))
			if !more {
				field = field[:len(field)-lengthNL(field)]
			}
			if j := strings.IndexByte(field, '"'); j >= 0 && !r.LazyQuotes {
				err = bad(r.line, col+j, ErrBareQuote)
				break
			}
			add(field, at, col)
			if !more {
				break
			}
			line = rest
			col += len(field) + comma
			continue
		}
		fieldLine, fieldCol := at, col
		var field strings.Builder
		line = line[1:]
		col++
		for {
			text, rest, quote := strings.Cut(line, `"`)
			field.WriteString(text)
			switch {
			case quote:
				line = rest
				col += len(text) + 1
				switch {
				case strings.HasPrefix(line, `"`):
					field.WriteByte('"')
					line = line[1:]
					col++
				case strings.HasPrefix(line, string(r.Comma)):
					line = line[comma:]
					col += comma
					add(field.String(), fieldLine, fieldCol)
					continue fields
				case lengthNL(line) == len(line):
					add(field.String(), fieldLine, fieldCol)
					break fields
				case r.LazyQuotes:
					field.WriteByte('"')
				default:
					err = bad(r.line, col-1, ErrQuote)
					break fields
				}
			case line != "":
				if errRead != nil {
					break fields
				}
				col += len(line)
				line, errRead = r.readLine()
				if line != "" {
					at++
					col = 1
				}
				if errRead == io.EOF {
					errRead = nil
				}
			default:
				if !r.LazyQuotes && errRead == nil {
					err = bad(at, col, ErrQuote)
					break fields
				}
				add(field.String(), fieldLine, fieldCol)
				break fields
			}
		}
	}
	if err == nil {
		err = errRead
	}
	if r.FieldsPerRecord > 0 && len(record) != r.FieldsPerRecord && err == nil {
		err = bad(start, 1, ErrFieldCount)
	} else if r.FieldsPerRecord == 0 {
		r.FieldsPerRecord = len(record)
	}
	return record, err
}

// A Writer writes records. Its output is buffered: Flush writes what is left.
type Writer struct {
	Comma   rune // between fields; ','
	UseCRLF bool // lines end in "\r\n"
	w       *bufio.Writer
}

// NewWriter returns a writer of records to w.
func NewWriter(w io.Writer) *Writer { return &Writer{Comma: ',', w: bufio.NewWriter(w)} }

// Write writes a record.
func (w *Writer) Write(record []string) error {
	if !validDelim(w.Comma) {
		return errInvalidDelim
	}
	end := "\n"
	if w.UseCRLF {
		end = "\r\n"
	}
	for i, field := range record {
		if i > 0 {
			w.w.WriteRune(w.Comma)
		}
		if w.needsQuotes(field) {
			field = strings.ReplaceAll(field, `"`, `""`)
			if w.UseCRLF {
				field = strings.ReplaceAll(strings.ReplaceAll(field, "\r", ""), "\n", "\r\n")
			}
			field = `"` + field + `"`
		}
		w.w.WriteString(field)
	}
	_, err := w.w.WriteString(end)
	return err
}

func (w *Writer) needsQuotes(field string) bool {
	if field == "" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(field)
	return field == `\.` || strings.ContainsRune(field, w.Comma) || strings.ContainsAny(field, "\"\r\n") || unicode.IsSpace(r)
}

// WriteAll writes records and flushes.
func (w *Writer) WriteAll(records [][]string) error {
	for _, record := range records {
		if err := w.Write(record); err != nil {
			return err
		}
	}
	return w.w.Flush()
}

// Flush writes what is buffered.
func (w *Writer) Flush() { w.w.Flush() }

// Error returns the error of a Write or Flush before.
func (w *Writer) Error() error {
	_, err := w.w.Write(nil)
	return err
}
