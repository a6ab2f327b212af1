// Package vm runs MiniGo's machine code on goroutines of the scheduler.
//
// A goroutine's code is a fiber, the scheduler's Task: a stack of slots, a pc and a frame base. Resume runs the loop in exec.go, or the
// faster one in exec_threaded.go that is made of its text, until the goroutine needs the scheduler. What the loop does not do itself is done by slow.go and the ops files, one method for each instruction.
//
// # Frames
//
//	 caller's frame                          callee's frame
//	+------+---------+------+--------+------+---------+------+--------------
//	| link | results | args | locals | link | results | args | locals ...
//	+------+---------+------+--------+------+---------+------+--------------
//	^ base of the caller             ^ base of the callee = base of the caller + a
//
// link.n = return pc << 16 | distance to the caller's base; link.p = the closure. Frames are addressed from the stack's start when they are not
// running, so a stack can be moved: no pointer ever points into one (INV-stack).
//
// Some return pcs are not of the program: the machine has a few words of its own in front of the code, at negative pcs, that end a goroutine or
// go on with a panic. See sentinel.go.
//
// # Safepoints
//
// enter compares the frame's end with G.Stackguard0: it is above if the stack is too small, or if someone wants the goroutine to make
// way, or if the frame reaches above what is known to be clean (fiber.high). Backward jumps charge the budget.
package vm
