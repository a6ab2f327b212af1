// run -host

// Package os/exec: what goes in and out, exit statuses, errors, contexts.
package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

func main() {
	out, err := exec.Command("echo", "hello", "world").Output()
	fmt.Printf("%q %v\n", out, err)
	out, err = exec.Command("sh", "-c", "echo out; echo err >&2; exit 3").Output()
	var ee *exec.ExitError
	fmt.Printf("%q %v %t %q\n", out, err, errors.As(err, &ee), ee.Stderr)
	fmt.Println(ee.ExitCode(), ee.Exited(), ee.Success(), ee.Pid() > 0, ee.UserTime() >= 0, ee.SystemTime() >= 0)
	out, err = exec.Command("sh", "-c", "echo out; echo err >&2; echo out2").CombinedOutput()
	fmt.Printf("%q %v\n", out, err)

	cmd := exec.Command("tr", "a-z", "A-Z")
	cmd.Stdin = strings.NewReader("some input\nmore\n")
	var b bytes.Buffer
	cmd.Stdout = &b
	fmt.Printf("%v %q %v %t\n", cmd.Run(), b.String(), cmd.ProcessState, cmd.ProcessState.Success())
	fmt.Println(filepath.Base(cmd.Path), cmd.Args, strings.HasSuffix(cmd.String(), "/tr a-z A-Z"), cmd.Wait(), cmd.Start())

	cmd = exec.Command("cat")
	in, err := cmd.StdinPipe()
	fmt.Println(err)
	stdout, err := cmd.StdoutPipe()
	fmt.Println(err, cmd.Start())
	go func() {
		for i := range 3 {
			fmt.Fprintln(in, "line", i)
		}
		in.Close()
	}()
	sc := bufio.NewScanner(stdout)
	for sc.Scan() {
		fmt.Println("got", sc.Text())
	}
	fmt.Println(cmd.Wait())

	// Much data, both ways.
	cmd = exec.Command("cat")
	text := strings.Repeat("0123456789abcdef", 1<<16)
	cmd.Stdin = strings.NewReader(text)
	out, err = cmd.Output()
	fmt.Println(len(out), string(out) == text, err)

	// Input that is not read.
	cmd = exec.Command("true")
	cmd.Stdin = strings.NewReader(text)
	fmt.Println(cmd.Run())

	dir, _ := os.MkdirTemp("", "mg")
	defer os.RemoveAll(dir)
	dir, _ = filepath.EvalSymlinks(dir)
	cmd = exec.Command("sh", "-c", `pwd; echo "$X-$Y-$PWD"`)
	cmd.Dir = dir
	cmd.Env = []string{"X=1", "Y=2", "X=3", "PATH=" + os.Getenv("PATH")}
	out, err = cmd.Output()
	fmt.Print(strings.ReplaceAll(string(out), dir, "DIR"), err, "\n")
	f, _ := os.Create(dir + "/out")
	cmd = exec.Command("sh", "-c", "echo to a file; echo and errors >&2; cat <&3")
	extra, _ := os.Open(dir + "/out")
	cmd.Stdout, cmd.Stderr, cmd.ExtraFiles = f, f, []*os.File{extra}
	fmt.Println(cmd.Run())
	os.WriteFile(dir+"/plain", []byte("text"), 0o600)

	for _, name := range []string{"no-such-program", "./no-such-program", dir + "/plain", dir, "", "/dev/null/x"} {
		err := exec.Command(name).Run()
		var xe *exec.Error
		var pe *fs.PathError
		fmt.Println(strings.ReplaceAll(fmt.Sprint(err), dir, "DIR"), errors.Is(err, exec.ErrNotFound), errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission), errors.As(err, &xe), errors.As(err, &pe))
	}
	path, err := exec.LookPath("sh")
	fmt.Println(filepath.Base(path), err)
	_, err = exec.LookPath(dir + "/plain")
	fmt.Println(strings.ReplaceAll(fmt.Sprint(err), dir, "DIR"))
	cmd = exec.Command("true")
	cmd.Dir = dir + "/none"
	fmt.Println(strings.ReplaceAll(fmt.Sprint(cmd.Run()), dir, "DIR"))
	fmt.Println(new(exec.Cmd).Run(), exec.Command("true").Wait())
	cmd = exec.Command("true")
	cmd.Stdout = io.Discard
	_, err = cmd.Output()
	fmt.Println(err)
	_, err = cmd.StdoutPipe()
	fmt.Println(err)

	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Millisecond)
	defer cancel()
	start := time.Now()
	err = exec.CommandContext(ctx, "sleep", "60").Run()
	fmt.Println(err, time.Since(start) < 30*time.Second, ctx.Err(), exec.CommandContext(ctx, "true").Run())
	cmd = exec.Command("sleep", "60")
	fmt.Println(cmd.Start(), cmd.Process.Kill())
	err = cmd.Wait()
	fmt.Println(err, cmd.ProcessState.ExitCode(), cmd.ProcessState.Exited(), cmd.Process.Kill())
	cmd = exec.Command("sleep", "60")
	fmt.Println(cmd.Start(), cmd.Process.Signal(os.Interrupt), cmd.Wait())

	var wg sync.WaitGroup
	results := make([]string, 8)
	for i := range results {
		wg.Go(func() {
			out, err := exec.Command("sh", "-c", fmt.Sprintf("sleep 0.0%d; echo %d", i, i)).Output()
			results[i] = fmt.Sprint(string(out), err)
		})
	}
	wg.Wait()
	fmt.Printf("%q\n", results)

	pr, pw, _ := os.Pipe()
	p, err := os.StartProcess(path, []string{"sh", "-c", "echo started; exit 5"}, &os.ProcAttr{Files: []*os.File{nil, pw, nil}})
	pw.Close()
	got, _ := io.ReadAll(pr)
	state, err2 := p.Wait()
	fmt.Printf("%v %q %v %v %d\n", err, got, state, err2, state.ExitCode())
	_, err = os.StartProcess("/no/such", nil, &os.ProcAttr{})
	fmt.Println(err)
}
