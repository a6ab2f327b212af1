// Package stdlib is the library: a folder for each package, with the package's text, <package>/*.mg, and beside it the bodies in Go of what the text
// declares without one.
//
// A function without a body in x.mg is a native. It is named as in a stack trace ("strings.Index", "sync.(*Mutex).Lock"), and its
// body stands under that name in the table Natives of the folder's Go package. A test holds the two against each other.
package stdlib

// This file lists the packages that have natives, and embeds the text of all.

import (
	"embed"
	"maps"

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

// tables are the natives of all packages.
var tables = [...]map[string]vm.Native{
	bufio.Natives, bytes.Natives, fmt.Natives, reflectlite.Natives, math.Natives, bits.Natives, rand.Natives, randv2.Natives, net.Natives, os.Natives, path.Natives,
	runtime.Natives, slices.Natives, sort.Natives, strconv.Natives, strings.Natives, sync.Natives, atomic.Natives, syscall.Natives, time.Natives, unicode.Natives, utf8.Natives,
	cmplx.Natives, flag.Natives, debug.Natives, trace.Natives, tabwriter.Natives, signal.Natives, regexp.Natives, base64.Natives, crc32.Natives,
	pprof.Natives,
	digest.Natives, json.Natives, big.Natives, binary.Natives, cryptorand.Natives, url.Natives, html.Natives,
}

// Natives are the bodies of all natives, by name.
func Natives() map[string]vm.Native {
	all := make(map[string]vm.Native, 512)
	for _, t := range tables {
		maps.Copy(all, t)
	}
	return all
}
