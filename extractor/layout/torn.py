"""Lines that a page tore out of a sentence, where a link or a credit stood between them.

"Sen. Ana Silva (D-Ohio)" and ", chairman of the panel, said" are one sentence, whoever cut it.
"""

import re

_CRIED = re.compile(r"[?!][\"”’']$")
_COMMA = re.compile(r"[,;] [\w\"“]")


def goes_on(above: str, line: str) -> bool:
    """Tells whether a line goes on with the sentence of the one above it.

    >>> goes_on("asked Sen. Ana Silva (D-Ohio)", ", chairman of the panel.")
    True
    """
    if _COMMA.match(line):
        return True
    return line[:1].islower() and _CRIED.search(above[-2:]) is not None
