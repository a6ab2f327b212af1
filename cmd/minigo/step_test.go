package main

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

const stepped = "../../examples/sched/stealing.mg"

// walk gives commands to -step, and returns what is shown at each event, one string for each.
func walk(t *testing.T, file string, commands ...string) []string {
	t.Helper()
	out, errs, status := do(strings.Join(commands, "\n")+"\n", "trace", "-sim", "-seed", "7", "-step", file)
	if errs != "" || status != 0 {
		t.Fatal(errs, status)
	}
	var shown []string
	for line := range strings.Lines(out) {
		if regexp.MustCompile(`^\d+/\d+  `).MatchString(line) {
			shown = append(shown, "")
		}
		if n := len(shown); n > 0 { // before the first is what the program prints
			shown[n-1] += line
		}
	}
	return shown
}

// What is shown on the way back is what was shown on the way there, of a program that uses the network too.
func TestStepBackShowsTheSame(t *testing.T) {
	for _, file := range []string{stepped, "testdata/net/tcp_ends.mg"} {
		backAndForth(t, file)
	}
	woken := walk(t, "testdata/net/tcp_ends.mg", "/woken by netpoll", "p", "n")
	if !strings.Contains(woken[1], "woken by netpoll from IO wait") || woken[3] != woken[1] {
		t.Error(woken)
	}
}

func backAndForth(t *testing.T, file string) {
	there := walk(t, file)
	var commands []string
	for range 150 {
		commands = append(commands, "n")
	}
	for range 150 {
		commands = append(commands, "p")
	}
	shown := walk(t, file, commands...)
	if len(shown) != 301 || shown[0] != there[0] {
		t.Fatal(len(shown))
	}
	for i := range shown {
		if back := shown[len(shown)-1-i]; shown[i] != back {
			t.Fatalf("event %d is shown as\n%s\nand then as\n%s", i+1, shown[i], back)
		}
		if i < 150 && shown[i] == shown[i+1] {
			t.Fatal("n does not go on")
		}
	}
}

func TestStepCommands(t *testing.T) {
	shown := walk(t, stepped, "/stole", "n 2", "", "p 4", "g 1", "g end", "?stole", "s", "g 9999999", "g 0")
	last, _, _ := strings.Cut(shown[6], "  ")
	_, n, _ := strings.Cut(last, "/")
	number := func(i int) (x int) { fmt.Sscan(shown[i], &x); return x }
	at := number(1)
	for i, want := range []int{1, at, at + 2, at + 3, at - 1, 1} {
		if number(i) != want {
			t.Errorf("after %d commands at event %d, want %d", i, number(i), want)
		}
	}
	if !strings.Contains(shown[1], "stole ") || !strings.Contains(shown[7], "stole ") || number(7) <= at || shown[8] != shown[7] {
		t.Error(shown[1], shown[7], shown[8])
	}
	if fmt.Sprint(number(6)) != n || shown[9] != shown[6] || number(10) != 1 {
		t.Error(shown[6], shown[9], n)
	}
	out, _, _ := do("/nothing like that\nwhat\nn x\nh\nq\nn\n", "trace", "-sim", "-seed", "7", "-step", stepped)
	for _, want := range []string{`no event with "nothing like that" there`, `"what" is no command: h lists them`, `"x" is no number`, "go on by one event"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	if strings.Contains(out, "\n2/") {
		t.Error("goes on after q")
	}
	if _, errs, status := do("", "trace", "-step", stepped); status != exitUsage || !strings.HasPrefix(errs, "minigo trace: -step needs -sim\nusage: ") {
		t.Error(errs, status)
	}
}

// The queues are as they are: who has stolen n runs one of them, and has the others in its queue.
func TestStepShowsTheQueues(t *testing.T) {
	shown := walk(t, stepped, "/(stole", "/(stole", "/(stole", "/(stole")
	stole := regexp.MustCompile(`-> P(\d+) \(stole (\d+) of`)
	seen := 0
	for _, text := range shown[1:] {
		m := stole.FindStringSubmatch(text)
		if m == nil {
			t.Fatal(text)
		}
		n, k := 0, 0
		fmt.Sscan(m[2], &n)
		queue := regexp.MustCompile(`(?m)^  P` + m[1] + ` .*queue(.*)$`).FindStringSubmatch(text)
		if queue == nil {
			t.Fatal(text)
		}
		k = strings.Count(queue[1], " G")
		if more := regexp.MustCompile(`and (\d+) more`).FindStringSubmatch(queue[1]); more != nil {
			rest := 0
			fmt.Sscan(more[1], &rest)
			k += rest
		}
		if k != n-1 {
			t.Errorf("%d in the queue:\n%s", k, text)
		}
		seen = max(seen, n)
	}
	if seen < 3 {
		t.Error("no theft of several")
	}
}

// TestStepOddInput: what is no command is said to be none, and ends nothing; a number that is too large is the end.
func TestStepOddInput(t *testing.T) {
	in := strings.Repeat("n", 1<<17) + "\ng\nn end\np -1\n\xff\x00\ng 99999999999999999999999\nn\np 99999999999999999999999\np\ns x\nn"
	out, errs, status := do(in, "trace", "-sim", "-seed", "7", "-step", "../../examples/hello.mg")
	for _, want := range []string{"nnn\" is no command: h lists them\n", "\ng needs the number of an event, or end\n", "\n\"end\" is no number of events\n", "\n\"-1\" is no number of events\n",
		"\n\"\\xff\\x00\" is no command", "\nthis is the last event\n1/", "\nthis is the first event\n", "\n2/"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%.2000s", want, out)
		}
	}
	if errs != "" || status != 0 {
		t.Error(errs, status)
	}
}
