// run

// Package path changes paths as Go's does.
package main

import (
	"fmt"
	"path"
)

func main() {
	for _, p := range []string{"", ".", "/", "a", "a/b", "/a/b/", "a//b/../c", "../a", "../../x", "/..", "a/./b", "a/b.tar.gz", "..", "./..", "a/..", "//x", "a.b/c", "x/.y"} {
		dir, file := path.Split(p)
		fmt.Printf("%q: %q %q %q %q %q %q %v\n", p, path.Clean(p), path.Base(p), path.Dir(p), path.Ext(p), dir, file, path.IsAbs(p))
	}
	fmt.Println(path.Join("a", "", "/b", "../c"), path.Join("", ""), path.Join(), path.Join("", "a"), path.Join("/", "a"))
	for _, m := range [][2]string{{"*", "x"}, {"*", "a/b"}, {"a*b?c", "aXXbYc"}, {"[a-c]x", "bx"}, {"[^a-c]x", "bx"}, {`\*`, "*"}, {"[", "a"}, {"a[", "a"}, {"", ""}, {"*x", "xxx"}} {
		ok, err := path.Match(m[0], m[1])
		fmt.Println(m, ok, err, err == path.ErrBadPattern)
	}
}
