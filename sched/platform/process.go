package platform

// A Process is a Platform on which the program is not the system's process.
type Process interface {
	// Pid is the program's number. No process of the system has it.
	Pid() int
	// Kill sends the program a signal that it catches or ignores. If it does not it returns false.
	Kill(sig uint32) bool
}
