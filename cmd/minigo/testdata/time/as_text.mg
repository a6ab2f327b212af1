// run
package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2024, 7, 1, 12, 30, 0, 120_000_000, time.FixedZone("", 2*3600))
	b, err := t.MarshalJSON()
	fmt.Println(string(b), err)
	b, err = t.UTC().MarshalText()
	fmt.Println(string(b), err)
	b, err = t.AppendText([]byte("at "))
	fmt.Println(string(b), err)
	_, err = t.AddDate(9000, 0, 0).MarshalText()
	fmt.Println(err)
	_, err = t.In(time.FixedZone("", 24*3600)).MarshalJSON()
	fmt.Println(err)

	var u time.Time
	fmt.Println(u.UnmarshalJSON([]byte(`"2024-07-01T12:30:00.12+02:00"`)), u.Equal(t))
	fmt.Println(u.UnmarshalJSON([]byte("null")), u.Equal(t))
	fmt.Println(u.UnmarshalJSON([]byte("7")))
	fmt.Println(u.UnmarshalText([]byte("2020-01-02T03:04:05Z")), u)
	fmt.Println(u.UnmarshalText([]byte("yesterday")))

	if loc, err := time.LoadLocation("Europe/Berlin"); err == nil {
		fmt.Println(t.In(loc).IsDST(), u.In(loc).IsDST())
	}
	fmt.Println(t.UTC().IsDST())
}
