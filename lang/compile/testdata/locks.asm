func main.main: frame 7, results 0, params 0, captures 0
     0 * enter      7, 13
     1   new        r2, main.counter
     3   loadi      r6, 2
     4   mksl       r3, r6, r6, []sync.Mutex
     6   new        r5, sync.Mutex
     8   call       r1, main.add
     9   new        r3, main.counter
    11   call       r1, main.(*counter).get
    12   ret

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

func main.(*counter).get: frame 6, results 1, params 1, captures 0
     0 * enter      6, 15
     1   zero       r1
     2   lock       r2, 16, -> 5
     3   lea        r4, r2, 16
     4   call       r3, sync.(*Mutex).Lock
     5   lea        r4, r2, 16
     6   defer.fn   r3, 2, sync.(*Mutex).Unlock
     8   ld64       r1, r2, 0
     9   undefer
    10   unlock     r4, 0, -> 12
    11   call       r3, sync.(*Mutex).Unlock
    12   ret
    13   rundefers  r3, 3
    14   ret

