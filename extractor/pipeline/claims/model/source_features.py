"""What is looked at to tell whose words a cue gives: pairs of a cue and a noun, or nobody."""

from itertools import product

import numpy as np

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
from extractor.pipeline.claims.model.features import Features, combined

NOBODY = -1
_WINDOW = 45
"""Tokens on either side in which a speaker is looked for; 97 % of PolNeAR's are there."""
_DEPTH = 5
_UP, _DOWN = np.array(sorted(product(range(_DEPTH + 1), repeat=2), key=sum)).T
"""Steps up from one word and down to another, in the order of their sum."""
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ")
_PARTS = (
    "compound flat amod det nummod case fixed goeswith mark punct cc aux aux:pass cop det:predet "
    "discourse"
).split()
"""Labels of words that are only a part of a noun phrase, or of none."""


def pairs(page: Columns, cues: Indices, read: Indices) -> tuple[Indices, Indices, Indices]:
    """Returns pairs of a cue and who may speak, those of a cue together, nobody first.

    Args:
        page: The text.
        cues: The cues.
        read: Who speaks by rule, ``NOBODY`` where nobody does; always among the pairs.

    Returns:
        The number of the cue, the token (or ``NOBODY``) of each pair, and the first pair of each
        cue.
    """
    may_speak = among(page.pos, _NOMINAL) & ~page.labelled(_PARTS)
    people: Indices = np.flatnonzero(may_speak)
    first = np.searchsorted(people, np.maximum(page.first[cues], cues - _WINDOW))
    last = np.searchsorted(people, np.minimum(page.last[cues], cues + _WINDOW))
    everybody: list[int] = people.tolist()
    tokens: list[int] = []
    starts: list[int] = []
    bounds = zip(cues.tolist(), read.tolist(), first.tolist(), last.tolist(), strict=True)
    for cue, by_rule, begin, end in bounds:
        starts.append(len(tokens))
        near = [token for token in everybody[begin:end] if token != cue]
        if by_rule != NOBODY and by_rule not in near:
            near.append(by_rule)
        tokens += [NOBODY, *near]
    sizes = np.diff([*starts, len(tokens)])
    numbers = np.repeat(np.arange(len(starts)), sizes)
    return numbers, np.array(tokens, dtype=np.int64), np.array(starts, dtype=np.int64)


def hashes(
    page: Columns,
    cues: Indices,
    known: Ids,
    read: Indices,
    numbers: Indices,
    tokens: Indices,
) -> Ids:
    """Returns the features of the pairs of ``pairs``; ``read`` is who speaks by rule."""
    features = Features(len(tokens))
    nobody = tokens == NOBODY
    cue = cues[numbers]
    who = np.where(nobody, cue, tokens)
    way, steps = _path(page, cue, who)
    way = np.where(nobody, symbol("nobody"), way)
    _of_pair(features, page, cue, who, way, steps, known[numbers])
    _in_between(features, page, cue, who, way)
    _by_rule(features, page, cue, who, way, _agreement(read[numbers], tokens), known[numbers])
    return features.hashes()


def _of_pair(
    features: Features,
    page: Columns,
    cue: Indices,
    who: Indices,
    way: Ids,
    steps: Indices,
    known: Ids,
) -> None:
    add, at = features.add, page.at
    lemma, tag, dep = page.lemma, page.tag, page.dep
    passive = page.child["passive"][cue] >= 0
    distance = bucket(who - cue)
    before = who < cue
    preposition = at(lemma, page.child["preposition"][who])
    add(way)
    add(way, passive, tag[cue])
    add(way, lemma[cue])
    add(way, known)
    add(way, page.pos[cue])
    add(way, tag[cue], dep[cue])
    add(dep[who], distance)
    add(page.pos[who], dep[who], passive)
    add(lemma[who])
    add(lemma[who], way)
    add(lemma[who], lemma[cue])
    add(page.entity[who], page.pos[who], way)
    add(page.entity[who], tag[who], distance)
    add(lemma[cue], dep[who], who == cue)
    add(distance, steps)
    add(dep[cue], dep[who], before)
    add(at(lemma, who - 1), before)
    add(at(lemma, who + 1), before)
    add(at(lemma, cue - 1), distance)
    add(at(lemma, cue + 1), distance)
    add(page.quoted[who], page.quoted[cue], before)
    add(page.quoted[who], page.quoted[cue], way)
    add(preposition, way)
    add(preposition, lemma[cue])
    add(preposition, tag[cue], who == cue)
    add(lemma[page.head[who]], dep[who])
    add(page.child["subject"][cue] >= 0, passive, dep[cue], who == cue)
    add(page.child["subject"][cue] >= 0, tag[cue], way)


def _agreement(read: Indices, tokens: Indices) -> Indices:
    """Returns 2 where the rules take the same, 1 where they take nobody, else 0."""
    return np.where(read == tokens, 2, np.where(read == NOBODY, 1, 0))


def _by_rule(
    features: Features,
    page: Columns,
    cue: Indices,
    who: Indices,
    way: Ids,
    agreement: Indices,
    known: Ids,
) -> None:
    add = features.add
    add(agreement, known)
    add(agreement, way)
    add(agreement, page.lemma[cue])
    add(agreement, bucket(who - cue))
    add(agreement, page.pos[who], page.dep[who])


def _in_between(features: Features, page: Columns, cue: Indices, who: Indices, way: Ids) -> None:
    add, at = features.add, page.at
    start, end = np.minimum(cue, who) + 1, np.maximum(cue, who)

    def between(flags: Flags, most: int) -> Indices:
        counted = tally(flags)
        count: Indices = np.clip(counted[end] - counted[start], 0, most)
        return count

    before = who < cue
    nouns = between(page.labelled(["nsubj", "nsubj:pass", "obj", "obl", "nmod", "conj"]), 5)
    verbs = between(page.pos == symbol("VERB"), 4)
    commas = between(page.lemma == symbol(","), 4)
    brackets = tally(page.lemma == symbol("(")) - tally(page.lemma == symbol(")"))
    add(nouns, before)
    add(nouns, page.dep[who], before)
    add(nouns, at(page.lemma, cue - 1), before)
    add(commas, nouns, before)
    add(verbs, page.dep[who], before)
    add(verbs, commas, before)
    add(brackets[who] > 0, before)
    add(page.head[who] == cue, verbs, way)


def _path(page: Columns, one: Indices, other: Indices) -> tuple[Ids, Indices]:
    """Returns an id for the labels on the way between two words, and its length.

    The way goes up to the nearest word above both, at most ``_DEPTH`` steps on either side;
    beyond that it is unknown.
    """
    above_one, labels_one = _upwards(page, one)
    above_other, labels_other = _upwards(page, other)
    met = (above_one[_UP] == above_other[_DOWN]) & (above_one[_UP] >= 0)
    pairs, shortest = np.arange(len(one)), met.argmax(axis=0)
    known, up, down = met[shortest, pairs], _UP[shortest], _DOWN[shortest]
    way = combined(labels_one[up, pairs], labels_other[down, pairs], up * 8 + down)
    return np.where(known, way, np.uint64(0)), np.where(known, up + down, 2 * _DEPTH + 1)


def _upwards(page: Columns, index: Indices) -> tuple[Indices, Ids]:
    """Returns the words above ``index``, step by step, and ids of the labels on the way there."""
    words, labels = [index], [np.zeros(len(index), dtype=np.uint64)]
    current = index
    for _ in range(_DEPTH):
        known = np.where(current >= 0, current, 0)
        head = page.head[known]
        ended = (current < 0) | (head == known)
        labels.append(combined(labels[-1], page.dep[known]))
        current = np.where(ended, -1, head)
        words.append(current)
    return np.stack(words), np.stack(labels)
