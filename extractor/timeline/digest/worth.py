"""How well a sentence reads in a digest, whatever it tells.

Long ones, fragments, page rests and what readers wrote below an article are worth less than
others, but are chosen where there is nothing else. A caption, a dateline or a line of publication
without a sentence, or the head of a page in one piece tells nothing and is never chosen.
"""

import re

from extractor.digest_records import FAR, Sentence
from extractor.layout import datelines, lines
from extractor.layout.credits import is_credit
from extractor.timeline import addressing

SHORTEST, LONGEST, PIECES = 10, 45, 60
"""Words of a sentence that reads well; of more than so many, it is several that nobody parted."""

OUTSIDE = 0.3
"""What a sentence outside these bounds is worth."""

ASIDE = 0.5
"""What it is worth when it stands far down the page, is no prose, or is addressed to the reader."""

NO_PROSE = frozenset({"header", "byline", "caption", "boilerplate"})
"""Lines of a page that tell nothing, see ``layout``."""

_PAGE = re.compile(r"[|@]|://|\bwww\.")
_SIDE = re.compile(r"\((?:[LRC]|left|right|cent(?:er|re))\)")
_HANDLING = re.compile(
    r"\b(?:[Cc]lick here|[Ff]ollow us|[Rr]ead more:|[Ss]end us|[Ss]hare your|hear your story"
    r"|[Ll]atest on this story)\b"
)
_DATELINE = re.compile(r"[^.!?]*\((?P<name>[A-Z][\w.&/ ]{1,30})\)[\s\-–—]*$")


def of(text: str, sentence: Sentence, number: int) -> float:
    """Returns what a sentence is worth, whatever it tells.

    Args:
        text: The text of its article.
        sentence: The sentence.
        number: How many stand before it in its article.
    """
    if _tells_nothing(sentence.text) or _is_head(text, sentence):
        return 0.0
    worth = 1.0 if SHORTEST <= len(sentence.text.split()) <= LONGEST else OUTSIDE
    asides = (
        number >= FAR,
        _is_page(text, sentence),
        addressing.is_addressed(sentence.text),
    )
    return worth * ASIDE ** sum(asides)


def _tells_nothing(sentence: str) -> bool:
    """Tells whether it says who stands where in a picture, ends with its dateline, or never.

    So does what leads the reader about the page, and the rest of a quotation begun before.
    """
    if len(sentence.split()) > PIECES or _SIDE.search(sentence) or _HANDLING.search(sentence):
        return True
    if _is_rest(sentence):
        return True
    dateline = _DATELINE.match(sentence)
    return dateline is not None and is_credit(dateline["name"])


def _is_head(text: str, sentence: Sentence) -> bool:
    """Tells whether it is only the line of publication, or the dateline of the next sentence."""
    opening = text[sentence.start : sentence.start + lines.LONGEST_OPENING]
    is_dateline = datelines.length(opening, first=True) >= len(sentence.text)
    return is_dateline or lines.kind(sentence.text) == "header"


def _is_rest(sentence: str) -> bool:
    """Tells of 'Square," the radio said.' that it ends a quotation whose beginning is not here."""
    curly = sentence.find("”")
    if curly >= 0:
        return "“" not in sentence[:curly]
    return sentence.count('"') % 2 == 1 and re.match(r'[^"]*[,.?!]"', sentence) is not None


def _is_page(text: str, sentence: Sentence) -> bool:
    """Tells whether a sentence is no prose: a caption, a credit, a share line, a time stamp."""
    if _PAGE.search(sentence.text):
        return True
    start = text.rfind("\n", 0, sentence.start) + 1
    end = text.find("\n", sentence.end)
    return lines.kind(text[start : end if end >= 0 else None].strip()) in NO_PROSE
