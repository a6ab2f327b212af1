package trace

// This file implements the record of the run queues, for those who go through a run step by step.

import "slices"

// A QueueState is what was in the run queues at an event.
type QueueState struct {
	Ps     []PQueue // by P
	Global Queue
}

// A PQueue is what one P had.
type PQueue struct {
	Next  uint64 // runnext; 0: nobody
	Local Queue
}

// A Queue is the goroutines in a queue, the first one first.
type Queue struct {
	N     int      // how many
	First []uint64 // the first ones, up to MaxQueue
}

// MaxQueue is how many goroutines of a queue are remembered.
const MaxQueue = 32

// Add adds a goroutine at the end.
func (q *Queue) Add(g uint64) {
	if q.N++; q.N <= MaxQueue {
		q.First = append(q.First, g)
	}
}

func (q Queue) equal(p Queue) bool { return q.N == p.N && slices.Equal(q.First, p.First) }

func (q *QueueState) equal(p *QueueState) bool {
	return q.Global.equal(p.Global) && slices.EqualFunc(q.Ps, p.Ps, func(a, b PQueue) bool { return a.Next == b.Next && a.Local.equal(b.Local) })
}

// note remembers the queues at the event that is about to be recorded. Most events change nothing, and share what is remembered.
func (r *Recorder) note() {
	q := r.Queues()
	if n := len(r.queues); n > 0 && q.equal(r.queues[n-1]) {
		q = r.queues[n-1]
	}
	r.queues = append(r.queues, q)
}
