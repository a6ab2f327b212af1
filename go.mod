module minigo

go 1.26

require (
	github.com/alecthomas/participle/v2 v2.1.4
	github.com/google/pprof v0.0.0-20260906184651-6331bc6350fe
	github.com/peterh/liner v1.2.2
	golang.org/x/net v0.44.0
	golang.org/x/sys v0.36.0
)

require github.com/mattn/go-runewidth v0.0.3 // indirect
