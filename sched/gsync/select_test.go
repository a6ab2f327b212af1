package gsync

// This file implements the tests of select.

import (
	"slices"
	"testing"
)

// selectors: goroutines that only select, to send or to receive, on the same channels in different orders. What is sent arrives once.
func selectors(g *guest) {
	const n, each = 3, 8
	chans := make([]*Chan[int], 3)
	for i := range chans {
		chans[i] = g.newChan(1, g.rng.IntN(2))
	}
	quit := g.newChan(1, 0)
	got := make([][]int, n)
	var fin waitGroup
	fin.add(g, n)
	for i := range n {
		g.start(func(g *guest) {
			cs := []*Chan[int]{quit, nil, chans[0], chans[1], chans[2], chans[0]}
			for {
				var cases []Case[int]
				for _, j := range g.rng.Perm(len(cs)) {
					cases = append(cases, recvCase(cs[j]))
				}
				j, v, r := g.sel(true, cases...)
				if cases[j].C == quit {
					break
				}
				if r != Done {
					g.r.fail("receive = %d", r)
				}
				got[i] = append(got[i], v)
				g.pause()
			}
			fin.add(g, -1)
		})
	}
	g.all(n, func(g *guest, i int) {
		for j := range each {
			v := i*each + j + 1
			switch g.rng.IntN(4) {
			case 0: // plain, or with a timeout of one round
				g.send(chans[g.rng.IntN(3)], v)
			case 1:
				for k := 0; ; k++ {
					if _, _, r := g.sel(false, sendCase(chans[0], v), sendCase(chans[1], v)); r == Done {
						break
					}
					g.yield()
				}
			default:
				var cases []Case[int]
				for _, k := range g.rng.Perm(3) {
					cases = append(cases, sendCase(chans[k], v))
				}
				if _, _, r := g.sel(true, cases...); r != Done {
					g.r.fail("send = %d", r)
				}
			}
			g.pause()
		}
	})
	// What is in the buffers is received before the receivers are told to end: they would choose at random.
	for _, c := range chans {
		for c.Len(g.mp) > 0 {
			g.yield()
		}
	}
	g.close(quit)
	fin.wait(g)
	all := slices.Concat(got...)
	slices.Sort(all)
	if len(all) != n*each {
		g.r.fail("%d elements arrived of %d", len(all), n*each)
	}
	for i, v := range all {
		if v != i+1 {
			g.r.fail("lost or doubled: %v", all)
			break
		}
	}
}

func TestSelect(t *testing.T) { both(t, selectors) }

// TestSelectBothEnds: a goroutine that offers to send and to receive on one channel meets others like it, not itself.
func TestSelectBothEnds(t *testing.T) {
	both(t, func(g *guest) {
		c := g.newChan(1, 0)
		g.start(func(g *guest) { // who is left over meets this one
			for {
				g.sel(true, sendCase(c, 4), recvCase(c))
			}
		})
		g.all(4, func(g *guest, i int) {
			for range 5 {
				j, v, r := g.sel(true, sendCase(c, i), recvCase(c))
				if r != Done || j == 1 && v == i {
					g.r.fail("case %d: %d, result %d", j, v, r)
				}
				g.pause()
			}
		})
	})
}

// fair: of two cases that are always ready neither is preferred.
func fair(g *guest) {
	a, b := g.newChan(1, 1), g.newChan(1, 1)
	g.send(a, 1)
	g.send(b, 2)
	var n [4]int
	const rounds = 1000
	for range rounds {
		i, v, _ := g.sel(true, recvCase(a), recvCase(b), recvCase(nil))
		n[i]++
		g.send([]*Chan[int]{a, b}[i], v)
		j, _, _ := g.sel(g.rng.IntN(2) == 0, recvCase(a), recvCase(b))
		n[j+2]++
		g.send([]*Chan[int]{a, b}[j], v)
	}
	for _, k := range n {
		if k < rounds*2/5 || k > rounds*3/5 {
			g.r.fail("not fair: %v of %d", n, rounds)
		}
	}
}

func TestSelectIsFair(t *testing.T) {
	for seed := uint64(1); seed <= 10; seed++ {
		if err := attempt(seed, 1, mutantNone, fair); err != nil {
			t.Fatal(err)
		}
	}
}

// TestSelectDefault: nothing is waited for.
func TestSelectDefault(t *testing.T) {
	simulate(t, func(g *guest) {
		empty, full, closed := g.newChan(1, 1), g.newChan(1, 0), g.newChan(1, 1)
		g.close(closed)
		for _, tt := range []struct {
			cases []Case[int]
			index int
			r     Result
		}{
			{nil, -1, WouldBlock},
			{[]Case[int]{recvCase(nil)}, -1, WouldBlock},
			{[]Case[int]{sendCase(nil, 1), recvCase(nil)}, -1, WouldBlock},
			{[]Case[int]{recvCase(empty)}, -1, WouldBlock},
			{[]Case[int]{sendCase(full, 1)}, -1, WouldBlock},
			{[]Case[int]{sendCase(full, 1), recvCase(empty)}, -1, WouldBlock},
			{[]Case[int]{recvCase(closed)}, 0, Closed},
			{[]Case[int]{sendCase(closed, 1)}, 0, SendOnClosed},
			{[]Case[int]{sendCase(full, 1), sendCase(closed, 1)}, 1, SendOnClosed},
			{[]Case[int]{sendCase(full, 1), recvCase(closed)}, 1, Closed},
			{[]Case[int]{sendCase(full, 1), sendCase(empty, 1)}, 1, Done},
			{[]Case[int]{recvCase(full), recvCase(empty)}, 1, Done},
		} {
			if i, _, r := g.sel(false, tt.cases...); i != tt.index || r != tt.r {
				g.r.fail("select of %d cases: %d %d, want %d %d", len(tt.cases), i, r, tt.index, tt.r)
			}
		}
	})
}

// TestSelectMany: more cases than the small sort and the scratch space begin with.
func TestSelectMany(t *testing.T) {
	both(t, func(g *guest) {
		const n = 60
		var cases []Case[int]
		for i := range n {
			cases = append(cases, recvCase(g.newChan(1, i%2)))
		}
		g.rng.Shuffle(n, func(i, j int) { cases[i], cases[j] = cases[j], cases[i] })
		g.start(func(g *guest) {
			for _, i := range g.rng.Perm(n) {
				g.send(cases[i].C, i)
			}
		})
		seen := map[int]bool{}
		for range n {
			i, v, r := g.sel(true, cases...)
			if r != Done || v != i || seen[i] {
				g.r.fail("case %d: %d, result %d", i, v, r)
			}
			seen[i] = true
		}
	})
}

func TestSortLocks(t *testing.T) {
	for n := range 40 {
		es := make([]lockEntry, n)
		for i := range es {
			es[i] = lockEntry{c: &hchan{id: uint64(i * 7919 % 31)}, index: int32(i)}
		}
		sortLocks(es)
		if !slices.IsSortedFunc(es, func(a, b lockEntry) int { return int(a.c.id) - int(b.c.id) }) {
			t.Fatalf("%d entries are not sorted", n)
		}
	}
}
