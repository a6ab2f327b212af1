func main.main: frame 6, results 0, params 0, captures 0
     0 * enter      6, 9
     1   new        r3, main.counter
     3   new        r4, atomic.Bool
     5   new        r5, int32
     7   call       r1, main.use
     8   ret

func main.use: frame 10, results 1, params 3, captures 0
     0 * enter      10, 36
     1   nilchk     r2
     2   mov.p      r7, r2
     3   loadi      r8, 1
     4   atom.add32 r6, r7, r8
     5   sext32     r6, r6
     6   mov.p      r7, r4
     7   loadi      r8, -1
     8   atom.add32 r6, r7, r8
     9   sext32     r6, r6
    10   jlti       r6, 0, -> 16
    11   nilchk     r2
    12   mov.p      r7, r2
    13   atom.ld32  r6, r7
    14   sext32     r6, r6
    15   jnei       r6, 0, -> 19
    16   lea        r6, r2, 16
    17   loadi      r7, 7
    18   atom.st64  r7, r6
    19   mov.p      r6, r3
    20   loadi      r7, 1
    21   atom.st32  r7, r6
    22   lea        r7, r2, 16
    23   loadi      r8, 7
    24   loadi      r9, 8
    25   atom.cas64 r6, r7, r8, r9
    27   mov        r1, r6
    28   jt         r1, -> 35
    29   mov.p      r7, r4
    30   loadi      r8, 3
    31   atom.swp32 r6, r7, r8
    32   sext32     r6, r6
    33   loadi      r7, 4
    34   eq         r1, r6, r7
    35   ret

