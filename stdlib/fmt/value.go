package fmt

// This file implements the printing of values.
//
// Go: fmt/print.go printValue (go1.26)

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"

	"minigo/stdlib/internal/guest"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// maxDepth is the deepest nesting; a value that contains itself reaches it.
const maxDepth = 50_000

// access says whether a value was reached through unexported fields, whose methods are not called.
//
// Go: reflect/value.go flagEmbedRO (go1.26)
type access uint8

const (
	open   access = iota
	embed         // an embedded field of unexported type: its own exported fields are open again
	closed        // for good
)

// below is the access of elements.
func (a access) below() access {
	if a != open {
		return closed
	}
	return open
}

// field is the access of a field.
func (a access) field(f *bytecode.Field) access {
	switch {
	case a == closed || f.Pkg != "" && !f.Embedded:
		return closed
	case f.Pkg != "":
		return embed
	}
	return open
}

// printArg prints an operand, an interface's box.
func (p *printer) printArg(box unsafe.Pointer, verb rune) {
	if box == nil {
		if verb == 'T' || verb == 'v' {
			p.pad("<nil>")
		} else {
			p.badVerb(nil, nil, verb)
		}
		return
	}
	t := value.BoxType(box)
	regs := value.BoxRegs(t, box)
	switch verb {
	case 'T':
		p.printString(t, nil, t.Str, 's')
		return
	case 'p':
		p.printPointer(t, regs, 'p')
		return
	}
	isBytes := t.Kind == bytecode.KindSlice && t.Str == "[]uint8"
	if (len(t.Methods) > 0 || verb == 'w' && !isBytes) && p.handleMethods(t, regs, box, verb) {
		return
	}
	if isBytes && p.sharpV && verb == 'v' {
		p.printBytesSharp(regs)
		return
	}
	p.printValue(t, regs, verb, 0, open)
}

// printBytesSharp prints a []byte for %#v.
func (p *printer) printBytesSharp(regs *value.Slot) {
	s := (*[2]value.Slot)(unsafe.Pointer(regs))
	p.buf = append(p.buf, "[]byte"...)
	if s[1].P == nil {
		p.buf = append(p.buf, "(nil)"...)
		return
	}
	p.buf = append(p.buf, '{')
	for i, c := range value.ByteView(s) {
		if i > 0 {
			p.buf = append(p.buf, ", "...)
		}
		p.hex(uint64(c), true)
	}
	p.buf = append(p.buf, '}')
}

// badVerb reports a verb that does not fit the value.
func (p *printer) badVerb(t *bytecode.Type, regs *value.Slot, verb rune) {
	p.erroring = true
	p.complain(verb, "(")
	if t == nil {
		p.buf = append(p.buf, "<nil>"...)
	} else {
		p.buf = append(p.buf, t.Str...)
		p.buf = append(p.buf, '=')
		p.printValue(t, regs, 'v', 0, open)
	}
	p.buf = append(p.buf, ')')
	p.erroring = false
}

// method finds a method without parameters that returns a string.
func method(t *bytecode.Type, name string) bool {
	m := guest.Method(t, name)
	return m != nil && len(m.Type.Params) == 0 && len(m.Type.Results) == 1 && m.Type.Results[0].Str == "string"
}

// isFormatter finds the method Format(fmt.State, rune).
func isFormatter(t *bytecode.Type) bool {
	m := guest.Method(t, "Format")
	return m != nil && len(m.Type.Params) == 2 && len(m.Type.Results) == 0 && !m.Type.Variadic &&
		m.Type.Params[0].Str == "fmt.State" && m.Type.Params[1].Str == "int32"
}

// handleMethods prints a value by its own methods. box may be nil: it is made when it is needed.
func (p *printer) handleMethods(t *bytecode.Type, regs *value.Slot, box unsafe.Pointer, verb rune) bool {
	if p.erroring {
		return false
	}
	if verb == 'w' {
		if p.mode != modeErrorf || !method(t, "Error") {
			p.badVerb(t, regs, verb)
			return true
		}
		verb = 'v'
	}
	what := uint8(0)
	switch {
	case isFormatter(t):
		what = callFormat
	case p.sharpV:
		if method(t, "GoString") {
			what = callGoString
		}
	case verb == 'v' || verb == 's' || verb == 'x' || verb == 'X' || verb == 'q':
		if method(t, "Error") {
			what = callError
		} else if method(t, "String") {
			what = callString
		}
	}
	if what == 0 {
		return false
	}
	if what == callError {
		if text, ok := p.machine.ErrorText(t, regs); ok {
			p.printString(t, nil, text, verb)
			return true
		}
	}
	if p.used == len(p.results) {
		if box == nil {
			box = value.Box(t, regs)
		}
		p.pending = append(p.pending, call{box, what, verb})
		p.missing = true
		return true
	}
	r := p.results[p.used]
	p.used++
	switch {
	case r.verbatim:
		p.buf = append(p.buf, r.text...)
	case what == callGoString:
		p.printString(t, nil, r.text, 's')
	default:
		p.printString(t, nil, r.text, verb)
	}
	return true
}

// printValue prints a value in register form.
func (p *printer) printValue(t *bytecode.Type, regs *value.Slot, verb rune, depth int, acc access) {
	if p.err != nil {
		return
	}
	if depth > maxDepth {
		p.err = &value.Error{Kind: value.Fatal, Text: "stack overflow"}
		return
	}
	if depth > 0 && acc == open && (len(t.Methods) > 0 || verb == 'w') && t.Kind != bytecode.KindInterface && p.handleMethods(t, regs, nil, verb) {
		return
	}
	switch t.Kind {
	case bytecode.KindBool:
		if verb != 't' && verb != 'v' {
			p.badVerb(t, regs, verb)
		} else {
			p.pad(strconv.FormatBool(regs.N != 0))
		}
	case bytecode.KindInt, bytecode.KindInt8, bytecode.KindInt16, bytecode.KindInt32, bytecode.KindInt64:
		p.printInt(t, regs, verb, true)
	case bytecode.KindUint, bytecode.KindUint8, bytecode.KindUint16, bytecode.KindUint32, bytecode.KindUint64, bytecode.KindUintptr:
		p.printInt(t, regs, verb, false)
	case bytecode.KindFloat32, bytecode.KindFloat64, bytecode.KindComplex64, bytecode.KindComplex128:
		p.printFloat(t, regs, verb)
	case bytecode.KindString:
		p.printString(t, regs, value.Str(*regs), verb)
	case bytecode.KindMap:
		p.printMap(t, regs, verb, depth, acc)
	case bytecode.KindStruct:
		p.printStruct(t, regs, verb, depth, acc)
	case bytecode.KindInterface:
		box := regs.P
		switch {
		case box != nil:
			dt := value.BoxType(box)
			p.printValue(dt, value.BoxRegs(dt, box), verb, depth+1, acc.below())
		case p.sharpV:
			p.buf = append(append(p.buf, t.Str...), "(nil)"...)
		default:
			p.buf = append(p.buf, "<nil>"...)
		}
	case bytecode.KindArray, bytecode.KindSlice:
		p.printElems(t, regs, verb, depth, acc)
	case bytecode.KindPointer:
		if e := t.Elem; depth == 0 && regs.P != nil {
			switch e.Kind {
			case bytecode.KindArray, bytecode.KindSlice, bytecode.KindStruct, bytecode.KindMap:
				p.buf = append(p.buf, '&')
				var tmp regFile
				if e.Object {
					tmp[0].P = regs.P
				} else {
					p.load(e, &tmp[0], regs.P)
				}
				p.printValue(e, &tmp[0], verb, depth+1, acc.below())
				return
			}
		}
		p.printPointer(t, regs, verb)
	default:
		p.printPointer(t, regs, verb)
	}
}

// regFile has room for any value in register form.
type regFile [bytecode.MaxFlat]value.Slot

// load loads the value of type t at addr in the heap, and notes if it is torn.
func (p *printer) load(t *bytecode.Type, dst *value.Slot, addr unsafe.Pointer) {
	if err := value.LoadShared(t, dst, addr); err != nil && p.err == nil {
		p.err = err
	}
}

// fieldRegs is field f of the struct of type t in regs; tmp is room for it.
func (p *printer) fieldRegs(t *bytecode.Type, regs *value.Slot, f *bytecode.Field, tmp *regFile) *value.Slot {
	off := int(f.Slot) * value.SlotSize
	if f.Type.Slots == 0 { // it may lie behind the struct's last slot, where no pointer may point
		return &tmp[0]
	}
	if !t.Object {
		return (*value.Slot)(unsafe.Add(unsafe.Pointer(regs), off))
	}
	*tmp = regFile{}
	if regs.P != nil {
		p.load(f.Type, &tmp[0], unsafe.Add(regs.P, off))
	}
	return &tmp[0]
}

func (p *printer) separator(i int) {
	switch {
	case i == 0:
	case p.sharpV:
		p.buf = append(p.buf, ", "...)
	default:
		p.buf = append(p.buf, ' ')
	}
}

func (p *printer) printStruct(t *bytecode.Type, regs *value.Slot, verb rune, depth int, acc access) {
	if p.sharpV {
		p.buf = append(p.buf, t.Str...)
	}
	p.buf = append(p.buf, '{')
	var tmp regFile
	for i := range t.Fields {
		f := &t.Fields[i]
		p.separator(i)
		if p.plusV || p.sharpV {
			p.buf = append(append(p.buf, f.Name...), ':')
		}
		fr, ft, fa := p.fieldRegs(t, regs, f, &tmp), f.Type, acc.field(f)
		if ft.Kind == bytecode.KindInterface && fr.P != nil {
			box := fr.P
			ft = value.BoxType(box)
			fr, fa = value.BoxRegs(ft, box), fa.below()
		}
		p.printValue(ft, fr, verb, depth+1, fa)
	}
	p.buf = append(p.buf, '}')
}

func (p *printer) printElems(t *bytecode.Type, regs *value.Slot, verb rune, depth int, acc access) {
	e := t.Elem
	var first unsafe.Pointer // nil: zeros
	n := int(t.Len)
	if t.Kind == bytecode.KindSlice {
		n, first = int(regs.N), regs.P
	} else if t.Slots > 0 && regs.P != nil {
		first = value.ArrayElems(t, regs.P)
	}
	if e.Kind == bytecode.KindUint8 && (verb == 's' || verb == 'q' || verb == 'x' || verb == 'X') {
		var b []byte
		if first != nil {
			b = unsafe.Slice((*byte)(first), n)
		} else {
			b = make([]byte, n)
		}
		p.buf = fmt.Appendf(p.buf, p.hostSpec(verb, p.sharp), b)
		return
	}
	open, shut := byte('['), byte(']')
	if p.sharpV {
		p.buf = append(p.buf, t.Str...)
		if t.Kind == bytecode.KindSlice && (*[2]value.Slot)(unsafe.Pointer(regs))[1].P == nil {
			p.buf = append(p.buf, "(nil)"...)
			return
		}
		open, shut = '{', '}'
	}
	p.buf = append(p.buf, open)
	size := int(e.PackedSize())
	if size == 0 {
		size = int(e.Slots) * value.SlotSize
	}
	var tmp regFile
	for i := 0; i < n && p.err == nil; i++ {
		p.separator(i)
		tmp = regFile{}
		if first != nil {
			p.load(e, &tmp[0], unsafe.Add(first, i*size))
		}
		p.printValue(e, &tmp[0], verb, depth+1, acc.below())
	}
	p.buf = append(p.buf, shut)
}

func (p *printer) printMap(t *bytecode.Type, regs *value.Slot, verb rune, depth int, acc access) {
	shut := byte(']')
	if p.sharpV {
		p.buf = append(p.buf, t.Str...)
		if regs.P == nil {
			p.buf = append(p.buf, "(nil)"...)
			return
		}
		p.buf = append(p.buf, '{')
		shut = '}'
	} else {
		p.buf = append(p.buf, "map["...)
	}
	entries, err := sortedEntries(p.machine, t, (*value.Map)(regs.P))
	if err != nil {
		p.err = err
		return
	}
	for i := range entries {
		p.separator(i)
		p.printValue(t.Key, &entries[i].key[0], verb, depth+1, acc.below())
		p.buf = append(p.buf, ':')
		p.printValue(t.Elem, &entries[i].elem[0], verb, depth+1, acc.below())
	}
	p.buf = append(p.buf, shut)
}

// hex prints a number in hexadecimal with the directive's flags.
func (p *printer) hex(n uint64, sharp bool) {
	p.buf = fmt.Appendf(p.buf, p.hostSpec('x', sharp), n)
}

func (p *printer) printPointer(t *bytecode.Type, regs *value.Slot, verb rune) {
	var u uint64
	switch t.Kind {
	case bytecode.KindPointer, bytecode.KindChan, bytecode.KindFunc, bytecode.KindMap, bytecode.KindSlice:
		u = p.machine.Address(value.PointsTo(t, regs.P))
	default:
		p.badVerb(t, regs, verb)
		return
	}
	switch verb {
	case 'v':
		switch {
		case p.sharpV:
			p.buf = append(append(append(p.buf, '('), t.Str...), ")("...)
			if u == 0 {
				p.buf = append(p.buf, "nil"...)
			} else {
				p.hex(u, true)
			}
			p.buf = append(p.buf, ')')
		case u == 0:
			p.pad("<nil>")
		default:
			p.hex(u, !p.sharp)
		}
	case 'p':
		p.hex(u, !p.sharp)
	case 'b', 'o', 'd', 'x', 'X':
		p.buf = fmt.Appendf(p.buf, p.hostSpec(verb, p.sharp), u)
	default:
		p.badVerb(t, regs, verb)
	}
}

func (p *printer) printInt(t *bytecode.Type, regs *value.Slot, verb rune, signed bool) {
	sharp := p.sharp
	if verb == 'v' {
		verb = 'd'
		if p.sharpV && !signed {
			verb, sharp = 'x', true
		}
	}
	if p.plain() && !p.precPresent && p.simpleInt(regs.N, verb, signed) {
		return
	}
	if !strings.ContainsRune("dboOxXcqU", verb) {
		p.badVerb(t, regs, verb)
		return
	}
	if signed {
		p.buf = fmt.Appendf(p.buf, p.hostSpec(verb, sharp), int64(regs.N))
	} else {
		p.buf = fmt.Appendf(p.buf, p.hostSpec(verb, sharp), regs.N)
	}
}

// simpleInt prints a number with no flags but those that say its width, and reports whether it knows the verb.
func (p *printer) simpleInt(n uint64, verb rune, signed bool) bool {
	base := 10
	switch verb {
	case 'd':
	case 'x':
		base = 16
	case 'b':
		base = 2
	case 'o':
		base = 8
	case 'c':
		r := rune(n)
		if uint64(r) != n || !utf8.ValidRune(r) {
			r = utf8.RuneError
		}
		var text [utf8.UTFMax]byte
		p.pad(string(utf8.AppendRune(text[:0], r)))
		return true
	default:
		return false
	}
	mark := len(p.buf)
	if signed && int64(n) < 0 {
		p.buf = append(p.buf, '-')
		n = -n
	}
	if !p.widPresent {
		p.buf = strconv.AppendUint(p.buf, n, base)
		return true
	}
	if p.zero && !p.minus {
		var digits [64]byte
		text := strconv.AppendUint(digits[:0], n, base)
		for k := p.wid - (len(p.buf) - mark) - len(text); k > 0; k-- {
			p.buf = append(p.buf, '0')
		}
		p.buf = append(p.buf, text...)
		return true
	}
	p.buf = strconv.AppendUint(p.buf, n, base)
	p.padNumber(mark)
	return true
}

// simpleFloat prints a number with no flags but those that say its width and precision, and reports whether it knows the verb.
//
// Go: fmt/format.go fmtFloat (go1.26)
func (p *printer) simpleFloat(x float64, bits int, verb rune) bool {
	prec := -1
	switch verb {
	case 'g', 'G':
	case 'f', 'F', 'e', 'E':
		prec = 6
		if verb == 'F' {
			verb = 'f'
		}
	default:
		return false
	}
	if p.precPresent {
		prec = p.prec
	}
	mark := len(p.buf)
	p.buf = strconv.AppendFloat(p.buf, x, byte(verb), prec, bits)
	p.padNumber(mark)
	return true
}

func (p *printer) printFloat(t *bytecode.Type, regs *value.Slot, verb rune) {
	if verb == 'v' {
		verb = 'g'
	}
	if p.plain() && !p.zero && t.Regs == 1 {
		x, bits := math.Float64frombits(regs.N), 64
		if t.Kind == bytecode.KindFloat32 {
			x, bits = float64(math.Float32frombits(uint32(regs.N))), 32
		}
		if p.simpleFloat(x, bits, verb) {
			return
		}
	}
	if !strings.ContainsRune("gGeEfFbxX", verb) {
		p.badVerb(t, regs, verb)
		return
	}
	spec := p.hostSpec(verb, p.sharp)
	var im *value.Slot // a float has none: no pointer one past its end
	if t.Regs == 2 {
		im = (*value.Slot)(unsafe.Add(unsafe.Pointer(regs), value.SlotSize))
	}
	switch t.Kind {
	case bytecode.KindFloat32:
		p.buf = fmt.Appendf(p.buf, spec, math.Float32frombits(uint32(regs.N)))
	case bytecode.KindFloat64:
		p.buf = fmt.Appendf(p.buf, spec, math.Float64frombits(regs.N))
	case bytecode.KindComplex64:
		p.buf = fmt.Appendf(p.buf, spec, complex(math.Float32frombits(uint32(regs.N)), math.Float32frombits(uint32(im.N))))
	case bytecode.KindComplex128:
		p.buf = fmt.Appendf(p.buf, spec, complex(math.Float64frombits(regs.N), math.Float64frombits(im.N)))
	}
}

// printString prints a string. regs is nil for a method's result, whose verb always fits.
func (p *printer) printString(t *bytecode.Type, regs *value.Slot, s string, verb rune) {
	sharp := p.sharp
	if verb == 'v' {
		verb = 's'
		if p.sharpV {
			verb, sharp = 'q', false
		}
	}
	switch verb {
	case 's':
		if p.precPresent && p.prec < utf8.RuneCountInString(s) {
			n := p.prec
			for i := range s {
				if n == 0 {
					s = s[:i]
					break
				}
				n--
			}
		}
		p.pad(s)
	case 'x', 'X', 'q':
		if verb == 'q' && !sharp && !p.plus && !p.precPresent && !p.widPresent {
			p.buf = strconv.AppendQuote(p.buf, s)
			return
		}
		p.buf = fmt.Appendf(p.buf, p.hostSpec(verb, sharp), s)
	default:
		p.badVerb(t, regs, verb)
	}
}
