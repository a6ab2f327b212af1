package slices

// This file has the pattern-defeating quicksort of SortFunc.
//
// Go: slices/zsortanyfunc.go pdqsortCmpFunc (go1.26): the same choices, so that equal elements end where Go puts them.

// What choosePivot saw.
const (
	unknown = iota
	increasing
	decreasing
)

// breakPatterns scatters three elements around the middle.
func breakPatterns[E any](data []E, a, b int) {
	n := b - a
	if n < 8 {
		return
	}
	seed := uint64(n)
	mask := uint(1)<<bitsLen(n) - 1
	at := a + n/4*2 - 1
	for i := range 3 {
		seed ^= seed << 13
		seed ^= seed >> 7
		seed ^= seed << 17
		other := int(uint(seed) & mask)
		if other >= n {
			other -= n
		}
		data[at+i], data[a+other] = data[a+other], data[at+i]
	}
}

func insertionSort[E any](data []E, a, b int, cmp func(a, b E) int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && cmp(data[j], data[j-1]) < 0; j-- {
			data[j], data[j-1] = data[j-1], data[j]
		}
	}
}

func siftDown[E any](data []E, lo, hi, first int, cmp func(a, b E) int) {
	for root := lo; ; {
		child := 2*root + 1
		if child >= hi {
			return
		}
		if child+1 < hi && cmp(data[first+child], data[first+child+1]) < 0 {
			child++
		}
		if cmp(data[first+root], data[first+child]) >= 0 {
			return
		}
		data[first+root], data[first+child] = data[first+child], data[first+root]
		root = child
	}
}

func heapSort[E any](data []E, a, b int, cmp func(a, b E) int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDown(data, i, n, a, cmp)
	}
	for i := n - 1; i >= 0; i-- {
		data[a], data[a+i] = data[a+i], data[a]
		siftDown(data, 0, i, a, cmp)
	}
}

// pdqsort sorts data[a:b]; limit bad pivots are allowed before it becomes a heap sort.
func pdqsort[E any](data []E, a, b, limit int, cmp func(a, b E) int) {
	balanced, partitioned := true, true
	for {
		n := b - a
		if n <= 12 {
			insertionSort(data, a, b, cmp)
			return
		}
		if limit == 0 {
			heapSort(data, a, b, cmp)
			return
		}
		if !balanced {
			breakPatterns(data, a, b)
			limit--
		}
		pivot, hint := choosePivot(data, a, b, cmp)
		if hint == decreasing {
			for i, j := a, b-1; i < j; i, j = i+1, j-1 {
				data[i], data[j] = data[j], data[i]
			}
			pivot = b - 1 - (pivot - a)
			hint = increasing
		}
		if balanced && partitioned && hint == increasing && partialInsertionSort(data, a, b, cmp) {
			return
		}
		// The element before a is a pivot: if it is not less than the new one, a run of equals begins here.
		if a > 0 && cmp(data[a-1], data[pivot]) >= 0 {
			a = partitionEqual(data, a, b, pivot, cmp)
			continue
		}
		mid, already := partition(data, a, b, pivot, cmp)
		partitioned = already
		left, right := mid-a, b-mid
		if left < right {
			balanced = left >= n/8
			pdqsort(data, a, mid, limit, cmp)
			a = mid + 1
		} else {
			balanced = right >= n/8
			pdqsort(data, mid+1, b, limit, cmp)
			b = mid
		}
	}
}

// partition puts what is less than the pivot to its left.
func partition[E any](data []E, a, b, pivot int, cmp func(a, b E) int) (mid int, already bool) {
	data[a], data[pivot] = data[pivot], data[a]
	i, j := a+1, b-1
	for i <= j && cmp(data[i], data[a]) < 0 {
		i++
	}
	for i <= j && cmp(data[j], data[a]) >= 0 {
		j--
	}
	if i > j {
		data[j], data[a] = data[a], data[j]
		return j, true
	}
	data[i], data[j] = data[j], data[i]
	i++
	j--
	for {
		for i <= j && cmp(data[i], data[a]) < 0 {
			i++
		}
		for i <= j && cmp(data[j], data[a]) >= 0 {
			j--
		}
		if i > j {
			break
		}
		data[i], data[j] = data[j], data[i]
		i++
		j--
	}
	data[j], data[a] = data[a], data[j]
	return j, false
}

// partitionEqual puts what is equal to the pivot to the left of what is greater.
func partitionEqual[E any](data []E, a, b, pivot int, cmp func(a, b E) int) int {
	data[a], data[pivot] = data[pivot], data[a]
	i, j := a+1, b-1
	for {
		for i <= j && cmp(data[a], data[i]) >= 0 {
			i++
		}
		for i <= j && cmp(data[a], data[j]) < 0 {
			j--
		}
		if i > j {
			return i
		}
		data[i], data[j] = data[j], data[i]
		i++
		j--
	}
}

// partialInsertionSort sorts if a few exchanges do it.
func partialInsertionSort[E any](data []E, a, b int, cmp func(a, b E) int) bool {
	i := a + 1
	for range 5 {
		for i < b && cmp(data[i], data[i-1]) >= 0 {
			i++
		}
		if i == b {
			return true
		}
		if b-a < 50 {
			return false
		}
		data[i], data[i-1] = data[i-1], data[i]
		if i-a >= 2 {
			for j := i - 1; j >= 1; j-- {
				if cmp(data[j], data[j-1]) >= 0 {
					break
				}
				data[j], data[j-1] = data[j-1], data[j]
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b; j++ {
				if cmp(data[j], data[j-1]) >= 0 {
					break
				}
				data[j], data[j-1] = data[j-1], data[j]
			}
		}
	}
	return false
}

// choosePivot takes the median of three, or of three such medians, and guesses the order from the exchanges.
func choosePivot[E any](data []E, a, b int, cmp func(a, b E) int) (pivot, hint int) {
	n := b - a
	swaps := 0
	i, j, k := a+n/4, a+n/4*2, a+n/4*3
	if n >= 8 {
		if n >= 50 {
			i = median(data, i-1, i, i+1, &swaps, cmp)
			j = median(data, j-1, j, j+1, &swaps, cmp)
			k = median(data, k-1, k, k+1, &swaps, cmp)
		}
		j = median(data, i, j, k, &swaps, cmp)
	}
	switch swaps {
	case 0:
		return j, increasing
	case 12:
		return j, decreasing
	}
	return j, unknown
}

func median[E any](data []E, a, b, c int, swaps *int, cmp func(a, b E) int) int {
	if cmp(data[b], data[a]) < 0 {
		*swaps++
		a, b = b, a
	}
	if cmp(data[c], data[b]) < 0 {
		*swaps++
		b, c = c, b
	}
	if cmp(data[b], data[a]) < 0 {
		*swaps++
		a, b = b, a
	}
	return b
}

// stable sorts blocks of 20 by insertion and merges them in place.
func stable[E any](data []E, n int, cmp func(a, b E) int) {
	size := 20
	a, b := 0, size
	for b <= n {
		insertionSort(data, a, b, cmp)
		a = b
		b += size
	}
	insertionSort(data, a, n, cmp)
	for size < n {
		a, b = 0, 2*size
		for b <= n {
			symMerge(data, a, a+size, b, cmp)
			a = b
			b += 2 * size
		}
		if mid := a + size; mid < n {
			symMerge(data, a, mid, n, cmp)
		}
		size *= 2
	}
}

// symMerge merges the sorted data[a:m] and data[m:b] by rotations.
func symMerge[E any](data []E, a, m, b int, cmp func(a, b E) int) {
	if m-a == 1 {
		i, j := m, b
		for i < j {
			h := int(uint(i+j) >> 1)
			if cmp(data[h], data[a]) < 0 {
				i = h + 1
			} else {
				j = h
			}
		}
		for k := a; k < i-1; k++ {
			data[k], data[k+1] = data[k+1], data[k]
		}
		return
	}
	if b-m == 1 {
		i, j := a, m
		for i < j {
			h := int(uint(i+j) >> 1)
			if cmp(data[m], data[h]) >= 0 {
				i = h + 1
			} else {
				j = h
			}
		}
		for k := m; k > i; k-- {
			data[k], data[k-1] = data[k-1], data[k]
		}
		return
	}
	mid := int(uint(a+b) >> 1)
	n := mid + m
	start, r := a, m
	if m > mid {
		start, r = n-b, mid
	}
	p := n - 1
	for start < r {
		c := int(uint(start+r) >> 1)
		if cmp(data[p-c], data[c]) >= 0 {
			start = c + 1
		} else {
			r = c
		}
	}
	end := n - start
	if start < m && m < end {
		rotate(data, start, m, end)
	}
	if a < start && start < mid {
		symMerge(data, a, start, mid, cmp)
	}
	if mid < end && end < b {
		symMerge(data, mid, end, b, cmp)
	}
}

// rotate exchanges data[a:m] and data[m:b].
func rotate[E any](data []E, a, m, b int) {
	i, j := m-a, b-m
	for i != j {
		if i > j {
			swapRange(data, m-i, m, j)
			i -= j
		} else {
			swapRange(data, m-i, m+j-i, i)
			j -= i
		}
	}
	swapRange(data, m-i, m, i)
}

func swapRange[E any](data []E, a, b, n int) {
	for i := range n {
		data[a+i], data[b+i] = data[b+i], data[a+i]
	}
}
