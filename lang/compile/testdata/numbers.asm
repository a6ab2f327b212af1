func main.main: frame 15, results 0, params 0, captures 0
     0 * enter      15, 94
     1   loadi      r12, 2
     2   mksl       r2, r12, r12, []int
     4   loadi      r12, 1
     5   st64       r12, r2, 0
     6   loadi      r12, 2
     7   st64       r12, r2, 8
     8   loadk.s    r12, "ab"
     9   str.bytes  r4, r12, []uint8
    11   loadi      r12, 2
    12   mksl       r6, r12, r12, []main.point
    14   loadi      r12, 1
    15   st64       r12, r6, 0
    16   loadi      r12, 2
    17   st64       r12, r6, 16
    18   loadi      r12, 3
    19   st64       r12, r6, 32
    20   loadi      r12, 4
    21   st64       r12, r6, 48
    22   loadi      r12, 2
    23   mksl       r8, r12, r12, [][]int
    25   loadi      r14, 2
    26   mksl       r12, r14, r14, []int
    28   loadi      r14, 1
    29   st64       r14, r12, 0
    30   loadi      r14, 2
    31   st64       r14, r12, 8
    32   st.sl      r12, r8, 0, []int
    34   loadi      r14, 2
    35   mksl       r12, r14, r14, []int
    37   loadi      r14, 3
    38   st64       r14, r12, 0
    39   loadi      r14, 4
    40   st64       r14, r12, 8
    41   st.sl      r12, r8, 32, []int
    43   loadi      r10, 0
    44   loadi      r11, 1
    45   call       r1, main.swaps
    46   loadi      r9, 2
    47   mksl       r5, r9, r9, []int
    49   loadi      r9, 1
    50   st64       r9, r5, 0
    51   loadi      r9, 2
    52   st64       r9, r5, 8
    53   loadi      r7, 3
    54   loadi      r8, 4
    55   call       r1, main.extremes
    56   loadi      r8, 3
    57   mksl       r6, r8, r8, []interface {}
    59   mkiface    r8, r2, int
    61   st.p       r8, r6, 0
    62   mkiface    r8, r3, int
    64   st.p       r8, r6, 16
    65   mkiface    r8, r4, int
    67   st.p       r8, r6, 32
    68   call       r5, runtime.println
    69   loadi      r3, 1
    70   loadi      r4, 2
    71   loadi      r5, 3
    72   loadi      r6, 4
    73   loadk.s    r7, "x"
    74   call       r1, main.hash
    75   loadi      r6, 5
    76   rotl64     r4, r6, 24
    77   loadi      r7, 1
    78   zero.p     r8
    79   call       r5, main.constants
    80   loadi      r10, 3
    81   mksl       r8, r10, r10, []interface {}
    83   mkiface    r10, r2, uint32
    85   st.p       r10, r8, 0
    86   mkiface    r10, r4, uint64
    88   st.p       r10, r8, 16
    89   mkiface    r10, r6, uint32
    91   st.p       r10, r8, 32
    92   call       r7, runtime.println
    93   ret

func main.swaps: frame 14, results 0, params 10, captures 0
     0 * enter      14, 20
     1   swap       r1, r9, r10, []int
     3   addi       r11, r3, -1
     4   sub        r11, r11, r9
     5   swap       r3, r9, r11, []uint8
     7   addi       r11, r10, -1
     8   swap       r5, r11, r10, []main.point
    10   ix.sl      r11, r7, r9, []int
    12   loadi      r13, 0
    13   swap       r11, r10, r13, []int
    15   ix64       r11, r1, r9
    16   ix64       r12, r1, r10
    17   sx64       r11, r1, r9
    18   sx64       r12, r1, r10
    19   ret

func main.extremes: frame 14, results 3, params 4, captures 0
     0 * enter      14, 14
     1   loadi      r8, 0
     2   loadi      r9, 100
     3   loadi      r10, 0
     4   jlei       r4, 0, -> 9
     5   ix64       r11, r4, r10
     6   max        r8, r11, r8
     7   min        r9, r9, r11
     8 * loop.inclt r10, r4, -> 5
     9   max        r1, r8, r6
    10   min        r10, r9, r6
    11   min        r2, r10, r7
    12   max        r3, r6, r7
    13   ret

func main.hash: frame 12, results 1, params 5, captures 0
     0 * enter      12, 27
     1   add        r7, r3, r4
     2   add        r2, r2, r7
     3   zext32     r2, r2
     4   xor        r11, r5, r2
     5   rotl32     r5, r11, 16
     6   loadi      r7, 0
     7   len.str    r8, r6
     8   jle        r8, r7, -> 16
     9   rotl32     r9, r2, 5
    10   add        r9, r9, r5
    11   ix.byte    r10, r6, r7
    12   muli       r10, r10, 31
    13   add        r2, r9, r10
    14   zext32     r2, r2
    15 * loop.inclt r7, r8, -> 9
    16   add        r8, r2, r3
    17   add        r9, r4, r5
    18   xor        r7, r8, r9
    19   zext32     r7, r7
    20   muli       r8, r7, 7
    21   andi       r8, r8, 255
    22   add        r9, r3, r4
    23   zext8      r9, r9
    24   add        r1, r8, r9
    25   zext32     r1, r1
    26   ret

func main.constants: frame 13, results 1, params 2, captures 0
     0 * enter      13, 22
     1   addi       r8, r2, 1
     2   zext32     r8, r8
     3   rotl32     r5, r8, 7
     4   loadi      r10, 0
     5   shl        r11, r2, r10
     6   zext32     r11, r11
     7   rsubi      r12, r10, 32
     8   shr        r12, r2, r12
     9   or         r7, r11, r12
    10   add        r4, r5, r7
    11   ld64       r9, r3, 32
    12   remp2      r6, r9, 2
    13   nilchk     r3
    14   loadi      r11, 9
    15   ax64       r11, r3, r11
    16   remk       r8, r11, 10
    17   add        r5, r6, r8
    18   zext32     r5, r5
    19   add        r1, r4, r5
    20   zext32     r1, r1
    21   ret

