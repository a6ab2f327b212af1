package sched

// This file names the deliberate faults that tests switch on, to see that they would be noticed.

type mutant uint8

const (
	mutantNone                 mutant = iota
	mutantNoRecheck                   // findRunnable does not look again after it has stopped spinning
	mutantNoWakeInReset               // resetspinning wakes nobody
	mutantUnlockBeforeWaiting         // park_m calls the unlock function before the state is _Gwaiting
	mutantLoseTimers                  // the timers of a P that goes are not moved
	mutantNoIdleLocked                // retake does not pretend that one more M runs
	mutantNoLocked                    // any M runs a locked G
	mutantOverflowLoses               // runqputslow forgets the new G
	mutantStealTwice                  // runqgrab takes Gs without committing it
	mutantNoTick61                    // findRunnable never looks at the global queue first
	mutantNoWakep                     // wakep wakes nobody
	mutantNoPreemptFlag               // preemptone lowers the guard only
	mutantNoRetake                    // sysmon leaves Ps in system calls
	mutantStopWaitsForSyscalls        // stopTheWorld waits for the Ps in system calls
	mutantLoseRunq                    // the queue of a P that goes is not moved
	mutantLoseFreeGs                  // nor are its dead Gs
	mutantNoSysmonPoll                // sysmon does not poll
	mutantPollNoCheck                 // a G waits for a descriptor without a second look at its state
	mutantNoTimerSteal                // stealWork does not run the timers of others
	mutantForgetTimers                // an idle P's timers are nobody's
	mutantNoWakefing                  // nobody wakes the goroutine of finalizers
	mutantFingNoCheck                 // it parks without a second look at the queue
	mutantKeepLockedm                 // a dead G stays locked to its M
	mutantIgnoreScan                  // casgstatus does not wait for the scan bit
	mutantAlwaysNewM                  // startm looks for no idle M
	mutantKickLoses                   // runqput forgets the G that was in runnext
	mutantExitTakesP                  // exitsyscall does not ask whether the P is still its own
	mutantNoRunqsize                  // globrunqput does not count
	mutantNotStarted                  // runtime.main does not say that it has started
	mutantNoGfget                     // newproc takes no dead G
	mutantPreemptLocked               // an M that holds a lock is preempted
	mutantNoGfput                     // goexit0 does not keep the G
	mutantNotDead                     // nor does it change the state
	mutantShrinkNoScan                // Shrinkstack does not set the scan bit
	mutantGoschedLocal                // a G that yields goes to the local queue
	mutantNoBudget                    // a spent time slice is no reason to make way
	mutantSigNoCheck                  // who receives signals parks without a second look
	mutantForgetReady                 // netpoll forgets readiness that nobody waits for
	mutantLateEventErr                // an error is noted for whoever has the PollDesc by now
	mutantUnlockWakesNobody           // unlock does not wake who sleeps for the lock
)
