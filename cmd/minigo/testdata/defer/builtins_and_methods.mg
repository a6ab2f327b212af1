// run
package main

import (
	"fmt"
	"sync"
)

type L struct{ log []string }

func (l *L) add(s string) *L { l.log = append(l.log, s); return l }

type I interface{ Do(int) }
type V int

func (v V) Do(n int) { fmt.Println("Do", v, n) }

func main() {
	l := &L{}
	func() {
		defer l.add("a").add("b").add("deferred")
		l.add("body")
	}()
	fmt.Println(l.log)
	ch := make(chan int, 1)
	func() { defer close(ch) }()
	_, ok := <-ch
	fmt.Println(ok)
	var i I = V(3)
	func() {
		defer i.Do(1)
		i = V(4)
	}()
	dst := make([]int, 2)
	func() { defer copy(dst, []int{7, 8}); dst[0] = 1 }()
	fmt.Println(dst)
	var mu sync.Mutex
	func() { mu.Lock(); defer mu.Unlock() }()
	mu.Lock()
	mu.Unlock()
	func() {
		defer func() { fmt.Println(recover()) }()
		defer panic("deferred panic")
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var f func()
		defer f()
		fmt.Println("reached")
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var n I
		defer n.Do(1)
		fmt.Println("never reached")
	}()
	func() { defer recover() }()
	f := V.Do
	defer f(9, 10)
}
