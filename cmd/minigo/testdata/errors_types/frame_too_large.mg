// errorcheck

package main

type large struct{ b [1500000000]byte }

func (x large) method() int { return 5 } // ERROR "stack frame too large \(>1GB\): 0 MB locals \+ 1430 MB args"

func result() (x large, i int) { return } // ERROR "stack frame too large \(>1GB\): 0 MB locals \+ 1430 MB args"

func pointer(x *large) int { return len(x.b) }

func copied(a *[1 << 31]byte) (n int) { // ERROR "stack frame too large \(>1GB\): 2048 MB locals \+ 0 MB args"
	for _, b := range *a {
		n += int(b)
	}
	return n
}

func notCopied(a *[1 << 31]byte) (n int) {
	for _, b := range a {
		n += int(b)
	}
	for i := range *a {
		n += i
	}
	return n
}

func main() {
	var onTheHeap large
	println(pointer(&onTheHeap))
}
