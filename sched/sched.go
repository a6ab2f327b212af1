package sched

// This file implements Sched: what all Ms share, and the bootstrap.

import (
	"sync/atomic"

	"minigo/sched/platform"
	"minigo/sched/trace"
)

const (
	maxProcs = 1024 // the most Ps
	maxMs    = 8000 // the most Ms: below the 10000 threads that the host's runtime dies at
)

// A Config says how a scheduler is to behave. Zero values mean the defaults.
type Config struct {
	Procs    int    // how many Ps; default 1
	MaxMs    int    // how many Ms at most; default, and most, 8000
	Slice    int64  // a time slice in nanoseconds; default 200 µs, at least minSlice
	Preset   Preset // which scheduler to be; default: that of Go 1.14 and later
	Measure  bool   // measure how long Gs are runnable
	Seed     uint64 // of all random choices; default: the platform's
	RunqSize int    // slots of a P's ring, a power of two; default 256, less in tests

	NoEntryPreempt  bool // sysmon does not ask Gs to make way (before Go 1.2)
	NoBudgetPreempt bool // a spent time slice is no reason to make way (before Go 1.14)

	GC            func() // collects garbage; nil: sysmon never forces a collection
	ForceGCPeriod int64  // nanoseconds between forced collections; default 2 minutes
	MemLimit      uint64 // bytes of the process's heap at which the run ends; 0: none

	Signals map[uint32]func(s *Sched) // what signals do that the program does not ask for; others do what they do by themselves

	Exit func(code int) // ends the process, in place of the return of Run, when M.Exit is called; nil: Run returns

	Trace *trace.Recorder // records what happens; nil: nothing

	// Schedtrace, if not nil, gets the text of Sched.Schedtrace every so many nanoseconds, from sysmon.
	Schedtrace       func(text string)
	SchedtracePeriod int64
	SchedtraceDetail bool
}

// A Sched is a scheduler. Go: runtime/runtime2.go schedt (go1.26), and the variables of runtime/proc.go.
type Sched struct {
	plat  platform.Platform
	sim   platform.Simulator // nil on a real platform
	cfg   config
	slice int64 // of a P's budget

	preset         Preset
	dead           counters // of Ms that have ended
	started, ended int64    // when the run began and ended

	seed uint64

	goidgen   atomic.Uint64
	lastpoll  atomic.Int64 // when the network was last polled; 0: someone polls now
	pollUntil atomic.Int64 // until when
	coarse    atomic.Int64 // a clock for what need not be exact: it was now at sysmon's last round
	lastgc    atomic.Int64

	lock Mutex

	midle        *M // idle Ms
	nmidle       int32
	nmidlelocked int32
	maxmcount    int32 // how many Ms there may be
	mnext        int64 // number of Ms made, and the next one's id
	nmfreed      int64 // number of those that have ended
	nmsys        int32 // Ms that do not count for a deadlock: sysmon
	allm         atomic.Pointer[M]
	mlive        atomic.Int32 // Ms whose threads run

	pidle        *P // idle Ps
	npidle       atomic.Int32
	nmspinning   atomic.Int32
	needspinning atomic.Uint32 // see findRunnable

	runq     gQueue       // the global run queue
	runqsize atomic.Int32 // its length, to be read without the lock

	gFreelock Mutex
	gFree     gList // dead Gs
	ngFree    atomic.Int32

	// Stop of the world.
	gcwaiting atomic.Bool
	stopwait  int32
	stopnote  note
	worldlock Mutex // Go: worldsema
	worldheld bool
	worldwait gQueue
	newprocs  int32

	sysmonwait atomic.Bool
	sysmonnote note

	allglock Mutex
	allgs    []*G
	allglen  atomic.Int64
	ngsys    atomic.Int32

	// allp changes only when the world is stopped and both s.lock and allpLock are held. An M with a P may
	// read it, others with one of the locks. s.lock is taken first.
	allpLock   Mutex
	allp       []*P
	gomaxprocs atomic.Int32
	idlepMask  pMask // Ps that are idle
	timerpMask pMask // Ps that may have timers
	stealOrder randomOrder

	netpollInitLock Mutex
	netpollInited   atomic.Bool
	netpollWaiters  atomic.Int32
	pollingNet      atomic.Int32
	pollcache       pollCache
	pdReady, pdWait *G // see netpoll.go

	forcegclock Mutex
	forcegc     *G

	fings [numFings]finq

	sig sigQueue

	mainStarted atomic.Bool
	external    atomic.Int32
	onDeadlock  func(msg string) // what a deadlock is, if not the end

	hasResult atomic.Bool
	exiting   atomic.Bool
	result    Result
	done      note // there is a result
	mdone     note // the last M has ended

	mutant mutant

	// SyncCentral belongs to package gsync: what backs the SyncCaches of the Ps, and its table of semaphores.
	SyncCentral any
}

// config is a Config without zero values.
type config struct {
	Config
	EntryPreempt  bool
	BudgetPreempt bool
}

// New makes a scheduler on a platform.
func New(p platform.Platform, c Config) *Sched {
	s := &Sched{plat: p, sim: simulator(p), cfg: config{Config: c}, preset: c.Preset}
	if s.preset.Name == "" {
		s.preset, _ = PresetNamed("")
	}
	s.cfg.EntryPreempt = s.preset.EntryPreempt && !c.NoEntryPreempt
	s.cfg.BudgetPreempt = s.preset.BudgetPreempt && !c.NoBudgetPreempt
	def := func(n *int, d int) {
		if *n <= 0 {
			*n = d
		}
	}
	def(&s.cfg.Procs, 1)
	def(&s.cfg.MaxMs, maxMs)
	s.maxmcount = int32(min(s.cfg.MaxMs, maxMs))
	def(&s.cfg.RunqSize, 256)
	s.cfg.Procs = s.preset.procs(s.cfg.Procs)
	for s.cfg.RunqSize&(s.cfg.RunqSize-1) != 0 {
		s.cfg.RunqSize++
	}
	if s.cfg.Slice <= 0 {
		s.cfg.Slice = 200 * 1000
	}
	if s.cfg.ForceGCPeriod <= 0 {
		s.cfg.ForceGCPeriod = 2 * 60 * 1000 * 1000 * 1000
	}
	if s.cfg.Seed == 0 {
		s.cfg.Seed = p.Seed()
	}
	s.seed = mix(s.cfg.Seed)
	s.slice = max(s.cfg.Slice, minSlice) / 1000 * unitsPerMicro
	s.pdReady, s.pdWait = new(G), new(G)
	return s
}

// Platform is what the scheduler runs on.
func (s *Sched) Platform() platform.Platform { return s.plat }

// Simulated reports whether time is virtual.
func (s *Sched) Simulated() bool { return s.sim != nil }

// Nanotime is the platform's monotonic clock.
func (s *Sched) Nanotime() int64 { return s.plat.Nanotime() }

// MemLimit is the limit of the process's heap in bytes, 0 if there is none.
func (s *Sched) MemLimit() uint64 { return s.cfg.MemLimit }

// Run runs the program whose first goroutine is main, until someone calls M.Exit or M.Fatal or nothing can run any more, and all Ms have
// stopped. When main
// ends by SwitchExit without having called Exit, as runtime.Goexit does, the others run on.
//
// The order is Go's: rt0_go → schedinit → newproc(main) → mstart → schedule → runtime.main.
func (s *Sched) Run(main Task) Result {
	err := s.plat.Main(func() {
		m0 := s.schedinit()
		newg := m0.NewG()
		m0.Newproc(newg, &runtimeMain{s: s, main: main}, nil)
		s.startThread(m0)
		s.plat.Osyield() // m0 takes over the host's P, with what it has at hand; this thread sleeps on another
		s.notesleep(&s.done)
		s.plat.Sigfini()
		s.stopMs()
	})
	if err != nil {
		s.hasResult.Store(true)
		s.result = Result{Kind: ExitFatal, Msg: err.Error()}
	}
	return s.result
}

// schedinit makes the first M and the Ps. Go: runtime/proc.go schedinit.
func (s *Sched) schedinit() *M {
	s.started = s.tracetime()
	s.coarse.Store(s.Nanotime())
	s.lastgc.Store(s.Nanotime())
	s.traceBegin()
	s.initsig()
	m0 := s.allocm(s.mReserveID(nil))
	lock(m0, &s.lock)
	s.procresize(m0, int32(s.cfg.Procs))
	unlock(m0, &s.lock)
	return m0
}

// runtimeMain is the first task: it starts what needs a running scheduler, and then is the program's main.
// Go: runtime/proc.go main.
type runtimeMain struct {
	s    *Sched
	main Task
}

func (t *runtimeMain) Resume(mp *M, gp *G) Switch {
	s := t.s
	s.mainStarted.Store(s.mutant != mutantNotStarted) // from now on newproc may start Ms
	id := s.mReserve(mp)
	monitor := s.allocm(id)
	if s.cfg.Trace != nil {
		s.cfg.Trace.Monitor(int32(id))
	}
	s.mlive.Add(1)
	s.plat.NewMonitor(func() { s.sysmon(monitor) })
	if s.cfg.GC != nil {
		helper := mp.NewG()
		helper.isSystem = true
		s.ngsys.Add(1)
		mp.Newproc(helper, &forcegchelper{s: s}, gp)
	}
	gp.task = t.main
	return t.main.Resume(mp, gp)
}

func (t *runtimeMain) Traceback(gp *G) []Frame { return t.main.Traceback(gp) }
