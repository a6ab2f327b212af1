package bytecode

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func TestTableIsComplete(t *testing.T) {
	names := map[string]Op{}
	codes := map[string]bool{}
	for _, c := range strings.Fields("n n= n+ p p= p+ s s= 2 2= 2+ v v= v?= k k= e e= e?= r w i u I K F N d j J") {
		codes[c] = true
	}
	for op := range Op(NumOps) {
		info := &Ops[op]
		if info.Name == "" || info.Doc == "" {
			t.Errorf("instruction %d has no name or sentence", op)
		}
		if other, ok := names[info.Name]; ok {
			t.Errorf("%d and %d are both called %s", op, other, info.Name)
		}
		names[info.Name] = op
		for _, c := range []string{info.A, info.B, info.C} {
			if c != "" && !codes[c] {
				t.Errorf("%s: unknown operand code %q", info.Name, c)
			}
			if strings.ContainsAny(c, "vke") && !strings.HasPrefix(info.X, "T") {
				t.Errorf("%s: %q without a type", info.Name, c)
			}
		}
		switch info.X {
		case "", "T", "Tu", "Tn", "Tj", "j", "n", "I", "In", "Id", "M", "F", "uu":
		default:
			t.Errorf("%s: unknown code %q of the second word", info.Name, info.X)
		}
	}
}

// sample is a program with an operand of every code that can leave a range.
func sample() *Program {
	typ := func(i int, t Type) *Type { t.Index = i; return &t }
	tInt := typ(0, Type{Kind: KindInt, Str: "int"})
	tSlice := typ(1, Type{Kind: KindSlice, Str: "[]int", Elem: tInt})
	tMap := typ(2, Type{Kind: KindMap, Str: "map[int]int", Key: tInt, Elem: tInt})
	p := &Program{Types: []*Type{tInt, tSlice, tMap}, Methods: []string{"Get"}, Natives: []string{"x.y"}, Entry: 1}
	for _, t := range p.Types {
		t.Layout()
	}
	p.Globals = []Global{{"main.x", tInt}}
	p.Consts = []Const{{Kind: ConstN, N: 5}, {Kind: ConstGlobal}, {Kind: ConstString, S: "s"}, {Kind: ConstFunc, N: 2}, {Kind: ConstDivisor, N: 10}}
	r := func(n uint16) uint16 { return n * SlotSize }
	main := []Instr{
		{OpEnter, 12, 1, 0},
		{OpArea, r(2), AreaNumbers, 2},
		{OpLoadK, r(1), 0, 0},
		{OpLdG64, r(1), 1, 0},
		{OpLoadKS, r(2), 2, 0},
		{OpLoadKP, r(2), 3, 0},
		{OpAdd, r(3), r(1), r(1)},
		{OpMov2, r(10), r(8), 0},
		{OpJLt, r(1), r(3), 1},
		{OpMovN, r(4), r(5), 7},
		{OpMkSl, r(4), r(1), r(1)}, Ext(1, 0),
		{OpMapGet2, r(6), r(4), r(1)}, Ext(2, 0),
		{OpMapNext, r(6), 0xffff, r(3)}, Ext(2, 0),
		{OpCall, r(9), 2, 0},
		{OpCallI, r(9), r(4), 1}, Ext(0, 0),
		{OpClosure, r(4), r(5), 2}, Ext(3, 0),
		{OpGo, r(9), r(4), 3},
		{OpObj, r(4), r(1), 2}, Ext(0, 1),
		{OpRemK, r(3), r(1), 4},
		{OpMulAddRemK, r(3), r(1), r(1)}, Ext(31, 4),
		{OpLeave, r(1), AreaNumbers, 0},
		Instr{Op: OpLoop}.WithImm32(-29),
	}
	callee := []Instr{{OpEnter, 20, 1, 0}, {OpNative, 0, 0, 0}, {OpRet, 0, 0, 0}}
	closure := []Instr{{OpEnter, 3, 1, 0}, {OpCapN, r(1), 1, 2}, {OpRet, 0, 0, 0}}
	p.Code = []Instr{{Op: OpTrap}}
	p.Funcs = []*Func{{Name: "trap", End: 1}}
	add := func(f *Func, code []Instr) {
		f.Index, f.Entry = uint32(len(p.Funcs)), uint32(len(p.Code))
		p.Code = append(p.Code, code...)
		f.End = uint32(len(p.Code))
		p.Funcs = append(p.Funcs, f)
	}
	add(&Func{Name: "main.main", Frame: 12, Native: -1, Areas: [2]int32{32, 0}}, main)
	add(&Func{Name: "x.y", Frame: 20, Results: 1, Params: 1}, callee)
	add(&Func{Name: "main.main.func1", Frame: 3, Captures: 2, Native: -1}, closure)
	p.Code = append(p.Code, Instr{Op: OpGuard})
	return p
}

func TestVerifyAcceptsTheSample(t *testing.T) {
	if err := Verify(sample(), 1); err != nil {
		t.Fatal(err)
	}
}

// A capture that is a number is one of the captures.
func TestVerifyNumbers(t *testing.T) {
	for n, ok := range map[int32]bool{-1: false, 0: true, 1: true, 2: false} {
		p := sample()
		p.Funcs[len(p.Funcs)-1].Numbers = []int32{n}
		if err := Verify(p, 1); (err == nil) != ok {
			t.Errorf("number %d of 2 captures: %v", n, err)
		}
	}
}

// Every operand that names something, set to something that is not there, is found.
func TestVerifyRejectsWhatLeavesItsRange(t *testing.T) {
	n := len(sample().Code)
	for pc := 1; pc < n-1; {
		p := sample()
		in := p.Code[pc]
		info := &Ops[in.Op]
		reject := func(what string, change func(p *Program)) {
			p := sample()
			change(p)
			if err := Verify(p, 1); err == nil {
				t.Errorf("pc %d %s: %s was accepted", pc, info.Name, what)
			}
		}
		for i, code := range []string{info.A, info.B, info.C} {
			set := func(x uint16) func(p *Program) {
				return func(p *Program) {
					switch i {
					case 0:
						p.Code[pc].A = x
					case 1:
						p.Code[pc].B = x
					case 2:
						p.Code[pc].C = x
					}
				}
			}
			switch code {
			case "", "u", "i", "I":
			case "j":
				reject("a far jump", set(30000))
				reject("a jump back", set(0xfff0))
			case "J":
				reject("a far jump", func(p *Program) { p.Code[pc] = in.WithImm32(-1 << 30) })
				reject("a jump forward", func(p *Program) { p.Code[pc] = in.WithImm32(1) })
			case "d":
				reject("a big index", set(1000))
				reject("a constant that is no divisor", set(0))
			case "K", "F", "N":
				reject("a big index", func(p *Program) { p.Code[pc] = in.WithImm32(1000) })
			default:
				reject("a register out of the frame", set(12*SlotSize))
				reject("the link", set(0))
				reject("an odd offset", set(3*SlotSize+8))
			}
		}
		switch info.X {
		case "T", "Tu", "Tj", "M", "F":
			reject("a big index in the second word", func(p *Program) { p.Code[pc+1] = Ext(99, 0) })
		case "Id":
			reject("a big index in the second word", func(p *Program) { p.Code[pc+1] = Ext(5, 99) })
			reject("a divisor that is a power of two", func(p *Program) { p.Consts[4].N = 8 })
		}
		switch in.Op {
		case OpArea:
			reject("a larger block", func(p *Program) { p.Code[pc].C++ })
			reject("a third area", func(p *Program) { p.Code[pc].B = 2 })
		case OpLeave:
			reject("a block that was not taken", func(p *Program) { p.Code[pc].B = AreaSlots })
		case OpObj:
			reject("a variable behind the block", func(p *Program) { p.Code[pc].C = 4 })
			reject("a variable of slots in a block of numbers", func(p *Program) { p.Code[pc+1] = Ext(1, 0) })
		}
		reject("an unknown instruction", func(p *Program) { p.Code[pc].Op = NumOps })
		reject("the guard", func(p *Program) { p.Code[pc] = Instr{Op: OpGuard} })
		pc += int(in.Op.Words())
	}
}

// Whatever the bits are, the verifier and the disassembler only say what they think of them.
func TestRandomCodeDoesNotPanic(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		p := sample()
		for range 1 + rnd.IntN(3) {
			pc := 1 + rnd.IntN(len(p.Code)-1)
			in := &p.Code[pc]
			switch rnd.IntN(4) {
			case 0:
				in.Op = Op(rnd.IntN(int(NumOps) + 3))
			case 1:
				in.A = uint16(rnd.Uint32())
			case 2:
				in.B = uint16(rnd.Uint32())
			case 3:
				in.C = uint16(rnd.Uint32())
			}
		}
		_ = Verify(p, 1)
		for _, f := range p.Funcs {
			Disasm(&strings.Builder{}, p, f, nil, nil)
		}
	}
}

func TestDisasm(t *testing.T) {
	p := sample()
	var b strings.Builder
	if err := Disasm(&b, p, p.Funcs[3], nil, nil); err != nil {
		t.Fatal(err)
	}
	want := `func main.main.func1: frame 3, results 0, params 0, captures 2
    33 * enter      3, 1
    34   cap.n      r1, 1, 2
    35   ret
`
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}

// TestVerifyAreaVars: who looks for dead variables in a block must find them all in the list, and reach each only by its own address.
func TestVerifyAreaVars(t *testing.T) {
	const block, r2, r3 = 1 * SlotSize, 2 * SlotSize, 3 * SlotSize
	ptr := &Type{Kind: KindPointer, Str: "*int", Elem: &Type{Kind: KindInt, Str: "int"}}
	ptr.Elem.Layout()
	ptr.Layout()
	verify := func(body ...Instr) error {
		code := append([]Instr{{Op: OpTrap}, {OpEnter, 4, 1, 0}, {OpArea, block, AreaSlots, 2}}, body...)
		code = append(code, Instr{OpLeave, block, AreaSlots, 0}, Instr{Op: OpRet}, Instr{Op: OpGuard})
		p := &Program{Types: []*Type{ptr}, Code: code, Entry: 1}
		p.Funcs = []*Func{{}, {Name: "main.main", Index: 1, Entry: 1, End: uint32(len(code) - 1), Frame: 4, Native: -1,
			Areas: [2]int32{0, 32}, AreaVars: []AreaVar{{0, 16}, {16, 16}}}}
		return Verify(p, 1)
	}
	obj := func(at uint16) []Instr { return []Instr{{OpObj, r2, block, at}, Ext(0, 0)} }
	for _, body := range [][]Instr{obj(0), obj(2), {{OpLea, r2, block, 16}, {OpMovP, r3, r2, 0}}} {
		if err := verify(body...); err != nil {
			t.Error(err)
		}
	}
	for _, body := range [][]Instr{{{OpLea, r2, block, 8}}, {{OpMovP, r2, block, 0}}, {{OpLdP, r2, block, 0}}, {{OpStP, r2, block, 0}}, {{OpZeroP, block, 0, 0}}} {
		if err := verify(body...); err == nil {
			t.Errorf("%s was accepted", Ops[body[0].Op].Name)
		}
	}
}
