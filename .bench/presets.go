package main

// This file measures what each scheduler of the past costs.

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"minigo/sched"
)

// presetNames are the programs that show the schedulers' differences.
var presetNames = []string{"spawn", "pingpong", "ring", "workers", "mutex", "parcpu"}

// presetPatience is how long one run may take.
const presetPatience = 25 * time.Second

// presets prints, for each preset and program, the least wall time of all runs, and in brackets how many times that of the default it is. A program
// that has not ended in time is not run again with that preset.
func presets(minigo string, runs int) error {
	fmt.Printf("%s, %d processors; the least of %d runs.\n\n| |", processor(), runtime.NumCPU(), runs)
	list := slices.Clone(sched.Presets())
	slices.Reverse(list) // the default first: the others are compared with it
	for _, name := range presetNames {
		fmt.Printf(" %s |", name)
	}
	fmt.Printf("\n|---|")
	for range presetNames {
		fmt.Print("---|")
	}
	fmt.Println()
	walls := make([]time.Duration, len(list)*len(presetNames))
	late := make([]bool, len(walls))
	for range runs {
		for k, name := range presetNames {
			for i, p := range list {
				cell := i*len(presetNames) + k
				if late[cell] {
					continue
				}
				ctx, cancel := context.WithTimeout(context.Background(), presetPatience)
				start := time.Now()
				err := exec.CommandContext(ctx, minigo, "run", "-sched", p.Name, filepath.Join(dir, "programs", name+".mg")).Run()
				wall := time.Since(start)
				late[cell] = ctx.Err() != nil
				cancel()
				if err != nil && !late[cell] {
					return fmt.Errorf("%s -sched %s: %w", name, p.Name, err)
				}
				if walls[cell] == 0 || wall < walls[cell] {
					walls[cell] = wall
				}
			}
		}
	}
	for i, p := range list {
		fmt.Printf("| %s |", p.Name)
		for k := range presetNames {
			cell := i*len(presetNames) + k
			wall := walls[cell].Seconds()
			switch {
			case late[cell]:
				fmt.Printf(" over %.0f |", presetPatience.Seconds())
			case i == 0:
				fmt.Printf(" %.2f |", wall)
			default:
				fmt.Printf(" %.2f (%.1f) |", wall, wall/walls[k].Seconds())
			}
		}
		fmt.Println()
	}
	return nil
}
