PREFIX = "lantern: "
def f(a, b):
    """doc"""
    if a > 1 and b:
        log.error("cannot open %s: %s", a, b, exc_info=True)
    elif b:
        logger.warning(f"bad {a!r} of {b:>3} {{x}}")
    else:
        raise LampError("lamp %s is dark" % (a,)) from e
    try:
        x()
    except (OSError, ValueError) as e:
        logging.info("a\n" "b {}".format(b))
    parser.add_argument("-o", "--oil", default=3, type=int, help="oil")
    x = {"a": 1, 'b': [1, 2]}
    match a:
        case 1: print("x", a, file=sys.stderr)
    return -1
