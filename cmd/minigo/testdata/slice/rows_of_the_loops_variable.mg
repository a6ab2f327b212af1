// run
package main

import "fmt"

// The row that a loop's body begins with is another one in each turn, if the loop itself steps its index, or the slice.
func elim(a [][]float64, i int) {
	n := len(a)
	for k := i + 1; k < n; k++ {
		f := a[k][i] / a[i][i]
		for j := i; j <= n; j++ {
			a[k][j] -= f * a[i][j]
		}
	}
}

func largest(a [][]int, col int) (at int) {
	for k := 1; k < len(a); k++ {
		if a[k][col] > a[at][col] {
			at = k
		}
	}
	return at
}

func main() {
	a := [][]float64{{1, 2, 3, 4}, {2, 3, 1, 2}, {4, 1, 2, 0}}
	elim(a, 0)
	elim(a, 1)
	fmt.Println(a)

	b := [][]int{{1, 5}, {4, 2}, {3, 9}, {0, 7}}
	fmt.Println(largest(b, 0), largest(b, 1))

	sum := 0
	for k := len(b) - 1; k >= 0; k-- {
		sum = b[k][0] + sum*10
	}
	for i, j := 0, 3; i < j; i, j = i+1, j-1 {
		sum += b[j][1] - b[i][1]
	}
	for rest := b; len(rest) > 0; rest = rest[1:] {
		sum = rest[0][0] + sum*10
	}
	for k := 0; k < len(b); k += 2 {
		b[k][0] += k
		for i := 0; i < 2; i++ {
			sum += b[k][i] * i
		}
	}
	fmt.Println(sum, b)
}
