// run
package main

import "fmt"

// Slices of each kind, with and without room, and parts of others, are got, set and appended to.

type pair struct {
	s string
	n int
}

type narrow struct {
	a int8
	b *int
}

func main() {
	ints, bytes := map[string][]int{}, map[string][]byte{}
	texts, pairs := map[string][]string{}, map[string][]pair{}
	nested, smalls := map[string][][]int{}, map[int][]narrow{}
	empty, arrays := map[string][]struct{}{}, map[string][][2]int{}
	floats := map[int][]float64{}
	for i := range 60 {
		k := fmt.Sprint("k", i%7)
		ints[k] = append(ints[k], i)
		bytes[k] = append(bytes[k], byte(i))
		texts[k] = append(texts[k], k)
		pairs[k] = append(pairs[k], pair{k, i})
		nested[k] = append(nested[k], ints[k])
		smalls[i%7] = append(smalls[i%7], narrow{int8(-i), &i})
		empty[k] = append(empty[k], struct{}{})
		arrays[k] = append(arrays[k], [2]int{i, -i})
		floats[i%7] = append(floats[i%7], float64(i)/2)
	}
	fmt.Println(ints["k3"], bytes["k3"], texts["k3"], pairs["k3"])
	fmt.Println(nested["k3"], len(smalls[3]), smalls[3][8].a, *smalls[3][8].b, len(empty["k3"]), arrays["k6"], floats[2])

	all := []int{0, 1, 2, 3, 4, 5, 6, 7}
	ints["part"] = all[2:4:6]
	ints["part"] = append(ints["part"], 40)
	ints["part"] = append(ints["part"], 50)
	ints["part"] = append(ints["part"], 60)
	fmt.Println(all, ints["part"], len(ints["part"]), cap(all[2:4:6]))
	ints["tail"] = all[8:]
	ints["nil"] = nil
	ints["none"] = []int{}
	for _, k := range []string{"tail", "nil", "none", "missing"} {
		s, ok := ints[k]
		fmt.Println(k, s == nil, len(s), cap(s), ok)
		ints[k] = append(ints[k], 1)
		fmt.Println(ints[k])
	}
	s, ok := texts["k1"]
	s[0] = "changed"
	fmt.Println(ok, texts["k1"][0], len(texts["k1"][1:3]))
	delete(ints, "part")
	s2, ok2 := ints["part"]
	fmt.Println(s2 == nil, ok2)

	var none map[string][]int
	fmt.Println(none["a"] == nil)
	defer func() { fmt.Println(recover()) }()
	none["a"] = append(none["a"], 1)
}
