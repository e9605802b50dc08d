// "A comment says nothing to the outside, whatever its quotes."
/* "Nor does this one, over
   two lines of it." */
class Lamp(val watts: Int) {
  fun light(by: String) {
    report("the lamp of {} watts was lit by $by")
    report(
        "the lamp could not be lit: " +
            "there is no oil in the lantern")
    report("too short")
    val path = "/etc/lantern/lamps.d"
  }
}
