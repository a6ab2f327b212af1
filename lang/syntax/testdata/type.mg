package p

type (
	A  = B
	C  [N]int
	D  [2 * N]p.T
	E  []*E
	F  func(int, ...string) (a, b int)
	G  func(a [2]int, b List[int], c p.Q, d []T) func() chan int
	H  map[string]chan<- (<-chan (chan int))
	I  <-chan <-chan int
	J  struct {
		a, b int `tag`
		c    [N]int
		p.T  "x"
		*U
		V[int]
		*W[int, p.T]
		X
	}
	K interface {
		M(int) error
		N()
		p.I
		~int | ~string | E[int]
		L[int, string]
		Q
	}
	L[P any]                     struct{ next *L[P] }
	M[P, Q any, R interface{ ~[]P }] map[P]Q
	N1[P *T,]                    int
	N2[P *T | int, Q ~int]       int
	N3[P []int]                  int
	O[N * M]                     int
	R                            (S)
)
