package lantern

// Version of the wire format.
const Version = "3.5"

const typed Celsius = 21.5

// State of a lamp.
type State int

// The states, in the order of a lamp's life.
const (
	// Dark has never burnt.
	Dark State = iota
	Lit // burns
	_
	Burnt

	first, second = "a", "b"
)

const (
	KB = 1 << (10 * (iota + 1))
	MB
)

var ErrDark = errorOf("lantern: lamp is dark")

var (
	count int
	// lamps by name
	lamps = map[string]State{
		"door": Lit,
		"attic": Dark,
	}
	left, right = 1, 2 // of the door

	_ Logger = (*quiet)(nil)
)

var settings = struct {
	Depth int
	Path  string
}{Depth: 2}

var handler = func(name string) error {
	const inside = 3
	var alsoInside = inside
	return errorOf(name, alsoInside)
}

var long = "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789" +
	"0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789" +
	"0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"

var (
	one,
	two,
	three int
)
