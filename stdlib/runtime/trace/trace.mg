// Package trace has annotations of execution traces: tasks, regions and log messages. Whether there is a trace at all is the affair of
// minigo run -trace and minigo trace.
package trace

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync/atomic"
)

// IsEnabled reports whether what the scheduler does is recorded.
func IsEnabled() bool

func taskBegin(id, parent uint64, name string)
func taskEnd(id uint64)
func regionBegin(task uint64, name string)
func regionEnd(task uint64, name string)
func userLog(task uint64, category, message string)

// Start fails: the trace of the whole run is asked for outside of the program.
func Start(w io.Writer) error {
	return errors.New("runtime/trace: a program cannot start its trace: use minigo run -trace FILE")
}

// Stop has nothing to stop.
func Stop() {}

type traceContextKey struct{}

var lastTask atomic.Uint64

// A Task is a piece of work that several goroutines may do together.
type Task struct{ id uint64 }

// NewTask begins a task, part of the one in pctx, and returns it with a context that has it.
func NewTask(pctx context.Context, taskType string) (ctx context.Context, task *Task) {
	t := &Task{id: lastTask.Add(1)}
	taskBegin(t.id, fromContext(pctx), taskType)
	return context.WithValue(pctx, traceContextKey{}, t), t
}

// fromContext is the number of the task in ctx; 0 is the background task.
func fromContext(ctx context.Context) uint64 {
	if t, ok := ctx.Value(traceContextKey{}).(*Task); ok {
		return t.id
	}
	return 0
}

// End ends the task.
func (t *Task) End() { taskEnd(t.id) }

// Log notes a message of a category for the task in ctx.
func Log(ctx context.Context, category, message string) { userLog(fromContext(ctx), category, message) }

// Logf is Log with a message that is formatted, if there is a trace.
func Logf(ctx context.Context, category, format string, args ...any) {
	if IsEnabled() {
		Log(ctx, category, fmt.Sprintf(format, args...))
	}
}

// A Region is a stretch of one goroutine's work.
type Region struct {
	id   uint64
	name string
}

// StartRegion begins a region, which the same goroutine must end: regions nest.
func StartRegion(ctx context.Context, regionType string) *Region {
	r := &Region{fromContext(ctx), regionType}
	regionBegin(r.id, r.name)
	return r
}

// End ends the region.
func (r *Region) End() { regionEnd(r.id, r.name) }

// WithRegion calls fn in a region.
func WithRegion(ctx context.Context, regionType string, fn func()) {
	defer StartRegion(ctx, regionType).End()
	fn()
}
