// run

package main

import (
	"fmt"
	"runtime"
	"strings"
)

type node struct {
	val         int
	next        *node
	name        string
	small       int8
	left, right *node
	kids        []*node
	grid        [3][4]int
}

type vec struct{ x, y float64 }

var table = []int{1, 2, 3}
var depth int
var global *node

func (n *node) get() int        { return n.val }
func (n *node) second() int     { return n.next.val }
func (n *node) isNil() bool     { return n == nil }
func (n *node) nm() string      { return n.name }
func (n *node) child(i int) *node {
	if i < 0 {
		return nil
	}
	return n.kids[i]
}
func (n node) byValue() int8 { return n.small + 100 }
func (n *node) at(i, j int) int {
	return n.grid[i][j]
}
func (v vec) len2() float64      { return v.x*v.x + v.y*v.y }
func (v *vec) plus(w vec) vec    { return vec{v.x + w.x, v.y + w.y} }
func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}
func sign(x int) int {
	if x < 0 {
		return -1
	} else if x > 0 {
		return 1
	} else {
		return 0
	}
}
func max3(a, b, c int) int {
	if a > b {
		if a > c {
			return a
		}
		return c
	}
	if b > c {
		return b
	}
	return c
}
func div(a, b int) int      { return a / b }
func shift(a, b int) int    { return a << b }
func tab(i int) int         { return table[i] }
func char(s string, i int) byte { return s[i] }
func digit(c byte) bool     { return '0' <= c && c <= '9' }
func word(c byte) bool      { return digit(c) || c == '_' || 'a' <= c && c <= 'z' }
func first(s []string) string {
	if len(s) == 0 {
		return ""
	}
	return s[0]
}
func less(a, b string) bool { return a < b }
func pick(c bool, a, b *node) *node {
	if c {
		return a
	}
	return b
}
func narrow(x int) uint8 { return uint8(x) + 200 }
func fact(n int) int {
	if n <= 1 {
		return 1
	}
	return n * fact(n-1)
}
func even(n int) bool {
	if n == 0 {
		return true
	}
	return odd(n - 1)
}
func odd(n int) bool {
	if n == 0 {
		return false
	}
	return even(n - 1)
}
func gl() int { return global.val + depth }
func swapped(a, b int) (int, int) { return b, a }
func iface(n *node) any {
	if n == nil {
		return nil
	}
	return n
}
func deref(p **node) int { return (*p).val }

func trace() string {
	var pcs [20]uintptr
	n := runtime.Callers(1, pcs[:])
	fs := runtime.CallersFrames(pcs[:n])
	s := ""
	for {
		f, more := fs.Next()
		if strings.HasPrefix(f.Function, "main.") {
			s += fmt.Sprintf(" %s:%d", f.Function[5:], f.Line)
		}
		if !more {
			break
		}
	}
	return s
}

func try(name string, f func() any) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, "panics:", e, trace())
		}
	}()
	fmt.Println(name, f())
}

func swapAll(a []int) {
	for i, j := 0, len(a)-1; i < j; i, j = i+1, j-1 {
		a[i], a[j] = a[j], a[i]
	}
}

func order(log *[]string, s string, n int) int {
	*log = append(*log, s)
	return n
}

func main() {
	var none *node
	n := &node{val: 5, name: "n", small: 50}
	n.next = &node{val: 6, next: n}
	n.kids = []*node{n.next, nil}
	n.grid[1][2] = 77
	global = n
	zero, five, minus := 0, 5, -7
	pp := &n
	var nilpp **node
	try("get", func() any { return n.get() + n.next.get()*10 })
	try("get nil", func() any { return 1 + none.get() })
	try("second", func() any { return n.second() })
	try("second nil", func() any { return n.next.next.next.second() + none.second() })
	try("second of next nil", func() any { return (&node{}).second() })
	try("isNil", func() any { return fmt.Sprint(none.isNil(), n.isNil()) })
	try("nm", func() any { return n.nm() + n.next.nm() + "!" })
	try("child", func() any { return fmt.Sprint(n.child(-1), n.child(0).get(), n.child(1)) })
	try("child 2", func() any { return n.child(2) })
	try("child child", func() any { return n.child(0).child(5) })
	try("value", func() any { return n.byValue() })
	try("value nil", func() any { return none.byValue() })
	try("at", func() any { return n.at(1, 2) })
	try("at 3", func() any { return n.at(3, 2) })
	try("at 4", func() any { return n.at(2, 4) })
	try("at nil", func() any { return none.at(2, 2) })
	v := vec{3, 4}
	try("vec", func() any { return v.len2() })
	try("plus", func() any { return v.plus(vec{1, 1}).len2() })
	try("abs", func() any { return fmt.Sprint(abs(minus), abs(five), sign(minus), sign(0), sign(9), max3(1, 2, 3), max3(3, 2, 1), max3(2, 3, 1), max3(five, minus, zero)) })
	try("div", func() any { return div(minus, five) })
	try("div 0", func() any {
		return div(minus,
			zero)
	})
	try("shift", func() any { return shift(1, five) })
	try("shift -", func() any { return shift(1, minus) })
	try("tab", func() any { return tab(2) })
	try("tab 3", func() any { return tab(five - 2) })
	try("char", func() any { return char("abc", 1) })
	try("char -", func() any { return char("abc", minus) })
	try("words", func() any {
		k := 0
		for _, c := range []byte("ab_9 Z-0") {
			if word(c) && !digit(c) || digit(c) && k > 2 {
				k++
			}
			for digit(c) {
				c -= 5
				k += 10
			}
		}
		return k
	})
	try("first", func() any { return first(nil) + first([]string{"x"}) })
	try("less", func() any { return less("a", "b") && !less("b", "a") })
	try("pick", func() any { return pick(five > 3, n, none).get() })
	try("pick nil", func() any { return pick(five < 3, n, none).get() })
	try("narrow", func() any { return narrow(300 + five) })
	try("fact", func() any { return fact(five) })
	try("even", func() any { return fmt.Sprint(even(10), odd(10)) })
	try("gl", func() any { depth = 3; return gl() })
	try("gl nil", func() any { global = nil; return gl() })
	try("iface", func() any { return fmt.Sprint(iface(nil) == nil, iface(n) == any(n)) })
	try("deref", func() any { return deref(pp) })
	try("deref nil", func() any { return deref(nilpp) })
	try("deref nil nil", func() any { return deref(&none) })
	try("in place", func() any {
		x, y := 10, 3
		x = max3(y, x, y)
		y = div(x, y)
		x = abs(y - x)
		a := []int{1, 2, 3, 4}
		a[abs(-2)] = div(a[3], a[1]) + abs(a[0]-5)
		a[tab(0)] += tab(1)
		swapAll(a)
		p := vec{1, 2}
		p = p.plus(p)
		p.x = p.len2()
		p.y = p.len2()
		return fmt.Sprint(x, y, a, p)
	})
	try("order", func() any {
		var log []string
		s := order(&log, "a", 1) + div(order(&log, "b", 6), order(&log, "c", 2)) + order(&log, "d", 4)
		return fmt.Sprint(s, log)
	})
	try("order of changes", func() any {
		f := func() int { n.val++; return 100 }
		s := n.get() + f() + n.get()
		table[0] = n.get() - f() - tab(0)
		return fmt.Sprint(s, table)
	})
	try("named", func() any {
		f := func() (r int) {
			defer func() {
				if recover() != nil {
					r += 1000
				}
			}()
			r = 7
			r = div(r, zero)
			return
		}
		g := func() (r int) {
			defer func() { recover() }()
			r = 7
			return none.get()
		}
		return fmt.Sprint(f(), g())
	})
}
