package main

// This file lists the instructions that have a dispatch of their own.

import "strings"

// The hot instructions: those that make up a thousandth and more of what programs of several kinds execute, and their siblings. Each costs
// a table of two kilobytes or more, at every end of its handler, and a row in the text of every dispatch. More of them than
// about 130 made nothing faster.
const hot = `
	Mov MovP MovS Mov2 LoadI LoadK LoadKS Zero ZeroP
	Add Sub Mul Div Rem And Or Xor AddI MulI AndI ShlI ShrI Min Max Rotl32 Rotl64 DivP2 RemP2 MulAdd MulAddI MulIAddI MulRem MulAddRem DivK RemK MulRemK MulAddRemK MulIAddIRemK Lt Zext8 Zext32
	FAdd FSub FMul FDiv FMulAdd FMulSub FMulRSub FSqrt I2F
	Jmp JT JF JEq JNe JLt JLe JEqI JNeI JLtI JLeI JGtI JGeI JFLt JFLe JSEq JSNe JNil JNotNil JNotType JIxLt JIxLe JIxGt JIxGe Switch
	Loop LoopT LoopF LoopNe LoopEqI LoopNeI LoopLt LoopLe LoopLtI LoopGtI LoopGeI LoopNotNil LoopIncLt LoopIncLe LoopIncLtI LoopFLe LoopIxLt LoopIxGt
	Ld8 Ld32 Ld64 LdP LdStr LdSl LdV St32 St64 StP StSl NilChk LdG64 LdGP StG64
	Ix8 Ix32 IxS32 Ix64 IxP IxStr IxA IxF64 IxFP IxSl IxV IxIx64 Swap Sx8 Sx32 Sx64 SxP Ax8 Ax32 Ax64 AxRef As8 As32 As64
	Cap CapP LenStr IxByte App8 App64 AppP MapGet MapGet2 MapSet Enter Call CallC CallI Unbox Ret
`

func hotSet() map[string]bool {
	set := map[string]bool{}
	for name := range strings.FieldsSeq(hot) {
		set["Op"+name] = true
	}
	return set
}
