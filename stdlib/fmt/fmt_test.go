package fmt

// This file compares the printer with the host's fmt: a host value is rebuilt as a value of the program, by reflection.

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
	"unsafe"

	"minigo/vm"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// mirror makes the program's types and values of the host's.
type mirror map[reflect.Type]*bytecode.Type

func (m mirror) typ(t reflect.Type) *bytecode.Type {
	if bt := m[t]; bt != nil {
		return bt
	}
	// The two lists of kinds agree up to string and struct, but for the unsafe pointer, which the program does not have.
	bt := &bytecode.Type{Kind: bytecode.Kind(t.Kind()), Str: t.String(), Index: len(m)}
	m[t] = bt
	switch t.Kind() {
	case reflect.Array:
		bt.Elem, bt.Len = m.typ(t.Elem()), int64(t.Len())
	case reflect.Slice, reflect.Pointer, reflect.Chan:
		bt.Elem = m.typ(t.Elem())
	case reflect.Map:
		bt.Key, bt.Elem = m.typ(t.Key()), m.typ(t.Elem())
	case reflect.Struct:
		for i := range t.NumField() {
			f := t.Field(i)
			bt.Fields = append(bt.Fields, bytecode.Field{Name: f.Name, Pkg: f.PkgPath, Type: m.typ(f.Type), Embedded: f.Anonymous})
		}
	}
	bt.Layout()
	return bt
}

// regs is v in register form.
func (m mirror) regs(v reflect.Value) []value.Slot {
	t := m.typ(v.Type())
	r := make([]value.Slot, max(t.Regs, 1))
	switch v.Kind() {
	case reflect.Bool:
		if v.Bool() {
			r[0].N = 1
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		r[0].N = uint64(v.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		r[0].N = v.Uint()
	case reflect.Float32:
		r[0].N = uint64(math.Float32bits(float32(v.Float())))
	case reflect.Float64:
		r[0].N = math.Float64bits(v.Float())
	case reflect.Complex64:
		c := complex64(v.Complex())
		r[0].N, r[1].N = uint64(math.Float32bits(real(c))), uint64(math.Float32bits(imag(c)))
	case reflect.Complex128:
		r[0].N, r[1].N = math.Float64bits(real(v.Complex())), math.Float64bits(imag(v.Complex()))
	case reflect.String:
		r[0] = value.MakeString(v.String())
	case reflect.Slice:
		if !v.IsNil() {
			obj := value.NewElems(t.Elem, v.Len())
			r[0] = value.Slot{N: uint64(v.Len()), P: value.Elems(t.Elem, obj)}
			r[1] = value.Slot{N: uint64(v.Len()), P: obj}
			m.fill(t, r[0].P, v)
		}
	case reflect.Array:
		if t.Slots > 0 {
			r[0].P = value.New(t)
			m.fill(t, value.Elems(t.Elem, r[0].P), v)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			r[0].P = value.New(t.Elem)
			m.store(t.Elem, r[0].P, v.Elem())
		}
	case reflect.Interface:
		if !v.IsNil() {
			r[0].P = m.box(v.Elem())
		}
	case reflect.Map:
		if !v.IsNil() {
			mp := value.NewMap(t, 0)
			for it := v.MapRange(); it.Next(); {
				mp.Set(&m.regs(it.Value())[0], &m.regs(it.Key())[0])
			}
			r[0].P = unsafe.Pointer(mp)
		}
	case reflect.Struct:
		if t.Object {
			r[0].P = value.New(t)
		}
		for i := range v.NumField() {
			f := &t.Fields[i]
			fr := m.regs(v.Field(i))
			if t.Object {
				value.Store(f.Type, unsafe.Add(r[0].P, int(f.Slot)*value.SlotSize), &fr[0])
			} else {
				copy(r[f.Slot:], fr[:f.Type.Regs])
			}
		}
	}
	return r
}

func (m mirror) store(t *bytecode.Type, p unsafe.Pointer, v reflect.Value) {
	if r := m.regs(v); t.Object {
		value.AssignObject(t, p, r[0].P)
	} else {
		value.Store(t, p, &r[0])
	}
}

func (m mirror) fill(t *bytecode.Type, first unsafe.Pointer, v reflect.Value) {
	size := int(t.Elem.PackedSize())
	if size == 0 {
		size = int(t.Elem.Slots) * value.SlotSize
	}
	for i := range v.Len() {
		value.Store(t.Elem, unsafe.Add(first, i*size), &m.regs(v.Index(i))[0])
	}
}

func (m mirror) box(v reflect.Value) unsafe.Pointer {
	return value.Box(m.typ(v.Type()), &m.regs(v)[0])
}

func (m mirror) sprint(md mode, format string, args ...any) string {
	slots := make([]value.Slot, len(args))
	for i, a := range args {
		if a != nil {
			slots[i].P = m.box(reflect.ValueOf(a))
		}
	}
	var p printer
	p.start(new(vm.Machine), md, format, slots)
	if !p.run() || p.err != nil {
		return "methods?"
	}
	return string(p.buf)
}

type (
	point struct{ X, Y int }
	inner struct {
		point
		s string
		V any
	}
	named []byte
	wide  struct {
		A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R int8
		T                                                    [3]string
		U                                                    []point
		W                                                    point
	}
	myInt   int
	myFloat float32
	arrays  struct {
		A [2][3]int16
		B [0]int
		C [2]struct{}
		D [4]byte
	}
)

// values have no addresses in what is printed of them.
func values() []any {
	return []any{
		nil, true, false, 0, 42, -7, int8(-128), int16(300), int32('x'), int64(math.MinInt64), uint(7), uint8(200), uint16(65535), uint32(1 << 31),
		uint64(math.MaxUint64), uintptr(0xbeef), 0.0, 1.5, -2.25, 1e6, 1e20, 1e21, 1e-7, 100000000.0, math.Pi, math.NaN(), math.Inf(1), math.Inf(-1),
		math.Copysign(0, -1), float32(0.1), float32(-3e38), complex64(1 + 2i), -1.5 - 0.5i, "", "hello", "a\"b\n\x00", "日本語", "\xff\xfe", "`raw`",
		[]byte(nil), []byte{}, []byte("abc\x01"), named("xyz"), []string{"a b", "c"}, []string(nil), []int{}, [3]int{1, 2, 3}, [2]bool{true},
		[]float64{1, 2.5}, []any{1, "x", nil, 2.5, []int{1}, point{1, 2}}, point{3, -4}, &point{3, -4}, &[]int{1, 2}, &[2]string{"p", "q"},
		&map[string]int{"k": 1}, map[string]int{"z": 26, "a": 1}, map[int]bool{2: true, 1: false}, map[string][]int(nil), map[point]string{{2, 1}: "b", {1, 2}: "a"},
		map[float64]int{math.NaN(): 1, 2: 2, -1: 3}, map[any]int{1: 1, 0: 2}, map[[2]int8]string{{1, 2}: "x", {1, 1}: "y"}, struct{}{},
		inner{point{1, 2}, "s", 3}, inner{V: point{5, 6}}, inner{V: []any{nil, "deep"}}, &inner{}, wide{A: 1, T: [3]string{"x", "", "z"}, U: []point{{1, 2}}},
		&wide{R: 9}, []wide{{}, {B: 2}}, myInt(5), myFloat(2.5), arrays{}, arrays{A: [2][3]int16{{1, -2, 3}}, D: [4]byte{'a', 'b'}},
		[]arrays{{}, {C: [2]struct{}{}}}, struct {
			A int
			B string
		}{1, "two"}, (*point)(nil), []*point{nil}, [][]byte{[]byte("ab"), nil}, [3]byte{1, 2, 3}, []uint16{1, 2}, []myInt{1, 2}, []error{nil}, (chan int)(nil),
		(map[string]bool)(nil), struct{ e error }{},
	}
}

func TestPrintfAsHost(t *testing.T) {
	m := mirror{}
	flags := []string{"", "+", "-", "#", " ", "0", "+#", "# ", "-0", "+ 0#", "8", "-8", "08", "+8", ".2", ".0", "8.3", "-8.3", "08.3", "+08.3", "#8.3", " 8", "#x8", "20", "#20", "+-20.5"}
	bad := 0
	for _, v := range values() {
		for _, f := range flags {
			for _, verb := range "vTtbcdoOqxXUeEfFgGspwzé" {
				format := "%" + f + string(verb) + "|"
				if verb == 'p' && v != nil && strings.ContainsAny(reflect.TypeOf(v).Kind().String()[:1], "pscm") {
					continue // an address
				}
				want, got := fmt.Sprintf(format, v), m.sprint(modePrintf, format, v)
				if strings.Contains(want, "0xc0") || strings.Contains(want, "0XC0") || strings.Contains(want, "824") {
					continue
				}
				if got != want && bad < 30 {
					bad++
					t.Errorf("%q of %#v:\n got %s\nwant %s", format, v, got, want)
				}
			}
		}
	}
}

func TestPrintAsHost(t *testing.T) {
	m := mirror{}
	vals := values()
	for i := range vals {
		for j := range vals {
			args := []any{vals[i], vals[j], vals[(i+j)%len(vals)]}
			for md, want := range map[mode]string{modePrint: fmt.Sprint(args...), modePrintln: fmt.Sprintln(args...)} {
				if strings.Contains(want, "0xc0") {
					continue
				}
				if got := m.sprint(md, "", args...); got != want {
					t.Fatalf("%#v:\n got %s\nwant %s", args, got, want)
				}
			}
		}
	}
}

func TestFormatsAsHost(t *testing.T) {
	m := mirror{}
	for _, c := range []struct {
		format string
		args   []any
	}{
		{"", nil}, {"%", nil}, {"%!", []any{1}}, {"%z %!", []any{3}}, {"100%%", nil}, {"%d", []any{1, 2}}, {"%d %d", []any{1}}, {"%[2]d %[1]d", []any{1, 2}},
		{"%*d|%-*d|%.*f|%[2]d %[1]d|%[1]*[2]d|", []any{6, 1, 6, 2, 2, 3.14159}}, {"%[3]d", []any{1}}, {"%[x]d", []any{1}}, {"%[1]d %d %d", []any{1, 2}},
		{"%[", []any{1}}, {"%[]d", []any{1}}, {"%[1", []any{1}}, {"%[1]", []any{1}}, {"%*d", []any{"x", 1}}, {"%.*d", []any{-1, 5}}, {"%*d", []any{-6, 5}},
		{"%*d", []any{10000000, 5}}, {"%.[2]*f", []any{1.5, 1}}, {"%[2]*[1]d", []any{1, 5}}, {"%-010d|", []any{5}}, {"%999999999999d", []any{5}},
		{"%.d", []any{0}}, {"%.", []any{1}}, {"%s %v", []any{nil, nil}}, {"%é", []any{1}}, {"%\x80", []any{1}}, {"a%", nil}, {"%d%s", []any{1, "x", nil, 2.5}},
		{"%[1]*.[2]*[3]f|", []any{8, 2, 3.14159}}, {"%6.*f", []any{"bad", 1.5}}, {"%+v %#v %v", []any{point{1, 2}, point{1, 2}, []any{point{1, 2}}}},
		{"%w", []any{1}}, {"%x %X % x %#x % #X", []any{"hello", "hello", "hello", "hello", "hello"}}, {"%[5]d %[-1]d %[0]d", []any{1}}, {"%[1]3d", []any{1}}, {"%[1].2f", []any{1.0}},
		{"%3c|%-3c|%03c", []any{'x', 'y', 'z'}}, {"%08b %o %#o %O", []any{5, 8, 8, 8}}, {"%t %v", []any{1, true}},
	} {
		want, got := fmt.Sprintf(c.format, c.args...), m.sprint(modePrintf, c.format, c.args...)
		if got != want {
			t.Errorf("%q:\n got %s\nwant %s", c.format, got, want)
		}
	}
}
