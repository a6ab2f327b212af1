func main.main: frame 21, results 0, params 0, captures 0
     0 * enter      21, 49
     1   loadk      r15, 0x3ff0000000000000
     2   loadk      r16, 0x4000000000000000
     3   loadk      r17, 0x4008000000000000
     4   zero.n     r18, 3
     5   loadk      r20, 0x4010000000000000
     6   fadd       r6, r15, r18
     7   fadd       r7, r16, r19
     8   fadd       r8, r17, r20
     9   mov.n      r2, r6, 3
    10   new        r1, main.vec
    12   st.v       r2, r1, 0, main.vec
    14   mov.p      r3, r1
    15   loadk      r4, 0x4000000000000000
    16   call       r2, main.(*vec).scale
    17   loadi      r7, 2
    18   mksl       r3, r7, r7, []string
    20   loadk.s    r7, "a"
    21   st.str     r7, r3, 0
    22   loadk.s    r7, "b"
    23   st.str     r7, r3, 16
    24   loadi      r5, 0
    25   loadi      r6, 1
    26   call       r2, main.swap
    27   new        r4, main.list
    29   loadi      r5, 3
    30   st64       r5, r4, 16
    31   call       r2, main.reverse
    32   call       r4, main.grid
    33   loadi      r9, 3
    34   mksl       r7, r9, r9, []interface {}
    36   ld64       r9, r1, 0
    37   mkiface    r9, r9, float64
    39   st.p       r9, r7, 0
    40   ld64       r9, r3, 16
    41   mkiface    r9, r9, int
    43   st.p       r9, r7, 16
    44   mkiface    r9, r5, int
    46   st.p       r9, r7, 32
    47   call       r6, runtime.println
    48   ret

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
     2   obj        r3, r2, 0, [3][4]int
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

