"""Which act a verb or noun tells, by what stands with it: the table ``plover_senses.tsv``.

A row holds where its link (a particle, a preposition, "to" and a verb) follows the word and one of
its objects stands with it. Of the rows that hold the one with most conditions counts, of equal
ones the first; a row without root and topic says that this is no such act.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, cast

from extractor import lexicon
from extractor.coded import Root, Topic
from extractor.coding import wording
from extractor.coding.wording import Word

NONE = "-"
INFINITIVE = "inf"

LINK_REACH, OBJECT_REACH = 4, 14
"""How many words after the verb a link and an object may stand."""

_SUBJECT, _OBJECT, _LINK = 3, 2, 1
"""What a condition that holds counts: an object says more than a preposition."""

BEFORE = "<"
"""Begins an object that must stand before the verb: "<storm" of "the storm killed four"."""

ENDING = frozenset(
    "who which whose that because although while after before unless if when".split()
)
_DETERMINERS = frozenset("the a an its his her their this these all any some two three".split())

URGING: frozenset[Root] = frozenset({"DEMAND", "THREATEN"})
"""Roots of verbs that govern an infinitive whatever their rows ask for."""

Phrases = dict[str, tuple[tuple[str, ...], ...]]


class Sense(NamedTuple):
    """A row of the table.

    Attributes:
        links: Words one of which must follow; empty for none.
        objects: Phrases of stems, by their first, one of which must stand with the word.
        subjects: Those of which one must stand before it.
        root: The PLOVER root; None where it is none of them.
        topic: The topic; None where the root alone tells it.
        targets: Where the target stands, in order of preference; empty for anywhere.
        optional: Whether the links may be missing.
        follows: Whether the act is that of the infinitive: "decided to release".
    """

    links: frozenset[str]
    objects: Phrases
    subjects: Phrases
    root: Root | None
    topic: Topic | None
    targets: tuple[str, ...]
    optional: bool
    follows: bool

    @property
    def conditions(self) -> int:
        """How much has to hold for it."""
        objects = _OBJECT * bool(self.objects) + _SUBJECT * bool(self.subjects)
        return objects + _LINK * bool(self.links)


def find(verb: str, left: Sequence[Word], right: Sequence[Word]) -> Sense | None:
    """Returns the sense of a word between those before and after it; None where it has none.

    Args:
        verb: Its lemma, or the word as written.
        left: The words of its clause before it.
        right: The words of its clause after it.
    """
    best: Sense | None = None
    most = (-1, 0)
    for sense in _table().get(wording.stem(verb), ()):
        held = _held(sense, left, right)
        if held > most:
            best, most = sense, held
    return best


def governs(verb: str) -> Sense | None:
    """Returns what a verb that governs an infinitive makes of it: "refused to"; None for others."""
    for sense in _table().get(wording.stem(verb), ()):
        if sense.root is None or sense.objects:
            continue
        if INFINITIVE in sense.links or (sense.root in URGING and not sense.links):
            return sense
    return None


def _held(sense: Sense, left: Sequence[Word], right: Sequence[Word]) -> tuple[int, int]:
    """How much of a row's conditions holds, and how near its object is; -1 where one does not."""
    linked = bool(sense.links) and _is_linked(sense.links, right)
    if sense.links and not linked and not sense.optional:
        return -1, 0
    distance = 0
    if sense.objects:
        within = right if INFINITIVE in sense.links else right[: _end(right)]
        distance = _distance(sense.objects, within[:OBJECT_REACH])
        if distance < 0:
            before = _distance(sense.objects, left[-OBJECT_REACH:])
            distance = before if before < 0 else before + OBJECT_REACH
        if distance < 0:
            return -1, 0
    if sense.subjects and _distance(sense.subjects, left[-OBJECT_REACH:]) < 0:
        return -1, 0
    held = _OBJECT * bool(sense.objects) + _SUBJECT * bool(sense.subjects) + _LINK * linked
    return held, -distance


def _is_linked(links: frozenset[str], right: Sequence[Word]) -> bool:
    near = [word.low for word in right[:LINK_REACH]]
    return "to" in near if INFINITIVE in links else not links.isdisjoint(near)


def _end(right: Sequence[Word]) -> int:
    """Where a verb's own words end: at a purpose or a clause that hangs on one of them."""
    for at, word in enumerate(right):
        if word.low in ENDING and at:
            return at
        purpose = word.low == "to" and at + 1 < len(right) and at
        if purpose and right[at + 1].text.islower() and right[at + 1].low not in _DETERMINERS:
            return at
    return len(right)


def _distance(objects: Phrases, among: Sequence[Word]) -> int:
    found = [word.stem for word in among]
    for at, each in enumerate(found):
        for phrase in objects.get(each, ()):
            if len(phrase) == 1 or tuple(found[at : at + len(phrase)]) == phrase:
                return at
    return -1


@cache
def _table() -> dict[str, tuple[Sense, ...]]:
    rows: dict[str, list[Sense]] = {}
    for verbs, link, objects, root, topic, targets, _ in lexicon.read("plover_senses"):
        links = [] if link == NONE else link.split("|")
        items = [] if objects == NONE else objects.split("|")
        sense = Sense(
            links=frozenset(links) - {NONE},
            objects=_phrases(items, before=False),
            subjects=_phrases(items, before=True),
            root=None if root in (NONE, INFINITIVE) else cast(Root, root),
            topic=None if topic == NONE else cast(Topic, topic),
            targets=() if targets == NONE else tuple(targets.split(",")),
            optional=NONE in links,
            follows=root == INFINITIVE,
        )
        for verb in verbs.split("|"):
            rows.setdefault(wording.stem(verb), []).append(sense)
    return {verb: tuple(found) for verb, found in rows.items()}


def _phrases(items: Sequence[str], *, before: bool) -> Phrases:
    found: dict[str, list[tuple[str, ...]]] = {}
    for each in items:
        if each.startswith(BEFORE) != before:
            continue
        item = each.removeprefix(BEFORE)
        for phrase in _sets()[item[1:]] if item.startswith("@") else (item,):
            stems = wording.stems(phrase)
            found.setdefault(stems[0], []).append(stems)
    return {first: tuple(phrases) for first, phrases in found.items()}


@cache
def _sets() -> dict[str, tuple[str, ...]]:
    return {name: tuple(words.split("|")) for name, words in lexicon.read("plover_words")}
