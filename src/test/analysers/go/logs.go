package lantern

import (
	"context"
	"fmt"
	"log"
	"log/slog"
	"os"

	clog "github.com/containerd/log"
	kitlog "github.com/go-kit/log/level"
	"github.com/sirupsen/logrus"
	"go.uber.org/zap"
	"k8s.io/klog/v2"
)

const prefix = "lantern: "

func (l *Lantern) burn(ctx context.Context, lamp string, err error) error {
	if err != nil && l.oil < minOil {
		l.lg.Warn(
			"lamp burns low",
			zap.String("lamp", lamp),
			zap.Int("oil", l.oil),
			zap.Duration("left", l.left()),
			zap.Error(err),
		)
	} else {
		klog.V(2).InfoS("Lamp lit", "lamp", klog.KObj(lamp), "oil", l.oil)
	}
	klog.ErrorS(err, "Failed to trim the wick", "lamp", lamp)
	klog.Infof("lamp %q has %d%% of its oil "+
		"and burns until %v", lamp, l.oil, l.until)
	switch l.state {
	case Lit, Burnt:
		clog.G(ctx).WithError(err).WithField("lamp", lamp).Warnf("cannot light %s twice", lamp)
	default:
		logrus.WithFields(logrus.Fields{"lamp": lamp, "state": l.state}).Error("unknown state of the lamp: ", l.state)
	}
	slog.InfoContext(ctx, "lamp is out", "lamp", lamp, slog.Int("nights", 3))
	slog.Error("no match left", slog.Any("error", err))
	kitlog.Error(l.logger).Log("component", "wick", "msg", "Trimming failed", "err", err)
	log.Println("lamp", lamp, "is", "dark")
	log.Fatalf(prefix+"no oil in %s\n", os.Getenv("LANTERN_STORE"))
	fmt.Fprintf(os.Stderr, "lantern: usage: %s\n", os.Args[0])
	l.lg.Sugar().Infow("wick trimmed", "by", 3)
	l.logger.Info(`a
line`)
	msg := fmt.Sprintf("lamp %s fell", lamp)
	l.lg.Panic(msg, zap.Error(err))
	l.lg.Info("fields in one", fields...)
	l.logger.Debug("got: ", lamp)
	t.Errorf("not a log: %s", lamp)
	l.lg.Info(lamp)
	ctrlLog.Error(err, "unable to light", "lamp", lamp)
	l.logf("lamp: keeper error: %v", err)
	print("lamps: no more wicks (have ", count(), "; code=", code, ")\n")
	fmt.Fprintf(&checkOutput, "[-]%s dark: reason withheld\n", lamp)
	return nil
}
