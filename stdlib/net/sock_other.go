//go:build !linux

package net

// This file stands in where there is no network poller of ours: opening a socket fails with a clear error.

const unsupported = errUnsupported

func sysRead(int, []byte) (int, int)               { return 0, unsupported }
func sysWrite(int, []byte) (int, int)              { return 0, unsupported }
func sysAccept(int) (int, int)                     { return -1, unsupported }
func sysListen([]byte, int) (int, string, int)     { return -1, "socket", unsupported }
func sysConnect([]byte, int) (int, string, int)    { return -1, "socket", unsupported }
func sysConnected(int) (errno int, connected bool) { return unsupported, false }
func sysShutdown(int, int) int                     { return unsupported }
func sysNoDelay(int, bool) int                     { return unsupported }
func sysLocalAddr(int) ([]byte, int)               { return nil, 0 }
func sysRemoteAddr(int) ([]byte, int)              { return nil, 0 }
func sysClose(int)                                 {}
