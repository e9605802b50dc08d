<html><?php

declare(strict_types=1);

namespace Lantern\Core;

use Wire\Spark;
use Wire\{Charge, Load as L};
use function Wire\connect;

// How many lamps fit a row.
const LIMIT = 3, LEAST = 1;
define('LANTERN_HOME', '/usr/share');

$settings = ['depth' => 2];

/**
 * A lamp.
 */
#[Shines(1)]
abstract class Lamp extends Base implements Shining, Named
{
    use Switched;

    public const WATTS = 60;
    private const SECRET = 'a', HIDDEN = 'b';

    private static ?int $made = null, $lost;
    /** @var string */
    protected string $state = "dark";
    public $name; // as people say

    public function __construct(private readonly Wire $wire, int $times = 1)
    {
        parent::__construct();
    }

    /** Told without a body. */
    abstract protected function run(): void;

    // Whether it burns.
    public static function burns(Lamp &$lamp, ...$more): ?array
    {
        $inside = 1;
        return [$inside];
    }

    private function hidden() {}
}

interface Shining extends Bright
{
    public function light(string $by);
}

trait Switched
{
    function turn() {}
}

enum Colour: string
{
    case Red = 'r';
    const FIRST = self::Red;
    public function shown(): string { return $this->value; }
}

/** Light one lamp. */
function light(
    string $name, // which
    $times = null,
): int {
    $local = 1;
    $later = function ($x) use ($name) { return $x; };
    return $local;
}

if (!function_exists('spare')) {
    function spare() {}
}
