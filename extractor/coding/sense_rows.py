"""The rows of the table ``plover_senses.tsv``: what a word means, and under which conditions."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, cast

from extractor import lexicon
from extractor.coded import Root, Topic
from extractor.coding import wording

NONE = "-"
INFINITIVE = "inf"
PROMISED = "promise"
NOUN = "noun"

SUBJECT, OBJECT, LINK = 3, 2, 1
"""What a condition that holds counts: an object says more than a preposition."""

AIMED = "!"
"""Begins the places of a target without whom there is no such act."""

ABROAD = "!!"
"""Begins those of one of another country, without whom there is no such act: "visited Togo"."""

OPEN = "?"
"""Begins those of an act that may be aimed at nobody who is named: "condemned the coup"."""

BEFORE = "<"
"""Begins an object that must stand before the verb: "<storm" of "the storm killed four"."""

NUMBERS = 2
"""How many of the forms of a word are a noun's: one and several."""

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
        noun: Whether it is told by a noun.
        aimed: Whether it must be aimed at somebody who is named.
        abroad: Whether it must be aimed at somebody of another country.
        alone: Whether it is told also where nobody is named at whom it is aimed.
        optional: Whether the links may be missing.
        follows: Whether the act is that of the infinitive: "decided to release".
        promised: Whether that is only promised: "plans to release".
    """

    links: frozenset[str]
    objects: Phrases
    subjects: Phrases
    root: Root | None
    topic: Topic | None
    targets: tuple[str, ...]
    noun: bool
    aimed: bool
    abroad: bool
    alone: bool
    optional: bool
    follows: bool
    promised: bool

    @property
    def conditions(self) -> int:
        """How much has to hold for it."""
        objects = OBJECT * bool(self.objects) + SUBJECT * bool(self.subjects)
        return objects + LINK * bool(self.links)


@cache
def of_form(form: str) -> tuple[Sense, ...]:
    """Returns the senses of a form of a word, in the order of their rows; most words have none.

    Rows are read as they are asked for: to read all takes a fifth of the time of a quick command.
    """
    rows = _rows()
    found: list[int] = []
    for verb in _bases(form):
        forms = wording.forms(verb) if verb in rows else ()
        if form in forms:
            least = forms.index(form) < NUMBERS
            found += [number for number in rows[verb] if least or not _sense(number).noun]
    return tuple(map(_sense, sorted(found)))


def _bases(form: str) -> set[str]:
    """The words of which this may be a form: what it begins with, also with a last "e" or "y"."""
    starts = [form[:end] for end in range(max(1, len(form) - len("ning")), len(form) + 1)]
    return {base for start in starts for base in (start, f"{start}e", f"{start}y")}


@cache
def _rows() -> dict[str, list[int]]:
    """The numbers of the rows of each verb and noun."""
    found: dict[str, list[int]] = {}
    for number, row in enumerate(lexicon.read("plover_senses")):
        for verb in row[0].split("|"):
            found.setdefault(verb, []).append(number)
    return found


@cache
def _sense(number: int) -> Sense:
    _, link, objects, root, topic, targets, _ = lexicon.read("plover_senses")[number]
    links = [] if link == NONE else link.split("|")
    places = targets.lstrip(AIMED + OPEN)
    items = [] if objects == NONE else objects.split("|")
    return Sense(
        links=frozenset(links) - {NONE, NOUN},
        objects=_phrases(items, before=False),
        subjects=_phrases(items, before=True),
        root=None if root in (NONE, INFINITIVE, PROMISED) else cast(Root, root),
        topic=None if topic == NONE else cast(Topic, topic),
        targets=() if places == NONE else tuple(places.split(",")),
        noun=NOUN in links,
        aimed=targets.startswith(AIMED),
        abroad=targets.startswith(ABROAD),
        alone=targets.startswith(OPEN),
        optional=NONE in links,
        follows=root in (INFINITIVE, PROMISED),
        promised=root == PROMISED,
    )


@cache
def plain() -> frozenset[str]:
    """Returns the verbs as the rows have them."""
    rows = lexicon.read("plover_senses")
    return frozenset(verb for row in rows if NOUN not in row[1] for verb in row[0].split("|"))


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
def is_in(name: str, stem: str) -> bool:
    """Tells whether a stem is that of a word of a set of the table of words: "bomb"."""
    return (stem,) in map(wording.stems, _sets()[name])


@cache
def _sets() -> dict[str, tuple[str, ...]]:
    return {name: tuple(words.split("|")) for name, words in lexicon.read("plover_words")}
