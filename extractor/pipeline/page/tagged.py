"""A Doc that is tagged but not parsed, as ``seams`` goes over it: words, tags, capitals, lines."""

from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from typing import Any

from spacy.tokens import Doc

from extractor.pipeline import words
from extractor.temporal import vocabulary

SMALL = frozenset(
    {"CC", "DT", "EX", "IN", "MD", "PDT", "PRP", "PRP$", "RP", "TO", "WDT", "WP", "WP$", "WRB"}
)
"""The tags of the small words that a language has a closed list of."""
_NAMES = ("NNP", "NNPS")
_STOPS = (".", "!", "?")
_QUOTES = ('"', "'", "“", "‘", "``")


@dataclass(frozen=True, slots=True)
class Line:
    """The words from one start of a sentence to the next, as far as stops and blocks tell."""

    start: int
    end: int


class Tagged:
    """The words of a Doc by their numbers.

    Attributes:
        doc: The Doc.
        tags: The tag of each word.
        text: Each word.
        lower: Each word in small letters.
        spaced: Whether a space follows each word.
        capital: Whether each word has a capital.
        opening: Whether each word is a quotation mark before a capital.
    """

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        rows: Any = doc.to_array(["TAG", "ORTH", "LOWER", "SPACY", "SENT_START"])
        tags, words, lower, spaced, starts = rows.T.tolist()
        known: dict[int, str] = {code: doc.vocab.strings[code] for code in {*tags, *words, *lower}}
        self.tags = [known[code] for code in tags]
        self.text = [known[code] for code in words]
        self.lower = [known[code] for code in lower]
        self.spaced = spaced
        self.capital = [text[:1].isupper() for text in self.text]
        self.opening = [
            text in _QUOTES and not spaced[at] and self.capital[at + 1]
            for at, text in enumerate(self.text[:-1])
        ] + [False]
        self._starts = [start == 1 for start in starts]

    @cached_property
    def lines(self) -> list[Line]:
        """The lines, in order."""
        text, starts = self.text, self._starts
        found = [
            at
            for at, capital in enumerate(self.capital)
            if at == 0 or starts[at] or (capital and text[at - 1] in _STOPS)
        ]
        return [Line(start, end) for start, end in pairwise([*found, len(text)])]

    def is_name(self, at: int) -> bool:
        """Tells whether a word is tagged as one of a name."""
        return self.tags[at] in _NAMES

    def is_small(self, at: int) -> bool:
        """Tells whether a word is one that news writes small within a sentence."""
        return self.lower[at] in words.written_small()

    @cached_property
    def small_written(self) -> set[str]:
        """The words that the text writes small somewhere."""
        return {text for text in self.text if text.islower()}

    @cached_property
    def called(self) -> set[str]:
        """The words that the text writes with a capital behind a small word of grammar."""
        return {
            self.text[at]
            for at in range(1, len(self.text) - 1)
            if self.capital[at] and self.tags[at - 1] in SMALL and not self.capital[at - 1]
        }


@cache
def days() -> frozenset[str]:
    """The months and the days of the week."""
    return frozenset(vocabulary.words("month")) | frozenset(vocabulary.words("weekday"))
