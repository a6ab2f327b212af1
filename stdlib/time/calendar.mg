package time

// This file has the calendar of Time, and Location.

// A Location is a time zone.
type Location struct {
	name string
	host *byte // nil: UTC
}

// UTC and Local are the Locations of universal and of local time.
var (
	UTC   *Location = &Location{name: "UTC"}
	Local *Location = &Location{"Local", localZone()}
)

func localZone() *byte
func localName() string // asked for late, for the host reads a file to know it
func fixedZone(name string, offset int) *byte
func loadZone(name string) (zone *byte, message string)

// FixedZone returns a Location that always uses the given name and offset in seconds east of UTC.
func FixedZone(name string, offset int) *Location { return &Location{name, fixedZone(name, offset)} }

// LoadLocation returns the Location of the given name.
func LoadLocation(name string) (*Location, error) {
	switch name {
	case "", "UTC":
		return UTC, nil
	case "Local":
		return Local, nil
	}
	zone, message := loadZone(name)
	if zone == nil {
		return nil, &durationError{message}
	}
	return &Location{name, zone}, nil
}

// String returns the name.
func (l *Location) String() string {
	if l == nil {
		return "UTC"
	}
	if l == Local {
		return localName()
	}
	return l.name
}

func (t Time) zone() *byte {
	if t.loc == nil {
		return nil
	}
	return t.loc.host
}

// civil takes an instant apart.
func civil(zone *byte, unix int64) (year, month, day, hour, min, sec, weekday, yearDay int)

// instant is civil's inverse, with all its arguments normalised.
func instant(zone *byte, year, month, day, hour, min, sec, nsec int) (unix, ns int64)

// zoneAt is the name and offset of a zone at an instant.
func zoneAt(zone *byte, unix int64) (name string, offset int)

// Date returns the Time of a date and clock; their values may lie outside of their ranges.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	t := Time{loc: loc}
	unix, ns := instant(t.zone(), year, int(month), day, hour, min, sec, nsec)
	t.wall, t.ext = uint64(ns), unix+unixToInternal
	t.setLoc(loc)
	return t
}

// setLoc sets the location; UTC is nil, so that Times in UTC compare.
func (t *Time) setLoc(loc *Location) {
	if loc == UTC {
		loc = nil
	}
	t.stripMono()
	t.loc = loc
}

// UTC returns t in universal time.
func (t Time) UTC() Time {
	t.setLoc(UTC)
	return t
}

// Local returns t in local time.
func (t Time) Local() Time {
	t.setLoc(Local)
	return t
}

// In returns t in loc.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.setLoc(loc)
	return t
}

// Location returns t's location.
func (t Time) Location() *Location {
	if t.loc == nil {
		return UTC
	}
	return t.loc
}

// Zone returns the zone's name and offset in seconds east of UTC.
func (t Time) Zone() (name string, offset int) { return zoneAt(t.zone(), t.unix()) }

func isDST(zone *byte, unix int64) bool

// IsDST reports whether it is summer time.
func (t Time) IsDST() bool { return isDST(t.zone(), t.unix()) }

// zoneBounds is since and until when a zone is as it is at an instant, in seconds of Unix time, where there is such a time.
func zoneBounds(zone *byte, unix int64) (start, end int64, hasStart, hasEnd bool)

// ZoneBounds returns when the zone in effect at t began and ends; the zero Time if it has always been or will always be.
func (t Time) ZoneBounds() (start, end Time) {
	s, e, hasStart, hasEnd := zoneBounds(t.zone(), t.unix())
	if hasStart {
		start = Unix(s, 0).In(t.Location())
	}
	if hasEnd {
		end = Unix(e, 0).In(t.Location())
	}
	return start, end
}

// Date returns the date.
func (t Time) Date() (year int, month Month, day int) {
	y, m, d, _, _, _, _, _ := civil(t.zone(), t.unix())
	return y, Month(m), d
}

// Clock returns the time of day.
func (t Time) Clock() (hour, min, sec int) {
	_, _, _, hour, min, sec, _, _ = civil(t.zone(), t.unix())
	return
}

// Year, Month, Day, Hour, Minute, Second and Nanosecond return a part of t.
func (t Time) Year() int {
	y, _, _ := t.Date()
	return y
}

func (t Time) Month() Month {
	_, m, _ := t.Date()
	return m
}

func (t Time) Day() int {
	_, _, d := t.Date()
	return d
}

func (t Time) Hour() int {
	h, _, _ := t.Clock()
	return h
}

func (t Time) Minute() int {
	_, m, _ := t.Clock()
	return m
}

func (t Time) Second() int {
	_, _, s := t.Clock()
	return s
}

func (t Time) Nanosecond() int { return int(t.nsec()) }

// Weekday returns the day of the week.
func (t Time) Weekday() Weekday {
	_, _, _, _, _, _, w, _ := civil(t.zone(), t.unix())
	return Weekday(w)
}

// YearDay returns the day of the year, from 1.
func (t Time) YearDay() int {
	_, _, _, _, _, _, _, d := civil(t.zone(), t.unix())
	return d
}

func isoWeek(zone *byte, unix int64) (year, week int)

// ISOWeek returns the ISO 8601 year and week.
func (t Time) ISOWeek() (year, week int) { return isoWeek(t.zone(), t.unix()) }

// AddDate adds years, months and days.
func (t Time) AddDate(years int, months int, days int) Time {
	y, m, d := t.Date()
	hour, min, sec := t.Clock()
	return Date(y+years, m+Month(months), d+days, hour, min, sec, int(t.nsec()), t.Location())
}
