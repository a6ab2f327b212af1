// run
//
// A worker pool: four workers take jobs from one channel, and send results to another.
//
// Look at: who closes what. The sender of the jobs closes jobs, which ends each worker's range; a WaitGroup knows when
// the last worker has ended, and only then results is closed, which ends main's range. Which worker does which job is
// the scheduler's choice, so the results are sorted before they are printed.
package main

import (
	"fmt"
	"sort"
	"sync"
)

type result struct {
	n     int
	steps int // of the Collatz sequence from n down to 1
	most  int // the largest number on the way
}

// collatz follows the sequence: half of an even number, 3n+1 after an odd one.
func collatz(n int) result {
	r := result{n: n, most: n}
	for n != 1 {
		if n%2 == 0 {
			n /= 2
		} else {
			n = 3*n + 1
		}
		r.steps++
		r.most = max(r.most, n)
	}
	return r
}

func main() {
	jobs := make(chan int)
	results := make(chan result, 8)

	var workers sync.WaitGroup
	for range 4 {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for n := range jobs {
				results <- collatz(n)
			}
		}()
	}
	go func() {
		for n := 1; n <= 1000; n++ {
			jobs <- n
		}
		close(jobs)
		workers.Wait()
		close(results)
	}()

	var all []result
	for r := range results {
		all = append(all, r)
	}
	sort.Slice(all, func(i, j int) bool {
		if all[i].steps != all[j].steps {
			return all[i].steps > all[j].steps
		}
		return all[i].n < all[j].n
	})
	fmt.Println(len(all), "jobs done; the longest ways to 1:")
	for _, r := range all[:5] {
		fmt.Printf("%4d takes %3d steps, up to %d\n", r.n, r.steps, r.most)
	}
}
