func main.main: frame 9, results 0, params 0, captures 0
     0 * enter      9, 72
     1   loadi      r4, 3
     2   mksl       r2, r4, r4, []interface {}
     4   loadk.s    r8, "+++<<>-"
     5   str.bytes  r6, r8, []uint8
     7   call       r4, main.machine
     8   mkiface    r4, r5, int
    10   st.p       r4, r2, 0
    11   loadi      r8, 5
    12   mksl       r6, r8, r8, []int
    14   loadi      r8, 2
    15   st64       r8, r6, 16
    16   loadi      r8, 1
    17   st64       r8, r6, 24
    18   loadi      r8, 3
    19   st64       r8, r6, 32
    20   call       r4, main.forever
    21   mkiface    r4, r5, int
    23   st.p       r4, r2, 16
    24   loadi      r6, 27
    25   call       r4, main.collatz
    26   mkiface    r4, r5, int
    28   st.p       r4, r2, 32
    29   call       r1, runtime.println
    30   loadi      r6, 5
    31   mksl       r4, r6, r6, []int
    33   loadi      r6, 1
    34   st64       r6, r4, 0
    35   loadi      r6, 2
    36   st64       r6, r4, 8
    37   loadi      r6, 3
    38   st64       r6, r4, 16
    39   loadi      r6, 4
    40   st64       r6, r4, 24
    41   loadi      r6, 5
    42   st64       r6, r4, 32
    43   call       r1, main.sum
    44   loadi      r7, 2
    45   mksl       r5, r7, r7, []interface {}
    47   mkiface    r7, r2, int
    49   st.p       r7, r5, 0
    50   mkiface    r7, r3, int
    52   st.p       r7, r5, 16
    53   call       r4, runtime.println
    54   loadi      r4, 1
    55   mksl       r2, r4, r4, []interface {}
    57   loadi      r8, 9
    58   mksl       r6, r8, r8, []int
    60   loadi      r8, 1
    61   st64       r8, r6, 8
    62   loadi      r8, 2
    63   st64       r8, r6, 32
    64   loadi      r8, 7
    65   st64       r8, r6, 64
    66   call       r4, main.direct
    67   mkiface    r4, r5, int
    69   st.p       r4, r2, 0
    70   call       r1, runtime.println
    71   ret

func main.machine: frame 6, results 1, params 2, captures 0
     0 * enter      6, 26
     1   zero       r1
     2   loadi      r4, 0
     3   jle        r2, r4, -> 25
     4   ix8        r5, r2, r4
     5   jgei       r5, 60, -> 10
     6   jeqi       r5, 43, -> 14
     7   jeqi       r5, 45, -> 17
     8 * loop.inclt r4, r2, -> 4
     9   jmp        -> 25
    10   jeqi       r5, 60, -> 20
    11   jeqi       r5, 62, -> 23
    12 * loop.inclt r4, r2, -> 4
    13   jmp        -> 25
    14   addi       r1, r1, 1
    15 * loop.inclt r4, r2, -> 4
    16   jmp        -> 25
    17   addi       r1, r1, -1
    18 * loop.inclt r4, r2, -> 4
    19   jmp        -> 25
    20   add        r1, r1, r1
    21 * loop.inclt r4, r2, -> 4
    22   jmp        -> 25
    23   divp2      r1, r1, 1
    24 * loop.inclt r4, r2, -> 4
    25   ret

func main.forever: frame 6, results 1, params 2, captures 0
     0 * enter      6, 21
     1   zero       r1
     2   loadi      r4, 0
     3   ix64       r5, r2, r4
     4   switch     r5, 0, 0, 4
     6   jmp        -> 11
     7   jmp        -> 13
     8   jmp        -> 15
     9   jmp        -> 17
    10   jmp        -> 18
    11   addi       r1, r1, 1
    12   jmp        -> 18
    13   addi       r1, r1, -1
    14   jmp        -> 18
    15   addi       r1, r1, 10
    16   jmp        -> 18
    17   ret
    18   addi       r4, r4, 1
    19 * loop       -> 3
    20   ret

func main.collatz: frame 4, results 1, params 1, captures 0
     0 * enter      4, 18
     1   zero       r1
     2   jeqi       r2, 1, -> 17
     3   andi       r3, r2, 1
     4   jnei       r3, 0, -> 8
     5   divp2      r2, r2, 1
     6 * loop.nei   r2, 1, -> 3
     7   jmp        -> 17
     8   jgei       r2, 1000, -> 13
     9   muli.addi  r2, r2, 1, 3
    11 * loop.nei   r2, 1, -> 3
    12   jmp        -> 17
    13   addi       r2, r2, -1
    14 * loop.nei   r2, 1, -> 3
    15   jmp        -> 17
    16 * loop.nei   r2, 1, -> 3
    17   ret

func main.sum: frame 8, results 2, params 2, captures 0
     0 * enter      8, 18
     1   zero       r1
     2   zero       r2
     3   loadi      r5, 0
     4   jlei       r3, 0, -> 13
     5   ix64       r6, r3, r5
     6   remk       r7, r5, 3
     7   jnei       r7, 0, -> 11
     8   add        r1, r1, r6
     9 * loop.inclt r5, r3, -> 5
    10   jmp        -> 13
    11   add        r2, r2, r6
    12 * loop.inclt r5, r3, -> 5
    13   mov        r5, r1
    14   mov        r6, r2
    15   mov        r1, r5
    16   mov        r2, r6
    17   ret

func main.direct: frame 5, results 1, params 2, captures 0
     0 * enter      5, 23
     1   zero       r1
     2   addi       r1, r1, 1
     3   ix64       r4, r2, r1
     4   switch     r4, 0, 1, 7
     6   jmp        -> 14
     7   jmp        -> 16
     8   jmp        -> 18
     9   jmp        -> 21
    10   jmp        -> 18
    11   jmp        -> 21
    12   jmp        -> 20
    13 * loop       -> 2
    14   addi       r1, r1, 2
    15 * loop       -> 2
    16   addi       r1, r1, 3
    17 * loop       -> 2
    18   addi       r1, r1, 4
    19 * loop       -> 2
    20   ret
    21 * loop       -> 2
    22   ret

