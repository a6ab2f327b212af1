package pprof

import (
	"context"
	"slices"
	"strings"
)

// A label is a key and its value.
type label struct{ key, value string }

// A LabelSet is a set of labels. The samples of a profile do not have them.
type LabelSet struct{ list []label }

type labelsKey struct{}

func labelsOf(ctx context.Context) []label {
	list, _ := ctx.Value(labelsKey{}).([]label)
	return list
}

// Labels makes a set of keys and values, one after the other; of equal keys the last one counts.
func Labels(args ...string) LabelSet {
	if len(args)%2 != 0 {
		panic("uneven number of arguments to pprof.Labels")
	}
	var list []label
	for i := 0; i < len(args); i += 2 {
		list = set(list, label{args[i], args[i+1]})
	}
	return LabelSet{list}
}

// set adds a label to a sorted list.
func set(list []label, l label) []label {
	i, found := slices.BinarySearchFunc(list, l.key, func(l label, key string) int { return strings.Compare(l.key, key) })
	if found {
		list[i] = l
		return list
	}
	return slices.Insert(list, i, l)
}

// WithLabels returns a context with the labels, beside those that ctx has.
func WithLabels(ctx context.Context, labels LabelSet) context.Context {
	list := slices.Clone(labelsOf(ctx))
	for _, l := range labels.list {
		list = set(list, l)
	}
	return context.WithValue(ctx, labelsKey{}, list)
}

// SetGoroutineLabels does nothing: samples have no labels.
func SetGoroutineLabels(ctx context.Context) {}

// Do calls f with a context that has the labels.
func Do(ctx context.Context, labels LabelSet, f func(context.Context)) { f(WithLabels(ctx, labels)) }

// Label returns the value of the label with a key, and whether ctx has it.
func Label(ctx context.Context, key string) (string, bool) {
	for _, l := range labelsOf(ctx) {
		if l.key == key {
			return l.value, true
		}
	}
	return "", false
}

// ForLabels calls f with each label that ctx has, until f returns false.
func ForLabels(ctx context.Context, f func(key, value string) bool) {
	for _, l := range labelsOf(ctx) {
		if !f(l.key, l.value) {
			return
		}
	}
}
