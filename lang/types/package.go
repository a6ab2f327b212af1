// This file implements packages and importers.

package types

// A Package is a package that was checked, or will be when it is used.
type Package struct {
	path    string
	name    string
	scope   *Scope
	imports []*Package
	check   *Checker // nil for a package made by hand
	fake    bool     // it could not be imported: all its names are errors reported already
}

// NewPackage makes an empty package.
func NewPackage(path, name string) *Package {
	return &Package{path: path, name: name, scope: NewScope(Universe)}
}

func (p *Package) Path() string        { return p.path }
func (p *Package) Name() string        { return p.name }
func (p *Package) Scope() *Scope       { return p.scope }
func (p *Package) Imports() []*Package { return p.imports }
func (p *Package) String() string      { return "package " + p.name + " (\"" + p.path + "\")" }

// An Importer finds the package of an import path. It returns the same package
// for the same path.
type Importer interface {
	Import(path string) (*Package, error)
}

func (p *Package) addImport(imp *Package) {
	for _, q := range p.imports {
		if q == imp {
			return
		}
	}
	p.imports = append(p.imports, imp)
}
