"""Definite nouns that repeat the head of a name: "the commission" after "Coast Commission".

A noun means whoever the article has named by it before, as the head of the name or as the title of
a person ("Judge Ana Silva" ... "the judge"), but only where that is one alone: of two commissions,
and of another one without a name, nobody is sure. After the same-head match of Vieira and Poesio
2000, "An empirically based system for processing definite descriptions",
https://aclanthology.org/J00-4003.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from spacy import symbols
from spacy.tokens import Doc, Span, Token

from extractor import lexicon, names
from extractor.pipeline import annotations
from extractor.pipeline.mentions import actor_nouns, nominals, roles
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.syntax import trees
from extractor.records import MentionLabel

REACH = 8
"""Sentences behind its last mention in which a name is still taken up by a noun."""

_CLASSES = frozenset({symbols.NOUN, symbols.PROPN})
_LINKS = lexicon.of_sort("connectives", "in_name")
_LESSER = lexicon.of_sort("noun_uses", "lesser")
_ANYWHERE = lexicon.of_sort("noun_uses", "anywhere")
_BODIES = lexicon.of_sort("noun_uses", "company") | lexicon.of_sort("noun_uses", "press")
"""Nouns for any body whatever: of those only the one named last is meant."""
_BEFORE = frozenset({"compound", "amod", "nmod:desc", "nummod", "nmod:poss", "nmod"})
_BESIDE = frozenset({"appos", "flat", "nmod:desc"})
_INSIDE = frozenset({"compound", "flat", "nmod:desc"})
_CLAUSES = frozenset({"acl", "acl:relcl"})
_BEHIND = _BESIDE | _CLAUSES | {"nmod", "compound", "nummod"}


class Named(NamedTuple):
    """A name in an article.

    Attributes:
        span: Its words.
        actor: Whose it is.
        label: What sort of actor it names.
        roles: Titles and offices stated of the actor.
    """

    span: Span
    actor: str
    label: MentionLabel
    roles: tuple[str, ...]


class _Use(NamedTuple):
    """A name, and the other words by which it describes its bearer beside a noun."""

    name: Named
    words: frozenset[str]


def among(mentions: Iterable[MentionDraft]) -> dict[int, str]:
    """Returns by token whom nouns mean that repeat the head of a name among ``mentions``."""
    told = [each for each in mentions if each.kind == "name" and each.actor is not None]
    stated: dict[str | None, dict[str, None]] = defaultdict(dict)
    for each in told:
        stated[each.actor].update(dict.fromkeys(each.roles))
    named = [
        Named(m.span, m.actor, m.label, tuple(stated[m.actor])) for m in told if m.actor is not None
    ]
    return find(told[0].doc, named) if told else {}


def find(doc: Doc, named: Iterable[Named]) -> dict[int, str]:
    """Returns by token the actor whose head each definite noun of ``doc`` surely repeats."""
    named = sorted(named, key=lambda each: each.span.start)
    uses = _uses(named)
    covered = {at for each in named for at in range(each.span.start, each.span.end)}
    last = _LastNamed(doc, named)
    others: dict[str, list[Token]] = defaultdict(list)
    meant: dict[tuple[str, frozenset[str] | None], _Bearers] = {}
    found: dict[int, str] = {}
    for token in annotations.of_class(doc, _CLASSES):
        noun = token.lower_ if token.lower_ in uses else token.lemma_.lower()
        if noun not in uses or token.i in covered or _is_beside(token, covered):
            continue
        words = description(token) if token.lower_ == noun else None
        if (noun, words) not in meant:
            meant[noun, words] = _Bearers(uses[noun], words)
        bearers = meant[noun, words]
        if bearers.first is None:
            others[noun].append(token)
            continue
        actor = bearers.alone(token)
        if actor is None or _has_rivals(others[noun], bearers.first):
            continue
        if last.is_near(token, actor) and (noun not in _BODIES or last.body(token) == actor):
            found[token.i] = actor
            last.take(token, actor)
    return found


def _uses(named: Iterable[Named]) -> dict[str, list[_Use]]:
    """By noun, the names that it can take up; of one actor's that say the same, the first."""
    uses: dict[str, list[_Use]] = defaultdict(list)
    known: set[tuple[str, str, frozenset[str]]] = set()
    told: set[str] = set()
    for each in named:
        once = each._replace(roles=()) if each.actor in told else each
        if each.label == "PERSON":
            told.add(each.actor)
        for head, before in _nouns(once):
            if (each.actor, head, before) not in known:
                known.add((each.actor, head, before))
                uses[head].append(_Use(each, before))
    return uses


class _Bearers:
    """Whom a noun with its description may mean: looked for once, however often it is told."""

    def __init__(self, uses: Iterable[_Use], words: frozenset[str] | None) -> None:
        fitting = [each.name for each in uses if words is not None and _fits(words, each.words)]
        self.first = next(iter(fitting), None)
        self._rival = next((e for e in fitting if self.first and e.actor != self.first.actor), None)

    def alone(self, noun: Token) -> str | None:
        """Returns the one of them who was named before a noun, if it is one alone."""
        if self.first is None or self.first.span.start >= noun.i:
            return None
        several = self._rival is not None and self._rival.span.start < noun.i
        return None if several else self.first.actor


def _fits(said: frozenset[str], known: frozenset[str]) -> bool:
    """Tells whether all that is said of a noun is known of a name; a "former" one must be said."""
    return said <= known and known & _LESSER <= said


def _has_rivals(others: list[Token], bearer: Named) -> bool:
    """Tells whether the article speaks of others than the bearer of a name by its noun.

    A body that is told of before the name, "a state commission said", is then told by its name.
    """
    first = bearer.span.start if bearer.label != "PERSON" else 0
    if not others:
        return False
    (one, *more) = others[:2]
    is_told = any(child.lower_ in nominals.INDEFINITE for child in one.lefts)
    return one.i >= first or bool(more) or not is_told


class _LastNamed:
    """Where each actor was named last, before a word of the article."""

    def __init__(self, doc: Doc, named: list[Named]) -> None:
        self._starts = [sentence.start for sentence in doc.sents]
        self._roots: dict[str, list[int]] = defaultdict(list)
        for each in named:
            self._roots[each.actor].append(each.span.root.i)
        for roots in self._roots.values():
            roots.sort()
        bodies = [each for each in named if each.label == "ORG"]
        self._body_starts = [each.span.start for each in bodies]
        self._bodies = [each.actor for each in bodies]
        self._taken: dict[str, int] = {}

    def is_near(self, noun: Token, actor: str) -> bool:
        """Tells whether an actor was named few sentences before a noun."""
        roots = self._roots[actor]
        last = max(roots[bisect_left(roots, noun.i) - 1], self._taken.get(actor, -1))
        return bisect_right(self._starts, noun.i) - bisect_right(self._starts, last) <= REACH

    def take(self, noun: Token, actor: str) -> None:
        """Notes that a noun means an actor."""
        self._taken[actor] = noun.i

    def body(self, noun: Token) -> str | None:
        """Returns the body named last before a noun."""
        before = bisect_left(self._body_starts, noun.i)
        return self._bodies[before - 1] if before else None


def _nouns(each: Named) -> Iterator[tuple[str, frozenset[str]]]:
    """The nouns by which a name can be taken up, with the words before each: head and offices."""
    if each.label == "PERSON":
        parts = [roles.office(role) for role in (*each.roles, _title(each.span))]
    else:
        words = [token.text for token in each.span]
        cut = next((at for at, word in enumerate(words) if at and word in _LINKS), len(words))
        parts = [words[:cut]] if len(words) > 1 else []
    for words in parts:
        *before, noun = (word.lower() for word in words or [""])
        if noun.isalpha() and noun not in _ANYWHERE:
            yield noun, frozenset(before)


def _title(person: Span) -> str:
    """The noun right before a person's name, which is no office: "Judge", "economist"."""
    noun = person[0] if trees.opens(person[0]) else person[0].nbor(-1)
    sort = actor_nouns.known().get(noun.lower_)
    beside = noun.tag_ in ("NN", "NNP") and (noun.head == person.root or person.root.head == noun)
    known = sort is not None and sort[0] == "PERSON" and noun.lower_ not in names.offices()
    return noun.text if beside and known else ""


def description(noun: Token) -> frozenset[str] | None:
    """Returns the words between "the" and a noun; None of one that is not told of as known.

    "A judge", "judges" and "the judge of the case" are others, or may be.
    """
    return words_before(noun) if noun.tag_ in ("NN", "NNP") else None


def words_before(noun: Token) -> frozenset[str] | None:
    """Returns the words between "the" and a noun, which may be a plural; else None."""
    first = next((child for child in noun.lefts if child.lower_ in nominals.DEFINITE), None)
    if first is None or noun.dep_ in _INSIDE:
        return None
    between = noun.doc[first.i + 1 : noun.i]
    if any(token.head != noun or token.dep_ not in _BEFORE for token in between):
        return None
    if any(child.dep_ in _BEHIND and not _is_aside(child) for child in noun.rights):
        return None
    return frozenset(token.lower_ for token in between)


def has_clause(noun: Token) -> bool:
    """Tells of "the ship that sank" and "the ship, which sank," that a clause tells more of it."""
    return any(child.dep_ in _CLAUSES for child in noun.rights)


def _is_aside(clause: Token) -> bool:
    """Tells of ", which was built in May," that it adds something, and does not tell which one."""
    if clause.dep_ not in _CLAUSES:
        return False
    start = clause.left_edge
    return start.text == "," or (start.i > 0 and start.nbor(-1).text == ",")


def _is_beside(noun: Token, covered: set[int]) -> bool:
    """Tells of "the judge, Ana Silva," and "Judge Silva" that the name stands there as well."""
    if noun.dep_ == "appos" or noun.i + 1 in covered:
        return True
    return any(child.i in covered and child.dep_ in _BESIDE for child in noun.children)
