// run

// Keys that are structs of integers and bools only, narrow and negative ones too; and some that are nearly that.
package main

import "fmt"

type point struct{ x, y int }

type cell struct {
	at    point
	level int8
	side  uint16
	open  bool
}

type padded struct {
	a int
	_ int
	b int32
}

type measured struct {
	n int
	f float64
}

func main() {
	// A game of life of three generations: a glider.
	live := map[point]bool{{1, 0}: true, {2, 1}: true, {0, 2}: true, {1, 2}: true, {2, 2}: true}
	for range 4 {
		near := map[point]int{}
		for p := range live {
			for dx := -1; dx <= 1; dx++ {
				for dy := -1; dy <= 1; dy++ {
					if dx != 0 || dy != 0 {
						near[point{p.x + dx, p.y + dy}]++
					}
				}
			}
		}
		next := map[point]bool{}
		for p, n := range near {
			if n == 3 || n == 2 && live[p] {
				next[p] = true
			}
		}
		live = next
	}
	fmt.Println(live)

	m := map[cell]int{}
	for i := range 3000 {
		c := cell{point{i % 7, -i % 5}, int8(i), uint16(i * 77), i%2 == 0}
		m[c] += i
		if i%3 == 0 {
			delete(m, c)
		} else if i%3 == 1 {
			m[c]--
		}
	}
	sum := 0
	for c, v := range m {
		if w, ok := m[c]; !ok || w != v {
			fmt.Println("lost:", c, v, w)
		}
		sum += v*int(c.level) + int(c.side)
	}
	fmt.Println(len(m), sum, m[cell{}], m[cell{point{1, -1}, 1, 77, false}])
	z := map[cell]int{{}: 1}
	z[cell{}]++
	delete(z, cell{})
	_, ok := z[cell{}]
	fmt.Println(len(z), ok)
	z[cell{}]++
	fmt.Println(z[cell{}], z[cell{level: -1}])

	p := map[padded]string{{a: 1, b: -2}: "a"}
	p[padded{a: 1, b: -2}] += "b"
	fmt.Println(len(p), p[padded{a: 1, b: -2}])
	zero := 0.0
	f := map[measured]int{{1, zero}: 1}
	f[measured{1, -zero}]++
	fmt.Println(len(f), f[measured{1, 0}])
}
