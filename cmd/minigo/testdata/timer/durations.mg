// run
package main

import (
	"fmt"
	"time"
)

func main() {
	d := 90*time.Minute + 30*time.Second + 5*time.Millisecond
	fmt.Println(d, d.Hours(), d.Seconds(), d.Milliseconds(), time.Duration(0))
	fmt.Println(1500*time.Microsecond, 999*time.Nanosecond, -2*time.Second, time.Duration(1.5*float64(time.Second)))
	fmt.Println(d > time.Hour, d/time.Minute, int64(time.Millisecond))
	n := 3
	fmt.Println(time.Duration(n) * time.Second)
	fmt.Printf("%v %d %T\n", time.Second, time.Second, d)
}
