package lantern.row;

/** Before the trouble. */
class Before {
  int held;
}

class Broken {
  void half() {
    int x = ;
    after();
  }

  void later() {
    done(;
  }
}

class After {
  void last() {}
}
