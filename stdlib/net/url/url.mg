// Package url takes URLs apart and puts them together, and escapes what stands in them.
package url

import (
	"errors"
	"fmt"
	"strconv"
)

// A URL is a parsed address: scheme://user@host/path?query#fragment, or scheme:opaque?query#fragment.
//
// Go: net/url/url.go URL (go1.26)
// Differs: the host parses and writes; it is given the parts, and gives them.
type URL struct {
	Scheme      string
	Opaque      string
	User        *Userinfo
	Host        string // with the port
	Path        string // unescaped
	Fragment    string // unescaped, without '#'
	RawQuery    string // escaped, without '?'
	RawPath     string // as it was written, if that is not Path's default encoding
	RawFragment string
	ForceQuery  bool // a '?' even if RawQuery is empty
	OmitHost    bool // no "//" for an empty host
}

// A Userinfo is a name and perhaps a password.
type Userinfo struct {
	username    string
	password    string
	passwordSet bool
}

// User returns a Userinfo without a password.
func User(username string) *Userinfo { return &Userinfo{username, "", false} }

// UserPassword returns a Userinfo with a password.
func UserPassword(username, password string) *Userinfo { return &Userinfo{username, password, true} }

// Username returns the name.
func (u *Userinfo) Username() string {
	if u == nil {
		return ""
	}
	return u.username
}

// Password returns the password, and whether there is one.
func (u *Userinfo) Password() (string, bool) {
	if u == nil {
		return "", false
	}
	return u.password, u.passwordSet
}

// String returns the text "name:password", escaped.
func (u *Userinfo) String() string {
	return text(opUserinfo, parts(&URL{User: u}))
}

// An Error is a failed operation on a URL.
type Error struct {
	Op  string
	URL string
	Err error
}

// Unwrap returns the reason.
func (e *Error) Unwrap() error { return e.Err }

func (e *Error) Error() string { return fmt.Sprintf("%s %q: %s", e.Op, e.URL, e.Err) }

// Timeout reports whether the reason is that time ran out.
func (e *Error) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// Temporary reports whether the reason says that it is temporary.
func (e *Error) Temporary() bool {
	t, ok := e.Err.(interface{ Temporary() bool })
	return ok && t.Temporary()
}

// An EscapeError is a malformed %XX.
type EscapeError string

func (e EscapeError) Error() string { return "invalid URL escape " + strconv.Quote(string(e)) }

// An InvalidHostError is a character that a host cannot have.
type InvalidHostError string

func (e InvalidHostError) Error() string {
	return "invalid character " + strconv.Quote(string(e)) + " in host name"
}

// The kinds of errors that the natives tell.
const (
	errNone = iota
	errPlain
	errEscape
	errHost
)

func failure(kind int, text string) error {
	switch kind {
	case errNone:
		return nil
	case errEscape:
		return EscapeError(text)
	case errHost:
		return InvalidHostError(text)
	}
	return errors.New(text)
}

// The operations of text and change.
const (
	opString = iota
	opRedacted
	opEscapedPath
	opEscapedFragment
	opRequestURI
	opHostname
	opPort
	opUserinfo
)

const (
	opParse = iota
	opParseRequest
	opResolve
	opJoin
)

// The parts of a URL as the natives have them: strings, of which the last ones are "" or "1".
const (
	scheme = iota
	opaque
	username
	password
	host
	path
	fragment
	rawQuery
	rawPath
	rawFragment
	forceQuery
	omitHost
	hasUser
	hasPassword
	numParts
)

// text makes a text of a URL.
func text(op int, u []string) string

// change makes a URL of another one and of args; of an error, what is its text, and where the URL that it is about.
func change(op int, u []string, args []string) (r []string, kind int, what, where string)

func escape(s string, query bool) string
func unescape(s string, query bool) (r string, kind int, what string)

func flag(b bool) string {
	if b {
		return "1"
	}
	return ""
}

func parts(u *URL) []string {
	p := make([]string, numParts)
	p[scheme], p[opaque], p[host], p[path], p[fragment] = u.Scheme, u.Opaque, u.Host, u.Path, u.Fragment
	p[rawQuery], p[rawPath], p[rawFragment] = u.RawQuery, u.RawPath, u.RawFragment
	p[forceQuery], p[omitHost] = flag(u.ForceQuery), flag(u.OmitHost)
	if u.User != nil {
		p[hasUser], p[hasPassword] = "1", flag(u.User.passwordSet)
		p[username], p[password] = u.User.username, u.User.password
	}
	return p
}

func (u *URL) set(p []string) *URL {
	*u = URL{
		Scheme: p[scheme], Opaque: p[opaque], Host: p[host], Path: p[path], Fragment: p[fragment], RawQuery: p[rawQuery], RawPath: p[rawPath],
		RawFragment: p[rawFragment], ForceQuery: p[forceQuery] != "", OmitHost: p[omitHost] != "",
	}
	if p[hasUser] != "" {
		u.User = &Userinfo{p[username], p[password], p[hasPassword] != ""}
	}
	return u
}

func parse(op int, rawURL string) (*URL, error) {
	p, kind, what, where := change(op, nil, []string{rawURL})
	if kind != errNone {
		return nil, &Error{"parse", where, failure(kind, what)}
	}
	return new(URL).set(p), nil
}

// Parse takes a URL apart, which may be relative.
func Parse(rawURL string) (*URL, error) { return parse(opParse, rawURL) }

// ParseRequestURI is Parse for what is absolute, a URL or a path, and has no fragment.
func ParseRequestURI(rawURL string) (*URL, error) { return parse(opParseRequest, rawURL) }

// JoinPath returns base with elem joined to its path.
func JoinPath(base string, elem ...string) (result string, err error) {
	u, err := Parse(base)
	if err != nil {
		return "", err
	}
	return u.JoinPath(elem...).String(), nil
}

// String returns the URL's text.
func (u *URL) String() string { return text(opString, parts(u)) }

// Redacted is String with "xxxxx" for a password.
func (u *URL) Redacted() string {
	if u == nil {
		return ""
	}
	return text(opRedacted, parts(u))
}

// EscapedPath returns RawPath, if it is an encoding of Path, or else Path's default encoding.
func (u *URL) EscapedPath() string { return text(opEscapedPath, parts(u)) }

// EscapedFragment is EscapedPath for the fragment.
func (u *URL) EscapedFragment() string { return text(opEscapedFragment, parts(u)) }

// RequestURI returns the path and query as an HTTP request has them.
func (u *URL) RequestURI() string { return text(opRequestURI, parts(u)) }

// Hostname returns Host without the port.
func (u *URL) Hostname() string { return text(opHostname, parts(u)) }

// Port returns the port of Host, or "".
func (u *URL) Port() string { return text(opPort, parts(u)) }

// IsAbs reports whether there is a scheme.
func (u *URL) IsAbs() bool { return u.Scheme != "" }

// Query returns RawQuery's values; what is malformed is left out.
func (u *URL) Query() Values {
	v, _ := ParseQuery(u.RawQuery)
	return v
}

// Parse takes ref apart, which may be relative to u.
func (u *URL) Parse(ref string) (*URL, error) {
	r, err := Parse(ref)
	if err != nil {
		return nil, err
	}
	return u.ResolveReference(r), nil
}

// ResolveReference returns the absolute URL of ref, which may be relative to u.
func (u *URL) ResolveReference(ref *URL) *URL {
	p, _, _, _ := change(opResolve, parts(u), parts(ref))
	return new(URL).set(p)
}

// JoinPath returns a URL with elem joined to u's path.
func (u *URL) JoinPath(elem ...string) *URL {
	p, _, _, _ := change(opJoin, parts(u), elem)
	return new(URL).set(p)
}

// AppendBinary appends the URL's text.
func (u *URL) AppendBinary(b []byte) ([]byte, error) { return append(b, u.String()...), nil }

// MarshalBinary returns the URL's text.
func (u *URL) MarshalBinary() (text []byte, err error) { return u.AppendBinary(nil) }

// UnmarshalBinary sets u to the URL that text is.
func (u *URL) UnmarshalBinary(text []byte) error {
	u1, err := Parse(string(text))
	if err != nil {
		return err
	}
	*u = *u1
	return nil
}

// QueryEscape escapes s for a query: a space is '+'.
func QueryEscape(s string) string { return escape(s, true) }

// PathEscape escapes s for a segment of a path.
func PathEscape(s string) string { return escape(s, false) }

// QueryUnescape undoes QueryEscape.
func QueryUnescape(s string) (string, error) {
	r, kind, what := unescape(s, true)
	return r, failure(kind, what)
}

// PathUnescape undoes PathEscape.
func PathUnescape(s string) (string, error) {
	r, kind, what := unescape(s, false)
	return r, failure(kind, what)
}
