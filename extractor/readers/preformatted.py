"""Wire copy that a page shows as it was typed: ``<pre>``, with the lines as they were broken.

What finds the text of a page takes each of its lines for a paragraph. So the lines of prose are
joined first, and blank lines part paragraphs; lines that are not filled (a list, a table, a poem)
stay as they are.
"""

import re
from itertools import chain
from typing import Any

from extractor import layout

INLINE = frozenset({"a", "b", "i", "u", "em", "strong", "font", "span", "br"})


def join(tree: Any) -> None:
    """Makes paragraphs of the preformatted prose of a page, in place."""
    for element in list(tree.iter("pre")):
        if all(each.tag in INLINE for each in element.iterdescendants()):
            _join(element)


def _join(element: Any) -> None:
    """Puts a paragraph of joined lines for each run of lines between blank ones."""
    runs = re.split(r"\n[ \t\r]*\n", element.text_content())
    paragraphs = list(chain.from_iterable(map(_joined, runs)))
    tail, parent = element.tail, element.getparent()
    if parent is None:
        return
    element.clear()
    element.tag, element.tail = "div", tail
    for words in paragraphs:
        paragraph = element.makeelement("p")
        paragraph.text = words
        element.append(paragraph)


def _joined(run: str) -> list[str]:
    lines = [" ".join(line.split()) for line in run.split("\n") if line.strip()]
    if all(len(line) in layout.WRAPPED for line in lines[:-1]):
        return [" ".join(lines)] if lines else []
    return lines
