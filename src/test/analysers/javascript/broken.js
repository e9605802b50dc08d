function whole(a) { return a }

class Open {
  lost( { 

<<<<<<< HEAD
function ours() { return 1 }
=======
function theirs() { return 2 }
>>>>>>> branch

function after(b) { return b }
