"""What is looked at to tell whether a cue with its source and content is a claim."""

from dataclasses import dataclass

import numpy as np

from extractor.pipeline.claims.model.columns import Columns, Floats, Ids, Indices
from extractor.pipeline.claims.model.features import Features

_FAR = np.float32(-9)
_TOGETHER = 64
"""How many contents are compared at once with those beside them."""


@dataclass(frozen=True, slots=True)
class Proposals:
    """The best reading of each cue, in columns.

    Attributes:
        cue: The head of the cue.
        known: What the lexicon says of it.
        logit: Log-odds of its being a cue.
        source: The head of the source, -1 for nobody.
        source_share, nobody_share: The probability of that source, and of nobody.
        content_share: The probability of that content.
        content_kind: How the content was found.
        first, last: Bounds of the content, the end exclusive.
        rule: What rules say of it: bits for the same source, the same content, a whole claim.
    """

    cue: Indices
    known: Ids
    logit: Floats
    source: Indices
    source_share: Floats
    nobody_share: Floats
    content_share: Floats
    content_kind: Ids
    first: Indices
    last: Indices
    rule: Ids


def weighed(page: Columns, found: Proposals) -> tuple[Ids, Floats]:
    """Returns the hashed and the dense features of the proposals ``found``."""
    features = Features(len(found.cue))
    rival = _rival(found)
    quoted = _quoted_share(page, found)
    size = found.last - found.first
    parts = [
        found.logit,
        _odds(found.source_share),
        _odds(found.nobody_share),
        _odds(found.content_share),
        rival > _FAR,
        np.where(rival > _FAR, rival / 3, 0),
        quoted,
        np.log(size + 1),
    ]
    _hashed(features, page, found, quoted, rival)
    return features.hashes(), np.stack(parts, axis=1).astype(np.float32)


def _hashed(
    features: Features,
    page: Columns,
    found: Proposals,
    quoted: Floats,
    rival: Floats,
) -> None:
    add = features.add
    lemma, known, kind = page.lemma[found.cue], found.known, found.content_kind
    nobody = found.source < 0
    speaker = page.at(page.pos, found.source)
    logit, content = _step(found.logit), _step(_odds(found.content_share))
    source = _step(_odds(found.source_share))
    size = found.last - found.first
    rivalled = rival > _FAR
    add(lemma)
    add(known)
    add(kind)
    add(kind, known)
    add(known, nobody)
    add(known, speaker)
    add(page.lemma[found.cue], speaker)
    add(lemma, quoted > 0.5)
    add(lemma, nobody)
    add(logit)
    add(logit, content)
    add(source, content)
    add(quoted > 0.9, quoted > 0, known)
    add(quoted > 0, size < 3, size < 6, known)
    add(rivalled, _step(rival), logit)
    add(logit, known)
    add(page.quoted[found.cue], known)
    add(content)
    add(found.rule)
    add(found.rule, known)
    add(found.rule, kind)
    add(found.rule, logit)
    add(found.rule, nobody)
    add(found.rule, source, content)
    add(found.rule, lemma)


def _rival(found: Proposals) -> Floats:
    """Returns the log-odds of the best other cue with each content; a cue inside it is no rival.

    Contents are taken in order of their first word, some at a time: only those that begin before
    the last of them ends, and end behind the first's beginning, can share words with them.
    """
    order = np.argsort(found.first, kind="stable")
    first, last, cue = found.first[order], found.last[order], found.cue[order]
    logit, farthest = found.logit[order], np.maximum.accumulate(last)
    rival: Floats = np.full(len(order), _FAR, dtype=np.float32)
    for start in range(0, len(order), _TOGETHER):
        end = min(start + _TOGETHER, len(order))
        low = int(np.searchsorted(farthest, first[start], side="right"))
        high = int(np.searchsorted(first, farthest[end - 1]))
        near, here = slice(low, max(low, high)), (slice(start, end), None)
        inside = (cue[here] >= first[near]) & (cue[here] < last[near])
        common = np.minimum(last[here], last[near]) - np.maximum(first[here], first[near])
        shares = (2 * common > last[here] - first[here]) & ~inside
        shares &= np.arange(start, end)[:, None] != np.arange(low, max(low, high))
        rival[order[start:end]] = np.where(shares, logit[near], _FAR).max(axis=1, initial=_FAR)
    return rival


def _quoted_share(page: Columns, found: Proposals) -> Floats:
    counted = np.concatenate([[0], np.cumsum(page.quoted)])
    share = (counted[found.last] - counted[found.first]) / np.maximum(1, found.last - found.first)
    return share.astype(np.float32)  # type: ignore[no-any-return]


def _odds(share: Floats) -> Floats:
    bounded = np.clip(share, 1e-4, 1 - 1e-4)
    answer: Floats = np.log(bounded / (1 - bounded)).astype(np.float32)
    return answer


def _step(odds: Floats) -> Ids:
    """Returns log-odds in whole steps from 0 to 9."""
    step: Ids = (np.clip(np.floor(odds), -4, 5) + 4).astype(np.uint64)
    return step
