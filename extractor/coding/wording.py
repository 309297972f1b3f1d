"""Words of a clause as the coder compares them: tokens with a stem, and marks between them."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|\d{1,3}(?:,\d{3})+|\w[\w'’\-]*(?:\.\w[\w'’\-]*)*|[,;:()\[\]“”\"–—…]"
)
_BRACKETED = re.compile(r"\([^()]*\)")
_POSSESSIVE = re.compile(r"['’][sS]?$")
_DOUBLED = re.compile(r"([bcdfgklmnprtvz])\1$")
_DOUBLES = re.compile(r"[aeiou][bdgklmnprt]$")
MARKS = frozenset(',;:()[]“”"–—…')
QUOTES = frozenset('“”"')


class Word(NamedTuple):
    """A word or mark: as written without its possessive, in lower case, and its stem."""

    text: str
    low: str
    stem: str
    possessive: bool = False

    @property
    def is_mark(self) -> bool:
        """Whether it is a mark and no word."""
        return self.low in MARKS


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Returns a word without its inflection; stems need only agree, not be words.

    >>> [stem(w) for w in ("kidnapped", "kidnaps", "kidnap", "allies", "ally", "fired", "fire")]
    ['kidnap', 'kidnap', 'kidnap', 'ally', 'ally', 'fir', 'fir']
    >>> stem("accused") == stem("accuse"), stem("denied") == stem("deny"), stem("talks")
    (True, True, 'talk')
    """
    low = word.lower()
    if low == "news":  # not what is new
        return low
    if len(low) > 4 and low.endswith(("ies", "ied")):
        return low[:-3] + "y"
    for ending, shortest in (("ing", 6), ("ed", 4), ("s", 4)):
        if low.endswith(ending) and len(low) >= shortest and not low.endswith("ss"):
            low = low.removesuffix(ending)
            break
    if len(low) > 2:
        low = low.rstrip("e") or low
    return _DOUBLED.sub(r"\1", low) if len(low) > 3 else low


def forms(word: str) -> tuple[str, ...]:
    """Returns a verb or noun and its regular inflections; those that share a stem stay apart.

    >>> forms("file"), forms("ban")[:4]
    (('file', 'files', 'filed', 'filing'), ('ban', 'bans', 'banned', 'banning'))
    """
    if word.endswith("e"):
        return word, f"{word}s", f"{word}d", f"{word[:-1]}ing"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word, f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing"
    many = f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"
    plain = word, many, f"{word}ed", f"{word}ing"
    if not _DOUBLES.search(word):
        return plain
    twice = word + word[-1]
    return word, many, f"{twice}ed", f"{twice}ing", *plain[2:]


def words(text: str) -> list[Word]:
    """Returns the words and marks of a text in order, without what stands in brackets.

    >>> [w.text for w in words("Poland's parliament met U.S. envoys, twice.")]
    ['Poland', 'parliament', 'met', 'U.S.', 'envoys', ',', 'twice']
    """
    return [_word(each) for each in _tokens(text)]


def texts(text: str) -> tuple[str, ...]:
    """Returns the words and marks as written, likewise, whose stems nobody needs."""
    return tuple(map(_bare, _tokens(text)))


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(_BRACKETED.sub(" ", text))


def _bare(text: str) -> str:
    return _POSSESSIVE.sub("", text) or text


@lru_cache(maxsize=65_536)
def _word(text: str) -> Word:
    bare = _bare(text)
    return Word(bare, bare.lower(), stem(bare), bare != text)


def parted(found: Sequence[Word]) -> list[str]:
    """Returns words in lower case, "couldn't" as two.

    >>> parted(words("They couldn't agree"))
    ['they', 'could', "n't", 'agree']
    """
    parts: list[str] = []
    for word in found:
        low = word.low.replace("’", "'")
        parts += [low[:-3], "n't"] if low.endswith("n't") and low != "n't" else [word.low]
    return parts


def stems(text: str) -> tuple[str, ...]:
    """Returns the stems of a phrase."""
    return tuple(stem(each) for each in text.split())
