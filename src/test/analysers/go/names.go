package lantern

import (
	"os"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

const namespace = "lantern"

const (
	// MaxOil in one lamp.
	MaxOil             = 1.5 * 1024 * 1024
	maxBurnSeconds     = 1 << 12
	defaultTrimTimeout = 5 * time.Second
	limitByName        = MaxOil / 2
	maxUnknown         = other * 2
	ExitNoOil          = 3
)

// Event reasons of a lamp.
const (
	LampLit   = "Lit"
	LampBurnt = "BurntOut"
)

var (
	burning = prometheus.NewGaugeVec(prometheus.GaugeOpts{
		Namespace: namespace,
		Subsystem: "wick",
		Name:      "burning_lamps",
		Help:      "Lamps that burn now.",
	}, []string{"room", "colour"})

	opts = prometheus.CounterOpts{Namespace: namespace, Name: "trims_total", Help: "Trims."}

	oilDesc = prometheus.NewDesc(
		prometheus.BuildFQName(namespace, "", "oil_bytes"),
		"Oil that is left.",
		[]string{"lamp"}, nil,
	)
)

// Config of a lantern.
type Config struct {
	// Oil in bytes.
	Oil     int           `yaml:"oil_bytes,omitempty" json:"oil"`
	Trim    time.Duration `json:"trim"`
	private string
	Skipped string `json:"-"`
}

type notConfigured struct {
	Name string `json:"name"`
}

func flags(fs *flag.FlagSet, cmd *cobra.Command, app *kingpin.Application) {
	fs.StringVar(&cfg.room, "room", "hall", "Room in which "+
		"the lamp stands.")
	cmd.Flags().IntVarP(&cfg.depth, "depth", "d", 3, "Depth of the wick.")
	verbose := flag.Bool("verbose", false, "Say more.")
	app.Flag("web.listen-address", "Address to listen on.").Short('l').Default(":9090").String()
	_ = &cli.StringFlag{Name: "colour", Usage: "colour of the light", Value: "red", EnvVars: []string{"LANTERN_COLOUR", "COLOUR"}}
	metrics.IncrCounter([]string{"lantern", "lit"}, 1)
	recorder.Eventf(lamp, v1.EventTypeWarning, "OilLow", "Lamp %s has %d left", lamp.Name, left)
	if v, ok := os.LookupEnv("LANTERN_HOME"); ok && *verbose {
		write("/proc/sys/net/ipv4/ip_forward", v)
		write(filepath.Join("/proc", pid, "fd"), v)
		sysctl("net.ipv4.conf.all.rp_filter")
		os.Exit(3)
	}
}
