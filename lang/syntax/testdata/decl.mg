package p

import "fmt"
import (
	m "math"
	. "strings"
	_ "os"
)

const a, b int = 1, 2
const (
	c = iota
	d
	e, f
)

var g int
var h, i = 1, 2
var ()

func j()
func k(int, string) (x int)
func (t T) l()             {}
func (*T) m(a, b int) bool { return true }
func (l *List[T]) n() T    { return l.x }
func Map[K comparable, V any](m map[K]V, f func(K) V) []V {
	return nil
}
func init() {}
