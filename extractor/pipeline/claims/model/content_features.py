"""What is looked at to tell what was said: pairs of a cue and a stretch of its sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from extractor.pipeline.claims.content_candidates import NO_WORD, Kind, Stretch
from extractor.pipeline.claims.model.columns import (
    Columns,
    Flags,
    Ids,
    Indices,
    among,
    bucket,
    symbol,
    tally,
)
from extractor.pipeline.claims.model.features import Features

_BY_RULE = np.uint64(1 << Kind.RULE)
_ARGUMENTS = ("ccomp", "xcomp", "object", "oblique", "parataxis")
_GAP_BEFORE = np.uint64(20)
_AT_THE_END = 2
"""Tokens from the end of the sentence within which a stretch reaches it: a full stop, a mark."""


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues whose contents are weighed, in columns.

    Attributes:
        head, start, end: Their tokens.
        known: What the lexicon says of each.
        side: Where the source stands.
        first, last: Bounds of the cue with its source, the end exclusive.
    """

    head: Indices
    start: Indices
    end: Indices
    known: Ids
    side: Ids
    first: Indices
    last: Indices


class _Pairs:
    """The columns that most features are made of."""

    def __init__(self, page: Columns, cues: Cues, numbers: Indices, found: Sequence[Stretch]):
        self.cue = cues.head[numbers]
        self.known, self.source = cues.known[numbers], cues.side[numbers]
        self.kind = np.array([one.kind for one in found], dtype=np.uint64)
        self.kinds = np.array([one.kinds for one in found], dtype=np.uint64)
        word = np.array([one.word for one in found], dtype=np.int64)
        self.label = page.at(page.dep, np.where(word == NO_WORD, -1, word))
        self.first = np.array([one.runs[0][0] for one in found], dtype=np.int64)
        self.last = np.array([one.runs[-1][1] - 1 for one in found], dtype=np.int64)
        self.size = np.array([sum(b - a for a, b in one.runs) for one in found], dtype=np.int64)
        behind, before = self.first > self.cue, self.last < self.cue
        self.side = behind + 2 * before
        start, end = cues.start[numbers], cues.end[numbers]
        self.start = np.minimum(start, cues.first[numbers])
        self.end = np.maximum(end, cues.last[numbers])
        self.gap = np.where(
            behind, bucket(self.first - end), bucket(start - 1 - self.last) + _GAP_BEFORE
        )
        self.lemma, self.tag = page.lemma[self.cue], page.tag[self.cue]
        self.dep = page.dep[self.cue]


def hashes(page: Columns, cues: Cues, numbers: Indices, found: Sequence[Stretch]) -> Ids:
    """Returns the features of the stretches ``found``, each for the cue with its number."""
    features = Features(len(found))
    pairs = _Pairs(page, cues, numbers, found)
    _of_kind(features, pairs)
    _of_edges(features, page, pairs)
    _of_inside(features, page, pairs)
    _of_clause(features, page, pairs)
    _of_order(features, page, pairs)
    return features.hashes()


def _of_kind(features: Features, pairs: _Pairs) -> None:
    add = features.add
    lemma, side, kind, gap = pairs.lemma, pairs.side, pairs.kind, pairs.gap
    add(kind)
    add(pairs.kinds)
    add(pairs.kinds, pairs.known)
    add(pairs.kinds & _BY_RULE, lemma)
    add(pairs.kinds & _BY_RULE, kind, side)
    add(kind, lemma)
    add(kind, pairs.label)
    add(kind, pairs.label, lemma)
    add(pairs.label, lemma, side)
    add(gap, side)
    add(gap, lemma)
    add(gap, side, pairs.source)
    add(pairs.source, side)
    add(pairs.source, kind, pairs.dep)
    add(pairs.dep, side)
    add(pairs.dep, pairs.tag, kind)
    add(pairs.dep, pairs.label, side)
    add(pairs.tag, kind, pairs.label)


def _of_edges(features: Features, page: Columns, pairs: _Pairs) -> None:
    add, at, quoted = features.add, page.at, page.is_quoted
    lemma, side, gap, first, last = pairs.lemma, pairs.side, pairs.gap, pairs.first, pairs.last
    before, after = at(page.lemma, first - 1), at(page.lemma, last + 1)
    after_tag = at(page.tag, last + 1)
    add(page.lemma[first], side)
    add(page.lemma[first], lemma)
    add(page.tag[first], lemma)
    add(page.tag[first], side, gap)
    add(page.lemma[first], at(page.lemma, first + 1))
    add(before, side)
    add(before, gap)
    add(before, pairs.source, side)
    add(at(page.tag, first - 1), page.tag[first])
    add(after, side)
    add(after_tag, side)
    add(after, after_tag, at(page.dep, last + 1))
    add(page.tag[last], after_tag)
    add(page.lemma[last], side)
    add(after, pairs.kind)
    add(at(page.lemma, last + 2), after)
    add(page.pos[first], page.pos[last], at(page.pos, last + 1))
    add(at(page.lemma, pairs.cue + 1), side, gap)
    add(at(page.lemma, pairs.cue + 1), page.tag[first], pairs.kind)
    marks = (page.quoted[first], page.quoted[last])
    add(*marks, quoted(first - 1), quoted(last + 1), page.quoted[pairs.cue])
    add(*marks, pairs.kind, page.quoted[pairs.cue])
    add(page.quoted[first], quoted(last + 1), lemma)
    leads = first == page.first[pairs.cue]
    ends = last >= page.last[pairs.cue] - _AT_THE_END
    add(leads, ends, side)
    add(leads, ends, pairs.kind, pairs.tag, pairs.dep)


def _of_inside(features: Features, page: Columns, pairs: _Pairs) -> None:
    add = features.add
    lemma, side, kind = pairs.lemma, pairs.side, pairs.kind

    def inside(flags: Flags, most: int) -> Indices:
        counted = tally(flags)
        count: Indices = np.clip(counted[pairs.last + 1] - counted[pairs.first], 0, most)
        return count

    size = bucket(pairs.size)
    verbs = inside(among(page.pos, ["VERB", "AUX"]), 5)
    subjects = inside(page.labelled(["nsubj", "nsubj:pass"]), 3)
    commas = inside(page.lemma == symbol(","), 4)
    add(size, side)
    add(size, kind)
    add(size, lemma)
    add(verbs, side)
    add(verbs, lemma)
    add(verbs, kind)
    add(subjects, verbs, side)
    add(subjects, lemma)
    add(commas, side)
    add(commas, kind, subjects > 0)


def _of_clause(features: Features, page: Columns, pairs: _Pairs) -> None:
    add, at = features.add, page.at
    lemma, side, kind, cue = pairs.lemma, pairs.side, pairs.kind, pairs.cue
    for name in _ARGUMENTS:
        child = page.child[name][cue]
        has = child >= 0
        held = has & (child >= pairs.first) & (child <= pairs.last)
        add(has, held)
        add(has, held, lemma)
        add(has, held, side, kind)
    clause = page.child["ccomp"][cue]
    marker = at(page.lemma, np.where(clause >= 0, page.child["marker"][clause], -1))
    add(marker, kind)
    add(marker, side, pairs.gap)
    head = page.head[cue]
    add((head >= pairs.first) & (head <= pairs.last) & (head != cue), pairs.dep, side)


def _of_order(features: Features, page: Columns, pairs: _Pairs) -> None:
    """Adds what stands on either side of the cue with its source: "X, Liu said." "Liu said X."."""
    add, at = features.add, page.at
    kind, side, source = pairs.kind, pairs.side, pairs.source
    counted = tally(among(page.pos, ["VERB", "AUX"]))
    first, last = page.first[pairs.cue], page.last[pairs.cue]
    verbs_before = np.clip(counted[pairs.start] - counted[first], 0, 2)
    verbs_behind = np.clip(counted[last] - counted[pairs.end], 0, 2)
    before, behind = at(page.lemma, pairs.start - 1), at(page.lemma, pairs.end)
    behind_tag = at(page.tag, pairs.end)
    add(before, side)
    add(before, kind, source)
    add(behind, side)
    add(behind_tag, kind, source)
    add(verbs_before, verbs_behind, side)
    add(verbs_before, verbs_behind, kind, before)
    add(verbs_before, verbs_behind, side, before, behind_tag)
    add(bucket(pairs.start - first), bucket(last - pairs.end), side)
    add(before, pairs.dep, side)
