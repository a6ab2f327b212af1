package slog

import (
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

// This file has what a record says: attributes, a key and a value each.

// A Kind is what kind of value a Value has.
type Kind int

// The kinds.
const (
	KindAny Kind = iota
	KindBool
	KindDuration
	KindFloat64
	KindInt64
	KindString
	KindTime
	KindUint64
	KindGroup
	KindLogValuer
)

func (k Kind) String() string {
	names := [...]string{"Any", "Bool", "Duration", "Float64", "Int64", "String", "Time", "Uint64", "Group", "LogValuer"}
	if k >= 0 && int(k) < len(names) {
		return names[k]
	}
	return "<unknown slog.Kind>"
}

// A Value is any value. The zero Value is nil.
//
// Go: log/slog/value.go Value (go1.26)
// Differs: the value is in an interface, with its kind.
type Value struct {
	_    [0]func() // so that == is not allowed
	kind Kind
	any  any
}

// A LogValuer says what is to be logged of it.
type LogValuer interface {
	LogValue() Value
}

// StringValue returns a Value of a string.
func StringValue(value string) Value { return Value{kind: KindString, any: value} }

// IntValue returns a Value of kind KindInt64.
func IntValue(v int) Value { return Int64Value(int64(v)) }

// Int64Value returns a Value of an int64.
func Int64Value(v int64) Value { return Value{kind: KindInt64, any: v} }

// Uint64Value returns a Value of a uint64.
func Uint64Value(v uint64) Value { return Value{kind: KindUint64, any: v} }

// Float64Value returns a Value of a float64.
func Float64Value(v float64) Value { return Value{kind: KindFloat64, any: v} }

// BoolValue returns a Value of a bool.
func BoolValue(v bool) Value { return Value{kind: KindBool, any: v} }

// TimeValue returns a Value of a time, without its monotonic part.
func TimeValue(v time.Time) Value { return Value{kind: KindTime, any: v.Round(0)} }

// DurationValue returns a Value of a duration.
func DurationValue(v time.Duration) Value { return Value{kind: KindDuration, any: v} }

// GroupValue returns a Value of attributes; groups of none are left out.
func GroupValue(as ...Attr) Value {
	if slices.ContainsFunc(as, emptyGroup) {
		as = slices.DeleteFunc(slices.Clone(as), emptyGroup)
	}
	return Value{kind: KindGroup, any: as}
}

func emptyGroup(a Attr) bool { return a.Value.kind == KindGroup && len(a.Value.group()) == 0 }

// AnyValue returns a Value of v, of the kind of v's type.
func AnyValue(v any) Value {
	switch v := v.(type) {
	case string:
		return StringValue(v)
	case int:
		return Int64Value(int64(v))
	case int8:
		return Int64Value(int64(v))
	case int16:
		return Int64Value(int64(v))
	case int32:
		return Int64Value(int64(v))
	case int64:
		return Int64Value(v)
	case uint:
		return Uint64Value(uint64(v))
	case uint8:
		return Uint64Value(uint64(v))
	case uint16:
		return Uint64Value(uint64(v))
	case uint32:
		return Uint64Value(uint64(v))
	case uint64:
		return Uint64Value(v)
	case uintptr:
		return Uint64Value(uint64(v))
	case bool:
		return BoolValue(v)
	case float32:
		return Float64Value(float64(v))
	case float64:
		return Float64Value(v)
	case time.Duration:
		return DurationValue(v)
	case time.Time:
		return TimeValue(v)
	case []Attr:
		return GroupValue(v...)
	case Value:
		return v
	case LogValuer:
		return Value{kind: KindLogValuer, any: v}
	}
	return Value{any: v}
}

// Kind returns the kind.
func (v Value) Kind() Kind { return v.kind }

// Any returns the value.
func (v Value) Any() any { return v.any }

func (v Value) as(want Kind) any {
	if v.kind != want {
		panic(fmt.Sprintf("Value kind is %s, not %s", v.kind, want))
	}
	return v.any
}

// Int64, Uint64, Bool, Duration, Float64, Time, LogValuer and Group return the value, and panic if it is of another kind.
func (v Value) Int64() int64            { return v.as(KindInt64).(int64) }
func (v Value) Uint64() uint64          { return v.as(KindUint64).(uint64) }
func (v Value) Bool() bool              { return v.as(KindBool).(bool) }
func (v Value) Duration() time.Duration { return v.as(KindDuration).(time.Duration) }
func (v Value) Float64() float64        { return v.as(KindFloat64).(float64) }
func (v Value) Time() time.Time         { return v.as(KindTime).(time.Time) }
func (v Value) LogValuer() LogValuer    { return v.any.(LogValuer) }

func (v Value) Group() []Attr {
	if v.kind != KindGroup {
		panic("Group: bad kind")
	}
	return v.group()
}

func (v Value) group() []Attr { return v.any.([]Attr) }

// Equal reports whether v and w are of the same kind and equal.
func (v Value) Equal(w Value) bool {
	switch {
	case v.kind != w.kind:
		return false
	case v.kind == KindGroup:
		return slices.EqualFunc(v.group(), w.group(), Attr.Equal)
	case v.kind == KindTime:
		return v.Time().Equal(w.Time())
	}
	return v.any == w.any
}

// String returns the value as package fmt writes it.
func (v Value) String() string {
	switch x := v.any.(type) {
	case string:
		if v.kind == KindString {
			return x
		}
	case float64:
		if v.kind == KindFloat64 {
			return strconv.FormatFloat(x, 'g', -1, 64)
		}
	case Kind:
		return strconv.Itoa(int(x)) // Go: a Value wraps it in a type without String
	}
	return fmt.Sprint(v.any)
}

const maxLogValues = 100 // Go: log/slog/value.go maxLogValues

// Resolve asks LogValuers for their values until there is another one.
func (v Value) Resolve() (rv Value) {
	orig := v
	defer func() {
		if recover() != nil {
			rv = AnyValue(fmt.Errorf("LogValue panicked\n%s", stack(3, 5)))
		}
	}()
	for range maxLogValues {
		if v.kind != KindLogValuer {
			return v
		}
		v = v.LogValuer().LogValue()
	}
	return AnyValue(fmt.Errorf("LogValue called too many times on Value of type %T", orig.any))
}

func stack(skip, n int) string {
	pcs := make([]uintptr, n+1)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(skip+1, pcs)])
	var b strings.Builder
	for i := range n {
		frame, more := frames.Next()
		fmt.Fprintf(&b, "called from %s (%s:%d)\n", frame.Function, frame.File, frame.Line)
		if !more {
			break
		}
		if i == n-1 {
			b.WriteString("(rest of stack elided)\n")
		}
	}
	return b.String()
}

// An Attr is a key and a value.
type Attr struct {
	Key   string
	Value Value
}

// String, Int64, Int, Uint64, Float64, Bool, Time and Duration return an Attr of such a value.
func String(key, value string) Attr             { return Attr{key, StringValue(value)} }
func Int64(key string, value int64) Attr        { return Attr{key, Int64Value(value)} }
func Int(key string, value int) Attr            { return Attr{key, IntValue(value)} }
func Uint64(key string, v uint64) Attr          { return Attr{key, Uint64Value(v)} }
func Float64(key string, v float64) Attr        { return Attr{key, Float64Value(v)} }
func Bool(key string, v bool) Attr              { return Attr{key, BoolValue(v)} }
func Time(key string, v time.Time) Attr         { return Attr{key, TimeValue(v)} }
func Duration(key string, v time.Duration) Attr { return Attr{key, DurationValue(v)} }
func Any(key string, value any) Attr            { return Attr{key, AnyValue(value)} }
func GroupAttrs(key string, attrs ...Attr) Attr { return Attr{key, GroupValue(attrs...)} }

// Group returns an Attr of attributes, which are given as to Logger.Log.
func Group(key string, args ...any) Attr { return Attr{key, GroupValue(attrs(args)...)} }

// Equal reports whether keys and values are equal.
func (a Attr) Equal(b Attr) bool { return a.Key == b.Key && a.Value.Equal(b.Value) }

func (a Attr) String() string { return a.Key + "=" + a.Value.String() }

func (a Attr) empty() bool { return a.Key == "" && a.Value.kind == KindAny && a.Value.any == nil }

const badKey = "!BADKEY"

// attrs makes attributes of keys and values, and of attributes.
func attrs(args []any) []Attr {
	var list []Attr
	for len(args) > 0 {
		n := 1
		switch x := args[0].(type) {
		case string:
			if len(args) == 1 {
				list = append(list, String(badKey, x))
				break
			}
			list = append(list, Any(x, args[1]))
			n = 2
		case Attr:
			list = append(list, x)
		default:
			list = append(list, Any(badKey, x))
		}
		args = args[n:]
	}
	return list
}
