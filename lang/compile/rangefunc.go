package compile

import (
	"minigo/lang/ast"
	"minigo/lang/types"
)

type rangeBody struct{}

func (f *fn) rangeFunc(s *ast.RangeStmt, name string, sig *types.Signature) {
	f.errorf("range over a function is not supported yet")
}

func (f *fn) leaveRange(s *ast.BranchStmt, name string) {
	panic("branch to nowhere")
}
