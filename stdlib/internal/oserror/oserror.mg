// Package oserror has the errors that packages os and io/fs share.
package oserror

import "errors"

// The errors.
var (
	ErrInvalid    = errors.New("invalid argument")
	ErrPermission = errors.New("permission denied")
	ErrExist      = errors.New("file already exists")
	ErrNotExist   = errors.New("file does not exist")
	ErrClosed     = errors.New("file already closed")
)

// ErrDeadlineExceeded is the error of an operation whose deadline has passed.
var ErrDeadlineExceeded error = &DeadlineExceededError{}

// A DeadlineExceededError is ErrDeadlineExceeded's type.
type DeadlineExceededError struct{}

func (e *DeadlineExceededError) Error() string   { return "i/o timeout" }
func (e *DeadlineExceededError) Timeout() bool   { return true }
func (e *DeadlineExceededError) Temporary() bool { return true }
