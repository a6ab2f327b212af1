// run

package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
)

func main() {
	dir, err := os.MkdirTemp("", "readdir")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	for _, name := range []string{"b", "a", "c", "d"} {
		os.WriteFile(filepath.Join(dir, name), []byte(name), 0o644)
	}
	os.Mkdir(filepath.Join(dir, "sub"), 0o755)

	f, err := os.Open(dir)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer f.Close()
	read := func(n int) {
		var names []string
		dirs, sizes := 0, int64(0)
		for {
			list, err := f.ReadDir(n)
			fmt.Print(len(list), " ")
			for _, e := range list {
				names = append(names, e.Name())
				if e.IsDir() {
					dirs++
				} else if info, err := e.Info(); err == nil {
					sizes += info.Size()
				}
			}
			if err == io.EOF || n <= 0 {
				fmt.Print(err, " ")
				break
			}
		}
		slices.Sort(names)
		fmt.Println(names, dirs, sizes)
	}
	read(2)
	f.Seek(0, io.SeekStart)
	read(-1)
	f.Seek(0, io.SeekStart)
	read(5)

	f.Seek(0, io.SeekStart)
	some, err := f.Readdirnames(3)
	fmt.Println(len(some), err)
	rest, err := f.Readdirnames(0)
	fmt.Println(len(rest), err)
	all := append(some, rest...)
	slices.Sort(all)
	fmt.Println(all)

	file, _ := os.Open(filepath.Join(dir, "a"))
	defer file.Close()
	_, err = file.ReadDir(1)
	fmt.Println(err != nil)
	var none *os.File
	_, err = none.ReadDir(1)
	fmt.Println(err)
}
