// run

// Package encoding/binary: orders, varints, and values of fixed size.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
)

type header struct {
	Magic [4]byte
	Ver   uint16
	Flags uint8
	Ok    bool
	_     [3]byte
	Size  int64
	Ratio float32
	C     complex64
	In    struct{ A, B int16 }
	Arr   [2]struct{ X, Y uint32 }
	D     float64
}

type many struct {
	A, B, C, D, E, F, G, H, I uint32
	J                         [9]int16
}

func main() {
	for _, o := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian, binary.NativeEndian} {
		b := make([]byte, 8)
		o.PutUint16(b, 0x1234)
		fmt.Println(o, b, o.Uint16(b))
		o.PutUint32(b, 0x12345678)
		fmt.Println(b, o.Uint32(b))
		o.PutUint64(b, 0x123456789abcdef0)
		fmt.Println(b, o.Uint64(b))
		a := o.(binary.AppendByteOrder)
		fmt.Println(a.AppendUint64(a.AppendUint32(a.AppendUint16(nil, 1), 2), 3))

		h := header{[4]byte{'M', 'G', 1, 2}, 7, 8, true, [3]byte{}, -9, 1.5, 1 - 2i, struct{ A, B int16 }{-1, 2}, [2]struct{ X, Y uint32 }{{1, 2}, {3, 4}}, 2.25}
		var buf bytes.Buffer
		fmt.Println(binary.Size(h), binary.Size(&h), binary.Write(&buf, o, h), buf.Bytes())
		var back header
		fmt.Println(binary.Read(&buf, o, &back), back == h, back)
		m := many{A: 1, I: 9, J: [9]int16{8: -5}}
		fmt.Println(binary.Write(&buf, o, &m), buf.Bytes())
		var m2 many
		fmt.Println(binary.Read(&buf, o, &m2), m2 == m)
		for _, v := range []any{uint8(1), int16(-2), uint32(3), int64(-4), 1.5, float32(2.5), true, []uint16{1, 2}, [2]int32{3, 4}, []header{h}, []bool{true, false}, 2i, &m, new(int8), []byte("raw"), struct{}{}, []int8{}, new([]int16)} {
			buf.Reset()
			err := binary.Write(&buf, o, v)
			b, err2 := binary.Append([]byte{9}, o, v)
			fmt.Println(binary.Size(v), err, err2, bytes.Equal(buf.Bytes(), b[1:]), len(b) < 40 && fmt.Sprint(b) != "")
			if len(b) < 40 {
				fmt.Println(b)
			}
		}
		s := make([]uint16, 2)
		fmt.Println(binary.Read(bytes.NewReader([]byte{1, 2, 3, 4}), o, s), s, binary.Read(bytes.NewReader([]byte{1}), o, s) == io.ErrUnexpectedEOF, binary.Read(bytes.NewReader(nil), o, s) == io.EOF)
		var x int32
		fmt.Println(binary.Read(bytes.NewReader([]byte{1, 0xff, 3, 4}), o, &x), x)
		bo := make([]bool, 3)
		fmt.Println(binary.Read(bytes.NewReader([]byte{0, 1, 7}), o, bo), bo, bo[1] == bo[2])
		n, err := binary.Decode([]byte{1, 2, 3}, o, &s)
		fmt.Println(n, err)
		n, err = binary.Encode(make([]byte, 3), o, x)
		fmt.Println(n, err)
		n, err = binary.Encode(b, o, x)
		fmt.Println(n, err, b[:4])
	}
	for _, v := range []any{1, "s", []int{1}, struct{ S string }{}, map[int]int{}, []string{}, struct{ I int }{}, (*uint8)(nil)} {
		fmt.Println(binary.Size(v))
		if fmt.Sprintf("%T", v) != "*uint8" {
			fmt.Println(binary.Write(io.Discard, binary.BigEndian, v))
		}
	}
	fmt.Println(binary.Read(bytes.NewReader([]byte{1}), binary.BigEndian, uint8(0)))
	var buf bytes.Buffer
	for _, v := range []int64{0, 1, -1, 63, 64, -65, 300, 1 << 40, -1 << 63, 1<<63 - 1} {
		b := binary.AppendVarint(nil, v)
		u := binary.AppendUvarint(nil, uint64(v))
		p := make([]byte, binary.MaxVarintLen64)
		n := binary.PutVarint(p, v)
		back, k := binary.Varint(b)
		uback, uk := binary.Uvarint(u)
		fmt.Println(b, u, n, back, k, uback, uk, bytes.Equal(p[:n], b))
		buf.Write(b)
	}
	for {
		v, err := binary.ReadVarint(&buf)
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Print(v, " ")
	}
	for _, b := range [][]byte{{}, {0x80}, {0x80, 0x80}, bytes.Repeat([]byte{0xff}, 9), bytes.Repeat([]byte{0xff}, 10), bytes.Repeat([]byte{0xff}, 11), append(bytes.Repeat([]byte{0xff}, 9), 2)} {
		fmt.Println(binary.Uvarint(b))
		_, err := binary.ReadUvarint(bytes.NewReader(b))
		fmt.Println(err)
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		binary.BigEndian.Uint32([]byte{1, 2})
	}()
}
