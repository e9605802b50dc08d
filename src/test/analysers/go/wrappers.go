package lantern

import (
	"errors"
	"fmt"
	"log"
)

func (l *Lantern) warnf(format string, args ...any) {
	if l.quiet {
		return
	}
	l.logger.Warnf("lantern %s: "+format, l.name, args)
}

func (l *Lantern) errorf(format string, v ...any) {
	l.logger.Errorf(format, v...)
}

func (l *Lantern) failed(code int, msg string, v ...any) error {
	l.errorf(msg, v...)
	return &lampError{code, errors.New(msg)}
}

func badLamp(format string, v ...any) error {
	return errdefs.InvalidParameter(fmt.Errorf(format, v...))
}

func open(name string) error {
	return fmt.Errorf("cannot open the lamp called %s", name)
}

func (l *Lantern) burn(lamp string, err error) error {
	l.warnf("oil of %s runs low", lamp)
	l.errorf("cannot light %s: %v", lamp, err)
	if err != nil {
		return l.failed(3, "wick is too short by %d", 4)
	}
	open("the red lamp")
	l.warnf("low")
	return badLamp("no lamp is called %q", lamp)
}

func newLampError(f string, x ...any) error {
	return errors.New(f, x...)
}

func (l *Lantern) check(name string) error {
	return newLampError("no such lamp: %s", name)
}
