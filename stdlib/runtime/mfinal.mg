package runtime

// KeepAlive marks its argument as reachable, up to this call: its finalizer does not run before.
func KeepAlive(x any) {}

// SetFinalizer sets the finalizer of the object that obj, a pointer, leads to: when nothing leads to the object any more, a goroutine calls finalizer(obj).
// The object lives on then, without a finalizer. SetFinalizer(obj, nil) takes the finalizer away. A finalizer runs some time after a collection
// has found the object, if the program has not ended before; if several objects have finalizers and lead to each other, only the first one's runs.
func SetFinalizer(obj, finalizer any) { setFinalizer(obj, finalizer, runFinalizers) }

// A Cleanup is a call that AddCleanup has asked for.
type Cleanup struct{ id uint64 }

// AddCleanup asks for cleanup(arg) to be called, on a goroutine of its own, some time after nothing leads to the object at ptr any more. There may
// be several for an object. arg must not lead to it.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup {
	if ptr == nil {
		panic("runtime.AddCleanup: ptr is nil")
	}
	if problem := checkCleanup(ptr, &arg, cleanup); problem != "" {
		panic(problem)
	}
	return Cleanup{addCleanup(ptr, func() { cleanup(arg) }, runCleanups)}
}

// Stop takes back the call, unless the object has been found to be unreachable already.
func (c Cleanup) Stop() { stopCleanup(c.id) }

// runFinalizers is the goroutine that runs finalizers: one after the other.
func runFinalizers() {
	for {
		runFinalizer()
	}
}

// runCleanups is the goroutine that runs cleanups.
func runCleanups() {
	for {
		runCleanup()
	}
}

func setFinalizer(obj, finalizer any, main func())
func checkCleanup(ptr, arg, cleanup any) string
func addCleanup(ptr any, cleanup, main func()) uint64
func stopCleanup(id uint64)
func runFinalizer()
func runCleanup()
