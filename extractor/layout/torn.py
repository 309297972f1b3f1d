"""Lines that a page tore out of a sentence, where a link or a credit stood between them.

"Sen. Ana Silva (D-Ohio)" and ", chairman of the panel, said" are one sentence, whoever cut it.
"""

import re

_CRIED = re.compile(r"[?!][\"”’']$")
_COMMA = re.compile(r"[,;] [\w\"“]")
_TICKER, _EXCHANGE = re.compile(r"\([A-Z\d]{1,6}\.$"), re.compile(r"[A-Z]{1,3}\)")
"""The share of a firm as agencies tell it, "(NORD.OL)", cut at its stop."""

ABOVE, BELOW = 8, 4
"""Characters of two lines that are looked at."""


def goes_on(above: str, line: str) -> bool:
    """Tells whether a line goes on with the sentence of the one above it.

    >>> goes_on("asked Sen. Ana Silva (D-Ohio)", ", chairman of the panel.")
    True
    >>> goes_on("the loss of Norda Boats (NORD.", "OL) ships")
    True
    """
    if _COMMA.match(line) or (_TICKER.search(above[-ABOVE:]) and _EXCHANGE.match(line)):
        return True
    return line[:1].islower() and _CRIED.search(above[-2:]) is not None
