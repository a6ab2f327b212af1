package sched

// This file implements the global run queue. s.lock is held in every function here.

func (s *Sched) globrunqsized() { s.runqsize.Store(s.runq.size) }

// Go: runtime/proc.go globrunqput.
func (s *Sched) globrunqput(gp *G) {
	s.runq.pushBack(gp)
	if s.mutant != mutantNoRunqsize {
		s.globrunqsized()
	}
}

// Go: runtime/proc.go globrunqputhead.
func (s *Sched) globrunqputhead(gp *G) {
	s.runq.push(gp)
	s.globrunqsized()
}

// Go: runtime/proc.go globrunqputbatch.
func (s *Sched) globrunqputbatch(batch *gQueue) {
	s.runq.pushBackAll(batch)
	s.globrunqsized()
}

// Go: runtime/proc.go globrunqget.
func (s *Sched) globrunqget() *G {
	gp := s.runq.pop()
	s.globrunqsized()
	return gp
}

// globrunqgetbatch takes a P's share of the queue, at most n Gs: one to be run, and a queue of the others.
// Go: runtime/proc.go globrunqgetbatch.
func (s *Sched) globrunqgetbatch(n int32) (gp *G, q gQueue) {
	n = min(n, s.runq.size, s.runq.size/s.gomaxprocs.Load()+1)
	gp = s.runq.pop()
	for n--; n > 0; n-- {
		q.pushBack(s.runq.pop())
	}
	s.globrunqsized()
	return gp, q
}
