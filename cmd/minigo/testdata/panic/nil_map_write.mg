// panics
package main

type Cache struct{ m map[string]int }

func (c *Cache) Put(k string) { c.m[k]++ }

func main() {
	var c Cache
	c.Put("x")
}
