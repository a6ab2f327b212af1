package json

// This file implements the reading of values into variables. The text has been checked before.
//
// A variable that reads itself, by UnmarshalJSON or UnmarshalText, is noted, and json.mg calls its method when all else has been read. Entries of
// maps with such variables are stored after that.
//
// Go: encoding/json/decode.go (go1.26)

import (
	"encoding/base64"
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"

	"minigo/stdlib/internal/guest"
	"minigo/vm"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// An entry is an element of a map that is stored at the end.
type entry struct {
	m    *value.Map
	key  variable
	elem variable
}

// A variable is a place in the heap: of an array the slot that holds its object.
type variable struct {
	t    *bytecode.Type
	addr unsafe.Pointer
}

// A decoder reads one value.
type decoder struct {
	machine   *vm.Machine
	pointers  map[*bytecode.Type]*bytecode.Type
	structs   map[*bytecode.Type][]field
	data      string
	off       int
	useNumber bool
	strict    bool // no unknown fields
	calls     []call
	next      int
	entries   []entry
	arrays    []span // of the text, those that are not behind off; nil until one is asked for
	limit     int64  // for an allocation
	root      vm.Any // the pointer that was given

	// The types that an interface gets.
	float, text, boolean, list, object, number *bytecode.Type

	// Where it is, for errors.
	within *bytecode.Type
	path   []string

	errKind          int64 // of the first error
	errText, errType string
	errWhere         [2]string // the struct and the path of the field
	errOff           int
	fault            *value.Error
}

func (d *decoder) fail(kind int64, text, typ string, off int) {
	if d.errKind != errNone {
		return
	}
	d.errKind, d.errText, d.errType, d.errOff = kind, text, typ, off
	if d.within != nil {
		d.errWhere = [2]string{d.within.Name, strings.Join(d.path, ".")}
	}
}

// mismatch is an UnmarshalTypeError.
func (d *decoder) mismatch(what string, t *bytecode.Type, off int) { d.fail(errType, what, t.Str, off) }

// noText is the mismatch of a variable that reads itself from a text only. It has the type before pointers were followed.
func (d *decoder) noText(what string, t *bytecode.Type, off int) {
	if d.within == nil && t == d.root.Type.Elem {
		t = d.root.Type
	}
	d.mismatch(what, t, off)
}

func (d *decoder) space() {
	for d.off < len(d.data) && strings.IndexByte(" \t\r\n", d.data[d.off]) >= 0 {
		d.off++
	}
}

// skip goes past a value and returns it.
func (d *decoder) skip() string {
	d.space()
	from, depth := d.off, 0
	for {
		switch d.data[d.off] {
		case '"':
			d.off++
			for d.data[d.off] != '"' {
				if d.data[d.off] == '\\' {
					d.off++
				}
				d.off++
			}
			d.off++
		case '[', '{':
			depth++
			d.off++
		case ']', '}':
			depth--
			d.off++
		case ',', ':', ' ', '\t', '\r', '\n':
			d.off++
		default:
			for d.off < len(d.data) && strings.IndexByte(",:]} \t\r\n", d.data[d.off]) < 0 {
				d.off++
			}
		}
		if depth == 0 {
			return d.data[from:d.off]
		}
	}
}

// unquote is the text of a string with its quotes.
func unquote(s string) string {
	if strings.IndexByte(s, '\\') < 0 && utf8.ValidString(s) {
		return s[1 : len(s)-1]
	}
	var text string
	json.Unmarshal([]byte(s), &text)
	return text
}

// unmarshals finds the method of a pointer's type that reads.
func unmarshals(t *bytecode.Type) int64 {
	switch {
	case t == nil || len(t.Methods) == 0:
	case takes(t, "UnmarshalJSON"):
		return callJSON
	case takes(t, "UnmarshalText"):
		return callText
	}
	return 0
}

// takes reports whether a type has a method that reads bytes.
func takes(t *bytecode.Type, name string) bool {
	m := guest.Method(t, name)
	return m != nil && len(m.Type.Params) == 1 && m.Type.Params[0].Str == "[]uint8" && len(m.Type.Results) == 1 && m.Type.Results[0].Str == "error"
}

func takesText(t *bytecode.Type) bool { return t != nil && takes(t, "UnmarshalText") }

// pointee is what p, a pointer of type t, points to.
func pointee(t *bytecode.Type, p unsafe.Pointer) variable {
	if t.Elem.Kind == bytecode.KindArray && t.Elem.Slots > 0 {
		return variable{t.Elem, unsafe.Pointer(&value.Slot{P: p})}
	}
	return variable{t.Elem, p}
}

// indirect follows pointers, makes what nil ones point to, and looks for a method that reads.
//
// Go: encoding/json/decode.go indirect (go1.26)
func (d *decoder) indirect(v variable, null bool) (u variable, box unsafe.Pointer, what int64) {
	for {
		t := v.t
		if t.Kind != bytecode.KindPointer && t.Kind != bytecode.KindInterface && t.Kind != bytecode.KindArray {
			pt := pointerTo(d.machine, &d.pointers, t)
			if what := unmarshals(pt); what != 0 {
				return v, value.Box(pt, &value.Slot{P: v.addr}), what
			}
		}
		p := unsafe.Pointer(nil)
		switch t.Kind {
		case bytecode.KindInterface:
			held := (*value.Slot)(v.addr).P
			if held == nil {
				return v, nil, 0
			}
			t = value.BoxType(held)
			if t.Kind != bytecode.KindPointer || null && t.Elem.Kind != bytecode.KindPointer {
				return v, nil, 0
			}
			if p = value.BoxRegs(t, held).P; p == nil {
				return v, nil, 0
			}
		case bytecode.KindPointer:
			if null {
				return v, nil, 0
			}
			if p = (*value.Slot)(v.addr).P; p == nil {
				p = value.New(t.Elem)
				value.Store(t, v.addr, &value.Slot{P: p})
			}
		default:
			return v, nil, 0
		}
		if what := unmarshals(t); what != 0 {
			return v, value.Box(t, &value.Slot{P: p}), what
		}
		v = pointee(t, p)
		if v.t.Kind == bytecode.KindInterface {
			if held := (*value.Slot)(p).P; held != nil && value.BoxType(held) == t && value.BoxRegs(t, held).P == p {
				return v, nil, 0 // it holds its own address
			}
		}
	}
}

// value reads a value.
func (d *decoder) value(v variable) {
	if d.fault != nil {
		return
	}
	d.space()
	switch c := d.data[d.off]; c {
	case '{', '[':
		what := "object"
		if c == '[' {
			what = "array"
		}
		given := v.t
		v, box, method := d.indirect(v, false)
		switch off := d.off + 1; {
		case method == callJSON:
			d.calls = append(d.calls, call{box: box, what: callJSON, text: []byte(d.skip())})
		case method == callText:
			d.noText(what, given, off)
			d.skip()
		case v.t.Kind == bytecode.KindInterface && len(v.t.IMethods) == 0:
			d.hold(v.addr)
		case c == '{' && v.t.Kind == bytecode.KindMap:
			d.mapping(v, off)
		case c == '{' && v.t.Kind == bytecode.KindStruct:
			d.structure(v)
		case c == '[' && v.t.Kind == bytecode.KindSlice:
			d.slice(v)
		case c == '[' && v.t.Kind == bytecode.KindArray:
			d.array(v)
		default:
			d.mismatch(what, v.t, off)
			d.skip()
		}
	default:
		d.literal(d.skip(), v, false)
	}
}

// store stores a value in register form.
func (v variable) store(s value.Slot) { value.Store(v.t, v.addr, &s) }

// set gives an interface the value of type t.
func set(addr unsafe.Pointer, t *bytecode.Type, regs *value.Slot) {
	(*value.Slot)(addr).P = value.Box(t, regs)
}

// literal reads null, a boolean, a number or a string; quoted says that it stood in a string of its own.
//
// Go: encoding/json/decode.go literalStore (go1.26)
func (d *decoder) literal(item string, v variable, quoted bool) {
	null := item == "null"
	given := v.t
	v, box, method := d.indirect(v, null)
	switch {
	case method == callJSON:
		d.calls = append(d.calls, call{box: box, what: callJSON, text: []byte(item)})
		return
	case method == callText && null:
		return
	case method == callText && item[0] == '"':
		d.calls = append(d.calls, call{box: box, what: callText, text: []byte(unquote(item))})
		return
	case method == callText:
		what := "number"
		if item[0] == 't' || item[0] == 'f' {
			what = "bool"
		}
		d.noText(what, given, d.off)
		return
	}
	t := v.t
	open := t.Kind == bytecode.KindInterface && len(t.IMethods) == 0
	misuse := func() {
		d.fail(errText, "json: invalid use of ,string struct tag, trying to unmarshal "+strconv.Quote(item)+" into "+t.Str, "", 0)
	}
	switch c := item[0]; {
	case null:
		switch t.Kind {
		case bytecode.KindInterface, bytecode.KindPointer, bytecode.KindMap, bytecode.KindSlice:
			value.Zero(t, v.addr)
		}
	case item == "true" || item == "false":
		s := value.Slot{}
		if c == 't' {
			s.N = 1
		}
		switch {
		case t.Kind == bytecode.KindBool:
			v.store(s)
		case open:
			set(v.addr, d.boolean, &s)
		case quoted:
			misuse()
		default:
			d.mismatch("bool", t, d.off)
		}
	case c == '"':
		d.stringInto(unquote(item), v, open, quoted)
	case c != '-' && (c < '0' || c > '9') || quoted && !validNumber(item):
		misuse()
	default:
		d.numberInto(item, v, open, quoted)
	}
}

func (d *decoder) stringInto(s string, v variable, open, quoted bool) {
	t := v.t
	switch {
	case t.Kind == bytecode.KindSlice && t.Elem.Kind == bytecode.KindUint8:
		b, err := base64.StdEncoding.DecodeString(s)
		if err != nil {
			d.fail(errBase64, "", "", int(err.(base64.CorruptInputError)))
			return
		}
		regs := value.MakeBytes(b)
		value.StoreSlice(t, v.addr, &regs)
	case t.Kind == bytecode.KindString && t == d.number && !validNumber(s):
		d.fail(errText, "json: invalid number literal, trying to unmarshal "+strconv.Quote(`"`+s+`"`)+" into Number", "", 0)
	case t.Kind == bytecode.KindString:
		v.store(value.MakeString(s))
	case open:
		regs := value.MakeString(s)
		set(v.addr, d.text, &regs)
	case quoted:
		d.fail(errText, "json: invalid use of ,string struct tag, trying to unmarshal "+strconv.Quote(strconv.Quote(s))+" into "+t.Str, "", 0)
	default:
		d.mismatch("string", t, d.off)
	}
}

func (d *decoder) numberInto(item string, v variable, open, quoted bool) {
	t := v.t
	bits := int(t.PackedSize()) * 8
	switch {
	case t == d.number:
		v.store(value.MakeString(item))
	case open:
		d.holdNumber(v.addr, item)
	case t.Kind >= bytecode.KindInt && t.Kind <= bytecode.KindInt64:
		n, err := strconv.ParseInt(item, 10, bits)
		if err != nil {
			d.mismatch("number "+item, t, d.off)
			return
		}
		v.store(value.Slot{N: uint64(n)})
	case t.Kind >= bytecode.KindUint && t.Kind <= bytecode.KindUintptr:
		n, err := strconv.ParseUint(item, 10, bits)
		if err != nil {
			d.mismatch("number "+item, t, d.off)
			return
		}
		v.store(value.Slot{N: n})
	case t.Kind == bytecode.KindFloat32 || t.Kind == bytecode.KindFloat64:
		f, err := strconv.ParseFloat(item, bits)
		if err != nil {
			d.mismatch("number "+item, t, d.off)
			return
		}
		n := math.Float64bits(f)
		if bits == 32 {
			n = uint64(math.Float32bits(float32(f)))
		}
		v.store(value.Slot{N: n})
	case quoted:
		d.fail(errText, "json: invalid use of ,string struct tag, trying to unmarshal "+strconv.Quote(item)+" into "+t.Str, "", 0)
	default:
		d.mismatch("number", t, d.off)
	}
}

// holdNumber gives an interface a number.
func (d *decoder) holdNumber(addr unsafe.Pointer, item string) {
	if d.useNumber {
		s := value.MakeString(item)
		set(addr, d.number, &s)
		return
	}
	f, err := strconv.ParseFloat(item, 64)
	if err != nil {
		d.mismatch("number "+item, d.float, d.off+1)
		return
	}
	set(addr, d.float, &value.Slot{N: math.Float64bits(f)})
}

// hold gives an interface a list or an object of its own.
func (d *decoder) hold(addr unsafe.Pointer) {
	var tmp [2]value.Slot
	if d.data[d.off] == '[' {
		v := variable{d.list, unsafe.Pointer(value.New(d.list))}
		d.slice(v)
		tmp, d.fault = value.LoadSlice(d.list, v.addr)
		set(addr, d.list, &tmp[0])
		return
	}
	v := variable{d.object, unsafe.Pointer(value.New(d.object))}
	d.mapping(v, d.off+1)
	tmp[0].P = (*value.Slot)(v.addr).P
	set(addr, d.object, &tmp[0])
}

// members calls f for each member of the object that begins here, with the key as it stands and where it begins; f goes past the value.
func (d *decoder) members(f func(key string, off int)) {
	d.off++
	for d.fault == nil {
		d.space()
		switch d.data[d.off] {
		case '}':
			d.off++
			return
		case ',':
			d.off++
			d.space()
		}
		off := d.off
		key := unquote(d.skip())
		d.space()
		d.off++ // the colon
		f(key, off)
	}
}

func (d *decoder) mapping(v variable, off int) {
	kt, et := v.t.Key, v.t.Elem
	byText := pointerTo(d.machine, &d.pointers, kt)
	if !takesText(byText) {
		byText = nil
	}
	isInt := kt.Kind >= bytecode.KindInt && kt.Kind <= bytecode.KindInt64
	isUint := kt.Kind >= bytecode.KindUint && kt.Kind <= bytecode.KindUintptr
	if kt.Kind != bytecode.KindString && !isInt && !isUint && byText == nil {
		d.mismatch("object", v.t, off)
		d.skip()
		return
	}
	m := (*value.Map)((*value.Slot)(v.addr).P)
	if m == nil {
		m = value.NewMap(v.t, 0)
		v.store(value.Slot{P: unsafe.Pointer(m)})
	}
	bits := int(kt.PackedSize()) * 8
	d.members(func(name string, off int) {
		elem := pointee(&bytecode.Type{Elem: et}, value.New(et))
		before := len(d.calls)
		d.value(elem)
		key := pointee(&bytecode.Type{Elem: kt}, value.New(kt))
		switch {
		case byText != nil:
			d.calls = append(d.calls, call{box: value.Box(byText, &value.Slot{P: key.addr}), what: callText, text: []byte(name)})
		case isInt:
			n, err := strconv.ParseInt(name, 10, bits)
			if err != nil {
				d.mismatch("number "+name, kt, off+1)
				return
			}
			key.store(value.Slot{N: uint64(n)})
		case isUint:
			n, err := strconv.ParseUint(name, 10, bits)
			if err != nil {
				d.mismatch("number "+name, kt, off+1)
				return
			}
			key.store(value.Slot{N: n})
		default:
			key.store(value.MakeString(name))
		}
		e := entry{m, key, elem}
		if len(d.calls) > before {
			d.entries = append(d.entries, e)
			return
		}
		d.enter(e)
	})
}

// enter stores an entry of a map.
func (d *decoder) enter(e entry) {
	var key, elem regFile
	err := value.Load(e.elem.t, &elem[0], e.elem.addr)
	if err == nil {
		err = value.Load(e.key.t, &key[0], e.key.addr)
	}
	if err == nil {
		err = e.m.Set(&elem[0], &key[0])
	}
	if d.fault == nil {
		d.fault = err
	}
}

// named finds the field of a name, or else of one that differs in case.
func named(list []field, name string) *field {
	for i := range list {
		if list[i].name == name {
			return &list[i]
		}
	}
	for i := range list {
		if strings.EqualFold(list[i].name, name) {
			return &list[i]
		}
	}
	return nil
}

func (d *decoder) structure(v variable) {
	list, ok := d.structs[v.t]
	if !ok {
		list = fields(v.t)
		d.structs[v.t] = list
	}
	within, depth := d.within, len(d.path)
	d.members(func(name string, _ int) {
		f := named(list, name)
		if f == nil {
			if d.strict {
				d.fail(errText, "json: unknown field "+strconv.Quote(name), "", 0)
			}
			d.skip()
			return
		}
		part := v
		for i, sf := range f.path {
			if part.t.Kind == bytecode.KindPointer {
				p := (*value.Slot)(part.addr).P
				if p == nil {
					if f.path[i-1].Pkg != "" {
						d.fail(errText, "json: cannot set embedded pointer to unexported struct: "+part.t.Elem.Str, "", 0)
						d.skip()
						return
					}
					p = value.New(part.t.Elem)
					part.store(value.Slot{P: p})
				}
				part = pointee(part.t, p)
			}
			if i < len(f.path)-1 {
				d.path = append(d.path, sf.Name)
			}
			if part.t = sf.Type; sf.Type.Slots > 0 {
				part.addr = unsafe.Add(part.addr, int(sf.Slot)*value.SlotSize)
			} else {
				part.addr = value.Zerobase()
			}
		}
		d.within, d.path = v.t, append(d.path, f.name)
		if f.quoted {
			d.quoted(part)
		} else {
			d.value(part)
		}
		d.within, d.path = within, d.path[:depth]
	})
}

// quoted reads a value that stands in a string.
func (d *decoder) quoted(v variable) {
	switch item := d.skip(); {
	case item == "null":
		d.literal(item, v, false)
	case item[0] == '"':
		if text := unquote(item); text == "" {
			d.fail(errText, `json: invalid use of ,string struct tag, trying to unmarshal "" into `+v.t.Str, "", 0)
		} else {
			d.literal(text, v, true)
		}
	default:
		d.fail(errText, "json: invalid use of ,string struct tag, trying to unmarshal unquoted value into "+v.t.Str, "", 0)
	}
}

// A span is where an array begins, and how many elements it has.
type span struct{ off, n int }

// count finds all arrays of the text. What an array's elements are noted for (see calls) must not move, so its length is asked for first; and
// looking ahead at each array would read the text once for each level of nesting.
func (d *decoder) count() {
	var open []int // the arrays around; -1 is an object
	for i := 0; i < len(d.data); i++ {
		switch d.data[i] {
		case '"':
			for i++; d.data[i] != '"'; i++ {
				if d.data[i] == '\\' {
					i++
				}
			}
		case '{':
			open = append(open, -1)
		case '[':
			open = append(open, len(d.arrays))
			n := 1
			if strings.TrimLeft(d.data[i+1:], " \t\r\n")[0] == ']' {
				n = 0
			}
			d.arrays = append(d.arrays, span{i, n})
		case ']', '}':
			open = open[:len(open)-1]
		case ',':
			if in := open[len(open)-1]; in >= 0 {
				d.arrays[in].n++
			}
		}
	}
}

// length is the number of elements of the array that begins here.
func (d *decoder) length() int {
	if d.arrays == nil {
		d.count()
	}
	for d.arrays[0].off < d.off {
		d.arrays = d.arrays[1:]
	}
	return d.arrays[0].n
}

// slice reads an array into the elements that the slice has, as far as its capacity goes.
//
// Go: encoding/json/decode.go decodeState.array (go1.26)
func (d *decoder) slice(v variable) {
	n := d.length()
	s, err := value.LoadSlice(v.t, v.addr)
	for err == nil && value.Cap(v.t, &s) < int64(n) {
		s[0].N = uint64(value.Cap(v.t, &s))
		err = value.Grow(v.t, &s, 1, d.limit) // one by one: so its capacity is Go's
	}
	if err != nil {
		d.fault = err
		return
	}
	if n == 0 {
		obj := value.NewElems(v.t.Elem, 0)
		s = [2]value.Slot{{P: value.Elems(v.t.Elem, obj)}, {P: obj}}
	}
	s[0].N = uint64(n)
	d.elems(v.t, s[0].P, n)
	value.StoreSlice(v.t, v.addr, &s)
}

func (d *decoder) array(v variable) {
	if v.t.Slots == 0 {
		d.elems(v.t, value.Zerobase(), int(v.t.Len))
		return
	}
	first, size := value.ArrayElems(v.t, value.ArrayRef(v.t, v.addr)), int(v.t.ElemSize())
	for i := d.elems(v.t, first, int(v.t.Len)); i < int(v.t.Len); i++ {
		value.Zero(v.t.Elem, unsafe.Add(first, i*size))
	}
}

// elems reads the array that begins here into room elements of t's, of which first is the first. It returns how many the array has.
func (d *decoder) elems(t *bytecode.Type, first unsafe.Pointer, room int) (n int) {
	size := int(t.ElemSize())
	d.off++
	for ; d.fault == nil; n++ {
		d.space()
		switch d.data[d.off] {
		case ']':
			d.off++
			return n
		case ',':
			d.off++
		}
		if n < room {
			d.value(variable{t.Elem, unsafe.Add(first, n*size)})
		} else {
			d.skip()
		}
	}
	return n
}
