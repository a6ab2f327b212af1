// Package time has the bodies of time's natives.
package time

// This file implements the natives on durations and the calendar. A zone is a *time.Location of the host, nil for UTC. Instants
// cross as seconds since 1970 and nanoseconds.

import (
	"errors"
	"strconv"
	"time"
	"unicode/utf8"
	"unsafe"

	"minigo/vm"
)

// Natives are the bodies of the package's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"time.durationString": {Leaf: func(c *vm.Call) { c.RetString(time.Duration(c.ArgInt()).String()) }},
		"time.parseDuration":  {Leaf: parseDuration},
		"time.monthString":    {Leaf: func(c *vm.Call) { c.RetString(time.Month(c.ArgInt()).String()) }},
		"time.weekdayString":  {Leaf: func(c *vm.Call) { c.RetString(time.Weekday(c.ArgInt()).String()) }},
		"time.now":            {Leaf: now},
		"time.runtimeNano":    {Leaf: func(c *vm.Call) { c.RetInt(c.M.Sched().Nanotime()) }},
		"time.roundTime":      {Leaf: roundTime},
		"time.localName":      {Leaf: localName},
		"time.localZone":      {Leaf: localZone},
		"time.fixedZone":      {Leaf: fixedZone},
		"time.loadZone":       {Resume: loadZone},
		"time.civil":          {Leaf: civil},
		"time.instant":        {Leaf: instant},
		"time.zoneAt":         {Leaf: zoneAt},
		"time.isoWeek":        {Leaf: isoWeek},
		"time.isDST":          {Leaf: isDST},
		"time.zoneBounds":     {Leaf: zoneBounds},
		"time.format":         {Leaf: format},
		"time.monoString":     {Leaf: monoString},
		"time.goString":       {Leaf: goString},
		"time.quote":          {Leaf: func(c *vm.Call) { c.RetString(quote(c.ArgString())) }},
		"time.parse":          {Leaf: parse},
		"time.Sleep":          {Resume: sleep},
		"time.newTimer":       {Leaf: newTimer},
		"time.newFuncTimer":   {Leaf: newFuncTimer},
		"time.stopTimer":      {Leaf: stopTimer},
		"time.resetTimer":     {Leaf: resetTimer},
	}
}

func parseDuration(c *vm.Call) {
	d, err := time.ParseDuration(c.ArgString())
	c.RetInt(int64(d))
	message := ""
	if err != nil {
		message = err.Error()
	}
	c.RetString(message)
}

func now(c *vm.Call) {
	sec, nsec, mono := c.M.Sched().Platform().Time()
	c.RetInt(sec)
	c.RetInt(int64(nsec))
	c.RetInt(mono)
}

// zone is the next argument.
func zone(c *vm.Call) *time.Location {
	if l := (*time.Location)(c.ArgPtr()); l != nil {
		return l
	}
	return time.UTC
}

func roundTime(c *vm.Call) {
	sec, nsec, d, half := c.ArgInt(), c.ArgInt(), time.Duration(c.ArgInt()), c.ArgBool()
	t := time.Unix(sec, nsec).UTC()
	if half {
		t = t.Round(d)
	} else {
		t = t.Truncate(d)
	}
	c.RetInt(t.Unix())
	c.RetInt(int64(t.Nanosecond()))
}

// localZone is the machine's zone; the simulated one's is UTC.
func localZone(c *vm.Call) {
	if c.M.Sched().Simulated() {
		c.RetPtr(unsafe.Pointer(time.UTC))
		return
	}
	c.RetPtr(unsafe.Pointer(time.Local))
}

// localName is the name of localZone's zone: that of TZ, if it is set.
func localName(c *vm.Call) {
	name := "Local"
	if !c.M.Sched().Simulated() {
		name = time.Local.String()
	}
	c.RetString(name)
}

func fixedZone(c *vm.Call) {
	name, offset := c.ArgString(), int(c.ArgInt())
	c.RetPtr(unsafe.Pointer(time.FixedZone(name, offset)))
}

// zoneResult is what loadZone keeps across the system calls.
type zoneResult struct {
	loc *time.Location
	err error
}

func loadZone(c *vm.Call) vm.Status {
	name := c.ArgString()
	if r := (*zoneResult)(c.State(0).P); r != nil {
		c.RetPtr(unsafe.Pointer(r.loc))
		message := ""
		if r.err != nil {
			message = r.err.Error()
		}
		c.RetString(message)
		return vm.Done
	}
	r := new(zoneResult)
	c.State(0).P = unsafe.Pointer(r)
	c.Blocking(func() { r.loc, r.err = time.LoadLocation(name) })
	return vm.Syscall
}

func civil(c *vm.Call) {
	loc := zone(c)
	t := time.Unix(c.ArgInt(), 0).In(loc)
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	for _, n := range [...]int{year, int(month), day, hour, min, sec, int(t.Weekday()), t.YearDay()} {
		c.RetInt(int64(n))
	}
}

func instant(c *vm.Call) {
	loc := zone(c)
	var a [7]int
	for i := range a {
		a[i] = int(c.ArgInt())
	}
	t := time.Date(a[0], time.Month(a[1]), a[2], a[3], a[4], a[5], a[6], loc)
	c.RetInt(t.Unix())
	c.RetInt(int64(t.Nanosecond()))
}

func zoneAt(c *vm.Call) {
	loc := zone(c)
	name, offset := time.Unix(c.ArgInt(), 0).In(loc).Zone()
	c.RetString(name)
	c.RetInt(int64(offset))
}

func isDST(c *vm.Call) {
	loc := zone(c)
	c.RetBool(time.Unix(c.ArgInt(), 0).In(loc).IsDST())
}

func zoneBounds(c *vm.Call) {
	loc := zone(c)
	start, end := time.Unix(c.ArgInt(), 0).In(loc).ZoneBounds()
	c.RetInt(start.Unix())
	c.RetInt(end.Unix())
	c.RetBool(!start.IsZero())
	c.RetBool(!end.IsZero())
}

func isoWeek(c *vm.Call) {
	loc := zone(c)
	year, week := time.Unix(c.ArgInt(), 0).In(loc).ISOWeek()
	c.RetInt(int64(year))
	c.RetInt(int64(week))
}

func format(c *vm.Call) {
	loc := zone(c)
	sec, nsec, layout := c.ArgInt(), c.ArgInt(), c.ArgString()
	c.RetString(time.Unix(sec, nsec).In(loc).Format(layout))
}

func monoString(c *vm.Call) {
	m := c.ArgInt()
	sign := "+"
	if m < 0 {
		m, sign = -m, "-"
	}
	frac := strconv.FormatInt(m%1e9+1e9, 10)[1:]
	c.RetString(" m=" + sign + strconv.FormatInt(m/1e9, 10) + "." + frac)
}

func goString(c *vm.Call) {
	loc := zone(c)
	sec, nsec, name := c.ArgInt(), c.ArgInt(), c.ArgString()
	t := time.Unix(sec, nsec).In(loc)
	s := "time.Date(" + strconv.Itoa(t.Year()) + ", "
	if m := t.Month(); time.January <= m && m <= time.December {
		s += "time." + m.String()
	} else {
		s += strconv.Itoa(int(m))
	}
	for _, n := range [...]int{t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond()} {
		s += ", " + strconv.Itoa(n)
	}
	c.RetString(s + ", " + name + ")")
}

// The kinds of zones that parse finds, as format.mg has them.
const (
	zoneUTC = iota
	zoneGiven
	zoneLocal
	zoneOther
)

func parse(c *vm.Call) {
	loc, layout, value := zone(c), c.ArgString(), c.ArgString()
	parse := func() (time.Time, error) { return time.ParseInLocation(layout, value, loc) }
	if c.ArgBool() && !c.M.Sched().Simulated() {
		parse = func() (time.Time, error) { return time.Parse(layout, value) }
	}
	t, err := parse()
	kind, name := zoneOther, ""
	switch t.Location() {
	case time.UTC:
		kind = zoneUTC
	case loc:
		kind = zoneGiven
	case time.Local:
		kind = zoneLocal
	default:
		name = t.Location().String()
	}
	c.RetInt(t.Unix())
	c.RetInt(int64(t.Nanosecond()))
	c.RetInt(int64(kind))
	c.RetString(name)
	c.RetPtr(unsafe.Pointer(t.Location()))
	c.RetBool(err != nil)
	var e *time.ParseError
	if !errors.As(err, &e) {
		e = new(time.ParseError)
	}
	c.RetString(e.LayoutElem)
	c.RetString(e.ValueElem)
	c.RetString(e.Message)
}

// quote puts a text into quotes, as package time does it in errors.
//
// Go: time/format.go quote (go1.26)
func quote(s string) string {
	buf := []byte{'"'}
	for i := range len(s) {
		switch c := s[i]; {
		case c >= utf8.RuneSelf || c < ' ':
			const hex = "0123456789abcdef"
			buf = append(buf, '\\', 'x', hex[c>>4], hex[c&15])
		case c == '"' || c == '\\':
			buf = append(buf, '\\', c)
		default:
			buf = append(buf, c)
		}
	}
	return string(append(buf, '"'))
}
