func main.main: frame 22, results 0, params 0, captures 0
     0 * enter      22, 50
     1   area       r1, 1, 3
     2   loadk      r16, 0x3ff0000000000000
     3   loadk      r17, 0x4000000000000000
     4   loadk      r18, 0x4008000000000000
     5   zero.n     r19, 3
     6   loadk      r21, 0x4010000000000000
     7   fadd       r7, r16, r19
     8   fadd       r8, r17, r20
     9   fadd       r9, r18, r21
    10   mov.n      r3, r7, 3
    11   lea        r2, r1, 0
    12   st.v       r3, r2, 0, main.vec
    14   mov.p      r4, r2
    15   loadk      r5, 0x4000000000000000
    16   call       r3, main.(*vec).scale
    17   loadi      r8, 2
    18   mksl       r4, r8, r8, []string
    20   loadk.s    r8, "a"
    21   st.str     r8, r4, 0
    22   loadk.s    r8, "b"
    23   st.str     r8, r4, 16
    24   loadi      r6, 0
    25   loadi      r7, 1
    26   call       r3, main.swap
    27   new        r5, main.list
    29   loadi      r6, 3
    30   st64       r6, r5, 16
    31   call       r3, main.reverse
    32   call       r5, main.grid
    33   loadi      r10, 3
    34   mksl       r8, r10, r10, []interface {}
    36   ld64       r10, r2, 0
    37   mkiface    r10, r10, float64
    39   st.p       r10, r8, 0
    40   ld64       r10, r4, 16
    41   mkiface    r10, r10, int
    43   st.p       r10, r8, 16
    44   mkiface    r10, r6, int
    46   st.p       r10, r8, 32
    47   call       r7, runtime.println
    48   leave      r1, 1
    49   ret

func main.(*vec).scale: frame 5, results 0, params 2, captures 0
     0 * enter      5, 11
     1   ld64       r3, r1, 0
     2   fmul       r4, r3, r2
     3   st64       r4, r1, 0
     4   ld64       r3, r1, 16
     5   fmul       r4, r3, r2
     6   st64       r4, r1, 16
     7   ld64       r3, r1, 32
     8   fmul       r4, r3, r2
     9   st64       r4, r1, 32
    10   ret

func main.swap: frame 7, results 0, params 4, captures 0
     0 * enter      7, 6
     1   ix.str     r5, r1, r4
     2   ix.str     r6, r1, r3
     3   sx.str     r5, r1, r3
     4   sx.str     r6, r1, r4
     5   ret

func main.reverse: frame 5, results 1, params 1, captures 0
     0 * enter      5, 10
     1   zero.p     r1
     2   jnil       r2, -> 9
     3   mov.s      r3, r2
     4   ld.p       r4, r2, 0
     5   st.p       r1, r3, 0
     6   mov.p      r1, r2
     7   mov.p      r2, r4
     8 * loop.notnil r2, -> 3
     9   ret

func main.grid: frame 6, results 1, params 0, captures 0
     0 * enter      6, 18
     1   area       r2, 1, 10
     2   obj        r3, r2, 0, [3][4]int, 0
     4   arrref     r4, r3, 32, [4]int
     6   loadi      r5, 5
     7   st64       r5, r4, 24
     8   copy.v     r4, r3, [3][4]int
    10   nonnil     r4, r4, [3][4]int
    12   arrref     r5, r4, 32, [4]int
    14   ld64       r5, r5, 24
    15   addi       r1, r5, 3
    16   leave      r2, 1
    17   ret

