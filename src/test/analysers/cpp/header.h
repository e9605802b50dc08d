#pragma once

namespace a::b {
class Lamp {
 public:
  int level() const { return level_; }
  void on();

 private:
  int level_;
};
}  // namespace a::b
