package main

// This file implements what there is to know, and to say, about the host's memory.

import (
	"os"
	"path"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strconv"
	"strings"
	"sync"

	"minigo/vm"
)

// Settings of the collector, in percent: where its next cycle comes follows from them.
const (
	usualGC  = 100
	startGC  = 200  // 8 MB: compiling a small program with the larger packages, as net, takes 5 of them
	sourceGC = 1600 // 64 MB: so much is there when some 30,000 lines have been compiled, and most of it in use
)

// smallHeap is how much a program may allocate from one cycle of the collector to the next, even if less is in use. A cycle begins and ends with all
// threads standing still and wakes others, so that a small heap costs nearly as much as a larger one; and a program takes no more memory for it than
// one with such a heap. With next to nothing in use it is leastGrowth.
const (
	smallHeap   = 8 << 20
	leastGrowth = 6 << 20
)

// collectLater makes the collector's first cycle come at 8 MB, not at 4, for the cycle costs a fifth of the time that a small program takes in all,
// and the others not before smallHeap more.
func collectLater() {
	debug.SetGCPercent(startGC)
	collectAgain(startGC)
}

// collectAgain sets the collector after its next cycle, and so on, unless it has another setting than ours.
func collectAgain(ours int) {
	runtime.AddCleanup(new([16]byte), func(int) {
		s := []metrics.Sample{{Name: "/gc/gogc:percent"}, {Name: "/gc/heap/live:bytes"}}
		metrics.Read(s)
		old := int(s[0].Value.Uint64())
		next, isOurs := nextPercent(old, ours, s[1].Value.Uint64())
		if next != old {
			if now := debug.SetGCPercent(next); now != old { // the program has set it meanwhile
				debug.SetGCPercent(now)
				return
			}
		}
		if isOurs {
			collectAgain(next)
		}
	}, 0)
}

// nextPercent is the setting that follows on the one there is, after a cycle with so many bytes in use. It is ours no more if the program has set
// another one than was ours.
func nextPercent(now, ours int, live uint64) (next int, isOurs bool) {
	switch now {
	case sourceGC: // a large source is being compiled
		return now, true
	case ours, usualGC:
		return percentFor(live), true
	}
	return now, false
}

// percentFor is the setting for a heap of which so many bytes are in use, in steps, for to set it stops all threads. It is not only the share of them that
// may be allocated until the next cycle: that one also waits for as much of the host's least heap, 4 MB.
func percentFor(live uint64) int {
	const leastHeap, step = 4 << 20, 25
	grown, least := smallHeap*100/max(live, 1), (leastGrowth+live)*100/leastHeap
	return max(usualGC, int(min(grown, least))/step*step)
}

// withoutCollecting calls compile with a collector that waits, if it has been told to begin late and the source is a large one: while a
// program is compiled hardly anything becomes garbage, and all of the front end's does when it has been.
func withoutCollecting(source int, compile func()) {
	const large = 64 << 10 // bytes; less does not fill what startGC allows
	if source < large {
		compile()
		return
	}
	if old := debug.SetGCPercent(sourceGC); old != startGC {
		debug.SetGCPercent(old)
	} else {
		defer debug.SetGCPercent(usualGC)
	}
	compile()
}

// collectorSettings is what the environment says of the collector: a program of Go would find it set so.
func collectorSettings() (c vm.Collector) {
	switch s := os.Getenv("GOGC"); s {
	case "off":
		c.Percent = -1
	default:
		c.Percent, _ = strconv.Atoi(s)
	}
	var limit byteSize
	if limit.Set(os.Getenv("GOMEMLIMIT")) == nil {
		c.Limit = int64(limit)
	}
	return c
}

// machineMemory is how many bytes of memory the machine has, or the control group that this process is in; 0 if that is not known.
var machineMemory = sync.OnceValue(func() int64 {
	total := physicalMemory()
	if limit := cgroupMemory(); limit > 0 && (total == 0 || limit < total) {
		total = limit
	}
	return total
})

// cgroupMemory is the limit of the control group, 0 if there is none. A group's limit holds for the groups below it.
func cgroupMemory() int64 {
	const root = "/sys/fs/cgroup"
	least := int64(0)
	look := func(file string) {
		data, err := os.ReadFile(file)
		if err != nil {
			return
		}
		if n, err := strconv.ParseInt(strings.TrimSpace(string(data)), 10, 64); err == nil && n > 0 && (least == 0 || n < least) {
			least = n
		}
	}
	data, _ := os.ReadFile("/proc/self/cgroup")
	for line := range strings.Lines(string(data)) {
		f := strings.SplitN(strings.TrimSpace(line), ":", 3)
		if len(f) < 3 {
			continue
		}
		dir, file := root, "memory.max"
		switch {
		case f[1] == "": // version 2
		case f[1] == "memory":
			dir, file = root+"/memory", "memory.limit_in_bytes"
		default:
			continue
		}
		for p := path.Clean("/" + f[2]); ; p = path.Dir(p) {
			look(path.Join(dir, p, file))
			if p == "/" {
				break
			}
		}
	}
	return least
}
