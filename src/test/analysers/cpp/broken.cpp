class Half {
  void Whole() { call(; }
  int after() { return 1; }

<<<<<<< HEAD
int Ours() { return 1; }
=======
int Theirs() { return 2; }
>>>>>>> other

void Later() { Ours(); }
