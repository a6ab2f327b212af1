// run

// m[k] op= x, m[k]++ and m[k] = append(m[k], x) find or make the element once, whatever the key and the element are.
package main

import (
	"fmt"
	"math"
	"sort"
)

type point struct{ x, y int }

type name string

type graph struct {
	adj  map[int][]int
	cost map[point]float64
	deep *graph
	rows []map[string]int
}

func show[K comparable, V any](m map[K]V) {
	var lines []string
	for k, v := range m {
		lines = append(lines, fmt.Sprint(k, "=", v))
	}
	sort.Strings(lines)
	fmt.Println(len(m), lines)
}

func key(s string) string { fmt.Print("key ", s, "; "); return s }

func num(n int) int { fmt.Print("num ", n, "; "); return n }

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, "panics:", e)
		}
	}()
	f()
	fmt.Println(name, "is done")
}

func count[K comparable](list []K) map[K]int {
	m := map[K]int{}
	for _, k := range list {
		m[k]++
	}
	return m
}

func group[K comparable, V any](list []V, by func(V) K) map[K][]V {
	m := make(map[K][]V)
	for _, v := range list {
		m[by(v)] = append(m[by(v)], v)
		k := by(v)
		m[k] = append(m[k], v)
	}
	return m
}

func main() {
	words := map[string]int{}
	for i, w := range []string{"a", "b", "a", "c", "a"} {
		words[w]++
		words[w] += i
		words[w+"x"] -= 2
		words[w+"x"]--
	}
	show(words)

	small := map[string]int8{}
	unsigned := map[string]uint64{}
	floats := map[name]float64{}
	points := map[point]int{}
	nested := map[string]map[string]int{"in": {}}
	for i := range 300 {
		small["s"]++
		unsigned["u"]--
		unsigned["v"] += math.MaxUint64 / 2
		floats["f"] += 0.5
		floats["g"]++
		floats["h"]--
		points[point{i % 3, i % 2}] += i
		nested["in"]["deep"]++
	}
	show(small)
	show(unsigned)
	show(floats)
	show(points)
	show(nested["in"])

	slices := map[int][]int{}
	for i := range 2000 {
		slices[i%7] = append(slices[i%7], i)
		k := i % 5
		slices[k] = append(slices[k], -i)
	}
	n := 0
	for k, v := range slices {
		for i, x := range v {
			n += k*i + x
		}
	}
	fmt.Println(len(slices), n, len(slices[0]), len(slices[6]))

	strs, structs, empties := map[string][]string{}, map[point][]point{}, map[string][]struct{}{}
	bytes, ifaces, funcs := map[rune][]byte{}, map[any][]any{}, map[string][]func() int{}
	for i := range 10 {
		s := fmt.Sprint(i % 3)
		strs[s] = append(strs[s], s+"!")
		p := point{i % 2, 1}
		structs[p] = append(structs[p], point{i, i})
		empties[s] = append(empties[s], struct{}{})
		bytes['b'] = append(bytes['b'], byte('a'+i))
		ifaces[i%2] = append(ifaces[i%2], i)
		funcs["f"] = append(funcs["f"], func() int { return i })
	}
	show(strs)
	show(structs)
	show(empties)
	show(ifaces)
	fmt.Println(string(bytes['b']), funcs["f"][3](), len(funcs["f"]))

	g := &graph{adj: map[int][]int{}, cost: map[point]float64{}, deep: &graph{adj: map[int][]int{}}, rows: []map[string]int{{}, {}}}
	for i := range 5 {
		g.adj[i%2] = append(g.adj[i%2], i)
		g.deep.adj[g.adj[0][0]] = append(g.deep.adj[g.adj[0][0]], i*i)
		g.cost[point{0, i % 2}] += 1.25
		g.rows[i%2]["r"] += i
		(*g).deep.adj[7] = append((*g).deep.adj[7], g.deep.adj[0][i]+1)
	}
	show(g.adj)
	show(g.deep.adj)
	show(g.cost)
	fmt.Println(g.rows)

	// What others hold of the slice they share, as far as it goes.
	shared := map[string][]int{"k": make([]int, 1, 3)}
	old := shared["k"]
	shared["k"] = append(shared["k"], 5)
	fmt.Println(old, old[:2], shared["k"], cap(shared["k"]))
	old = append(old, 6)
	shared["k"][0]++
	fmt.Println(old, shared["k"])
	shared["k"] = append(shared["k"], shared["k"][1])
	shared["k"] = append(shared["k"], shared["k"][2]+1)
	fmt.Println(old, shared["k"], len(shared))

	// Calls come first, in turn.
	words[key("a")] += num(1)
	words[key("n")]++
	slices[num(1)] = append(slices[num(1)], num(3))
	fmt.Println()
	words["z"] += func() int { words["z"] = 10; return 1 }()
	strs["q"] = append(strs["q"], func() string { strs["q"] = []string{"from inside"}; return "v" }())
	fmt.Println(words["z"], strs["q"])

	// Zeros and NaNs as keys.
	zeros := map[float64][]int{}
	for _, z := range []float64{0, math.Copysign(0, -1), math.NaN(), math.NaN()} {
		zeros[z] = append(zeros[z], len(zeros[z]))
	}
	fmt.Println(len(zeros), zeros[0])
	nans := map[[1]float64]int{}
	for range 3 {
		nans[[1]float64{math.NaN()}]++
	}
	fmt.Println(len(nans))

	fmt.Println(count([]string{"x", "y", "x"}), count([]int{1, 2, 1}), count([]point{{1, 2}, {1, 2}}), count([]any{1, "1", 1}))
	fmt.Println(group([]string{"one", "two", "three"}, func(s string) int { return len(s) }))

	// While it is ranged over.
	grown := map[string]int{"seed": 1}
	for k := range grown {
		grown[k] += 10
		delete(grown, k)
		grown[k]++
	}
	fmt.Println(grown)

	var none map[string]int
	var noSlices map[int][]int
	var noGraph *graph
	try("nil ++", func() { none["a"]++ })
	try("nil +=", func() { none["a"] += 2 })
	try("nil append", func() { noSlices[1] = append(noSlices[1], 2) })
	try("nil pointer", func() { noGraph.adj[1] = append(noGraph.adj[1], 2) })
	try("index first", func() { none["a"] += []int{}[num(0)] })
	try("append of what is not there", func() { noSlices[1] = append(noSlices[1], []int{}[num(0)]) })
	try("unhashable ++", func() { m := map[any]int{}; m[[]int{}]++ })
	try("unhashable append", func() { m := map[any][]int{}; var k any = func() {}; m[k] = append(m[k], 1) })
	try("unhashable, behind what is added", func() { m := map[any]int{}; var p *int; m[[]int{}] += *p })
	try("divided", func() { m := map[string]int{}; z := 0; m["a"] += 1 / z })
	fmt.Println(len(none), len(noSlices))
}
