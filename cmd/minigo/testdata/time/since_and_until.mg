// run
package main

import (
	"fmt"
	"time"
)

// near reports whether d is about want, on a machine that may be busy.
func near(d, want time.Duration) bool { return d >= want-time.Minute && d <= want+time.Minute }

func main() {
	now := time.Now()
	wall := now.Round(0) // without the monotonic clock
	for _, t := range []time.Time{now, wall, now.UTC(), time.Unix(now.Unix(), 0)} {
		fmt.Println(near(time.Since(t), 0), near(time.Until(t), 0))
		fmt.Println(near(time.Since(t.Add(-time.Hour)), time.Hour), near(time.Until(t.Add(time.Hour)), time.Hour))
	}
	before := time.Now()
	time.Sleep(time.Millisecond)
	fmt.Println(time.Since(before) >= time.Millisecond, time.Until(before) <= -time.Millisecond, time.Since(time.Now()) >= 0)

	far := now.Add(1<<63 - 1)
	fmt.Println(time.Until(far) > 290*365*24*time.Hour, time.Since(far) < -290*365*24*time.Hour)
	fmt.Println(time.Since(time.Time{}), time.Until(time.Time{}))
	fmt.Println(near(now.Sub(before), 0), now.Sub(wall), wall.Sub(now))
}
