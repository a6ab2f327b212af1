// Package golden runs programs and compares what they print with what is written beside them.
//
// A golden program is a .mg file whose first line is a directive:
//
//	// run [options] [arguments]     exit status 0, standard output as in the .out file
//	// panics [options] [arguments]  exit status 2, the first lines of standard error as in the .err file
//	// errorcheck                    exit status 1, and an error at each line that says // ERROR "regexp"
//
// The options are -exit=N (another exit status), -host (never under the simulator: sockets, real time), -procs=N, and
// -seeds=N (under how many seeds of the simulator; otherwise as many as the caller says).
//
// Beside prog.mg stand prog.out (standard output, absent if empty), prog.err (standard error: all of it for run, its
// first lines for panics) and prog.in (standard input).
//
// ERROR comments are as in the tests of Go's own compiler: // ERROR "regexp" ["regexp"...] at the line of the error, in
// double or back quotes. Every regexp must match an error of its line, and every error must be on such a line and match.
//
// A file without a directive is no golden program: it is passed over.
package golden
