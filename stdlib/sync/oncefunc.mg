package sync

// This file has OnceFunc, OnceValue and OnceValues.

// OnceFunc returns a function that calls f once. If f panics, so does every call.
//
// Go: sync/oncefunc.go OnceFunc (go1.26)
func OnceFunc(f func()) func() {
	var once Once
	var valid bool
	var p any
	call := func() {
		defer func() {
			p = recover()
			if !valid {
				panic(p)
			}
		}()
		f()
		f = nil
		valid = true
	}
	return func() {
		once.Do(call)
		if !valid {
			panic(p)
		}
	}
}

// OnceValue returns a function that calls f once and returns its result. If f panics, so does every call.
func OnceValue[T any](f func() T) func() T {
	var once Once
	var valid bool
	var p any
	var result T
	call := func() {
		defer func() {
			p = recover()
			if !valid {
				panic(p)
			}
		}()
		result = f()
		f = nil
		valid = true
	}
	return func() T {
		once.Do(call)
		if !valid {
			panic(p)
		}
		return result
	}
}

// OnceValues is OnceValue for two results.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	var r1 T1
	var r2 T2
	do := OnceFunc(func() { r1, r2 = f() })
	return func() (T1, T2) {
		do()
		return r1, r2
	}
}
