package lantern

// Windows ends its lines in two.
// Both are one.
func Crlf(
	a int,
	b int,
) {
}

type Dos struct {
	Name string // the name
}
