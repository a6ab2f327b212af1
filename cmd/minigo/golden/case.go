package golden

// This file implements reading golden programs: finding them and parsing their first line.

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// A Kind says what is expected of a program.
type Kind int

const (
	Run        Kind = iota // it runs and ends
	Panics                 // it runs and ends with a panic or a fatal error
	ErrorCheck             // it is not compiled
)

var kinds = map[string]Kind{"run": Run, "panics": Panics, "errorcheck": ErrorCheck}

// A Case is one golden program.
type Case struct {
	File   string
	Kind   Kind
	Args   []string // the program's arguments
	Exit   int      // the exit status that it must have
	Host   bool     // it cannot run under the simulator
	Seeds  int      // under how many seeds; 0: as the caller likes
	Procs  int      // 0: as the caller likes
	Source []byte
}

// Find lists the golden programs among the files, and in the folders, that paths name. Of these it takes those whose
// name matches re, if re is not nil. Folders are searched to any depth, in the order of their names.
func Find(paths []string, re *regexp.Regexp) ([]*Case, error) {
	var cases []*Case
	for _, path := range paths {
		err := filepath.WalkDir(path, func(file string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || (file != path && filepath.Ext(file) != ".mg") || (re != nil && !re.MatchString(filepath.ToSlash(file))) {
				return err
			}
			c, err := Parse(file)
			if c != nil {
				cases = append(cases, c)
			} else if err == nil && file == path {
				err = fmt.Errorf("%s: the first line is no directive (// run, // panics or // errorcheck)", file)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return cases, nil
}

// Parse reads a golden program. It returns nil, and no error, if the file has no directive.
func Parse(file string) (*Case, error) {
	src, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	line, _, _ := bytes.Cut(src, []byte("\n"))
	text, ok := strings.CutPrefix(string(line), "// ")
	words := strings.Fields(text)
	if !ok || len(words) == 0 {
		return nil, nil
	}
	kind, ok := kinds[words[0]]
	if !ok {
		return nil, nil
	}
	c := &Case{File: file, Kind: kind, Exit: [...]int{Run: 0, Panics: 2, ErrorCheck: 1}[kind], Source: src}
	words = words[1:]
	for len(words) > 0 && strings.HasPrefix(words[0], "-") {
		name, value, _ := strings.Cut(words[0], "=")
		words = words[1:]
		if name == "--" {
			break
		}
		if err := c.option(name, value); err != nil {
			return nil, fmt.Errorf("%s:1: %v", file, err)
		}
	}
	c.Args = words
	return c, nil
}

func (c *Case) option(name, value string) (err error) {
	switch name {
	case "-host":
		c.Host = true
	case "-exit":
		c.Exit, err = strconv.Atoi(value)
	case "-procs":
		c.Procs, err = strconv.Atoi(value)
	case "-seeds":
		c.Seeds, err = strconv.Atoi(value)
	default:
		err = fmt.Errorf("unknown option %s in the directive", name)
	}
	return err
}

// beside is the name of the file beside the program with another ending.
func (c *Case) beside(ext string) string {
	return strings.TrimSuffix(c.File, filepath.Ext(c.File)) + ext
}

// read returns the text of a file beside the program, "" if there is none.
func (c *Case) read(ext string) (string, error) {
	data, err := os.ReadFile(c.beside(ext))
	if os.IsNotExist(err) {
		err = nil
	}
	return string(data), err
}

// write makes the file beside the program hold text; for an empty text there is no file.
func (c *Case) write(ext, text string) error {
	file := c.beside(ext)
	if text != "" {
		return os.WriteFile(file, []byte(text), 0o644)
	}
	if err := os.Remove(file); err != nil && !os.IsNotExist(err) {
		return err
	}
	return nil
}

// Stdin is the text that the program is given to read.
func (c *Case) Stdin() (string, error) { return c.read(".in") }
