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

// goroutinePCs are the calls on the stacks of all goroutines, the calling one's first, in words of 8 bytes: for each how many there are, and these.
func goroutinePCs() []byte

// threads is how many threads there are.
func threads() int

// GoroutineProfile fills p with the stacks of all goroutines, if there is room, and returns how many there are.
func GoroutineProfile(p []StackRecord) (n int, ok bool) {
	words := goroutinePCs()
	next := func() (n uint64) {
		for i := range 8 {
			n |= uint64(words[i]) << (8 * i)
		}
		words = words[8:]
		return n
	}
	for ; len(words) > 0; n++ {
		for i := range next() {
			pc := uintptr(next())
			if n < len(p) && i < 32 {
				p[n].Stack0[i] = pc
			}
		}
	}
	return n, n <= len(p)
}

// ThreadCreateProfile returns how many threads there are, and whether p has room for so many. Where they were made is not known.
func ThreadCreateProfile(p []StackRecord) (n int, ok bool) {
	n = threads()
	if n > len(p) {
		return n, false
	}
	clear(p[:n])
	return n, true
}

// A Pinner keeps objects in their places. They never leave them here.
type Pinner struct{ pinned []any }

// Pin keeps the object that pointer leads to until Unpin.
func (p *Pinner) Pin(pointer any) { p.pinned = append(p.pinned, pointer) }

// Unpin lets go of all objects.
func (p *Pinner) Unpin() { p.pinned = nil }

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

// SetCPUProfileRate does nothing: the samples of package runtime/pprof are a millisecond apart.
func SetCPUProfileRate(hz int) {}

// MutexProfile returns that there are no records: waits for mutexes are not sampled.
func MutexProfile(p []BlockProfileRecord) (n int, ok bool) { return 0, true }

// SetMutexProfileFraction does nothing, and returns that waits for mutexes are not sampled.
func SetMutexProfileFraction(rate int) int { return 0 }
