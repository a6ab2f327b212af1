// run
package main

import (
	"context"
	"fmt"
	"runtime/trace"
	"sync"
)

func main() {
	fmt.Println(trace.IsEnabled())
	ctx, task := trace.NewTask(context.Background(), "order")
	trace.Log(ctx, "customer", "7")
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			trace.WithRegion(ctx, "pack", func() {
				defer trace.StartRegion(ctx, "wrap").End()
				trace.Logf(ctx, "item", "number %d", i)
			})
		}()
	}
	wg.Wait()
	sub, inner := trace.NewTask(ctx, "bill")
	trace.WithRegion(sub, "print", func() { fmt.Println("printed") })
	inner.End()
	task.End()
	trace.Stop()
}
