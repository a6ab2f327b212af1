package fmt

// This file implements the printer: how it goes from operand to operand.
//
// Go: fmt/print.go pp (go1.26)
// Differs: it stops at methods; see the package's comment.

import (
	"strconv"
	"unicode/utf8"
	"unsafe"

	"minigo/stdlib/os"
	"minigo/vm"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// mode is a family of functions.
type mode uint8

// The modes, as fmt.mg has them.
const (
	modePrint mode = iota
	modePrintln
	modePrintf
	modeErrorf
)

// call is a method that fmt.mg is to call.
type call struct {
	box  unsafe.Pointer
	what uint8
	verb rune
}

// The kinds of methods, as fmt.mg has them.
const (
	callError = 1 + iota
	callString
	callGoString
	callFormat
)

// answer is what a method returned.
type answer struct {
	text     string
	verbatim bool
}

// printer formats one call's operands.
type printer struct {
	machine *vm.Machine
	mode    mode
	buf     []byte
	format  string
	args    []value.Slot // interfaces
	pos     int          // in the format
	arg     int          // the next operand
	extra   bool         // past the format: operands left over
	done    bool

	directive
	spec []byte // scratch: the directive for the host's fmt

	reordered  bool
	goodArgNum bool
	prevString bool  // Print: the operand before was a string
	erroring   bool  // a bad verb is being reported: no methods
	wrapped    []int // operands of %w

	// The operand that is due, with what its methods returned.
	due     bool
	box     unsafe.Pointer
	verb    rune
	results []answer
	used    int
	pending []call
	missing bool

	err *value.Error

	writing os.Writing // of the text
}

// directive is one directive's flags and numbers.
type directive struct {
	plus, minus, sharp, space, zero bool
	plusV, sharpV                   bool
	widPresent, precPresent         bool
	wid, prec                       int
}

// plain reports whether a directive has no flag that changes numbers, but for their width.
func (d *directive) plain() bool {
	return !d.plus && !d.sharp && !d.space && !d.sharpV
}

func (p *printer) start(machine *vm.Machine, m mode, format string, args []value.Slot) {
	p.machine, p.mode, p.format, p.args = machine, m, format, args // all else is as free has left it
}

// unpack gives back the memory that operands may be in. If methods are to be called, copies take their place.
func (p *printer) unpack(c *vm.Call) {
	if !c.Packed() {
		return
	}
	if !p.done {
		boxes := make(map[unsafe.Pointer]unsafe.Pointer, len(p.args))
		args := make([]value.Slot, len(p.args))
		for i, a := range p.args {
			if a.P == nil {
				continue
			}
			t := value.BoxType(a.P)
			args[i].P = value.Box(t, value.BoxRegs(t, a.P))
			boxes[a.P] = args[i].P
		}
		p.args, p.box = args, boxes[p.box]
		for i := range p.pending {
			if box, ok := boxes[p.pending[i].box]; ok {
				p.pending[i].box = box
			}
		}
	}
	c.Unpack()
}

// maxKept is the largest buffer that a free printer keeps.
const maxKept = 64 << 10

func (p *printer) free() {
	if cap(p.buf) > maxKept {
		return
	}
	clear(p.results[:cap(p.results)])
	buf, spec, results := p.buf[:0], p.spec[:0], p.results[:0]
	*p = printer{} // which is made in place
	p.buf, p.spec, p.results = buf, spec, results
	printers.Put(p)
}

// run goes on until the text is complete (true) or methods must be called (false).
func (p *printer) run() bool {
	for p.err == nil {
		if p.due {
			mark := len(p.buf)
			p.used, p.missing, p.pending = 0, false, p.pending[:0]
			p.printArg(p.box, p.verb)
			if p.missing {
				p.buf = p.buf[:mark]
				return false
			}
			p.due, p.results = false, p.results[:0]
		}
		if p.mode >= modePrintf && !p.nextDirective() || p.mode < modePrintf && !p.nextOperand() {
			break
		}
	}
	p.done = true
	return true
}

// operand makes an operand due.
func (p *printer) operand(verb rune) {
	p.due, p.box, p.verb = true, p.args[p.arg].P, verb
	p.arg++
}

// simple prints the next operand, if it is a number, a string or a bool without methods, and the verb, without flags, is the one for it. It
// reports whether it did.
func (p *printer) simple(verb byte) bool {
	box := p.args[p.arg].P
	if box == nil {
		return false
	}
	t := value.BoxType(box)
	if len(t.Methods) > 0 {
		return false
	}
	switch t.Kind {
	case bytecode.KindString:
		if verb != 's' && verb != 'v' {
			return false
		}
		p.buf = append(p.buf, value.Str(*value.BoxRegs(t, box))...)
	case bytecode.KindInt, bytecode.KindInt8, bytecode.KindInt16, bytecode.KindInt32, bytecode.KindInt64:
		if verb != 'd' && verb != 'v' {
			return false
		}
		p.buf = strconv.AppendInt(p.buf, int64((*value.Slot)(box).N), 10)
	case bytecode.KindUint, bytecode.KindUint8, bytecode.KindUint16, bytecode.KindUint32, bytecode.KindUint64, bytecode.KindUintptr:
		if verb != 'd' && verb != 'v' {
			return false
		}
		p.buf = strconv.AppendUint(p.buf, (*value.Slot)(box).N, 10)
	case bytecode.KindBool:
		if verb != 't' && verb != 'v' {
			return false
		}
		p.buf = strconv.AppendBool(p.buf, (*value.Slot)(box).N != 0)
	default:
		return false
	}
	p.arg++
	return true
}

// nextOperand goes to the next operand of Print and Println that is not simple.
func (p *printer) nextOperand() bool {
	for p.arg < len(p.args) {
		box := p.args[p.arg].P
		isString := box != nil && value.BoxType(box).Kind == bytecode.KindString
		if p.arg > 0 && (p.mode == modePrintln || !isString && !p.prevString) {
			p.buf = append(p.buf, ' ')
		}
		p.prevString = isString
		if !p.simple('v') {
			p.operand('v')
			return true
		}
	}
	if p.mode == modePrintln {
		p.buf = append(p.buf, '\n')
	}
	return false
}

// nextDirective writes the format up to the next operand that is not simple.
func (p *printer) nextDirective() bool {
	if p.extra {
		return p.nextExtra()
	}
	for p.pos < len(p.format) {
		p.goodArgNum = true
		text := p.format[p.pos:]
		n := 0
		for n < len(text) && text[n] != '%' {
			n++
		}
		p.pos += n
		if n == 1 { // a space, most often, or a comma
			p.buf = append(p.buf, text[0])
		} else {
			p.buf = append(p.buf, text[:n]...)
		}
		if n == len(text) {
			break
		}
		p.pos++
		if n++; n < len(text) && p.arg < len(p.args) && p.simple(text[n]) {
			p.pos++
			continue
		}
		if p.parseDirective() {
			return true
		}
	}
	if !p.reordered && p.arg < len(p.args) {
		p.directive = directive{}
		p.buf = append(p.buf, "%!(EXTRA "...)
		p.extra = true
		p.goodArgNum = false // no operand printed yet
		return p.nextExtra()
	}
	return false
}

// nextExtra goes to the next operand that no directive took.
func (p *printer) nextExtra() bool {
	for p.arg < len(p.args) {
		if p.goodArgNum {
			p.buf = append(p.buf, ", "...)
		}
		p.goodArgNum = true
		if box := p.args[p.arg].P; box != nil {
			p.buf = append(p.buf, value.BoxType(box).Str...)
			p.buf = append(p.buf, '=')
			p.operand('v')
			return true
		}
		p.buf = append(p.buf, "<nil>"...)
		p.arg++
	}
	p.buf = append(p.buf, ')')
	return false
}

// parseDirective parses behind a percent sign. It reports whether an operand is due.
func (p *printer) parseDirective() bool {
	f := p.format
	p.directive = directive{}
	if p.pos < len(f) && 'a' <= f[p.pos] && f[p.pos] <= 'z' {
		return p.directiveVerb()
	}
	i := p.pos
flags:
	for ; i < len(f); i++ {
		switch f[i] {
		case '#':
			p.sharp = true
		case '0':
			p.zero = true
		case '+':
			p.plus = true
		case '-':
			p.minus = true
		case ' ':
			p.space = true
		default:
			break flags
		}
	}
	p.pos = i
	afterIndex := p.argNumber()
	if p.pos < len(f) && f[p.pos] == '*' {
		p.pos++
		p.wid, p.widPresent = p.intArg()
		if !p.widPresent {
			p.buf = append(p.buf, "%!(BADWIDTH)"...)
		}
		if p.wid < 0 {
			p.wid, p.minus, p.zero = -p.wid, true, false
		}
		afterIndex = false
	} else {
		p.wid, p.widPresent = p.number()
		if afterIndex && p.widPresent {
			p.goodArgNum = false
		}
	}
	if p.pos+1 < len(f) && f[p.pos] == '.' {
		p.pos++
		if afterIndex {
			p.goodArgNum = false
		}
		afterIndex = p.argNumber()
		if p.pos < len(f) && f[p.pos] == '*' {
			p.pos++
			p.prec, p.precPresent = p.intArg()
			if p.prec < 0 {
				p.prec, p.precPresent = 0, false
			}
			if !p.precPresent {
				p.buf = append(p.buf, "%!(BADPREC)"...)
			}
			afterIndex = false
		} else {
			p.prec, p.precPresent = p.number()
			if !p.precPresent {
				p.prec, p.precPresent = 0, true
			}
		}
	}
	if !afterIndex {
		p.argNumber()
	}
	return p.directiveVerb()
}

// directiveVerb parses the verb of a directive. It reports whether an operand is due.
func (p *printer) directiveVerb() bool {
	f := p.format
	if p.pos >= len(f) {
		p.buf = append(p.buf, "%!(NOVERB)"...)
		return false
	}
	verb, size := rune(f[p.pos]), 1
	if verb >= utf8.RuneSelf {
		verb, size = utf8.DecodeRuneInString(f[p.pos:])
	}
	p.pos += size
	switch {
	case verb == '%':
		p.buf = append(p.buf, '%')
		return false
	case !p.goodArgNum:
		p.complain(verb, "(BADINDEX)")
		return false
	case p.arg >= len(p.args):
		p.complain(verb, "(MISSING)")
		return false
	case verb == 'w' || verb == 'v':
		if verb == 'w' && p.mode == modeErrorf {
			p.wrapped = append(p.wrapped, p.arg)
		}
		p.sharpV, p.sharp = p.sharp, false
		p.plusV, p.plus = p.plus, false
	}
	p.operand(verb)
	return true
}

func (p *printer) complain(verb rune, what string) {
	p.buf = append(p.buf, "%!"...)
	p.buf = utf8.AppendRune(p.buf, verb)
	p.buf = append(p.buf, what...)
}

// tooLarge reports whether a width or precision is absurd.
func tooLarge(n int64) bool { return n > 1e6 || n < -1e6 }

// number parses a number in the format.
func (p *printer) number() (n int, ok bool) {
	n, ok, p.pos = parseNumber(p.format, p.pos, len(p.format))
	return n, ok
}

func parseNumber(s string, from, end int) (n int, ok bool, next int) {
	for next = from; next < end && '0' <= s[next] && s[next] <= '9'; next++ {
		if tooLarge(int64(n)) {
			return 0, false, end
		}
		n = n*10 + int(s[next]-'0')
		ok = true
	}
	return n, ok, next
}

// argNumber parses an operand's explicit index, if there is one.
func (p *printer) argNumber() (found bool) {
	return p.pos < len(p.format) && p.format[p.pos] == '[' && p.index()
}

// index parses an operand's explicit index.
func (p *printer) index() (found bool) {
	f := p.format
	p.reordered = true
	n, size, ok := 0, 1, false
	if len(f)-p.pos >= 3 {
		for i := p.pos + 1; i < len(f); i++ {
			if f[i] == ']' {
				var next int
				n, ok, next = parseNumber(f, p.pos+1, i)
				size = i + 1 - p.pos
				ok = ok && next == i
				break
			}
		}
	}
	p.pos += size
	if ok && 1 <= n && n <= len(p.args) {
		p.arg = n - 1
		return true
	}
	p.goodArgNum = false
	return ok
}

// intArg takes an operand as a width or precision.
func (p *printer) intArg() (int, bool) {
	if p.arg >= len(p.args) {
		return 0, false
	}
	box := p.args[p.arg].P
	p.arg++
	if box == nil {
		return 0, false
	}
	t := value.BoxType(box)
	if t.Kind < bytecode.KindInt || t.Kind > bytecode.KindUintptr {
		return 0, false
	}
	n := int64(value.BoxRegs(t, box).N)
	if tooLarge(n) {
		return 0, false
	}
	return int(n), true
}

// pad writes s with the directive's width.
func (p *printer) pad(s string) {
	n := 0
	if p.widPresent && p.wid > 0 {
		n = p.wid - utf8.RuneCountInString(s)
	}
	if !p.minus {
		p.padding(n)
	}
	p.buf = append(p.buf, s...)
	if p.minus {
		p.padding(n)
	}
}

// padNumber gives the directive's width, with spaces, to what was written from mark on, which is ASCII.
func (p *printer) padNumber(mark int) {
	n := p.wid - (len(p.buf) - mark)
	if !p.widPresent || n <= 0 {
		return
	}
	for range n {
		p.buf = append(p.buf, ' ')
	}
	if !p.minus {
		text := p.buf[mark:]
		copy(text[n:], text)
		for i := range n {
			text[i] = ' '
		}
	}
}

func (p *printer) padding(n int) {
	c := byte(' ')
	if p.zero && !p.minus {
		c = '0'
	}
	for ; n > 0; n-- {
		p.buf = append(p.buf, c)
	}
}

// hostSpec is the directive for the host's fmt.
func (p *printer) hostSpec(verb rune, sharp bool) string {
	b := append(p.spec[:0], '%')
	for _, f := range [...]struct {
		on bool
		c  byte
	}{{p.plus, '+'}, {p.minus, '-'}, {sharp, '#'}, {p.space, ' '}, {p.zero, '0'}} {
		if f.on {
			b = append(b, f.c)
		}
	}
	if p.widPresent {
		b = strconv.AppendInt(b, int64(p.wid), 10)
	}
	if p.precPresent {
		b = append(b, '.')
		b = strconv.AppendInt(b, int64(p.prec), 10)
	}
	b = utf8.AppendRune(b, verb)
	p.spec = b
	return unsafe.String(unsafe.SliceData(b), len(b))
}
