package golden

// This file implements a small line diff, for reading.

import "strings"

const (
	maxLines = 2000 // longer texts are compared up to here
	around   = 3    // equal lines shown around a difference
)

// Diff shows how two texts differ: lines of want alone behind "-", lines of got alone behind "+", and a few equal lines
// around them.
func Diff(want, got string) string {
	a, b := lines(want), lines(got)
	// common[i][j] is the length of the longest common subsequence of a[i:] and b[j:].
	common := make([][]int, len(a)+1)
	for i := range common {
		common[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	var edits []string
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			edits = append(edits, "  "+a[i])
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && common[i+1][j] >= common[i][j+1]:
			edits = append(edits, "- "+a[i])
			i++
		default:
			edits = append(edits, "+ "+b[j])
			j++
		}
	}
	return shorten(edits)
}

// shorten leaves out equal lines that are far from a difference.
func shorten(edits []string) string {
	near := make([]bool, len(edits))
	for i, e := range edits {
		if e[0] != ' ' {
			for k := max(0, i-around); k <= min(len(edits)-1, i+around); k++ {
				near[k] = true
			}
		}
	}
	var sb strings.Builder
	for i, e := range edits {
		switch {
		case near[i]:
			sb.WriteString(strings.TrimSuffix(e, "\n") + "\n")
			if !strings.HasSuffix(e, "\n") {
				sb.WriteString("  (no newline at the end)\n")
			}
		case i == 0 || near[i-1]:
			sb.WriteString("  ...\n")
		}
	}
	return sb.String()
}

func lines(text string) []string {
	if text == "" {
		return nil
	}
	l := strings.SplitAfter(strings.TrimSuffix(text, "\n"), "\n")
	if strings.HasSuffix(text, "\n") {
		l[len(l)-1] += "\n"
	}
	return l[:min(len(l), maxLines)]
}
