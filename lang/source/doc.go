// Package source holds what every phase of the front end says about the text
// it reads: errors with a place, collected in a list.
//
// Positions themselves are the host's go/token: a compact token.Pos in trees
// and tables, and a token.FileSet to turn one into file, line and column.
// Columns count bytes from 1, as the Go compiler's do.
package source
