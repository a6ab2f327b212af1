package sort

import "internal/reflectlite"

// This file has the pattern-defeating quicksort over the functions of Slice.
//
// Go: sort/zsortinterface.go pdqsort (go1.26): the same choices, so that equal elements end where Go puts them.

func insertionSortFunc(data *funcs, a, b int) {
	less := data.less
	for i := a + 1; i < b; i++ {
		for j := i; j > a && less(j, j-1); j-- {
			reflectlite.Swap(data.x, j, j-1)
		}
	}
}

func siftDownFunc(data *funcs, lo, hi, first int) {
	for root := lo; ; {
		child := 2*root + 1
		if child >= hi {
			return
		}
		if child+1 < hi && data.less(first+child, first+child+1) {
			child++
		}
		if !data.less(first+root, first+child) {
			return
		}
		reflectlite.Swap(data.x, first+root, first+child)
		root = child
	}
}

func heapSortFunc(data *funcs, a, b int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDownFunc(data, i, n, a)
	}
	for i := n - 1; i >= 0; i-- {
		reflectlite.Swap(data.x, a, a+i)
		siftDownFunc(data, 0, i, a)
	}
}

// pdqsortFunc sorts data[a:b]; limit bad pivots are allowed before it becomes a heap sort.
func pdqsortFunc(data *funcs, a, b, limit int) {
	balanced, partitioned := true, true
	for {
		n := b - a
		if n <= 12 {
			insertionSortFunc(data, a, b)
			return
		}
		if limit == 0 {
			heapSortFunc(data, a, b)
			return
		}
		if !balanced {
			breakPatterns(data, a, b)
			limit--
		}
		pivot, hint := choosePivotFunc(data, a, b)
		if hint == decreasing {
			for i, j := a, b-1; i < j; i, j = i+1, j-1 {
				reflectlite.Swap(data.x, i, j)
			}
			pivot = b - 1 - (pivot - a)
			hint = increasing
		}
		if balanced && partitioned && hint == increasing && partialInsertionSortFunc(data, a, b) {
			return
		}
		// The element before a is a pivot: if it is not less than the new one, a run of equals begins here.
		if a > 0 && !data.less(a-1, pivot) {
			a = partitionEqualFunc(data, a, b, pivot)
			continue
		}
		mid, already := partitionFunc(data, a, b, pivot)
		partitioned = already
		left, right := mid-a, b-mid
		if left < right {
			balanced = left >= n/8
			pdqsortFunc(data, a, mid, limit)
			a = mid + 1
		} else {
			balanced = right >= n/8
			pdqsortFunc(data, mid+1, b, limit)
			b = mid
		}
	}
}

// partitionFunc puts what is less than the pivot to its left.
func partitionFunc(data *funcs, a, b, pivot int) (mid int, already bool) {
	less := data.less
	reflectlite.Swap(data.x, a, pivot)
	i, j := a+1, b-1
	for i <= j && less(i, a) {
		i++
	}
	for i <= j && !less(j, a) {
		j--
	}
	if i > j {
		reflectlite.Swap(data.x, j, a)
		return j, true
	}
	reflectlite.Swap(data.x, i, j)
	i++
	j--
	for {
		for i <= j && less(i, a) {
			i++
		}
		for i <= j && !less(j, a) {
			j--
		}
		if i > j {
			break
		}
		reflectlite.Swap(data.x, i, j)
		i++
		j--
	}
	reflectlite.Swap(data.x, j, a)
	return j, false
}

// partitionEqualFunc puts what is equal to the pivot to the left of what is greater.
func partitionEqualFunc(data *funcs, a, b, pivot int) int {
	reflectlite.Swap(data.x, a, pivot)
	i, j := a+1, b-1
	for {
		for i <= j && !data.less(a, i) {
			i++
		}
		for i <= j && data.less(a, j) {
			j--
		}
		if i > j {
			return i
		}
		reflectlite.Swap(data.x, i, j)
		i++
		j--
	}
}

// partialInsertionSortFunc sorts if a few exchanges do it.
func partialInsertionSortFunc(data *funcs, a, b int) bool {
	i := a + 1
	for range 5 {
		for i < b && !data.less(i, i-1) {
			i++
		}
		if i == b {
			return true
		}
		if b-a < 50 {
			return false
		}
		reflectlite.Swap(data.x, i, i-1)
		if i-a >= 2 {
			for j := i - 1; j >= 1; j-- {
				if !data.less(j, j-1) {
					break
				}
				reflectlite.Swap(data.x, j, j-1)
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b; j++ {
				if !data.less(j, j-1) {
					break
				}
				reflectlite.Swap(data.x, j, j-1)
			}
		}
	}
	return false
}

// choosePivotFunc takes the median of three, or of three such medians, and guesses the order from the exchanges.
func choosePivotFunc(data *funcs, a, b int) (pivot, hint int) {
	n := b - a
	swaps := 0
	i, j, k := a+n/4, a+n/4*2, a+n/4*3
	if n >= 8 {
		if n >= 50 {
			i = medianFunc(data, i-1, i, i+1, &swaps)
			j = medianFunc(data, j-1, j, j+1, &swaps)
			k = medianFunc(data, k-1, k, k+1, &swaps)
		}
		j = medianFunc(data, i, j, k, &swaps)
	}
	switch swaps {
	case 0:
		return j, increasing
	case 12:
		return j, decreasing
	}
	return j, unknown
}

func medianFunc(data *funcs, a, b, c int, swaps *int) int {
	if data.less(b, a) {
		*swaps++
		a, b = b, a
	}
	if data.less(c, b) {
		*swaps++
		b, c = c, b
	}
	if data.less(b, a) {
		*swaps++
		a, b = b, a
	}
	return b
}
