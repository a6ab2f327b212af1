// run

// The operands of a call that prints are made in memory that the next one uses again: methods that print themselves, or panic, must not see it.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
)

type loud struct{ n int }

func (l loud) String() string {
	fmt.Println("in String", l.n, "a", 2.5, true)
	return fmt.Sprintf("<%d %s>", l.n, fmt.Sprint(l.n+1, "x", nil))
}

type form struct{ s string }

func (f form) Format(st fmt.State, verb rune) {
	fmt.Fprintf(st, "%s-%c-%v", f.s, verb, loud{9})
}

type bad int

func (b bad) String() string {
	fmt.Print("before ", int(b), "\n")
	panic(fmt.Sprint("bad ", int(b)))
}

type empty struct{}

type pair struct {
	a int
	b string
}

type big struct{ v [20]int }

func show[T any](x T) string { return fmt.Sprint(x, "of", fmt.Sprintf("%T", x)) }

func two() (int, string) { return 1, "two" }

func logf(format string, a ...any) { fmt.Printf(format+"\n", a...) }

func twice(x *int) int { *x *= 2; return *x }

func main() {
	fmt.Println(loud{1}, "between", loud{3}, 'x', 1.0, 2i, "end")
	fmt.Printf("%v|%d|%s|%v\n", form{"f"}, 7, "text", loud{5})
	fmt.Println(bad(3), "goes on", 4)

	var none any
	var err error
	var p *pair
	fmt.Println(nil, none, err, p, empty{}, pair{1, "b"}, [3]int{1, 2, 3}, []string{"s"}, len(big{}.v), errors.New("e"))
	a := [2]int{1, 2}
	s := fmt.Sprint(a, &a, fmt.Sprintln("nested", fmt.Sprint(1, 2), 3))
	a[0] = 9
	fmt.Print(s)
	fmt.Println(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20)
	fmt.Println("", int8(-1), uint16(65535), float32(0.1), complex64(1), uintptr(7), true, 'a', "s", 1<<40)
	fmt.Println(show(1), show("s"), show(pair{2, "c"}), show(a), show(none))
	fmt.Println(two())
	fmt.Println()
	logf("%d %v %s", 1, loud{11}, "z")
	x := 3
	fmt.Println(x, twice(&x), x, twice(&x))
	defer fmt.Println("deferred", x, loud{13})
	x = 100
	var sb strings.Builder
	n, err := fmt.Fprintf(&sb, "%d:%s:%5.2f|%04x", 12, "abc", 1/3.0, 255)
	fmt.Println(n, err, sb.String())
	fmt.Fprintln(os.Stdout, string(fmt.Append(nil, 1, "a", loud{15})), string(fmt.Appendf([]byte("x"), "%q", "y")))

	results := make(chan string)
	for g := range 4 {
		go func() {
			t := ""
			for i := range 200 {
				t = fmt.Sprint(g, i, pair{g, "p"}, fmt.Sprintf("%d-%s", i, "q"))
				runtime.Gosched()
			}
			results <- t
		}()
	}
	sum := 0
	for range 4 {
		sum += len(<-results)
	}
	fmt.Println(sum)
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		var w *strings.Builder
		fmt.Fprintln(w, "nobody", 1)
	}()
	fmt.Printf("%d odd\n", "odd")
	fmt.Printf("%[2]*[1]d|%v %v\n", 5, 4, 3)
}
