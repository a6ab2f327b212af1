// This file implements what there is to say beyond the Go compiler's words about
// syntax errors that learners make: what those write who know another language,
// and what the compiler's words do not name.

package syntax

import (
	"fmt"
	"go/scanner"
	"go/token"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"minigo/lang/codes"
)

// maxHintText is how much of the text before and after an error is looked at.
const maxHintText = 256

// A mistake is where an error is, for the functions that know mistakes.
type mistake struct {
	code   codes.Code
	msg    string
	above  string // the end of the text before the line
	before string // on the line, before the place
	after  string // from the place on, several lines perhaps
}

// hint returns the statements that may help with an error at pos.
func (p *parser) hint(pos token.Pos, code codes.Code, msg string) []string {
	off := int(pos - p.toks.base)
	if off < 0 || off > len(p.toks.text) {
		return nil
	}
	if code == codes.UnexpectedToken && strings.Contains(msg, "unexpected EOF, expected }") {
		return p.openBrace()
	}
	before := p.toks.text[max(0, off-maxHintText):off]
	line := strings.LastIndexByte(before, '\n') + 1
	m := &mistake{code, msg, before[:line], before[line:], p.toks.text[off:min(len(p.toks.text), off+maxHintText)]}
	for _, f := range []func(*mistake) string{(*mistake).otherLanguage, (*mistake).characters, (*mistake).statements, (*mistake).lists, (*mistake).blocks} {
		if h := f(m); h != "" {
			return []string{h}
		}
	}
	return nil
}

// openBrace names the last brace that is open at the end. The one whose partner
// is missing is this or a later one, which has taken the partner of another.
func (p *parser) openBrace() []string {
	src := []byte(p.toks.text)
	file := token.NewFileSet().AddFile("", 1, len(src))
	var s scanner.Scanner
	s.Init(file, src, func(token.Position, string) {}, 0)
	var open []token.Pos
	for {
		pos, tok, _ := s.Scan()
		switch tok {
		case token.LBRACE:
			open = append(open, pos)
		case token.RBRACE:
			open = open[:max(0, len(open)-1)]
		case token.EOF:
			if len(open) == 0 {
				return nil
			}
			place := p.position(p.toks.base + open[len(open)-1] - 1)
			return []string{fmt.Sprintf("the { of line %d is not closed, or one that follows it", place.Line)}
		}
	}
}

func word(s string) string {
	for i, r := range s {
		if !isWordRune(r) {
			return s[:i]
		}
	}
	return s
}

func lastWord(s string) string {
	s = strings.TrimRight(s, " \t")
	for i := len(s); i > 0; {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if !isWordRune(r) {
			return s[i:]
		}
		i -= n
	}
	return s
}

func isWordRune(r rune) bool {
	return r == '_' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= utf8.RuneSelf && r != utf8.RuneError
}

// otherLanguage knows the words of other languages.
func (m *mistake) otherLanguage() string {
	line := strings.TrimLeft(m.before+m.after, " \t}")
	first := word(line)
	next, prev := word(m.after), lastWord(m.before)
	switch m.code {
	case codes.StatementEnd, codes.OutsideFunction:
		rest := strings.TrimLeft(line[len(first):], " \t")
		second := word(rest)
		if second == "" && rest != "" && !strings.ContainsAny(rest[:1], "({[") {
			first = "" // a name, for example of a variable that is assigned to
		}
		switch first {
		case "while", "until", "do", "loop":
			return "Go's only loop is for: for x < 10 { ... }"
		case "let", "auto", "val", "my", "local", "dim":
			return "a variable is declared with := in a function, and with var elsewhere: var x = 1"
		case "def", "fn", "fun", "function", "sub", "void":
			return "a function is declared with func: func f(x int) int { ... }"
		case "class", "struct", "enum", "interface", "typedef":
			return "a type is declared with type: type Point struct { ... }"
		case "foreach":
			return rangeLoop
		case "throw", "raise", "catch":
			return noExceptions
		}
		if m.code == codes.StatementEnd {
			switch {
			case prev == "new" && next != "" && !token.IsKeyword(next):
				return fmt.Sprintf("a new value is %s{...}, a pointer to one &%[1]s{...}", next)
			case prev == "lambda":
				return "a function without name is written func(x int) int { return x + 1 }"
			case prev == "not":
				return "not is written !"
			case next == "and" && prev != "":
				return "and is written &&"
			case next == "or" && prev != "":
				return "or is written ||"
			}
		}
		if second == "" && !strings.HasPrefix(rest, "[") {
			first = ""
		}
		switch first {
		case "int", "string", "float", "float64", "double", "bool", "boolean", "char", "byte", "rune", "long":
			return fmt.Sprintf("the type stands after the name: var %s %s", nameOr(second, "x"), goType(first))
		case "elif", "elsif", "elseif", "elsIf":
			return "write else if"
		case "print", "echo", "puts", "println":
			return fmt.Sprintf("the arguments of a function stand in parentheses: fmt.Println(%s)", upToEnd(m.after))
		case "public", "private", "protected", "static", "final", "export":
			return "a name that begins with a capital letter is public, any other private to its package"
		}
		switch {
		case strings.HasPrefix(m.after, "->"), strings.HasPrefix(m.after, ":") && strings.HasSuffix(strings.TrimSpace(m.before), ")"):
			return "the type of the result stands directly behind the parentheses: func f(x int) int { ... }"
		case strings.HasPrefix(m.after, "=>"):
			return "a function without name is written func(x int) int { return x + 1 }"
		}
	case codes.MissingComma:
		switch {
		case first == "foreach":
			return rangeLoop
		case prev == "not" && next != "":
			return "not is written !"
		case next == "and" && prev != "":
			return "and is written &&"
		case next == "or" && prev != "":
			return "or is written ||"
		case first == "do" && strings.HasPrefix(strings.TrimLeft(line[2:], " \t"), "{"):
			return "Go's only loop is for: for { ... if !x { break } }"
		case openTry().MatchString(m.above):
			return noExceptions
		}
	case codes.UnexpectedToken, codes.MissingBlock:
		switch {
		case first == "struct":
			return "a type is declared with type: type Point struct { ... }"
		case next == "and":
			return "and is written &&"
		case next == "or":
			return "or is written ||"
		case next == "then":
			return "there is no then: { follows the condition"
		case prev == "not":
			return "not is written !"
		case first == "for" && (next == "in" || next == "of"), prev == "each":
			return rangeLoop
		}
	case codes.ExpectedExpr:
		switch {
		case strings.HasPrefix(m.after, "=") && strings.HasSuffix(m.before, "=="):
			return "equal is written =="
		case strings.HasPrefix(m.after, "=") && strings.HasSuffix(m.before, "!="):
			return "not equal is written !="
		case strings.HasPrefix(m.after, ">") && strings.HasSuffix(m.before, "<"):
			return "not equal is written !="
		case strings.HasPrefix(m.after, ">") && strings.HasSuffix(m.before, "-") && word(m.after[1:]) != "":
			return fmt.Sprintf("a dot stands before a field or method, also of what a pointer points to: %s.%s", nameOr(lastWord(m.before[:len(m.before)-1]), "p"), word(m.after[1:]))
		case next == "if" && strings.HasSuffix(strings.TrimSpace(m.before), "="):
			return "an if has no value: declare the variable first, and assign to it in both blocks"
		}
	}
	return ""
}

// What several words of other languages stand for.
const (
	rangeLoop    = "a loop over elements is written for i, x := range xs { ... }"
	noExceptions = "there are no exceptions: functions return an error, and callers check it"
)

// upToEnd is the line that a text begins with, without the semicolon and space at its end.
func upToEnd(s string) string {
	s, _, _ = strings.Cut(s, "\n")
	return strings.TrimRight(s, "; \t\r")
}

func nameOr(name, otherwise string) string {
	if name == "" {
		return otherwise
	}
	return name
}

// goType is Go's name of another language's type.
func goType(name string) string {
	switch name {
	case "float", "double":
		return "float64"
	case "boolean":
		return "bool"
	case "char":
		return "rune"
	case "long":
		return "int64"
	}
	return name
}

// lazyRegexp compiles a regexp when it is first used: most texts need no hint.
func lazyRegexp(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

var octal = lazyRegexp(`^0+[0-9]+`)

// characters knows the mistakes within a token.
func (m *mistake) characters() string {
	switch m.code {
	case codes.BadCharacter:
		r, _ := utf8.DecodeRuneInString(m.after)
		switch r {
		case '“', '”', '„', '‘', '’', '«', '»', '´':
			return `a string stands between straight quotes: "text"`
		case '#':
			return "a comment begins with //"
		case '?':
			return "Go has no operator ?: and no other with a question mark: use if and else"
		case '–', '—', '−':
			return "minus is the plain sign -"
		case '×', '·':
			return "times is the sign *"
		case '≠':
			return "not equal is written !="
		case '≤', '≥':
			return "less or equal is written <=, greater or equal >="
		case '\u00a0', '\u200b', '\u3000':
			return "this is a space of another kind: replace it by a plain one"
		case '…':
			return "the ellipsis is three dots: ..."
		}
	case codes.BadRune:
		if text, _, ok := strings.Cut(strings.TrimPrefix(m.after, "'"), "'"); ok && text != "" && !strings.ContainsAny(text, "\n\"\\") {
			return fmt.Sprintf(`a string stands between double quotes: "%s"`, text)
		}
		return `a string stands between double quotes, a single character between single ones`
	case codes.BadEscape:
		return `a backslash itself is written \\, or the text stands between back quotes`
	case codes.UnterminatedString:
		if strings.HasPrefix(m.msg, "newline") {
			return "the string ends on its line with \"; text of several lines stands between back quotes"
		}
	case codes.BadNumber:
		if n := octal().FindString(m.before + m.after); n != "" || octal().MatchString(lastWord(m.before)+m.after) {
			return "a number that begins with 0 is octal: leave the 0 out"
		}
	}
	return ""
}

var (
	typedHeader = lazyRegexp(`\b(for|if|switch|while)\s*\(`)
	wordBracket = lazyRegexp(`(\w+)\[$`)
	// A header in which a composite literal of a named type follows an operator: with it, or up to the end of its
	// elements.
	bareLiteral  = lazyRegexp(`^\s*(?:\} else )?(?:if|for|switch)\b.*(?:[=!<>]=|&&|\|\|)\s*(&?\w+(?:\.\w+)?\{[^{}]*\})\s*$`)
	bareElements = lazyRegexp(`^\s*(?:\} else )?(?:if|for|switch)\b.*(?:[=!<>]=|&&|\|\|)\s*(&?\w+(?:\.\w+)?\{[^{}]*)$`)
	openTry      = lazyRegexp(`(^|\s)try\s*\{[^{}]*$`)
	callee       = lazyRegexp(`^\w+(\.\w+)?$`)
	bareList     = lazyRegexp(`(?:[=(,:]|\breturn|\brange)\s*\[\s*([^\[\]{},]+)$`)
	numeral      = lazyRegexp(`^[0-9]+$`)
	fraction     = lazyRegexp(`^[0-9]*\.[0-9]+$`)
)

func parenthesized(lit string) string {
	return fmt.Sprintf("here the { would begin the block, so the literal stands in parentheses: (%s)", lit)
}

// isPredeclared reports whether a word is one of the types that variables are declared with most often.
func isPredeclared(word string) bool {
	switch word {
	case "int", "string", "float64", "bool", "byte", "rune", "error", "int64", "any":
		return true
	}
	return false
}

// listType is the type of a list whose first element has this text.
func listType(elem string) string {
	switch elem = strings.TrimSpace(elem); {
	case strings.HasPrefix(elem, `"`):
		return "[]string"
	case numeral().MatchString(elem):
		return "[]int"
	case fraction().MatchString(elem):
		return "[]float64"
	}
	return "[]T"
}

// statements knows the mistakes in statements.
func (m *mistake) statements() string {
	next := word(m.after)
	switch m.code {
	case codes.LoneLabel:
		if rest := strings.TrimPrefix(m.after, ":"); strings.HasPrefix(strings.TrimLeft(rest, " \t"), "=") {
			return "the sign := is written without a space"
		}
	case codes.AssignAsValue:
		if text, ok := strings.CutPrefix(m.msg, "syntax error: cannot use assignment "); ok {
			text = strings.TrimSuffix(text, " as value")
			return fmt.Sprintf("to compare write %s", strings.Replace(text, " = ", " == ", 1))
		}
		text, _, _ := strings.Cut(strings.TrimPrefix(m.msg, "syntax error: cannot use "), " as value")
		vars, value, _ := strings.Cut(text, " := ")
		switch word(strings.TrimLeft(m.before, " \t}")) {
		case "for":
			return fmt.Sprintf("a loop over elements is written for %s := range %s {", vars, value)
		case "switch":
			return fmt.Sprintf("the value to switch on follows the assignment, after a semicolon: switch %s; %s {", text, vars)
		}
		return fmt.Sprintf("a condition follows the assignment, after a semicolon: if %s; %s > 0 {", text, vars)
	case codes.BadDirective:
		if strings.Contains(m.msg, "embed") {
			return "to import it does not help, MiniGo has no //go:embed: os.ReadFile reads a file when the program runs"
		}
		return "to import it does not help, MiniGo has no //go:linkname and no package unsafe"
	case codes.BadDefine:
		return "write =; the sign := declares variables without var or const"
	case codes.BadHeader:
		if strings.Contains(m.msg, "var declaration") {
			return "write := instead of var: i := 0"
		}
	case codes.StatementEnd:
		before := strings.TrimSpace(m.before)
		switch {
		case strings.HasPrefix(m.after, "{") && bareLiteral().MatchString(m.before):
			return parenthesized(bareLiteral().FindStringSubmatch(m.before)[1])
		case strings.HasPrefix(m.after, "=") && strings.Contains(before, "="):
			return "an assignment has no value: write one statement for each"
		case before != "" && before == word(before) && isPredeclared(next):
			if rest := strings.TrimLeft(m.after[len(next):], " \t"); strings.HasPrefix(rest, "=") {
				return fmt.Sprintf("a variable is declared with var: var %s %s", before, upToEnd(m.after))
			}
			return fmt.Sprintf("a variable is declared with var: var %s %s", before, next)
		case before == "throw" || before == "raise":
			return noExceptions
		case before != "" && callee().MatchString(before) && strings.HasPrefix(m.after, `"`):
			return fmt.Sprintf("the arguments of a function stand in parentheses: %s(%s)", before, upToEnd(m.after))
		case next == "else":
			return "else stands on the line of the brace before it: } else {"
		case next == "elif", next == "elsif", next == "elseif":
			return "write else if"
		case next == "while":
			return "Go's only loop is for: for { ... if !x { break } }"
		case strings.HasPrefix(m.after, "++"), strings.HasPrefix(m.after, "--"):
			if strings.TrimSpace(m.before) == "" {
				return fmt.Sprintf("%s stands after the variable: x%[1]s", m.after[:2])
			}
			return fmt.Sprintf("x%s is a statement of its own and has no value", m.after[:2])
		}
	case codes.ExpectedExpr:
		if h := strings.TrimSpace(m.before); (strings.HasPrefix(m.after, "++") || strings.HasPrefix(m.after, "--")) && strings.HasSuffix(h, ";") {
			return fmt.Sprintf("%s stands after the variable: %s%[1]s", m.after[:2], nameOr(word(m.after[2:]), "x"))
		}
	case codes.OutsideFunction:
		if line, _, _ := strings.Cut(m.after, "\n"); strings.Contains(line, ":=") {
			name := strings.TrimSpace(line[:strings.Index(line, ":=")])
			return fmt.Sprintf("outside of functions a variable is declared with var: var %s = ...", name)
		}
		if next == "import" || next == "package" {
			return ""
		}
		return "statements belong into a function, such as main"
	case codes.LateImport:
		return "move the import up, before the first declaration"
	case codes.ImportPath:
		if name := lastWord(m.before); name != "" && name != "import" {
			return fmt.Sprintf("the path stands in quotes: import %q", name)
		}
		if next != "" {
			return fmt.Sprintf("the path stands in quotes: import %q", next)
		}
	case codes.ExpectedName:
		if token.IsKeyword(next) {
			return fmt.Sprintf("%s is a word of the language and cannot be a name", next)
		}
	case codes.UnexpectedToken:
		switch {
		case strings.HasSuffix(m.msg, "expected }") && (strings.HasPrefix(m.after, "++") || strings.HasPrefix(m.after, "--")):
			return fmt.Sprintf("%s stands after the variable: %s%[1]s", m.after[:2], nameOr(word(m.after[2:]), "x"))
		case strings.HasSuffix(m.msg, "expected }") && next == "else":
			return "else stands on the line of the brace before it: } else {"
		case strings.HasSuffix(m.msg, "expected }") && next == "import":
			return "imports stand at the beginning of the file"
		case strings.HasSuffix(m.msg, "expected (") && m.before == "func " && next != "":
			return fmt.Sprintf("%s is read as a part of the function above it: a } is missing there", next)
		case strings.HasSuffix(m.msg, "expected (") && lastWord(m.before) == "func" && next != "":
			return fmt.Sprintf("a function in a function is the value of a variable: %s := func() { ... }", next)
		case strings.HasSuffix(m.msg, "expected := or = or comma") && bareElements().MatchString(m.before):
			return parenthesized(bareElements().FindStringSubmatch(m.before)[1] + "}")
		}
		if h := typedHeader().FindStringSubmatch(m.before); h != nil && (strings.HasPrefix(m.after, ":=") || isPredeclared(lastWord(m.before)) && next != "") {
			return fmt.Sprintf("there are no parentheses around what follows %s", h[1])
		}
		if strings.HasSuffix(m.msg, "expected :") && word(strings.TrimLeft(m.before, " \t")) == "case" {
			return "a case ends with a colon"
		}
	}
	return ""
}

// lists knows the mistakes in lists of elements, fields and parameters, and in types.
func (m *mistake) lists() string {
	switch m.code {
	case codes.MissingComma:
		switch {
		case strings.Contains(m.msg, "newline in composite literal"):
			return "the last element needs a comma too if the } is not on its line"
		case strings.Contains(m.msg, "newline in argument list"):
			return "close the parenthesis, or end the line with a comma if the list goes on"
		case strings.HasPrefix(m.after, `"`) && strings.HasSuffix(strings.TrimSpace(m.before), `"`):
			return "strings are joined with +"
		case strings.HasPrefix(m.after, "++"), strings.HasPrefix(m.after, "--"):
			return fmt.Sprintf("%s%s is a statement of its own and has no value", nameOr(lastWord(m.before), "x"), m.after[:2])
		case strings.Contains(m.msg, "unexpected = in composite literal"):
			return fmt.Sprintf("a colon stands between a field and its value: %s: ...", nameOr(lastWord(m.before), "x"))
		case strings.Contains(m.msg, "unexpected : in argument list"):
			return "arguments have no names, their place counts"
		case strings.Contains(m.msg, "unexpected = in parameter list"):
			return "parameters have no default values: a function has always all its parameters"
		case strings.Contains(m.msg, "unexpected = in argument list"):
			return "arguments have no names, their place counts; to compare write =="
		}
	case codes.BadField:
		switch {
		case strings.HasPrefix(m.after, ","):
			return "fields stand on lines of their own, without commas"
		case strings.HasPrefix(m.after, "="):
			return "a field has no value in the type; literals give the values"
		}
	case codes.ExpectedType:
		name := word(strings.TrimLeft(m.before, " \t"))
		switch w := wordBracket().FindStringSubmatch(m.before); {
		case strings.HasPrefix(m.after, ":"):
			return "the type follows the name without a colon"
		case name == "var" && strings.HasPrefix(m.after, "\n"):
			return fmt.Sprintf("a variable needs a type or a value: var %s int", nameOr(lastWord(m.before), "x"))
		case w != nil:
			return fmt.Sprintf("the length stands before the type: [%s]%s", word(m.after), w[1])
		}
	case codes.UnexpectedToken:
		if w := bareList().FindStringSubmatch(m.before); w != nil && strings.HasSuffix(m.msg, "unexpected comma; expected ]") {
			return fmt.Sprintf("a list is a slice, whose type stands before its elements in braces: %s{%s, ...}", listType(w[1]), strings.TrimSpace(w[1]))
		}
	case codes.ExpectedExpr:
		if before := strings.TrimSpace(m.before); strings.HasPrefix(m.after, "{") && (strings.HasSuffix(before, "=") || strings.HasSuffix(before, "return")) {
			elem, _, _ := strings.Cut(m.after[1:], ",")
			elem, _, _ = strings.Cut(elem, "}")
			if strings.Contains(elem, ":") {
				return "a literal begins with its type: map[string]int{...}, or the name of a struct type"
			}
			return fmt.Sprintf("a literal begins with its type: %s{...}", listType(elem))
		}
		if w := wordBracket().FindStringSubmatch(m.before); w != nil && strings.HasPrefix(m.after, "]") {
			return fmt.Sprintf("the brackets stand before the type: []%s", goType(w[1]))
		}
	case codes.BadParams:
		if strings.Contains(m.msg, "missing parameter") {
			return "either all parameters have names or none has: name, then type"
		}
	}
	return ""
}

// blocks knows the mistakes with braces.
func (m *mistake) blocks() string {
	switch m.code {
	case codes.BraceOnNewLine:
		return "put the { at the end of the line before"
	case codes.BadElse:
		return "after else follows { or if"
	case codes.MissingBlock, codes.UnexpectedToken:
		first := word(strings.TrimLeft(m.before, " \t}"))
		if !strings.Contains(m.msg, "expected {") || m.code == codes.UnexpectedToken && first != "if" && first != "for" && first != "switch" {
			return ""
		}
		if rest, ok := strings.CutPrefix(m.after, "\n"); ok {
			if strings.HasPrefix(strings.TrimLeft(rest, " \t\r\n"), "{") {
				return "put the { at the end of the line before"
			}
			return "the statements that follow stand between { and }"
		}
		if first == "for" && strings.Contains(m.before, ",") && strings.Contains(m.before, ":=") && !strings.Contains(m.before, "range") {
			return "the three parts of a for are separated by semicolons: for i := 0; i < 3; i++ {"
		}
		return "the statements that follow stand between { and }"
	}
	return ""
}
