package golden

// This file implements running a program in a process of its own.

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// Exec returns a RunFunc that starts "command run [flags] file [arguments]". A run that takes longer than timeout is
// killed, and fails with exit status -1. The environment is this process's, and env.
func Exec(command string, timeout time.Duration, env ...string) RunFunc {
	return func(file string, args []string, stdin string, opts Opts) (string, string, int) {
		flags := append([]string{"run"}, strings.Fields(opts.Flags)...)
		if opts.Sim {
			flags = append(flags, "-sim", "-seed", strconv.FormatUint(opts.Seed, 10))
		}
		if opts.Procs > 0 {
			flags = append(flags, "-procs", strconv.Itoa(opts.Procs))
		}
		return Command(command, append(append(flags, file), args...), stdin, timeout, env...)
	}
}

// Command runs a command to its end and returns what it printed, and its exit status.
func Command(command string, args []string, stdin string, timeout time.Duration, env ...string) (stdout, stderr string, exit int) {
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, command, args...)
	cmd.WaitDelay = time.Second
	cmd.Env = append(os.Environ(), env...)
	cmd.Stdin = strings.NewReader(stdin)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	var status *exec.ExitError
	switch {
	case ctx.Err() != nil:
		fmt.Fprintf(&errs, "\n(stopped after %v)\n", timeout)
		return out.String(), errs.String(), -1
	case errors.As(err, &status):
		return out.String(), errs.String(), status.ExitCode()
	case err != nil:
		return out.String(), err.Error() + "\n", -1
	}
	return out.String(), errs.String(), 0
}
