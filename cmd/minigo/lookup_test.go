package main

// This file tests that many lookups of names at once wait for each other.

import (
	"bytes"
	"embed"
	"testing"

	"minigo/lang"
	"minigo/sched"
	"minigo/sched/platform/sim"
	"minigo/stdlib"
	"minigo/vm"
)

// A crowd is the library, with functions that stand for lookups that are under way.
type crowd struct{ embed.FS }

func (c crowd) ReadFile(name string) ([]byte, error) {
	text, err := c.FS.ReadFile(name)
	if name == "net/lookup.mg" {
		text = append(text, "\nfunc Crowd() { for range cap(threads) { threads <- struct{}{} } }\nfunc Leave() { <-threads }\n"...)
	}
	return text, err
}

// TestLookupsWait: where there are as many lookups as may be one more waits, but not longer than it may take; and one that is over gives its place back.
func TestLookupsWait(t *testing.T) {
	const text = `package main

import ("net"; "os"; "time")

func try(limit time.Duration) error {
	_, err := net.DialTimeout("tcp", "host.test:1", limit)
	return err.(*net.OpError).Err
}

func main() {
	net.Crowd()
	if err := try(time.Second); err.Error() != "lookup host.test: i/o timeout" || !err.(net.Error).Timeout() {
		println(err.Error())
		os.Exit(1)
	}
	time.AfterFunc(time.Second, net.Leave)
	for range 2 {
		if err := try(time.Minute); err.(net.Error).Timeout() {
			println(err.Error())
			os.Exit(2)
		}
	}
}
`
	prog, errs := lang.Compile(crowd{stdlib.FS}, lang.Source{Name: "a.go", Text: []byte(text)})
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	var diag bytes.Buffer
	m := vm.New(vm.Config{Natives: stdlib.Native, Diag: &diag})
	if err := m.Load(prog); err != nil {
		t.Fatal(err)
	}
	if status := m.Run(sched.New(sim.New(1), sched.Config{Procs: 2})); status != 0 {
		t.Errorf("exit status %d, %s", status, diag.String())
	}
}
