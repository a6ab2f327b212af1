package slog

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync/atomic"
)

// This file has levels.

// A Level is how important a record is.
type Level int

// The usual levels.
const (
	LevelDebug Level = -4
	LevelInfo  Level = 0
	LevelWarn  Level = 4
	LevelError Level = 8
)

// String returns the name of the usual level below l, with what l is above it: "INFO+2".
func (l Level) String() string {
	name, base := "ERROR", LevelError
	switch {
	case l < LevelInfo:
		name, base = "DEBUG", LevelDebug
	case l < LevelWarn:
		name, base = "INFO", LevelInfo
	case l < LevelError:
		name, base = "WARN", LevelWarn
	}
	if l == base {
		return name
	}
	return fmt.Sprintf("%s%+d", name, int(l-base))
}

// Level returns l.
func (l Level) Level() Level { return l }

// MarshalJSON returns the name in quotes.
func (l Level) MarshalJSON() ([]byte, error) { return strconv.AppendQuote(nil, l.String()), nil }

// UnmarshalJSON sets l to the level of a name in quotes.
func (l *Level) UnmarshalJSON(data []byte) error {
	s, err := strconv.Unquote(string(data))
	if err != nil {
		return err
	}
	return l.UnmarshalText([]byte(s))
}

// AppendText appends the name.
func (l Level) AppendText(b []byte) ([]byte, error) { return append(b, l.String()...), nil }

// MarshalText returns the name.
func (l Level) MarshalText() ([]byte, error) { return l.AppendText(nil) }

// UnmarshalText sets l to the level of a name such as "INFO" or "warn-1".
func (l *Level) UnmarshalText(data []byte) error {
	s := string(data)
	name, offset := s, 0
	if i := strings.IndexAny(s, "+-"); i >= 0 {
		n, err := strconv.Atoi(s[i:])
		if err != nil {
			return fmt.Errorf("slog: level string %q: %w", s, err)
		}
		name, offset = s[:i], n
	}
	for _, base := range []Level{LevelDebug, LevelInfo, LevelWarn, LevelError} {
		if strings.ToUpper(name) == base.String() {
			*l = base + Level(offset)
			return nil
		}
	}
	return fmt.Errorf("slog: level string %q: %w", s, errors.New("unknown name"))
}

// A Leveler has a level, which may change.
type Leveler interface {
	Level() Level
}

// A LevelVar is a level that may be changed while others look at it. It begins as LevelInfo.
type LevelVar struct{ val atomic.Int64 }

// Level returns the level.
func (v *LevelVar) Level() Level { return Level(v.val.Load()) }

// Set sets the level.
func (v *LevelVar) Set(l Level) { v.val.Store(int64(l)) }

func (v *LevelVar) String() string { return fmt.Sprintf("LevelVar(%s)", v.Level()) }

// AppendText appends the level's name.
func (v *LevelVar) AppendText(b []byte) ([]byte, error) { return v.Level().AppendText(b) }

// MarshalText returns the level's name.
func (v *LevelVar) MarshalText() ([]byte, error) { return v.AppendText(nil) }

// UnmarshalText sets the level to that of a name.
func (v *LevelVar) UnmarshalText(data []byte) error {
	var l Level
	err := l.UnmarshalText(data)
	if err == nil {
		v.Set(l)
	}
	return err
}
