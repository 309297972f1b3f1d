"""What a noun told of as known was introduced as: "the deal" after "a deal to sell ten ships".

A noun means what the article has described by the same noun before, where it describes nothing
else by it. After the same-head match of Vieira and Poesio 2000, "An empirically based system for
processing definite descriptions", https://aclanthology.org/J00-4003, as for names
(``mentions.repeated_heads``).
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Token

from extractor import lexicon, names
from extractor.pipeline import annotations
from extractor.pipeline.mentions import nominals, repeated_heads
from extractor.pipeline.syntax import auxiliaries
from extractor.pipeline.telling.page import LEAD_SENTENCES
from extractor.pipeline.telling.reading import Reading

REACH = 8
"""Sentences behind its last mention in which what was described is still taken up by a noun.

What headline or lead describe is taken up everywhere.
"""

LONGEST = 8
"""Words of a description that can be told."""

BEHIND, CASES = 6, 2
"""Words of it behind its noun, and prepositions among them."""

_PLURAL = frozenset({"NNS", "NNPS"})
_PARTICIPLES = frozenset({"VBG", "VBN"})
_INSIDE = frozenset({"compound", "flat", "nmod:desc"})
_BEHIND = frozenset({"nmod", "acl"})
_APART = frozenset({"acl:relcl", "conj"})
_WHICH = frozenset({"JJS", "RBS"})
"""Tags of words that tell how one thing is among others: "latest"."""

_NAMING = frozenset({"NOUN", "PROPN"})
_CONTENT = _NAMING | {"ADJ", "VERB", "NUM"}
_JOINING = frozenset("-'’")
_ARTICLES = nominals.INDEFINITE | nominals.DEFINITE | lexicon.of_sort("pronouns", "pointing")
_OTHERS = (
    lexicon.of_sort("pronouns", "other")
    | lexicon.of_sort("pronouns", "partial")
    | lexicon.of_sort("pronouns", "amount")
)
_LOCATIONS = lexicon.of_sort("connectives", "location")
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


class Described(NamedTuple):
    """What a noun was introduced as.

    Attributes:
        full: The phrase, without its article.
        short: The phrase up to its noun, empty where that alone describes nothing.
        nouns: The nouns and names that describe.
        words: All words that describe.
    """

    full: str
    short: str
    nouns: frozenset[str]
    words: frozenset[str]


class _Uses:
    """What the article has told by a noun so far."""

    def __init__(self) -> None:
        self._one: Described | None = None
        self._known = False
        self._doubtful = False
        self._leads = False
        self._last = 0

    def meant(self, words: frozenset[str], sentence: int) -> Described | None:
        """Returns what a noun with these words before it means in a sentence, if it is sure."""
        one = self._one
        if one is None or self._doubtful or self._last == sentence or not words <= one.words:
            return None
        return one if self._leads or sentence - self._last <= REACH else None

    def add(self, noun: Token, sentence: int, one: Described | None, *, known: bool) -> None:
        """Notes a use of the noun: as what, and whether as known by "the" alone.

        What "the outbreak" of a headline means, "the flu outbreak" tells, and "a flu outbreak"
        does not.
        """
        new = any(child.lower_ in nominals.INDEFINITE for child in noun.lefts)
        if self._one is None:
            self._known |= known
            self._doubtful |= one is not None and self._known and not _is_definite(noun)
            self._one, self._leads = one, sentence <= LEAD_SENTENCES
        elif one is None:
            self._doubtful |= new
        else:
            self._doubtful |= one.words.isdisjoint(self._one.words)
        self._last = sentence


def find(reading: Reading) -> dict[int, Described]:
    """Returns by token what each noun that is told of as known surely was introduced as."""
    starts = [sentence.start for sentence in annotations.prose(reading.doc)]
    nouns = [noun for noun in reading.nouns if _is_one(noun, reading)]
    before = {noun.i: repeated_heads.words_before(noun) for noun in nouns if noun.pos_ == "NOUN"}
    asked = {_form(noun) for noun in nouns if before.get(noun.i) is not None}
    uses: dict[tuple[str, bool], _Uses] = defaultdict(_Uses)
    found: dict[int, Described] = {}
    for noun in nouns:
        form, words = _form(noun), before.get(noun.i)
        if form not in asked:
            continue
        sentence = bisect_right(starts, noun.i)
        meant = uses[form].meant(words, sentence) if words is not None else None
        if meant is not None:
            found[noun.i] = meant
        known = words is not None and not words
        one = meant or _described(noun, reading, placed=sentence <= LEAD_SENTENCES)
        uses[form].add(noun, sentence, one, known=known)
    return found


def _is_definite(noun: Token) -> bool:
    return any(child.lower_ in nominals.DEFINITE for child in noun.lefts)


def _form(noun: Token) -> tuple[str, bool]:
    return noun.lemma_.lower(), noun.tag_ in _PLURAL


def _is_one(noun: Token, reading: Reading) -> bool:
    """Tells of a noun outside quotations that it heads a phrase for what is one and the same."""
    if noun.dep_ in _INSIDE or noun.i in reading.dated or reading.quotation(noun.i) is not None:
        return False
    lemma = noun.lemma_.lower()
    joined = noun.i and reading.texts[noun.i - 1] == "-"
    return not (joined or lemma in _ANY or lemma in names.titles())


def _described(noun: Token, reading: Reading, *, placed: bool) -> Described | None:
    """Returns what a noun is described as; None where nothing but adjectives do.

    Args:
        noun: The noun.
        reading: The page.
        placed: Whether its place tells which one is meant, as it does on top of an article.
    """
    start, end = nominals.start_of(noun, reading.dated), noun.i + 1
    while start < noun.i and _leads(reading.tokens[start]):
        start += 1
    for child in noun.rights:
        if child.dep_ not in _BEHIND or child.i in reading.dated:
            break
        end = child.right_edge.i + 1
    phrase, behind = reading.tokens[start:end], reading.tokens[noun.i + 1 : end]
    if not _describes(phrase, noun):
        return None
    somewhere = not placed and _is_somewhere(behind)
    if somewhere or _is_loose(behind, noun, reading) or not _is_plain(phrase, noun):
        end = noun.i + 1
        phrase = reading.tokens[start:end]
        if not _is_plain(phrase, noun) or not _describes(phrase, noun):
            return None
    if not reading.dated.isdisjoint(range(noun.left_edge.i, end)):
        return None  # "the 1988 ferry disaster": another than today's
    if reading.words(start, end) > LONGEST:
        return None
    told = [word for word in phrase if word != noun and word.pos_ in _CONTENT]
    is_short = _describes(reading.tokens[start : noun.i + 1], noun)
    return Described(
        full=reading.between(start, end),
        short=reading.between(start, noun.i + 1) if is_short else "",
        nouns=frozenset(word.lower_ for word in told if word.pos_ in _NAMING),
        words=frozenset(word.lower_ for word in told),
    )


def _leads(word: Token) -> bool:
    """Tells of "for the" that it stands before what describes."""
    return word.lower_ in _ARTICLES or word.pos_ == "ADP"


def _describes(phrase: Sequence[Token], noun: Token) -> bool:
    """Tells whether a phrase says more than how its noun is: of what, whose, for what."""
    return any(word.pos_ in _NAMING and word != noun for word in phrase)


def _is_loose(behind: Sequence[Token], noun: Token, reading: Reading) -> bool:
    """Tells of what stands behind a noun that it is too much, an amount or a deed: "stating"."""
    hanging = [word for word in behind if word.head == noun]
    return (
        reading.words(noun.i + 1, noun.i + 1 + len(behind)) > BEHIND
        or sum(word.dep_ == "case" for word in behind) > CASES
        or any(word.tag_ in _PARTICIPLES for word in behind)
        or any(child.dep_ == "nummod" for word in hanging for child in word.children)
    )


def _is_somewhere(behind: Sequence[Token]) -> bool:
    """Tells of "the virus in Lund" that the virus is elsewhere as well."""
    return any(word.dep_ == "case" and word.lower_ in _LOCATIONS for word in behind)


def _is_plain(phrase: Sequence[Token], noun: Token) -> bool:
    """Tells of a phrase that it can stand in brackets: no clauses, nobody to be explained."""
    if noun.text[0].isupper() and (phrase[0].is_lower or not noun.ent_type_):
        return False  # "riot Protesters", of two headlines, "Regulate Banking Industry", of one
    return not any(
        word.is_space
        or word.pos_ == "PRON"
        or word.dep_ in _APART
        or word.tag_ in auxiliaries.FINITE
        or word.tag_ in _WHICH
        or word.lower_ in _OTHERS
        or (word.is_punct and word.text not in _JOINING)
        for word in phrase
    )
