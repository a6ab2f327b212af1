func main.main: frame 13, results 0, params 0, captures 0
     0 * enter      13, 57
     1   loadi      r4, 3
     2   mksl       r2, r4, r4, []interface {}
     4   loadi      r8, 3
     5   mksl       r6, r8, r8, []int
     7   loadi      r8, 1
     8   st64       r8, r6, 0
     9   loadi      r8, 2
    10   st64       r8, r6, 8
    11   loadi      r8, 3
    12   st64       r8, r6, 16
    13   call       r4, main.sum
    14   mkiface    r4, r5, int
    16   st.p       r4, r2, 0
    17   loadi      r6, 10
    18   call       r4, main.count
    19   mkiface    r4, r5, int
    21   st.p       r4, r2, 16
    22   loadi      r6, 27
    23   call       r4, main.while
    24   mkiface    r4, r5, int
    26   st.p       r4, r2, 32
    27   call       r1, runtime.println
    28   loadi      r4, 2
    29   mksl       r2, r4, r4, []interface {}
    31   loadi      r10, 2
    32   mksl       r6, r10, r10, [][]int
    34   loadi      r12, 2
    35   mksl       r10, r12, r12, []int
    37   st.sl      r10, r6, 0, []int
    39   loadi      r12, 2
    40   mksl       r10, r12, r12, []int
    42   st.sl      r10, r6, 32, []int
    44   loadk.s    r8, "a"
    45   loadk.s    r9, "a"
    46   call       r4, main.rows
    47   mkiface    r4, r5, int
    49   st.p       r4, r2, 0
    50   loadk.s    r6, "aba"
    51   call       r4, main.palindrome
    52   mkiface    r4, r5, bool
    54   st.p       r4, r2, 16
    55   call       r1, runtime.println
    56   ret

func main.sum: frame 7, results 1, params 2, captures 0
     0 * enter      7, 14
     1   loadi      r4, 0
     2   loadi      r5, 0
     3   jlei       r2, 0, -> 7
     4   ix64       r6, r2, r5
     5   add        r4, r4, r6
     6 * loop.inclt r5, r2, -> 4
     7   loadi      r5, 0
     8   jle        r2, r5, -> 12
     9   add        r6, r4, r5
    10   sx64       r6, r2, r5
    11 * loop.inclt r5, r2, -> 9
    12   mov        r1, r4
    13   ret

func main.count: frame 5, results 1, params 1, captures 0
     0 * enter      5, 9
     1   zero       r1
     2   loadi      r3, 0
     3   jlei       r2, 0, -> 8
     4   andi       r4, r3, 1
     5   jnei       r4, 0, -> 7
     6   addi       r1, r1, 1
     7 * loop.inclt r3, r2, -> 4
     8   ret

func main.while: frame 5, results 1, params 1, captures 0
     0 * enter      5, 15
     1   loadi      r3, 0
     2   jmp        -> 11
     3   andi       r4, r2, 1
     4   jnei       r4, 0, -> 7
     5   shri       r2, r2, 1
     6   jmp        -> 10
     7   muli       r4, r2, 3
     8   addi       r2, r4, 1
     9   zext32     r2, r2
    10   addi       r3, r3, 1
    11   jeqi       r2, 1, -> 13
    12 * loop.lti   r3, 1000, -> 3
    13   mov        r1, r3
    14   ret

func main.rows: frame 20, results 1, params 4, captures 0
     0 * enter      20, 33
     1   loadi      r6, 1
     2   len.str    r7, r4
     3   jlt        r7, r6, -> 27
     4   loadi      r8, 1
     5   len.str    r9, r5
     6   jlt        r9, r8, -> 26
     7   ix.sl      r10, r2, r6, []int
     9   addi       r14, r6, -1
    10   ix.sl      r12, r2, r14, []int
    12   ix64       r15, r12, r8
    13   sx64       r15, r10, r8
    14   addi       r14, r6, -1
    15   ix.byte    r14, r4, r14
    16   addi       r15, r8, -1
    17   ix.byte    r15, r5, r15
    18   jne        r14, r15, -> 25
    19   ix64       r18, r10, r8
    20   addi       r19, r8, -1
    21   ix64       r19, r12, r19
    22   addi       r19, r19, 1
    23   max        r15, r18, r19
    24   sx64       r15, r10, r8
    25 * loop.incle r8, r9, -> 12
    26 * loop.incle r6, r7, -> 4
    27   len.str    r6, r4
    28   ix.sl      r7, r2, r6, []int
    30   len.str    r9, r5
    31   ix64       r1, r7, r9
    32   ret

func main.palindrome: frame 7, results 1, params 1, captures 0
     0 * enter      7, 15
     1   len.str    r5, r2
     2   addi       r4, r5, -1
     3   loadi      r3, 0
     4   jle        r4, r3, -> 13
     5   ix.byte    r5, r2, r3
     6   ix.byte    r6, r2, r4
     7   jeq        r5, r6, -> 10
     8   loadi      r1, 0
     9   ret
    10   addi       r3, r3, 1
    11   addi       r4, r4, -1
    12 * loop.lt    r3, r4, -> 5
    13   loadi      r1, 1
    14   ret

