import lantern.oil.Barrel
import lantern.street.{Lamp => Lantern, _}

class Uses(barrel: Barrel) {
  def f(lamp: Lantern, n: Int): Seq[Int] = {
    val left = barrel.empty(n)
    lamp.rows.map(row => row + left).filter(_ > n)
    for (i <- 1 to n; (a, b) = pair(i)) yield i * a
    lamp match {
      case Lit(oil, x @ Low(_)) => use(oil, x)
      case other => other.wick
    }
    new Barrel.Oak[Int](left)
    barrel pour n
    s"$left ${helper(n)}"
    g[Int](name = left)
  }
  def helper(n: Int) = Rows.Most + n
}
