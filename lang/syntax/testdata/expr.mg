package p

var (
	precedence = a + b*c<<2 == d && !e || -f&^g > ^h
	chain      = a.b.c(1, 2)(x...)[i][j].(T).(*p.U)
	slices     = f(s[:], s[1:], s[:2], s[1:2], s[1:2:3], s[:2:3])
	recv       = <-c + <-<-d
	parens     = ((a))(b)
	literals   = f(1, 0x1p-2, 3i, 'a', "b\n", `c
d`)
	complit = T{a: 1, "b": {2, 3}, {4}: 5, []int{6}: U{}}
	nested  = [...][2]*T{{nil}, 1: {&T{}}}
	conv    = []byte("x")[0] + (func(int) T)(nil)(*p)
	made    = f(make(chan<- int, 3), make(map[string][]struct{ x int }), new(interface{ M() }))
	fn      = func(a, b int, c ...T) (d string, err error) { return }
	generic = F[int](x) + G[int, map[K]V](y).z + H[a+1]
)
