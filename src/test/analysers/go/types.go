package lantern

import "io"

// Config says how the row is lit.
type Config struct {
	// Name is shown on the door.
	Name string `json:"name"`

	Width, Height int // in lamps

	// QuotaBytes limits the log.
	// Zero means no limit.
	QuotaBytes int64

	Limits struct {
		Soft, Hard int
		Inner      struct{ Deep bool }
	}

	OnLit func(
		name string,
		at int,
	) error

	/* Logger may be nil. */
	Logger Logger

	io.Reader
	*Base
	shelf[string, int]

	_ [4]byte
}

// Base has nothing.
type Base struct{}

type OneLine struct { A int; B, C string } // all at once

// Logger writes.
type Logger interface {
	// Info is for people.
	Info(format string, args ...any)
	Errorf(format string) (
		n int, err error)
	io.Closer
}

type Number interface {
	~int | ~int64 | ~float64
}

type (
	// Names in order.
	Names []string

	// Lit is told when a lamp burns.
	Lit func(name string) error

	Pair[K comparable, V any] struct {
		Key   K
		Value V
	}

	hidden = map[string]Names
)

type Alias = Config

type Celsius float64

type AliasOfStruct = struct {
	Inside int
}

func within() {
	type local struct {
		field int
	}
	type localNames Names
	cases := []struct {
		name string
		want local
	}{{name: "one", want: local{field: 1}}}
	_ = cases
}
