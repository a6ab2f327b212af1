package main

// This file implements the test of examples/sched: each program's header says with which command its mechanism is seen, and what the
// command shows (a regular expression) or does not show. That is tried here.

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A trial is a command in a header, and what is said of its output.
type trial struct {
	args         []string
	shows, lacks []*regexp.Regexp
}

// trials reads the header of a program.
func trials(t *testing.T, file string) (list []*trial) {
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		comment, ok := strings.CutPrefix(strings.TrimSpace(line), "//")
		if !ok {
			break
		}
		word, rest, _ := strings.Cut(strings.TrimSpace(comment), ": ")
		if word == "try" {
			args := strings.Fields(rest)
			if args[0] != "minigo" || args[len(args)-1] != "FILE" {
				t.Fatalf("%s: want minigo ... FILE, and not %s", file, rest)
			}
			list = append(list, &trial{args: append(args[1:len(args)-1], file)})
		}
		if word == "shows" || word == "lacks" {
			if len(list) == 0 {
				t.Fatalf("%s: no command for %s", file, rest)
			}
			last, re := list[len(list)-1], regexp.MustCompile(rest)
			if word == "shows" {
				last.shows = append(last.shows, re)
			} else {
				last.lacks = append(last.lacks, re)
			}
		}
	}
	return list
}

func TestEveryMechanismIsSeen(t *testing.T) {
	files, err := filepath.Glob("../../examples/sched/*.mg")
	if err != nil || len(files) < 20 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".mg"), func(t *testing.T) {
			t.Parallel()
			list := trials(t, file)
			if len(list) == 0 {
				t.Fatal("the header has no command to try")
			}
			for _, trial := range list {
				if len(trial.shows)+len(trial.lacks) == 0 {
					t.Errorf("minigo %s: nothing is said of it", strings.Join(trial.args, " "))
				}
				out, errs, _ := do("", trial.args...)
				out += errs
				for _, re := range trial.shows {
					if !re.MatchString(out) {
						t.Errorf("minigo %s does not show %s\n%s", strings.Join(trial.args, " "), re, out[:min(len(out), 4000)])
					}
				}
				for _, re := range trial.lacks {
					if s := re.FindString(out); s != "" {
						t.Errorf("minigo %s shows %q", strings.Join(trial.args, " "), s)
					}
				}
			}
		})
	}
}

// The table beside the programs names each of them once.
func TestEveryMechanismIsListed(t *testing.T) {
	text, err := os.ReadFile("../../examples/sched/README.md")
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]int{}
	for _, m := range regexp.MustCompile(`\[(\w+)\]\((\w+)\.mg\) \|\n`).FindAllStringSubmatch(string(text), -1) {
		if listed[m[2]+".mg"]++; m[1] != m[2] {
			t.Errorf("%s leads to %s", m[1], m[2])
		}
	}
	files, err := filepath.Glob("../../examples/sched/*.mg")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if n := listed[filepath.Base(file)]; n != 1 {
			t.Errorf("%s is listed %d times", file, n)
		}
	}
	if len(listed) != len(files) {
		t.Errorf("%d programs are listed, and there are %d", len(listed), len(files))
	}
}
