// Package os has the bodies of os's natives.
//
// What may block runs as a system call of the scheduler: the thread blocks, its P does not.
package os

// This file implements the table of natives, the process and its environment.

import (
	"os"
	"strings"
	"unsafe"

	"minigo/stdlib/internal/guest"
	"minigo/stdlib/syscall"
	"minigo/vm"
	"minigo/vm/value"
)

// Natives are the bodies of the package's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"os.stdFile":        {Leaf: stdFile},
		"os.newFile":        {Leaf: func(c *vm.Call) { retFile(c, sysFD(c.ArgUint())) }},
		"os.openFile":       {Resume: openFile},
		"os.readFile":       {Resume: readFile},
		"os.writeFile":      {Resume: writeFile},
		"os.readFileAt":     {Resume: readFileAt},
		"os.writeFileAt":    {Resume: writeFileAt},
		"os.seekFile":       {Resume: seekFile},
		"os.closeFile":      {Resume: closeFile},
		"os.syncFile":       {Resume: syncFile},
		"os.truncateFile":   {Resume: truncateFile},
		"os.chmodFile":      {Resume: chmodFile},
		"os.statFile":       {Resume: statFile},
		"os.fileDescriptor": {Leaf: fileDescriptor},
		"os.pipe":           {Leaf: pipe},
		"os.setDeadline":    {Leaf: setDeadline},
		"os.pathOp":         {Resume: pathOp},
		"os.statPath":       {Resume: statPath},
		"os.sameFile":       {Leaf: sameFile},
		"os.readDir":        {Resume: readDir},
		"os.startProcess":   {Resume: startProcess},
		"os.waitProcess":    {Resume: waitProcess},
		"os.args":           {Leaf: func(c *vm.Call) { retStrings(c, c.Machine.Args) }},
		"os.Exit":           {Leaf: func(c *vm.Call) { c.Exit(int(c.ArgInt())) }},
		"os.LookupEnv":      {Leaf: lookupEnv},
		"os.setenv":         {Leaf: setenv},
		"os.unsetenv":       {Leaf: func(c *vm.Call) { c.RetInt(syscall.Errno(os.Unsetenv(c.ArgString()))) }},
		"os.Clearenv":       {Leaf: func(*vm.Call) { os.Clearenv() }},
		"os.Environ":        {Leaf: func(c *vm.Call) { retStrings(c, os.Environ()) }},
		"os.Getpid":         {Leaf: func(c *vm.Call) { c.RetInt(syscall.Getpid(c)) }},
		"os.Getppid":        {Leaf: getppid},
		"os.Getuid":         {Leaf: func(c *vm.Call) { c.RetInt(int64(os.Getuid())) }},
		"os.Getgid":         {Leaf: func(c *vm.Call) { c.RetInt(int64(os.Getgid())) }},
	}
}

// Error numbers that are no system's, as file.mg has them.
const (
	errnoNone       = -1
	errnoClosed     = -2
	errnoTimeout    = -3
	errnoNoDeadline = -4
)

// retStrings returns a []string.
func retStrings(c *vm.Call, list []string) {
	regs, elems := guest.Strings(len(list))
	for i, s := range list {
		elems[i] = value.MakeString(s)
	}
	c.RetSlice(regs)
}

func getppid(c *vm.Call) {
	if c.M.Sched().Simulated() {
		c.RetInt(1)
		return
	}
	c.RetInt(int64(os.Getppid()))
}

func lookupEnv(c *vm.Call) {
	v, ok := os.LookupEnv(c.ArgString())
	c.RetString(v)
	c.RetBool(ok)
}

func setenv(c *vm.Call) {
	key, v := strings.Clone(c.ArgString()), strings.Clone(c.ArgString())
	c.RetInt(syscall.Errno(os.Setenv(key, v)))
}

// A pending is an operation's results, kept across its system call.
type pending struct {
	n     int64
	errno int64
	text  string
	file  *file
	info  os.FileInfo
	list  []os.DirEntry
	end   end
}

// blocking runs do as a system call. It returns nil before, and do's results when the native is entered again.
func blocking(c *vm.Call, do func(r *pending)) *pending {
	state := c.State(0)
	if state.P != nil {
		return (*pending)(state.P)
	}
	r := new(pending)
	state.P = unsafe.Pointer(r)
	c.Blocking(func() { do(r) })
	return nil
}
