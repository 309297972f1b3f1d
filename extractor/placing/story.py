"""What the articles with a day tell of days: sentences to be found again by the words they share.

Two sentences tell of one thing when what they share is more than chance: each shared word counts
for more the fewer sentences have it, as a logarithm.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import msgspec

from extractor import likeness
from extractor.records import DateRange, Status, WhenBasis
from extractor.senses import says, sense_of, undated

RAREST, MOST = 6, 400
"""A sentence is compared with those that have one of its rarest words, if few enough have it."""

FEWEST = 300
"""Fewer sentences say nothing of how rare a word is."""

LEAST = 2
"""How many words must be shared."""

WRITTEN = ("stated", "relative")
"""Reasons for a date that stand in the words of a sentence."""

Words = frozenset[str]


class Told(msgspec.Struct, frozen=True):
    """What an article with a day tells of a day.

    Attributes:
        article: Its id.
        name: What to call it where reasons are given.
        published: The days it was published on; None when nobody knows.
        sentence: The sentence that tells it.
        lemma: Of the event; "" of a claim.
        status: Of the event; of a claim ``happened``.
        days: When it was; None when that is not known.
        basis: How that is known.
    """

    article: str
    name: str
    published: DateRange | None
    sentence: str
    lemma: str
    status: Status
    days: DateRange | None
    basis: WhenBasis

    @property
    def day(self) -> date | None:
        """The one day it was on; None for a stretch of days."""
        days = self.days
        return days.first if days is not None and days.first == days.last else None


def name_of(ref: str) -> str:
    """Returns what to call an article: the last part of its path or address."""
    return ref.replace("\\", "/").rstrip("/").rpartition("/")[2]


class Match(NamedTuple):
    """A sentence that tells of the same as another: the words shared, how much they say."""

    told: Sequence[Told]
    weight: float
    share: float


class Story:
    """What the articles with a day tell, by sentence and by calendar day."""

    def __init__(self, told: Iterable[Told]) -> None:
        by_sentence: dict[tuple[str, str], set[Told]] = defaultdict(set)
        for each in told:
            by_sentence[each.article, each.sentence].add(each)
        self._told = [sorted(by_sentence[key], key=repr) for key in sorted(by_sentence)]
        self._words = [words_of(told[0].sentence) for told in self._told]
        self._often = Counter(word for words in self._words for word in words)
        self._size = max(len(self._told), FEWEST)
        self._with: dict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(self._words):
            for word in words:
                self._with[word].append(number)
        self._weights = [self.weight(words) for words in self._words]
        self._known: dict[str, list[Match]] = {}

    def weight(self, words: Iterable[str]) -> float:
        """Returns how much some words say together, as a logarithm."""
        return math.fsum(math.log(self._size / (self._often[word] + 0.5)) for word in sorted(words))

    def matches(self, sentence: str) -> list[Match]:
        """Returns the sentences that may tell of the same as this one, the most alike first."""
        if sentence not in self._known:
            self._known[sentence] = sorted(
                self._matches(words_of(sentence)), key=lambda each: -each.weight
            )
        return self._known[sentence]

    def _matches(self, words: Words) -> Iterator[Match]:
        known = sorted((self._often[word], word) for word in words if self._often[word])
        near = {
            number for often, word in known[:RAREST] if often <= MOST for number in self._with[word]
        }
        whole = self.weight(words)
        for number in sorted(near):
            shared = words & self._words[number]
            least = min(whole, self._weights[number])
            if len(shared) >= LEAST and least > 0:
                weight = self.weight(shared)
                yield Match(self._told[number], weight, weight / least)


@lru_cache(maxsize=65_536)
def words_of(sentence: str) -> Words:
    """Returns the senses of the words of a sentence, without dates."""
    return frozenset(sense_of(word) for word in undated(likeness.in_order(sentence)) if says(word))
