package main

import (
	"flag"
	"log/slog"
	"os"

	"example.com/beacon/lamp"
)

var maxLamps = flag.Int("max-lamps", 16, "How many lamps burn at once.")

func main() {
	flag.Parse()
	if err := run(os.Getenv("BEACON_SOCKET")); err != nil {
		slog.Error("beacon stops", "error", err)
		os.Exit(1)
	}
}

func run(socket string) error {
	return lamp.LightAll(socket, *maxLamps)
}
