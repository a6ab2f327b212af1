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
