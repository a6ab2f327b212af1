// run

// The iterators of slices and maps, and Pull.
package main

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"runtime"
	"slices"
	"sync"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Println("count ends")
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func main() {
	a := []string{"x", "y", "z"}
	slices.All(a)(func(i int, v string) bool { fmt.Print(i, v, " "); return true })
	slices.Backward(a)(func(i int, v string) bool { fmt.Print(i, v, " "); return i != 1 })
	fmt.Println(slices.Collect(slices.Values(a)), slices.AppendSeq(a[:1:1], slices.Values(a[1:])))
	slices.Chunk([]int{1, 2, 3, 4, 5}, 2)(func(c []int) bool { fmt.Print(c, cap(c), " "); return true })
	fmt.Println()
	m := map[string]int{"one": 1, "two": 2, "three": 3}
	fmt.Println(slices.Sorted(maps.Keys(m)), slices.SortedFunc(maps.Values(m), func(a, b int) int { return cmp.Compare(b, a) }))
	fmt.Println(slices.SortedStableFunc(maps.Keys(map[string]bool{"bb": true, "a": true}), func(a, b string) int { return cmp.Compare(len(a), len(b)) }))
	n := maps.Collect(maps.All(m))
	fmt.Println(maps.Equal(m, n), maps.Clone(m)["two"], maps.Clone[map[string]int](nil) == nil)
	maps.DeleteFunc(n, func(k string, v int) bool { return v%2 == 1 })
	maps.Copy(n, map[string]int{"ten": 10})
	maps.Insert(n, maps.All(map[string]int{"six": 6}))
	fmt.Println(n, maps.Equal(m, n), maps.EqualFunc(m, map[string]string{"one": "1"}, func(int, string) bool { return true }))

	next, stop := iter.Pull(count(3))
	for {
		v, ok := next()
		fmt.Println(v, ok)
		if !ok {
			break
		}
	}
	stop()
	next, stop = iter.Pull(count(3))
	fmt.Println(next())
	stop()
	fmt.Println(next())
	stop()
	_, stop = iter.Pull(count(1))
	stop()
	next2, stop2 := iter.Pull2(slices.All(a))
	for range 4 {
		fmt.Println(next2())
	}
	stop2()

	next, stop = iter.Pull(func(yield func(int) bool) {
		yield(1)
		panic("in the sequence")
	})
	fmt.Println(next())
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		next()
	}()
	fmt.Println(next())
	stop()

	next, _ = iter.Pull(func(yield func(int) bool) {
		yield(1)
		runtime.Goexit()
	})
	var wg sync.WaitGroup
	wg.Go(func() {
		defer fmt.Println("goexit")
		fmt.Println(next())
		fmt.Println(next())
		fmt.Println("not reached")
	})
	wg.Wait()

	func() {
		defer func() { fmt.Println(recover()) }()
		var inner func() (int, bool)
		inner, _ = iter.Pull(func(yield func(int) bool) { inner() })
		inner()
	}()
}
