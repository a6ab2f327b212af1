// run
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	in := bufio.NewReader(os.Stdin)
	first, err := in.ReadString('\n')
	fmt.Printf("%q %v\n", first, err)
	sc := bufio.NewScanner(in)
	lines, sum := 0, 0
	for sc.Scan() {
		lines++
		sum += len(sc.Text())
	}
	fmt.Println(lines, sum, sc.Err())
}
