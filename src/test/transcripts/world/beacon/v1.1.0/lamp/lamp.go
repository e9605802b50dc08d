// Package lamp lights the lamps of a beacon.
package lamp

import (
	"fmt"
	"log/slog"
	"net"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

var lit = prometheus.NewCounter(prometheus.CounterOpts{
	Namespace: "beacon",
	Name:      "lamps_lit_total",
	Help:      "Lamps lit since the start.",
})

// LightAll lights lamps one after the other.
func LightAll(socket string, count int) error {
	for i := range count {
		if err := light(socket, i); err != nil {
			return fmt.Errorf("light lamp %d of %d: %w", i, count, err)
		}
		lit.Inc()
	}
	return nil
}

func light(socket string, number int) error {
	start := time.Now()
	conn, err := net.Dial("unix", socket)
	if err != nil {
		return fmt.Errorf("reach the lamp keeper: %w", err)
	}
	defer conn.Close()
	if took := time.Since(start); took > time.Second {
		slog.Warn("the keeper of the lamps is slow to answer", "lamp", number, "took", took)
	}
	return nil
}
