package main

// This file tests the settings of the host's collector.

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"testing"
	"time"
)

// gcPercent is the collector's setting.
func gcPercent() int {
	s := []metrics.Sample{{Name: "/gc/gogc:percent"}}
	metrics.Read(s)
	return int(s[0].Value.Uint64())
}

func TestCollectorWaitsWhileLargeSourcesAreCompiled(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(usualGC))
	for _, test := range []struct {
		name           string
		before, source int
		during, after  int
	}{
		{"a small program", startGC, 1000, startGC, startGC},
		{"a large program", startGC, 1 << 20, sourceGC, usualGC},
		{"a large program after the first cycle", usualGC, 1 << 20, usualGC, usualGC},
		{"a setting of one's own", 50, 1 << 20, 50, 50},
	} {
		debug.SetGCPercent(test.before)
		during := 0
		withoutCollecting(test.source, func() { during = gcPercent() })
		if after := gcPercent(); during != test.during || after != test.after {
			t.Errorf("%s: the collector is set to %d %% while it is compiled, and to %d %% then; want %d and %d", test.name, during, after, test.during, test.after)
		}
	}
}

// A small heap may grow by smallHeap, a large one by what is in use, as always.
func TestCollectorWaitsLongerForSmallHeaps(t *testing.T) {
	for _, test := range []struct {
		live uint64
		want int
	}{{0, 150}, {1 << 20, 175}, {3 << 20, 225}, {5 << 20, 150}, {8 << 20, usualGC}, {1 << 30, usualGC}} {
		if got := percentFor(test.live); got != test.want {
			t.Errorf("the setting for %d bytes is %d %%, want %d", test.live, got, test.want)
		}
	}

	for _, test := range []struct {
		now, ours, next int
		isOurs          bool
	}{
		{startGC, startGC, 225, true},
		{usualGC, startGC, 225, true}, // after a large source
		{sourceGC, startGC, sourceGC, true},
		{50, startGC, 50, false}, // of the program's own
		{-1, 250, -1, false},
	} {
		if next, isOurs := nextPercent(test.now, test.ours, 3<<20); next != test.next || isOurs != test.isOurs {
			t.Errorf("on %d %% follow %d %%, ours: %t; want %d %% and %t", test.now, next, isOurs, test.next, test.isOurs)
		}
	}

	const other = 1000 // than any that follows
	defer debug.SetGCPercent(debug.SetGCPercent(other))
	collectAgain(other)
	for deadline := time.Now().Add(10 * time.Second); gcPercent() == other; runtime.GC() {
		if time.Now().After(deadline) {
			t.Fatal("the setting is the same after a cycle")
		}
	}
}
