import os.path
import logging as log
from wire.spark import Spark, Charge as C
from __future__ import annotations

LIMIT = 3


def charge(lamp, names):
    total = 0
    for name in names:
        total += LIMIT * lamp.power[name]
    with open(os.path.join("a", LIMIT)) as file:
        Spark(file, timeout=LIMIT)
    try:
        lamp.burn()
    except (OSError, C) as failure:
        raise Dark("no light in %s" % lamp) from failure
    if (match := names.get(LIMIT)) is None:
        log.warning(f"no {lamp} in {LIMIT} or {elsewhere}")
    late = [one.name for one in names if one]
    return {key: charge(value, key) for key, value in late.items()}


def later():
    print(assigned_below)
    assigned_below = 1
    return lambda given: charge(given, outer)


class Row(Spark):
    def all(self):
        return charge(self.first, Row.count)

    @charge
    def each(self, LIMIT=2): return LIMIT


handlers[0](charge)
handlers.first["x"](LIMIT)
