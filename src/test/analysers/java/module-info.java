/** A module. */
module lantern {
  requires java.logging;
  exports lantern.row;
}
