// run
package main

import "fmt"

func main() {
	bs := make([]bool, 10)
	for i := 0; i < 10; i += 3 {
		bs[i] = true
	}
	fmt.Println(bs)
	f := []float32{0.5, 1.25}
	f[0] *= f[1]
	f = append(f, f...)
	fmt.Println(f)
	i16 := []int16{-1, 300}
	i16[0] += i16[1]
	p := &i16[1]
	*p = -*p
	fmt.Println(i16, int(i16[1])*1000)
	u32 := []uint32{1 << 31}
	u32 = append(u32, u32[0]-1)
	fmt.Println(u32, u32[0]+u32[0])
	r := []rune("aé")
	r = append(r, '世')
	fmt.Println(r, string(r))
	bp := &bs[1]
	*bp = !*bp
	fmt.Println(bs[:4])
}
