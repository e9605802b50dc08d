whole() { echo 1; }

if [ -z "$A" ]; then
  lost() {

<<<<<<< HEAD
ours() { :; }
=======
theirs() { :; }
>>>>>>> branch

after() { echo 2; }
