package json

// This file implements what JSON sees of a struct: its fields, with those of embedded structs.
//
// Go: encoding/json/encode.go typeFields (go1.26)

import (
	"reflect"
	"slices"
	"strings"
	"unicode"

	"minigo/vm/bytecode"
)

// A field is a field of a struct or, through embedded ones, of a part of it.
type field struct {
	name      string
	typ       *bytecode.Type
	path      []*bytecode.Field
	tagged    bool
	omitEmpty bool
	omitZero  bool
	quoted    bool
}

// fields are the fields of the struct type t, in the order of their declarations.
func fields(t *bytecode.Type) []field {
	all := collect(nil, t, nil, nil)
	list := all[:0:0]
	for i, f := range all {
		if dominant(all, i) {
			list = append(list, f)
		}
	}
	return list
}

// dominant reports whether no other field of the same name hides the i-th: the least deep counts, and of several there one with a tag.
func dominant(all []field, i int) bool {
	f := &all[i]
	for j := range all {
		g := &all[j]
		if j == i || g.name != f.name {
			continue
		}
		if len(g.path) < len(f.path) || len(g.path) == len(f.path) && (g.tagged || !f.tagged) {
			return false
		}
	}
	return true
}

// collect appends the fields of t, which is reached by path; within are the structs around it.
func collect(all []field, t *bytecode.Type, path []*bytecode.Field, within []*bytecode.Type) []field {
	if slices.Contains(within, t) {
		return all
	}
	within = append(within[:len(within):len(within)], t)
	for i := range t.Fields {
		sf := &t.Fields[i]
		ft := sf.Type
		if ft.Name == "" && ft.Kind == bytecode.KindPointer {
			ft = ft.Elem
		}
		if sf.Pkg != "" && !(sf.Embedded && ft.Kind == bytecode.KindStruct) {
			continue
		}
		tag := reflect.StructTag(sf.Tag).Get("json")
		if tag == "-" {
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		if !validName(name) {
			name = ""
		}
		path := append(path[:len(path):len(path)], sf)
		if name == "" && sf.Embedded && ft.Kind == bytecode.KindStruct {
			all = collect(all, ft, path, within)
			continue
		}
		f := field{name: name, typ: sf.Type, path: path, tagged: name != ""}
		if name == "" {
			f.name = sf.Name
		}
		for option := range strings.SplitSeq(options, ",") {
			switch option {
			case "omitempty":
				f.omitEmpty = true
			case "omitzero":
				f.omitZero = true
			case "string":
				f.quoted = isNumber(ft) || ft.Kind == bytecode.KindBool || ft.Kind == bytecode.KindString
			}
		}
		all = append(all, f)
	}
	return all
}

func isNumber(t *bytecode.Type) bool {
	return t.Kind >= bytecode.KindInt && t.Kind <= bytecode.KindFloat64
}

// validName reports whether a tag's name can be used.
//
// Go: encoding/json/encode.go isValidTag (go1.26)
func validName(s string) bool {
	for _, c := range s {
		if !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", c) && !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			return false
		}
	}
	return s != ""
}
