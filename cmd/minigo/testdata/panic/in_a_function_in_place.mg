// panics

package main

type list struct {
	vals []int
	next *list
}

func (l *list) at(i int) int { return l.vals[i] }

func (l *list) tail() *list {
	if l == nil {
		return nil
	}
	return l.next
}

func sum(l *list) (s int) {
	for ; l != nil; l = l.tail() {
		s += l.at(0) +
			l.at(len(l.vals))
	}
	return s
}

func main() {
	sum(&list{vals: []int{1, 2}})
}
