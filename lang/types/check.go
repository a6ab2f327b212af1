// This file implements the entry to the checker.

package types

import (
	"fmt"
	"go/constant"
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/source"
)

// A Config says how to check packages.
type Config struct {
	// Importer finds imported packages. It usually calls Check with a Config of
	// its own that is Lazy, and with the same Context.
	Importer Importer

	// Error is called for every error as it is found; it may be nil.
	Error func(err *source.Error)

	// Context makes one type of equal instances. All packages of a program
	// share one; nil for a package alone.
	Context *Context

	// Lazy stops after the names of the package were collected. What else there
	// is to check is checked when it is asked for: declarations by
	// Object.Type, bodies by CheckBody.
	Lazy bool

	// Natives allows functions without body.
	Natives bool

	// Failed says that errors were found before, by the parser: then what Go
	// finds after all other errors (no function main, no body) is not reported.
	Failed bool

	// ParseBody parses a body that the parser skipped (FuncDecl.Lazy); the
	// checker stores it in FuncDecl.Body.
	ParseBody func(fset *token.FileSet, decl *ast.FuncDecl) (*ast.BlockStmt, source.ErrorList)

	// ParseDecl parses a declaration that is only indexed (File.Lazy). Only a
	// lazy check may be given such files.
	ParseDecl func(fset *token.FileSet, decl *ast.LazyDecl) ([]ast.Decl, source.ErrorList)

	// ScriptImport returns the path of the library package that a script may
	// call by name without importing it, "" if there is none.
	ScriptImport func(name string) (path string)
}

// Check checks the files of a package and fills info, which may be nil. The
// package is returned even if there are errors; the error is a
// source.ErrorList, sorted.
//
// A file in script form must be the only one. Its functions, types, constants
// and imports belong to the package as a whole; its variables are package
// variables that exist from their declaration on, and that the script assigns
// in sequence (they are not in InitOrder). Other statements run in sequence in
// an implicit main, which is File.Script without the declarations of functions.
func (conf *Config) Check(path string, fset *token.FileSet, files []*ast.File, info *Info) (*Package, error) {
	size := 0
	if !conf.Lazy && !conf.Failed { // what has errors may be no text at all
		for _, f := range files {
			size += int(f.FileEnd - f.FileStart)
		}
	}
	check := newChecker(conf, path, fset, info, size)
	check.guard(func() { check.checkFiles(files) })
	return check.pkg, check.result()
}

// CheckBody checks the body of a function or method of a lazily checked
// package, parsing it first if need be. It does nothing if that was done
// already, or if there is no body.
func CheckBody(fn *Func) error {
	fn = fn.Origin()
	if fn.decl == nil || fn.body != bodyPending {
		return nil
	}
	check := fn.decl.check
	check.guard(func() { check.lazyBody(fn) })
	return check.result()
}

// A bodyState tells what happened to a function's body.
type bodyState uint8

const (
	bodyPending bodyState = iota
	bodyChecked
)

// Decl returns the declaration of a function or method, nil if it has none:
// for instances that of the generic one.
func (o *Func) Decl() *ast.FuncDecl {
	f := o.Origin()
	if d := f.decl; d != nil {
		return d.funcDecl(f)
	}
	return nil
}

// InitOrder returns the initialisers of those package variables whose type
// someone asked for, in order of dependency through the bodies that were
// checked. For a lazily checked package that is the initialisers that a program
// needs, after the bodies of all functions that it can reach were checked.
func (p *Package) InitOrder() ([]*Initializer, error) {
	check := p.check
	if check == nil {
		return nil, nil
	}
	var order []*Initializer
	check.guard(func() { order = check.initOrder() })
	return order, check.result()
}

// A Checker checks one package.
type Checker struct {
	conf *Config
	pkg  *Package
	fset *token.FileSet
	info *Info
	ctxt *Context

	objs          []Object               // of the package, with methods and blank names
	imports       []*PkgName             // of all files
	dotImports    map[dotImport]*PkgName // names that came by import .
	script        bool                   // in script form
	inputStart    int                    // len(objs) before a session's current input
	lazy          lazyDecls
	oldMethods    map[*Named][]*Func // what types had before a session's input
	scriptImports *Scope             // of a script
	scriptSig     *Signature         // of its statements, as if they were main's
	scriptStmts   []ast.Stmt         // of a script, or of an input
	ifaces        []ifaceLit         // of what is checked, to find cycles
	mono          []monoEdge         // instantiations in generic code
	monoCanon     map[*TypeParam]*TypeParam
	lits          map[*ast.FuncLit]*Signature // that were checked
	strLens       map[constant.Value]int64    // lengths of concatenated constants

	path    []Object        // what is being declared, outermost first
	delayed []func()        // what must wait until types are complete
	noBody  []*ast.FuncDecl // functions without body that are no natives
	sized   []sizedExpr     // types whose size has a limit
	frames  []funcFrame     // so have the frames of functions
	depth   int             // of nesting
	valid   map[Type]bool   // types that do not contain themselves
	unseen  int             // types that validType could not look into
	running int             // of guard
	errs    source.ErrorList
	failed  bool // there was an error at all
	seenErr map[string]bool
	// reported is the last error, nil if it was suppressed or gets no help.
	reported *source.Error
	cyclic   map[Object]bool // in a cycle of initialisation that was reported

	environment
}

// An environment is where the checker is.
type environment struct {
	decl          *declInfo      // package-level declaration whose dependencies are recorded
	scope         *Scope         // innermost scope
	iota          constant.Value // in a constant declaration
	errpos        token.Pos      // where errors of an inherited expression belong
	sig           *Signature     // of the function whose body it is
	body          []ast.Stmt     // of the function, or of a script
	outer         []*TypeParam   // type parameters around local types
	isPanic       map[*ast.CallExpr]bool
	locals        *[]*Var // variables of the function, to find unused ones
	copies        *[]Type // of the arrays that range loops over their elements copy
	hasLabel      bool
	hasCallOrRecv bool
}

// A dotImport is a name in a file's scope that came by import .
type dotImport struct {
	scope *Scope
	name  string
}

func newChecker(conf *Config, path string, fset *token.FileSet, info *Info, size int) *Checker {
	if info == nil {
		info = new(Info)
	}
	info.init(size)
	ctxt := conf.Context
	if ctxt == nil {
		ctxt = NewContext()
	}
	check := &Checker{
		conf: conf, fset: fset, info: info, ctxt: ctxt,
		pkg:     NewPackage(path, ""),
		seenErr: make(map[string]bool),
	}
	check.pkg.check = check
	return check
}

// guard runs f; a panic of the checker's own becomes an error at the object
// that was being declared.
func (check *Checker) guard(f func()) {
	env, depth, npath, ndelayed := check.environment, check.depth, len(check.path), len(check.delayed)
	check.running++
	defer func() {
		check.running--
		p := recover()
		if p == nil {
			return
		}
		pos := token.NoPos
		if n := len(check.path); n > 0 {
			pos = check.path[n-1].Pos()
		}
		check.path = check.path[:npath]
		if ndelayed <= len(check.delayed) {
			check.delayed = check.delayed[:ndelayed]
		}
		check.environment, check.depth = env, depth
		if _, ok := p.(tooManyErrors); !ok {
			check.errs.Add(check.fset.Position(pos), fmt.Sprintf("internal error of the type checker: %v", p))
			check.failed = true
		}
	}()
	f()
}

// result returns the errors since the last result.
func (check *Checker) result() error {
	errs := check.errs
	check.errs = nil
	errs.Sort()
	return errs.Err()
}
