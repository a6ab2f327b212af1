package time

// This file has Sleep and the timers.

// Sleep pauses the calling goroutine for at least d.
func Sleep(d Duration)

// A Timer fires once.
type Timer struct {
	C    <-chan Time
	host *byte
}

// A Ticker fires again and again.
type Ticker struct {
	C    <-chan Time
	host *byte
}

// newTimer starts a timer that sends the time, in loc, on c.
func newTimer(d, period int64, loc *Location) (c <-chan Time, host *byte)

// newFuncTimer starts a timer that calls f in a goroutine.
func newFuncTimer(d int64, f func()) (host *byte)

func stopTimer(host *byte) bool
func resetTimer(host *byte, d, period int64) bool

// NewTimer returns a Timer that sends the time on its channel after d.
func NewTimer(d Duration) *Timer {
	c, host := newTimer(int64(d), 0, Local)
	return &Timer{c, host}
}

// AfterFunc calls f in a goroutine of its own after d.
func AfterFunc(d Duration, f func()) *Timer { return &Timer{nil, newFuncTimer(int64(d), f)} }

// After returns a channel on which the time is sent after d.
func After(d Duration) <-chan Time {
	c, _ := newTimer(int64(d), 0, Local)
	return c
}

// Stop keeps the Timer from firing, and reports whether it was going to.
func (t *Timer) Stop() bool {
	if t.host == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	return stopTimer(t.host)
}

// Reset makes the Timer fire after d, and reports whether it was going to.
func (t *Timer) Reset(d Duration) bool {
	if t.host == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	return resetTimer(t.host, int64(d), 0)
}

// NewTicker returns a Ticker that sends the time on its channel every d.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	c, host := newTimer(int64(d), int64(d), Local)
	return &Ticker{c, host}
}

// Stop stops the Ticker.
func (t *Ticker) Stop() {
	if t.host != nil {
		stopTimer(t.host)
	}
}

// Reset makes the Ticker fire every d.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.host == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	resetTimer(t.host, int64(d), int64(d))
}

// Tick returns the channel of a Ticker that is never stopped.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
