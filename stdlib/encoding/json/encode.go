package json

// This file implements the writing of values.
//
// Natives never call guest code: where a value writes itself, by MarshalJSON or MarshalText, the encoder notes it and goes on. json.mg calls the
// methods, and what they return is put in at the end. Keys of maps that write themselves are an exception: the order follows from their texts, so
// the value is written once more when these are known.
//
// Go: encoding/json/encode.go (go1.26)

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"
	"unsafe"

	"minigo/stdlib/internal/guest"
	"minigo/vm"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// The methods that json.mg calls.
const (
	callJSON = 1 + iota
	callText
)

// The kinds of errors, as json.mg has them.
const (
	errNone = iota
	errUnsupportedType
	errUnsupportedValue
	errText
	errType
	errBase64
)

// maxDepth is how deep values nest; one that contains itself reaches it.
const maxDepth = 10_000

// A call is a value that writes itself.
type call struct {
	box  unsafe.Pointer
	what int64
	at   int // where its text goes
	text []byte
}

// An encoder writes one value.
type encoder struct {
	machine    *vm.Machine
	pointers   map[*bytecode.Type]*bytecode.Type
	structs    map[*bytecode.Type][]field
	buf        []byte
	escapeHTML bool
	calls      []call
	next       int // the call that is asked for next
	root       vm.Any
	keys       [][]byte // the texts of keys of maps, in the order in which they are met
	used       int
	unknown    []call // keys whose texts are not known yet

	errKind int64
	errText string
	fault   *value.Error // of the memory
}

// regFile has room for any value in register form.
type regFile [bytecode.MaxFlat]value.Slot

func (e *encoder) fail(kind int64, text string) {
	if e.errKind == errNone {
		e.errKind, e.errText = kind, text
	}
}

// pointerTo is the type *t, nil if the program has none.
func pointerTo(m *vm.Machine, table *map[*bytecode.Type]*bytecode.Type, t *bytecode.Type) *bytecode.Type {
	if t.Name == "" {
		return nil // without methods
	}
	if *table == nil {
		*table = make(map[*bytecode.Type]*bytecode.Type)
		for _, p := range m.Program().Types {
			if p.Kind == bytecode.KindPointer && p.Name == "" {
				(*table)[p.Elem] = p
			}
		}
	}
	return (*table)[t]
}

// marshals finds the method of a value that writes itself.
func marshals(t *bytecode.Type) int64 {
	switch {
	case t == nil:
	case returnsBytes(t, "MarshalJSON"):
		return callJSON
	case returnsBytes(t, "MarshalText"):
		return callText
	}
	return 0
}

// returnsBytes reports whether t has a method that returns bytes and an error.
func returnsBytes(t *bytecode.Type, name string) bool {
	var sig *bytecode.Type
	if m := guest.Method(t, name); m != nil {
		sig = m.Type
	}
	for _, m := range t.IMethods {
		if m.Name == name {
			sig = m.Type
		}
	}
	return sig != nil && len(sig.Params) == 0 && len(sig.Results) == 2 && sig.Results[0].Str == "[]uint8" && sig.Results[1].Str == "error"
}

// value writes a value in register form. It lies in the heap at addr, if that is not nil.
func (e *encoder) value(t *bytecode.Type, regs *value.Slot, addr unsafe.Pointer, quoted bool, depth int) {
	if e.errKind != errNone || e.fault != nil {
		return
	}
	if depth > maxDepth && (t.Kind == bytecode.KindPointer || t.Kind == bytecode.KindMap || t.Kind == bytecode.KindSlice) {
		e.fail(errUnsupportedValue, "encountered a cycle via "+t.Str)
		return
	}
	if t.Kind != bytecode.KindInterface && e.byMethod(t, regs, addr) {
		return
	}
	switch t.Kind {
	case bytecode.KindBool:
		e.scalar(strconv.AppendBool(nil, regs.N != 0), quoted)
	case bytecode.KindInt, bytecode.KindInt8, bytecode.KindInt16, bytecode.KindInt32, bytecode.KindInt64:
		e.scalar(strconv.AppendInt(nil, int64(regs.N), 10), quoted)
	case bytecode.KindUint, bytecode.KindUint8, bytecode.KindUint16, bytecode.KindUint32, bytecode.KindUint64, bytecode.KindUintptr:
		e.scalar(strconv.AppendUint(nil, regs.N, 10), quoted)
	case bytecode.KindFloat32:
		e.float(float64(math.Float32frombits(uint32(regs.N))), 32, quoted)
	case bytecode.KindFloat64:
		e.float(math.Float64frombits(regs.N), 64, quoted)
	case bytecode.KindString:
		e.text(t, value.Str(*regs), quoted)
	case bytecode.KindInterface:
		if regs.P == nil {
			e.buf = append(e.buf, "null"...)
			return
		}
		if what := marshals(t); what != 0 { // of an interface that has the method, it is called even of a nil pointer
			e.calls = append(e.calls, call{box: regs.P, what: what, at: len(e.buf)})
			return
		}
		dt := value.BoxType(regs.P)
		e.value(dt, value.BoxRegs(dt, regs.P), nil, false, depth+1)
	case bytecode.KindPointer:
		if regs.P == nil {
			e.buf = append(e.buf, "null"...)
			return
		}
		e.pointed(t.Elem, regs.P, quoted, depth)
	case bytecode.KindStruct:
		e.structure(t, regs, addr, depth)
	case bytecode.KindMap:
		e.mapping(t, regs, depth)
	case bytecode.KindSlice:
		s := (*[2]value.Slot)(unsafe.Pointer(regs))
		switch {
		case s[1].P == nil:
			e.buf = append(e.buf, "null"...)
		case t.Elem.Kind == bytecode.KindUint8 && marshals(pointerTo(e.machine, &e.pointers, t.Elem)) == 0:
			e.buf = append(e.buf, '"')
			e.buf = base64.StdEncoding.AppendEncode(e.buf, bytes.Clone(value.ByteView(s)))
			e.buf = append(e.buf, '"')
		default:
			e.elems(t, regs.P, int(regs.N), depth)
		}
	case bytecode.KindArray:
		var first unsafe.Pointer
		if t.Slots > 0 && regs.P != nil {
			first = value.ArrayElems(t, regs.P)
		}
		e.elems(t, first, int(t.Len), depth)
	default:
		e.fail(errUnsupportedType, t.Str)
	}
}

// byMethod notes a value that writes itself.
func (e *encoder) byMethod(t *bytecode.Type, regs *value.Slot, addr unsafe.Pointer) bool {
	what := marshals(t)
	box := unsafe.Pointer(nil)
	switch {
	case what != 0 && t.Kind == bytecode.KindPointer && regs.P == nil:
		e.buf = append(e.buf, "null"...)
		return true
	case what != 0:
		box = value.Box(t, regs)
	case addr != nil && t.Kind != bytecode.KindArray:
		pt := pointerTo(e.machine, &e.pointers, t)
		if what = marshals(pt); what == 0 {
			return false
		}
		box = value.Box(pt, &value.Slot{P: addr})
	default:
		return false
	}
	e.calls = append(e.calls, call{box: box, what: what, at: len(e.buf)})
	return true
}

func (e *encoder) scalar(text []byte, quoted bool) {
	if quoted {
		text = append(append([]byte{'"'}, text...), '"')
	}
	e.buf = append(e.buf, text...)
}

// float writes a number as ES6 does.
func (e *encoder) float(f float64, bits int, quoted bool) {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		e.fail(errUnsupportedValue, strconv.FormatFloat(f, 'g', -1, bits))
		return
	}
	format := byte('f')
	if abs := math.Abs(f); abs != 0 && (bits == 64 && (abs < 1e-6 || abs >= 1e21) || bits == 32 && (float32(abs) < 1e-6 || float32(abs) >= 1e21)) {
		format = 'e'
	}
	b := strconv.AppendFloat(nil, f, format, -1, bits)
	if n := len(b); format == 'e' && n >= 4 && b[n-4] == 'e' && (b[n-3] == '-' || b[n-3] == '+') && b[n-2] == '0' {
		b[n-2] = b[n-1] // e-09 is e-9
		b = b[:n-1]
	}
	e.scalar(b, quoted)
}

func (e *encoder) text(t *bytecode.Type, s string, quoted bool) {
	switch {
	case t.Str == "json.Number" && t.Pkg == "encoding/json":
		if s == "" {
			s = "0"
		}
		if !validNumber(s) {
			e.fail(errText, "json: invalid number literal "+strconv.Quote(s))
			return
		}
		e.scalar([]byte(s), quoted)
	case quoted:
		e.buf = appendString(e.buf, string(appendString(nil, s, e.escapeHTML)), false)
	default:
		e.buf = appendString(e.buf, s, e.escapeHTML)
	}
}

// validNumber reports whether s is a number of JSON.
func validNumber(s string) bool {
	return s != "" && (s[0] == '-' || '0' <= s[0] && s[0] <= '9') && '0' <= s[len(s)-1] && s[len(s)-1] <= '9' && json.Valid([]byte(s))
}

// appendString appends s in quotes.
//
// Go: encoding/json/encode.go appendString (go1.26)
func appendString(dst []byte, s string, escapeHTML bool) []byte {
	const hex = "0123456789abcdef"
	dst = append(dst, '"')
	for i := 0; i < len(s); {
		b := s[i]
		if b < utf8.RuneSelf {
			i++
			switch {
			case b == '\\' || b == '"':
				dst = append(dst, '\\', b)
			case b == '\b':
				dst = append(dst, `\b`...)
			case b == '\f':
				dst = append(dst, `\f`...)
			case b == '\n':
				dst = append(dst, `\n`...)
			case b == '\r':
				dst = append(dst, `\r`...)
			case b == '\t':
				dst = append(dst, `\t`...)
			case b < ' ' || escapeHTML && (b == '<' || b == '>' || b == '&'):
				dst = append(dst, '\\', 'u', '0', '0', hex[b>>4], hex[b&15])
			default:
				dst = append(dst, b)
			}
			continue
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case c == utf8.RuneError && size == 1:
			dst = append(dst, `\ufffd`...)
		case c == '\u2028' || c == '\u2029':
			dst = append(dst, `\u202`...)
			dst = append(dst, hex[c&15])
		default:
			dst = append(dst, s[i:i+size]...)
		}
		i += size
	}
	return append(dst, '"')
}

// pointed writes what a pointer to a t points to.
func (e *encoder) pointed(t *bytecode.Type, p unsafe.Pointer, quoted bool, depth int) {
	var tmp regFile
	if t.Object {
		tmp[0].P = p
	} else {
		e.load(t, &tmp[0], p)
	}
	e.value(t, &tmp[0], p, quoted, depth+1)
}

// load loads the value of type t at addr in the heap, and notes if it is torn.
func (e *encoder) load(t *bytecode.Type, dst *value.Slot, addr unsafe.Pointer) {
	if err := value.LoadShared(t, dst, addr); err != nil && e.fault == nil {
		e.fault = err
	}
}

// elems writes n elements of t's, zeros if first is nil. Those of a slice have addresses.
func (e *encoder) elems(t *bytecode.Type, first unsafe.Pointer, n, depth int) {
	e.buf = append(e.buf, '[')
	size := int(t.ElemSize())
	for i := range n {
		if i > 0 {
			e.buf = append(e.buf, ',')
		}
		var tmp regFile
		var addr unsafe.Pointer
		if first != nil {
			addr = unsafe.Add(first, i*size)
			e.load(t.Elem, &tmp[0], addr)
		}
		if t.Kind == bytecode.KindArray {
			addr = nil
		}
		e.value(t.Elem, &tmp[0], addr, false, depth+1)
		if e.errKind != errNone || e.fault != nil {
			return
		}
	}
	e.buf = append(e.buf, ']')
}

// follow gives the field of a struct in register form, whose address is addr or unknown; ok is false behind an embedded nil pointer.
func (e *encoder) follow(t *bytecode.Type, regs *value.Slot, addr unsafe.Pointer, path []*bytecode.Field, tmp *regFile) (*value.Slot, unsafe.Pointer, bool) {
	for i, f := range path {
		if i > 0 && t.Kind == bytecode.KindPointer {
			if regs.P == nil {
				return nil, nil, false
			}
			t, addr = t.Elem, regs.P
			*tmp = regFile{}
			e.load(t, &tmp[0], addr)
			regs = &tmp[0]
		}
		off := int(f.Slot) * value.SlotSize
		if addr != nil {
			addr = unsafe.Add(addr, off)
		}
		switch {
		case f.Type.Slots == 0: // it may lie behind the struct's last slot, where no pointer may point
			regs, addr = new(value.Slot), nil
		case !t.Object:
			regs = (*value.Slot)(unsafe.Add(unsafe.Pointer(regs), off))
		default:
			var next regFile
			if regs.P != nil {
				e.load(f.Type, &next[0], unsafe.Add(regs.P, off))
			}
			*tmp = next
			regs = &tmp[0]
		}
		t = f.Type
	}
	return regs, addr, true
}

func (e *encoder) structure(t *bytecode.Type, regs *value.Slot, addr unsafe.Pointer, depth int) {
	list, ok := e.structs[t]
	if !ok {
		list = fields(t)
		e.structs[t] = list
	}
	open := byte('{')
	for i := range list {
		f := &list[i]
		var tmp regFile
		fr, fa, ok := e.follow(t, regs, addr, f.path, &tmp)
		if !ok || f.omitEmpty && empty(f.typ, fr) || f.omitZero && e.zero(f.typ, fr) {
			continue
		}
		e.buf = append(e.buf, open)
		e.buf = append(appendString(e.buf, f.name, e.escapeHTML), ':')
		e.value(f.typ, fr, fa, f.quoted, depth+1)
		open = ','
	}
	if open == '{' {
		e.buf = append(e.buf, '{')
	}
	e.buf = append(e.buf, '}')
}

// empty reports whether omitempty leaves a value out.
func empty(t *bytecode.Type, regs *value.Slot) bool {
	switch t.Kind {
	case bytecode.KindArray:
		return t.Len == 0
	case bytecode.KindStruct:
		return false
	case bytecode.KindMap:
		return regs.P == nil || (*value.Map)(regs.P).Len() == 0
	case bytecode.KindString:
		return value.Str(*regs) == ""
	case bytecode.KindInterface, bytecode.KindPointer:
		return regs.P == nil
	case bytecode.KindFloat32:
		return math.Float32frombits(uint32(regs.N)) == 0
	case bytecode.KindFloat64:
		return math.Float64frombits(regs.N) == 0
	}
	return regs.N == 0 // numbers, and a slice's length
}

// zero reports whether omitzero leaves a value out.
func (e *encoder) zero(t *bytecode.Type, regs *value.Slot) bool {
	switch t.Kind {
	case bytecode.KindStruct:
		for i := range t.Fields {
			var tmp regFile
			f := &t.Fields[i]
			if fr, _, _ := e.follow(t, regs, nil, []*bytecode.Field{f}, &tmp); !e.zero(f.Type, fr) {
				return false
			}
		}
		return true
	case bytecode.KindArray:
		if t.Slots == 0 || regs.P == nil {
			return true
		}
		first, size := value.ArrayElems(t, regs.P), int(t.ElemSize())
		for i := range int(t.Len) {
			var tmp regFile
			e.load(t.Elem, &tmp[0], unsafe.Add(first, i*size))
			if !e.zero(t.Elem, &tmp[0]) {
				return false
			}
		}
		return true
	case bytecode.KindSlice:
		return (*[2]value.Slot)(unsafe.Pointer(regs))[1].P == nil
	case bytecode.KindString:
		return value.Str(*regs) == ""
	case bytecode.KindComplex64, bytecode.KindComplex128:
		s := (*[2]value.Slot)(unsafe.Pointer(regs))
		return s[0].N|s[1].N == 0
	case bytecode.KindMap, bytecode.KindPointer, bytecode.KindInterface, bytecode.KindFunc, bytecode.KindChan:
		return regs.P == nil
	}
	return regs.N == 0
}

// A member is one entry of a map.
type member struct {
	name string
	elem []value.Slot
}

func (e *encoder) mapping(t *bytecode.Type, regs *value.Slot, depth int) {
	byText := t.Key.Kind != bytecode.KindString && returnsBytes(t.Key, "MarshalText")
	if k := t.Key.Kind; k != bytecode.KindString && (k < bytecode.KindInt || k > bytecode.KindUintptr) && !byText {
		e.fail(errUnsupportedType, t.Str)
		return
	}
	if regs.P == nil {
		e.buf = append(e.buf, "null"...)
		return
	}
	m := (*value.Map)(regs.P)
	members := make([]member, 0, m.Len())
	for it := value.NewIter(m, 0); ; {
		var key regFile
		elem := make([]value.Slot, max(int(t.Elem.Regs), 1))
		ok, err := it.Next(&key[0], &elem[0])
		if err != nil {
			e.fault = err
			return
		}
		if !ok {
			break
		}
		name := ""
		switch k := t.Key.Kind; {
		case byText && t.Key.Kind == bytecode.KindPointer && key[0].P == nil:
		case byText:
			name = e.key(t, &key[0])
		case k == bytecode.KindString:
			name = value.Str(key[0])
		case k <= bytecode.KindInt64:
			name = strconv.FormatInt(int64(key[0].N), 10)
		default:
			name = strconv.FormatUint(key[0].N, 10)
		}
		members = append(members, member{name, elem})
	}
	slices.SortStableFunc(members, func(a, b member) int { return cmp.Compare(a.name, b.name) })
	e.buf = append(e.buf, '{')
	for i := range members {
		if i > 0 {
			e.buf = append(e.buf, ',')
		}
		e.buf = append(appendString(e.buf, members[i].name, e.escapeHTML), ':')
		e.value(t.Elem, &members[i].elem[0], nil, false, depth+1)
		if e.errKind != errNone || e.fault != nil {
			return
		}
	}
	e.buf = append(e.buf, '}')
}

// run writes the value, as far as the texts of keys are known.
func (e *encoder) run() {
	e.buf, e.calls, e.used, e.next = e.buf[:0], nil, 0, 0
	e.value(e.root.Type, e.root.Regs(), nil, false, 0)
}

// key is the text of a key of a map of type t that writes itself.
func (e *encoder) key(t *bytecode.Type, regs *value.Slot) string {
	if e.used < len(e.keys) {
		e.used++
		return string(e.keys[e.used-1])
	}
	e.unknown = append(e.unknown, call{box: value.Box(t.Key, regs), what: callText, text: []byte(t.Str)})
	return ""
}

// result takes what a method has written.
func (e *encoder) result(b []byte) error {
	if len(e.unknown) > 0 {
		e.keys = append(e.keys, b)
		if e.next == len(e.unknown) {
			e.unknown = nil
			e.run()
		}
		return nil
	}
	d := &e.calls[e.next-1]
	if d.what == callText {
		d.text = appendString(nil, string(b), e.escapeHTML)
		return nil
	}
	var out bytes.Buffer
	if err := json.Compact(&out, b); err != nil {
		return err
	}
	d.text = out.Bytes()
	if e.escapeHTML {
		var escaped bytes.Buffer
		json.HTMLEscape(&escaped, d.text)
		d.text = escaped.Bytes()
	}
	return nil
}

// finish puts the results in.
func (e *encoder) finish() []byte {
	if len(e.calls) == 0 {
		return e.buf
	}
	var out []byte
	from := 0
	for i := range e.calls {
		d := &e.calls[i]
		out = append(append(out, e.buf[from:d.at]...), d.text...)
		from = d.at
	}
	return append(out, e.buf[from:]...)
}
