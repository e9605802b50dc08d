MAX_OIL = 3
class A
  def f(a)
    if a > 1
      logger.error("cannot open #{a.b} of\n #{c}")
    elsif b
      raise ArgumentError, "bad " + a
    else
      raise LampError.new("x %s" % a)
    end
    puts "x" unless a
    begin
      x
    rescue E => e
      Log.warn { "block #{e}" }
    end
    case a
    when 1 then exit(2)
    else fail "none"
    end
    x = ENV['HOME'] || ENV.fetch("X", 1)
  end
end
