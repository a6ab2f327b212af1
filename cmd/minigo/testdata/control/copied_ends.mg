// run
// What jumps to the end of a loop does at once what stands there, whatever statement it ends in.
package main

import "fmt"

func machine(code string) (n int, trace []int) {
	for pc := 0; pc < len(code); pc++ {
		switch code[pc] {
		case '+':
			n++
		case '-':
			n--
			fallthrough
		case 'n':
			if n > 1 {
				n *= 2
			} else if n == 1 {
				continue
			} else {
				n = 7
			}
		case '<':
			for i := 0; i < 3; i++ {
				if i == 1 {
					continue
				} else {
					n += i
				}
			}
		case '>':
			if n%2 == 0 {
				break
			}
			n /= 2
		case '.':
			trace = append(trace, n)
		case 'q':
			return n, trace
		default:
			n += 100
		}
	}
	return -n, trace
}

func labelled(limit int) (list []string) {
outer:
	for i := 0; i < limit; i++ {
	inner:
		for j := range limit {
			switch {
			case j == i:
				continue outer
			case i == 3 && j == 1:
				break outer
			case j == 2:
				break inner
			default:
				list = append(list, fmt.Sprint(i, j))
			}
		}
		list = append(list, "after")
	}
	return list
}

func closures() (fs []func() int) {
	for i := 0; i < 4; i++ { // each turn has its own i
		if i%2 == 0 {
			fs = append(fs, func() int { i += 10; return i })
		} else {
			fs = append(fs, func() int { return i })
		}
	}
	return fs
}

func conditions(a []int) (n int) {
	defer func() {
		if r := recover(); r != nil {
			n = -n
			fmt.Println(r)
		}
	}()
	for i := 0; a[i] < 10; i++ {
		if a[i]%2 == 0 {
			n += a[i]
		} else {
			n += 100
		}
	}
	return n
}

func types(list ...any) (n int) {
	for _, x := range list {
		switch x := x.(type) {
		case int:
			n += x
		case string:
			n += len(x)
		case nil:
			n += 1000
		}
	}
	return n
}

func while(n uint8) (steps int) {
	for n != 1 {
		steps++
		if n%2 == 0 {
			n /= 2
		} else {
			n = 3*n + 1
		}
	}
	for i := range uint(3) {
		if i == 1 {
			steps += 10
		} else {
			steps += 100
		}
	}
	for range 4 {
		if steps%2 == 0 {
			steps++
		} else {
			steps += 2
		}
	}
	return steps
}

func far(pc int, code []int) (n int) {
	for {
		if n > 50 {
			return n
		}
		switch code[pc] {
		case 3:
			pc++
		case 9:
			n++
		case 20:
			pc = 0
		case 22:
			pc += 2
		case 33:
			return -n
		}
		n++
	}
}

func main() {
	fmt.Println(machine("+++.<.-.>.n.+z.>.-q+"))
	fmt.Println(machine("----.n.n"))
	fmt.Println(labelled(5))
	for _, f := range closures() {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	fmt.Println(conditions([]int{1, 2, 4, 12}), conditions([]int{2, 4, 6}))
	fmt.Println(types(1, "abc", nil, 2.5, 4), while(7), while(1))
	fmt.Println(far(0, []int{3, 3, 22, 0, 20}), far(0, []int{3, 33}), far(1, []int{5, 9}))
}
