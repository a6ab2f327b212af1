package main

// This file implements reading lines: from a terminal with editing and history, or from anything else.

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/peterh/liner"
)

// A lineReader reads what a user types.
type lineReader interface {
	// Prompt returns the next line without its end: io.EOF when there is none, errAborted after Ctrl-C.
	Prompt(prompt string) (string, error)

	// AppendHistory remembers an entry, which may have several lines.
	AppendHistory(entry string)

	// CompleteWith says what the tab key does at a place in a line.
	CompleteWith(complete liner.WordCompleter)

	Close() error
}

var errAborted = errors.New("interrupted")

// plainLines reads lines that nobody types: without prompts.
type plainLines struct{ r *bufio.Reader }

func (p plainLines) Prompt(string) (string, error) {
	line, err := p.r.ReadString('\n')
	if err == io.EOF && line != "" {
		err = nil
	}
	return strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r"), err
}

func (plainLines) AppendHistory(string) {}

func (plainLines) CompleteWith(liner.WordCompleter) {}

func (plainLines) Close() error { return nil }

// newline stands for the end of a line within an entry of the history, since the editor knows only lines. It is seen,
// and can be edited.
const newline = "␤"

// editedLines reads lines from the terminal. Its prompt puts the terminal in raw mode and, which the editor does not, takes
// it out again: a program that runs finds it as the user had it.
type editedLines struct {
	state       *liner.State
	cooked, raw liner.ModeApplier
	history     string // the file's name; "": it is not saved
	entries     []string
}

func newEditedLines() *editedLines {
	l := &editedLines{}
	l.cooked, _ = liner.TerminalMode()
	l.state = liner.NewLiner()
	l.raw, _ = liner.TerminalMode()
	l.cooked.ApplyMode()
	l.state.SetCtrlCAborts(true)
	l.state.SetTabCompletionStyle(liner.TabPrints)
	l.history = historyFile()
	l.entries = readHistory(l.history)
	for _, entry := range l.entries {
		l.state.AppendHistory(entry)
	}
	return l
}

func (l *editedLines) Prompt(prompt string) (string, error) {
	l.raw.ApplyMode()
	defer l.cooked.ApplyMode()
	line, err := l.state.Prompt(prompt)
	if err == liner.ErrPromptAborted {
		err = errAborted
	}
	return strings.ReplaceAll(line, newline, "\n"), err
}

func (l *editedLines) AppendHistory(entry string) {
	entry = strings.ReplaceAll(entry, "\n", newline)
	if n := len(l.entries); n > 0 && l.entries[n-1] == entry {
		return
	}
	l.entries = append(l.entries, entry)
	l.state.AppendHistory(entry)
}

func (l *editedLines) CompleteWith(complete liner.WordCompleter) { l.state.SetWordCompleter(complete) }

// Close saves the history.
func (l *editedLines) Close() error {
	return errors.Join(l.state.Close(), writeHistory(l.history, l.entries))
}

const maxHistory = 1000 // entries that are saved

// historyFile is where the history is kept: $MINIGO_HISTORY, or a file in the user's folder for such things.
func historyFile() string {
	if name, ok := os.LookupEnv("MINIGO_HISTORY"); ok {
		return name
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "minigo", "history")
}

// readHistory reads the file of a history, one entry a line, and passes over what it does not understand.
func readHistory(name string) (entries []string) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil
	}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimRight(line, "\r\n"); line != "" && utf8.ValidString(line) {
			entries = append(entries, line)
		}
	}
	return entries[max(0, len(entries)-maxHistory):]
}

// writeHistory replaces the file as a whole, so that nobody ever sees a part of it. A device, as /dev/null, it leaves alone: nothing is kept there.
func writeHistory(name string, entries []string) (err error) {
	if name == "" || len(entries) == 0 {
		return nil
	}
	if info, err := os.Stat(name); err == nil && info.Mode()&os.ModeDevice != 0 {
		return nil
	}
	defer func() {
		if err != nil {
			err = fmt.Errorf("the history is not saved: %w; MINIGO_HISTORY names another place, or none", err)
		}
	}()
	dir := filepath.Dir(name)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, "history*") // readable by its owner alone
	if err != nil {
		return err
	}
	_, err = f.WriteString(strings.Join(entries[max(0, len(entries)-maxHistory):], "\n") + "\n")
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}
