def crlf(a):
    """Told
    in two lines.
    """
    return a

# a value
VALUE = 1
