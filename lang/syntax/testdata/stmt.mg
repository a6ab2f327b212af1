package p

func f() {
	x, y := 1, 2
	x, a[i].b = y, x
	x += 1
	x <<= y
	x++
	y--
	c <- <-d
	f(x)
	<-c
	;
	{
		x = 1
	}
	var v, w T = 1, 2
	const k = 3
	type L struct{}
	if x {
	}
	if x := f(); x > 0 {
	} else if y := 1; y == 2 {
		g()
	} else if (T{1}) == z {
	} else {
	}
	for {
		break
	}
	for x < 1 {
		continue L
	}
	for i := 0; i < 10; i++ {
	}
	for ; ; {
	}
	for ; x; {
	}
	for range x {
	}
	for i := range 10 {
	}
	for k, v = range m {
	}
	for _, t := range []T{{1}, {2}} {
	}
	switch {
	}
	switch x {
	case 1, 2:
		fallthrough
	case 3:
		f()
	default:
	}
	switch x := f(); x.(type) {
	case int, *T:
	case nil:
	}
	switch y := x.(type) {
	}
	switch x := 1; y := z.(type) {
	}
	switch x := 1; {
	}
	select {
	case c <- 1:
	case x := <-c:
		return
	case x, ok = <-c:
	case <-c:
	default:
	}
	go f(x)
	defer func() { recover() }()
L:
	for {
		goto L
	}
	return
	return x, y
M:
}
