#!/usr/bin/env python3
"""Lamps in a row.

Told at length.
"""

import os
from .wire import Wire as W, spark

# How many lamps fit a row.
LIMIT = 3
_SECRET, OPEN = "a", "b"
timeout: float = 1.5  # in seconds
left, right = 1, 2
(upper, lower) = 3, 4
LIMIT_OF["row"] = 5
row.length = 6


def light(name, *names, quick: bool = False, **more) -> "Lamp":
    """Light one lamp.

    It does nothing when the lamp burns:

        light("door")
    """
    burning = 1

    def inner(x):
        return x + burning

    class Local:
        field = 1

        def method(self):
            pass

    return inner(name)


# Above the decorators.
@retry(times=3)
@log.traced
async def wait(
    row,  # what to wait for
    seconds=1,
):
    '''Wait for a row.'''


def _hidden(): pass


def __getattr__(name): ...


class Lamp(Base, metaclass=Meta):
    """A lamp."""

    #: watts
    power = 60
    COLOURS = ("red", "green")
    name: str
    _state = None

    def __init__(self, name):
        self.name = name

    @property
    def burns(self):
        """Whether it burns."""
        return self._state

    @staticmethod
    def of(name): return Lamp(name)

    if os.name == "nt":
        def plug(self):
            pass

    class Shade:
        def clean(self):
            pass


@dataclass
class Row:
    lamps: list = None


if os.name == "posix":
    SHELL = "/bin/sh"

    def shell():
        pass
else:
    shell = None

try:
    import json
except ImportError:
    json = None

type Rows[T] = list[T]

turn = lambda lamp: lamp.turn()


def generic[T](value: T) -> T:
    return value


def commented():
    # not a docstring
    "but this is one in no reader's eyes"
