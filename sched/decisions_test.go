package sched

// This file implements the tests of what a trace tells: each decision, with its reason.

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"minigo/sched/platform/host"
	"minigo/sched/trace"
)

// TestDecisions: random programs together make every decision, and the log tells why.
func TestDecisions(t *testing.T) {
	missing := map[string]*regexp.Regexp{}
	for _, text := range []string{
		`G\d+ -> P\d+ \(runnext, woken by G\d+ from semacquire, in the rest of the time slice\)`,
		`G\d+ -> P\d+ \(local queue, made by G\d+ in test\)`,
		`G\d+ -> P\d+ \(global queue, had yielded\)`,
		`G\d+ -> P\d+ \(global queue, 61st tick`,
		`G\d+ -> P\d+ \(stole \d+ of \d+ from P\d+, `,
		`G\d+ -> P\d+ \(stole runnext from P\d+, `,
		`G\d+ -> P\d+ \(netpoll, woken by netpoll from IO wait\)`,
		`P\d+ stole [2-9] of [2-9] from P\d+`,
		`G\d+ blocks: sleep, ran for`,
		`G\d+ is runnable: woken by timer from sleep after`,
		`G\d+ is preempted, to the global queue`,
		`G\d+ is preempted, to runnext`,
		`G\d+ enters a system call`,
		`G\d+ is back from the system call after .*, still has P`,
		`G\d+ is back from the system call after .*, lost its P, found P`,
		`G\d+ is back from the system call after .*, lost its P, finds none`,
		`P\d+ taken from M\d+ \(sysmon\): in syscall`,
		`P\d+ taken from M\d+ \(stop of the world\): in syscall`,
		`P\d+ handed off \(its queue has work\): M\d+ in syscall`,
		`P\d+ handed off \(the global queue has work\): M\d+ in syscall`,
		`P\d+ handed off \(all others are busy: someone must look for work\): M\d+ in syscall`,
		`P\d+ to the idle list \(no work\): M\d+ in syscall`,
		`G\d+ goes from P\d+'s runnext to the tail of its queue: G\d+ takes its place`,
		`P\d+'s queue is full: \d+ goroutines go to the global queue`,
		`M\d+ stops the world: GOMAXPROCS`,
		`the world has stopped, after`,
		`the world goes on, after`,
		`M\d+ is made for P\d+ \(there is work, a P is idle, nobody spins\)`,
		`M\d+ is woken for P\d+ \(there is work, a P is idle, nobody spins\)`,
		`M\d+ is woken for P\d+ \(stop of the world\)`,
		`M\d+ spins \(out of work\)`,
		`M\d+ spins \(work on the second look\)`,
		`M\d+ spins no more, after .* \(found work\)`,
		`M\d+ spins no more, after .* \(found nothing\)`,
		`M\d+ parks`,
		`M\d+ wakes up, after`,
		`M\d+ sleeps in the poller, for`,
		`M\d+ leaves the poller after .* with [1-9]`,
		`a timer is set, due in`,
		`a timer is stopped`,
		`a timer fires, `,
		`a timer of another P fires, `,
		`G\d+ on P\d+ is asked to make way: stop of the world`,
	} {
		missing[text] = regexp.MustCompile(`(?m)  ` + text)
	}
	for seed := uint64(1); seed <= 200 && len(missing) > 0; seed++ {
		r := newSimRun(seed, simConfig(seed))
		r.s.Run(r.program())
		text := decisions(t, r)
		for name, re := range missing {
			if re.MatchString(text) {
				delete(missing, name)
			}
		}
	}
	for name := range missing {
		t.Errorf("no line says: %s", name)
	}
}

func decisions(t *testing.T, r *simRun) string {
	t.Helper()
	var b bytes.Buffer
	if err := r.rec.Trace().WriteLog(&b, trace.Filter{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestRequeueIsTold: two goroutines that wake each other spend their time slice, with others waiting.
func TestRequeueIsTold(t *testing.T) {
	r := newSimRun(1, Config{Procs: 1, Slice: 2000})
	sm := [2]*sema{new(sema), new(sema)}
	ping := func(i int) fn {
		return func(mp *M, gp *G) Switch {
			for {
				sm[1-i].release(mp)
				if !sm[i].acquire(mp, gp) {
					return SwitchPark
				}
			}
		}
	}
	n := 0
	r.s.Run(steps(func(mp *M, gp *G) Switch {
		mp.Go(gp, ping(0))
		mp.Go(gp, ping(1))
		return again
	}, func(mp *M, gp *G) Switch {
		if n++; n < 50 {
			return SwitchPreempt
		}
		return exit(0)(mp, gp)
	}))
	if text := decisions(t, r); !strings.Contains(text, "goes to the global queue: the time slice that it would inherit is spent") {
		t.Error(text)
	}
}

// TestUserEvents: tasks, regions and notes reach Go's tool; what a program does wrong with them does not spoil the trace.
func TestUserEvents(t *testing.T) {
	rec := new(trace.Recorder)
	s := New(host.New(), Config{Procs: 2, Trace: rec})
	wantExit(t, s.Run(steps(
		func(mp *M, gp *G) Switch {
			mp.UserTaskBegin(gp, 1, 0, "first")
			mp.UserTaskBegin(gp, 1, 0, "first again")
			mp.UserTaskBegin(gp, 2, 1, "second")
			mp.UserRegionBegin(gp, 2, "outer")
			mp.UserRegionBegin(gp, 2, "inner")
			mp.UserLog(gp, 2, "key", "value")
			return SwitchYield
		},
		func(mp *M, gp *G) Switch {
			mp.UserRegionEnd(gp, 2, "outer") // in the wrong order
			mp.UserRegionEnd(gp, 2, "inner")
			mp.UserRegionEnd(gp, 2, "outer")
			mp.UserRegionEnd(gp, 2, "outer") // not open
			mp.UserTaskEnd(gp, 2)
			mp.UserTaskEnd(gp, 7) // unknown
			return exit(0)(mp, gp)
		},
	)), 0)
	wire, parsed, err := readGo(goTool(t), t.TempDir(), rec.Trace())
	if err == nil {
		err = checkGo(wire, parsed)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`TaskBegin .* ID=2 Parent=1 Type="second"`, `TaskEnd .* ID=2`, `RegionBegin .* Type="inner"`, `RegionEnd .* Type="outer"`, `Log .* Category="key" Message="value"`,
	} {
		if !regexp.MustCompile(want).Match(parsed) {
			t.Errorf("no %s in\n%s", want, parsed)
		}
	}
}

// TestStacks: an event has the stack of the goroutine that it is about, a wake-up that of the waker.
func TestStacks(t *testing.T) {
	rec := new(trace.Recorder)
	s := New(host.New(), Config{Procs: 1, Trace: rec})
	var sm sema
	named := func(name string, f fn) Task { return namedTask{f, name} }
	wantExit(t, s.Run(named("main", steps(
		func(mp *M, gp *G) Switch {
			mp.Go(gp, named("waker", func(mp *M, gp *G) Switch { sm.release(mp); return SwitchExit }))
			return wait(&sm, 1)[0](mp, gp)
		},
		exit(0),
	))), 0)
	tr := rec.Trace()
	got := map[trace.Kind]string{}
	for _, ev := range tr.Events {
		if ev.Stack != 0 {
			got[ev.Kind] = tr.Stacks[ev.Stack][0].Func
		}
		if ev.Kind == trace.GoCreate {
			got[trace.None] = tr.Stacks[ev.Ref][0].Func
		}
	}
	for kind, want := range map[trace.Kind]string{trace.GoBlock: "main", trace.GoUnblock: "waker", trace.GoCreate: "main", trace.None: "waker"} {
		if got[kind] != want {
			t.Errorf("%v is said to be done by %q, not %q", kind, got[kind], want)
		}
	}
}

type namedTask struct {
	fn
	name string
}

func (n namedTask) Traceback(*G) []Frame { return []Frame{{Func: n.name}} }
