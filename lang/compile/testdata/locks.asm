func main.main: frame 7, results 0, params 0, captures 0
     0 * enter      7, 10
     1   new        r2, main.counter
     3   loadi      r6, 2
     4   mksl       r3, r6, r6, []sync.Mutex
     6   new        r5, sync.Mutex
     8   call       r1, main.add
     9   ret

func main.add: frame 8, results 0, params 4, captures 0
     0 * enter      8, 20
     1   lock       r1, 16, -> 4
     2   lea        r6, r1, 16
     3   call       r5, sync.(*Mutex).Lock
     4   ld64       r5, r1, 0
     5   addi       r6, r5, 1
     6   st64       r6, r1, 0
     7   unlock     r1, 16, -> 10
     8   lea        r6, r1, 16
     9   call       r5, sync.(*Mutex).Unlock
    10   ld64       r7, r1, 0
    11   ix.a       r6, r2, r7, 32, 0
    13   lock       r6, 0, -> 15
    14   call       r5, sync.(*Mutex).Lock
    15   mov.p      r6, r4
    16   unlock     r6, 0, -> 18
    17   call       r5, sync.(*Mutex).Unlock
    18   yield
    19   ret

