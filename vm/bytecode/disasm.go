package bytecode

// This file implements the disassembler.

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Disasm writes f's code. A star marks the safepoints, where the goroutine may be stopped. source, if not nil, gives the text
// of a source line, which is written above its instructions; count, if not nil, how often an instruction ran, which is written before it.
func Disasm(w io.Writer, p *Program, f *Func, source func(file string, line int32) string, count func(pc uint32) uint64) error {
	_, err := fmt.Fprintf(w, "func %s: frame %d, results %d, params %d, captures %d\n", f.Name, f.Frame, f.Results, f.Params, f.Captures)
	last, lastFile := int32(0), ""
	for pc := f.Entry; pc < f.End && err == nil; {
		if line, _ := f.Pos(pc); line != 0 && (line != last || f.FileAt(pc) != lastFile) {
			last, lastFile = line, f.FileAt(pc)
			text := ""
			if source != nil {
				text = "\t" + strings.TrimSpace(source(lastFile, line))
			}
			if _, err = fmt.Fprintf(w, "  %s:%d%s\n", lastFile, line, text); err != nil {
				return err
			}
		}
		text, words := Format(p, pc)
		mark := ' '
		if op := p.Code[pc].Op; op == OpEnter || op >= OpLoop && op <= OpLoopIxGe {
			mark = '*'
		}
		if count != nil {
			if _, err = fmt.Fprintf(w, "%12d ", count(pc)); err != nil {
				return err
			}
		}
		_, err = fmt.Fprintf(w, "%6d %c %s\n", pc, mark, text)
		pc += words
	}
	return err
}

// Format writes the instruction at pc, and says how many words it has.
func Format(p *Program, pc uint32) (text string, words uint32) {
	in := p.Code[pc]
	if in.Op >= NumOps {
		return fmt.Sprintf("?%d", in.Op), 1
	}
	info := &Ops[in.Op]
	words = in.Op.Words()
	var ops []string
	for i, code := range [...]string{info.A, info.B, info.C} {
		x := [...]uint16{in.A, in.B, in.C}[i]
		if s := formatOperand(p, pc, code, x); s != "" {
			ops = append(ops, s)
		}
	}
	if words == 2 && int(pc)+1 < len(p.Code) {
		lo, hi := p.Code[pc+1].Ext()
		switch info.X {
		case "T", "Tu", "Tn", "Tj":
			name := "?"
			if int(lo) < len(p.Types) {
				name = p.Types[lo].Str
			}
			ops = append(ops, name)
			switch {
			case in.Op == OpMethVal && int(hi) < len(p.Methods):
				ops = append(ops, "."+p.Methods[hi])
			case info.X == "Tu":
				ops = append(ops, strconv.Itoa(int(hi)))
			case info.X == "Tn":
				ops = append(ops, formatOperand(p, pc, "n", uint16(hi)))
			case info.X == "Tj":
				ops = append(ops, fmt.Sprint("-> ", int64(pc)+2+int64(int32(hi))))
			}
		case "j":
			ops = append(ops, fmt.Sprint("-> ", int64(pc)+2+int64(int32(hi))))
		case "n":
			ops = append(ops, formatOperand(p, pc, "n", uint16(lo)))
		case "I":
			ops = append(ops, strconv.Itoa(int(int32(lo))))
		case "In":
			ops = append(ops, strconv.Itoa(int(int32(lo))), formatOperand(p, pc, "n", uint16(hi)))
		case "Id":
			ops = append(ops, strconv.Itoa(int(int32(lo))), formatConst(p, hi))
		case "M":
			name := "?"
			if int(lo) < len(p.Methods) {
				name = p.Methods[lo]
			}
			ops = append(ops, "."+name)
		case "F":
			ops = append(ops, funcName(p, lo))
		default:
			ops = append(ops, strconv.Itoa(int(int32(lo))), strconv.Itoa(int(hi)))
		}
	}
	return strings.TrimRight(fmt.Sprintf("%-10s %s", info.Name, strings.Join(ops, ", ")), " "), words
}

func funcName(p *Program, i uint32) string {
	if int(i) < len(p.Funcs) {
		return p.Funcs[i].Name
	}
	return "?"
}

func formatOperand(p *Program, pc uint32, code string, x uint16) string {
	in := p.Code[pc]
	switch code {
	case "":
		return ""
	case "u":
		return strconv.Itoa(int(x))
	case "i":
		return strconv.Itoa(int(int16(x)))
	case "I":
		return strconv.Itoa(int(in.Imm32()))
	case "j":
		return fmt.Sprint("-> ", int64(pc)+1+int64(int16(x)))
	case "J":
		return fmt.Sprint("-> ", int64(pc)+1+int64(in.Imm32()))
	case "F":
		return funcName(p, in.Index())
	case "N":
		if n := in.Index(); int(n) < len(p.Natives) {
			return p.Natives[n]
		}
		return "?"
	case "K":
		return formatConst(p, in.Index())
	case "d":
		return formatConst(p, uint32(x))
	}
	if x == 0xffff {
		return "_"
	}
	return "r" + strconv.Itoa(int(x/SlotSize))
}

func quoteConst(s string) string {
	if len(s) > 40 {
		return strconv.Quote(s[:40]) + "..."
	}
	return strconv.Quote(s)
}

func formatConst(p *Program, k uint32) string {
	if int(k) >= len(p.Consts) {
		return "?"
	}
	switch c := &p.Consts[k]; c.Kind {
	case ConstString:
		return quoteConst(c.S)
	case ConstBox:
		if t := p.Types[c.T]; t.Kind == KindString {
			return t.Str + "(" + quoteConst(c.S) + ")"
		}
		return fmt.Sprintf("%s(%#x)", p.Types[c.T].Str, c.N)
	case ConstDivisor:
		return strconv.FormatInt(int64(c.N), 10)
	case ConstFunc:
		return funcName(p, uint32(c.N))
	case ConstGlobal:
		if c.N < uint64(len(p.Globals)) {
			return "&" + p.Globals[c.N].Name
		}
		return "?"
	default:
		return fmt.Sprintf("%#x", c.N)
	}
}
