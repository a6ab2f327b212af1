package main

func sum(s []int) int {
	t := 0
	for _, v := range s {
		t += v
	}
	for i := 0; i < len(s); i++ {
		s[i] = t + i
	}
	return t
}

func count(n int) (evens int) {
	for i := range n {
		if i%2 == 0 {
			evens++
		}
	}
	return
}

func while(x uint32) int {
	n := 0
	for x != 1 && n < 1000 {
		if x&1 == 0 {
			x /= 2
		} else {
			x = 3*x + 1
		}
		n++
	}
	return n
}

func main() {
	println(sum([]int{1, 2, 3}), count(10), while(27))
	println(rows([][]int{{0, 0}, {0, 0}}, "a", "a"), palindrome("aba"))
}

func larger(a, b int) int {
	if a > b {
		return a
	}
	return b
}

// rows loads two rows in front of the inner loop.
func rows(d [][]int, a, b string) int {
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			d[i][j] = d[i-1][j]
			if a[i-1] == b[j-1] {
				d[i][j] = larger(d[i][j], d[i-1][j-1]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}

// palindrome moves both indices in place.
func palindrome(s string) bool {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		if s[i] != s[j] {
			return false
		}
	}
	return true
}
