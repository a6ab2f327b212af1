package codes

// This file implements the pages of the codes.

import "slices"

// A Page is what there is to say about a code.
type Page struct {
	Title string // a few words
	Cause string // why it is an error, in full sentences
	Wrong string // a program whose first error has this code
	Right string // what the author will have meant
}

// tables make the pages when someone asks for one: most runs of a program do not.
var tables = [...]func() map[Code]Page{syntaxPages, namePages, valuePages, typePages, flowPages}

// All returns the codes in their order.
func All() []Code {
	var list []Code
	for _, t := range tables {
		for c := range t() {
			list = append(list, c)
		}
	}
	slices.Sort(list)
	return list
}

// Lookup returns the page of a code.
func Lookup(c Code) (Page, bool) {
	for _, t := range tables {
		if p, ok := t()[c]; ok {
			return p, true
		}
	}
	return Page{}, false
}
