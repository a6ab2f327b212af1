// Package types checks programs: it gives every expression a type, every name
// an object, and reports what the language forbids, in the words and at the
// places of the Go compiler.
//
// The API is go/types' own in shape and names, so that whoever knows that
// package knows this one; what differs is said at the place. Results are side
// tables (Info), the tree stays as it was parsed.
//
// The flow of a package:
//
//	Config.Check -> collectObjects   names of the package, nothing typed yet
//	             -> objDecl          one object, on demand, coloured for cycles
//	             -> funcBody         statements, after all declarations
//	             -> initOrder        package variables in order of dependency
//
// A package that is checked lazily (Config.Lazy: the library's packages) stops
// after the first step. An object of it is declared when someone asks for its
// type, and a body is checked when the compiler calls CheckBody. So a program
// pays for what it uses of the library.
//
// A checker, and all packages that import each other, belong to one goroutine.
package types
