// run
//
// A bank with accounts, transfers between them from many goroutines, and errors that say what went wrong.
//
// Look at: errors are values. A transfer that cannot be done returns an error which holds what is needed to handle it;
// errors.As finds it below the text that was put around it with %w. The mutex lives in the bank, and each exported method locks it
// with a deferred Unlock, so that it is released on every way out. Money neither comes nor goes: the sum at the end
// is the sum at the beginning.
package main

import (
	"errors"
	"fmt"
	"sync"
)

var ErrNoAccount = errors.New("no such account")

// A ShortError says how much money was missing.
type ShortError struct {
	Owner   string
	Missing int
}

func (e *ShortError) Error() string {
	return fmt.Sprintf("%s is %d short", e.Owner, e.Missing)
}

type Bank struct {
	mu       sync.Mutex
	balances map[string]int
}

func (b *Bank) Transfer(from, to string, amount int) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, owner := range []string{from, to} {
		if _, ok := b.balances[owner]; !ok {
			return fmt.Errorf("transfer to or from %q: %w", owner, ErrNoAccount)
		}
	}
	if missing := amount - b.balances[from]; missing > 0 {
		return fmt.Errorf("transfer of %d: %w", amount, &ShortError{from, missing})
	}
	b.balances[from] -= amount
	b.balances[to] += amount
	return nil
}

func (b *Bank) Total() (sum int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, n := range b.balances {
		sum += n
	}
	return sum
}

// explain tells the user what an error means.
func explain(err error) {
	var short *ShortError
	switch {
	case err == nil:
		fmt.Println("done")
	case errors.As(err, &short):
		fmt.Printf("%v: ask %s for %d\n", err, short.Owner, short.Missing)
	case errors.Is(err, ErrNoAccount):
		fmt.Println(err, "- open one first")
	default:
		fmt.Println("unexpected:", err)
	}
}

func main() {
	bank := &Bank{balances: map[string]int{"ada": 100, "grace": 50, "barbara": 75}}
	explain(bank.Transfer("ada", "grace", 30))
	explain(bank.Transfer("grace", "ada", 500))
	explain(bank.Transfer("ada", "nobody", 1))
	fmt.Println(bank.balances, "together", bank.Total())

	owners := []string{"ada", "grace", "barbara"}
	var wg sync.WaitGroup
	for i := range 50 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := range 20 {
				bank.Transfer(owners[i%3], owners[(i+k)%3], k) // what cannot be done is not done
			}
		}()
	}
	wg.Wait()
	fmt.Println("after 1000 transfers together", bank.Total())
}
