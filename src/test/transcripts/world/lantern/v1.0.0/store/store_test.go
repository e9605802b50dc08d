package store

import "testing"

func TestPutFailsWithoutSpace(t *testing.T) {
	s := Open(4)
	if err := s.Put("a", []byte("12345")); err != ErrNoSpace {
		t.Fatalf("got %v", err)
	}
}
