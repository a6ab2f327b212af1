// run -host
//
// A stack that has grown does not stay large for ever (shrinkstack). At a garbage collection the stacks of goroutines that wait are looked at: one of which
// less than a quarter is in use is copied to one of half the size. So it comes down in steps: whoever is about to go deep again has not lost all.
//
// Look at: minigo trace -kind stack: on the way up a goroutine's stack is doubled, again and again, within its one call of deep; on the way down it is halved
// once at each collection.
//
// try: minigo trace -sim -seed 7 -kind stack FILE
// shows: G\d+'s stack grows from 8176 bytes to 16368
// shows: G\d+'s stack shrinks from 16368 bytes to 8176
// lacks: G\d+'s stack shrinks from 16368 bytes to 4080
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func deep(n int) int {
	if n == 0 {
		return 0
	}
	return deep(n-1) + 1
}

// used is what stacks and objects take.
func used() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.StackInuse + m.HeapAlloc
}

func main() {
	var there, end sync.WaitGroup
	wait := make(chan bool)
	for range 1000 {
		there.Add(1)
		end.Go(func() {
			deep(400)
			there.Done()
			<-wait
		})
	}
	there.Wait()
	before := used()
	for range 5 {
		runtime.GC()
	}
	after := used()
	fmt.Println("smaller:", after < before*2/3)
	close(wait)
	end.Wait()
}
