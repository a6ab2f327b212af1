package value

// This file computes the sizes that Go's own compiler would give to types: append's capacities follow from them.

import "minigo/vm/bytecode"

// GoSize is the size of t in bytes in Go on a 64-bit machine.
func GoSize(t *Type) int64 {
	size, _ := goSizeAlign(t)
	return size
}

func goSizeAlign(t *Type) (size, align int64) {
	if n := int64(t.PackedSize()); n > 0 {
		return n, n
	}
	switch t.Kind {
	case bytecode.KindString, bytecode.KindInterface:
		return 16, 8
	case bytecode.KindSlice:
		return 24, 8
	case bytecode.KindComplex128:
		return 16, 8
	case bytecode.KindComplex64:
		return 8, 4
	case bytecode.KindArray:
		size, align = goSizeAlign(t.Elem)
		return size * t.Len, align
	case bytecode.KindStruct:
		align = 1
		last := int64(1)
		for i := range t.Fields {
			s, a := goSizeAlign(t.Fields[i].Type)
			size = (size+a-1)/a*a + s
			align = max(align, a)
			last = s
		}
		if last == 0 && size > 0 {
			size++ // the address of a last field of size 0 must lie inside
		}
		return (size + align - 1) / align * align, align
	}
	return 8, 8
}

// pointers reports whether Go's collector would scan t.
func pointers(t *Type) bool {
	switch t.Kind {
	case bytecode.KindArray:
		return t.Len > 0 && pointers(t.Elem)
	case bytecode.KindStruct:
		for i := range t.Fields {
			if pointers(t.Fields[i].Type) {
				return true
			}
		}
		return false
	case bytecode.KindComplex64, bytecode.KindComplex128:
		return false
	}
	return t.PackedSize() == 0
}

// sizeClasses are the sizes of Go's small objects.
//
// Go: internal/runtime/gc/sizeclasses.go SizeClassToSize (go1.26)
var sizeClasses = [...]int64{8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352, 384,
	416, 448, 480, 512, 576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048, 2304, 2688, 3072, 3200, 3456, 4096, 4864, 5120,
	5376, 6144, 6528, 6784, 6912, 8192, 9472, 9728, 10240, 10880, 12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264, 28672, 32768}

// roundUpSize is the size of the block that Go's allocator would give for size bytes.
//
// Go: runtime/msize.go roundupsize (go1.26)
func roundUpSize(size int64, noscan bool) int64 {
	if size == 0 {
		return 0
	}
	head := int64(0)
	if !noscan && size > 512 {
		head = 8
	}
	if size <= 32768-8 {
		lo, hi := 0, len(sizeClasses)-1
		for lo < hi {
			mid := (lo + hi) / 2
			if sizeClasses[mid] < size+head {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		return sizeClasses[lo] - head
	}
	return (size + 8191) / 8192 * 8192
}
