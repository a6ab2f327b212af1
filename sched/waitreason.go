package sched

// This file lists why a G waits.

// A WaitReason says why a G waits; dumps and traces show it.
// Go: runtime/runtime2.go waitReason (go1.26); the same words, and only those that can occur.
type WaitReason uint8

const (
	WaitZero WaitReason = iota
	WaitIO
	WaitChanReceiveNil
	WaitChanSendNil
	WaitSelect
	WaitSelectNoCases
	WaitChanReceive
	WaitChanSend
	WaitSemacquire
	WaitSleep
	WaitSyncCondWait
	WaitSyncMutexLock
	WaitSyncRWMutexRLock
	WaitSyncRWMutexLock
	WaitSyncWaitGroupWait
	WaitFinalizer
	WaitCleanup
	WaitForceGCIdle
	WaitStoppingTheWorld
	WaitSignal
	numWaitReasons
)

var waitReasonStrings = [numWaitReasons]string{
	WaitZero:              "",
	WaitIO:                "IO wait",
	WaitChanReceiveNil:    "chan receive (nil chan)",
	WaitChanSendNil:       "chan send (nil chan)",
	WaitSelect:            "select",
	WaitSelectNoCases:     "select (no cases)",
	WaitChanReceive:       "chan receive",
	WaitChanSend:          "chan send",
	WaitSemacquire:        "semacquire",
	WaitSleep:             "sleep",
	WaitSyncCondWait:      "sync.Cond.Wait",
	WaitSyncMutexLock:     "sync.Mutex.Lock",
	WaitSyncRWMutexRLock:  "sync.RWMutex.RLock",
	WaitSyncRWMutexLock:   "sync.RWMutex.Lock",
	WaitSyncWaitGroupWait: "sync.WaitGroup.Wait",
	WaitFinalizer:         "finalizer wait",
	WaitCleanup:           "cleanup wait",
	WaitForceGCIdle:       "force gc (idle)",
	WaitStoppingTheWorld:  "stopping the world",
	WaitSignal:            "signal wait",
}

func (w WaitReason) String() string {
	if w >= numWaitReasons {
		return "unknown wait reason"
	}
	return waitReasonStrings[w]
}
