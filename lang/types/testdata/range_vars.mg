package main

func main() {
	var s []int
	var c chan int
	var i, j, k int
	for i, j, k = range s { // ERROR "@12 range clause permits at most two iteration variables"
	}
	for i, j, k = range c { // ERROR "@9 range over c \(variable of type chan int\) permits only one iteration variable"
	}
	for a, b, d := range s { // ERROR "@12 range clause permits at most two iteration variables" "declared and not used: a" "declared and not used: b"
	}
	_, _, _ = i, j, k
}
