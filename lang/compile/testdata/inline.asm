func main.init: frame 2, results 0, params 0, captures 0
     0 * enter      2, 4
     1   loadi      r1, 1
     2   stg64      r1, &main.seed
     3   ret

func main.main: frame 5, results 0, params 0, captures 0
     0 * enter      5, 6
     1   new        r3, main.stack
     3   loadi      r4, 1
     4   call       r1, main.use
     5   ret

func main.use: frame 18, results 1, params 2, captures 0
     0 * enter      18, 42
     1   ld32       r10, r2, 0
     2   jnei       r10, 0, -> 6
     3   loadi      r7, 0
     4   loadi      r8, 0
     5   jmp        -> 21
     6   ld.sl      r11, r2, 0, []int
     8   ld32       r13, r2, 0
     9   addi       r13, r13, -1
    10   ix64       r10, r11, r13
    11   ld.sl      r11, r2, 0, []int
    13   ld32       r16, r2, 0
    14   addi       r14, r16, -1
    15   slice      r16, r11, r13, []int, 2
    17   st.sl      r16, r2, 0, []int
    19   mov        r7, r10
    20   loadi      r8, 1
    21   mov        r4, r7
    22   mov        r5, r8
    23   jf         r5, -> 36
    24   mov        r9, r4
    25   jgei       r9, 0, -> 27
    26   neg        r9, r9
    27   mov        r7, r9
    28   ldg64      r10, &main.seed
    29   muli.addi  r10, r10, 1, 5
    31   stg64      r10, &main.seed
    32   ldg64      r10, &main.seed
    33   sari       r9, r10, 8
    34   sub        r6, r7, r9
    35   add        r3, r3, r6
    36   jlei       r3, 7, -> 40
    37   mov        r10, r3
    38   loadk.s    r11, "large"
    39   call       r9, main.tell
    40   mov        r1, r3
    41   ret

func main.tell: frame 6, results 0, params 2, captures 0
     0 * enter      6, 7
     1   ldg64      r3, &main.seed
     2   len.str    r5, r2
     3   add        r5, r1, r5
     4   add        r4, r3, r5
     5   stg64      r4, &main.seed
     6   ret

