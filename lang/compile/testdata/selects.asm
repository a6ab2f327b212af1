func main.main: frame 6, results 0, params 0, captures 0
     0 * enter      6, 7
     1   loadi      r5, 1
     2   mkchan     r3, r5, chan string
     4   zero.p     r4
     5   call       r1, main.try
     6   ret

func main.try: frame 11, results 1, params 2, captures 0
     0 * enter      11, 36
     1   zero       r1
     2   mov.p      r4, r2
     3   loadk.s    r5, "x"
     4   send.try   r6, r4, r5, chan string
     6   jnei       r6, 0, -> 9
     7   loadi      r1, 1
     8   jmp        -> 9
     9   mov.p      r4, r3
    10   recv.try   r6, r4, r5, chan struct {}
    12   jnei       r6, -1, -> 15
    13   addi       r1, r1, 1
    14   jmp        -> 17
    15   loadi      r1, -1
    16   ret
    17   mov.p      r4, r2
    18   recv.try   r7, r4, r5, chan string
    20   jnei       r7, 0, -> 27
    21   mov.s      r8, r5
    22   mov        r9, r6
    23   jf         r9, -> 26
    24   len.str    r10, r8
    25   add        r1, r1, r10
    26   jmp        -> 27
    27   mov.p      r4, r2
    28   mov.p      r5, r3
    29   select     r6, 0, 0
    31   jnei       r6, 0, -> 33
    32   jmp        -> 35
    33   jnei       r6, 1, -> 35
    34   jmp        -> 35
    35   ret

