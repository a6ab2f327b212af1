// run
package main

import "fmt"

// Structs of two words as keys, of elements of each form: found, made, changed, deleted.

type point struct{ x, y int }

type narrow struct {
	a int8
	b bool
}

type nested struct {
	p struct{ r rune }
	u uint64
}

func (p point) add(q point) point { return point{p.x + q.x, p.y + q.y} }

func main() {
	counts, seen, set := map[point]int{}, map[point]bool{}, map[point]struct{}{}
	names, lists := map[point]string{}, map[point][]int{}
	from, sums := map[point]*point{}, map[point]float64{}
	for round := range 3 {
		for x := -6; x < 6; x++ {
			for y := -6; y < 6; y++ {
				p := point{x, y}
				if (x+y)%2 != 0 && round < 2 {
					continue
				}
				counts[p] += x * y
				seen[p] = !seen[p]
				set[p] = struct{}{}
				names[p] += fmt.Sprint(x)
				lists[p] = append(lists[p], y)
				if from[p] == nil {
					from[p] = &point{y, x}
				}
				sums[p] += 0.25
			}
		}
		fmt.Println(len(counts), len(seen), len(set), len(names), len(lists), len(from), len(sums))
	}
	for _, p := range []point{{0, 0}, {1, 0}, {-6, 5}, {5, -5}, {0, 6}, {-1, -1}} {
		_, ok := set[p]
		q, ok2 := from[p]
		fmt.Println(p, counts[p], seen[p], ok, names[p], lists[p], q != nil && *q == point{p.y, p.x}, ok2, sums[p])
	}
	for x := -6; x < 6; x++ {
		delete(counts, point{x, x})
		delete(names, point{x, x})
	}
	v, ok := counts[point{3, 3}]
	counts[point{3, 3}]++
	w, ok2 := counts[point{3, 3}]
	fmt.Println(len(counts), v, ok, w, ok2, names[point{2, 2}] == "")

	small := map[narrow]int8{}
	for i := range 600 {
		small[narrow{int8(i), i%3 == 0}]++
	}
	fmt.Println(len(small), small[narrow{-1, true}], small[narrow{-1, false}], small[narrow{127, true}])
	deep := map[nested]any{}
	for i := range 100 {
		var k nested
		k.p.r, k.u = rune(-i%10), uint64(i%20)<<60
		deep[k] = i
	}
	var k nested
	k.p.r, k.u = -3, 3<<60
	fmt.Println(len(deep), deep[k], deep[nested{}], deep[nested{u: 1}] == nil)

	// A walk that finds its way back.
	at, steps := point{}, map[point]int{{}: 0}
	for i := range 2000 {
		at = at.add([]point{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}[i*i*7%11%4])
		if _, ok := steps[at]; !ok {
			steps[at] = i
		}
	}
	total := 0
	for p, n := range steps {
		total += n*(p.x+1) ^ p.y
	}
	fmt.Println(at, len(steps), total)
}
