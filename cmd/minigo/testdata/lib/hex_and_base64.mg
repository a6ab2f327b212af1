// run

// Packages encoding/hex and encoding/base64: texts, errors and where they are.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	data := []byte("hello, \x00\xff\xfe world of bytes: 0123456789")
	fmt.Println(hex.EncodeToString(data), hex.EncodedLen(3), hex.DecodedLen(7))
	for _, s := range []string{"", "4a4B", "4", "zz", "4z", "4a4", "4ag", "00ff7F"} {
		b, err := hex.DecodeString(s)
		var bad hex.InvalidByteError
		fmt.Println(s, b, err, errors.Is(err, hex.ErrLength), errors.As(err, &bad), bad)
	}
	fmt.Print(hex.Dump(data), hex.Dump(data[:16]), hex.Dump(data[:8]), hex.Dump(data[:7]), hex.Dump(nil))
	d := hex.Dumper(os.Stdout)
	for _, b := range data[:20] {
		fmt.Fprint(d, string(rune('a'+b%26)))
	}
	d.Close()
	_, err := d.Write(data)
	fmt.Println(err)
	fmt.Printf("%s %v\n", hex.AppendEncode([]byte("x"), data[:2]), d.Close())
	e := hex.NewEncoder(os.Stdout)
	fmt.Fprintf(e, "abc%s", strings.Repeat("q", 600))
	fmt.Println()
	for _, s := range []string{"616263", "61626", "6x", "61zz62"} {
		b, err := io.ReadAll(hex.NewDecoder(strings.NewReader(s)))
		fmt.Printf("%q %v\n", b, err)
	}

	encodings := []*base64.Encoding{base64.StdEncoding, base64.URLEncoding, base64.RawStdEncoding, base64.RawURLEncoding, base64.StdEncoding.Strict(),
		base64.StdEncoding.WithPadding('*'), base64.NewEncoding("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_").WithPadding(base64.NoPadding)}
	for _, enc := range encodings {
		for n := range 5 {
			s := enc.EncodeToString(data[6 : 6+n])
			back, err := enc.DecodeString(s)
			fmt.Println(s, enc.EncodedLen(n), enc.DecodedLen(len(s)), bytes.Equal(back, data[6:6+n]), err)
		}
		for _, s := range []string{"", "AAAA", "AA==", "AA=", "AA", "A", "AB==", "AAB=", "A===", "AA==x", "AA\n=\r\n=\n", "A!AA", "AAAAA", "AAAA====", "_-+/", "AA**"} {
			b, err := enc.DecodeString(s)
			var bad base64.CorruptInputError
			fmt.Printf("%q %v %v %t\n", s, b, err, errors.As(err, &bad))
		}
		dst := make([]byte, 40)
		n, err := enc.Decode(dst, []byte("QUJD"))
		fmt.Printf("%d %v %q %s\n", n, err, dst[:n], enc.AppendEncode([]byte(">"), data[:4]))
		dst, err = enc.AppendDecode([]byte("x"), []byte("QUJDRA"))
		fmt.Printf("%q %v\n", dst, err)
		var out bytes.Buffer
		w := base64.NewEncoder(enc, &out)
		for i := range data {
			w.Write(data[i : i+1])
		}
		w.Close()
		fmt.Println(out.String())
		back, err := io.ReadAll(base64.NewDecoder(enc, &out))
		fmt.Println(bytes.Equal(back, data), err)
		back, err = io.ReadAll(base64.NewDecoder(enc, strings.NewReader("QUJDRA")))
		fmt.Printf("%q %v\n", back, err)
	}
	for _, alphabet := range []string{"abc", strings.Repeat("a", 64), strings.Repeat("\n", 64)} {
		func() {
			defer func() { fmt.Println(recover()) }()
			base64.NewEncoding(alphabet)
		}()
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		base64.StdEncoding.WithPadding('A')
	}()
}
