package runtime

// MemStats are statistics of the memory allocator: those of the host process. PauseNs, PauseEnd and BySize are zeros. With -sim memory is not
// simulated: StackInuse and StackSys are what goroutines' stacks take, NumGC, NumForcedGC and LastGC are about the program's own calls of runtime.GC, and all
// else is 0.
type MemStats struct {
	Alloc, TotalAlloc, Sys, Lookups, Mallocs, Frees                                        uint64
	HeapAlloc, HeapSys, HeapIdle, HeapInuse, HeapReleased, HeapObjects                     uint64
	StackInuse, StackSys, MSpanInuse, MSpanSys, MCacheInuse, MCacheSys, BuckHashSys, GCSys uint64
	OtherSys, NextGC, LastGC, PauseTotalNs                                                 uint64
	PauseNs, PauseEnd                                                                      [256]uint64
	NumGC, NumForcedGC                                                                     uint32
	GCCPUFraction                                                                          float64
	EnableGC, DebugGC                                                                      bool
	BySize                                                                                 [61]struct {
		Size           uint32
		Mallocs, Frees uint64
	}
}

// ReadMemStats fills m.
func ReadMemStats(m *MemStats) {
	words, cpu := memStats()
	next := func() (n uint64) {
		for i := range 8 {
			n |= uint64(words[i]) << (8 * i)
		}
		words = words[8:]
		return n
	}
	for _, p := range []*uint64{
		&m.Alloc, &m.TotalAlloc, &m.Sys, &m.Lookups, &m.Mallocs, &m.Frees,
		&m.HeapAlloc, &m.HeapSys, &m.HeapIdle, &m.HeapInuse, &m.HeapReleased, &m.HeapObjects,
		&m.StackInuse, &m.StackSys, &m.MSpanInuse, &m.MSpanSys, &m.MCacheInuse, &m.MCacheSys, &m.BuckHashSys, &m.GCSys,
		&m.OtherSys, &m.NextGC, &m.LastGC, &m.PauseTotalNs,
	} {
		*p = next()
	}
	m.NumGC, m.NumForcedGC = uint32(next()), uint32(next())
	m.GCCPUFraction, m.EnableGC = cpu, true
}

// memStats returns the numbers, 8 bytes each, in the order of ReadMemStats.
func memStats() (words []byte, gcCPUFraction float64)
