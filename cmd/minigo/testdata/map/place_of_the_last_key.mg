// run

package main

import "fmt"

type pt struct{ x, y int8 }

type info struct {
	n    int
	name string
	a    [2]int
}

// A key's place is remembered from m[k] to m[k] = v. Whatever happens between them may not lead to another place.
func main() {
	lists := map[string][]int{}
	for i := range 40 {
		k := fmt.Sprint("k", i%7)
		lists[k] = append(lists[k], i)
	}
	fmt.Println(lists)

	x := lists["k1"]
	delete(lists, "k1")
	lists["k1"] = append(x, -1)
	fmt.Println(lists["k1"], len(lists))

	y := lists["k2"]
	for i := range 100 { // it grows
		lists[fmt.Sprint(i)] = nil
	}
	lists["k2"] = append(y, -2)
	z := lists["k3"]
	clear(lists)
	lists["k3"] = append(z, -3)
	fmt.Println(lists, len(lists))

	infos := map[pt]info{}
	for i := range 30 {
		k := pt{int8(i % 3), int8(i % 2)}
		v := infos[k]
		v.n++
		v.name += "."
		v.a[i%2] += i
		infos[k] = v
		v.a[0] = 100
	}
	fmt.Println(infos)

	ptrs := map[*int]string{}
	p, q := new(int), new(int)
	ptrs[p] += "p"
	ptrs[q] += "q"
	ptrs[p] += ptrs[q]
	fmt.Println(ptrs[p], ptrs[q], len(ptrs))

	arrays := map[int][3]string{}
	for i := range 6 {
		a := arrays[i%2]
		a[i/2] = fmt.Sprint(i)
		arrays[i%2] = a
	}
	other := map[int][3]string{1: {"x"}}
	a := arrays[1]
	other[1] = a
	a[0] = "changed"
	fmt.Println(arrays, other)

	floats := map[float64][]int{}
	zero := 0.0
	floats[zero] = append(floats[-zero], 1)
	floats[-zero] = append(floats[zero], 2)
	nan := zero / zero
	floats[nan] = append(floats[nan], 3)
	floats[nan] = append(floats[nan], 4)
	fmt.Println(len(floats), floats[0])

	zeros := map[int][]int{0: {1}}
	old := zeros[0]
	delete(zeros, 0)
	zeros[0] = append(old, 2)
	fmt.Println(zeros, len(zeros))

	anys := map[any][]any{}
	for i := range 4 {
		anys[i%2 == 0] = append(anys[i%2 == 0], i)
	}
	fmt.Println(anys)
	funcs := map[int]func(int) int{}
	for i := range 4 {
		f := funcs[i%2]
		funcs[i%2] = func(n int) int {
			if f != nil {
				n = f(n)
			}
			return n*10 + i
		}
	}
	fmt.Println(funcs[0](5), funcs[1](6))
}
