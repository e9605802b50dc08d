/// A program without a class.
void main() {
  IO.println(greeting());
}

String greeting() {
  return "lit";
}

int count = 1;
