package main

// This file implements the test of what -sim promises: output and trace follow from the seed alone.

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"minigo/cmd/minigo/golden"
)

// replayed are programs that print addresses, iterate over maps, use the network, files, signals and the clock, or wait for each other.
var replayed = []string{
	"testdata/sim/what_follows_from_the_seed.mg",
	"testdata/net/tcp_ends.mg",
	"testdata/net/udp.mg",
	"testdata/net/unix.mg",
	"testdata/os/pipe_deadlines.mg",
	"testdata/os/files.mg",
	"testdata/lib/signal_delivery.mg",
	"testdata/chan/deadlock_of_several.mg",
	"../../examples/echo.mg",
	"../../examples/philosophers.mg",
	"../../examples/sched/netpoll.mg",
	"../../examples/sched/syscall.mg",
}

// TestReplay runs programs twice under a seed, and once more by a binary whose code is another: the compiler has optimised nothing.
func TestReplay(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	builds := []string{self, self}
	if !testing.Short() {
		other := filepath.Join(t.TempDir(), "minigo.exe")
		if out, err := exec.Command("go", "build", "-gcflags=-N -l", "-o", other, ".").CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		builds = append(builds, other)
	}
	trace := func(build, temp, file, seed string) string {
		cmd := exec.Command(build, "trace", "-sim", "-seed", seed, file, "show")
		cmd.Env = append(os.Environ(), asCommand+"=1", "TMPDIR="+temp)
		out, _ := cmd.CombinedOutput() // some programs fail
		return string(out)
	}
	for _, file := range replayed {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			temp := t.TempDir()
			first := trace(builds[0], temp, file, "7")
			if !strings.Contains(first, "G1 ") {
				t.Errorf("no trace: %.200s", first)
			}
			for i, build := range builds[1:] {
				if again := trace(build, temp, file, "7"); again != first {
					t.Errorf("build %d: with the same seed (- first, + again):\n%s", i+1, golden.Diff(first, again))
				}
			}
			if trace(self, temp, file, "8") == first {
				t.Error("another seed changes nothing")
			}
		})
	}
}

// TestOutside: beyond the loopback interface there is no network under -sim, and that is said.
func TestOutside(t *testing.T) {
	const code = `package main

import (
	"fmt"
	"net"
)

func main() {
	_, err := net.Dial("tcp", "192.0.2.1:80")
	fmt.Println(err)
	_, err = net.Listen("tcp", "192.0.2.1:80")
	fmt.Println(err)
	c, _ := net.ListenPacket("udp", "127.0.0.1:0")
	_, err = c.WriteTo([]byte("x"), &net.UDPAddr{IP: net.IPv4(192, 0, 2, 1), Port: 80})
	fmt.Println(err != nil)
}
`
	out, diag, status := do("", "run", "-sim", "-seed", "1", "-e", code)
	const want = `dial tcp 192.0.2.1:80: under -sim there is no network but the loopback interface
listen tcp 192.0.2.1:80: under -sim there is no network but the loopback interface
true
`
	if out != want || status != 0 {
		t.Errorf("%s%s, status %d", out, diag, status)
	}
}

// TestNothingUnderWay: what on the host waits for ever is a deadlock where it is known that nothing will come.
func TestNothingUnderWay(t *testing.T) {
	const code = `package main

import "net"

func main() {
	l, _ := net.Listen("tcp", "127.0.0.1:0")
	go net.Dial("tcp", l.Addr().String())
	l.Accept()
	l.Accept()
}
`
	_, diag, status := do("", "run", "-sim", "-seed", "1", "-e", code)
	if status != 2 || !strings.HasPrefix(diag, "fatal error: all goroutines are asleep, and nothing is under way in the network - deadlock!\n") {
		t.Errorf("status %d: %s", status, diag)
	}
}
