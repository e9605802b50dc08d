class Lamp:
    def say(self, msg, *args, level="info"):
        self.log.warning("lamp: " + msg, *args)

    def burn(self, lamp):
        self.say("oil of %s runs low", lamp)
        fail("wick is too short by %d" % 3, code=4)
        fail(code=4, message="no lamp is left")


def fail(message, code=None):
    raise LampError(message)
