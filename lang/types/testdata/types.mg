package main

type T1 T1 // ERROR "invalid recursive type: T1 refers to itself"
type T2 struct{ t T2 } // ERROR "invalid recursive type T2|invalid recursive type: T2 refers to itself"
type T3 struct{ t T4 } // ERROR "invalid recursive type T3\n\t.*T3 refers to T4\n\t.*T4 refers to T3"
type T4 [2]T3
type T5 struct{ t *T5 }
type T6 []T6
type T7 func(T7) T7
type T8 = T9 // ERROR "invalid recursive type T8\n\t.*T8 refers to T9\n\t.*T9 refers to T8"
type T9 = T8
type T10 interface{ T11 } // ERROR "invalid recursive type"
type T11 interface{ T10 }
type T12 [len(T12{})]int // ERROR "invalid recursive type"
type A1 = *A2
type A2 struct{ a A1 }

func (int) m() {} // ERROR "cannot define new methods on non-local type int"
func (x []int) m() {} // ERROR "invalid receiver type \[\]int"
func (x **T5) m() {} // ERROR "invalid receiver type \*\*T5"

type P *int

func (P) m() {} // ERROR "invalid receiver type P \(pointer or interface type\)"

type E struct {
	*P // ERROR "embedded field type cannot be a pointer"
	*I // ERROR "embedded field type cannot be a pointer to an interface"
}

type I interface{ m() }

type B1 struct{ x int }
type B2 struct{ x int }
type B struct {
	B1
	B2
}

var x1 = x2 // ERROR "initialization cycle for x1\n\t.*x1 refers to x2\n\t.*x2 refers to f\n\t.*f refers to x1"
var x2 = f()

func f() int { return x1 }

var (
	y = z
	z = w()
)

func w() int { return 1 }

func main() {
	var b B
	_ = b.x // ERROR "ambiguous selector b\.x"
	_ = [...]int{1}
	var a [...]int // ERROR "invalid use of \[\.\.\.\] array" "declared and not used: a"
	type L struct{ l *L }
	type M struct{ m M } // ERROR "invalid recursive type"
}

type Y interface { // ERROR "@8 anonymous interface refers to itself"
	M(interface {
		Y
	})
}

func keys(x any) {
	switch x.(type) {
	case interface{ Y }:
	}
}
