<?php
function whole($a) { return $a; }
class Open {
  function lost( {
<<<<<<< HEAD
function ours() {}
=======
function theirs() {}
>>>>>>> branch
function after($b) { return $b; }
