package main

// This file implements the way from a file's name to a program that can run.

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"minigo/lang"
	"minigo/lang/source"
	"minigo/stdlib"
	"minigo/vm/bytecode"
)

// readPackage reads the files of a package: all .mg files of a folder, or all .go files but tests if there are no others.
func readPackage(dir string) (files []lang.Source, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	byExt := make(map[string][]string)
	for _, entry := range entries {
		if name := entry.Name(); !entry.IsDir() && !strings.HasPrefix(name, ".") && !strings.HasSuffix(name, "_test.go") {
			byExt[filepath.Ext(name)] = append(byExt[filepath.Ext(name)], filepath.Join(dir, name))
		}
	}
	names := byExt[".mg"]
	if len(names) == 0 {
		names = byExt[".go"]
	}
	switch {
	case len(names) == 0:
		return nil, fmt.Errorf("no .mg files in %s", dir)
	case len(byExt[".s"]) > 0:
		return nil, fmt.Errorf("%s: MiniGo has no assembly", byExt[".s"][0])
	}
	for _, name := range names {
		text, err := readSource(name)
		if err != nil {
			return nil, err
		}
		files = append(files, lang.Source{Name: name, Text: text})
	}
	return files, nil
}

// maxSource is how many bytes a file of a program may have: one that never ends, such as /dev/zero, shall not fill the memory.
const maxSource = 64 << 20

// readSource reads a file of a program.
func readSource(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() && info.Size() <= maxSource {
		return os.ReadFile(name) // knows how much room it needs
	}
	return readLimited(name, f)
}

func readLimited(name string, r io.Reader) ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxSource+1))
	if err == nil && len(text) > maxSource {
		return nil, fmt.Errorf("%s has more than %d MB, which no file of a program may have", name, maxSource>>20)
	}
	return text, err
}

// readProgram reads a program's files: one that is named, standard input for "-", or those of a folder.
func readProgram(e *env, name string) ([]lang.Source, error) {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return readPackage(name)
	}
	read := readSource
	if name == "-" {
		read = func(string) ([]byte, error) { return readLimited("standard input", e.stdin) }
	}
	text, err := read(name)
	return []lang.Source{{Name: name, Text: text}}, err
}

// load reads and compiles a program. If it cannot, it says why.
func (c *command) load(e *env, name string) *bytecode.Program {
	files, err := readProgram(e, name)
	if err != nil {
		c.fail(e, err)
		return nil
	}
	return c.compile(e, files...)
}

// compile compiles a program. If it cannot, it says why.
func (c *command) compile(e *env, files ...lang.Source) *bytecode.Program {
	var p *bytecode.Program
	var errs source.ErrorList
	size := 0
	for _, f := range files {
		size += len(f.Text)
	}
	withoutCollecting(size, func() { p, errs = lang.Compile(stdlib.FS, files...) })
	if len(errs) > 0 {
		e.errors.report(e, errs, files)
		return nil
	}
	return p
}
