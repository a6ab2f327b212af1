// This file implements the search for a name that is similar to one that is not
// there, and of the kind that is needed.

package types

import "strings"

// A suggestion is the most similar of the names that were offered.
type suggestion struct {
	name     string
	obj      Object // of that name
	distance int
}

// maxSearch is up to how many names a scope is searched: errors must not take long.
const maxSearch = 5000

// maxDistance is how far a name may be from one that is taken for another spelling
// of it.
func maxDistance(name string) int {
	switch n := len(name); {
	case n <= 4:
		return 1
	case n <= 8:
		return 2
	}
	return 3
}

// offer considers an object. Of equally similar names the first in the alphabet is
// taken, in inner scopes before outer ones.
func (s *suggestion) offer(obj Object) {
	limit := maxDistance(s.name)
	name := obj.Name()
	if name == s.name || name == "_" || name == "" || max(len(name)-len(s.name), len(s.name)-len(name)) > limit {
		return
	}
	d := 0
	if !strings.EqualFold(name, s.name) {
		if len(s.name) < 3 {
			return // all short names are similar
		}
		if d = distance(name, s.name); d > limit {
			return
		}
		d++ // other letters are worse than large ones
	}
	if s.obj == nil || d < s.distance || d == s.distance && obj.Parent() == s.obj.Parent() && name < s.obj.Name() {
		s.obj, s.distance = obj, d
	}
}

// offerScope considers the objects of a scope that fit.
func (s *suggestion) offerScope(scope *Scope, fits func(Object) bool) {
	if scope.Len() > maxSearch {
		return
	}
	for _, o := range scope.small {
		if fits(o) {
			s.offer(o)
		}
	}
	for _, o := range scope.elems {
		if fits(o) {
			s.offer(o)
		}
	}
}

// similar finds a name that can be used instead of one that is not declared.
func (check *Checker) similar(name string, wantType bool) Object {
	s := suggestion{name: name}
	for scope := check.scope; scope != nil; scope = scope.parent {
		s.offerScope(scope, func(o Object) bool {
			switch o.(type) {
			case *TypeName:
				return wantType
			case *PkgName:
				return false
			}
			return !wantType
		})
	}
	return s.obj
}

// distance is the number of letters to be replaced, inserted, removed or swapped
// with their neighbours to make b of a: the optimal string alignment.
func distance(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

// foreign are words of other languages for what Go has. Most runs need none of them,
// so they are no variable.
func foreign() map[string]string {
	return map[string]string{
		"null": "the word is nil", "NULL": "the word is nil", "None": "the word is nil", "nullptr": "the word is nil", "undefined": "the word is nil",
		"True": "the word is true", "TRUE": "the word is true", "False": "the word is false", "FALSE": "the word is false",
		"String": "the type is string", "str": "the type is string", "boolean": "the type is bool", "Boolean": "the type is bool",
		"double": "the type is float64", "float": "the type is float64", "Float": "the type is float64", "number": "the types of numbers are int and float64",
		"char": "the type of a character is rune, of a byte byte", "long": "the type is int64", "short": "the type is int16",
		"integer": "the type is int", "Integer": "the type is int", "void": "a function without result has no type behind its parentheses",
		"object": "the type that holds anything is any", "Object": "the type that holds anything is any", "list": "a list is a slice: []int",
		"this": "a method names its receiver: func (p *Point) Move() { p.x++ }", "self": "a method names its receiver: func (p *Point) Move() { p.x++ }",
		"try": "there are no exceptions: functions return an error, and callers check it", "throw": "there are no exceptions: functions return an error, and callers check it",
		"raise": "there are no exceptions: functions return an error, and callers check it", "catch": "there are no exceptions: functions return an error, and callers check it",
		"printf": "the function is fmt.Printf", "Printf": "the function is fmt.Printf", "Println": "the function is fmt.Println", "Print": "the function is fmt.Print",
		"Sprintf": "the function is fmt.Sprintf", "echo": "the function is fmt.Println", "puts": "the function is fmt.Println", "console": "the function is fmt.Println",
		"Errorf": "the function is fmt.Errorf", "input": "a line is read by bufio.NewScanner(os.Stdin)", "length": "the length is len(x)", "size": "the length is len(x)",
		"sizeof": "the length is len(x)", "push": "append adds an element: s = append(s, x)", "async": "a function runs concurrently by go f()", "await": "a result is awaited by receiving from a channel: <-c",
		"thread": "a function runs concurrently by go f()", "sqrt": "the function is math.Sqrt", "abs": "the function is math.Abs", "pow": "the function is math.Pow",
		"while": "the only loop is for: for x < 10 { ... }",
	}
}
