package gsync

// This file names the deliberate faults that tests switch on, to see that they would be noticed.

type mutant uint8

const (
	mutantNone             mutant = iota
	mutantUnlockBeforePark        // a channel's lock is released before the G waits
	mutantSelectWokenTwice        // a waker does not ask whether another one was first
	mutantSelectUnsorted          // select locks in poll order
	mutantSelectNotRemoved        // a select that was woken leaves its other sudogs on their queues
	mutantSelectFirst             // select polls in the order of the source
	mutantCloseWakesOne           // close wakes one receiver and one sender
	mutantSemaNoRecheck           // semacquire does not look again after it has been counted as a waiter
	mutantNoSudogCache            // a sudog is thrown away after use
	mutantNoHandoff               // a starving mutex is not handed over
)
