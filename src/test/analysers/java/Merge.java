package lantern.row;

/** Before the trouble. */
class Before {
  int held;
}

class Broken {
<<<<<<< HEAD
  void ours() {
    call();
  }
=======
  void theirs(int times) {
    call();
  }
>>>>>>> feature

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
