package golden

// This file implements the comparison of a compiler's errors with the ERROR comments of a program.

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

var (
	errorComment = lazyRegexp("// ERROR((?: +(?:\"[^\"]*\"|`[^`]*`))+)\\s*$")
	quoted       = lazyRegexp("\"[^\"]*\"|`[^`]*`")
	errorLine    = lazyRegexp(`^(.+?):(\d+):(?:(\d+):)? (.*)$`)
)

// lazyRegexp compiles a regexp when it is first used: minigo has this package also when it runs a program.
func lazyRegexp(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// wantErrors lists the regexps that each line of the program demands.
func wantErrors(src string) (map[int][]*regexp.Regexp, error) {
	want := make(map[int][]*regexp.Regexp)
	for i, line := range strings.Split(src, "\n") {
		m := errorComment().FindStringSubmatch(line)
		if m == nil {
			if strings.Contains(line, "// ERROR") {
				return nil, fmt.Errorf("line %d: the ERROR comment has no quoted regexp", i+1)
			}
			continue
		}
		for _, q := range quoted().FindAllString(m[1], -1) {
			re, err := regexp.Compile(q[1 : len(q)-1])
			if err != nil {
				return nil, fmt.Errorf("line %d: %v", i+1, err)
			}
			want[i+1] = append(want[i+1], re)
		}
	}
	return want, nil
}

// CheckErrors compares a compiler's output, lines of file:line:col: message, with the ERROR comments.
// Lines that are not of this form are passed over, and those that begin with a tab: they go on with the message before.
func (c *Case) CheckErrors(output string) error {
	want, err := wantErrors(string(c.Source))
	if err != nil {
		return fmt.Errorf("%s: %v", c.File, err)
	}
	if len(want) == 0 {
		return fmt.Errorf("%s: no ERROR comment", c.File)
	}
	var wrong []string
	matched := make(map[*regexp.Regexp]bool)
	for _, text := range strings.Split(output, "\n") {
		m := errorLine().FindStringSubmatch(text)
		if m == nil || text[0] == '\t' || m[4] == "too many errors" {
			continue
		}
		line, _ := strconv.Atoi(m[2])
		ok := false
		for _, re := range want[line] {
			if re.MatchString(m[4]) {
				matched[re] = true
				ok = true
			}
		}
		if !ok && len(want[line]) > 0 {
			wrong = append(wrong, fmt.Sprintf("line %d: %q does not match %v", line, m[4], want[line]))
		} else if !ok {
			wrong = append(wrong, fmt.Sprintf("line %d: unexpected error: %s", line, m[4]))
		}
	}
	for line := 1; line <= strings.Count(string(c.Source), "\n")+1; line++ {
		for _, re := range want[line] {
			if !matched[re] {
				wrong = append(wrong, fmt.Sprintf("line %d: no error matches %q", line, re))
			}
		}
	}
	if len(wrong) > 0 {
		return fmt.Errorf("%s:\n\t%s\nthe errors were:\n%s", c.File, strings.Join(wrong, "\n\t"), output)
	}
	return nil
}
