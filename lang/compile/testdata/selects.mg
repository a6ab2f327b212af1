package main

func try(c chan string, done chan struct{}) (n int) {
	select {
	case c <- "x":
		n = 1
	default:
	}
	select {
	default:
		n++
	case <-done:
		return -1
	}
	select {
	case s, ok := <-c:
		if ok {
			n += len(s)
		}
	default:
	}
	select {
	case <-c:
	case <-done:
	default:
	}
	return n
}

func main() { try(make(chan string, 1), nil) }
