package value

import (
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"testing"

	"minigo/vm/bytecode"
)

func typ(k bytecode.Kind, set ...func(*Type)) *Type {
	t := &Type{Kind: k}
	for _, f := range set {
		f(t)
	}
	t.Layout()
	return t
}

func elem(e *Type) func(*Type)   { return func(t *Type) { t.Elem = e } }
func length(n int64) func(*Type) { return func(t *Type) { t.Len = n } }
func mapKey(k *Type) func(*Type) { return func(t *Type) { t.Key = k } }
func fields(fs ...*Type) func(*Type) {
	return func(t *Type) {
		for i, f := range fs {
			t.Fields = append(t.Fields, bytecode.Field{Name: fmt.Sprint("F", i), Type: f})
		}
	}
}

var (
	tInt     = typ(bytecode.KindInt)
	tInt8    = typ(bytecode.KindInt8)
	tUint16  = typ(bytecode.KindUint16)
	tBool    = typ(bytecode.KindBool)
	tFloat64 = typ(bytecode.KindFloat64)
	tString  = typ(bytecode.KindString)
	tAny     = typ(bytecode.KindInterface)
	tPtr     = typ(bytecode.KindPointer, elem(tInt))
	tInts    = typ(bytecode.KindSlice, elem(tInt))
	tBytes   = typ(bytecode.KindSlice, elem(typ(bytecode.KindUint8)))
	tStrings = typ(bytecode.KindSlice, elem(tString))
	tEmpty   = typ(bytecode.KindStruct)
	tArr3    = typ(bytecode.KindArray, elem(tInt), length(3))
	tPair    = typ(bytecode.KindStruct, fields(tInt8, tString))
	tInner   = typ(bytecode.KindStruct, fields(tArr3, tInts, tEmpty, tPair))
	tBig     = typ(bytecode.KindStruct, fields(tInner, tInner, tInner, tInner, tInner))
)

func TestLayoutRows(t *testing.T) {
	rows := []struct {
		name                     string
		t                        *Type
		regs, slots              int32
		object, flat, comparable bool
	}{
		{"int8", tInt8, 1, 1, false, true, true},
		{"string", tString, 1, 1, false, true, true},
		{"interface", tAny, 1, 1, false, true, true},
		{"pointer", tPtr, 1, 1, false, true, true},
		{"slice", tInts, 2, 2, false, true, false},
		{"complex128", typ(bytecode.KindComplex128), 2, 2, false, true, true},
		{"empty struct", tEmpty, 0, 0, false, true, true},
		{"array of nothing", typ(bytecode.KindArray, elem(tEmpty), length(5)), 0, 0, false, true, true},
		{"empty array", typ(bytecode.KindArray, elem(tInt)), 0, 0, false, true, true},
		{"array", tArr3, 1, 1, true, false, true},
		{"pair", tPair, 2, 2, false, true, true},
		{"struct with an array and a slice", tInner, 5, 5, false, false, false},
		{"big struct", tBig, 1, 25, true, false, false},
	}
	for _, r := range rows {
		if r.t.Regs != r.regs || r.t.Slots != r.slots || r.t.Object != r.object || r.t.Flat != r.flat || r.t.Comparable != r.comparable {
			t.Errorf("%s: regs %d slots %d object %v flat %v comparable %v", r.name, r.t.Regs, r.t.Slots, r.t.Object, r.t.Flat, r.t.Comparable)
		}
	}
	if f := tInner.Fields; f[0].Slot != 0 || f[1].Slot != 1 || f[2].Slot != 3 || f[3].Slot != 3 {
		t.Errorf("fields at %d %d %d %d", f[0].Slot, f[1].Slot, f[2].Slot, f[3].Slot)
	}
}

// A scalar stored by its width leaves junk in the rest of its slot; a load must not see it.
func TestNarrowScalarCrossesByWidth(t *testing.T) {
	for _, c := range []struct {
		t    *Type
		n    int64
		want int64
	}{{tInt8, -1, -1}, {tUint16, 65535, 65535}, {tBool, 1, 1}, {typ(bytecode.KindInt32), -7, -7}} {
		p := newSlots(1)
		(*Slot)(p).N = 0x5555555555555555
		n := c.n
		Store(c.t, p, &Slot{N: uint64(n)})
		var got Slot
		if err := Load(c.t, &got, p); err != nil || int64(got.N) != c.want {
			t.Errorf("%v: got %d, %v", c.t.Kind, int64(got.N), err)
		}
	}
}

func TestStringAndSliceRoundTrip(t *testing.T) {
	s := MakeString("hello, world")
	sub := Slot{(s.N>>32+7)<<32 | 5, s.P}
	if Str(sub) != "world" {
		t.Fatalf("substring %q", Str(sub))
	}
	p := newSlots(2)
	Store(tString, p, &sub)
	got, err := LoadString(p)
	if err != nil || Str(got) != "world" {
		t.Fatalf("loaded %q, %v", Str(got), err)
	}
	sl, err := MakeSlice(tInts, 3, 10, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	sl = Reslice(tInts, &sl, 1, 3, 8)
	*(*int)(Elem(tInts, &sl, 1)) = 42
	StoreSlice(tInts, p, &sl)
	back, err := LoadSlice(tInts, p)
	if err != nil || back != sl || *(*int)(Elem(tInts, &back, 1)) != 42 {
		t.Fatalf("slice %v became %v, %v", sl, back, err)
	}
}

func TestTornValuesAreFound(t *testing.T) {
	p := newSlots(2)
	short, long := MakeString("ab"), MakeString("a long string")
	*(*Slot)(p) = Slot{long.N, short.P}
	if _, err := LoadString(p); err != errTorn {
		t.Errorf("torn string: %v", err)
	}
	a, _ := MakeSlice(tStrings, 2, 2, 1<<20)
	b, _ := MakeSlice(tStrings, 9, 9, 1<<20)
	StoreSlice(tStrings, p, &b)
	(*Slot)(p).P = a[1].P
	if _, err := LoadSlice(tStrings, p); err != errTorn {
		t.Errorf("torn slice: %v", err)
	}
}

func TestArraysAreValues(t *testing.T) {
	x := New(tInner)
	*(*int)(Elems(tInt, ArrayRef(tArr3, x))) = 7
	var r [5]Slot
	if err := Load(tInner, &r[0], x); err != nil {
		t.Fatal(err)
	}
	*(*int)(Elems(tInt, ArrayRef(tArr3, x))) = 8
	if got := *(*int)(Elems(tInt, r[0].P)); got != 7 {
		t.Errorf("the copy changed to %d", got)
	}
	ref := ArrayRef(tArr3, x)
	Store(tInner, x, &r[0])
	if ArrayRef(tArr3, x) != ref || *(*int)(Elems(tInt, ref)) != 7 {
		t.Error("a store must keep the array's object and change its elements")
	}
	Zero(tInner, x)
	if ArrayRef(tArr3, x) != ref || *(*int)(Elems(tInt, ref)) != 0 {
		t.Error("zeroing must keep the array's object and clear its elements")
	}
	zero, nilArr := Slot{P: New(tArr3)}, Slot{}
	if eq, _ := Equal(tArr3, &zero, &nilArr); !eq {
		t.Error("a nil array equals zeros")
	}
}

func TestBoxes(t *testing.T) {
	s := MakeString("x")
	a, b := Box(tString, &s), Box(tString, &s)
	if eq, err := EqualIface(a, b); !eq || err != nil {
		t.Error("equal strings in boxes differ")
	}
	n := Slot{N: 5}
	if eq, _ := EqualIface(Box(tInt, &n), Box(typ(bytecode.KindInt), &n)); eq {
		t.Error("types differ")
	}
	var regs [2]Slot
	if _, err := EqualIface(Box(tInts, &regs[0]), Box(tInts, &regs[0])); err == nil || err.Kind != Runtime {
		t.Errorf("slices compared: %v", err)
	}
}

// The capacities are append's in Go.
func TestGrowthFollowsGo(t *testing.T) {
	check := func(name string, st *Type, regs Slot, host func(n int) int) {
		var s [2]Slot
		for n := 1; n < 3000; n++ {
			if err := AppendValues(st, &s, &regs, 1, 1<<40); err != nil {
				t.Fatal(err)
			}
			if got, want := int(uint32(s[1].N)), host(n); got != want {
				t.Fatalf("%s: cap %d after %d, Go has %d", name, got, n, want)
			}
		}
	}
	var a []int
	check("int", tInts, Slot{}, func(int) int { a = append(a, 0); return cap(a) })
	var b []byte
	check("byte", tBytes, Slot{}, func(int) int { b = append(b, 0); return cap(b) })
	var c []string
	check("string", tStrings, Slot{}, func(int) int { c = append(c, ""); return cap(c) })
}

func TestMapAgainstHost(t *testing.T) {
	mt := typ(bytecode.KindMap, mapKey(tString), elem(tInt))
	mi := typ(bytecode.KindMap, mapKey(tInt), elem(tString))
	m, n := NewMap(mt, 0), NewMap(mi, 100)
	hostM, hostN := map[string]int{}, map[int]string{}
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		k := rnd.IntN(300)
		ks, kn := MakeString(fmt.Sprint(k)), Slot{N: uint64(k)}
		switch rnd.IntN(3) {
		case 0:
			if err := m.Delete(mt, &ks); err != nil {
				t.Fatal(err)
			}
			n.Delete(mi, &kn)
			delete(hostM, fmt.Sprint(k))
			delete(hostN, k)
		default:
			v := rnd.Int()
			if err := m.Set(&Slot{N: uint64(v)}, &ks); err != nil {
				t.Fatal(err)
			}
			vs := MakeString(fmt.Sprint(v))
			n.Set(&vs, &kn)
			hostM[fmt.Sprint(k)], hostN[k] = v, fmt.Sprint(v)
		}
	}
	if m.Len() != len(hostM) || n.Len() != len(hostN) {
		t.Fatalf("len %d %d, want %d %d", m.Len(), n.Len(), len(hostM), len(hostN))
	}
	it, seen := NewIter(m, 77), 0
	for {
		var k, v Slot
		ok, err := it.Next(&k, &v)
		if err != nil {
			t.Fatal(err)
		}
		if !ok {
			break
		}
		seen++
		if want, ok := hostM[Str(k)]; !ok || uint64(want) != v.N {
			t.Fatalf("%s: %d", Str(k), v.N)
		}
	}
	if seen != len(hostM) {
		t.Fatalf("saw %d of %d", seen, len(hostM))
	}
	for k, want := range hostN {
		var v Slot
		if ok, _ := n.Get(mi, &v, &Slot{N: uint64(k)}, new(Place)); !ok || Str(v) != want {
			t.Fatalf("%d: %q, want %q", k, Str(v), want)
		}
	}
}

// Entries of each shape keep what was put into them, also through the host's collector, which must find the strings and slices that nothing else has.
func TestMapShapes(t *testing.T) {
	words := typ(bytecode.KindStruct, fields(tInt, tInt))
	make := func(t *Type, i int) *Slot {
		r := new([2]Slot)
		switch {
		case t == tString:
			r[0] = MakeString(fmt.Sprint("text ", i))
		case t == tPair:
			r[0].N, r[1] = uint64(i%100), MakeString(fmt.Sprint("text ", i))
		case t == tInts:
			*r, _ = MakeSlice(t, 1, 1, 1<<20)
			*(*int)(r[0].P) = i
		case t == tFloat64:
			r[0].N = math.Float64bits(float64(i))
		default:
			r[0].N, r[1].N = uint64(i), uint64(i)
		}
		return &r[0]
	}
	same := func(t *Type, r *Slot, i int) bool {
		if t == tInts {
			return r.N == 1 && *(*int)(r.P) == i
		}
		eq, err := Equal(t, r, make(t, i))
		return eq && err == nil
	}
	for _, key := range []*Type{tInt, tFloat64, tString, tPair, words} {
		for _, el := range []*Type{tEmpty, tInt, tString, tPair, tInts} {
			for _, hint := range []int64{0, 1, 5, 100} {
				mt := typ(bytecode.KindMap, mapKey(key), elem(el))
				m := NewMap(mt, hint)
				for i := range 40 {
					m.Set(make(el, i), make(key, i))
					if i%3 == 0 {
						m.Delete(mt, make(key, i))
					}
				}
				runtime.GC()
				for i := range 40 {
					var r [2]Slot
					found, err := m.Get(mt, &r[0], make(key, i), new(Place))
					if err != nil || found != (i%3 != 0) || found && el != tEmpty && !same(el, &r[0], i) {
						t.Fatalf("keys %v, elements %v, room for %d: key %d has %v, %t, %v", key.Kind, el.Kind, hint, i, r, found, err)
					}
				}
				var k, v [2]Slot
				n := 0
				for it := NewIter(m, 5); ; n++ {
					if ok, err := it.Next(&k[0], &v[0]); !ok || err != nil {
						break
					}
				}
				if n != m.Len() || n != 26 {
					t.Fatalf("keys %v, elements %v: %d of %d entries came", key.Kind, el.Kind, n, m.Len())
				}
			}
		}
	}
}

// Each entry that is there all the time comes exactly once, whatever else happens to the map.
func TestIterationDuringChange(t *testing.T) {
	mt := typ(bytecode.KindMap, mapKey(tInt), elem(tInt))
	for seed := range uint64(200) {
		rnd := rand.New(rand.NewPCG(seed, 1))
		m := NewMap(mt, 0)
		for k := range uint64(50) {
			m.Set(&Slot{N: k}, &Slot{N: k})
		}
		deleted, seen := map[uint64]bool{}, map[uint64]int{}
		it := NewIter(m, uint32(seed))
		for {
			var k, v Slot
			ok, err := it.Next(&k, &v)
			if err != nil {
				t.Fatal(err)
			}
			if !ok {
				break
			}
			if deleted[k.N] {
				t.Fatalf("seed %d: deleted key %d came", seed, k.N)
			}
			seen[k.N]++
			d := rnd.Uint64N(50)
			m.Delete(mt, &Slot{N: d})
			deleted[d] = true
			for range 5 {
				x := Slot{N: 1000 + rnd.Uint64N(1000)}
				m.Set(&x, &x)
			}
		}
		for k := range uint64(50) {
			if n := seen[k]; n > 1 || n == 0 && !deleted[k] {
				t.Fatalf("seed %d: key %d came %d times", seed, k, n)
			}
		}
	}
}

func TestFloatKeys(t *testing.T) {
	mt := typ(bytecode.KindMap, mapKey(tFloat64), elem(tInt))
	m := NewMap(mt, 0)
	nan := Slot{N: math.Float64bits(math.NaN())}
	for range 3 {
		m.Set(&Slot{N: 1}, &nan)
	}
	zero, negZero := Slot{}, Slot{N: math.Float64bits(math.Copysign(0, -1))}
	m.Set(&Slot{N: 5}, &zero)
	m.Set(&Slot{N: 6}, &negZero)
	var v Slot
	if ok, _ := m.Get(mt, &v, &nan, new(Place)); ok || m.Len() != 4 {
		t.Errorf("found NaN %v, len %d", ok, m.Len())
	}
	if ok, _ := m.Get(mt, &v, &zero, new(Place)); !ok || v.N != 6 {
		t.Errorf("zero: %v %d", ok, v.N)
	}
}

func BenchmarkMapSetGetInt(b *testing.B) {
	mt := typ(bytecode.KindMap, mapKey(tInt), elem(tInt))
	m := NewMap(mt, 0)
	var v Slot
	for i := range b.N {
		k := Slot{N: uint64(i*7919) % 5000}
		m.Get(mt, &v, &k, new(Place))
		v.N++
		m.Set(&v, &k)
	}
}

func TestConcat(t *testing.T) {
	parts := []Slot{MakeString("a"), {}, MakeString("bc")}
	s, err := Concat(parts, 1<<30)
	if err != nil || Str(s) != "abc" {
		t.Errorf("%q %v", Str(s), err)
	}
	one, _ := Concat(parts[1:], 0)
	if one.P != parts[2].P {
		t.Error("a concatenation with empty strings must not copy")
	}
}

// A remembered place is a guess: after the key was deleted, the map cleared or grown, or another map made, it must not be used for
// another key.
func TestMapPlace(t *testing.T) {
	mt := typ(bytecode.KindMap, mapKey(tString), elem(tInt))
	m := NewMap(mt, 0)
	var at Place
	num := func(n uint64) *Slot { return &Slot{N: n} }
	keys := map[uint64]*Slot{}
	key := func(n uint64) *Slot { // always the same string
		if keys[n] == nil {
			s := MakeString(fmt.Sprint(n))
			keys[n] = &s
		}
		return keys[n]
	}
	for i := range uint64(5) {
		m.Set(num(10*i), key(i))
	}
	if x, found, done := m.Word(key(3), &at); x != 30 || !found || !done {
		t.Fatal(x, found, done)
	}
	if !m.SetQuick(num(31), key(3), &at) || m.SetQuick(num(99), key(2), &at) {
		t.Error("the place is that of key 3")
	}
	if again := MakeString("3"); !m.SetQuick(num(31), &again, &at) || m.Len() != 5 {
		t.Error("an equal string elsewhere is the same key")
	}
	m.Delete(mt, key(3))
	if m.SetQuick(num(32), key(3), &at) {
		t.Error("found a deleted key")
	}
	m.Set(num(33), key(3))
	for i := range uint64(1000) {
		m.Set(num(7*i), key(100+i))
	}
	for i := range uint64(1000) {
		m.Word(key(100+i), &at)
		if !m.SetQuick(num(i), key(100+i), &at) {
			t.Fatal("not where it was found")
		}
		if x, found, _ := m.Word(key(100+i), &at); x != i || !found {
			t.Fatal(i, x, found)
		}
	}
	m.Clear()
	if _, found, done := m.Word(key(100), &at); found || !done || m.SetQuick(num(1), key(100), &at) || m.Len() != 0 {
		t.Error("found a key of a map that was cleared")
	}
}

// An entry that was deleted is zeros, as are the keys 0 and "": the place where such a key was must not be taken for its place.
func TestMapPlaceOfZeroKey(t *testing.T) {
	m := NewMap(typ(bytecode.KindMap, mapKey(tString), elem(tInt)), 0)
	var at Place
	var zero Slot
	m.Set(&Slot{N: 5}, &zero)
	if x, found, done := m.Word(&zero, &at); x != 5 || !found || !done || !m.SetQuick(&Slot{N: 6}, &zero, &at) {
		t.Error("the key is not found where it is")
	}
	m.Delete(m.typ, &zero)
	if m.SetQuick(&Slot{N: 7}, &zero, &at) {
		t.Error("a deleted entry was written")
	}
	if _, found, _ := m.Word(&zero, &at); found || m.Len() != 0 {
		t.Error("a deleted key is found")
	}
}

// Few bits of the hash are in the index of a small map, and many keys share a tag: each must still be found, and no other.
func TestMapTags(t *testing.T) {
	mt := typ(bytecode.KindMap, mapKey(tInt), elem(tInt))
	for _, n := range []uint64{1, 6, 7, 12, 13, 3000} {
		for _, step := range []uint64{1, 8, 1 << 20, 1 << 45} {
			m := NewMap(mt, 0)
			for i := range n {
				m.Set(&Slot{N: i}, &Slot{N: i * step})
			}
			for i := uint64(0); i < n; i += 2 {
				m.Delete(mt, &Slot{N: i * step})
			}
			var at Place
			for i := range 2 * n {
				var x Slot
				found, err := m.Get(mt, &x, &Slot{N: i * step}, &at)
				if want := i < n && i%2 == 1; err != nil || found != want || found && x.N != i {
					t.Fatalf("n %d, step %d: key %d has %d, %t, %v", n, step, i, x.N, found, err)
				}
			}
		}
	}
}
