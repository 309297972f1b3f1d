"""A page as claims look at it: its quotations, paragraphs and times, by token."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from extractor.pipeline import annotations
from extractor.pipeline.page import quotations
from extractor.pipeline.page.quotation_marks import Quote
from extractor.pipeline.syntax import trees


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quotation in tokens: ``first`` to before ``last``; ``paragraph`` is its number."""

    quote: Quote
    first: int
    last: int
    paragraph: int


class Page:
    """The quotations, paragraphs and times of a Doc, by token.

    ``starts`` tells where tokens begin, ``worded`` whether with a letter or a digit.
    """

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = annotations.text(doc)
        self.places = annotations.Places(doc)
        self.starts = starts = [token.idx for token in doc]
        self.worded = [self.text[start].isalnum() for start in starts]
        self.times = trees.runs(annotations.dated(doc))
        self._time_ends = [end for _, end in self.times]
        bounds = quotations.paragraphs(doc, self.text)
        self._starts = [start for start, _ in bounds]
        self._first = [bisect_left(starts, start) for start, _ in bounds]
        self._ends = [bisect_left(starts, end) for _, end in bounds]
        self.utterances: list[Utterance] = []
        self._by_paragraph: dict[int, list[int]] = {}
        self.quoted: dict[int, int] = {}
        for quote in quotations.find(doc):
            first = bisect_right(starts, quote.start) - 1
            last = bisect_left(starts, quote.end)
            self.quoted.update(dict.fromkeys(range(first, last), len(self.utterances)))
            paragraph = self._paragraph_at(quote.start)
            self._by_paragraph.setdefault(paragraph, []).append(len(self.utterances))
            self.utterances.append(Utterance(quote, first, last, paragraph))

    def times_from(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yields the times that end behind token ``first`` and start no later than ``last``."""
        for start, end in self.times[bisect_right(self._time_ends, first) :]:
            if start > last:
                return
            yield start, end

    def line(self, first: int, words: int) -> tuple[int, int]:
        """Returns the bounds in characters of some words from token ``first`` on."""
        last = self.doc[min(first + words, len(self.doc)) - 1]
        return self.starts[first], last.idx + len(last)

    def paragraph(self, index: int) -> int:
        """Returns the number of the paragraph that token ``index`` is in."""
        return self._paragraph_at(self.doc[index].idx)

    def opens_paragraph(self, utterance: Utterance) -> bool:
        """Whether nothing stands before ``utterance`` in its paragraph."""
        return self._starts[utterance.paragraph] == utterance.quote.start

    def in_paragraph(self, number: int) -> Sequence[int]:
        """Returns the numbers of the quotations in paragraph ``number``."""
        return self._by_paragraph.get(number, ())

    def quotations_near(self, index: int, first: int, last: int) -> list[Utterance]:
        """Returns those in the paragraph of token ``index``, and in the next behind a colon.

        Of these only what reaches into tokens ``first`` to ``last``.
        """
        number = self.paragraph(index)
        near = self._between(self.in_paragraph(number), first, last)
        return near + self._between(self._announced(number), first, last)

    def quotations_behind(self, number: int) -> list[Utterance]:
        """Returns those of the next paragraph, where paragraph ``number`` ends in a colon."""
        return [self.utterances[one] for one in self._announced(number)]

    def _announced(self, number: int) -> Sequence[int]:
        colon = self.doc[self._ends[number] - 1].text == ":"
        return self.in_paragraph(number + 1) if colon else ()

    def _between(self, numbers: Sequence[int], first: int, last: int) -> list[Utterance]:
        start = bisect_left(numbers, first, key=lambda number: self.utterances[number].last)
        end = bisect_right(numbers, last, key=lambda number: self.utterances[number].first)
        return [self.utterances[number] for number in numbers[start:end]]

    @property
    def paragraphs(self) -> int:
        """How many paragraphs there are."""
        return len(self._starts)

    def paragraph_start(self, number: int) -> int:
        """Returns the first token of paragraph ``number``."""
        return self._first[number]

    def paragraph_end(self, number: int) -> int:
        """Returns the token after the last of paragraph ``number``."""
        return self._ends[number]

    def same_voice(self, one: Token, other: Token) -> bool:
        """Whether two words stand in the same quotation, or both in none."""
        return self.quoted.get(one.i) == self.quoted.get(other.i)

    def has_quotation(self, content: Iterable[int]) -> bool:
        """Whether any word of ``content`` stands in quotation marks."""
        return any(index in self.quoted for index in content)

    def _paragraph_at(self, character: int) -> int:
        return max(0, bisect_right(self._starts, character) - 1)
