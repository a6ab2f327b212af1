// run -procs=3
package main

import (
	"errors"
	"fmt"
	"sort"
	"sync"
)

type result struct {
	in, out int
	err     error
}

var errOdd = errors.New("multiple of seven")

func work(n int) (int, error) {
	if n%7 == 0 {
		return 0, fmt.Errorf("work(%d): %w", n, errOdd)
	}
	return n * n, nil
}

func main() {
	jobs, results := make(chan int), make(chan result)
	var wg sync.WaitGroup
	for w := 0; w < 4; w++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range jobs {
				out, err := work(j)
				results <- result{j, out, err}
			}
		}()
	}
	go func() {
		for i := 1; i <= 15; i++ {
			jobs <- i
		}
		close(jobs)
		wg.Wait()
		close(results)
	}()
	var all []result
	for r := range results {
		all = append(all, r)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].in < all[j].in })
	for _, r := range all {
		if r.err != nil {
			fmt.Println(r.in, r.err, errors.Is(r.err, errOdd))
		} else {
			fmt.Println(r.in, r.out)
		}
	}
}
