//go:build !unix

package main

import "os"

// maxMemory is the most memory that a process had, in bytes; 0: it is not known here.
func maxMemory(*os.ProcessState) int64 { return 0 }
