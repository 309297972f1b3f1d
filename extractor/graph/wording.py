"""What the words of an event tell: their senses, days, months, and what is undone.

Words are compared by sense: "call" and "talks" are one, and so are "postponed" and "put off".
A light verb ("hold talks") has no sense of its own.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import Literal

from extractor import likeness
from extractor.records import When
from extractor.senses import months, sense_of
from extractor.temporal import vocabulary

LIGHT = frozenset(
    "be begin bring come conclude do expect find follow get give go have help hold intend keep let "
    "make occur plan put schedule see set slate start take".split()
)
"""Verbs whose event is what they are said of: "hold talks"."""

FORMS = frozenset(
    "began begun brought came concluded done found gave given gone got had held kept made saw seen "
    "taken took went".split()
)
"""Their irregular forms."""

Undone = Literal["postponed", "cancelled"]

UNDOING: dict[str, Undone] = {
    "postpone": "postponed",
    "suspend": "postponed",
    "cancel": "cancelled",
}
"""Senses of verbs that undo a plan."""

PARTICLES: dict[tuple[str, str], str] = {
    ("put", "off"): "postpone",
    ("put", "hold"): "postpone",
    ("push", "back"): "postpone",
    ("call", "off"): "cancel",
    ("go", "up"): "raise",
    ("go", "down"): "cut",
    ("break", "down"): "collapse",
    ("step", "down"): "resign",
    ("set", "off"): "leave",
}
"""Senses of verbs with a particle."""

PARTICLED = frozenset(verb for verb, _ in PARTICLES)

AUXILIARIES = frozenset(
    "been being can could did does had may might must should will would".split()
)

MOVING = frozenset({"go", "come", "fly", "travel", "head", "visit", "arrive"})
"""Verbs that with a place say that somebody visits it."""

RETURNING = frozenset({"back", "home"})
"""Places without a name: "flew home" and "flew back to Peru" are of one sort."""

BESIDE, NEAR = 8, 3
"""So many words beside a verb that undoes something tell what, and so many that it is passive."""

ASIDE = frozenset(
    "after although amid as because before despite during following since though until "
    "when while".split()
)
"""Words behind which stands when or why something is undone, and not what."""

PASSIVE = frozenset("be been being is are was were".split())

WITH = frozenset({"with", "each", "phone", "telephone", "between", "together"})
"""Words beside "speak" for a talk of two; without them it may be a speech."""

FOR = frozenset({"for", "on", "upon"})
"""Words behind "call" for what somebody wants; "a call for peace" is no talk."""

SEALING = frozenset({"strike", "reach", "clinch", "seal"})
"""Verbs that say of a deal or a truce that it was agreed."""

ARRANGING = frozenset({"agree", "arrange", "decide", "plan", "promise", "schedule"})
"""Verbs whose event is what they arrange."""

RULES = frozenset({"tariff", "ban", "sanction"})
"""Senses of what is lifted where it is cancelled; only what was to come is an event that is not."""

NEGATIONS = frozenset(
    "aren couldn didn doesn don hasn haven isn never no nobody none nor not nothing wasn weren won "
    "wouldn without".split()
)
"""Words that deny, those with n't as ``likeness.in_order`` gives them."""

YEAR = 365
"""Days of which every month is one."""

PIECES = frozenset({"re", "ve", "ll", "going", "gonna"}) | NEGATIONS
"""What is left of "we're" and "don't", and words beside a verb that tell no more than when."""

EMPTY = frozenset((
    *map(likeness.stem, LIGHT), *LIGHT, *AUXILIARIES, *likeness.ORDINALS, *FORMS, *PIECES
))  # fmt: skip
"""Words that do not tell what an event is about."""


EMPTY_OR_UNDOING = EMPTY | UNDOING.keys()
"""The same, and the senses of what undoes another event, which tell what is done to it."""


def sense_of_trigger(lemma: str, words: Sequence[str], *, somewhere: bool) -> str:
    """Returns the sense of a trigger with what makes it another verb: particle, object, place."""
    if lemma in PARTICLED:
        for (verb, particle), meaning in PARTICLES.items():
            if lemma == verb and particle in words:
                return meaning
    if lemma in SEALING and {"deal", "truce"}.intersection(map(sense_of, words)):
        return "agree"
    if lemma == "call" and _is_calling_for(words):
        return "call"
    if lemma == "speak" and WITH.isdisjoint(words):
        return "speak"
    if lemma in MOVING and (somewhere or not RETURNING.isdisjoint(words)):
        return "visit"
    sense = lemma if lemma in LIGHT else sense_of(lemma)
    if (sense == "cancel" or lemma == "drop") and not RULES.isdisjoint(map(sense_of, words)):
        return "cancel" if ("were", "to") in pairwise(words) else "lift"
    return sense


def _is_calling_for(words: Sequence[str]) -> bool:
    """Tells whether "call" is a verb without a phone: "called early elections", or is for peace."""
    if WITH.intersection(words):
        return False
    calls = [(word, behind) for word, behind in pairwise((*words, "")) if word.startswith("call")]
    return any(word in ("called", "calling") or behind in FOR for word, behind in calls)


@lru_cache(maxsize=8_192)
def weekdays_of(when: When) -> frozenset[int]:
    """Returns the days of the week that the words of a date name, else that of its one day.

    What nothing but its telling dates may have been the day before.
    """
    known = vocabulary.words("weekday")
    named = {int(known[each]) + 1 for each in likeness.in_order(when.timex or "") if each in known}
    days = when.range
    if named or days is None or days.first is None or days.first != days.last:
        return frozenset(named)
    return frozenset({days.first.isoweekday()} if when.basis in ("stated", "relative") else ())


def named_weekdays(words: Sequence[str]) -> frozenset[int]:
    """Returns the day of the week that a line names where it names but one."""
    known = vocabulary.words("weekday")
    if known.keys().isdisjoint(words):
        return frozenset()
    named = frozenset(int(known[word]) + 1 for word in words if word in known)
    return named if len(named) == 1 else frozenset()


@lru_cache(maxsize=8_192)
def months_of(when: When) -> frozenset[int]:
    """Returns the months of some days, also where nobody knows the year; none for over a year."""
    if when.range is None:
        words = likeness.in_order(when.timex or "")
        return frozenset(months()[word] for word in words if word in months())
    first, last = when.range.first, when.range.last
    if first is None or last is None or (last - first).days > YEAR:
        return frozenset()
    return frozenset(
        (first.month + n - 1) % 12 + 1
        for n in range((last.year - first.year) * 12 + last.month - first.month + 1)
    )


def undone_object(lemma: str, words: Sequence[str]) -> list[str]:
    """Returns what is undone: the words after the verb, or before a passive; further on stands why.

    The verb itself is left out, and its particle.
    """
    trigger = likeness.stem(lemma)
    at = next((n for n, word in enumerate(words) if is_form(word, lemma)), 0)
    before, after = words[max(0, at - BESIDE) : at], words[at + 1 : at + 1 + BESIDE]
    what = list(takewhile(lambda word: word not in ASIDE, after))
    beside = before if PASSIVE.intersection(before[-NEAR:]) else what
    return [
        word for word in beside if word not in ("off", "back") and likeness.stem(word) != trigger
    ]


def is_form(word: str, lemma: str) -> bool:
    """Tells whether a word is a form of a verb, or of another of its sense.

    >>> is_form("stepped", "step"), is_form("wiped", "wipe"), is_form("wipes", "weep")
    (True, True, False)
    """
    stems, sense = _stems(lemma)
    return likeness.stem(word) in stems or sense_of(word) == sense


@lru_cache(maxsize=8_192)
def _stems(lemma: str) -> tuple[frozenset[str], str]:
    """The stems of a verb's forms, and its sense."""
    stems = likeness.stem(lemma), lemma.removesuffix("e"), lemma + lemma[-1:], f"{lemma}d"
    return frozenset(stems), sense_of(lemma)
