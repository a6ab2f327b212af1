package main

type pair struct{ a, b int32 }

func digits(n int) (sum int) {
	for ; n > 0; n /= 10 {
		sum += n % 10
	}
	return sum
}

func hash(list []int, p *pair, u uint, w uint8) int {
	h := 1
	for _, x := range list {
		h = (h*31 + x) % 1000003
		h = (h*16807 + 1) % 2147483647
		h = h * 48271 % 2147483647
	}
	p.a %= 7
	p.b /= 3
	return h/8 + h%8 + int(u/10) + int(w/10)
}

func main() {
	println(digits(12), hash(nil, &pair{}, 1, 2))
}
