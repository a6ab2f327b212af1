// Package gsync implements what goroutines wait for each other with: channels, select, semaphores and, on top
// of these, the sync package's mutex and condition variable. It knows G, M, Gopark and Goready, and no value: a Chan[T]
// moves runs of Ts, and a semaphore is an address.
//
// # An operation in two halves
//
// A call never blocks the thread. It returns a Result: the operation is done, or has failed, or is Parked: Gopark has
// been called, and the Task returns SwitchPark at once. When the G runs again the Task asks for the second half:
//
//	Chan.Send       Parked → FinishSend
//	Chan.Recv       Parked → FinishRecv
//	Select          Parked → FinishSelect says which case; then FinishSend or FinishRecv
//	Semacquire, MutexLock, NotifyListWait
//	                Parked → the same call again, until it is not Parked
//
// A G that waits for ever (a nil channel, select without cases) never comes back.
//
// # Who owns what
//
// INV-transfer: what is sent or received across a park is in the sudog, never on the G's stack, which may move or be
// looked at by others. The waker touches only the sudog; the G copies from it in the second half.
// Differs: in Go the peer writes to the stack of the sleeper (runtime/chan.go sendDirect), which must then not shrink meanwhile.
//
// INV-waiting: from the first to the second half G.Waiting points to what the G waits with: one sudog, or, for a
// select, a list of them in lock order. Nil means that the G is in no operation of this package.
//
// INV-unlock: the lock under which a G was put on a queue is released only on g0, when the G's state is _Gwaiting: by
// the unlock function of Gopark. Released earlier, a waker could make ready a G that still runs.
//
// # Memory
//
// Nothing is allocated in the steady state: sudogs come from a cache on the P, without a lock, that is backed by a list of the Sched's.
// A semaphore has no memory of its own but its word: who waits is found by the word's address, in a table. So a copy of a mutex that is
// in use, or a word that a racing program has broken, may make the program hang, but cannot harm the host.
//
// Init prepares a Sched, for one type T: all its channels have it.
package gsync
