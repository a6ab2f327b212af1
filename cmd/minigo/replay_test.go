package main

// This file implements the test of what -sim promises: output and trace follow from the seed alone.

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

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

// TestHostMakesNoDifference runs all golden programs and examples twice under one seed, on a host with one processor and an eager collector and on one with
// two and a lazy one, and compares what they print, how they end, and each byte of their traces in the one or the other format.
func TestHostMakesNoDifference(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cases, err := golden.Find(goldenPaths, nil)
	if err != nil {
		t.Fatal(err)
	}
	hosts := [2][]string{ // the environment's size is the program's affair
		{"GOMAXPROCS=1", "GOGC=009", "TZ=Asia/Tokyo      "},
		{"GOMAXPROCS=2", "GOGC=900", "TZ=America/New_York"},
	}
	for i, c := range cases {
		if c.Kind == golden.ErrorCheck || testing.Short() && i%16 != 0 {
			continue
		}
		t.Run(goldenName(c), func(t *testing.T) {
			t.Parallel()
			stdin, err := c.Stdin()
			if err != nil {
				t.Fatal(err)
			}
			temp := t.TempDir()
			file := filepath.Join(temp, "trace"+[]string{"", ".json"}[i%2])
			var outs, traces [2]string
			for k, env := range hosts {
				args := append([]string{"run", "-sim", "-seed", "7", "-procs", "4", "-leaks", "-trace=" + file, c.File}, c.Args...)
				home := filepath.Join(temp, "home")
				if err := os.Mkdir(home, 0o777); err != nil {
					t.Fatal(err)
				}
				out, diag, status := golden.Command(self, args, stdin, time.Minute, append(env, asCommand+"=1", "TMPDIR="+home)...)
				outs[k] = fmt.Sprintf("%s%sexit status %d\n", out, diag, status)
				trace, _ := os.ReadFile(file)
				traces[k] = string(trace)
				if len(trace) == 0 {
					t.Errorf("no trace: %s", outs[k])
				}
				os.RemoveAll(home)
			}
			if outs[0] != outs[1] {
				t.Errorf("the output differs:\n%s", golden.Diff(outs[0], outs[1]))
			}
			if traces[0] != traces[1] {
				t.Errorf("the trace of %d bytes differs at byte %d", len(traces[0]), commonPrefix(traces[0], traces[1]))
			}
		})
	}
}

func commonPrefix(a, b string) (n int) {
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// TestNoMemoryToLookAt: under -sim runtime.MemStats has what follows from the seed, and says once that this is not all.
func TestNoMemoryToLookAt(t *testing.T) {
	const code = `package main

import (
	"fmt"
	"runtime"
)

func main() {
	var m runtime.MemStats
	for range 2 {
		runtime.GC()
		runtime.ReadMemStats(&m)
		fmt.Println(m.HeapAlloc, m.NumGC, m.NumForcedGC, m.LastGC > 0)
	}
}
`
	out, diag, status := do("", "run", "-sim", "-seed", "1", "-e", code)
	if out != "0 1 1 true\n0 2 2 true\n" || !strings.HasPrefix(diag, "minigo: -sim does not simulate memory") || strings.Count(diag, "\n") != 1 || status != 0 {
		t.Errorf("%s%s, status %d", out, diag, status)
	}
}

// TestStdinInLines: under -sim the program's input comes in lines, in whatever pieces it has been written into the pipe.
func TestStdinInLines(t *testing.T) {
	const code = `package main

import (
	"fmt"
	"io"
	"os"
)

func main() {
	for b := make([]byte, 8); ; {
		n, err := os.Stdin.Read(b)
		fmt.Printf("%q %v\n", b[:n], err)
		if err == io.EOF {
			break
		}
	}
}
`
	const want = `"a\n" <nil>
"bcdefghi" <nil>
"jk\n" <nil>
"l" <nil>
"" EOF
`
	for _, pieces := range [][]string{{"a\nbcdefghijk\nl"}, {"a", "\nbc", "defghijk", "\nl"}} {
		pr, pw := io.Pipe()
		go func() {
			for _, piece := range pieces {
				io.WriteString(pw, piece)
			}
			pw.Close()
		}()
		var out, diag strings.Builder
		e := &env{stdin: pr, stdout: &out, stderr: &diag}
		if status := e.run([]string{"run", "-sim", "-seed", "1", "-e", code}); status != 0 || out.String() != want {
			t.Errorf("%q: status %d, %s%s", pieces, status, out.String(), diag.String())
		}
	}
}

// A program that ends itself by a signal does so at a moment that follows from the seed, and not when the system has delivered it.
func TestKillsItself(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals")
	}
	const code = `package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	signal.Notify(make(chan os.Signal, 1), syscall.SIGTERM)
	signal.Reset()
	p, _ := os.FindProcess(os.Getpid())
	p.Signal(syscall.SIGTERM)
	time.Sleep(time.Hour)
	fmt.Println("an hour later")
}
`
	for seed := range 20 {
		out, diag, status := do("", "run", "-sim", "-seed", fmt.Sprint(seed+1), "-e", code)
		if status != exitSignal+int(syscall.SIGTERM) || out != "" || diag != "" {
			t.Fatalf("seed %d: status %d: %s%s", seed+1, status, out, diag)
		}
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
	_, err = net.Dial("tcp", "name.example:80")
	fmt.Println(err)
}
`
	out, diag, status := do("", "run", "-sim", "-seed", "1", "-e", code)
	const want = `dial tcp 192.0.2.1:80: under -sim there is no network but the loopback interface
listen tcp 192.0.2.1:80: under -sim there is no network but the loopback interface
true
dial tcp: lookup name.example: under -sim there is no network but the loopback interface
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
