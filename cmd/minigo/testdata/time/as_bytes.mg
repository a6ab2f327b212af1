// run

// Times as bytes, with offsets of minutes, of seconds, and of UTC; since and until when a zone is as it is.
package main

import (
	"fmt"
	"time"
)

func main() {
	for _, loc := range []*time.Location{time.UTC, time.FixedZone("", 0), time.FixedZone("", -3*3600-30*60), time.FixedZone("", 3601), time.FixedZone("", -61), time.FixedZone("", 33000*60)} {
		t := time.Date(2024, 2, 29, 23, 59, 58, 7, loc)
		b, err := t.MarshalBinary()
		fmt.Println(b, err)
		if err != nil {
			continue
		}
		var u time.Time
		fmt.Println(u.UnmarshalBinary(b), u.UTC(), u.Equal(t))
	}
	early := time.Date(-100, 1, 2, 3, 4, 5, 6, time.UTC)
	b, _ := early.GobEncode()
	var u time.Time
	fmt.Println(u.GobDecode(b), u == early)
	b, _ = early.AppendBinary([]byte("at"))
	fmt.Println(b)
	for _, bad := range [][]byte{nil, {3}, {1, 2}, append(b[2:], 0)} {
		fmt.Println(u.UnmarshalBinary(bad))
	}

	if loc, err := time.LoadLocation("Europe/Berlin"); err == nil {
		start, end := time.Date(2024, 7, 1, 0, 0, 0, 0, loc).ZoneBounds()
		fmt.Println(start.UTC().Unix() == 1711846800, end.Sub(start) == 210*24*time.Hour, end.Location() == loc)
	}
	start, end := early.ZoneBounds()
	fmt.Println(start.IsZero(), end.IsZero())
}
