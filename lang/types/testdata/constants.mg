package main

const (
	a = iota
	b
	c = "s"
	d
	_
	e = 1 << iota
)

const big = 1 << 500
const huge = 1 << 1000000000 // ERROR "invalid shift count 1000000000"
const over = big * big // ERROR "constant multiplication overflow"
const notConst = f() // ERROR "f\(\) \(value of type int\) is not constant"
const noInit int // ERROR "missing init expr for noInit"
const self = self + 1 // ERROR "initialization cycle: self refers to itself"
const byHalf = 1 << float64(1.5) // ERROR "invalid shift count float64\(1.5\)"
const cplx = 1i * 1i

var _ int = cplx
var _ [e]int = [32]int{}
var _ string = d

func f() int { return 0 }

func main() {
	var x int
	var u uint
	_ = x / 0 // ERROR "invalid operation: division by zero"
	_ = 1.0 / 0.0 // ERROR "division by zero"
	_ = x << -1 // ERROR "negative shift count -1"
	var _ uint = 1.0 << u
	_ = 1.0 << u // ERROR "shifted operand 1.0 \(type float64\) must be integer"
	var y float64 = 1 << u // ERROR "shifted operand 1 \(type float64\) must be integer" "declared and not used: y"
	_ = int8(200) // ERROR "constant 200 overflows int8"
	_ = uint(-1) // ERROR "constant -1 overflows uint"
	_ = int(1.5) // ERROR "cannot convert 1\.5 \(untyped float constant\) to type int"
	_ = x + 1.5 // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = x + 1e100 // ERROR "overflows int|truncated to int|cannot use"
	_ = x == big // ERROR "overflows int"
	_ = [3]int{}[3] // ERROR "invalid argument: index 3 out of bounds \[0:3\]"
	_ = "abc"[5] // ERROR "index 5 out of bounds \[0:3\]"
	_ = [...]int{1, 2}[:3] // ERROR "cannot slice unaddressable value"
	_ = "abc"[2:1] // ERROR "invalid slice indices: 1 < 2"
	_ = make([]int, -1) // ERROR "index -1 \(constant of type int\) must not be negative"
	_ = make([]int, 2, 1) // ERROR "length and capacity swapped"
	var arr [x]int // ERROR "invalid array length x|array length x" "declared and not used: arr"
	_ = 1e1000000 // ERROR "cannot use 1e1000000 .* \(overflows\)|malformed"
	_ = iota // ERROR "cannot use iota outside constant declaration"
}
