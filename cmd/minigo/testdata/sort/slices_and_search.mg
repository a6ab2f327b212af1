// run
package main

import (
	"fmt"
	"sort"
)

type person struct {
	name string
	age  int
}

type byAge []person

func (b byAge) Len() int           { return len(b) }
func (b byAge) Less(i, j int) bool { return b[i].age < b[j].age }
func (b byAge) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func main() {
	xs := []int{5, 2, 8, -1, 0, 9, 3}
	sort.Ints(xs)
	fmt.Println(xs, sort.SearchInts(xs, 8), sort.SearchInts(xs, 4), sort.IntsAreSorted(xs))
	ss := []string{"pear", "apple", "fig"}
	sort.Strings(ss)
	fmt.Println(ss, sort.SearchStrings(ss, "fig"))
	fs := []float64{2.5, -1, 1e9}
	sort.Float64s(fs)
	fmt.Println(fs)
	ps := []person{{"A", 30}, {"B", 25}, {"C", 30}, {"D", 20}, {"E", 25}}
	sort.Stable(byAge(ps))
	fmt.Println(ps)
	sort.Slice(ps, func(i, j int) bool { return ps[i].name > ps[j].name })
	fmt.Println(ps)
	sort.SliceStable(ps, func(i, j int) bool { return ps[i].age < ps[j].age })
	fmt.Println(ps)
	sort.Sort(sort.Reverse(sort.IntSlice(xs)))
	fmt.Println(xs, sort.IsSorted(byAge(ps)))
	fmt.Println(sort.Search(1000, func(i int) bool { return i*i >= 500 }))
	var big []int
	x := uint32(7)
	for i := 0; i < 2000; i++ {
		x = x*1103515245 + 12345
		big = append(big, int(x>>16)%1000)
	}
	sort.Ints(big)
	fmt.Println(sort.IntsAreSorted(big), big[0], big[1999])
	arr := [4]int{4, 3, 2, 1}
	sort.Ints(arr[1:])
	fmt.Println(arr)
}
