package runtime

// The profiles of the runtime itself hold nothing: no call samples them. minigo run -memprofile and -cpuprofile write what a program's functions took.

// A StackRecord is a stack.
type StackRecord struct {
	Stack0 [32]uintptr // ends at the first 0
}

// Stack returns the part of Stack0 that is in use.
func (r *StackRecord) Stack() []uintptr { return stackOf(r.Stack0[:]) }

// A MemProfileRecord says what was allocated by calls with one stack.
type MemProfileRecord struct {
	AllocBytes, FreeBytes     int64
	AllocObjects, FreeObjects int64
	Stack0                    [32]uintptr // ends at the first 0
}

// InUseBytes returns the number of bytes in use.
func (r *MemProfileRecord) InUseBytes() int64 { return r.AllocBytes - r.FreeBytes }

// InUseObjects returns the number of objects in use.
func (r *MemProfileRecord) InUseObjects() int64 { return r.AllocObjects - r.FreeObjects }

// Stack returns the part of Stack0 that is in use.
func (r *MemProfileRecord) Stack() []uintptr { return stackOf(r.Stack0[:]) }

// A BlockProfileRecord says how often and for how long goroutines waited in calls with one stack.
type BlockProfileRecord struct {
	Count  int64
	Cycles int64
	StackRecord
}

func stackOf(pcs []uintptr) []uintptr {
	for i, pc := range pcs {
		if pc == 0 {
			return pcs[:i]
		}
	}
	return pcs
}

// MemProfile returns that there are no records: allocations are not sampled, whatever MemProfileRate is.
func MemProfile(p []MemProfileRecord, inuseZero bool) (n int, ok bool) { return 0, true }

// BlockProfile returns that there are no records: waits are not sampled, whatever SetBlockProfileRate has set.
func BlockProfile(p []BlockProfileRecord) (n int, ok bool) { return 0, true }

// SetBlockProfileRate does nothing.
func SetBlockProfileRate(rate int) {}

// MutexProfile returns that there are no records: waits for mutexes are not sampled.
func MutexProfile(p []BlockProfileRecord) (n int, ok bool) { return 0, true }

// SetMutexProfileFraction does nothing, and returns that waits for mutexes are not sampled.
func SetMutexProfileFraction(rate int) int { return 0 }
