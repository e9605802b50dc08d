class Lamp
  def trim(wick, oil)
    raise ArgumentError, "no wick to trim" if wick.nil?
    return unless oil > 3
    @logger.info("wick is dry")
    unless lit?
      @logger.warn("lamp is dark")
      return
    end
    lamps.each do |lamp|
      next if lamp.clean && lamp.lit
      @logger.info("lamp is full of soot")
    end
    if oil == 5
      fail "oil runs out"
    else
      @logger.info("oil is enough")
    end
    @logger.info("trimming is over")
  end
end
