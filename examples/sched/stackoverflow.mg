// panics
//
// A stack grows by doubling up to a limit of a billion bytes, as Go's does; beyond it the program ends with a fatal error that names the limit.
//
// Look at: the first and the last calls in the trace, and how many were left out.
//
// try: minigo run FILE
// shows: runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow
// shows: \.\.\.\d+ frames elided\.\.\.
package main

func forever(n int) int { return forever(n+1) + 1 }

func main() {
	println(forever(0))
}
