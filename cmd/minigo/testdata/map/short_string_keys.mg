// run
package main

import (
	"fmt"
	"strings"
)

// Keys of all lengths, as parts of one text, of which no two are equal but for the same bytes; and elements of each kind that has a slot.

type point struct{ x, y int }

func main() {
	text := strings.Repeat("abcdefghijklmnop", 4)
	counts, sums := map[string]int{}, map[string]float64{}
	refs, names := map[string]*point{}, map[string]string{}
	small, flags, set := map[string]int8{}, map[string]bool{}, map[string]struct{}{}
	lists, maps := map[string][]int{}, map[string]map[string]int{}
	for round := range 3 {
		for n := range 40 {
			for from := range 4 {
				k := text[from : from+n]
				if round == 2 {
					k = strings.Clone(k)
				}
				counts[k] += n
				sums[k] += 0.5
				if p, ok := refs[k]; ok {
					p.x++
				} else {
					refs[k] = &point{0, n}
				}
				names[k] = names[k] + k[n/2:]
				small[k] += 100
				flags[k] = !flags[k]
				set[k] = struct{}{}
				lists[k] = append(lists[k], from)
				if maps[k] == nil {
					maps[k] = map[string]int{}
				}
				maps[k][k]++
			}
		}
	}
	fmt.Println(len(counts), len(sums), len(refs), len(names), len(small), len(flags), len(set), len(lists), len(maps))
	for _, k := range []string{"", "a", "d", "ab", "abcdefg", "abcdefgh", "bcdefghi", "abcdefghijklmno", "abcdefghijklmnop", "abcdefghijklmnopq", text[1:18]} {
		p, ok := refs[k]
		_, in := set[k]
		fmt.Println(k, counts[k], sums[k], p != nil && *p == point{2, len(k)}, ok, len(names[k]), small[k], flags[k], in, lists[k], maps[k][k])
	}

	// What differs in one byte is another key; zeros are bytes, too.
	k := []byte("abcdefghijklmnop")
	for n := 1; n <= 16; n++ {
		for i := range n {
			k[i]++
			if _, ok := counts[string(k[:n])]; ok && n > 1 {
				fmt.Println("found", string(k[:n]))
			}
			k[i]--
		}
	}
	zeros := map[string]int{}
	for n := range 20 {
		zeros[string(make([]byte, n))] = n
	}
	fmt.Println(len(zeros), zeros[""], zeros["\x00"], zeros["\x00\x00\x00\x00\x00\x00\x00\x00"])

	// Deleted keys are not there, and come back as new ones.
	for n := range 40 {
		delete(counts, text[:n])
		delete(names, text[1:1+n])
	}
	v, ok := counts["abc"]
	s, ok2 := names["bcd"]
	fmt.Println(len(counts), len(names), v, ok, s == "", ok2, counts["bcd"], names["abc"])
	counts["abc"] += 7
	names["bcd"] += "new"
	fmt.Println(len(counts), counts["abc"], names["bcd"])

	// Words as keys of what is no word.
	words := map[int]string{}
	nodes := map[uint8]*point{}
	for i := range 1000 {
		words[i%300] += "x"
		if nodes[uint8(i)] == nil {
			nodes[uint8(i)] = &point{i, 0}
		}
		nodes[uint8(i)].y++
	}
	missing, ok := words[300]
	fmt.Println(len(words), words[0], words[299], missing == "", ok, len(nodes), *nodes[0], *nodes[255])

	var none map[string]int
	x, ok := none["a"]
	fmt.Println(x, ok, none["b"])
	func() {
		defer func() { fmt.Println(recover()) }()
		none["a"] += 1
	}()
	var numbers map[int]int
	defer func() { fmt.Println(recover()) }()
	numbers[1]++
}
