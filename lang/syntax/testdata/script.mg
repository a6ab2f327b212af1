import "strings"

x := strings.Split("a b", " ")
for i := 0; i < len(x); i++ {
	println(x[i])
}
if n := len(x); n > 1 { println(n) }; println("done")

type T struct{ a int }

func (t T) get() int { return t.a }

func() { println(T{1}.get()) }()
L: for _, v := range x {
	switch w := v; w {
	case "a":
		break L
	}
}
