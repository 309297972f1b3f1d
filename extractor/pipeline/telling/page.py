"""What a page tells of its readings at a glance: where they stand, and who is named how often."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from spacy.tokens import Doc, Token

from extractor import likeness
from extractor.pipeline import annotations
from extractor.pipeline.dating import openings, pieces
from extractor.pipeline.mentions import repeated_heads
from extractor.pipeline.telling.sentences import Sentence
from extractor.records import Claim, Event

WORD = re.compile(r"\w[\w’'%]*")
LEAD_SENTENCES = 2
"""Sentences whose words are, with those of the headline, what an article is about."""


class Page:
    """One Doc, asked by every reading on it.

    Attributes:
        doc: The parsed article.
        sentences: The sentences in which things are told, in order.
        named: How often each actor is mentioned.
        seen: What is seen of a line, by its words and where its sentence begins; many share one.
    """

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.sentences = list(annotations.prose(doc))
        self.named = Counter(each.actor_id for each in doc._.mentions if each.actor_id)
        self._number = {sentence.start: at for at, sentence in enumerate(self.sentences)}
        self._spans = list(doc.sents)
        self._starts = [span.start for span in self._spans]
        self._looked_at: dict[int, Sentence] = {}
        self._at: dict[int, Sentence | None] = {}
        self._tokens: list[Token] = list(doc)
        self._begins = [token.idx for token in self._tokens]
        self._headline = annotations.headline(doc)
        self._in_sentence: dict[int, list[Event | Claim]] = {}
        self._stems: dict[str, set[str]] = {}
        self._words: dict[str, list[str]] = {}
        self.seen: dict[tuple[str, int], tuple[str, ...]] = {}
        self._known: dict[int, bool] = {}

    def hold(self, records: "Sequence[Event | Claim]") -> None:
        """Notes that these readings stand on the page."""
        for each in records:
            self._in_sentence.setdefault(self._place(each), []).append(each)

    def token(self, start: int, end: int) -> Token | None:
        """Returns the word at characters ``start`` to ``end``."""
        at = bisect_right(self._begins, start) - 1
        if at >= 0 and end <= self._begins[at] + len(self._tokens[at]):
            return self._tokens[at]
        span = self.doc.char_span(start, end, alignment_mode="expand")
        return span.root if span is not None and len(span) else None

    def sentence(self, record: "Event | Claim") -> Sentence | None:
        """Returns the sentence in which a reading stands; every feature asks for it."""
        start = start_of(record)
        if start not in self._at:
            self._at[start] = self._around(self.token(start, start + 1))
        return self._at[start]

    def _around(self, token: Token | None) -> Sentence | None:
        if token is None:
            return None
        at = bisect_right(self._starts, token.i) - 1
        if at not in self._looked_at:
            span, number = self._spans[at], self._number.get(self._starts[at], -1)
            words = self._tokens[span.start : span.end]
            self._looked_at[at] = Sentence(span, words, number)
        return self._looked_at[at]

    def beside(self, record: "Event | Claim") -> "list[Event | Claim]":
        """Returns the readings of the sentence in which one stands, with itself."""
        return self._in_sentence.get(self._place(record), [])

    def _place(self, record: "Event | Claim") -> int:
        sentence = self.sentence(record)
        return -1 if sentence is None else sentence.number

    def words_of(self, text: str) -> list[str]:
        """Returns the words of a line, for its stems and for its features."""
        if text not in self._words:
            self._words[text] = WORD.findall(text)
        return self._words[text]

    def stems_of(self, text: str) -> set[str]:
        """Returns the stems of a line; all readings beside it ask for them."""
        if text not in self._stems:
            self._stems[text] = _stems(self.words_of(text))
        return self._stems[text]

    def in_headline(self, token: Token) -> bool:
        """Tells whether a word stands in the headline."""
        return token.i in self._headline

    def is_known(self, noun: Token) -> bool:
        """Tells whether a noun is told of as known, by "the" alone; every line beside it asks."""
        if noun.i not in self._known:
            bare = repeated_heads.description(noun) == frozenset()
            self._known[noun.i] = bare and not repeated_heads.has_clause(noun)
        return self._known[noun.i]

    def is_told_before(self, noun: Token, start: int) -> bool:
        """Tells whether a noun stands before its own sentence, from ``start``, in whatever form."""
        return self._first_of.get(noun.lemma_.lower(), noun.i) < start

    @cached_property
    def _first_of(self) -> dict[str, int]:
        first: dict[str, int] = {}
        for token in self.doc:
            first.setdefault(token.lemma_.lower(), token.i)
        return first

    @cached_property
    def main_actors(self) -> tuple[str, ...]:
        """The three actors named most."""
        ranked = sorted(self.named, key=lambda each: (-self.named[each], each))
        return tuple(ranked[:3])

    @cached_property
    def days(self) -> str:
        """The days that the opening names beside its news: of publication, earlier, both, none."""
        published = annotations.published(self.doc)
        today = published.last if published else None
        if today is None:
            return "unknown"
        found = {
            "today" if day == today else "earlier" if day < today else "later"
            for day in openings.days_of_news(self.doc, today)
        }
        return "+".join(sorted(found)) or "none"

    @cached_property
    def is_column(self) -> bool:
        """Whether the writer speaks of themselves."""
        return pieces.is_column(self.doc)

    @cached_property
    def topic(self) -> frozenset[str]:
        """The stems of the headline and the lead."""
        lead = [token for sentence in self.sentences[:LEAD_SENTENCES] for token in sentence]
        head = [self.doc[at] for at in sorted(self._headline)]
        words = WORD.findall(" ".join(token.text for token in (*head, *lead)))
        return frozenset(_stems(words))


def _stems(words: Iterable[str]) -> set[str]:
    """Returns the stems of words, of those with four letters and more."""
    return {likeness.stem(word.lower()) for word in words if len(word) > 3}


def start_of(record: Event | Claim) -> int:
    """Returns the character at which a reading's trigger or cue begins."""
    if isinstance(record, Event):
        return record.trigger[0]
    spans = record.cue or record.content or record.source_spans
    return min(start for start, _ in spans)
