// Package storage stands in for etcd's where the README's commands are tested.
package storage

// Quota says whether a request fits.
type Quota interface {
	Available(req any) bool
}

// NewBackendQuota makes the quota of a backend.
func NewBackendQuota() Quota {
	return nil
}

// WAL is what the README's search looks for.
type WAL struct{}
