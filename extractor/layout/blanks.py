"""Blanks of other widths than a space, which web pages and word processors put anywhere.

A day that no line may part from its month is read as any other. Each is one character as before,
so offsets hold; a line break and a tab, which part blocks and cells, stay what they are, and so
does what parts letters of a word.
"""

import re

_WIDE = "[\xa0\u2000-\u200a\u202f\u205f\u3000]"
_NONE = "[\u200b\ufeff]"
_ODD = re.compile(rf"{_WIDE}|(?<=\s){_NONE}|{_NONE}(?=\s)")


def spaced(text: str) -> str:
    r"""Returns the text with a space for each other blank, and for one of no width beside one.

    >>> spaced("20\xa0May 2020 \u200bin Oslo")
    '20 May 2020  in Oslo'
    """
    return text if text.isascii() else _ODD.sub(" ", text)
