//go:build race

package gsync

const raceEnabled = true
