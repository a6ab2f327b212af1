package time

import "errors"

// This file has the formatting and parsing of Time.

// Layouts.
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

func format(zone *byte, unix, nsec int64, layout string) string

// Format shows t by the layout.
func (t Time) Format(layout string) string {
	return format(t.zone(), t.unix(), int64(t.nsec()), layout)
}

// AppendFormat appends Format's result to b.
func (t Time) AppendFormat(b []byte, layout string) []byte { return append(b, t.Format(layout)...) }

func monoString(mono int64) string

// String shows t with its monotonic clock.
func (t Time) String() string {
	s := t.Format("2006-01-02 15:04:05.999999999 -0700 MST")
	if t.wall&hasMono != 0 {
		s += monoString(t.ext)
	}
	return s
}

func goString(zone *byte, unix, nsec int64, loc string) string

// GoString shows t as the expression that makes it.
func (t Time) GoString() string {
	loc := "time.UTC"
	switch t.loc {
	case nil:
	case Local:
		loc = "time.Local"
	default:
		loc = "time.Location(" + quote(t.loc.name) + ")"
	}
	return goString(t.zone(), t.unix(), int64(t.nsec()), loc)
}

func quote(s string) string

// A ParseError is a text that does not fit its layout.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

func (e *ParseError) Error() string {
	if e.Message == "" {
		return "parsing time " + quote(e.Value) + " as " + quote(e.Layout) + ": cannot parse " + quote(e.ValueElem) + " as " + quote(e.LayoutElem)
	}
	return "parsing time " + quote(e.Value) + e.Message
}

// parse parses in a zone; utc: the result is in UTC; other: in a zone of its own, which it returns.
func parse(zone *byte, layout, value string, local bool) (unix, nsec int64, kind int, name string, other *byte, failed bool, layoutElem, valueElem, message string)

// Parse reads a Time by the layout; without a zone it is in UTC.
func Parse(layout, value string) (Time, error) { return parseIn(layout, value, UTC, true) }

// ParseInLocation is Parse; without a zone the Time is in loc.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parseIn(layout, value, loc, false)
}

// parseIn parses; without a zone the Time is in loc. An offset or a zone's abbreviation is looked up there, or in Local.
func parseIn(layout, value string, loc *Location, local bool) (Time, error) {
	unix, nsec, kind, name, other, failed, le, ve, message := parse(loc.host, layout, value, local)
	if failed {
		return Time{}, &ParseError{layout, value, le, ve, message}
	}
	t := Time{wall: uint64(nsec), ext: unix + unixToInternal}
	switch kind {
	case 0:
		t.setLoc(UTC)
	case 1:
		t.setLoc(loc)
	case 2:
		t.setLoc(Local)
	default:
		t.loc = &Location{name, other}
	}
	return t, nil
}

// textOf is the form of a time in texts that other programs read.
func (t Time) textOf() (string, error) {
	s := t.Format(RFC3339Nano)
	n := len(s)
	switch {
	case s[len("9999")] != '-': // a year of more digits
		return "", errors.New("year outside of range [0,9999]")
	case s[n-1] != 'Z' && (s[n-len("Z07:00")] != '+' && s[n-len("Z07:00")] != '-' || s[n-len("07:00"):] >= "24"):
		return "", errors.New("timezone hour outside of range [0,23]")
	}
	return s, nil
}

// AppendText and MarshalText show t as RFC 3339 says, for example 2006-01-02T15:04:05.999Z.
func (t Time) AppendText(b []byte) ([]byte, error) {
	s, err := t.textOf()
	if err != nil {
		return nil, errors.New("Time.AppendText: " + err.Error())
	}
	return append(b, s...), nil
}
func (t Time) MarshalText() ([]byte, error) {
	s, err := t.textOf()
	if err != nil {
		return nil, errors.New("Time.MarshalText: " + err.Error())
	}
	return []byte(s), nil
}

// MarshalJSON shows t as a string of JSON, with the text of MarshalText.
func (t Time) MarshalJSON() ([]byte, error) {
	s, err := t.textOf()
	if err != nil {
		return nil, errors.New("Time.MarshalJSON: " + err.Error())
	}
	return []byte("\"" + s + "\""), nil
}

// UnmarshalText sets *t to the time that MarshalText has shown.
func (t *Time) UnmarshalText(data []byte) (err error) {
	*t, err = Parse(RFC3339, string(data))
	return err
}

// UnmarshalJSON sets *t to the time that MarshalJSON has shown; null changes nothing.
func (t *Time) UnmarshalJSON(data []byte) (err error) {
	s := string(data)
	if s == "null" {
		return nil
	}
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' {
		return errors.New("Time.UnmarshalJSON: input is not a JSON string")
	}
	*t, err = Parse(RFC3339, s[1:len(s)-1])
	return err
}

// The first byte of a Time as bytes: with an offset in minutes, or with seconds behind them.
const (
	binaryMinutes = 1 + iota
	binarySeconds
)

// AppendBinary and MarshalBinary write t as bytes: seconds, nanoseconds, and the offset in minutes east of UTC, where -1 is UTC itself.
func (t Time) AppendBinary(b []byte) ([]byte, error) {
	version, minutes, seconds := byte(binaryMinutes), -1, 0
	if t.Location() != UTC {
		_, offset := t.Zone()
		minutes, seconds = offset/60, offset%60
		if minutes < -32768 || minutes == -1 || minutes > 32767 {
			return b, errors.New("Time.MarshalBinary: unexpected zone offset")
		}
		if seconds != 0 {
			version = binarySeconds
		}
	}
	b = append(b, version)
	b = appendBytes(b, uint64(t.sec()), 8)
	b = appendBytes(b, uint64(t.nsec()), 4)
	b = appendBytes(b, uint64(minutes), 2)
	if version == binarySeconds {
		b = append(b, byte(seconds))
	}
	return b, nil
}
func (t Time) MarshalBinary() ([]byte, error) {
	b, err := t.AppendBinary(make([]byte, 0, 16))
	if err != nil {
		return nil, err
	}
	return b, nil
}

// UnmarshalBinary sets *t to the time that MarshalBinary has written.
func (t *Time) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		return errors.New("Time.UnmarshalBinary: no data")
	}
	version := data[0]
	if version != binaryMinutes && version != binarySeconds {
		return errors.New("Time.UnmarshalBinary: unsupported version")
	}
	if len(data) != 14+int(version) {
		return errors.New("Time.UnmarshalBinary: invalid length")
	}
	*t = Time{wall: uint64(uint32(number(data[9:13]))), ext: int64(number(data[1:9]))}
	offset := int(int16(number(data[13:15]))) * 60
	if version == binarySeconds {
		offset += int(data[15])
	}
	if offset == -60 {
		t.setLoc(UTC)
	} else if _, local := t.In(Local).Zone(); offset == local {
		t.setLoc(Local)
	} else {
		t.setLoc(FixedZone("", offset))
	}
	return nil
}

// GobEncode and GobDecode are MarshalBinary and UnmarshalBinary.
func (t Time) GobEncode() ([]byte, error)   { return t.MarshalBinary() }
func (t *Time) GobDecode(data []byte) error { return t.UnmarshalBinary(data) }

// appendBytes appends the low n bytes of v, the highest first.
func appendBytes(b []byte, v uint64, n int) []byte {
	for n--; n >= 0; n-- {
		b = append(b, byte(v>>(8*n)))
	}
	return b
}

// number is the number that appendBytes has appended.
func number(b []byte) (v uint64) {
	for _, c := range b {
		v = v<<8 | uint64(c)
	}
	return v
}
