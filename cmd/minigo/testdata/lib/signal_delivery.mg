// run

// Package os/signal delivers signals to channels.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func send(s syscall.Signal) {
	if err := syscall.Kill(syscall.Getpid(), s); err != nil {
		fmt.Println(err)
	}
}

func main() {
	c := make(chan os.Signal, 4)
	d := make(chan os.Signal, 4)
	signal.Notify(c, syscall.SIGUSR1, os.Interrupt)
	signal.Notify(d, syscall.SIGUSR1)
	for range 3 {
		send(syscall.SIGUSR1)
		fmt.Println(<-c, <-d)
	}
	send(syscall.SIGINT)
	fmt.Println(<-c, len(d))
	signal.Stop(c)
	send(syscall.SIGUSR1)
	fmt.Println(<-d, len(c))

	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGUSR2)
	fmt.Println(ctx)
	send(syscall.SIGUSR2)
	<-ctx.Done()
	fmt.Println(ctx.Err(), context.Cause(ctx), errors.Is(context.Cause(ctx), context.Canceled))
	stop()
	ctx, stop = signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	fmt.Println(ctx)
	stop()
	fmt.Println(ctx.Err(), context.Cause(ctx))

	signal.Ignore(syscall.SIGUSR2)
	fmt.Println(signal.Ignored(syscall.SIGUSR2), signal.Ignored(syscall.SIGUSR1))
	send(syscall.SIGUSR2)
	signal.Reset(syscall.SIGUSR1, syscall.SIGUSR2)
	defer func() { fmt.Println(recover()) }()
	signal.Notify(nil)
}
