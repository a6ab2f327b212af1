// run

// A flag is stored in a variable that reads itself from a text.
package main

import (
	"encoding"
	"errors"
	"flag"
	"fmt"
	"math/big"
	"net"
	"os"
	"time"
)

type level int

func (l level) MarshalText() ([]byte, error) { return fmt.Append(nil, "level-", int(l)), nil }

func (l *level) UnmarshalText(b []byte) error {
	if _, err := fmt.Sscanf(string(b), "level-%d", (*int)(l)); err != nil {
		return errors.New("no level")
	}
	return nil
}

type pair [2]string

func (p pair) MarshalText() ([]byte, error) { return []byte(p[0] + "," + p[1]), nil }

func (p *pair) UnmarshalText(b []byte) error {
	p[1] = string(b)
	return nil
}

func main() {
	fs := flag.NewFlagSet("prog", flag.ContinueOnError)
	fs.SetOutput(os.Stdout)
	var l, none level
	var ip net.IP
	var n big.Int
	var t time.Time
	var p pair
	fs.TextVar(&l, "level", level(3), "the `level`")
	fs.TextVar(&none, "none", level(0), "none")
	fs.TextVar(&ip, "ip", net.IPv4(10, 0, 0, 1), "address")
	fs.TextVar(&n, "n", big.NewInt(7), "number")
	fs.TextVar(&t, "t", time.Unix(0, 0).UTC(), "time")
	fs.TextVar(&p, "p", pair{"x", "y"}, "pair")
	fmt.Println(l, ip, &n, t, p)
	fs.PrintDefaults()
	fmt.Println(fs.Parse([]string{"-level", "level-5", "-ip=::1", "-n", "-12", "-t", "2024-01-02T03:04:05Z", "-p", "z"}), l, ip, &n, t, p)
	fmt.Println(fs.Parse([]string{"-level", "high"}))
	fmt.Printf("%v %T\n", fs.Lookup("level").Value, fs.Lookup("level").Value.(flag.Getter).Get())
	for _, def := range []encoding.TextMarshaler{p, &n} {
		func() {
			defer func() { fmt.Println(recover()) }()
			fs.TextVar(&l, "again", def, "")
		}()
	}
}
