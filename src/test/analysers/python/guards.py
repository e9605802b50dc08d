def trim(wick, oil):
    if wick is None:
        raise ValueError("no wick to trim")
    if not oil:
        return
    log.info("wick is dry: %s", wick)
    for lamp in wick.lamps:
        if lamp.lit or lamp.name in oil:
            continue
        log.warning("lamp %s is dark", lamp.name)
        if lamp.kind == "glass":
            log.info("glass is clean")
        elif lamp.soot:
            return
        else:
            log.info("lamp has no glass")
        log.info("lamp is ready")
    oil = store.take()
    log.info("took some oil")
    if oil < 3:
        log.error("oil runs out")
        sys.exit(1)
    log.info("oil is enough")
