func main.main: frame 6, results 0, params 0, captures 0
     0 * enter      6, 7
     1   loadi      r5, 1
     2   mkchan     r3, r5, chan string
     4   zero.p     r4
     5   call       r1, main.try
     6   ret

func main.try: frame 10, results 1, params 2, captures 0
     0 * enter      10, 34
     1   zero       r1
     2   mov.p      r4, r2
     3   loadk.s    r5, "x"
     4   send.try   r6, r4, r5, chan string
     6   jnei       r6, 0, -> 9
     7   loadi      r1, 1
     8   jmp        -> 9
     9   recv.try   r5, r3, r4, chan struct {}
    11   jnei       r5, -1, -> 14
    12   addi       r1, r1, 1
    13   jmp        -> 16
    14   loadi      r1, -1
    15   ret
    16   recv.try   r6, r2, r4, chan string
    18   jnei       r6, 0, -> 25
    19   mov.s      r7, r4
    20   mov        r8, r5
    21   jf         r8, -> 24
    22   len.str    r9, r7
    23   add        r1, r1, r9
    24   jmp        -> 25
    25   mov.p      r4, r2
    26   mov.p      r5, r3
    27   select     r6, 0, 0
    29   jnei       r6, 0, -> 31
    30   jmp        -> 33
    31   jnei       r6, 1, -> 33
    32   jmp        -> 33
    33   ret

