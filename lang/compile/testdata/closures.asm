func main.main: frame 13, results 0, params 0, captures 0
     0 * enter      13, 49
     1   call       r2, main.counter
     2   mov.p      r1, r3
     3   call.c     r2, r1
     4   zero.n     r2, 2
     5   loadi      r4, 0
     6   jgei       r4, 3, -> 12
     7   closure    r5, r4, 1, main.main.func1
     9   app.p      r2, r5, []func()
    11 * loop.inclti r4, 3, -> 7
    12   loadk      r5, 0x4000000000000000
    13   closure    r4, r5, 1, main.square.area-fm
    15   loadi      r8, 5
    16   mksl       r6, r8, r8, []interface {}
    18   call.c     r8, r1
    19   mkiface    r8, r9, int
    21   st.p       r8, r6, 0
    22   loadi      r10, 1
    23   call       r8, main.adder
    24   loadi      r12, 2
    25   call.c     r10, r9
    26   mkiface    r8, r11, int
    28   st.p       r8, r6, 16
    29   loadi      r11, 0
    30   ix.p       r10, r2, r11
    31   call       r8, main.protect
    32   isnil      r8, r9
    33   mkiface    r8, r8, bool
    35   st.p       r8, r6, 32
    36   call.c     r8, r4
    37   mkiface    r8, r9, float64
    39   st.p       r8, r6, 48
    40   loadk      r11, 0x3ff0000000000000
    41   mkiface    r10, r11, main.square
    43   call       r8, main.kind
    44   mkiface    r8, r9, string
    46   st.p       r8, r6, 64
    47   call       r5, runtime.println
    48   ret

func main.counter: frame 4, results 1, params 0, captures 0
     0 * enter      4, 8
     1   loadi      r3, 0
     2   new        r2, int
     4   st64       r3, r2, 0
     5   closure    r1, r2, 1, main.counter.func1
     7   ret

func main.main.func1: frame 6, results 0, params 0, captures 1
     0 * enter      6, 10
     1   cap        r1, 1
     2   loadi      r5, 1
     3   mksl       r3, r5, r5, []interface {}
     5   mkiface    r5, r1, int
     7   st.p       r5, r3, 0
     8   call       r2, runtime.println
     9   ret

func main.square.area: frame 3, results 1, params 1, captures 0
     0 * enter      3, 3
     1   fmul       r1, r2, r2
     2   ret

func main.square.area-fm: frame 6, results 1, params 0, captures 1
     0 * enter      6, 5
     1   cap.n      r2, 1, 1
     2   loadk.p    r3, main.square.area
     3   mov.s      r5, r2
     4   tail.c     r4, r3, 2

func main.adder: frame 3, results 1, params 1, captures 0
     0 * enter      3, 4
     1   closure    r1, r2, 1, main.adder.func1
     3   ret

func main.protect: frame 7, results 1, params 1, captures 0
     0 * enter      7, 11
     1   new        r3, interface {}
     3   defer.lit  r3, 1, main.protect.func1
     5   call.c     r4, r2
     6   zero.p     r4
     7   st.p       r4, r3, 0
     8   rundefers  r4, 3
     9   ld.p       r1, r3, 0
    10   ret

func main.kind: frame 7, results 1, params 1, captures 0
     0 * enter      7, 23
     1   jnotnil    r2, -> 4
     2   loadk.s    r1, "nil"
     3   ret
     4   jnottype   r2, int, -> 7
     6   jmp        -> 9
     7   jnottype   r2, string, -> 11
     9   loadk.s    r1, "basic"
    10   ret
    11   jnottype   r2, main.shape, -> 21
    13   mov.p      r3, r2
    14   call.i     r4, r3, 1, .main.area
    16   loadk      r6, 0x3ff0000000000000
    17   jfnlt      r6, r5, -> 20
    18   loadk.s    r1, "big shape"
    19   ret
    20   jmp        -> 21
    21   loadk.s    r1, "other"
    22   ret

func main.counter.func1: frame 5, results 1, params 0, captures 1
     0 * enter      5, 7
     1   cap.p      r2, 1
     2   ld64       r3, r2, 0
     3   addi       r4, r3, 1
     4   st64       r4, r2, 0
     5   ld64       r1, r2, 0
     6   ret

func main.adder.func1: frame 4, results 1, params 1, captures 1
     0 * enter      4, 4
     1   cap        r3, 1
     2   add        r1, r2, r3
     3   ret

func main.protect.func1: frame 3, results 0, params 0, captures 1
     0 * enter      3, 5
     1   cap.p      r1, 1
     2   recover    r2
     3   st.p       r2, r1, 0
     4   ret

