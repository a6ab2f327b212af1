// Package url has the bodies of url.mg's natives.
package url

// This file implements the natives of package net/url on the host's.

import (
	"errors"
	"net/url"

	"minigo/stdlib/internal/guest"
	"minigo/vm"
	"minigo/vm/value"
)

// Natives are the bodies of url.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"net/url.text":     {Leaf: text},
		"net/url.change":   {Leaf: change},
		"net/url.escape":   {Leaf: escape},
		"net/url.unescape": {Leaf: unescape},
	}
}

// The parts of a URL, as url.mg has them.
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

// args takes the next argument, a []string. It charges for the work with it.
func args(c *vm.Call) ([]string, bool) {
	p, n, _, _ := c.ArgSlice()
	elems, err := guest.StringElems(p, n)
	if err != nil {
		c.Fail(err)
		return nil, false
	}
	list, size := make([]string, n), 0
	for i, e := range elems {
		list[i] = value.Str(e)
		size += len(list[i])
	}
	c.Charge(8 * size)
	return list, true
}

// build makes a URL of its parts; of none an empty one.
func build(p []string) *url.URL {
	u := new(url.URL)
	if len(p) < numParts {
		return u
	}
	*u = url.URL{
		Scheme: p[scheme], Opaque: p[opaque], Host: p[host], Path: p[path], Fragment: p[fragment], RawQuery: p[rawQuery], RawPath: p[rawPath],
		RawFragment: p[rawFragment], ForceQuery: p[forceQuery] != "", OmitHost: p[omitHost] != "",
	}
	switch {
	case p[hasPassword] != "":
		u.User = url.UserPassword(p[username], p[password])
	case p[hasUser] != "":
		u.User = url.User(p[username])
	}
	return u
}

// texts are the operations of text, in url.mg's order.
var texts = [...]func(*url.URL) string{
	(*url.URL).String, (*url.URL).Redacted, (*url.URL).EscapedPath, (*url.URL).EscapedFragment, (*url.URL).RequestURI, (*url.URL).Hostname, (*url.URL).Port,
	func(u *url.URL) string { return u.User.String() },
}

func text(c *vm.Call) {
	op := c.ArgInt()
	if p, ok := args(c); ok {
		c.RetString(texts[op](build(p)))
	}
}

// The operations of change, as url.mg has them.
const (
	opParse = iota
	opParseRequest
	opResolve
	opJoin
)

func change(c *vm.Call) {
	op := c.ArgInt()
	p, ok := args(c)
	if !ok {
		return
	}
	list, ok := args(c)
	if !ok {
		return
	}
	var u *url.URL
	var err error
	switch op {
	case opParse:
		u, err = url.Parse(list[0])
	case opParseRequest:
		u, err = url.ParseRequestURI(list[0])
	case opResolve:
		u = build(p).ResolveReference(build(list))
	case opJoin:
		u = build(p).JoinPath(list...)
	}
	if err != nil {
		c.RetSlice([2]value.Slot{})
		retError(c, err)
		bad := &url.Error{}
		errors.As(err, &bad)
		c.RetString(bad.URL)
		return
	}
	regs, elems := guest.Strings(numParts)
	put := func(i int, s string) { elems[i] = value.MakeString(s) }
	flag := func(i int, set bool) {
		if set {
			put(i, "1")
		}
	}
	put(scheme, u.Scheme)
	put(opaque, u.Opaque)
	put(host, u.Host)
	put(path, u.Path)
	put(fragment, u.Fragment)
	put(rawQuery, u.RawQuery)
	put(rawPath, u.RawPath)
	put(rawFragment, u.RawFragment)
	flag(forceQuery, u.ForceQuery)
	flag(omitHost, u.OmitHost)
	if u.User != nil {
		pass, set := u.User.Password()
		flag(hasUser, true)
		flag(hasPassword, set)
		put(username, u.User.Username())
		put(password, pass)
	}
	c.RetSlice(regs)
	retError(c, nil)
	c.RetString("")
}

// retError returns an error's kind, as url.mg has them, and its text.
func retError(c *vm.Call, err error) {
	bad, plain := &url.Error{}, err
	if errors.As(err, &bad) {
		plain = bad.Err
	}
	switch e := plain.(type) {
	case nil:
		c.RetInt(0)
		c.RetString("")
	case url.EscapeError:
		c.RetInt(2)
		c.RetString(string(e))
	case url.InvalidHostError:
		c.RetInt(3)
		c.RetString(string(e))
	default:
		c.RetInt(1)
		c.RetString(e.Error())
	}
}

func escape(c *vm.Call) {
	s := c.ArgString()
	c.Charge(4 * len(s))
	if !c.AllocBytes(3 * int64(len(s))) {
		return
	}
	if c.ArgBool() {
		c.RetString(url.QueryEscape(s))
	} else {
		c.RetString(url.PathEscape(s))
	}
}

func unescape(c *vm.Call) {
	s := c.ArgString()
	c.Charge(4 * len(s))
	f := url.PathUnescape
	if c.ArgBool() {
		f = url.QueryUnescape
	}
	r, err := f(s)
	c.RetString(r)
	retError(c, err)
}
