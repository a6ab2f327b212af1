// run
package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"42", "-7", "+5", "", "x", "99999999999999999999", "1_000", " 1", "0x1f"} {
		n, err := strconv.Atoi(s)
		fmt.Println(n, err)
	}
	fmt.Println(strconv.Itoa(-45), strconv.FormatInt(255, 16), strconv.FormatInt(-5, 2), strconv.FormatUint(1<<63, 36))
	fmt.Println(strconv.ParseInt("ff", 16, 64))
	fmt.Println(strconv.ParseInt("0b101", 0, 8))
	fmt.Println(strconv.ParseInt("300", 10, 8))
	fmt.Println(strconv.ParseUint("-1", 10, 64))
	for _, s := range []string{"1.5", "1e400", "nan", "-Inf", "0.1e-3", "abc", "1."} {
		f, err := strconv.ParseFloat(s, 64)
		fmt.Println(f, err)
	}
	fmt.Println(strconv.FormatFloat(3.14159, 'f', 2, 64), strconv.FormatFloat(1e21, 'g', -1, 64), strconv.FormatFloat(0.1, 'e', 3, 32))
	fmt.Println(strconv.ParseBool("true"))
	fmt.Println(strconv.ParseBool("maybe"))
	fmt.Println(strconv.FormatBool(false), strconv.Quote("a\"\n\x00é☺"), strconv.QuoteRune('\''), strconv.QuoteToASCII("é☺"))
	fmt.Println(strconv.Unquote(`"a\tb"`))
	fmt.Println(strconv.Unquote("`raw`"))
	fmt.Println(strconv.Unquote(`"bad`))
	fmt.Println(string(strconv.AppendInt([]byte("n="), 7, 10)))
}
