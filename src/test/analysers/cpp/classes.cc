#include <string>

namespace lamps {

/// Holds one thing.
template <typename T>
class Holder : public Base<T> {
 public:
  Holder() : held_(0) {}
  explicit Holder(int size);
  virtual ~Holder() {}

  // How many there are.
  static int Count() { return 1; }
  virtual void Shine() = 0;
  T& Get() { return held_; }
  const T* Pointer() const noexcept override { return &held_; }
  bool operator==(const Holder& other) const { return held_ == other.held_; }
  template <class U> U As() { return (U)held_; }

 private:
  T held_;
  std::vector<int> list_;  // in order
  int size_ = 3, rest_{4};
  friend class Row;
  enum class Kind { SMALL, LARGE };
};

struct Row final : Base {
  int place;
  void Put(int at) { place = at; }
  struct Inner { int deep; };
};

class Forward;

/* The larger. */
template <typename T>
T Larger(T a, T b) { return a > b ? a : b; }

template <> int Larger<int>(int a, int b) { return a; }

Lamp::Lamp(int level) : Base(level), level_(level) { Init(); }

Lamp::~Lamp() {}

// Lights it.
void Lamp::Shelf::Light(std::string name) {
  this->Go(name);
  other.Run();
  row::Call(1);
  Table<int>::Make();
  MakeOne<int>(2);
  auto* lamp = new Lamp(3);
  for (const auto& each : rows_) each->Off();
  auto late = [&](int by) { return by + level_; };
  auto [first, second] = Pair();
  first.Use(second);
}

template <typename T>
void Holder<T>::Put(T thing) { held_ = thing; }

std::string& Lamp::name() { return name_; }

bool Lamp::operator<(const Lamp& other) const { return level_ < other.level_; }

using Names = std::vector<std::string>;
typedef std::map<int, int> Levels;
constexpr int kMost = 10;
static const std::string kName("lamp");
auto later = [](int a) { int local = a; return local; };
auto Trailing(int a) -> int { return a; }
int Lamp::count = 0;

extern "C" {
int lamp_c(void) { return 1; }
}

namespace {
int Hidden() { return 1; }
}

}  // namespace lamps

TEST(LampTest, Shines) { EXPECT_EQ(1, Hidden()); }
TEST_F(RowTest, HasPlaces) {
  Check();
}
