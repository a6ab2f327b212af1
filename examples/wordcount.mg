// run
//
// Which words occur how often? One goroutine counts each part of the text, and main adds the counts up.
//
// Look at: a map belongs to the goroutine that made it until it is sent, whole, through the channel. Nobody shares a
// map, so nobody needs a lock. Printing a map's keys in order means sorting them: a map has no order of its own.
package main

import (
	"bufio"
	"fmt"
	"sort"
	"strings"
)

var parts = []string{`
The goroutine is not a thread. A thread is what the system knows;
a goroutine is what the scheduler knows, and the system does not.`, `
A goroutine that waits costs a few hundred bytes and nothing else.
A thread that waits costs a stack and a place in the system.`, `
So the scheduler keeps the threads busy and lets the goroutines wait.`}

// count counts the words of a text.
func count(text string) map[string]int {
	words := make(map[string]int)
	lines := bufio.NewScanner(strings.NewReader(text))
	lines.Split(bufio.ScanWords)
	for lines.Scan() {
		words[strings.ToLower(strings.Trim(lines.Text(), ".,;"))]++
	}
	return words
}

func main() {
	counts := make(chan map[string]int)
	for _, text := range parts {
		go func() { counts <- count(text) }()
	}
	total := make(map[string]int)
	for range parts {
		for word, n := range <-counts {
			total[word] += n
		}
	}
	words := make([]string, 0, len(total))
	for word := range total {
		words = append(words, word)
	}
	sort.Slice(words, func(i, j int) bool {
		a, b := words[i], words[j]
		return total[a] > total[b] || total[a] == total[b] && a < b
	})
	fmt.Println(len(words), "different words")
	for _, word := range words[:8] {
		fmt.Printf("%-10s %d %s\n", word, total[word], strings.Repeat("*", total[word]))
	}
}
