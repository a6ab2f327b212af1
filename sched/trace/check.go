package trace

// This file implements the checker: it replays events through the rules of G, M and P.

import "fmt"

type gstate uint8

const (
	gRunnable gstate = iota + 1
	gRunning
	gSyscall
	gWaiting
	gDead
)

var gstateNames = [...]string{"unknown", "runnable", "running", "in a syscall", "waiting", "dead"}

type gInfo struct {
	state gstate
	m     int32
}

type mInfo struct {
	p int32  // -1: none. In a system call the P that it went in with, until that is taken.
	g uint64 // 0: none
	s bool   // its G is in a system call
}

type pInfo struct {
	m       int32 // -1: none
	syscall bool  // its M is in a system call, or has come back without it
}

type checker struct {
	g map[uint64]*gInfo
	m map[int32]*mInfo
	p map[int32]*pInfo

	procs   uint64
	stw     int32 // the M that stops the world, -1: none
	stopped bool
}

// Check replays the events, which begin with the scheduler's first, and returns an error for the first that
// cannot happen: a G that runs on two Ms, or without having been made ready; an M that runs a G without a P; a P on two Ms; anything that
// runs while the world is stopped.
// Go: internal/trace/order.go.
func Check(evs []Event) error {
	c := &checker{g: map[uint64]*gInfo{}, m: map[int32]*mInfo{}, p: map[int32]*pInfo{}, stw: -1}
	for i, ev := range evs {
		if ev.Seq != uint64(i+1) {
			return fmt.Errorf("event %d is missing", i+1)
		}
		if err := c.event(ev); err != nil {
			return fmt.Errorf("%v: %w", ev, err)
		}
	}
	return nil
}

func (c *checker) mInfo(id int32) *mInfo {
	m := c.m[id]
	if m == nil {
		m = &mInfo{p: -1}
		c.m[id] = m
	}
	return m
}

func (c *checker) pInfo(id int32) *pInfo {
	p := c.p[id]
	if p == nil {
		p = &pInfo{m: -1}
		c.p[id] = p
	}
	return p
}

// running checks that ev's G runs on ev's M with ev's P.
func (c *checker) running(ev Event) (*gInfo, *mInfo, error) {
	g, m := c.g[ev.G], c.mInfo(ev.M)
	switch {
	case g == nil || g.state != gRunning:
		return nil, nil, fmt.Errorf("goroutine %d is %s, not running", ev.G, c.name(ev.G))
	case g.m != ev.M || m.g != ev.G:
		return nil, nil, fmt.Errorf("goroutine %d runs on M %d, M %d runs goroutine %d", ev.G, g.m, ev.M, m.g)
	case m.p != ev.P:
		return nil, nil, fmt.Errorf("M %d has P %d", ev.M, m.p)
	}
	return g, m, nil
}

func (c *checker) name(g uint64) string {
	if c.g[g] == nil {
		return gstateNames[0]
	}
	return gstateNames[c.g[g].state]
}

func (c *checker) event(ev Event) error {
	if c.stopped && ev.M != c.stw && ev.Kind <= Gomaxprocs {
		switch ev.Kind {
		case SyscallBlocked, GoUnblock: // back from a system call, without a P; an external waker
		default:
			return fmt.Errorf("the world is stopped by M %d", c.stw)
		}
	}
	switch ev.Kind {
	case GoCreate:
		if c.g[ev.G] != nil {
			return fmt.Errorf("goroutine %d exists", ev.G)
		}
		if m := c.mInfo(ev.M); m.p != ev.P || m.p < 0 {
			return fmt.Errorf("M %d has P %d", ev.M, m.p)
		}
		c.g[ev.G] = &gInfo{state: gRunnable, m: -1}
	case GoStart:
		g, m := c.g[ev.G], c.mInfo(ev.M)
		switch {
		case g == nil || g.state != gRunnable:
			return fmt.Errorf("goroutine %d is %s, not runnable", ev.G, c.name(ev.G))
		case m.g != 0:
			return fmt.Errorf("M %d runs goroutine %d", ev.M, m.g)
		case m.p < 0 || m.p != ev.P:
			return fmt.Errorf("M %d has P %d", ev.M, m.p)
		}
		g.state, g.m, m.g = gRunning, ev.M, ev.G
	case GoUnblock:
		g := c.g[ev.G]
		if g == nil || g.state != gWaiting {
			return fmt.Errorf("goroutine %d is %s, not waiting", ev.G, c.name(ev.G))
		}
		g.state = gRunnable
	case GoBlock, GoSched, GoPreempt, GoExit:
		g, m, err := c.running(ev)
		if err != nil {
			return err
		}
		g.state, g.m, m.g = gRunnable, -1, 0
		switch ev.Kind {
		case GoBlock:
			g.state = gWaiting
		case GoExit:
			g.state = gDead
		}
	case SyscallEnter:
		g, m, err := c.running(ev)
		if err != nil {
			return err
		}
		g.state, m.s = gSyscall, true
		c.pInfo(m.p).syscall = true
	case SyscallExit, SyscallBlocked:
		g, m := c.g[ev.G], c.mInfo(ev.M)
		if g == nil || g.state != gSyscall || m.g != ev.G || !m.s {
			return fmt.Errorf("goroutine %d is %s, M %d runs goroutine %d", ev.G, c.name(ev.G), ev.M, m.g)
		}
		m.s = false
		if ev.Kind == SyscallExit {
			if m.p < 0 || m.p != ev.P {
				return fmt.Errorf("M %d has P %d", ev.M, m.p)
			}
			c.pInfo(m.p).syscall = false
			g.state = gRunning
			break
		}
		m.p = -1 // it was taken; who took it may not have said so yet
		g.state, g.m, m.g = gRunnable, -1, 0
	case ProcStart:
		m, p := c.mInfo(ev.M), c.pInfo(ev.P)
		if m.p >= 0 && c.pInfo(m.p).syscall {
			m.p = -1 // as above
		}
		switch {
		case m.p >= 0:
			return fmt.Errorf("M %d has P %d", ev.M, m.p)
		case p.m >= 0:
			return fmt.Errorf("P %d is on M %d", ev.P, p.m)
		case uint64(ev.P) >= c.procs:
			return fmt.Errorf("there are %d Ps", c.procs)
		}
		m.p, p.m = ev.P, ev.M
	case ProcStop:
		m, p := c.mInfo(ev.M), c.pInfo(ev.P)
		if m.p != ev.P || p.m != ev.M {
			return fmt.Errorf("M %d has P %d, P %d is on M %d", ev.M, m.p, ev.P, p.m)
		}
		m.p, p.m, p.syscall = -1, -1, false
	case ProcSteal:
		p := c.pInfo(ev.P)
		if p.m < 0 || !p.syscall {
			return fmt.Errorf("P %d is not in a system call", ev.P)
		}
		if m := c.mInfo(p.m); m.p == ev.P {
			m.p = -1
		}
		p.m, p.syscall = -1, false
	case STWStart:
		if c.stw >= 0 {
			return fmt.Errorf("M %d is stopping the world", c.stw)
		}
		c.stw = ev.M
	case STWStopped:
		for id, m := range c.m {
			if id != ev.M && m.g != 0 && !m.s {
				return fmt.Errorf("M %d still runs goroutine %d", id, m.g)
			}
		}
		c.stopped = true
	case STWDone:
		if c.stw != ev.M || !c.stopped {
			return fmt.Errorf("the world is not stopped by M %d", ev.M)
		}
		c.stw, c.stopped = -1, false
	case Gomaxprocs:
		c.procs = ev.Arg
	case Steal:
		if c.mInfo(ev.M).p < 0 || c.mInfo(ev.M).p == ev.P {
			return fmt.Errorf("M %d has P %d", ev.M, c.mInfo(ev.M).p)
		}
	default:
		if ev.Kind == None || ev.Kind >= numKinds {
			return fmt.Errorf("bad kind")
		}
	}
	return nil
}
