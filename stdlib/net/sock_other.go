//go:build !unix || portable

package net

// This file stands in where the platform brings its network: only a Unix socket's name would be the system's, and fails with a clear error.

const unsupported = errUnsupported

func sysRead(int, []byte) (int, int)                  { return 0, unsupported }
func sysWrite(int, []byte) (int, int)                 { return 0, unsupported }
func sysRecvFrom(int, []byte) (int, addr, int)        { return 0, addr{}, unsupported }
func sysSendTo(int, []byte, addr) int                 { return unsupported }
func sysAccept(int) (int, int)                        { return -1, unsupported }
func sysListen(kind, addr) (int, string, int)         { return -1, "socket", unsupported }
func sysConnect(kind, *addr, addr) (int, string, int) { return -1, "socket", unsupported }
func sysMakeName(kind, addr) int                      { return unsupported }
func sysConnected(int) (errno int, connected bool)    { return unsupported, false }
func sysShutdown(int, int) int                        { return unsupported }
func sysNoDelay(int, bool) int                        { return unsupported }
func sysLocalAddr(int) addr                           { return addr{} }
func sysRemoteAddr(int) addr                          { return addr{} }
func sysClose(int) error                              { return nil }
