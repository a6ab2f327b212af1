// run
//
// Five philosophers sit at a round table, with one fork between each two. A philosopher thinks, takes the two forks
// beside them, eats, and puts the forks down.
//
// Look at: sit's order of locking. If everybody took the left fork first, all five could hold one and wait for the
// other for ever. Here everybody takes the fork with the lower number first, and so there is no circle of waiting.
// Take the two lines that swap first and second out, give everyone some hundred meals, and see what MiniGo says.
package main

import (
	"fmt"
	"sync"
)

const (
	philosophers = 5
	meals        = 100
)

var names = [philosophers]string{"Hypatia", "Hannah", "Simone", "Iris", "Philippa"}

type table struct {
	forks  [philosophers]sync.Mutex
	inUse  [philosophers]bool // each guarded by its fork
	broken bool
}

// sit is the life of philosopher i. It returns how often they have eaten.
func (t *table) sit(i int) int {
	first, second := i, (i+1)%philosophers
	if first > second {
		first, second = second, first
	}
	eaten := 0
	for range meals {
		t.forks[first].Lock()
		t.forks[second].Lock()
		if t.inUse[first] || t.inUse[second] {
			t.broken = true
		}
		t.inUse[first], t.inUse[second] = true, true
		eaten++
		t.inUse[first], t.inUse[second] = false, false
		t.forks[second].Unlock()
		t.forks[first].Unlock()
	}
	return eaten
}

func main() {
	var t table
	var eaten [philosophers]int
	var all sync.WaitGroup
	for i := range philosophers {
		all.Add(1)
		go func() {
			defer all.Done()
			eaten[i] = t.sit(i)
		}()
	}
	all.Wait()
	for i, n := range eaten {
		fmt.Printf("%-8s ate %d times\n", names[i], n)
	}
	fmt.Println("a fork was in two hands:", t.broken)
}
