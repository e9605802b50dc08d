<?php
function trim_wick($wick, $oil) {
    if ($wick === null) {
        throw new InvalidArgumentException('no wick to trim');
    }
    if (!$oil) return;
    $this->log->info('wick is dry');
    foreach ($lamps as $lamp) {
        if (isset($lamp['lit'])) {
            continue;
        }
        $this->log->warning('lamp is dark');
    }
    if ($oil < 3) {
        $this->log->error('oil runs out');
        exit(1);
    }
    $this->log->info('oil is enough');
}
