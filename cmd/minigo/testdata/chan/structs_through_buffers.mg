// run
package main

import (
	"fmt"
	"sync"
)

type part struct {
	id   int
	name string
	vals []int
}

type pair struct{ a, b int }

func (p part) whole() bool { return p.name == fmt.Sprint("part ", p.id) && len(p.vals) == 1 && p.vals[0] == -p.id }

func newPart(id int) part { return part{id, fmt.Sprint("part ", id), []int{-id}} }

// ways: each way to send and to receive goes around a small buffer several times.
func ways() {
	c, d := make(chan part, 3), make(chan pair, 3)
	for i := range 4 {
		c <- newPart(3 * i)
		select {
		case c <- newPart(3*i + 1):
		default:
			fmt.Println("full too early")
		}
		select {
		case c <- newPart(3*i + 2):
		case p := <-d:
			fmt.Println("unexpected", p)
		}
		select {
		case c <- newPart(99):
			fmt.Println("room for too much")
		default:
		}
		fmt.Println(len(c), cap(c))
		p := <-c
		q, ok := <-c
		fmt.Println(p, q, ok)
		select {
		case p, ok = <-c:
			fmt.Println(p, ok, len(c))
		default:
			fmt.Println("empty too early")
		}
		select {
		case p := <-c:
			fmt.Println("unexpected", p)
		default:
		}
		d <- pair{i, -i}
		d <- pair{i + 1, -i}
		d <- pair{i + 2, -i}
		<-d
		select {
		case <-d:
		case p := <-c:
			fmt.Println("unexpected", p)
		}
		fmt.Println(<-d)
	}
	close(c)
	p, ok := <-c
	fmt.Println(p.id, p.name == "", p.vals == nil, ok)
}

func main() {
	ways()
	c := make(chan part, 4)
	var senders, receivers sync.WaitGroup
	var mu sync.Mutex
	seen := map[int]int{}
	for s := range 4 {
		senders.Add(1)
		go func() {
			defer senders.Done()
			for i := range 500 {
				c <- newPart(500*s + i)
			}
		}()
		receivers.Add(1)
		go func() {
			defer receivers.Done()
			for p := range c {
				if !p.whole() {
					fmt.Println("torn:", p)
				}
				mu.Lock()
				seen[p.id]++
				mu.Unlock()
			}
		}()
	}
	senders.Wait()
	close(c)
	receivers.Wait()
	for id, n := range seen {
		if n != 1 {
			fmt.Println("part", id, "came", n, "times")
		}
	}
	fmt.Println(len(seen))
}
