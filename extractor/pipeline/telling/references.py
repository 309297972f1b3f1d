"""Which words of a line stand for what it does not name: "she", "that lawsuit", "the four"."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.mentions import nominals, repeated_heads
from extractor.pipeline.telling.page import WORD, Page
from extractor.pipeline.telling.sentences import Sentence

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
_SHELLS = lexicon.of_sort("noun_uses", "shell")
_BEHIND = frozenset({"nmod", "acl", "acl:relcl", "case"})
POINTS = "points to what was told"
"""The feature of a line that tells of something as known that nothing in it names."""


def find(text: str, told: list[str], sentence: Sentence, page: Page) -> Iterator[str]:
    """Yields the features of what a line of a sentence, of the words ``told``, points to."""
    own, quoted, known = text, [], sentence.parts
    if "[" in text or '"' in text or "“" in text:
        own = PUT_IN.sub("Somebody", text)
        quoted, own = QUOTATION.findall(own), QUOTATION.sub(" ", own)
        told = WORD.findall(own)
    if any(_lacks_noun(WORD.findall(part), _PERSONS, known) for part in quoted):
        yield "quotes a pronoun for somebody not named in it"
    if _lacks_noun(told, _PERSONS, known):
        yield "a pronoun for somebody not named before"
    if _lacks_noun(told, _THINGS, known):
        yield "a pronoun for something not named before"
    words = set(told)
    if not _OTHERS.isdisjoint(map(str.lower, words)):
        yield "others than those named"
    shown = sentence.shown(words)
    if not shown:
        return
    back = (word for word in sentence.pointing if word.text in words)
    if any(_points_back(word, shown, own) for word in back) or _is_shell(shown[0], own):
        yield POINTS
    asked = (word for word in sentence.asked if word.text in words)
    yield from dict.fromkeys(
        name for word in asked for name in _of_noun(word, shown[0], own, sentence, page)
    )


def _lacks_noun(words: list[str], pronouns: frozenset[str], known: dict[str, str]) -> bool:
    """Tells whether a pronoun of a text has no noun before it; words from elsewhere may be one."""
    for word in words:
        if word.lower() in pronouns:
            return True
        if known.get(word, "NOUN") in _NOUNS:
            return False
    return False


def _of_noun(word: Token, first: Token, text: str, sentence: Sentence, page: Page) -> Iterator[str]:
    if word.dep_ == "det":
        if f"{word.text} {word.nbor().text}" in text:
            yield "that noun"
    elif word.pos_ == "NUM" and word.is_alpha:
        yield "a number for a noun" if not _goes_on(word) else "a number of some"
    elif page.is_known(word):
        told = page.is_told_before(word, sentence.start)
        begins = word.i - first.i <= 1
        yield f"known subject {'told before' if told else 'never told'}{' first' * begins}"


def _points_back(word: Token, shown: list[Token], own: str) -> bool:
    """Tells of "those costs" that they were told of before the line.

    Not of "those sources", who said so whoever they are, nor where the line tells of several.
    """
    noun = word.head
    if noun.pos_ != "NOUN" or noun.i < word.i or nominals.speaks(noun):
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
    told = told and not repeated_heads.has_clause(noun)
    adjectives = all(word.pos_ == "ADJ" for word in between)
    return told and adjectives and " ".join(w.text for w in (first, *between, noun)) in own


def _goes_on(number: Token) -> bool:
    return any(child.dep_ == "nmod" for child in number.rights)
