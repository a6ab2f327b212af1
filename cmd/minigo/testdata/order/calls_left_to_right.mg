// run
package main

import "fmt"

func t(s string, n int) int { fmt.Print(s, " "); return n }

func tb(s string, b bool) bool { fmt.Print(s, " "); return b }

type T struct{ a, b int }

func (x T) M(y, z int) T { fmt.Print("M", y, z, " "); return x }

func f3() (int, int, int) { fmt.Print("f3 "); return 1, 2, 3 }

func g3(a, b, c int) int { fmt.Print("g3 "); return a + b + c }

func main() {
	fmt.Println(t("a", 1) + t("b", 2)*t("c", 3))
	arr := []int{t("0", 5), t("1", 6), t("2", 7)}
	fmt.Println(arr[t("i", 1)] - t("x", 1))
	m := map[int]int{t("k1", 1): t("v1", 2), t("k2", 3): t("v2", 4)}
	fmt.Println(len(m))
	s := T{b: t("fb", 1), a: t("fa", 2)}
	fmt.Println(s)
	s.M(t("y", 1), t("z", 2)).M(t("p", 3), t("q", 4))
	fmt.Println()
	fmt.Println(g3(f3()))
	arr[t("l", 0)], arr[t("m", 1)] = t("r", 1), t("s", 2)
	fmt.Println(arr)
	fmt.Println(tb("x", false) && tb("y", true), tb("z", true) || tb("w", true))
	fmt.Println(tb("a", true) && (tb("b", false) || tb("c", true)) && !tb("d", false))
	func(a, b int) { fmt.Println(a, b) }(t("arg1", 1), t("arg2", 2))
	ch := make(chan int, 3)
	ch <- t("send", 9)
	fmt.Println(t("before", 0), <-ch, t("after", 0))
}
