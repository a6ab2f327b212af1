//go:build !race

package gsync

const raceEnabled = false
