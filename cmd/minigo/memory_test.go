package main

// This file tests the settings of the host's collector.

import (
	"runtime/debug"
	"runtime/metrics"
	"testing"
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
