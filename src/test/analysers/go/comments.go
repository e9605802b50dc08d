// Copyright of nobody.
//
// This is a licence, and no doc comment.

//go:build linux

/*
Package lantern is told about in a block.
*/
package lantern

// not about anything

// Glow is separated from nothing.
//
//	code := indented
//
// And goes on.
//
//go:noinline
//nolint:unused // never called
func Glow() {}

/* Dim is
 * told in stars
 *   - with a list
 */
func Dim() {}

/** Off in a block of one line. */
func Off() {} // not this

// A line,
/* then a block. */
func Mixed() {}

var a = 1 // about a
var b = 2

func /* in */ Between /* the */ (x int /* words */) {}

// Trailing blank line below.

func Alone() {}
