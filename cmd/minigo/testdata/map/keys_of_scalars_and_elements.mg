// run

// Keys that are structs of scalars, in maps whose entries hold numbers only, nothing else, or references too; ranges that see the map grow.
package main

import "fmt"

type point struct{ x, y int16 }

type one struct{ n int8 }

func main() {
	set := map[point]struct{}{}
	narrow := map[point]int8{}
	floats := map[point]float32{}
	texts := map[point]string{}
	slices := map[point][]int{}
	pairs := map[point]point{}
	ones := map[one]bool{}
	for i := range int16(500) {
		p := point{i % 50, -i / 10}
		set[p] = struct{}{}
		narrow[p] -= int8(i)
		floats[p] += 0.5
		texts[p] += fmt.Sprint(i % 10)
		slices[p] = append(slices[p], int(i))
		pairs[p] = point{i, -i}
		ones[one{int8(i)}] = i%2 == 0
		if i%7 == 0 {
			delete(set, p)
			delete(texts, p)
			delete(narrow, p)
		}
	}
	n, f, text, l, sum := 0, float32(0), 0, 0, 0
	for p := range set {
		if _, ok := set[p]; ok {
			n += int(p.x) - int(p.y)
		}
	}
	for p, v := range narrow {
		n += int(v) * int(p.x)
	}
	for p, v := range floats {
		f += v * float32(p.y)
	}
	for p, v := range texts {
		text += len(v) * int(p.x)
	}
	for p, v := range slices {
		l += len(v)*int(p.y) + v[0]
	}
	for p, v := range pairs {
		sum += int(p.x)*int(v.x) + int(p.y)*int(v.y)
	}
	fmt.Println(len(set), len(narrow), len(texts), n, f, text, l, sum)
	fmt.Println(len(ones), ones[one{-1}], ones[one{-128}], narrow[point{1, 0}], texts[point{49, -4}], slices[point{3, -30}], pairs[point{}])

	// The map grows while it is ranged over: each key that was there comes once, with the element that it has now.
	grows := map[point]int{}
	for i := range int16(40) {
		grows[point{i, i}] = 1
	}
	seen := 0
	for p, v := range grows {
		if p.x != p.y {
			continue
		}
		seen += v
		for i := range int16(40) {
			grows[point{p.x, i + 100}] = 7
			if i != p.x {
				grows[point{i, i}] = 1
			}
		}
	}
	fmt.Println(seen, len(grows))
	clear(grows)
	_, ok := grows[point{1, 1}]
	fmt.Println(len(grows), ok, grows[point{}])
}
