// run
package main

import "fmt"

// Values of each width are appended, one and several, with room for all of them, for some, and for none; what is behind them stays.

type pair struct {
	s string
	n int8
}

func main() {
	u8, i8, u16, i16 := make([]uint8, 0, 7), make([]int8, 0, 7), make([]uint16, 0, 7), make([]int16, 0, 7)
	u32, i32, f32, i64 := make([]uint32, 0, 7), make([]rune, 0, 7), make([]float32, 0, 7), make([]int64, 0, 7)
	bools, texts, pairs, anys := make([]bool, 0, 7), make([]string, 0, 7), make([]pair, 0, 7), make([]any, 0, 7)
	lists, arrays, none := make([][]int, 0, 7), make([][2]int8, 0, 7), make([]struct{}, 0, 7)
	for i := range 4 {
		a, b, c := 100*i-1, 200*i+300, -70000*i
		u8 = append(u8, uint8(a), uint8(b), uint8(c))
		i8 = append(i8, int8(a), int8(b), int8(c))
		u16 = append(u16, uint16(a), uint16(b), uint16(c))
		i16 = append(i16, int16(a), int16(b))
		u32 = append(u32, uint32(a), uint32(b), uint32(c))
		i32 = append(i32, rune(c))
		f32 = append(f32, float32(a)/3, float32(c))
		i64 = append(i64, int64(a), int64(b), int64(c))
		bools = append(bools, a < 0, b > 300)
		texts = append(texts, fmt.Sprint(a), "x", fmt.Sprint(c))
		pairs = append(pairs, pair{"p", int8(a)}, pair{fmt.Sprint(b), int8(b)})
		anys = append(anys, a, nil, "s")
		lists = append(lists, []int{a, b}, nil)
		arrays = append(arrays, [2]int8{int8(a), 1}, [2]int8{2, int8(b)})
		none = append(none, struct{}{}, struct{}{})
		fmt.Println(len(u8), len(i16), len(i32), len(texts), len(none))
	}
	fmt.Println(u8, i8, u16, i16)
	fmt.Println(u32, i32, f32, i64)
	fmt.Println(bools, texts, pairs, anys)
	fmt.Println(lists, arrays, none)

	back := []uint16{1, 2, 3, 4, 5, 6}
	head := append(back[:1], 70, 80)
	fmt.Println(back, head)
	head = append(head[:2:4], 7, 8, 9)
	head[0] = 100
	fmt.Println(back, head)
	words := []string{"a", "b", "c", "d"}
	w := append(words[:1], "B", "C")
	fmt.Println(words, w)
	w = append(w[1:], w[0], w[1], w[2])
	fmt.Println(words, w)
}
