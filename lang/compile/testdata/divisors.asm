func main.main: frame 11, results 0, params 0, captures 0
     0 * enter      11, 20
     1   loadi      r4, 2
     2   mksl       r2, r4, r4, []interface {}
     4   loadi      r6, 12
     5   call       r4, main.digits
     6   mkiface    r4, r5, int
     8   st.p       r4, r2, 0
     9   zero.n     r6, 2
    10   new        r8, main.pair
    12   loadi      r9, 1
    13   loadi      r10, 2
    14   call       r4, main.hash
    15   mkiface    r4, r5, int
    17   st.p       r4, r2, 16
    18   call       r1, runtime.println
    19   ret

func main.digits: frame 4, results 1, params 1, captures 0
     0 * enter      4, 8
     1   zero       r1
     2   jlei       r2, 0, -> 7
     3   remk       r3, r2, 10
     4   add        r1, r1, r3
     5   divk       r2, r2, 10
     6 * loop.gti   r2, 0, -> 3
     7   ret

func main.hash: frame 12, results 1, params 5, captures 0
     0 * enter      12, 28
     1   loadi      r7, 1
     2   loadi      r8, 48271
     3   loadi      r9, 0
     4   jlei       r2, 0, -> 13
     5   ix64       r10, r2, r9
     6   muli.addremk r7, r7, r10, 31, 1000003
     8   muli.addiremk r7, r7, 1, 16807, 2147483647
    10   mul        r11, r7, r8
    11   remk       r7, r11, 2147483647
    12 * loop.inclt r9, r2, -> 5
    13   lds32      r8, r4, 0
    14   remk       r9, r8, 7
    15   st32       r9, r4, 0
    16   lds32      r8, r4, 16
    17   divk       r9, r8, 3
    18   st32       r9, r4, 16
    19   divp2      r8, r7, 3
    20   remp2      r9, r7, 3
    21   add        r8, r8, r9
    22   loadi      r9, 10
    23   udiv       r9, r5, r9
    24   add        r8, r8, r9
    25   divk       r9, r6, 10
    26   add        r1, r8, r9
    27   ret

