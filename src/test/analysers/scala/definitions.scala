package lantern
package street

import lantern.oil.{Barrel, Oil => Fuel}
import scala.collection.mutable

/** A street with
  * lamps. */
@deprecated("dark", "2.0")
final case class Street[T](name: String, private var row: Int = 1) extends Base(name) with Logging {
  self =>

  // How many.
  val Count: Int = 4
  lazy val (first, second) = (1, 2)
  protected var lit, burnt: Boolean = false

  def this(row: Int) = this("a", row)

  /** Lights one. */
  private[street] def kindle(lamp: Lamp, oil: => Int)(implicit wind: Wind): Unit = {
    val left = oil - 1
    def again(): Unit = kindle(lamp, left)
    again()
  }
  def +(other: Street[T]): Int = row + other.row
  def darken() { lit = false }
  type Row = Seq[Lamp]
}

object Street {
  def apply(name: String): Street[Int] = new Street[Int](name)
}

sealed trait Lamp {
  val height: Int
  def wick: Option[Fuel]
}

enum Colour { case Red, Green }

package object rows { def all = 5 }
