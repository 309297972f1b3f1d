"""Which words of a line stand for what it does not name: "she", "that lawsuit", "the four"."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.mentions import nominals, repeated_heads
from extractor.pipeline.telling.page import WORD, Page, start_of
from extractor.records import Claim, Event

QUOTATION = re.compile('[“"][^”"]*[”"]')
PUT_IN = re.compile(r"\w+(?:[’']s)? \[[^\]]*\]")
"""A pronoun or noun with whom it stands for."""
_PERSONS = (
    lexicon.of_sort("pronouns", "masculine")
    | lexicon.of_sort("pronouns", "feminine")
    | lexicon.of_sort("pronouns", "plural")
)
_THINGS = lexicon.of_sort("pronouns", "neuter")
_OTHERS = lexicon.of_sort("pronouns", "other")
_NOUNS = frozenset({"NOUN", "PROPN", "NUM"})
_BACK = lexicon.of_sort("pronouns", "back")
_SHELLS = lexicon.of_sort("noun_uses", "shell")
_BEHIND = frozenset({"nmod", "acl", "acl:relcl", "case"})
POINTS = "points to what was told"
"""The feature of a line that tells of something as known that nothing in it names."""


def find(record: Event | Claim, page: Page) -> Iterator[str]:
    """Yields the features of what a line points to."""
    token = page.token(start_of(record), start_of(record) + 1)
    if token is None:
        return
    text = PUT_IN.sub("Somebody", record.text)
    own = QUOTATION.sub(" ", text)
    known = {word.text: word.pos_ for word in token.sent}
    if any(_lacks_noun(part, _PERSONS, known) for part in QUOTATION.findall(text)):
        yield "quotes a pronoun for somebody not named in it"
    if _lacks_noun(own, _PERSONS, known):
        yield "a pronoun for somebody not named before"
    if _lacks_noun(own, _THINGS, known):
        yield "a pronoun for something not named before"
    words = set(WORD.findall(own))
    if not _OTHERS.isdisjoint(word.lower() for word in words):
        yield "others than those named"
    shown = [word for word in token.sent if word.text in words]
    if any(_points_back(word, shown, own) for word in shown) or (
        shown and _is_shell(shown[0], own)
    ):
        yield POINTS
    yield from dict.fromkeys(_of_nouns(shown, own, page))


def _lacks_noun(text: str, pronouns: frozenset[str], known: dict[str, str]) -> bool:
    """Tells whether a pronoun of a text has no noun before it; words from elsewhere may be one."""
    for word in WORD.findall(text):
        if word.lower() in pronouns:
            return True
        if known.get(word, "NOUN") in _NOUNS:
            return False
    return False


def _of_nouns(shown: list[Token], text: str, page: Page) -> Iterator[str]:
    for word in shown:
        if (
            word.lower_ == "that"
            and word.dep_ == "det"
            and f"{word.text} {word.nbor().text}" in text
        ):
            yield "that noun"
        if word.pos_ == "NUM" and word.is_alpha and word.dep_.startswith("nsubj"):
            yield "a number for a noun" if not _goes_on(word) else "a number of some"
        elif word.dep_.startswith("nsubj") and page.is_known(word):
            told = page.is_told_before(word)
            first = word == shown[0] or word.nbor(-1) == shown[0]
            yield f"known subject {'told before' if told else 'never told'}{' first' * first}"


def _points_back(word: Token, shown: list[Token], own: str) -> bool:
    """Tells of "those costs" that they were told of before the line.

    Not of "those sources", who said so whoever they are, nor where the line tells of several.
    """
    noun = word.head
    if word.lower_ not in _BACK or noun.pos_ != "NOUN" or noun.i < word.i or nominals.speaks(noun):
        return False
    described = any(child.dep_ in _BEHIND for child in noun.rights)
    before = [each for each in shown if each.i < word.i]
    listed = any(each.dep_ == "conj" and each.pos_ in _NOUNS for each in before)
    return not (described or listed) and f"{word.text} {word.nbor().text}" in own


def _is_shell(first: Token, own: str) -> bool:
    """Tells whether a line begins with a noun for what was told before: "The move", "That deal"."""
    noun = first.head
    if first.dep_ != "det" or first.head.lemma_.lower() not in _SHELLS or noun.i < first.i:
        return False
    between = noun.doc[first.i + 1 : noun.i]
    told = noun.dep_.startswith("nsubj") and repeated_heads.words_before(noun) is not None
    adjectives = all(word.pos_ == "ADJ" for word in between)
    return told and adjectives and " ".join(w.text for w in (first, *between, noun)) in own


def _goes_on(number: Token) -> bool:
    return any(child.dep_ == "nmod" for child in number.rights)
