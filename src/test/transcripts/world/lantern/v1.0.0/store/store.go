package store

// Store holds pages in memory.
type Store struct {
	quota *Quota
	pages map[string][]byte
}

// Open makes an empty store.
func Open(limit int64) *Store {
	s := &Store{pages: map[string][]byte{}}
	s.quota = NewQuota(limit, s.size)
	return s
}

// Put writes a page, or fails with ErrNoSpace.
func (s *Store) Put(name string, page []byte) error {
	if !s.quota.Available(int64(len(page))) {
		return ErrNoSpace
	}
	s.pages[name] = page
	return nil
}

func (s *Store) size() int64 {
	var sum int64
	for _, page := range s.pages {
		sum += int64(len(page))
	}
	return sum
}
