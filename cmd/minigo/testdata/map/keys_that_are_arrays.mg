// run

package main

import (
	"fmt"
	"math"
)

type key struct {
	a [2]int
	s string
}

func count[K comparable](keys ...K) map[K]int {
	m := map[K]int{}
	for _, k := range keys {
		m[k]++
		m[k] = m[k] * 10
	}
	return m
}

func main() {
	var zero [3]int
	nan, minus := math.NaN(), math.Copysign(0, -1)
	fmt.Println(count(zero, [3]int{}, [3]int{0, 0, 1}, [3]int{1}, zero))
	fmt.Println(count([4]byte{1, 2, 3, 4}, [4]byte{1, 2, 3, 5}, [4]byte{1, 2, 3, 4}, [4]byte{}))
	fmt.Println(count([1]bool{true}, [1]bool{false}, [1]bool{true}))
	fmt.Println(count([3]int16{-1, 2, 3}, [3]int16{-1, 2, 3}, [3]int16{-1, 2}))
	fs := count([2]float64{0, 1}, [2]float64{minus, 1}, [2]float64{nan, 1}, [2]float64{nan, 1})
	fmt.Println(len(fs), fs[[2]float64{0, 1}], fs[[2]float64{nan, 1}])
	fmt.Println(count([2]string{"a", ""}, [2]string{"a", ""}, [2]string{"", "a"}))
	fmt.Println(count([2][2]int{{1, 2}, {3, 4}}, [2][2]int{{1, 2}, {3, 4}}, [2][2]int{{}, {3, 4}}))
	fmt.Println(count(key{[2]int{1, 2}, "x"}, key{[2]int{1, 2}, "x"}, key{s: "x"}))
	c := count[any]([2]int{1, 2}, [2]int8{1, 2}, [2]int{1, 2}, [2]any{1, "b"}, [2]any{1, "b"})
	fmt.Println(len(c), c[[2]int{1, 2}], c[[2]int8{1, 2}], c[[2]any{1, "b"}], c[[2]int8{2, 1}])
	fmt.Println(count([0]int{}, [0]int{}))

	m := map[[2]int]string{}
	k := [2]int{1, 2}
	for i := range 200 {
		k[0], k[1] = i%9, i%2
		m[k] += fmt.Sprint(i % 10)
	}
	k[0] = 100 // the map has its own
	fmt.Println(m, len(m))
	delete(m, [2]int{8, 0})
	for k := range m {
		k[0] = 5
		m[k] = "five"
	}
	fmt.Println(m[[2]int{5, 0}], m[[2]int{5, 1}], m[[2]int{8, 0}] == "")

	neg := map[[1]float64]int{}
	neg[[1]float64{0}] = 1
	neg[[1]float64{minus}]++
	for k := range neg {
		fmt.Println(math.Signbit(k[0]), neg[k])
	}
	fmt.Println(zero == [3]int{}, [2]byte{1, 2} == [2]byte{1, 2}, [2]byte{1, 2} == [2]byte{1, 3}, [2]float64{nan} == [2]float64{nan}, [1]float64{0} == [1]float64{minus})
}
