func main.main: frame 9, results 0, params 0, captures 0
     0 * enter      9, 29
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
    28   ret

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

