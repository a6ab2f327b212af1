package slog

import (
	"bytes"
	"context"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"internal/reflectlite"
	"io"
	"log"
	"slices"
	"strconv"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"
)

// This file has the handlers: what writes records.

// A Handler writes records. Several goroutines may use it at once.
type Handler interface {
	// Enabled reports whether records of this level are written.
	Enabled(context.Context, Level) bool

	// Handle writes a record that is enabled.
	Handle(context.Context, Record) error

	// WithAttrs returns a Handler that adds attributes to each record.
	WithAttrs(attrs []Attr) Handler

	// WithGroup returns a Handler that puts all that is added from now on into a group.
	WithGroup(name string) Handler
}

// The keys of what each record has.
const (
	TimeKey    = "time"
	LevelKey   = "level"
	MessageKey = "msg"
	SourceKey  = "source"
)

// HandlerOptions are a TextHandler's or JSONHandler's.
type HandlerOptions struct {
	AddSource   bool                               // writes where the record was made
	Level       Leveler                            // the least level that is written; nil: LevelInfo
	ReplaceAttr func(groups []string, a Attr) Attr // is called for each attribute that is no group; an empty one is left out
}

// A TextHandler writes lines of key=value.
type TextHandler struct{ *commonHandler }

// NewTextHandler returns a TextHandler that writes to w; opts may be nil.
func NewTextHandler(w io.Writer, opts *HandlerOptions) *TextHandler {
	return &TextHandler{newHandler(false, w, opts)}
}

// Enabled reports whether records of this level are written.
func (h *TextHandler) Enabled(_ context.Context, level Level) bool { return h.enabled(level) }

// Handle writes a record.
func (h *TextHandler) Handle(_ context.Context, r Record) error { return h.handle(r) }

// WithAttrs returns a TextHandler that adds attributes.
func (h *TextHandler) WithAttrs(attrs []Attr) Handler { return &TextHandler{h.withAttrs(attrs)} }

// WithGroup returns a TextHandler that writes name before each key.
func (h *TextHandler) WithGroup(name string) Handler { return &TextHandler{h.withGroup(name)} }

// A JSONHandler writes lines of JSON.
type JSONHandler struct{ *commonHandler }

// NewJSONHandler returns a JSONHandler that writes to w; opts may be nil.
func NewJSONHandler(w io.Writer, opts *HandlerOptions) *JSONHandler {
	return &JSONHandler{newHandler(true, w, opts)}
}

// Enabled reports whether records of this level are written.
func (h *JSONHandler) Enabled(_ context.Context, level Level) bool { return h.enabled(level) }

// Handle writes a record.
func (h *JSONHandler) Handle(_ context.Context, r Record) error { return h.handle(r) }

// WithAttrs returns a JSONHandler that adds attributes.
func (h *JSONHandler) WithAttrs(attrs []Attr) Handler { return &JSONHandler{h.withAttrs(attrs)} }

// WithGroup returns a JSONHandler that puts attributes into an object.
func (h *JSONHandler) WithGroup(name string) Handler { return &JSONHandler{h.withGroup(name)} }

// A defaultHandler writes through package log.
type defaultHandler struct{ common *commonHandler }

func (*defaultHandler) Enabled(_ context.Context, l Level) bool { return l >= logLoggerLevel.Level() }

func (h *defaultHandler) Handle(_ context.Context, r Record) error {
	s := h.common.state([]byte(r.Level.String()+" "+r.Message), " ")
	s.attrs(r)
	return log.Output(5, string(s.buf)) // the program calls Info, which calls log, handle, Handle
}

func (h *defaultHandler) WithAttrs(as []Attr) Handler { return &defaultHandler{h.common.withAttrs(as)} }
func (h *defaultHandler) WithGroup(name string) Handler {
	return &defaultHandler{h.common.withGroup(name)}
}

// DiscardHandler writes nothing.
var DiscardHandler Handler = discardHandler{}

type discardHandler struct{}

func (discardHandler) Enabled(context.Context, Level) bool  { return false }
func (discardHandler) Handle(context.Context, Record) error { return nil }
func (h discardHandler) WithAttrs([]Attr) Handler           { return h }
func (h discardHandler) WithGroup(string) Handler           { return h }

// A MultiHandler gives records to several Handlers.
type MultiHandler struct{ multi []Handler }

// NewMultiHandler returns a MultiHandler.
func NewMultiHandler(handlers ...Handler) *MultiHandler {
	return &MultiHandler{slices.Clone(handlers)}
}

// Enabled reports whether one of the Handlers is.
func (h *MultiHandler) Enabled(ctx context.Context, l Level) bool {
	return slices.ContainsFunc(h.multi, func(x Handler) bool { return x.Enabled(ctx, l) })
}

// Handle gives r to those that are enabled.
func (h *MultiHandler) Handle(ctx context.Context, r Record) error {
	var errs []error
	for _, x := range h.multi {
		if x.Enabled(ctx, r.Level) {
			errs = append(errs, x.Handle(ctx, r.Clone()))
		}
	}
	return errors.Join(errs...)
}

func (h *MultiHandler) each(f func(Handler) Handler) Handler {
	h2 := NewMultiHandler(h.multi...)
	for i, x := range h2.multi {
		h2.multi[i] = f(x)
	}
	return h2
}

// WithAttrs calls WithAttrs of each.
func (h *MultiHandler) WithAttrs(attrs []Attr) Handler {
	return h.each(func(x Handler) Handler { return x.WithAttrs(attrs) })
}

// WithGroup calls WithGroup of each.
func (h *MultiHandler) WithGroup(name string) Handler {
	return h.each(func(x Handler) Handler { return x.WithGroup(name) })
}

// A commonHandler is what the handlers have in common.
//
// Go: log/slog/handler.go commonHandler (go1.26)
type commonHandler struct {
	json   bool
	opts   HandlerOptions
	done   []byte   // the text of the attributes of WithAttrs
	prefix string   // in text: the groups that done has opened
	groups []string // of WithGroup
	opened int      // how many of them done has opened
	mu     *sync.Mutex
	w      io.Writer
}

func newHandler(json bool, w io.Writer, opts *HandlerOptions) *commonHandler {
	h := &commonHandler{json: json, w: w, mu: new(sync.Mutex)}
	if opts != nil {
		h.opts = *opts
	}
	return h
}

func (h *commonHandler) enabled(l Level) bool {
	least := LevelInfo
	if h.opts.Level != nil {
		least = h.opts.Level.Level()
	}
	return l >= least
}

// sep is what stands between attributes.
func (h *commonHandler) sep() string {
	if h.json {
		return ","
	}
	return " "
}

// behind is the separator behind the text of done.
func (h *commonHandler) behind() string {
	if h.json && h.done[len(h.done)-1] == '{' {
		return ""
	}
	return h.sep()
}

func (h *commonHandler) withGroup(name string) *commonHandler {
	h2 := *h
	h2.groups = append(slices.Clip(h.groups), name)
	return &h2
}

func (h *commonHandler) withAttrs(as []Attr) *commonHandler {
	if !slices.ContainsFunc(as, func(a Attr) bool { return !emptyGroup(a) }) {
		return h
	}
	h2 := *h
	s := h.state(slices.Clone(h.done), "")
	s.prefix = h.prefix
	if len(h.done) > 0 {
		s.sep = h.behind()
	}
	s.openGroups()
	if s.all(as) {
		h2.done, h2.prefix, h2.opened = s.buf, s.prefix, len(h.groups)
	}
	return &h2
}

func (h *commonHandler) handle(r Record) error {
	s := h.state(nil, "")
	if h.json {
		s.buf = append(s.buf, '{')
	}
	groups := s.groups
	s.groups = nil // these belong to no group
	if !r.Time.IsZero() {
		s.attr(Time(TimeKey, r.Time))
	}
	s.attr(Any(LevelKey, r.Level))
	if h.opts.AddSource {
		src := r.Source()
		if src == nil {
			src = &Source{}
		}
		s.attr(Any(SourceKey, src))
	}
	s.attr(String(MessageKey, r.Message))
	s.groups = groups
	s.attrs(r)
	s.buf = append(s.buf, '\n')
	h.mu.Lock()
	defer h.mu.Unlock()
	_, err := h.w.Write(s.buf)
	return err
}

// A state is a text that is being written.
type state struct {
	h      *commonHandler
	buf    []byte
	sep    string   // before the next key
	prefix string   // in text: of the next key
	groups []string // that are open, for ReplaceAttr
}

func (h *commonHandler) state(buf []byte, sep string) *state {
	return &state{h: h, buf: buf, sep: sep, groups: slices.Clone(h.groups[:h.opened])}
}

// attrs writes the attributes of WithAttrs and of the record.
func (s *state) attrs(r Record) {
	h := s.h
	if len(h.done) > 0 {
		s.buf = append(append(s.buf, s.sep...), h.done...)
		s.sep = h.behind()
	}
	open := h.opened
	if r.NumAttrs() > 0 {
		s.prefix += h.prefix
		before := len(s.buf)
		s.openGroups()
		open = len(h.groups)
		if !s.all(r.attrs) {
			s.buf, open = s.buf[:before], h.opened
		}
	}
	if h.json {
		for range open + 1 {
			s.buf = append(s.buf, '}')
		}
	}
}

func (s *state) openGroups() {
	for _, name := range s.h.groups[s.h.opened:] {
		s.open(name)
	}
}

func (s *state) open(name string) {
	if s.h.json {
		s.key(name)
		s.buf = append(s.buf, '{')
		s.sep = ""
	} else {
		s.prefix += name + "."
	}
	s.groups = append(s.groups, name)
}

func (s *state) shut(name string) {
	if s.h.json {
		s.buf = append(s.buf, '}')
	} else {
		s.prefix = s.prefix[:len(s.prefix)-len(name)-1]
	}
	s.sep = s.h.sep()
	s.groups = s.groups[:len(s.groups)-1]
}

// all writes attributes, and reports whether there was one that is not left out.
func (s *state) all(as []Attr) bool {
	some := false
	for _, a := range as {
		if s.attr(a) {
			some = true
		}
	}
	return some
}

func (s *state) attr(a Attr) bool {
	a.Value = a.Value.Resolve()
	if replace := s.h.opts.ReplaceAttr; replace != nil && a.Value.kind != KindGroup {
		a = replace(s.groups, a)
		a.Value = a.Value.Resolve()
	}
	if a.empty() {
		return false
	}
	if src, ok := a.Value.any.(*Source); ok {
		if src == nil || *src == (Source{}) {
			return false
		}
		a.Value = src.value(s.h.json)
	}
	if a.Value.kind != KindGroup {
		s.key(a.Key)
		s.value(a.Value)
		return true
	}
	as := a.Value.group()
	if len(as) == 0 {
		return true
	}
	before := len(s.buf)
	if a.Key != "" {
		s.open(a.Key)
	}
	if !s.all(as) {
		s.buf = s.buf[:before]
		return false
	}
	if a.Key != "" {
		s.shut(a.Key)
	}
	return true
}

func (s *Source) value(json bool) Value {
	if !json {
		return StringValue(fmt.Sprintf("%s:%d", s.File, s.Line))
	}
	var as []Attr
	if s.Function != "" {
		as = append(as, String("function", s.Function))
	}
	if s.File != "" {
		as = append(as, String("file", s.File))
	}
	if s.Line != 0 {
		as = append(as, Int("line", s.Line))
	}
	return GroupValue(as...)
}

func (s *state) key(key string) {
	s.buf = append(s.buf, s.sep...)
	s.string(s.prefix + key)
	if s.h.json {
		s.buf = append(s.buf, ':')
	} else {
		s.buf = append(s.buf, '=')
	}
	s.sep = s.h.sep()
}

func (s *state) string(text string) {
	switch {
	case s.h.json:
		s.buf = appendJSON(s.buf, text)
	case needsQuotes(text):
		s.buf = strconv.AppendQuote(s.buf, text)
	default:
		s.buf = append(s.buf, text...)
	}
}

// value writes a value, or that it cannot be written.
func (s *state) value(v Value) {
	defer func() {
		switch r := recover(); {
		case r == nil:
		case isNilPointer(v.any):
			s.string("<nil>")
		default:
			s.string(fmt.Sprintf("!PANIC: %v", r))
		}
	}()
	write := s.text
	if s.h.json {
		write = s.json
	}
	if err := write(v); err != nil {
		s.string(fmt.Sprintf("!ERROR:%v", err))
	}
}

func isNilPointer(x any) bool {
	kind, _ := reflectlite.ElemKind(x)
	return kind != 0 && reflectlite.IsNil(x)
}

func (s *state) text(v Value) error {
	switch v.kind {
	case KindTime:
		s.buf = appendMillis(s.buf, v.Time())
		return nil
	case KindAny:
		switch x := v.any.(type) {
		case encoding.TextMarshaler:
			b, err := x.MarshalText()
			if err == nil {
				s.string(string(b))
			}
			return err
		case []byte:
			s.buf = strconv.AppendQuote(s.buf, string(x))
			return nil
		}
		s.string(fmt.Sprintf("%+v", v.any))
	case KindString:
		s.string(v.any.(string))
	default:
		s.buf = append(s.buf, v.String()...)
	}
	return nil
}

// appendMillis appends t in RFC 3339's format with milliseconds.
//
// Go: log/slog/handler.go appendRFC3339Millis (go1.26)
func appendMillis(b []byte, t time.Time) []byte {
	n := len(b) + len("2006-01-02T15:04:05.000")
	b = t.Truncate(time.Millisecond).Add(time.Millisecond/10).AppendFormat(b, time.RFC3339Nano)
	return append(b[:n], b[n+1:]...) // without the fourth digit
}

func (s *state) json(v Value) error {
	switch v.kind {
	case KindString:
		s.string(v.any.(string))
	case KindInt64, KindUint64, KindBool:
		s.buf = append(s.buf, v.String()...)
	case KindDuration:
		s.buf = strconv.AppendInt(s.buf, int64(v.Duration()), 10)
	case KindTime:
		t := v.Time()
		if y := t.Year(); y < 0 || y >= 10000 {
			s.string("!ERROR:time.Time year outside of range [0,9999]")
		}
		s.buf = append(t.AppendFormat(append(s.buf, '"'), time.RFC3339Nano), '"')
	default:
		if err, ok := v.any.(error); ok {
			if _, ok := v.any.(json.Marshaler); !ok {
				s.string(err.Error())
				return nil
			}
		}
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(v.any); err != nil {
			return err
		}
		s.buf = append(s.buf, bytes.TrimSuffix(b.Bytes(), []byte{'\n'})...)
	}
	return nil
}

// appendJSON appends a text in quotes.
//
// Go: log/slog/json_handler.go appendEscapedJSONString (go1.26)
func appendJSON(b []byte, text string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for i, c := range text {
		switch {
		case c == '"' || c == '\\':
			b = append(b, '\\', byte(c))
		case c == '\n':
			b = append(b, `\n`...)
		case c == '\r':
			b = append(b, `\r`...)
		case c == '\t':
			b = append(b, `\t`...)
		case c < ' ':
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		case c == '\u2028' || c == '\u2029':
			b = append(b, '\\', 'u', '2', '0', '2', hex[c&15])
		case c == utf8.RuneError:
			if _, size := utf8.DecodeRuneInString(text[i:]); size == 1 {
				b = append(b, `\ufffd`...)
			} else {
				b = utf8.AppendRune(b, c)
			}
		default:
			b = utf8.AppendRune(b, c)
		}
	}
	return append(b, '"')
}

// needsQuotes reports whether a text that stands without quotes would be taken for something else.
//
// Go: log/slog/text_handler.go needsQuoting (go1.26)
func needsQuotes(s string) bool {
	for _, c := range s {
		if c <= ' ' || c == '=' || c == '"' || c == utf8.RuneError || c >= utf8.RuneSelf && (unicode.IsSpace(c) || !unicode.IsPrint(c)) {
			return true
		}
	}
	return s == ""
}
