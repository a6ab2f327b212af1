//go:build portable || !(linux || darwin || dragonfly || freebsd || netbsd || openbsd)

package host

// This file implements the poller of the network in network.go: a list of sockets that have become ready.

import (
	"syscall"
	"time"

	"minigo/sched/platform"
)

const linger = time.Second // how long the end waits for what is still to be written

var _ platform.Poller = (*network)(nil)

// NetpollInit has nothing to do.
func (n *network) NetpollInit() error { return nil }

// NetpollFini closes what is open, and gives what was written a moment to go.
func (n *network) NetpollFini() {
	n.mu.Lock()
	for _, k := range n.socks {
		if k.conn != nil {
			k.conn.SetWriteDeadline(time.Now().Add(linger))
		}
		n.close(k)
	}
	n.mu.Unlock()
	n.writers.Wait()
}

// NetpollOpen watches a socket, and tells at once what it is ready for.
func (n *network) NetpollOpen(fd uintptr, data uint64) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	k := n.socks[int(fd)]
	if k == nil {
		return syscall.ENOSYS
	}
	k.watched, k.data = true, data
	var mode uint8
	if k.err != nil || len(k.queue) > 0 || len(k.packets) > 0 || k.in != nil && (k.in.eof || len(k.in.bytes) > 0) {
		mode |= platform.Read
	}
	if k.udp != nil || k.out != nil && len(k.out.bytes) < window {
		mode |= platform.Write
	}
	n.notify(k, mode)
	return nil
}

// NetpollClose takes back the event that nobody has taken.
func (n *network) NetpollClose(fd uintptr) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if k := n.socks[int(fd)]; k != nil {
		k.watched, k.mode = false, 0
	}
	return nil
}

// Netpoll waits for an event or NetpollBreak. It may return with nothing: the event that woke it was taken by another.
func (n *network) Netpoll(delay int64, events []platform.PollEvent) int {
	found := n.take(events)
	if found > 0 || delay == 0 {
		return found
	}
	if delay < 0 {
		<-n.wake
		return n.take(events)
	}
	t := time.NewTimer(time.Duration(delay))
	defer t.Stop()
	select {
	case <-n.wake:
	case <-t.C:
	}
	return n.take(events)
}

// take fills events.
func (n *network) take(events []platform.PollEvent) int {
	n.mu.Lock()
	defer n.mu.Unlock()
	found := 0
	for len(n.ready) > 0 && found < len(events) {
		k := n.ready[0]
		n.ready = n.ready[1:]
		if k.mode != 0 {
			events[found] = platform.PollEvent{Data: k.data, Mode: k.mode}
			k.mode = 0
			found++
		}
	}
	return found
}

// NetpollBreak ends a Netpoll that waits, or the next one.
func (n *network) NetpollBreak() {
	select {
	case n.wake <- struct{}{}:
	default: // it is going to return already
	}
}

// notify makes an event of a change, and wakes the socket's own goroutines.
func (n *network) notify(k *socket, mode uint8) {
	k.change.Broadcast()
	if mode == 0 || !k.watched {
		return
	}
	if k.mode == 0 {
		n.ready = append(n.ready, k)
		n.NetpollBreak()
	}
	k.mode |= mode
}
