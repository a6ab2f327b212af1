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
     0 * enter      18, 45
     1   ld.sl      r10, r2, 0, []int
     3   jnei       r10, 0, -> 7
     4   loadi      r7, 0
     5   loadi      r8, 0
     6   jmp        -> 24
     7   ld.sl      r11, r2, 0, []int
     9   ld.sl      r13, r2, 0, []int
    11   addi       r13, r13, -1
    12   ix64       r10, r11, r13
    13   ld.sl      r11, r2, 0, []int
    15   ld.sl      r16, r2, 0, []int
    17   addi       r14, r16, -1
    18   slice      r16, r11, r13, []int, 2
    20   st.sl      r16, r2, 0, []int
    22   mov        r7, r10
    23   loadi      r8, 1
    24   mov        r4, r7
    25   mov        r5, r8
    26   jf         r5, -> 39
    27   mov        r9, r4
    28   jgei       r9, 0, -> 30
    29   neg        r9, r9
    30   mov        r7, r9
    31   ldg64      r10, &main.seed
    32   muli.addi  r10, r10, 1, 5
    34   stg64      r10, &main.seed
    35   ldg64      r10, &main.seed
    36   sari       r9, r10, 8
    37   sub        r6, r7, r9
    38   add        r3, r3, r6
    39   jlei       r3, 7, -> 43
    40   mov        r10, r3
    41   loadk.s    r11, "large"
    42   call       r9, main.tell
    43   mov        r1, r3
    44   ret

func main.tell: frame 6, results 0, params 2, captures 0
     0 * enter      6, 7
     1   ldg64      r3, &main.seed
     2   len.str    r5, r2
     3   add        r5, r1, r5
     4   add        r4, r3, r5
     5   stg64      r4, &main.seed
     6   ret

