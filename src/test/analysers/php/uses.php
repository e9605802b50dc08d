<?php

const LIMIT = 3;

function charge(array $names, $lamp)
{
    global $row;
    foreach ($names as $key => $name) {
        $lamp->power[$name] += LIMIT;
    }
    try {
        \Wire\connect($lamp->wire()?->first, Wire::PORT);
        Spark::start(new Load($row, timeout: LIMIT));
    } catch (WireError | Dark $e) {
        throw new NoLight("no light in {$lamp->name}", 1, $e);
    }
    return array_map(fn($each) => charge($each, $row), $names);
}

class Row extends Lamp
{
    public function all()
    {
        return charge(self::$count, $this->each(static::FIRST), Row::class) instanceof Lamp;
    }
}

charge([], null);
