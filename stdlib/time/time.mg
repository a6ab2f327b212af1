// Package time measures and shows time.
package time

// This file has Duration, Month, Weekday, and the instants of Time.

// A Duration is the time between two instants, in nanoseconds.
type Duration int64

// Durations.
const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute

	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

func durationString(d int64) string

// String formats d as in "72h3m0.5s".
func (d Duration) String() string { return durationString(int64(d)) }

// Nanoseconds, Microseconds and Milliseconds return d as an integer.
func (d Duration) Nanoseconds() int64  { return int64(d) }
func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }
func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }

// Seconds, Minutes and Hours return d as a floating-point number.
func (d Duration) Seconds() float64 { return float64(d/Second) + float64(d%Second)/1e9 }
func (d Duration) Minutes() float64 { return float64(d/Minute) + float64(d%Minute)/(60*1e9) }
func (d Duration) Hours() float64   { return float64(d/Hour) + float64(d%Hour)/(60*60*1e9) }

// Abs returns the absolute value of d.
func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	}
	return -d
}

// Truncate rounds d towards zero to a multiple of m.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds d to the nearest multiple of m, halves away from zero.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	r := d % m
	if d < 0 {
		r = -r
		if uint64(r)+uint64(r) < uint64(m) {
			return d + r
		}
		if d1 := d - m + r; d1 < d {
			return d1
		}
		return minDuration
	}
	if uint64(r)+uint64(r) < uint64(m) {
		return d - r
	}
	if d1 := d + m - r; d1 > d {
		return d1
	}
	return maxDuration
}

func parseDuration(s string) (d int64, message string)

// ParseDuration parses a duration as in "1h15m30.918s".
func ParseDuration(s string) (Duration, error) {
	d, message := parseDuration(s)
	if message != "" {
		return 0, &durationError{message}
	}
	return Duration(d), nil
}

type durationError struct{ s string }

func (e *durationError) Error() string { return e.s }

// A Month is a month of the year.
type Month int

// The months.
const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

func monthString(m int) string
func weekdayString(d int) string

// String returns the English name.
func (m Month) String() string { return monthString(int(m)) }

// A Weekday is a day of the week.
type Weekday int

// The days.
const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

// String returns the English name.
func (d Weekday) String() string { return weekdayString(int(d)) }

// A Time is an instant with nanosecond precision.
//
// Go: time/time.go Time (go1.26): the same fields, since programs may print them.
type Time struct {
	wall uint64 // the low 30 bits: nanoseconds; with hasMono, above them 33 bits of seconds since 1885
	ext  int64  // with hasMono the monotonic clock, else seconds since January 1, year 1, 00:00:00 UTC
	loc  *Location
}

const (
	hasMono   = 1 << 63
	nsecMask  = 1<<30 - 1
	nsecShift = 30

	unixToInternal = (1969*365 + 1969/4 - 1969/100 + 1969/400) * 86400
	wallToInternal = (1884*365 + 1884/4 - 1884/100 + 1884/400) * 86400
)

func (t Time) nsec() int32 { return int32(t.wall & nsecMask) }

// sec is the number of seconds since year 1.
func (t Time) sec() int64 {
	if t.wall&hasMono != 0 {
		return wallToInternal + int64(t.wall<<1>>(nsecShift+1))
	}
	return t.ext
}

func (t Time) unix() int64 { return t.sec() - unixToInternal }

// stripMono drops the monotonic clock.
func (t *Time) stripMono() {
	if t.wall&hasMono != 0 {
		t.ext = t.sec()
		t.wall &= nsecMask
	}
}

// addSec adds seconds to the wall clock.
func (t *Time) addSec(d int64) {
	if t.wall&hasMono != 0 {
		if s := int64(t.wall<<1>>(nsecShift+1)) + d; 0 <= s && s <= 1<<33-1 {
			t.wall = t.wall&nsecMask | uint64(s)<<nsecShift | hasMono
			return
		}
		t.stripMono()
	}
	t.ext += d
}

func now() (sec int64, nsec int64, mono int64)

// runtimeNano is now's mono.
func runtimeNano() int64

// Now returns the current time.
func Now() Time {
	sec, nsec, mono := now()
	s := sec + unixToInternal - wallToInternal
	return Time{hasMono | uint64(s)<<nsecShift | uint64(nsec), mono, Local}
}

// Unix returns the local time sec seconds and nsec nanoseconds after January 1, 1970 UTC.
func Unix(sec int64, nsec int64) Time {
	if nsec < 0 || nsec >= 1e9 {
		n := nsec / 1e9
		sec += n
		nsec -= n * 1e9
		if nsec < 0 {
			nsec += 1e9
			sec--
		}
	}
	return Time{uint64(nsec), sec + unixToInternal, Local}
}

// UnixMilli and UnixMicro are Unix for milliseconds and microseconds.
func UnixMilli(msec int64) Time { return Unix(msec/1e3, (msec%1e3)*1e6) }
func UnixMicro(usec int64) Time { return Unix(usec/1e6, (usec%1e6)*1e3) }

// Since returns the time since t.
//
// Go: time/time.go Since (go1.26)
func Since(t Time) Duration {
	if t.wall&hasMono != 0 {
		return subMono(runtimeNano(), t.ext)
	}
	return Now().Sub(t)
}

// Until returns the time until t.
func Until(t Time) Duration {
	if t.wall&hasMono != 0 {
		return subMono(t.ext, runtimeNano())
	}
	return t.Sub(Now())
}

// IsZero reports whether t is the zero Time.
func (t Time) IsZero() bool { return t.sec() == 0 && t.nsec() == 0 }

// After reports whether t is after u.
func (t Time) After(u Time) bool { return t.Compare(u) > 0 }

// Before reports whether t is before u.
func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }

// Equal reports whether t and u are the same instant.
func (t Time) Equal(u Time) bool { return t.Compare(u) == 0 }

// Compare returns -1, 0 or 1.
func (t Time) Compare(u Time) int {
	a, b := t.ext, u.ext
	if t.wall&u.wall&hasMono == 0 {
		a, b = t.sec(), u.sec()
		if a == b {
			a, b = int64(t.nsec()), int64(u.nsec())
		}
	}
	switch {
	case a < b:
		return -1
	case a > b:
		return +1
	}
	return 0
}

// Add returns t+d.
func (t Time) Add(d Duration) Time {
	sec := int64(d / 1e9)
	nsec := int64(t.nsec()) + int64(d%1e9)
	if nsec >= 1e9 {
		sec++
		nsec -= 1e9
	} else if nsec < 0 {
		sec--
		nsec += 1e9
	}
	t.wall = t.wall&^nsecMask | uint64(nsec)
	t.addSec(sec)
	if t.wall&hasMono != 0 {
		m := t.ext + int64(d)
		if d < 0 && m > t.ext || d > 0 && m < t.ext {
			t.stripMono()
		} else {
			t.ext = m
		}
	}
	return t
}

// Sub returns t-u, at most the largest Duration.
func (t Time) Sub(u Time) Duration {
	if t.wall&u.wall&hasMono != 0 {
		return subMono(t.ext, u.ext)
	}
	d := Duration(t.sec()-u.sec())*Second + Duration(t.nsec()-u.nsec())
	switch {
	case u.Add(d).Equal(t):
		return d
	case t.Before(u):
		return minDuration
	}
	return maxDuration
}

// subMono is t - u, of the monotonic clock.
func subMono(t, u int64) Duration {
	d := Duration(t - u)
	switch {
	case d < 0 && t > u:
		return maxDuration
	case d > 0 && t < u:
		return minDuration
	}
	return d
}

// Unix returns the seconds since January 1, 1970 UTC.
func (t Time) Unix() int64 { return t.unix() }

// UnixMilli, UnixMicro and UnixNano return the time since January 1, 1970 UTC.
func (t Time) UnixMilli() int64 { return t.unix()*1e3 + int64(t.nsec())/1e6 }
func (t Time) UnixMicro() int64 { return t.unix()*1e6 + int64(t.nsec())/1e3 }
func (t Time) UnixNano() int64  { return t.unix()*1e9 + int64(t.nsec()) }

func roundTime(sec, nsec, d int64, half bool) (rsec, rnsec int64)

// Round rounds t to the nearest multiple of d since the zero time, and drops the monotonic clock.
func (t Time) Round(d Duration) Time { return t.round(d, true) }

// Truncate rounds t down to a multiple of d since the zero time, and drops the monotonic clock.
func (t Time) Truncate(d Duration) Time { return t.round(d, false) }

func (t Time) round(d Duration, half bool) Time {
	t.stripMono()
	if d <= 0 {
		return t
	}
	sec, nsec := roundTime(t.unix(), int64(t.nsec()), int64(d), half)
	return Time{uint64(nsec), sec + unixToInternal, t.loc}
}
