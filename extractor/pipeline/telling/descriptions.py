"""What a noun is described as: "ferry deal", "deal to sell ten ships", "rig of the coastguard"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline import annotations
from extractor.pipeline.mentions import actor_nouns, nominals
from extractor.pipeline.syntax import auxiliaries
from extractor.pipeline.telling.reading import Reading

LONGEST = 8
"""Words of a description that can be told."""

BEHIND, CASES = 6, 2
"""Words of it behind its noun, and prepositions among them."""

INSIDE = frozenset({"compound", "flat", "nmod:desc"})
"""Relations of a noun that stands before another one: "spill" in "the oil spill speech"."""

_PARTICIPLES = frozenset({"VBG", "VBN"})
_BEHIND = frozenset({"nmod", "acl"})
_DEEPER = frozenset({"nmod", "acl:relcl"})
_APART = frozenset({"acl:relcl", "conj"})
_WHICH = frozenset({"JJS", "RBS"})
"""Tags of words that tell how one thing is among others: "latest"."""

_SINGULAR = frozenset({"NN", "NNP"})
_PLURAL = frozenset({"NNS", "NNPS"})
_NAMING = frozenset({"NOUN", "PROPN"})
_CONTENT = _NAMING | {"ADJ", "VERB", "NUM"}
_JOINING = frozenset("-'’")
_PAUSES = frozenset(";:")
_BEFORE = nominals.INDEFINITE | nominals.DEFINITE | lexicon.of_sort("pronouns", "pointing")
_OTHERS = (
    lexicon.of_sort("pronouns", "other")
    | lexicon.of_sort("pronouns", "partial")
    | lexicon.of_sort("pronouns", "amount")
)
_RANKS = lexicon.of_sort("counting_words", "rank")
_LOCATIONS = lexicon.of_sort("connectives", "location")

_PUT_IN = re.compile(r"\b((\w+)(?:[’']s?)?) \[(?=[^\]]*\b\2\b)[^\]]*\]")


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


def of(noun: Token, reading: Reading, *, placed: bool) -> Described | None:
    """Returns what a noun is described as; None where nothing but adjectives do.

    Of a phrase that is too long, or tells too much, the longest piece that can be told.

    Args:
        noun: The noun.
        reading: The page.
        placed: Whether its place tells which one is meant, as it does on top of an article.
    """
    start = _start(noun, reading)
    for end in _ends(noun, reading):
        if _can_be_told(noun, start, end, reading, placed=placed):
            return _told(noun, start, end, reading)
    return None


def unplaced(one: Described) -> Described:
    """Returns a description without where: "pact signed in Lund" may be one in Lund to a parse."""
    tail = one.full[len(one.short) :].lower().split() if one.short else ()
    return one if _LOCATIONS.isdisjoint(tail) else one._replace(full=one.short)


def without(line: str) -> str:
    """Returns a line without the descriptions that were put in, which repeat their noun.

    >>> without("The deal [ferry deal] failed, he [Jan Novak] said.")
    'The deal failed, he [Jan Novak] said.'
    """
    return _PUT_IN.sub(r"\1", line)


def _told(noun: Token, start: int, end: int, reading: Reading) -> Described:
    phrase = reading.tokens[start:end]
    told = [word for word in phrase if word != noun and word.pos_ in _CONTENT]
    is_short = _describes(reading.tokens[start : noun.i + 1], noun)
    return Described(
        full=_between(start, end, reading),
        short=_between(start, noun.i + 1, reading) if is_short else "",
        nouns=frozenset(word.lower_ for word in told if _names(word, noun)),
        words=frozenset(word.lower_ for word in told),
    )


def _between(start: int, end: int, reading: Reading) -> str:
    """The words of a phrase, without the capital that is due to the head of a sentence."""
    text, first = reading.between(start, end), reading.tokens[start]
    plain = first.is_sent_start and first.pos_ != "PROPN" and not first.ent_type_ and first.is_title
    return text[0].lower() + text[1:] if plain else text


def _start(noun: Token, reading: Reading) -> int:
    """Returns where a description begins: behind "the mine's", which leaves open which mine."""
    owners = (child for child in noun.lefts if child.dep_ == "nmod:poss")
    open_ones = (each for each in owners if all(word.pos_ != "PROPN" for word in each.subtree))
    ends = (each.right_edge.i + 1 for each in open_ones)
    start = max([nominals.start_of(noun, reading.dated), *ends])
    while start < noun.i and (
        _leads(reading.tokens[start]) or _is_headlines_verb(start, noun, reading)
    ):
        start += 1
    while start > 1 and _is_hyphen(reading.tokens[start - 1]):
        start -= 2
    return start


def _is_hyphen(mark: Token) -> bool:
    """Tells of the mark in "co-op" that what stands before it belongs to the word."""
    return mark.text == "-" and not any(each.whitespace_ for each in (mark, mark.nbor(-1)))


def _is_headlines_verb(at: int, noun: Token, reading: Reading) -> bool:
    """Tells of "clouds" in "sale of yards clouds trade talks" that it is the headline's verb.

    A plural before a noun, which no clause of the article has told, is one where no verb is.
    """
    sentence, word = reading.sentence(at), reading.tokens[at]
    apart = word.tag_ in _PLURAL and at not in (sentence.start, noun.i) and not word.ent_type_
    if not apart or at not in annotations.headline(reading.doc):
        return False
    end = next((i for i in range(at, sentence.stop) if reading.texts[i] in _PAUSES), sentence.stop)
    alone = sum(each.lower() == word.lower_ for each in reading.texts) == 1
    return alone and reading.finite.isdisjoint(range(sentence.start, end))


def _leads(word: Token) -> bool:
    """Tells of "for the" and "its" that it stands before what describes."""
    return word.lower_ in _BEFORE or word.pos_ == "ADP" or word.tag_ == "PRP$"


def _ends(noun: Token, reading: Reading) -> Iterator[int]:
    """Yields where a description can end, the last first: behind the noun's phrases, or in one."""
    ends = {noun.i + 1}
    for child in noun.rights if noun.dep_ not in INSIDE else ():
        if child.dep_ not in _BEHIND or child.i in reading.dated or _is_of_clause(child, noun):
            break
        ends.add(child.right_edge.i + 1)
        ends.update(
            word.left_edge.i
            for word in child.subtree
            if word.head == child and word.left_edge.i > child.i and _is_aside(word)
            if reading.tokens[word.left_edge.i].ent_iob_ != "I"
        )
    yield from sorted(ends, reverse=True)


def _is_of_clause(child: Token, noun: Token) -> bool:
    """Tells of what stands behind a noun that it belongs to the clause, whatever the parse says.

    So it is in "warned two guards about a valve" and in "left the room with a third of it locked".
    """
    behind = noun.doc[child.right_edge.i + 1 : child.right_edge.i + 2]
    absolute = any(
        word.dep_ == "advcl" and word.tag_ in _PARTICIPLES and word.left_edge in behind
        for each in behind
        for word in (each, each.head)
    )
    cases = {word.lower_ for word in child.lefts if word.dep_ == "case"}
    if "about" in cases:
        return actor_nouns.is_person(noun)
    return absolute and "with" in cases


def _is_aside(word: Token) -> bool:
    """Tells of what stands behind a noun that it can be left out: not of "the first to die"."""
    return word.dep_ in _DEEPER or (word.dep_ == "acl" and word.tag_ in _PARTICIPLES)


def _can_be_told(noun: Token, start: int, end: int, reading: Reading, *, placed: bool) -> bool:
    phrase, behind = reading.tokens[start:end], reading.tokens[noun.i + 1 : end]
    return (
        _describes(phrase, noun)
        and not _is_headline(start, noun.i, end, reading)
        and reading.words(start, end) <= LONGEST
        and (placed or not _is_somewhere(behind))
        and not _is_loose(behind, noun, reading)
        and _is_plain(phrase, noun)
        and not any(_is_of_then(word, noun, start) for word in _dated(noun, end, reading))
    )


def _is_headline(start: int, noun: int, end: int, reading: Reading) -> bool:
    """Tells of "Town rebuff tall ship" and "Lund tests boat" that a headline's verb is in it."""
    sentence = reading.sentence(start)
    if start != sentence.start or not reading.finite.isdisjoint(sentence):
        return False
    verbs = any(word.tag_ in _PLURAL for word in reading.tokens[start + 1 : noun])
    return verbs or end >= sentence.stop - 1


def _dated(noun: Token, end: int, reading: Reading) -> Iterator[Token]:
    return (reading.tokens[at] for at in range(noun.left_edge.i, end) if at in reading.dated)


def _is_of_then(dated: Token, noun: Token, start: int) -> bool:
    """Tells of "the 1988 ferry disaster" that it is another than today's.

    "Monday's ferry disaster" and "a report on the 1988 disaster" are not, and a six-month ban is
    one that begins now.
    """
    if dated.i < start:
        return any(letter.isdigit() for letter in dated.text)
    return dated.i < noun.i or dated.head == noun


def _describes(phrase: Sequence[Token], noun: Token) -> bool:
    """Tells whether a phrase says more than how its noun is: of what, whose, for what."""
    return any(_names(word, noun) for word in phrase if word != noun)


def _names(word: Token, noun: Token) -> bool:
    aged = word.doc[word.i + 1 : word.i + 3].text == "-old"  # "the six-year-old boy"
    return (word.pos_ in _NAMING and not aged) or _is_of_kind(word, noun)


def _is_of_kind(word: Token, noun: Token) -> bool:
    """Tells of "Peruvian" and "financial" before one thing that they tell which it is."""
    if word.pos_ != "ADJ" or noun.tag_ not in _SINGULAR:
        return False
    named = word.text[0].isupper() and not word.is_upper and not word.is_sent_start
    return named or word.lower_ in _kinds()


@cache
def _kinds() -> frozenset[str]:
    return frozenset(kind for (kind,) in lexicon.read("kind_adjectives"))


def _is_loose(behind: Sequence[Token], noun: Token, reading: Reading) -> bool:
    """Tells of what stands behind a noun that it is too much, an amount or a deed: "stating".

    "The house of the first captain" lacks what that was the first to do, and "the spill from a Gulf
    of Peru" what of the gulf's it is, as no name has an article.
    """
    hanging = [word for word in behind if word.head == noun]
    return (
        reading.words(noun.i + 1, noun.i + 1 + len(behind)) > BEHIND
        or sum(word.dep_ == "case" for word in behind) > CASES
        or any(word.tag_ in _PARTICIPLES or word.lower_ in _RANKS for word in behind)
        or any(word.lower_ in nominals.INDEFINITE and word.head.pos_ == "PROPN" for word in behind)
        or any(
            child.dep_ == "nummod" and child.i not in reading.dated
            for word in hanging
            for child in word.children
        )
    )


def _is_somewhere(behind: Sequence[Token]) -> bool:
    """Tells of "the virus in Lund" that the virus is elsewhere as well."""
    return any(word.dep_ == "case" and word.lower_ in _LOCATIONS for word in behind)


def _is_joined(word: Token, noun: Token) -> bool:
    """Tells of a noun that another one behind the noun is joined with: "of ships and crews"."""
    return word.dep_ == "conj" and word.head.head == noun and word.pos_ == word.head.pos_ == "NOUN"


def _is_plain(phrase: Sequence[Token], noun: Token) -> bool:
    """Tells of a phrase that it can stand in brackets: no clauses, nobody to be explained."""
    torn = noun.text[0].isupper() and (phrase[0].is_lower or not noun.ent_type_)
    if torn or phrase[0].pos_ == "SCONJ":
        return False  # "riot Protesters", of two headlines, "as mill dam", of one
    return not any(
        word.is_space
        or word.pos_ == "PRON"
        or (word.dep_ in _APART and not (word == phrase[-1] and _is_joined(word, noun)))
        or word.tag_ in auxiliaries.FINITE
        or word.tag_ in _WHICH
        or word.lower_ in _OTHERS
        or (word.is_punct and word.text not in _JOINING)
        for word in phrase
    )
