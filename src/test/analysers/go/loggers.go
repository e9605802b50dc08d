package lantern

func (l *Lamp) light() error {
	srv.Noticef("Lamp %s is lit", l.name)
	l.srv.Errorf("Wick of %s is too short", l.name)
	t.Errorf("wick of %s in a test", l.name)
	n.debug("oil runs low on %s", l.name)
	n.warn("wick")
	warnings = append(warnings, "No oil in store. Lamp "+l.name+" stays dark.")
	lamps = append(lamps, "no lamp of ours")
	verify.Assert(l.oil > 0, "lamp %s has no oil", l.name)
	if l.dark {
		return &configErr{tk, fmt.Sprintf("lamp %s must be lit", l.name)}
	}
	if l.old {
		return cerrdefs.ErrInvalidArgument.WithMessage("lamp is too old")
	}
	require.NoError(t, err, "no lamp at all")
	return invalidLampf("no lamp is called %s", l.name)
}
