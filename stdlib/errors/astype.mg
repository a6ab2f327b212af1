package errors

// This file has AsType.

// AsType finds the first error in err's tree that has the type E.
func AsType[E error](err error) (E, bool) {
	var target E
	if err == nil {
		return target, false
	}
	ok := as(err, &target)
	return target, ok
}
