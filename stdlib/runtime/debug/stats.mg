package debug

import (
	"fmt"
	"runtime"
	"strings"
	"time"
)

// GCStats are about garbage collections.
type GCStats struct {
	LastGC         time.Time
	NumGC          int64
	PauseTotal     time.Duration
	Pause          []time.Duration // stays empty: single pauses are not known
	PauseEnd       []time.Time     // stays empty
	PauseQuantiles []time.Duration
}

// ReadGCStats fills stats with what runtime.MemStats has. PauseQuantiles, if it has elements, gets zeros.
func ReadGCStats(stats *GCStats) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	stats.NumGC, stats.PauseTotal = int64(m.NumGC), time.Duration(m.PauseTotalNs)
	stats.LastGC = time.Unix(0, int64(m.LastGC))
	stats.Pause, stats.PauseEnd = stats.Pause[:0], stats.PauseEnd[:0]
	clear(stats.PauseQuantiles)
}

// BuildInfo says of what a program was built.
type BuildInfo struct {
	GoVersion string
	Path      string
	Main      Module
	Deps      []*Module
	Settings  []BuildSetting
}

// A Module is a module that a program was built of.
type Module struct {
	Path    string
	Version string
	Sum     string
	Replace *Module
}

// A BuildSetting is a setting that a program was built with.
type BuildSetting struct{ Key, Value string }

// ReadBuildInfo returns false: the program was not built, and is of no module.
func ReadBuildInfo() (info *BuildInfo, ok bool) { return nil, false }

// String returns the lines that go version -m would print.
func (bi *BuildInfo) String() string {
	var b strings.Builder
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s\t%s\n", name, value)
		}
	}
	module := func(word string, m Module) {
		b.WriteString(word + "\t" + m.Path + "\t" + m.Version)
		if m.Replace == nil {
			b.WriteString("\t" + m.Sum + "\n")
		} else {
			fmt.Fprintf(&b, "\n=>\t%s\t%s\t%s\n", m.Replace.Path, m.Replace.Version, m.Replace.Sum)
		}
	}
	line("go", bi.GoVersion)
	line("path", bi.Path)
	if bi.Main != (Module{}) {
		module("mod", bi.Main)
	}
	for _, dep := range bi.Deps {
		module("dep", *dep)
	}
	for _, s := range bi.Settings {
		fmt.Fprintf(&b, "build\t%s=%s\n", s.Key, s.Value)
	}
	return b.String()
}
