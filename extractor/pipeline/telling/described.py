"""What a noun told of as known was introduced as: "the deal" after "a deal to sell ten ships".

A noun means what the article has described by the same noun before, where it describes nothing
else by it, or not near and not often beside what it is about. After the same-head match of Vieira
and Poesio 2000, "An empirically based system for processing definite descriptions",
https://aclanthology.org/J00-4003, as for names (``mentions.repeated_heads``).
"""

from bisect import bisect_right
from collections import defaultdict
from functools import cache

from spacy.tokens import Token

from extractor import lexicon, names
from extractor.pipeline import annotations
from extractor.pipeline.mentions import actor_nouns, nominals, repeated_heads
from extractor.pipeline.telling import descriptions
from extractor.pipeline.telling.descriptions import INSIDE, Described
from extractor.pipeline.telling.page import LEAD_SENTENCES
from extractor.pipeline.telling.reading import Reading

REACH = 8
"""Sentences behind its last mention in which what was described is still taken up by a noun.

What headline or lead describe is taken up everywhere.
"""

AWAY = 4
"""Sentences behind another one of the sort in which what headline or lead describe is not meant."""

FEW = 2
"""Others that leave it sure, beside as many as it was taken up itself."""

_PLURAL = frozenset({"NNS", "NNPS"})
_NAMED = frozenset({"ORG", "PRODUCT"})
_ANY = (
    lexicon.of_sort("noun_uses", "anywhere")
    | lexicon.of_sort("noun_uses", "company")
    | lexicon.of_sort("noun_uses", "contest")
    | lexicon.of_sort("noun_uses", "count")
    | lexicon.of_sort("noun_uses", "measure")
    | lexicon.of_sort("noun_uses", "point")
    | lexicon.of_sort("noun_uses", "press")
    | lexicon.of_sort("noun_uses", "time")
)
"""Nouns that mean another one each time ("the time"), or a body whose name is looked for."""


class _Uses:
    """What the article has told by a noun so far."""

    def __init__(self) -> None:
        self._one: Described | None = None
        self._known = False
        self._doubtful = False
        self._leads = False
        self._last = 0
        self._same = self._others = 0
        self._last_other = -AWAY

    def meant(self, words: frozenset[str], sentence: int) -> Described | None:
        """Returns what a noun with these words before it means in a sentence, if it is sure."""
        one = self._one
        if one is None or self._last == sentence or not words <= one.words:
            return None
        if self._leads:
            away = sentence - self._last_other >= AWAY
            return one if away and self._others <= self._same + FEW else None
        return one if not self._others and sentence - self._last <= REACH else None

    @property
    def described(self) -> bool:
        """Whether what the noun means has been described by it."""
        return self._one is not None

    def add(self, noun: Token, sentence: int, one: Described | None, *, known: bool) -> None:
        """Notes a use of the noun: as what, and whether as known by "the" alone."""
        if self._one is None:
            self._introduce(noun, sentence, one, known=known)
        elif _is_told_of(noun):
            return
        elif self._is_other(noun, one):
            self._others += 1
            self._last_other = sentence
        elif one is None and sentence - self._last_other < AWAY:
            self._last_other = sentence  # "A deal failed. The deal was long. The deal ..."
        else:
            self._same += 1
            if one is not None and one.words > self._one.words:
                self._one = one
        self._last = sentence

    def _introduce(self, noun: Token, sentence: int, one: Described | None, *, known: bool) -> None:
        """Notes a use of the noun where none described it before.

        What "the outbreak" of a headline means, "the flu outbreak" tells, and "a flu outbreak" or
        "the outbreak to the north" does not.
        """
        self._known |= known
        if one is None or (self._known and not one.short):
            return
        sure = not self._known or _is_definite(noun)
        self._one, self._leads, self._others = (
            one,
            sentence <= LEAD_SENTENCES and sure,
            int(not sure),
        )

    def _is_other(self, noun: Token, one: Described | None) -> bool:
        is_new = any(child.lower_ in nominals.INDEFINITE for child in noun.lefts)
        if one is None or self._one is None:
            return is_new
        if is_new and actor_nouns.sort_of(noun) is not None:  # "one Chilean aide ... a top aide"
            return not (one.words <= self._one.words or self._one.words <= one.words)
        return one.words.isdisjoint(self._one.words)


def find(reading: Reading) -> dict[int, Described]:
    """Returns by token what each noun that is told of as known surely was introduced as."""
    starts = [sentence.start for sentence in annotations.prose(reading.doc)]
    nouns = [noun for noun in reading.nouns if is_one(noun, reading)]
    before = {noun.i: repeated_heads.words_before(noun) for noun in nouns if noun.pos_ == "NOUN"}
    known_ones = [noun for noun in nouns if before.get(noun.i) is not None]
    asked = {*map(_form, known_ones), *map(_sense, known_ones)}
    uses: dict[tuple[str, bool], _Uses] = defaultdict(_Uses)
    found: dict[int, Described] = {}
    for noun in nouns:
        words = before.get(noun.i)
        own, alike = uses[_form(noun)], uses[_sense(noun)]
        if _sense(noun) not in asked:
            continue
        sentence = bisect_right(starts, noun.i)
        meant = None
        if words is not None:
            meant = own.meant(words, sentence) if own.described else alike.meant(words, sentence)
        if meant is not None:
            found[noun.i] = meant if own.described else descriptions.unplaced(meant)
        known = words is not None and not words
        told = descriptions.of(noun, reading, placed=sentence <= LEAD_SENTENCES)
        one = meant or _called(noun, told, reading)
        for each in (own, alike):
            each.add(noun, sentence, one, known=known)
    return found


def _called(noun: Token, told: Described | None, reading: Reading) -> Described | None:
    """Returns a description by the name behind a comma: "its unit, Norda Ships."; else as it is.

    Of "a reporter, the BBC, and" that is one of a list, as a reporter is no body.
    """
    start = noun.i + 2
    if noun.tag_ in _PLURAL or reading.texts[noun.i + 1 : start] != [","]:
        return told
    if actor_nouns.is_person(noun):
        return told
    start += reading.texts[start : start + 1] == ["the"]
    end = start
    while end < len(reading.tokens) and reading.tokens[end].ent_type_ in _NAMED:
        end += 1
    ends = end == len(reading.tokens) or reading.tokens[end].is_sent_start
    if end == start or not (ends or reading.texts[end].strip() in ("", ",", ".")):
        return told
    if reading.texts[end : end + 1] == [","] and reading.tokens[end + 1].dep_ == "cc":
        return told
    name = reading.between(start, end)
    words = frozenset(name.lower().split())
    return Described(name, "", words, words | (told.words if told else frozenset()))


def _is_told_of(noun: Token) -> bool:
    """Tells of "it is a deal" that the noun says something of what is known, and is none itself."""
    return any(child.dep_ == "cop" for child in noun.lefts)


def _is_definite(noun: Token) -> bool:
    return any(child.lower_ in nominals.DEFINITE for child in noun.lefts)


def _form(noun: Token) -> tuple[str, bool]:
    return noun.lemma_.lower(), noun.tag_ in _PLURAL


def _sense(noun: Token) -> tuple[str, bool]:
    """Returns what a noun is another word for, as if it were its lemma: "the suit" is a lawsuit."""
    lemma, many = _form(noun)
    return f"{_senses().get(lemma, lemma)} and the like", many


@cache
def _senses() -> dict[str, str]:
    return dict(lexicon.read("same_things"))  # type: ignore[arg-type]


def is_one(noun: Token, reading: Reading) -> bool:
    """Tells of a noun outside quotations that it heads a phrase for what is one and the same."""
    if noun.i in reading.dated or reading.quotation(noun.i) is not None:
        return False
    if noun.dep_ in INSIDE and not any(child.dep_ in INSIDE for child in noun.lefts):
        return False
    lemma = noun.lemma_.lower()
    joined = noun.i and reading.texts[noun.i - 1] == "-"
    return not (joined or lemma in _ANY or lemma in names.titles())
