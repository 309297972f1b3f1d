"""What is looked at to tell whether a word reports."""

import numpy as np

from extractor.pipeline.claims.model.columns import Columns, Ids, Indices, bucket, tally
from extractor.pipeline.claims.model.features import Features

_ARGUMENTS = (
    "subject passive object ccomp xcomp advcl parataxis marker auxiliary copula oblique conjunct "
    "modifier possessor preposition"
).split()
_CHILDREN = (
    "subject object ccomp xcomp auxiliary marker adverb oblique particle preposition advcl modifier"
).split()
_WITH_WORD = frozenset({"object", "xcomp", "oblique", "ccomp", "modifier"})
_INTRODUCED = frozenset({"ccomp", "xcomp", "oblique", "modifier", "advcl"})
_BITS = np.uint64(1) << np.arange(len(_ARGUMENTS), dtype=np.uint64)
_NEAR = np.array([0, 1, 2, 3, -2, -1])
"""Neighbours that are looked at; those before a word are found by their number, from the end."""
_BESIDE = (1, 2, 4, -4, -2, -1)
"""Neighbours that may be quoted."""
_CLAUSAL = np.uint64(0b111101)  # subject, object, ccomp, xcomp, advcl


def hashes(page: Columns, cues: Indices, known: Ids) -> Ids:
    """Returns the features of the words at ``cues``; ``known`` is what the lexicon says of each."""
    features = Features(len(cues))
    _of_word(features, page, cues, known)
    _of_neighbours(features, page, cues)
    _of_children(features, page, cues)
    _of_place(features, page, cues)
    return features.hashes()


def _of_word(features: Features, page: Columns, cues: Indices, known: Ids) -> None:
    add = features.add
    lemma, tag, dep = page.lemma[cues], page.tag[cues], page.dep[cues]
    head = page.head[cues]
    add()
    add(lemma)
    add(lemma, tag)
    add(tag, dep)
    add(lemma, dep)
    add(known)
    add(known, tag, dep)
    add(page.lemma[head], dep)
    add(page.pos[head], dep)
    add(lemma, page.lemma[head])
    add(page.dep[head], dep)


def _of_neighbours(features: Features, page: Columns, cues: Indices) -> None:
    add = features.add
    near = cues + _NEAR[:, None]
    lemma, tag = page.at(page.lemma, near), page.at(page.tag, near)
    pos, entity = page.at(page.pos, near), page.at(page.entity, near)
    add(lemma[1])
    add(lemma[0], lemma[1])
    add(lemma[-1])
    add(lemma[0], lemma[-1])
    add(tag[-1], tag[0], tag[1])
    add(lemma[2])
    add(lemma[-2])
    add(tag[1], tag[2])
    add(tag[-2], tag[-1])
    add(pos[1], pos[2], pos[3])
    add(entity[-1], entity[1])


def _of_children(features: Features, page: Columns, cues: Indices) -> None:
    add, at = features.add, page.at
    lemma, tag, dep = page.lemma[cues], page.tag[cues], page.dep[cues]
    arguments = _BITS @ (np.stack([page.child[name][cues] for name in _ARGUMENTS]) >= 0)
    add(arguments)
    add(arguments & _CLAUSAL)
    add(lemma, arguments & _CLAUSAL)
    add(arguments, tag, dep)
    children = np.stack([page.child[name][cues] for name in _CHILDREN])
    have = children >= 0
    marker = at(page.lemma, np.where(have, page.child["marker"][children], -1))
    preposition = at(page.lemma, np.where(have, page.child["preposition"][children], -1))
    words, tags, entities = (at(one, children) for one in (page.lemma, page.tag, page.entity))
    for number, name in enumerate(_CHILDREN):
        has = have[number]
        add(has, words[number])
        add(has, tags[number], entities[number])
        if name in _WITH_WORD:
            add(has, lemma, tags[number])
        if name in _INTRODUCED:
            add(has, marker[number], preposition[number])
            add(lemma, marker[number], preposition[number])
    subject = page.child["subject"][cues]
    shared = np.where(page.labelled(["conj"])[cues], page.child["subject"][page.head[cues]], -1)
    add(at(page.entity, subject), at(page.pos, subject), at(page.pos, shared))


def _of_place(features: Features, page: Columns, cues: Indices) -> None:
    add = features.add
    lemma = page.lemma[cues]
    inside = page.quoted[cues]
    quoted = dict(zip(_BESIDE, page.is_quoted(cues + np.array(_BESIDE)[:, None]), strict=True))
    first, last = page.first[cues], page.last[cues]
    marks = tally(page.quoted)
    words = marks[last] - marks[first]
    add(inside, quoted[1], quoted[-1])
    add(inside, quoted[2], quoted[-2], page.tag[cues])
    add(inside, quoted[4], quoted[-4])
    add(inside, words > 0, words > 3)
    add(lemma, inside, words > 3)
    add(bucket(cues - first))
    add(bucket(last - cues))
    add(page.head[cues] == cues, lemma)
