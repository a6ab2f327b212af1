// Package stdlib is the library: a folder for each package, with the package's text, <package>/*.mg, and beside it the bodies in Go of what the text
// declares without one.
//
// A function without a body in x.mg is a native. It is named as in a stack trace ("strings.Index", "sync.(*Mutex).Lock"), and its
// body stands under that name in what the Natives of the folder's Go package returns. A test holds the two against each other.
package stdlib

// This file lists the packages that have natives, and embeds the text of all.

import (
	"embed"
	gostrings "strings"
	gosync "sync"

	"minigo/stdlib/bufio"
	"minigo/stdlib/bytes"
	cryptorand "minigo/stdlib/crypto/rand"
	"minigo/stdlib/encoding/base64"
	"minigo/stdlib/encoding/binary"
	"minigo/stdlib/encoding/json"
	"minigo/stdlib/flag"
	"minigo/stdlib/fmt"
	"minigo/stdlib/hash/crc32"
	"minigo/stdlib/html"
	"minigo/stdlib/internal/digest"
	"minigo/stdlib/internal/reflectlite"
	"minigo/stdlib/math"
	"minigo/stdlib/math/big"
	"minigo/stdlib/math/bits"
	"minigo/stdlib/math/cmplx"
	"minigo/stdlib/math/rand"
	randv2 "minigo/stdlib/math/rand/v2"
	"minigo/stdlib/net"
	"minigo/stdlib/net/url"
	"minigo/stdlib/os"
	"minigo/stdlib/os/signal"
	"minigo/stdlib/path"
	"minigo/stdlib/regexp"
	"minigo/stdlib/runtime"
	"minigo/stdlib/runtime/debug"
	"minigo/stdlib/runtime/pprof"
	"minigo/stdlib/runtime/trace"
	"minigo/stdlib/slices"
	"minigo/stdlib/sort"
	"minigo/stdlib/strconv"
	"minigo/stdlib/strings"
	"minigo/stdlib/sync"
	"minigo/stdlib/sync/atomic"
	"minigo/stdlib/syscall"
	"minigo/stdlib/text/tabwriter"
	"minigo/stdlib/time"
	"minigo/stdlib/unicode"
	"minigo/stdlib/unicode/utf8"
	"minigo/vm"
)

// FS holds the library's text: a folder for each import path.
//
//go:embed */*.mg */*/*.mg */*/*/*.mg
var FS embed.FS

// tables makes the natives of the packages that have some, by import path.
var tables = map[string]func() map[string]vm.Native{
	"bufio":                bufio.Natives,
	"bytes":                bytes.Natives,
	"crypto/rand":          cryptorand.Natives,
	"encoding/base64":      base64.Natives,
	"encoding/binary":      binary.Natives,
	"encoding/json":        json.Natives,
	"flag":                 flag.Natives,
	"fmt":                  fmt.Natives,
	"hash/crc32":           crc32.Natives,
	"html":                 html.Natives,
	"internal/digest":      digest.Natives,
	"internal/reflectlite": reflectlite.Natives,
	"math":                 math.Natives,
	"math/big":             big.Natives,
	"math/bits":            bits.Natives,
	"math/cmplx":           cmplx.Natives,
	"math/rand":            rand.Natives,
	"math/rand/v2":         randv2.Natives,
	"net":                  net.Natives,
	"net/url":              url.Natives,
	"os":                   os.Natives,
	"os/signal":            signal.Natives,
	"path":                 path.Natives,
	"regexp":               regexp.Natives,
	"runtime":              runtime.Natives,
	"runtime/debug":        debug.Natives,
	"runtime/pprof":        pprof.Natives,
	"runtime/trace":        trace.Natives,
	"slices":               slices.Natives,
	"sort":                 sort.Natives,
	"strconv":              strconv.Natives,
	"strings":              strings.Natives,
	"sync":                 sync.Natives,
	"sync/atomic":          atomic.Natives,
	"syscall":              syscall.Natives,
	"text/tabwriter":       tabwriter.Natives,
	"time":                 time.Natives,
	"unicode":              unicode.Natives,
	"unicode/utf8":         utf8.Natives,
}

// made holds the tables that were asked for, by import path. A program needs those of a few packages.
var made gosync.Map

// Native is the body of a native, by its name.
func Native(name string) (n vm.Native, ok bool) {
	path, _, _ := gostrings.Cut(name, ".")
	table, ok := made.Load(path)
	if !ok {
		natives := tables[path]
		if natives == nil {
			return n, false
		}
		table, _ = made.LoadOrStore(path, natives())
	}
	n, ok = table.(map[string]vm.Native)[name]
	return n, ok
}
