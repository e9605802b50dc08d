package lantern

// Before stands before the trouble.
func Before() {}

<<<<<<< HEAD
func Ours(name string) error {
	return before(name)
}
=======
func Theirs(name string, times int) error {
	return before(name)
}
>>>>>>> feature

type Half struct {
	Whole string
	Broken map[string
	After int
}

// Later is found all the same.
func Later() {
	call(
}

const Last = 1
