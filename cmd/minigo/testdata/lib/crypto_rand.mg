// run

// Package crypto/rand and io/ioutil: what can be said of random numbers, and the old names.
package main

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"io"
	"io/ioutil"
	"math/big"
	"os"
	"strings"
)

func main() {
	a, b := make([]byte, 40), make([]byte, 40)
	n, err := rand.Read(a)
	fmt.Println(n, err)
	_, err = io.ReadFull(rand.Reader, b)
	fmt.Println(err, bytes.Equal(a, b), bytes.Count(a, []byte{0}) < 20)
	fmt.Println(len(rand.Text()), rand.Text() != rand.Text(), strings.Trim(rand.Text(), "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == "")
	seen := map[int64]bool{}
	for range 300 {
		x, err := rand.Int(rand.Reader, big.NewInt(6))
		if err != nil || x.Sign() < 0 || x.Int64() > 5 {
			fmt.Println(x, err)
		}
		seen[x.Int64()] = true
	}
	fmt.Println(len(seen))
	p, err := rand.Prime(rand.Reader, 64)
	fmt.Println(p.BitLen(), p.ProbablyPrime(10), err)
	_, err = rand.Prime(rand.Reader, 1)
	fmt.Println(err)
	_, err = rand.Int(strings.NewReader(""), big.NewInt(100))
	fmt.Println(err)
	func() {
		defer func() { fmt.Println(recover()) }()
		rand.Int(rand.Reader, big.NewInt(0))
	}()

	dir, err := ioutil.TempDir("", "mg")
	fmt.Println(err)
	defer os.RemoveAll(dir)
	fmt.Println(ioutil.WriteFile(dir+"/b", []byte("text"), 0o600), ioutil.WriteFile(dir+"/a", nil, 0o600))
	text, err := ioutil.ReadFile(dir + "/b")
	fmt.Println(string(text), err)
	infos, err := ioutil.ReadDir(dir)
	for _, info := range infos {
		fmt.Println(info.Name(), info.Size())
	}
	all, _ := ioutil.ReadAll(ioutil.NopCloser(strings.NewReader("all")))
	fmt.Println(err, string(all))
	fmt.Fprint(ioutil.Discard, "nothing")
	f, err := ioutil.TempFile(dir, "x*")
	fmt.Println(err, f.Close())
}
