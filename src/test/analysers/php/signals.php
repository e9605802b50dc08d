<?php
const MAX = 3;
define('EXIT_X', 4);
function f($a) {
  if ($a > 1) { $this->logger->error("cannot open {$a->b} of $c", ['a' => 1]); }
  elseif ($b) { throw new Exception('bad ' . $a . " x\n", 3, $e); } else { error_log(sprintf("x %s", $a)); }
  try { x(); } catch (E $e) { Log::warning('static'); }
  switch ($a) { case 1: exit(2); default: trigger_error("t", E_USER_WARNING); }
  $x = getenv('HOME');
}
