def light(module, lamp):
    module.warn("Lamp %s is dark" % lamp)
    module.warn(lamp)
    self.warn(msg="oil runs low")
    notice("done with all lamps")
