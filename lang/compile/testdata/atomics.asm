func main.main: frame 6, results 0, params 0, captures 0
     0 * enter      6, 9
     1   new        r3, main.counter
     3   new        r4, atomic.Bool
     5   new        r5, int32
     7   call       r1, main.use
     8   ret

func main.use: frame 13, results 1, params 3, captures 0
     0 * enter      13, 28
     1   loadi      r9, 1
     2   atom.add32 r6, r2, r9
     3   sext32     r6, r6
     4   loadi      r9, -1
     5   atom.add32 r6, r4, r9
     6   sext32     r6, r6
     7   jlti       r6, 0, -> 11
     8   atom.ld32  r6, r2
     9   sext32     r6, r6
    10   jnei       r6, 0, -> 14
    11   lea        r8, r2, 16
    12   loadi      r9, 7
    13   atom.st64  r9, r8
    14   loadi      r8, 1
    15   atom.st32  r8, r3
    16   lea        r10, r2, 16
    17   loadi      r11, 7
    18   loadi      r12, 8
    19   atom.cas64 r1, r10, r11, r12
    21   jt         r1, -> 27
    22   loadi      r9, 3
    23   atom.swp32 r6, r4, r9
    24   sext32     r6, r6
    25   loadi      r7, 4
    26   eq         r1, r6, r7
    27   ret

