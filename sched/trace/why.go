package trace

// This file lists the reasons of the scheduler's decisions.

// A Why is the reason for what an event says.
type Why uint8

// The reasons, by the kinds of events that have them.
const (
	WhyNone Why = iota

	// GoStart: where the G was found. GoSched, GoPreempt: where it goes.
	WhyRunnext
	WhyLocal
	WhyGlobal
	WhyGlobal61
	WhyStolen
	WhyNetpoll // GoUnblock too
	WhySyscall
	WhyRefused // GoUnblock too

	// GoCreate.
	WhyReused

	// GoUnblock, and StartM that follows from it.
	WhyGoroutine
	WhyTimer
	WhyForceGC
	WhyFinalizer
	WhySignal
	WhyOutside

	// StartM, Handoff: why P needs an M, or that it needs none.
	WhyWakep
	WhyQueue
	WhyAllBusy
	WhyGlobalQueue
	WhyPoller
	WhyReady
	WhyNeedSpinning
	WhyWorld // SpinStop, PreemptReq, ProcSteal too
	WhyIdle
	WhyLocked

	// PreemptReq.
	WhyTooLong

	// ProcSteal.
	WhySysmon
	WhyOwn

	// SpinStart.
	WhySearch
	WhyFoundAgain

	// SpinStop.
	WhyFound
	WhyNothing

	numWhys
)

var whyNames = [numWhys]string{
	WhyNone:         "",
	WhyRunnext:      "runnext",
	WhyLocal:        "local queue",
	WhyGlobal:       "global queue",
	WhyGlobal61:     "global queue, 61st tick",
	WhyStolen:       "stolen",
	WhyNetpoll:      "netpoll",
	WhySyscall:      "back from a system call, a P is idle",
	WhyRefused:      "did not park after all",
	WhyReused:       "in the descriptor of one that has ended",
	WhyGoroutine:    "goroutine",
	WhyTimer:        "timer",
	WhyForceGC:      "the garbage collection that is due",
	WhyFinalizer:    "the garbage collector",
	WhySignal:       "a signal",
	WhyOutside:      "someone outside",
	WhyWakep:        "there is work, a P is idle, nobody spins",
	WhyQueue:        "its queue has work",
	WhyAllBusy:      "all others are busy: someone must look for work",
	WhyGlobalQueue:  "the global queue has work",
	WhyPoller:       "the last P, and nobody polls",
	WhyReady:        "goroutines became ready",
	WhyNeedSpinning: "someone has found work and no idle P",
	WhyWorld:        "stop of the world",
	WhyIdle:         "no work",
	WhyLocked:       "for the goroutine that is locked to it",
	WhyTooLong:      "has run for 10 ms",
	WhySysmon:       "sysmon",
	WhyOwn:          "back for its own P",
	WhySearch:       "out of work",
	WhyFoundAgain:   "work on the second look",
	WhyFound:        "found work",
	WhyNothing:      "found nothing",
}

func (w Why) String() string {
	if w < numWhys {
		return whyNames[w]
	}
	return "Why?"
}
