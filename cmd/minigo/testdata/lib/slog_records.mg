// run

// Records as text, as JSON and through package log, with groups, levels, replaced attributes and values that cannot be written.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"math"
	"os"
	"strings"
	"sync"
	"time"
)

type secret string

func (secret) LogValue() slog.Value { return slog.StringValue("xxx") }

type user struct {
	ID   int
	Name string
}

func (u user) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("id", u.ID), slog.String("name", u.Name))
}

type loop struct{}

func (l loop) LogValue() slog.Value { return slog.AnyValue(l) }

type word string

func (w word) MarshalText() ([]byte, error) {
	if w == "" {
		return nil, errors.New("no word")
	}
	return []byte(strings.ToUpper(string(w))), nil
}

type stringer struct{ x *int }

func (s *stringer) String() string { return fmt.Sprint(*s.x) }

func (s *stringer) MarshalJSON() ([]byte, error) { return fmt.Append(nil, *s.x), nil }

type point struct{ X, Y int }

func noTime(groups []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey && len(groups) == 0 {
		return slog.Attr{}
	}
	return a
}

func records(h slog.Handler) {
	l := slog.New(h)
	l.Info("hello", "count", 3, "name", "a b", "empty", "", "quote", `q"\`, "eq", "a=b", "é", "日本", "tab", "x\ty\n", "bad", "\xff", "html", "<&>", "\u2028", "\u2028\x7f\x00")
	l.Warn("kinds", "b", true, "d", 1500*time.Millisecond, "f", 1.5, "f32", float32(0.25), "i8", int8(-3), "u", uint(7), "u64", uint64(math.MaxUint64), "t", time.Date(2024, 1, 2, 3, 4, 5, 678912345, time.UTC), "nil", nil)
	l.Error("others", "err", errors.New("went wrong"), "slice", []int{1, 2}, "map", map[string]int{"b": 1, "a": 2}, "struct", point{1, 2}, "ptr", (*point)(nil), "bytes", []byte("a b"), "word", word("w"), "level", slog.LevelWarn)
	l.Info("cannot", "nan", math.NaN(), "chan", make(chan int) == nil, "word", word(""), "nil", (*stringer)(nil), "panic", &stringer{}, "func", slog.KindAny)
	l.Info("values", "secret", secret("password"), "user", user{1, "ann"}, "loop", loop{}, "value", slog.IntValue(5))
	l.Info("missing", "key")
	l.Info("odd", 5, "key", slog.Int("attr", 1), slog.Attr{}, point{3, 4})
	l.Info("groups", slog.Group("g", "a", 1, slog.Group("h", "b", 2), slog.Group("none")), slog.Group("", "inline", 3), slog.Group("none"), slog.GroupAttrs("ga", slog.Bool("t", true)))
	l2 := l.With("with", 1, "user", user{2, "bob"}).WithGroup("g1").With("in", 2)
	l2.Info("nested", "x", 3)
	l2.WithGroup("g2").WithGroup("g3").Info("deep", "y", 4, slog.Group("z", "w", 5))
	l2.WithGroup("g2").Info("nothing")
	l2.WithGroup("g2").With().WithGroup("").Info("nothing", slog.Group("empty"))
	l.WithGroup("only").Info("nothing")
	l.WithGroup("g").With("a", 1).With("b", 2).Info("m")
	l.LogAttrs(context.Background(), slog.LevelInfo+2, "attrs", slog.Duration("d", time.Second), slog.Time("t", time.Time{}), slog.Uint64("u", 1), slog.Int64("i", -1), slog.Float64("f", 1e30), slog.Any("any", nil))
	l.Log(nil, slog.LevelError+1, "no context", "n", 1)
	l.Debug("not written", "n", 1)
	l.DebugContext(context.Background(), "not written")
	r := slog.NewRecord(time.Time{}, slog.LevelInfo, "", 0)
	r.Add("a", 1, "b")
	copied := r.Clone()
	copied.AddAttrs(slog.Int("c", 2))
	r.AddAttrs(slog.Int("d", 3), slog.Group("none"))
	fmt.Println(h.Handle(context.Background(), r), h.Handle(context.Background(), copied), r.NumAttrs())
}

func main() {
	opts := &slog.HandlerOptions{ReplaceAttr: noTime}
	records(slog.NewTextHandler(os.Stdout, opts))
	records(slog.NewJSONHandler(os.Stdout, opts))

	var level slog.LevelVar
	show := func(groups []string, a slog.Attr) slog.Attr {
		switch a.Key {
		case slog.TimeKey:
			return slog.Attr{}
		case slog.LevelKey:
			return slog.Any("lvl", fmt.Sprint("<", a.Value.Any().(slog.Level), ">"))
		case "drop":
			return slog.Attr{}
		case "src":
			return slog.Any("src", &slog.Source{Function: "f", File: "x.go", Line: 7})
		case slog.MessageKey:
			a.Value = slog.StringValue(strings.ToUpper(a.Value.String()))
		}
		if len(groups) > 0 {
			a.Key = fmt.Sprint(a.Key, groups)
		}
		return a
	}
	for _, h := range []slog.Handler{
		slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{Level: &level, ReplaceAttr: show}), slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{Level: &level, ReplaceAttr: show}),
	} {
		level.Set(slog.LevelWarn)
		l := slog.New(h).With("w", 1).WithGroup("g").With("v", 2, "drop", 3)
		l.Info("no")
		l.Warn("yes", "drop", 1, "src", 0, slog.Group("gg", "x", 1), slog.Group("all", "drop", 1))
		level.Set(slog.LevelDebug - 1)
		l.Debug("now", "drop", 1)
		fmt.Println(l.Enabled(nil, slog.LevelDebug-1), l.Enabled(nil, slog.LevelDebug-2), &level)
	}
	var buf bytes.Buffer
	l := slog.New(slog.NewJSONHandler(&buf, &slog.HandlerOptions{AddSource: true}))
	l.Info("here")
	l.Log(context.Background(), slog.LevelInfo, "there")
	dec := json.NewDecoder(&buf)
	for range 2 { // both are main.main's
		var got struct {
			Time   time.Time
			Source slog.Source
			Msg    string
		}
		fmt.Println(dec.Decode(&got), time.Since(got.Time) < time.Hour, got.Source.Function, got.Source.Line, got.Msg)
	}
	l = slog.New(slog.NewMultiHandler(slog.NewTextHandler(os.Stdout, opts), slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{Level: slog.LevelError, ReplaceAttr: noTime}), slog.DiscardHandler))
	l.With("a", 1).Info("one")
	l.WithGroup("g").Error("both", "b", 2)

	log.SetOutput(os.Stdout)
	log.SetFlags(0)
	slog.Info("through log", "a", 1, slog.Group("g", "b", "x y"))
	slog.With("w", 1).WithGroup("g").Warn("more", "c", 2)
	slog.Debug("not shown")
	fmt.Println(slog.SetLogLoggerLevel(slog.LevelDebug))
	slog.Debug("shown")
	slog.LogAttrs(context.Background(), slog.LevelInfo, "attrs", slog.Int("a", 1))
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stdout, opts)))
	log.Print("from log")
	slog.ErrorContext(context.Background(), "to text", "e", errors.ErrUnsupported)
	slog.NewLogLogger(slog.NewJSONHandler(os.Stdout, opts), slog.LevelError).Printf("line %d\n", 1)
	fmt.Println(slog.Default().Handler() != nil)

	for _, s := range []string{"INFO", "warn+3", "Debug-1", "ERROR", "x", "INFO+", "INFO+x", ""} {
		var v slog.Level
		err := v.UnmarshalText([]byte(s))
		b, _ := v.MarshalJSON()
		fmt.Println(v, err, string(b), level.UnmarshalText([]byte(s)), &level, v.UnmarshalJSON([]byte(s)))
	}
	for _, v := range []slog.Value{{}, slog.AnyValue("s"), slog.AnyValue(1), slog.AnyValue(1.5), slog.AnyValue(true), slog.AnyValue(time.Second), slog.AnyValue([]slog.Attr{slog.Int("a", 1)}), slog.AnyValue(user{}), slog.AnyValue(point{1, 2}), slog.AnyValue(slog.KindInt64), slog.GroupValue(), slog.AnyValue(int64(1)), slog.AnyValue(uint8(1))} {
		fmt.Printf("%v %v %T %v %v %v\n", v, v.Kind(), v.Any(), v.Equal(v), v.Equal(slog.IntValue(1)), slog.Attr{"k", v})
		func() {
			defer func() { fmt.Println(recover()) }()
			fmt.Println(v.Int64(), v.Group())
		}()
		func() {
			defer func() { fmt.Println(recover()) }()
			fmt.Println(v.Group())
		}()
	}
	fmt.Println(slog.Kind(99), slog.String("a", "b").Equal(slog.String("a", "b")), slog.Int("a", 1).Equal(slog.Uint64("a", 1)), slog.Group("g", "a", 1).Equal(slog.Group("g", "a", 1)))
	func() {
		defer func() { fmt.Println(recover()) }()
		slog.New(nil)
	}()
	buf.Reset()
	l = slog.New(slog.NewTextHandler(&buf, opts)).With("w", 1)
	var wg sync.WaitGroup
	for i := range 50 {
		wg.Go(func() { l.Info("concurrent", "i", i) })
	}
	wg.Wait()
	fmt.Println(strings.Count(buf.String(), "level=INFO msg=concurrent w=1 i="), strings.Count(buf.String(), "\n"))
}
