package sched

// This file names the deliberate faults that tests switch on, to see that they would be noticed.

type mutant uint8

const (
	mutantNone                mutant = iota
	mutantNoRecheck                  // findRunnable does not look again after it has stopped spinning
	mutantNoWakeInReset              // resetspinning wakes nobody
	mutantUnlockBeforeWaiting        // park_m calls the unlock function before the state is _Gwaiting
	mutantLoseTimers                 // the timers of a P that goes are not moved
	mutantNoIdleLocked               // retake does not pretend that one more M runs
	mutantNoLocked                   // any M runs a locked G
)
