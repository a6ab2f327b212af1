// Package html escapes text that is to stand in HTML, and undoes that.
package html

import "strings"

var escaper = strings.NewReplacer("&", "&amp;", "'", "&#39;", "<", "&lt;", ">", "&gt;", `"`, "&#34;")

// EscapeString escapes <, >, &, ' and ".
func EscapeString(s string) string { return escaper.Replace(s) }

// UnescapeString replaces entities, such as "&lt;", "&aacute;" and "&#225;", by what they stand for.
func UnescapeString(s string) string
