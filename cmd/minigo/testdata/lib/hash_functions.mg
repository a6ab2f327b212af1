// run

// Packages hash/... and crypto/...: the values are Go's, in one piece and in several, and Sum does not end a hash.
package main

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"fmt"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"hash/fnv"
	"io"
	"strings"
	"sync"
)

func main() {
	key := []byte("key")
	hashes := []struct {
		name string
		h    hash.Hash
	}{
		{"md5", md5.New()}, {"sha1", sha1.New()}, {"sha224", sha256.New224()}, {"sha256", sha256.New()}, {"sha384", sha512.New384()},
		{"sha512", sha512.New()}, {"sha512/224", sha512.New512_224()}, {"sha512/256", sha512.New512_256()},
		{"hmac md5", hmac.New(md5.New, key)}, {"hmac sha256", hmac.New(sha256.New, []byte(strings.Repeat("long", 40)))},
		{"fnv32", fnv.New32()}, {"fnv32a", fnv.New32a()}, {"fnv64", fnv.New64()}, {"fnv64a", fnv.New64a()},
		{"fnv128", fnv.New128()}, {"fnv128a", fnv.New128a()},
		{"adler32", adler32.New()}, {"crc32", crc32.NewIEEE()}, {"castagnoli", crc32.New(crc32.MakeTable(crc32.Castagnoli))},
		{"koopman", crc32.New(crc32.MakeTable(crc32.Koopman))},
	}
	long := strings.Repeat("\xff0123456789", 2000)
	for _, x := range hashes {
		h := x.h
		fmt.Printf("%s %d %d\n\t%x\n", x.name, h.Size(), h.BlockSize(), h.Sum(nil))
		io.WriteString(h, "hello ")
		fmt.Printf("\t%x\n", h.Sum([]byte{1}))
		n, err := h.Write([]byte("world"))
		fmt.Printf("\t%x %d %v\n", h.Sum(nil), n, err)
		io.WriteString(h, long)
		fmt.Printf("\t%x\n", h.Sum(nil))
		h.Reset()
		h.Write([]byte("hello world"))
		switch h := h.(type) {
		case hash.Hash32:
			fmt.Println("\t", h.Sum32())
		case hash.Hash64:
			fmt.Println("\t", h.Sum64())
		default:
			fmt.Printf("\t%x\n", h.Sum(nil))
		}
	}
	b := []byte("hello world")
	fmt.Printf("%x %x %x %x\n", md5.Sum(b), sha1.Sum(b), sha256.Sum256(b), sha256.Sum224(b))
	fmt.Printf("%x\n%x\n%x\n%x\n", sha512.Sum512(b), sha512.Sum384(b), sha512.Sum512_224(b), sha512.Sum512_256(b))
	fmt.Println(crc32.ChecksumIEEE(b), crc32.Checksum(b, crc32.IEEETable), crc32.Update(7, crc32.MakeTable(crc32.Castagnoli), b), adler32.Checksum(b))
	fmt.Println(hmac.Equal(b, b), hmac.Equal(b, b[1:]), hmac.Equal(b, []byte("hello_world")))
	sum := sha256.Sum256(b)
	fmt.Println(len(sum), sum == sha256.Sum256([]byte("hello world")), sum[0])

	// A block of a chain: what programs that learners write do.
	nonce := 0
	for ; ; nonce++ {
		if s := fmt.Sprintf("%x", sha256.Sum256(fmt.Appendf(nil, "block %d", nonce))); strings.HasPrefix(s, "000") {
			fmt.Println(nonce, s)
			break
		}
	}
	var mu sync.Mutex
	var wg sync.WaitGroup
	h := sha256.New()
	for range 8 {
		wg.Go(func() {
			for range 100 {
				mu.Lock()
				h.Write(b)
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Printf("%x\n", h.Sum(nil))
}
