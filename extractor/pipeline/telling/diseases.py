"""Which disease "the virus" is, and of which "ten cases" are: the one that the article is about.

The one that the sentence, else the sentence before, names, where the article has named no other as
often; where neither names any, the one that it has named most by far. "It" is one behind a
sentence that is of nothing else.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline import annotations
from extractor.pipeline.mentions import repeated_heads
from extractor.pipeline.syntax import trees
from extractor.pipeline.telling.descriptions import Described
from extractor.pipeline.telling.lands import FEWEST, Named, near
from extractor.pipeline.telling.reading import Reading

_CALLED = lexicon.of_sort("disease_words", "called")
_COUNTED = lexicon.of_sort("disease_words", "counted")
_PLAIN = lexicon.of_sort("disease_words", "plain")
_COUNTING = frozenset({"det", "nummod", "case", "cc", "punct"})
_ADJECTIVES = frozenset({"amod", "advmod"})
_CLAUSES = frozenset({"csubj", "ccomp"})
_IT = lexicon.of_sort("pronouns", "neuter") & lexicon.of_sort("pronouns", "subject")
_BEHIND = frozenset({"nmod", "acl", "acl:relcl", "appos"})

_NOUN = "disease"


class Diseases:
    """The nouns of a page that stand for a disease, or are of one.

    Attributes:
        meant: By token, which.
        named: Where each disease is named, which, and by which words.
    """

    def __init__(self, reading: Reading) -> None:
        self._wordings: dict[str, list[tuple[bool, str]]] = defaultdict(list)
        self._named = []
        self.named = list(find(reading))
        for at, name, words in self.named:
            self._wordings[name].append((bool(reading.doc[at].is_sent_start), words))
            self._named.append(Named(at, _NOUN, name))
        self.meant: dict[int, Described] = {}
        for noun in reading.nouns if self._named else ():
            of = _of(noun) if noun.pos_ == "NOUN" else None
            if of is not None:
                self._take(noun, of)
        for sentence in annotations.prose(reading.doc) if self._named else ():
            if self._goes_on(sentence[0]):
                self._take(sentence[0], "")

    def _take(self, noun: Token, of: str) -> None:
        """Notes which disease a noun means, or is ``of``, if that is sure."""
        disease = near(noun, _NOUN, self._named)
        if disease is not None and (not of or self._is_story(disease, noun)):
            said = [words for _, words in sorted(self._wordings[disease], key=_is_first)]
            nouns = frozenset(said[0].lower().split())
            short = min(said, key=lambda words: len(words.split()))
            self.meant[noun.i] = Described(of + said[0], of + short, nouns, nouns)

    def _goes_on(self, first: Token) -> bool:
        """Tells of "It has spread" that the sentence before is of nothing but a disease."""
        if first.lower_ not in _IT or first.dep_ not in trees.SUBJECTS or not first.i:
            return False
        if first.head.pos_ != "VERB" or any(c.dep_ in _CLAUSES for c in first.head.rights):
            return False
        before = first.nbor(-1).sent
        subjects = [w for w in before if w.dep_ in trees.SUBJECTS and w.tag_ in ("NN", "NNP")]
        return bool(subjects) and all(map(self._is_disease, subjects))

    def _is_disease(self, noun: Token) -> bool:
        own = range(noun.left_edge.i, noun.i + 1)
        return noun.lemma_.lower() in _CALLED or any(each.at in own for each in self._named)

    def _is_story(self, name: str, noun: Token) -> bool:
        """Tells whether an article has named a disease so often that "a case" is no judge's."""
        return sum(each.name == name and each.at < noun.i for each in self._named) >= FEWEST

    def are_told(self, at: int, inside: Iterable[int]) -> bool:
        """Tells whether words name a disease themselves."""
        words = set(inside)
        return any(each.at in words for each in self._named)


def find(reading: Reading) -> Iterator[tuple[int, str, str]]:
    """Yields where a page names a disease, which, and by which words."""
    known, text = _groups(), reading.text.lower().replace("’", "'")
    if not any(name in text for name in known):  # a look for each is cheaper than one pattern
        return
    for match in _names().finditer(reading.text):
        disease = known[match[0].lower().replace("’", "'")]
        yield reading.at(match.start()), disease, match[0]


def without(line: str) -> str:
    """Returns a line without the names of diseases that were put in."""
    return _put_in().sub("", line)


def _of(noun: Token) -> str | None:
    """Returns what stands before the name of the disease that a noun may mean; None of no such."""
    lemma = noun.lemma_.lower()
    if lemma in _CALLED:
        return "" if repeated_heads.words_before(noun) == frozenset() else None
    return "of " if lemma in _COUNTED and _is_bare(noun) else None


def _is_bare(noun: Token) -> bool:
    """Tells of "ten new cases" that nothing says which; not of "murder cases", "in this case"."""
    if any(child.dep_ in _BEHIND for child in noun.rights):
        return False
    return all(
        (child.dep_ in _COUNTING and child.lower_ != "in")
        or (child.dep_ in _ADJECTIVES and child.lower_ in _PLAIN)
        for child in noun.lefts
    )


def _is_first(wording: tuple[bool, str]) -> bool:
    """Tells of words at the head of a sentence that their capital may be due to that."""
    return wording[0]


@cache
def _groups() -> dict[str, str]:
    return dict(lexicon.read("diseases"))  # type: ignore[arg-type]


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_spelled()})(?!\w)", re.IGNORECASE)


@cache
def _put_in() -> re.Pattern[str]:
    return re.compile(rf" \[(?:of )?(?:{_spelled()})\]", re.IGNORECASE)


def _spelled() -> str:
    names = sorted(_groups(), key=len, reverse=True)
    return "|".join(re.escape(name).replace("'", "['’]") for name in names)
