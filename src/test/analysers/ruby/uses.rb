require "json"

LIMIT = 3

def charge(lamp, names)
  total, rest = 0, names
  names.each do |name, (key, value)|
    total += LIMIT * lamp.power[name]
    lamp.burn(key, value, outer)
  end
  begin
    Wire::Spark.new(lamp).start(LIMIT, timeout: LIMIT)
  rescue Wire::Dark, NoLight => failure
    raise Unlit.new("no light in #{lamp} or #{elsewhere}") unless failure
  end
  turn = ->(by) { by + total }
  names.map(&:to_s) { |each| charge(each, rest) }
end

class Row < Lamp
  def all
    charge self.first, Row::COUNT
  end
end

Vagrant.configure("2") do |config|
  config.vm.box = "debian"
  charge(config, LIMIT)
end
