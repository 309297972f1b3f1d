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
    add, at = features.add, page.at
    lemma, tag = page.lemma[cues], page.tag[cues]
    next_lemma, before_lemma = at(page.lemma, cues + 1), at(page.lemma, cues - 1)
    next_tag, before_tag = at(page.tag, cues + 1), at(page.tag, cues - 1)
    add(next_lemma)
    add(lemma, next_lemma)
    add(before_lemma)
    add(lemma, before_lemma)
    add(before_tag, tag, next_tag)
    add(at(page.lemma, cues + 2))
    add(at(page.lemma, cues - 2))
    add(next_tag, at(page.tag, cues + 2))
    add(at(page.tag, cues - 2), before_tag)
    add(at(page.pos, cues + 1), at(page.pos, cues + 2), at(page.pos, cues + 3))
    add(at(page.entity, cues - 1), at(page.entity, cues + 1))


def _of_children(features: Features, page: Columns, cues: Indices) -> None:
    add, at = features.add, page.at
    lemma, tag, dep = page.lemma[cues], page.tag[cues], page.dep[cues]
    arguments = np.zeros(len(cues), dtype=np.uint64)
    for number, name in enumerate(_ARGUMENTS):
        arguments |= (page.child[name][cues] >= 0).astype(np.uint64) << np.uint64(number)
    add(arguments)
    add(arguments & _CLAUSAL)
    add(lemma, arguments & _CLAUSAL)
    add(arguments, tag, dep)
    for name in _CHILDREN:
        child = page.child[name][cues]
        has = child >= 0
        child_tag = at(page.tag, child)
        add(has, at(page.lemma, child))
        add(has, child_tag, at(page.entity, child))
        if name in _WITH_WORD:
            add(has, lemma, child_tag)
        if name in _INTRODUCED:
            marker = at(page.lemma, np.where(has, page.child["marker"][child], -1))
            preposition = at(page.lemma, np.where(has, page.child["preposition"][child], -1))
            add(has, marker, preposition)
            add(lemma, marker, preposition)
    subject = page.child["subject"][cues]
    shared = np.where(page.labelled(["conj"])[cues], page.child["subject"][page.head[cues]], -1)
    add(at(page.entity, subject), at(page.pos, subject), at(page.pos, shared))


def _of_place(features: Features, page: Columns, cues: Indices) -> None:
    add, quoted = features.add, page.is_quoted
    lemma = page.lemma[cues]
    inside = page.quoted[cues]
    first, last = page.first[cues], page.last[cues]
    marks = tally(page.quoted)
    words = marks[last] - marks[first]
    add(inside, quoted(cues + 1), quoted(cues - 1))
    add(inside, quoted(cues + 2), quoted(cues - 2), page.tag[cues])
    add(inside, quoted(cues + 4), quoted(cues - 4))
    add(inside, words > 0, words > 3)
    add(lemma, inside, words > 3)
    add(bucket(cues - first))
    add(bucket(last - cues))
    add(page.head[cues] == cues, lemma)
