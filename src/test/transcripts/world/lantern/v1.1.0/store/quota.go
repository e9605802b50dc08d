// Package store keeps the pages of a lantern.
package store

import "errors"

// ErrNoSpace is returned for every write once the quota is used up.
var ErrNoSpace = errors.New("lantern: no space left in the store")

// DefaultQuotaBytes is the room a store has when nothing else is configured.
const DefaultQuotaBytes = 8 * 1024 * 1024 * 1024

// Quota decides whether a write still fits.
type Quota struct {
	limit int64
	used  func() int64
}

// NewQuota makes a quota; a limit of 0 means DefaultQuotaBytes, a negative one that there is none.
func NewQuota(limit int64, used func() int64) *Quota {
	if limit == 0 {
		limit = DefaultQuotaBytes
	}
	return &Quota{limit: limit, used: used}
}

// Available reports whether a write of so many bytes fits.
func (q *Quota) Available(bytes int64) bool {
	if q.limit < 0 {
		return true
	}
	return q.used()+bytes <= q.limit
}
