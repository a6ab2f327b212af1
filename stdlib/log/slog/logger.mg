// Package slog writes records of what happens: a time, a level, a message, and attributes.
package slog

import (
	"bytes"
	"context"
	"log"
	"runtime"
	"slices"
	"sync/atomic"
	"time"
)

// A Record is what a Handler is given.
//
// Go: log/slog/record.go Record (go1.26)
type Record struct {
	Time    time.Time
	Message string
	Level   Level
	PC      uintptr // where it was made; 0 is unknown
	attrs   []Attr
}

// NewRecord returns a Record without attributes.
func NewRecord(t time.Time, level Level, msg string, pc uintptr) Record {
	return Record{Time: t, Message: msg, Level: level, PC: pc}
}

// Clone returns a copy: attributes that are added to one are not in the other.
func (r Record) Clone() Record { return r }

// NumAttrs returns the number of attributes.
func (r Record) NumAttrs() int { return len(r.attrs) }

// Attrs calls f for the attributes, until it returns false.
func (r Record) Attrs(f func(Attr) bool) {
	for _, a := range r.attrs {
		if !f(a) {
			return
		}
	}
}

// AddAttrs adds attributes; groups of none are left out.
func (r *Record) AddAttrs(attrs ...Attr) {
	r.attrs = slices.Clip(r.attrs) // another copy may have more behind these
	for _, a := range attrs {
		if !emptyGroup(a) {
			r.attrs = append(r.attrs, a)
		}
	}
}

// Add adds attributes, which are given as to Logger.Log.
func (r *Record) Add(args ...any) { r.AddAttrs(attrs(args)...) }

// A Source is a place in the program.
type Source struct {
	Function string `json:"function"`
	File     string `json:"file"`
	Line     int    `json:"line"`
}

// Source returns where the record was made, nil if that is unknown.
func (r Record) Source() *Source {
	if r.PC == 0 {
		return nil
	}
	f, _ := runtime.CallersFrames([]uintptr{r.PC}).Next()
	return &Source{f.Function, f.File, f.Line}
}

// A Logger makes records and gives them to a Handler.
type Logger struct{ handler Handler }

// New returns a Logger.
func New(h Handler) *Logger {
	if h == nil {
		panic("nil Handler")
	}
	return &Logger{h}
}

var (
	defaultLogger  atomic.Pointer[Logger]
	logLoggerLevel LevelVar
)

func init() { defaultLogger.Store(New(&defaultHandler{&commonHandler{}})) }

// Default returns the Logger of the functions. At first it writes through package log.
func Default() *Logger { return defaultLogger.Load() }

// SetDefault makes l the Logger of the functions, and of package log.
func SetDefault(l *Logger) {
	defaultLogger.Store(l)
	if _, ok := l.handler.(*defaultHandler); !ok {
		log.SetOutput(&handlerWriter{l.handler, &logLoggerLevel})
		log.SetFlags(0)
	}
}

// SetLogLoggerLevel sets the least level that is written through package log, or, after SetDefault, the level of what package log is given.
func SetLogLoggerLevel(level Level) (oldLevel Level) {
	oldLevel = logLoggerLevel.Level()
	logLoggerLevel.Set(level)
	return
}

// NewLogLogger returns a logger of package log that writes to h.
func NewLogLogger(h Handler, level Level) *log.Logger {
	return log.New(&handlerWriter{h, level}, "", 0)
}

// A handlerWriter makes records of lines.
type handlerWriter struct {
	h     Handler
	level Leveler
}

func (w *handlerWriter) Write(buf []byte) (int, error) {
	level := w.level.Level()
	if !w.h.Enabled(context.Background(), level) {
		return 0, nil
	}
	msg := string(bytes.TrimSuffix(buf, []byte{'\n'}))
	return len(buf), w.h.Handle(context.Background(), NewRecord(time.Now(), level, msg, 0))
}

// Handler returns l's Handler.
func (l *Logger) Handler() Handler { return l.handler }

// With returns a Logger that adds attributes to each record.
func (l *Logger) With(args ...any) *Logger {
	if len(args) == 0 {
		return l
	}
	return &Logger{l.handler.WithAttrs(attrs(args))}
}

// WithGroup returns a Logger that puts the attributes of each record into a group.
func (l *Logger) WithGroup(name string) *Logger {
	if name == "" {
		return l
	}
	return &Logger{l.handler.WithGroup(name)}
}

// Enabled reports whether a record of this level would be written.
func (l *Logger) Enabled(ctx context.Context, level Level) bool {
	if ctx == nil {
		ctx = context.Background()
	}
	return l.handler.Enabled(ctx, level)
}

// log and logAttrs are called by what the program calls.

func (l *Logger) log(ctx context.Context, level Level, msg string, args ...any) {
	if !l.Enabled(ctx, level) {
		return
	}
	var pcs [1]uintptr
	runtime.Callers(3, pcs[:])
	l.handle(ctx, level, msg, pcs[0], attrs(args))
}

func (l *Logger) logAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	if !l.Enabled(ctx, level) {
		return
	}
	var pcs [1]uintptr
	runtime.Callers(3, pcs[:])
	l.handle(ctx, level, msg, pcs[0], attrs)
}

func (l *Logger) handle(ctx context.Context, level Level, msg string, pc uintptr, attrs []Attr) {
	if ctx == nil {
		ctx = context.Background()
	}
	r := NewRecord(time.Now(), level, msg, pc)
	r.AddAttrs(attrs...)
	l.handler.Handle(ctx, r)
}

// Log makes a record. The arguments are keys, each followed by a value, and Attrs.
func (l *Logger) Log(ctx context.Context, level Level, msg string, args ...any) {
	l.log(ctx, level, msg, args...)
}

// LogAttrs is Log for Attrs only.
func (l *Logger) LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	l.logAttrs(ctx, level, msg, attrs...)
}

// Debug and DebugContext are Log of level LevelDebug.
func (l *Logger) Debug(msg string, args ...any) {
	l.log(context.Background(), LevelDebug, msg, args...)
}
func (l *Logger) DebugContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelDebug, msg, args...)
}

// Info and InfoContext are Log of level LevelInfo.
func (l *Logger) Info(msg string, args ...any) { l.log(context.Background(), LevelInfo, msg, args...) }
func (l *Logger) InfoContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelInfo, msg, args...)
}

// Warn and WarnContext are Log of level LevelWarn.
func (l *Logger) Warn(msg string, args ...any) { l.log(context.Background(), LevelWarn, msg, args...) }
func (l *Logger) WarnContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelWarn, msg, args...)
}

// Error and ErrorContext are Log of level LevelError.
func (l *Logger) Error(msg string, args ...any) {
	l.log(context.Background(), LevelError, msg, args...)
}
func (l *Logger) ErrorContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelError, msg, args...)
}

// Debug and DebugContext call these on the default Logger.
func Debug(msg string, args ...any) { Default().log(context.Background(), LevelDebug, msg, args...) }
func DebugContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelDebug, msg, args...)
}

// Info and InfoContext call these on the default Logger.
func Info(msg string, args ...any) { Default().log(context.Background(), LevelInfo, msg, args...) }
func InfoContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelInfo, msg, args...)
}

// Warn and WarnContext call these on the default Logger.
func Warn(msg string, args ...any) { Default().log(context.Background(), LevelWarn, msg, args...) }
func WarnContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelWarn, msg, args...)
}

// Error and ErrorContext call these on the default Logger.
func Error(msg string, args ...any) { Default().log(context.Background(), LevelError, msg, args...) }
func ErrorContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelError, msg, args...)
}

// With calls With on the default Logger.
func With(args ...any) *Logger { return Default().With(args...) }

// Log calls Log on the default Logger.
func Log(ctx context.Context, level Level, msg string, args ...any) {
	Default().log(ctx, level, msg, args...)
}

// LogAttrs calls LogAttrs on the default Logger.
func LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	Default().logAttrs(ctx, level, msg, attrs...)
}
