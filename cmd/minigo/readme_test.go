package main

// This file implements holding the README against the repository: what it names is there, and about as long as it says.

import (
	"bytes"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var fileName = regexp.MustCompile(`\b[a-z]\w*(/\w+)*/\w+\.(go|mg)\b`)

func TestReadmeNamesFilesThatAreThere(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		sum := 0
		for _, name := range fileName.FindAllString(line, -1) {
			data, err := os.ReadFile("../../" + name)
			if err != nil {
				t.Error(err)
			}
			sum += bytes.Count(data, []byte("\n"))
		}
		columns := strings.Split(line, "|")
		if len(columns) < 3 {
			continue
		}
		if n, err := strconv.Atoi(strings.TrimSpace(columns[2])); err == nil && (sum > n*3/2+20 || sum < n*2/3-20) {
			t.Errorf("the README says %d lines, there are %d: %s", n, sum, line)
		}
	}
}

// TestReadmeShowsARealLog: the command prints lines like those of the excerpt. Their numbers, and under which seed they are printed,
// depend on every instruction.
func TestReadmeShowsARealLog(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile("(?s)`minigo trace -sim -seed 7 ([^`]*) examples/hello.mg`.*?```\n(.*?)```").FindSubmatch(text)
	if m == nil {
		t.Fatal("no log in the README")
	}
	numbers := regexp.MustCompile(`[ \d.]+`)
	printed := make(map[string]bool)
	for seed := range 20 {
		args := append([]string{"trace", "-sim", "-seed", strconv.Itoa(seed)}, strings.Fields(string(m[1]))...)
		out, _, _ := do("", append(args, "../../examples/hello.mg")...)
		for line := range strings.Lines(out) {
			printed[numbers.ReplaceAllString(line, "0")] = true
		}
	}
	for line := range strings.Lines(string(m[2])) {
		if !printed[numbers.ReplaceAllString(line, "0")] {
			t.Errorf("the command does not print a line like %s", line)
		}
	}
}
