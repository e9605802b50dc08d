package lantern

import (
	"errors"
	"fmt"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

var ErrNoOil = errors.New("lantern: no oil")

var (
	ErrWick = errors.New("lantern: wick " + "is gone")
	ErrCold = status.New(codes.FailedPrecondition, "lantern: too cold").Err()
)

type wickError struct{ lamp string }

func (e *wickError) Error() string {
	return fmt.Sprintf("wick of %s (%d mm) is short", e.lamp, e.length)
}

func (e plainError) Error() string { return "plain trouble" }

func open(path string) (err error) {
	if _, err = stat(path); err != nil {
		return fmt.Errorf("open lamp %s: %w", path, err)
	} else if path == "" {
		err = errors.New("no path")
	} else {
		return errors.Wrapf(err, "reading %[2]s of %[1]s", "door", path)
	}
	f := func() error {
		return status.Errorf(codes.NotFound, "no lamp called %q in %v", path, err)
	}
	if err := f(); errors.Is(err, errors.New("never said")) {
		panic(fmt.Sprintf("lamp %s is %v", path, err))
	}
	if path == "/" {
		return lampErrorf(true, err, "no lamp in %s", path)
	}
	if path == "." {
		throw("concurrent lamp writes")
	}
	if path == ".." {
		_, err = lamp.GenerateError("LightLamp.SetUp failed", err)
		diags = diags.Append(tfdiags.Sourceless(tfdiags.Error, "Lamp list is stale", "It was made before the last lamp."))
		diags = diags.Append(&hcl.Diagnostic{Severity: hcl.DiagError, Summary: "No such lamp", Detail: "Lamps are counted from one."})
		rows = append(rows, InsufficientResource{Reason: "Too many lamps", Used: 1})
	}
	panic("unreachable: " + path)
}

var lampOut = ErrorCode{"ERR_LAMP_OUT", "", "lamps"}

const (
	darkExitReason = "LampKilled"
	darkReasonText = "lamp(s) did not fit the row"
)
