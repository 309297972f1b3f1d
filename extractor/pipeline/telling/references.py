"""Which words of a line stand for what it does not name: "she", "that lawsuit", "the four"."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from extractor import lexicon
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


def _goes_on(number: Token) -> bool:
    return any(child.dep_ == "nmod" for child in number.rights)
