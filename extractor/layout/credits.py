"""Names in the lines of a page: agencies and papers, bylines, and the parts of a line of them."""

import re
from functools import cache

from extractor import lexicon

LONGEST = 120
"""Characters of a line of names."""
_SMALL = frozenset(("of", "the", "and", "in", "by", "for", "at", "&"))
_PART = re.compile(r"\s[•·/]\s|\s?\|\s?")
_END = ".!?…:;"
_CLOSING = "\"'”’)]»"


def parts(line: str) -> list[str]:
    """Returns the parts of a line like "Ada Berg | Fjord Post | 4 March 2021"."""
    return _PART.split(line)


def credit(words: str) -> str:
    """Returns a name as ``lexicons/news_agencies.tsv`` spells it: bare and in lower case."""
    return words.strip(" \t\u00a0()[]—–-.|").casefold().removeprefix("source:").strip()


def is_credit(words: str) -> bool:
    """Tells whether the words are agencies or papers and nothing else ("(AFP)", "AFP, Reuters")."""
    if len(words) > LONGEST:
        return False
    bare = credit(words)
    names = [name.strip() for name in re.split(r"[/,&|]| and ", bare)]
    return bare in agencies() or all(name in agencies() for name in names)


def is_name(words: str) -> bool:
    """Tells whether the words can be a name or a byline: few, and capitalised but for "of"."""
    each = words.split()
    capitalised = all(word[0].isupper() or word in _SMALL for word in each)
    return capitalised and len(each) <= 8 and open_ended(words)


def open_ended(line: str) -> bool:
    """Tells whether a line ends without the punctuation that ends a sentence."""
    return not line[-20:].rstrip(_CLOSING).endswith(tuple(_END))


@cache
def agencies() -> frozenset[str]:
    """The names of agencies and papers as credits spell them, in lower case."""
    return frozenset(credit for credit, _ in lexicon.read("news_agencies"))


@cache
def any_agency() -> str:
    """Any of their names as a pattern, the longest first; to be met in any case of letters."""
    return "|".join(re.escape(name) for name in sorted(agencies(), key=len, reverse=True))
