package gsync

// This file implements the test of the tests: each deliberate fault is noticed.

import "testing"

func TestMutants(t *testing.T) {
	if raceEnabled {
		t.Skip("mutants race")
	}
	for _, tt := range []struct {
		m    mutant
		main func(g *guest)
	}{
		{mutantUnlockBeforePark, exactlyOnce},
		{mutantSelectWokenTwice, selectors},
		{mutantSelectUnsorted, selectors},
		{mutantSelectNotRemoved, selectors},
		{mutantSelectFirst, fair},
		{mutantCloseWakesOne, closeWakesAll},
		{mutantSemaNoRecheck, pairs},
		{mutantNoHandoff, starvation},
		{mutantNoSudogCache, fewSudogs},
	} {
		killed(t, tt.m, tt.main)
	}
}
