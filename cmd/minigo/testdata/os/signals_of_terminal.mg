// run -host

package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	c := make(chan os.Signal, 1)
	for _, s := range []syscall.Signal{syscall.SIGWINCH, syscall.SIGCONT} {
		signal.Notify(c, s)
		syscall.Kill(os.Getpid(), s)
		fmt.Println(<-c, int(s))
		signal.Reset(s)
	}
}
