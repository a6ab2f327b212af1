// run -host

package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

type other struct{}

func (other) String() string { return "other" }
func (other) Signal()        {}

func main() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGUSR1)
	p, err := os.FindProcess(os.Getpid())
	fmt.Println(p.Pid == os.Getpid(), err)
	fmt.Println(p.Signal(syscall.SIGUSR1), <-c)
	fmt.Println(p.Signal(other{}))
	fmt.Println(p.Signal(syscall.Signal(0)))
	fmt.Println(p.Release(), p.Signal(os.Interrupt))

	gone, err := os.FindProcess(1 << 30)
	fmt.Println(err, gone.Signal(syscall.Signal(0)), gone.Kill() == os.ErrProcessDone)
}
