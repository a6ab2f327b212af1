func main.main: frame 22, results 0, params 0, captures 0
     0 * enter      22, 61
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
    34   ix.str     r12, r8, r11
    35   ix.str     r13, r8, r10
    36   sx.str     r12, r8, r10
    37   sx.str     r13, r8, r11
    38   new        r5, main.list
    40   loadi      r6, 3
    41   st64       r6, r5, 16
    42   call       r3, main.reverse
    43   call       r5, main.grid
    44   loadi      r10, 3
    45   mksl       r8, r10, r10, []interface {}
    47   ld64       r10, r2, 0
    48   mkiface    r10, r10, float64
    50   st.p       r10, r8, 0
    51   ld64       r10, r4, 16
    52   mkiface    r10, r10, int
    54   st.p       r10, r8, 16
    55   mkiface    r10, r6, int
    57   st.p       r10, r8, 32
    58   call       r7, runtime.println
    59   leave      r1, 1
    60   ret

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

