"""What PolNeAR's annotators marked, as examples for the nets of `pipeline.claims.model`.

A gold cue is the candidate inside it that governs most; words inside a content teach nothing,
since PolNeAR marks only the outermost of nested claims.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from extractor.pipeline.claims import (
    attribution,
    candidates,
    cue_candidates,
    nested_attribution,
    rule_reading,
)
from extractor.pipeline.claims.claim_page import Page
from extractor.pipeline.claims.cues import Cue
from extractor.pipeline.claims.draft import Draft
from extractor.pipeline.claims.model import Weights, content_features, cue_features, source_features
from extractor.pipeline.claims.model.columns import Columns
from extractor.pipeline.claims.model.net import probability
from extractor.pipeline.claims.sources import Source
from extractor.records import Article

KEY = "attributions"
_RIGHT = 0.5
_ALMOST_BEST = 0.25
_SHARPNESS = 12
_LIKELY = 0.2


@dataclass(frozen=True)
class Gold:
    """An annotated claim, in tokens."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


@dataclass
class Table:
    """Examples: hashed and dense features, what is right, which rows belong together."""

    hashes: NDArray[np.uint32]
    dense: NDArray[np.float32] | None
    right: NDArray[np.float32]
    groups: list[NDArray[np.int64]]


def parse(path: Path, nlp: Language) -> DocBin:
    """Returns the articles of a PolNeAR file, parsed, with their annotation."""
    bin_ = DocBin(store_user_data=True)
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            raw = json.loads(line)
            doc = nlp(raw["text"])
            doc._.article = Article(id=raw["id"], ref=raw["id"], text=raw["text"])
            doc.user_data[KEY] = raw["attributions"]
            doc.tensor = np.zeros((0,), dtype=np.float32)
            bin_.add(doc)
    return bin_


class Example:
    """An article with its gold claims."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.page = Page(doc)
        self.columns = Columns(doc, self.page.quoted)
        starts = [token.idx for token in doc]

        def tokens(spans: list[list[int]]) -> frozenset[int]:
            return frozenset(
                index
                for first, last in spans
                for index in range(
                    max(0, bisect_right(starts, first) - 1), bisect_left(starts, last)
                )
            )

        self.gold = [
            Gold(*(tokens(raw[role]) for role in ("source", "cue", "content")))
            for raw in doc.user_data[KEY]
        ]
        self.inside = {index for one in self.gold for index in one.content}
        self.read = rule_reading.find(self.page)
        self.candidates = cue_candidates.find(self.page, self.read)
        self.known = cue_candidates.lexical(self.candidates)

    def annotated(self) -> Iterator[tuple[Gold, int]]:
        """Yields each gold claim with the number of the candidate that is its cue."""
        numbers = {cue.head.i: number for number, cue in enumerate(self.candidates)}
        for one in self.gold:
            inside = [numbers[index] for index in sorted(one.cue) if index in numbers]
            if inside:
                yield one, max(inside, key=lambda number: self._rank(number, one))

    def _rank(self, number: int, one: Gold) -> tuple[bool, bool, bool, int]:
        head = self.candidates[number].head
        outside = head.head == head or head.head.i not in one.cue
        return bool(self.known[number]), head.pos_ == "VERB", outside, number

    def cue_rows(self) -> tuple[NDArray[np.uint32], NDArray[np.float32]]:
        """Returns features and answers of the words that may be cues."""
        heads = cue_candidates.heads(self.candidates)
        hashes = _short(cue_features.hashes(self.columns, heads, self.known))
        right = np.zeros(len(heads), dtype=np.float32)
        silent = {index for one in self.gold for index in one.cue} | self.inside
        used = np.array([index not in silent for index in heads.tolist()], dtype=bool)
        for _, number in self.annotated():
            right[number], used[number] = 1, True
        return hashes[used], right[used]

    def choices(self) -> "Choices":
        """Returns the choices of a source and a content for each gold cue."""
        pairs = list(self.annotated())
        found = [self.candidates[number] for _, number in pairs]
        known = self.known[[number for _, number in pairs]]
        return Choices(self, [one for one, _ in pairs], found, known)

    def is_right(self, draft: Draft) -> bool:
        """Whether a gold claim has nearly this content and this source."""
        return any(self._agrees(draft, one) for one in self.gold)

    def _agrees(self, draft: Draft, one: Gold) -> bool:
        if self.dice(draft.content, one.content) < _RIGHT:
            return False
        if draft.source is None or not one.source:
            return draft.source is None and not one.source
        source = range(draft.source.start, draft.source.end)
        return draft.source.head.i in one.source or self.dice(source, one.source) >= _RIGHT

    def dice(self, one: Collection[int], other: frozenset[int]) -> float:
        """Returns how far two stretches have the same words."""
        words = {index for index in one if self.doc[index].text[0].isalnum()}
        others = {index for index in other if self.doc[index].text[0].isalnum()}
        both = len(words) + len(others)
        return 2 * len(words & others) / both if words and others else 0.0


class Choices:
    """Gold cues with what may be their sources and contents."""

    def __init__(
        self, example: Example, gold: list[Gold], found: list[Cue], known: NDArray[np.uint64]
    ) -> None:
        self._example, self._gold, self._found, self._known = example, gold, found, known
        self._heads = cue_candidates.heads(found)

    def sources(self) -> tuple[NDArray[np.uint32], NDArray[np.float32], NDArray[np.int64]]:
        """Returns features, answers and groups of who may have said it."""
        columns, doc = self._example.columns, self._example.doc
        read = candidates.speakers_by_rule(self._found, self._example.read)
        numbers, tokens, _ = source_features.pairs(columns, self._heads, read)
        hashes = source_features.hashes(columns, self._heads, self._known, read, numbers, tokens)
        right = np.zeros(len(tokens), dtype=np.float32)
        for number, one in enumerate(self._gold):
            rows = np.flatnonzero(numbers == number)
            if not one.source:
                right[rows[0]] = 1
                continue
            inside = [row for row in rows if int(tokens[row]) in one.source]
            heads = [doc[int(tokens[row])] for row in inside]
            tops = [
                row
                for row, head in zip(inside, heads, strict=True)
                if head.head == head or head.head.i not in one.source
            ]
            for row in (tops or inside)[:1]:
                right[row] = 1
        return _short(hashes), right, numbers

    def contents(self) -> tuple[NDArray[np.uint32], NDArray[np.float32], NDArray[np.int64]]:
        """Returns features, answers and groups of what may have been said."""
        example = self._example
        speakers = [self._speaker(one) for one in self._gold]
        stretches, numbers = candidates.said(example.page, self._found, speakers, example.read)
        rows = candidates.content_rows(self._found, self._known, speakers)
        hashes = content_features.hashes(example.columns, rows, numbers, stretches)
        alike = np.array(
            [
                example.dice(stretch.tokens(), self._gold[number].content)
                for number, stretch in zip(numbers.tolist(), stretches, strict=True)
            ],
            dtype=np.float32,
        )
        return _short(hashes), wanted(alike, numbers), numbers

    def _speaker(self, one: Gold) -> Source | None:
        if not one.source:
            return None
        first, last = min(one.source), max(one.source) + 1
        head = self._example.doc[first:last].root
        return Source(head, head, first, last)


def wanted(alike: NDArray[np.float32], numbers: NDArray[np.int64]) -> NDArray[np.float32]:
    """Returns the share each stretch should get: the best of a cue's, and those nearly as good."""
    shares = np.zeros_like(alike)
    for number in np.unique(numbers):
        rows = np.flatnonzero(numbers == number)
        best = alike[rows].max()
        if best >= _RIGHT - 0.1:
            near = np.where(
                alike[rows] >= best - _ALMOST_BEST, np.exp((alike[rows] - best) * _SHARPNESS), 0
            )
            shares[rows] = near / near.sum()
    return shares


def claim_rows(
    example: Example, weights: Weights
) -> tuple[NDArray[np.uint32], NDArray[np.float32], NDArray[np.float32]]:
    """Returns features, dense features and answers of the claims that ``weights`` propose."""
    seen = candidates.look(example.page, weights)
    if not seen.drafts:
        return _short(seen.hashes), seen.dense, np.zeros(0, dtype=np.float32)
    likely = probability(seen.dense[:, [0, 1, 3]]).prod(axis=1) >= _LIKELY
    drafts = [draft for draft, kept in zip(seen.drafts, likely, strict=True) if kept]
    complete = iter(nested_attribution.untangle(attribution.attach(example.page, drafts)))
    read = [next(complete) if kept else one for one, kept in zip(seen.drafts, likely, strict=True)]
    right = np.array([example.is_right(draft) for draft in read], dtype=np.float32)
    free = np.array([draft.cue.head.i not in example.inside for draft in seen.drafts])
    used = free | (right > 0)
    return _short(seen.hashes)[used], seen.dense[used], right[used]


def _short(hashes: NDArray[np.uint64]) -> NDArray[np.uint32]:
    return (hashes >> np.uint64(32)).astype(np.uint32).T
