// Command minigo runs MiniGo programs.
package main

func main() {}
