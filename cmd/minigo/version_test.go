package main

import (
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
)

func TestVersionNamesTheCommit(t *testing.T) {
	info := &debug.BuildInfo{Main: debug.Module{Version: "(devel)"}, Settings: []debug.BuildSetting{
		{Key: "GOOS", Value: "linux"}, {Key: "vcs.revision", Value: "0123456789abcdef"}, {Key: "vcs.modified", Value: "true"}}}
	host := " " + runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH
	if got, want := versionOf(info), "minigo (devel) 0123456789ab (modified)"+host; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	info.Main.Version = "v0.0.0-20261128000000-0123456789ab+dirty"
	if got, want := versionOf(info), "minigo "+info.Main.Version+host; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := versionOf(nil); got != "minigo (devel)"+host {
		t.Errorf("%q", got)
	}
	for _, arg := range []string{"version", "-version", "--version"} {
		if out, _, status := do("", arg); status != exitOK || !strings.HasPrefix(out, "minigo") || !strings.HasSuffix(out, host+"\n") {
			t.Errorf("minigo %s: status %d, printed %q", arg, status, out)
		}
	}
}
