// run
package main

import "fmt"

type V struct{ x, y float64 }

func (v V) Add(w V) V           { return V{v.x + w.x, v.y + w.y} }
func (v V) Scale(f float64) V   { v.x *= f; v.y *= f; return v }
func (v *V) Move(dx float64) *V { v.x += dx; return v }

func pair() (V, V, error) { return V{1, 2}, V{3, 4}, nil }

func main() {
	v := V{1, 2}.Add(V{3, 4}).Scale(2)
	fmt.Println(v, v.Add(v).x)
	v.Move(1).Move(1).y = 0
	fmt.Println(v)
	a, b, err := pair()
	fmt.Println(a.Add(b), err)
	fmt.Println(func() V { return v }().Scale(0.5).y)
	m := map[string]V{"k": {1, 1}}
	fmt.Println(m["k"].Add(m["none"]), m["k"].x)
	f := []func() V{func() V { return V{5, 5} }}
	fmt.Println(f[0]().x)
}
