package url

import (
	"errors"
	"maps"
	"slices"
	"strings"
)

// This file has the values of a query.

// Values are the values of each key.
type Values map[string][]string

// Get returns the first value of key, or "".
func (v Values) Get(key string) string {
	if vs := v[key]; len(vs) > 0 {
		return vs[0]
	}
	return ""
}

// Set makes value the only one of key.
func (v Values) Set(key, value string) { v[key] = []string{value} }

// Add adds a value to key.
func (v Values) Add(key, value string) { v[key] = append(v[key], value) }

// Del removes the values of key.
func (v Values) Del(key string) { delete(v, key) }

// Has reports whether key is there.
func (v Values) Has(key string) bool {
	_, ok := v[key]
	return ok
}

// Encode returns "key=value&...", sorted by key.
func (v Values) Encode() string {
	var b strings.Builder
	for _, k := range slices.Sorted(maps.Keys(v)) {
		key := QueryEscape(k)
		for _, value := range v[k] {
			if b.Len() > 0 {
				b.WriteByte('&')
			}
			b.WriteString(key)
			b.WriteByte('=')
			b.WriteString(QueryEscape(value))
		}
	}
	return b.String()
}

const maxParams = 10_000 // Go: net/url/url.go defaultMaxParams

// ParseQuery reads "key=value&...". What is malformed is left out, and the first of that is the error.
//
// Go: net/url/url.go parseQuery (go1.26)
func ParseQuery(query string) (Values, error) {
	m := make(Values)
	if n := strings.Count(query, "&") + 1; n > maxParams {
		return m, errors.New("number of URL query parameters exceeded limit")
	}
	var bad error
	note := func(err error) bool {
		if bad == nil {
			bad = err
		}
		return err != nil
	}
	for query != "" {
		var key string
		key, query, _ = strings.Cut(query, "&")
		if strings.Contains(key, ";") {
			bad = errors.New("invalid semicolon separator in query")
			continue
		}
		if key == "" {
			continue
		}
		key, value, _ := strings.Cut(key, "=")
		key, err := QueryUnescape(key)
		if note(err) {
			continue
		}
		value, err = QueryUnescape(value)
		if note(err) {
			continue
		}
		m.Add(key, value)
	}
	return m, bad
}
