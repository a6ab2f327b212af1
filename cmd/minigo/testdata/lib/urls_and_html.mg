// run

// URLs are taken apart, put together and resolved as Go does it, and text is escaped for them and for HTML.
package main

import (
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"net/url"
	"strings"
)

func main() {
	texts := []string{
		"", "/", "a", "a/b?c=d#e", "http://example.com", "https://user:p%20w@host.example:8080/a%2Fb/c%20d;x?q=1&r=a+b%26&q=2#frag%20ment", "mailto:joe@example.com?subject=x",
		"http://[::1]:80/", "http://[fe80::1%25en0]/", "//host/p", "///p", "file:///etc/passwd", "http://a b/", "http://a%zz/", "http://h/%zz", "http://h/?%zz", ":x", "1http://x", "http://h:port/",
		"http://[::1", "x:y:z", "http://é.example/ü?ö#ä", "http://h/a?", "http://h#", "http://user@/p", "http://us er@h", "a:b/c", "./a:b", "http://h/\x7f", "http://h/ ", " http://h", "http://h/?a;b",
		"urn:isbn:123", "*", "http://%41:8080/", "http://h:/", "http://h/a//b/../c", "HTTP://H/P", "http://a@b@c/", "http://<>/", "tel:+1-2", "?q", "#f", "http://h/%2f%2F%41",
	}
	for _, s := range texts {
		u, err := url.Parse(s)
		fmt.Printf("%q: %v %T\n", s, err, err)
		var bad *url.Error
		if errors.As(err, &bad) {
			fmt.Printf("  %q %q %v %T %v %v\n", bad.Op, bad.URL, bad.Err, bad.Err, bad.Timeout(), errors.Unwrap(err) == bad.Err)
		}
		if err == nil {
			fmt.Printf("  %+q %q %q %v %q %q %q %q %q %q %v %v\n", u.Scheme, u.Opaque, u.Host, u.User, u.Path, u.RawPath, u.RawQuery, u.Fragment, u.RawFragment, u, u.ForceQuery, u.OmitHost)
			fmt.Printf("  %q %q %q %q %q %q %v %v\n", u.Hostname(), u.Port(), u.EscapedPath(), u.EscapedFragment(), u.RequestURI(), u.Redacted(), u.IsAbs(), u.Query())
			fmt.Printf("  %q %q\n", u.JoinPath("x", "../y/", "%20 z"), u.JoinPath())
		}
		r, err := url.ParseRequestURI(s)
		fmt.Printf("  %v %v\n", r, err)
	}
	base, _ := url.Parse("http://a/b/c/d;p?q")
	for _, s := range []string{"g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", ";x", "", ".", "./", "..", "../..", "../../../g", "/./g", "g.", "./g/.", "g;x=1/../y", "http:g", "http://[x"} {
		u, err := base.Parse(s)
		fmt.Println(s, u, err)
	}
	fmt.Println(url.JoinPath("http://h/a/", "../b", "c"))
	fmt.Println(url.JoinPath(":", "b"))

	for _, s := range []string{"", "a b", "a+b&c=d/e?f", "é日", "\xff\x00", "~-_.!*'()", "a%20b", "a%2", "%", "%zz%", "+%2B+"} {
		q, qerr := url.QueryUnescape(s)
		p, perr := url.PathUnescape(s)
		fmt.Printf("%q %q %q %q %v %q %v %T\n", s, url.QueryEscape(s), url.PathEscape(s), q, qerr, p, perr, perr)
	}
	for _, s := range []string{"", "a=1&b=2&a=3", "a", "=x", "&&", "a=b=c", "a%3D=%26", "a;b&c=1", "%zz=1&b=%q&c=2", "x=%&y;", "a+b=c+d"} {
		v, err := url.ParseQuery(s)
		fmt.Printf("%q: %v %v %q %q %v\n", s, v, err, v.Encode(), v.Get("a"), v.Has("a"))
	}
	_, err := url.ParseQuery(strings.Repeat("&", 20_000))
	fmt.Println(err)
	v := url.Values{}
	v.Set("name", "Ava Smith")
	v.Add("friend", "Jess & co")
	v.Add("friend", "Zoe")
	v.Del("nobody")
	fmt.Println(v.Encode(), v, url.Values(nil).Get("x"), url.Values(nil).Encode() == "")
	u := &url.URL{Scheme: "https", Host: "h", Path: "/a b/ü", RawQuery: v.Encode(), User: url.UserPassword("me:", "p@ss"), Fragment: "x y"}
	fmt.Println(u, u.Redacted(), u.User, u.User.Username(), url.User("a b"))
	fmt.Println(u.User.Password())
	fmt.Println((*url.Userinfo)(nil).Username(), (*url.URL)(nil).Redacted() == "")
	copied := *u
	copied.Path, copied.RawPath = "/x/y", "/x%2Fy"
	fmt.Println(&copied, u.Path, (&url.URL{Opaque: "o p"}).String(), (&url.URL{Path: "//x"}).String(), (&url.URL{Path: "a:b"}).String())
	var text encoding.BinaryMarshaler = u
	b, err := text.MarshalBinary()
	fmt.Println(string(b), err, new(url.URL).UnmarshalBinary([]byte(":")))
	b, err = json.Marshal(url.URL{Host: "h", User: url.User("x")})
	fmt.Println(string(b), err)
	fmt.Println(&url.Error{"get", "http://x/\"", errors.New("no")}, url.EscapeError("%z"), url.InvalidHostError("<"))

	for _, s := range []string{"", "plain", `<a href="x">'&'</a>`, "&lt;&gt;&amp;&quot;&#39;&#34;", "&aacute;&#225;&#xE1;&#XE1;&notin;&not;in&notit;", "&", "&;", "&#;", "&#x;", "&#0;&#x110000;&#128;", "&nosuch; &lt", "&amp;lt;"} {
		fmt.Printf("%q %q %q\n", s, html.EscapeString(s), html.UnescapeString(s))
	}
}
