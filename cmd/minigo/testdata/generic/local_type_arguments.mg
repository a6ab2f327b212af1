// run

// A type that is declared in a function has its number among these where it is a type argument.
package main

import "fmt"

type Box[T any] struct{ v T }
type Pair[K comparable, V any] struct {
	k K
	v V
}

func f[T any]() string {
	type inner struct{ x T }
	type inner2[U any] struct{ u U }
	return fmt.Sprintf("%T %T %T %T", inner{}, Box[inner]{}, []inner{}, Box[T]{})
}

func g() string {
	type loc int
	func() {
		type deep string
		fmt.Printf("%T %T %v\n", Box[deep]{}, deep(""), Box[deep]{})
	}()
	return fmt.Sprintf("%T", Box[loc]{})
}

var early = func() string {
	type early struct{}
	return fmt.Sprintf("%T", Box[early]{})
}()

type method struct{}

func (method) m() {
	type loc bool
	fmt.Printf("%T\n", Box[*loc]{})
}

func main() {
	type item struct{ a int }
	type alias = item
	type second struct {
		i item
		b Box[item]
	}
	fmt.Printf("%T %T %T %T\n", item{}, Box[item]{}, Box[[]item]{}, Pair[item, map[string]*item]{})
	fmt.Printf("%T %T %T %+v %#v\n", second{}, Box[second]{}, Box[alias]{}, second{}, second{})
	fmt.Printf("%#v %#v\n", Box[item]{}, []Box[item]{{}})
	fmt.Println(f[int](), f[item](), g())
	method{}.m()
	fmt.Println(early)
	{
		type item struct{ b int }
		fmt.Printf("%T %T\n", item{}, Box[item]{})
		var x any = Box[item]{}
		_, ok := x.(Box[struct{ b int }])
		fmt.Println(ok)
		defer func() { fmt.Println(recover()) }()
		_ = x.(Box[alias])
	}
}
