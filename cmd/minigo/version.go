package main

// This file implements minigo version.

import (
	"flag"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

const versionHelp = `Version says which MiniGo this is, for a report of an error: the version or the
commit, whether files were changed since, what it was built with and what for.
`

// version is minigo version.
func (c *command) version(e *env, args []string) int {
	args, status, done := c.parse(e, flag.NewFlagSet(c.name, flag.ContinueOnError), args)
	if done {
		return status
	}
	if len(args) > 0 {
		return c.usageLine(e)
	}
	info, _ := debug.ReadBuildInfo()
	if _, err := fmt.Fprintln(e.stdout, versionOf(info)); err != nil {
		return c.fail(e, err)
	}
	return exitOK
}

// versionOf is what a build says of itself; info may be nil.
func versionOf(info *debug.BuildInfo) string {
	words := []string{"minigo"}
	if info == nil {
		info = &debug.BuildInfo{Main: debug.Module{Version: "(devel)"}}
	}
	words = append(words, info.Main.Version)
	for _, s := range info.Settings {
		switch {
		case info.Main.Version != "(devel)": // a version, or what names a commit
		case s.Key == "vcs.revision":
			words = append(words, s.Value[:min(len(s.Value), 12)])
		case s.Key == "vcs.modified" && s.Value == "true":
			words = append(words, "(modified)")
		}
	}
	return strings.Join(append(words, runtime.Version(), runtime.GOOS+"/"+runtime.GOARCH), " ")
}
