package main

// Jumps to a loop's end do what stands there.

func machine(code []byte) (n int) {
	for pc := 0; pc < len(code); pc++ {
		switch code[pc] {
		case '+':
			n++
		case '-':
			n--
		case '<':
			n += n
		case '>':
			n /= 2
		}
	}
	return n
}

func forever(code []int) (n int) {
	pc := 0
	for {
		switch code[pc] {
		case 0:
			n++
		case 1:
			n--
		case 2:
			n += 10
		case 3:
			return n
		}
		pc++
	}
}

func collatz(n int) (steps int) {
	for n != 1 {
		if n%2 == 0 {
			n /= 2
		} else if n < 1000 {
			n = 3*n + 1
		} else {
			n--
			continue
		}
	}
	return steps
}

func sum(list []int) (a, b int) {
	for i, x := range list {
		if i%3 == 0 {
			a += x
		} else {
			b += x
		}
	}
	return a, b
}

func direct(ops []int) (n int) {
	for {
		n++
		switch ops[n] {
		case 1:
			n += 2
		case 2:
			n += 3
		case 3, 5:
			n += 4
		case 7:
			return n
		}
	}
}

func main() {
	println(machine([]byte("+++<<>-")), forever([]int{0, 0, 2, 1, 3}), collatz(27))
	println(sum([]int{1, 2, 3, 4, 5}))
	println(direct([]int{0, 1, 0, 0, 2, 0, 0, 0, 7}))
}
