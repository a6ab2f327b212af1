// run

// runtime/pprof: goroutines' stacks as text, profiles of one's own, and labels.
package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/pprof"
	"strings"
	"time"
)

func waits(c chan int) { <-c }

func opens(p *pprof.Profile, name string) { p.Add(name, 0) }

func main() {
	c := make(chan int)
	for range 3 {
		go waits(c)
	}
	time.Sleep(10 * time.Millisecond)

	var b bytes.Buffer
	fmt.Println(pprof.Lookup("goroutine").WriteTo(&b, 1))
	text := b.String()
	fmt.Println(strings.HasPrefix(text, "goroutine profile: total 4\n3 @ 0x"), strings.Count(text, "\tmain.waits+0x"), strings.Contains(text, "\tmain.main+0x"))
	b.Reset()
	fmt.Println(pprof.Lookup("goroutine").WriteTo(&b, 2))
	fmt.Println(strings.Count(b.String(), "[chan receive]:\nmain.waits("), strings.Contains(b.String(), "goroutine 1 [running]:\nruntime/pprof."))
	b.Reset()
	fmt.Println(pprof.Lookup("goroutine").WriteTo(&b, 0), b.Len() > 50)

	records := make([]runtime.StackRecord, 3)
	fmt.Println(runtime.GoroutineProfile(records))
	records = make([]runtime.StackRecord, 10)
	n, ok := runtime.GoroutineProfile(records)
	var f runtime.Frame
	frames := runtime.CallersFrames(records[0].Stack())
	for more := true; more && f.Function != "main.main"; {
		f, more = frames.Next()
	}
	fmt.Println(n, ok, f.Function, f.Entry < f.PC, f.Func.Entry() == f.Entry)
	n, ok = runtime.ThreadCreateProfile(nil)
	fmt.Println(n > 0, ok, pprof.Lookup("threadcreate").Count() > 0)

	files := pprof.NewProfile("files")
	opens(files, "a")
	opens(files, "b")
	opens(files, "c")
	files.Remove("b")
	b.Reset()
	fmt.Println(files.Name(), files.Count(), files.WriteTo(&b, 1))
	fmt.Println(strings.HasPrefix(b.String(), "files profile: total 2\n"), strings.Contains(b.String(), "\tmain.opens+0x"), pprof.Lookup("files") == files)
	func() {
		defer func() { fmt.Println(recover()) }()
		files.Add("a", 0)
	}()
	for _, p := range pprof.Profiles() {
		if !strings.HasPrefix(p.Name(), "goroutineleak") {
			fmt.Print(p.Name(), " ")
		}
	}
	fmt.Println(pprof.Lookup("nothing") == nil)

	b.Reset()
	fmt.Println(pprof.StartCPUProfile(&b))
	fmt.Println(pprof.StartCPUProfile(os.Stdout))
	pprof.StopCPUProfile()
	pprof.StopCPUProfile()
	fmt.Println(b.Len() > 0)

	ctx := pprof.WithLabels(context.Background(), pprof.Labels("b", "1", "a", "2", "b", "3"))
	pprof.Do(ctx, pprof.Labels("c", "4"), func(ctx context.Context) {
		fmt.Println(pprof.Label(ctx, "b"))
		pprof.ForLabels(ctx, func(key, value string) bool {
			fmt.Print(key, "=", value, " ")
			return true
		})
	})
	fmt.Println(pprof.Label(ctx, "c"))

	var pinner runtime.Pinner
	pinner.Pin(&n)
	pinner.Unpin()
	info := debug.BuildInfo{GoVersion: "go1.26", Main: debug.Module{Path: "m", Version: "v1"}, Settings: []debug.BuildSetting{{"k", "v"}}}
	fmt.Printf("%q\n", info.String())
}
