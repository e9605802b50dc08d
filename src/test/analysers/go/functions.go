// Package lantern keeps a row of lamps lit.
package lantern

import (
	"context"
	"fmt"
)

// Light lights one lamp.
//
// It does nothing when the lamp burns already.
func Light(ctx context.Context, name string) error {
	return lightAll(ctx, []string{name})
}

func lightAll(
	ctx context.Context, // how long to wait
	names []string,
) (
	err error,
) {
	for _, name := range names {
		fmt.Println(name)
	}
	return nil
}

// Assembly has no body here.
func spark(lamp *byte)

// Map turns one kind of lamp into another.
func Map[From, To any](lamps []From, turn func(From) To) []To {
	turned := make([]To, 0, len(lamps))
	for _, lamp := range lamps {
		turned = append(turned, turn(lamp))
	}
	return turned
}

func init() {}

func init() { fmt.Println("a second one") }

type row struct{ lamps []string }

// Len is by value.
func (row) Len() int { return 0 }

func (r row) At(i int) string { return r.lamps[i] }

func (r *row) Add(name string) { r.lamps = append(r.lamps, name) }

func (r *(row)) odd() {}

type shelf[K comparable, V any] struct {
	held map[K]V
}

func (s *shelf[K, V]) Put(key K, value V) { s.held[key] = value }

func (s shelf[_, V]) Any() (value V, ok bool) {
	for _, v := range s.held {
		return v, true
	}
	return value, false
}

func _() { Light(nil, "never") }

func takesLiteral(options struct{ Depth int }, closer interface{ Close() error }) struct{ Found bool } {
	return struct{ Found bool }{Found: options.Depth > 0}
}
