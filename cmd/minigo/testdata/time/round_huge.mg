// run

// Rounding durations near the greatest ones.
package main

import (
	"fmt"
	"time"
)

func main() {
	const most = time.Duration(1<<63 - 1)
	for _, d := range []time.Duration{0, 1, 5, -5, most, most - 1, -most, -most - 1, 3 << 61, 3<<61 - 1, -3 << 61, time.Hour} {
		for _, m := range []time.Duration{1, 2, 10, most, 3 << 61, 1 << 62, time.Minute, 0, -1} {
			fmt.Println(d, m, d.Round(m), d.Truncate(m))
		}
	}
}
