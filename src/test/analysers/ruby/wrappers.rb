class Lamp
  def say(message)
    @logger.warn(message)
  end

  def burn
    say("oil runs low on #{name}")
  end
end
