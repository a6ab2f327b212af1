// run -host

// WaitDelay bounds how long Wait waits for a program that does not obey, and for its children that keep its pipes.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"time"
)

func main() {
	soon := func(d time.Duration) (context.Context, context.CancelFunc) {
		return context.WithTimeout(context.Background(), d)
	}
	// The shell ends, its child has the pipe.
	var out bytes.Buffer
	cmd := exec.Command("sh", "-c", "echo begun; sleep 5 & exit 0")
	cmd.Stdout, cmd.WaitDelay = &out, 50*time.Millisecond
	err := cmd.Run()
	fmt.Println(err, errors.Is(err, exec.ErrWaitDelay), out.String())

	// An error of its own counts.
	cmd = exec.Command("sh", "-c", "sleep 5 & exit 3")
	cmd.Stdout, cmd.WaitDelay = &out, 50*time.Millisecond
	fmt.Println(cmd.Run())

	// It does not obey, and is killed.
	ctx, cancel := soon(200 * time.Millisecond)
	defer cancel()
	cmd = exec.CommandContext(ctx, "sh", "-c", `trap "" INT; while :; do sleep 0.05; done`)
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = 100 * time.Millisecond
	fmt.Println(cmd.Run(), ctx.Err())

	// It obeys in time.
	ctx, cancel = soon(200 * time.Millisecond)
	defer cancel()
	cmd = exec.CommandContext(ctx, "sh", "-c", `trap "exit 0" INT; while :; do sleep 0.05; done`)
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = time.Minute
	fmt.Println(cmd.Run())

	// Nothing is late.
	cmd = exec.Command("echo", "done")
	cmd.WaitDelay = time.Minute
	b, err := cmd.Output()
	fmt.Printf("%q %v\n", b, err)
}
