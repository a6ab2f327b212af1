func main.main: frame 22, results 0, params 0, captures 0
     0 * enter      22, 59
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
    14   mov.p      r6, r2
    15   loadk      r7, 0x4000000000000000
    16   ld64       r8, r6, 0
    17   fmul       r9, r8, r7
    18   st64       r9, r6, 0
    19   ld64       r8, r6, 16
    20   fmul       r9, r8, r7
    21   st64       r9, r6, 16
    22   ld64       r8, r6, 32
    23   fmul       r9, r8, r7
    24   st64       r9, r6, 32
    25   loadi      r10, 2
    26   mksl       r8, r10, r10, []string
    28   loadk.s    r10, "a"
    29   st.str     r10, r8, 0
    30   loadk.s    r10, "b"
    31   st.str     r10, r8, 16
    32   loadi      r10, 0
    33   loadi      r11, 1
    34   swap       r8, r10, r11, []string
    36   new        r5, main.list
    38   loadi      r6, 3
    39   st64       r6, r5, 16
    40   call       r3, main.reverse
    41   call       r5, main.grid
    42   loadi      r10, 3
    43   mksl       r8, r10, r10, []interface {}
    45   ld64       r10, r2, 0
    46   mkiface    r10, r10, float64
    48   st.p       r10, r8, 0
    49   ld64       r10, r4, 16
    50   mkiface    r10, r10, int
    52   st.p       r10, r8, 16
    53   mkiface    r10, r6, int
    55   st.p       r10, r8, 32
    56   call       r7, runtime.println
    57   leave      r1, 1
    58   ret

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

