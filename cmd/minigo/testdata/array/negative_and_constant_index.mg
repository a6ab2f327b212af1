// errorcheck
package main

func main() {
	a := [3]int{}
	_ = a[3]            // ERROR "out of bounds|out of range"
	_ = a[-1]           // ERROR "must not be negative"
	_ = "abc"[5]        // ERROR "out of bounds|out of range"
	_ = a[1.5]          // ERROR "truncated|must be integer"
	_ = [2]int{1, 2, 3} // ERROR "out of bounds"
	s := []int{1}
	_ = s[2:1]    // ERROR "invalid slice ind"
	_ = s["x"]    // ERROR "must be integer|cannot convert"
	var b [-1]int // ERROR "invalid array length|must be non-negative"
	_ = b
}
