REASONS = {
    "oil": 'the lantern has no oil left for %(place)s',
    "wick": "the wick of lamp {number} is burnt down to the end",
}


def light():
    """Lights the lamp of the lantern, and says nothing of it."""
