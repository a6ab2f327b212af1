//go:build !unix || portable

package net

// This file stands in where the platform brings its network: only a Unix socket's name would be the system's, and fails with a clear error.

import "time"

// errnoUnsupported is an operation's result where there are no sockets of that kind. It is no number of the system, and not among those of package poll.
const errnoUnsupported = -4

func sysRead(int, []byte) (int, int)                  { return 0, errnoUnsupported }
func sysWrite(int, []byte) (int, int)                 { return 0, errnoUnsupported }
func sysRecvFrom(int, []byte) (int, addr, int)        { return 0, addr{}, errnoUnsupported }
func sysSendTo(int, []byte, addr) int                 { return errnoUnsupported }
func sysAccept(int) (int, int)                        { return -1, errnoUnsupported }
func sysListen(kind, addr) (int, string, int)         { return -1, "socket", errnoUnsupported }
func sysConnect(kind, *addr, addr) (int, string, int) { return -1, "socket", errnoUnsupported }
func sysMakeName(kind, addr) int                      { return errnoUnsupported }
func sysConnected(int) (errno int, connected bool)    { return errnoUnsupported, false }
func sysAwait(int, bool, time.Time) int               { return errnoUnsupported }
func sysShutdown(int, int) int                        { return errnoUnsupported }
func sysOption(int, option, int) int                  { return errnoUnsupported }
func sysLocalAddr(int) addr                           { return addr{} }
func sysRemoteAddr(int) addr                          { return addr{} }
func sysClose(int) error                              { return nil }
