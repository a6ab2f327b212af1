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
}
