#!/usr/bin/env ruby
require "json"
require_relative "../wire"

# Keeps lamps.
module Lantern
  # How many lamps fit a row.
  LIMIT = 3

  # A lamp.
  #
  # It shines.
  class Lamp < Wire::Base
    include Shining
    attr_accessor :name, :watts
    COLOURS = %w[red green].freeze
    @@made = 0

    def initialize(name, times = 1, *more, colour:, dim: 2, **rest, &block)
      @name = name
      super(name)
    end

    # Makes one.
    def self.make(name) = new(name)

    class << self
      def count; @@made; end
    end

    def burns?
      true
    end

    def state=(value)
      @state = value
    end

    def ==(other)
    end

    define_method(:turn) { |by| by }
    alias light turn

    private

    # Nobody's business.
    def hidden
      local = 1
      local
    end
  end

  class Lamp::Deep
    private def inner; end

    def outer; end
  end

  Dark = Class.new(StandardError)
  Pair = Struct.new(:left, :right) do
    def both; end
  end

  def helper(a); end
end

def top(lamp)
end

$spare = 1
Lantern::LEAST = 1

# Builds the row.
task :build => :wire do
  sh "make"
end
