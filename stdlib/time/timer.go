package time

// This file implements the natives of Sleep and of timers, on the scheduler's.

import (
	"math"
	"time"
	"unsafe"

	"minigo/sched"
	"minigo/sched/gsync"
	"minigo/vm"
	"minigo/vm/value"
)

func sleep(c *vm.Call) vm.Status {
	if st := c.State(0); st.N == 0 {
		st.N = 1
		switch c.M.Sleep(c.G, c.ArgInt()) {
		case sched.SwitchYield:
			return vm.Done // not a time to wait
		default:
			return vm.Park
		}
	}
	return vm.Done
}

// A timer is what stands behind a Timer or Ticker of the program.
type timer struct {
	sched.Timer
	machine *vm.Machine
	ch      *vm.Chan       // where the time goes to
	loc     unsafe.Pointer // its location
	fn      unsafe.Pointer // or: what is called in a goroutine of its own
}

// when is the time d nanoseconds from now.
func when(c *vm.Call, d int64) int64 {
	now := c.M.Sched().Nanotime()
	if d <= 0 {
		return now
	}
	if t := now + d; t > 0 {
		return t
	}
	return math.MaxInt64
}

// timeRegs is the number of registers of a Time: wall, ext and loc.
const timeRegs = 3

// The bits of Time.wall, and the seconds from year 1 to 1885 and 1970, as time.mg has them.
const (
	hasMono        = 1 << 63
	nsecShift      = 30
	unixToInternal = (1969*365 + 1969/4 - 1969/100 + 1969/400) * 86400
	wallToInternal = (1884*365 + 1884/4 - 1884/100 + 1884/400) * 86400
)

// sendTime sends the time at which the timer was due, if there is room.
//
// Go: time/sleep.go sendTime (go1.26)
func sendTime(mp *sched.M, arg any, _ uint64, delta int64) {
	t := arg.(*timer)
	sec, nsec, mono := mp.Sched().Platform().Time()
	wall := time.Unix(sec, int64(nsec)-delta)
	regs := [timeRegs]value.Slot{
		{N: hasMono | uint64(wall.Unix()+unixToInternal-wallToInternal)<<nsecShift | uint64(wall.Nanosecond())},
		{N: uint64(mono - delta)},
		{P: t.loc},
	}
	t.ch.TrySend(mp, regs[:])
}

// drain empties the channel of a timer that is stopped or set again.
func drain(mp *sched.M, arg any) bool { return arg.(*timer).ch.Drain(mp) }

func newTimer(c *vm.Call) {
	d, period, loc := c.ArgInt(), c.ArgInt(), c.ArgPtr()
	t := &timer{loc: loc}
	t.ch = gsync.NewTimerChan[value.Slot](c.M, timeRegs, &t.Timer)
	t.InitChan(sendTime, t, drain)
	t.Reset(c.M, when(c, d), period)
	c.RetPtr(unsafe.Pointer(t.ch))
	c.RetPtr(unsafe.Pointer(t))
}

// goFunc starts the goroutine of AfterFunc.
//
// Go: time/sleep.go goFunc (go1.26)
func goFunc(mp *sched.M, arg any, _ uint64, _ int64) {
	t := arg.(*timer)
	t.machine.Go(mp, t.fn)
}

func newFuncTimer(c *vm.Call) {
	d, fn := c.ArgInt(), c.ArgPtr()
	t := &timer{machine: c.Machine, fn: fn}
	t.Init(goFunc, t)
	t.Reset(c.M, when(c, d), 0)
	c.RetPtr(unsafe.Pointer(t))
}

func stopTimer(c *vm.Call) { c.RetBool((*timer)(c.ArgPtr()).Stop(c.M)) }

func resetTimer(c *vm.Call) {
	t := (*timer)(c.ArgPtr())
	d, period := c.ArgInt(), c.ArgInt()
	c.RetBool(t.Reset(c.M, when(c, d), period))
}
