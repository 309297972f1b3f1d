"""What is done in an event, and whether its words tell it as done.

A light verb does what stands behind it ("hold talks"), or what it is said of ("the talks began").
A report that itself speaks of what is due or may be ("ahead of the vote due on Friday") tells of
the same plan, not of what became of it.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from extractor import lexicon, likeness, senses
from extractor.graph import matching, wording
from extractor.graph.event_profile import WRITTEN, EventProfile
from extractor.temporal import vocabulary

BREAKS = lexicon.of_sort("deed_words", "breaks")
"""Words with which an object is over."""

JOINED = lexicon.of_sort("deed_words", "joined")
"""Words within one object: "30 tons of salt and rice"."""

HOLDING = lexicon.of_sort("deed_words", "holding")
"""Light verbs whose object is what is done."""

VAGUE = lexicon.of_sort("deed_words", "vague")
"""Senses of which nobody can say whether it was the same that was done."""

BARE = lexicon.of_sort("deed_words", "bare")
"""Senses that say nothing without what follows: "it emerged that the pier was shut"."""

SCALING = ("raise", "cut")
"""Senses of so many verbs that the verb must be the same: "lower" a dome is no "cut"."""

IDLE = lexicon.of_sort("deed_words", "idle")
"""Objects that say no more than that what they are said of comes to be: "take effect"."""

OPEN = lexicon.of_sort("deed_words", "open")
"""Words that leave open, before a verb, whether it is done."""

DUE = lexicon.of_sort("deed_words", "due")
"""Words for what is still to be, wherever they stand."""

WHEN = lexicon.of_sort("deed_words", "when")
"""Stems that tell when something was to be, and not what."""

PLANNED = lexicon.of_sort("deed_words", "planned")
"""Words that say of what is undone that it had a day: "the vote set for Friday was put off"."""

DAYS = lexicon.of_sort("deed_words", "day")
"""Other words for days than the names of weekdays and months."""

WANTED = lexicon.of_sort("deed_words", "wanted")
"""Words of what somebody wants to be."""

KEPT = lexicon.of_sort("deed_words", "kept")
"""Before a word of planning they tell that it was so: "as planned"."""

RELATING = ("that", "which", "whom")
RELATIVE = 4
"""So many words before a verb the relative word may stand that its object is named before."""

AWAITING = frozenset({"when", "once", "until", "if"})
"""Before a verb they say that it is awaited."""

NEAR = 3
"""So many words before a verb such a word says that it is awaited."""

BEFORE = 9
"""So many words before a verb may leave open whether it is done."""


def deed(told: EventProfile) -> str | None:
    """Returns the sense of what is done; None where nothing tells it."""
    if told.sense is not None:
        return None if told.sense in VAGUE | BARE else told.sense
    words = likeness.in_order(told.event.text)
    at = place(told, words)
    if at is None:
        return None
    said = _object(words[at + 1 :])
    if said and told.event.lemma in wording.LIGHT - HOLDING:
        return None
    done = next((each for each in reversed(said) if _is_deed(each)), said[-1] if said else None)
    if done is None or done in IDLE or not wording.PASSIVE.isdisjoint(words[max(0, at - 2) : at]):
        known = [each for each in map(senses.sense_of, words[:at]) if _is_deed(each)]
        beside = [each for each in sorted(told.about) if _is_deed(each)]
        return known[-1] if known else beside[0] if len(beside) == 1 else None
    return done


def are_one(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether the same is done in two events, as far as their verbs can tell."""
    done = deed(one)
    if done is None or done != deed(other):
        return False
    return done not in SCALING or one.event.lemma == other.event.lemma


def objects_agree(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether two events do something to the same thing, as far as both name it."""
    if one.sense in matching.JOINT or one.sense is None or one.undone:
        return True
    done = []
    for told in (one, other):
        words = likeness.in_order(told.event.text)
        at = place(told, words)
        done.append(_done_to(words, at) if at is not None else set())
    return not done[0] or not done[1] or bool(done[0] & done[1])


def _done_to(words: Sequence[str], at: int) -> set[str]:
    """The senses of an object: behind its verb, or before a "that" ("a hope that he dashed").

    Where none of its words says anything by itself ("the report"), its last one does.
    """
    behind = list(takewhile(lambda word: word in JOINED or word not in BREAKS, words[at + 1 :]))
    if not behind:
        before = words[max(0, at - RELATIVE) : at]
        that = next((n for n, word in enumerate(before) if word in RELATING), 0)
        passive = not wording.PASSIVE.isdisjoint(before)
        return {senses.sense_of(before[that - 1])} if that and not passive else set()
    found = {senses.sense_of(word) for word in behind if senses.says(word)}
    nouns = [word for word in behind if word not in likeness.empty()]
    return found or {*map(senses.sense_of, nouns[-1:])}


def is_left_open(told: EventProfile) -> bool:
    """Tells whether an event's own words say that it is due, hoped for or possible."""
    words = likeness.in_order(told.event.text)
    due = {at for at, word in enumerate(words) if word in DUE}
    if any(at == 0 or words[at - 1] not in KEPT for at in due):
        return True
    at = place(told, words)
    if at is None or (at == 0 and words[0].endswith("ing")):  # "Using rafts, they plan to land"
        return not OPEN.isdisjoint(words)
    if told.event.status == "ongoing" and words[at] != told.event.lemma and words[at][-1] == "s":
        return True  # "ranks among the largest", "after it places the lid": no day's deed
    if _is_awaited(told):
        return True
    tried = any(to == "to" and _is_trying(word) for word, to in pairwise(words[:at]))
    return tried or not OPEN.isdisjoint(words[max(0, at - BEFORE) : at])


def _is_awaited(told: EventProfile) -> bool:
    """Tells of "when they cut it" that it is not known to be cut, wherever its line begins."""
    lines = [likeness.in_order(source.sentence) for source in told.event.sources]
    near = [
        words[max(0, at - NEAR) : at]
        for words in lines
        for at, word in enumerate(words)
        if word == told.event.lemma
    ]
    return bool(near) and not any(AWAITING.isdisjoint(each) for each in near)


def is_done(told: EventProfile) -> bool:
    """Tells of "the flood wiped out a mill" that it is no plan, wherever it was read as one."""
    words = likeness.in_order(told.event.text)
    at = place(told, words)
    if at is not None and words[max(0, at - NEAR) : at] == ("went", "on", "to"):
        return True
    if at is None or not words[at].endswith("ed"):
        return False
    ahead = OPEN | DUE | PLANNED | wording.PASSIVE | wording.AUXILIARIES
    return ahead.isdisjoint(words)


def is_no_plan(told: EventProfile) -> bool:
    """Tells of what is told as done, or only of what stands beside, that nothing is planned."""
    return is_done(told) or is_aside(told) or _is_apart(told)


def _is_apart(told: EventProfile) -> bool:
    """Tells of "The flood … the guild will mend the pier" that no flood is planned.

    Where what is left out only parts it from its verb ("The vote … will be held"), it is.
    """
    pieces = [likeness.in_order(piece) for piece in told.event.text.split("…")]
    at = next((n for n, piece in enumerate(pieces) if place(told, piece) is not None), None)
    if at is None or len(pieces) < 2:
        return False
    ahead = OPEN | DUE | PLANNED | wording.AUXILIARIES | wording.PASSIVE | {"to"}
    behind = pieces[at + 1][:1] if at + 1 < len(pieces) else ()
    return ahead.isdisjoint((*pieces[at], *behind))


def is_within(report: EventProfile, plan: EventProfile) -> bool:
    """Tells whether a report only says what stands in the plan as well."""
    planned = f" {' '.join(likeness.in_order(plan.event.text))} "
    pieces = (" ".join(likeness.in_order(piece)) for piece in report.event.text.split("…"))
    return all(f" {piece} " in planned for piece in pieces)


def is_undone(told: EventProfile) -> bool:
    """Tells of "ideas to suspend it" that it is not yet undone; "had to suspend it" tells that."""
    words = likeness.in_order(told.event.text)
    at = place(told, words)
    if told.reality != "happened" or at is None:
        return told.reality == "happened"
    return words[at - 1 : at] != ("to",) or words[max(0, at - 2)] in ("had", "decided", "agreed")


def _is_trying(word: str) -> bool:
    return senses.sense_of(word) in VAGUE and senses.says(word)


def is_wanted(told: EventProfile) -> bool:
    """Tells whether a line says that somebody wants what it tells."""
    return not WANTED.isdisjoint(likeness.in_order(told.event.text))


def was_due(told: EventProfile, weekdays: frozenset[int] = frozenset()) -> bool:
    """Tells whether a report says of what it tells that it had been planned for some day.

    Args:
        told: The report.
        weekdays: The days of the week of the plan; where the report names another, it is of others.
    """
    named = told.weekdays if told.event.when.basis not in WRITTEN else frozenset()
    if named and weekdays and not named & weekdays:
        return False
    words = likeness.in_order(told.event.text)
    days = (*vocabulary.words("weekday"), *vocabulary.words("month"), *DAYS)
    return not PLANNED.isdisjoint(words) and not set(days).isdisjoint(words)


def is_another_time(told: EventProfile) -> bool:
    """Tells of "the last time that the dam broke" that it is brought up for another time."""
    return ("last", "time") in pairwise(likeness.in_order(told.event.text))


def is_aside(told: EventProfile) -> bool:
    """Tells of "to mend leaking pipes" that the leaking is only what the pipes are like."""
    words = likeness.in_order(told.event.text)
    at = place(told, words)
    if not at or at + 1 >= len(words) or not words[at].endswith("ing"):
        return False
    verb = words[at - 1] not in likeness.empty() and words[at - 1] not in wording.LIGHT
    return verb and words[at + 1] not in likeness.empty()


def are_many(told: EventProfile) -> bool:
    """Tells whether a report is about deeds of a kind ("closures were needed"), none of a day."""
    words = likeness.in_order(told.event.text)
    at = place(told, words)
    undated = told.event.when.basis not in WRITTEN
    return undated and at is not None and words[at] == f"{told.event.lemma}s"


def is_asked(told: EventProfile) -> bool:
    """Tells whether it only stands in questions."""
    return all(source.sentence.rstrip(" \"'”’)").endswith("?") for source in told.event.sources)


def place(told: EventProfile, words: Sequence[str]) -> int | None:
    """Where the trigger stands in the words of its line."""
    return _place(told.event.lemma, tuple(words))


@lru_cache(maxsize=32_768)
def _place(lemma: str, words: tuple[str, ...]) -> int | None:
    """The same, kept: a dozen rules ask it of every event that is compared."""
    for at, word in enumerate(words):
        if wording.is_form(word, lemma):
            return at
    bent = (at for at, word in enumerate(words) if word in wording.FORMS and _is_bent(word, lemma))
    return next(bent, None)


def _is_bent(word: str, lemma: str) -> bool:
    """Tells whether a word may be an irregular form of a light verb."""
    return word[0] == lemma[0] or (word, lemma) == ("went", "go")


def _object(words: Sequence[str], within: frozenset[str] = frozenset()) -> list[str]:
    """The senses of what follows a verb up to the next preposition but those ``within`` it."""
    behind = takewhile(lambda word: word in within or word not in BREAKS, words)
    return [senses.sense_of(word) for word in behind if senses.says(word)]


def _is_deed(sense: str) -> bool:
    return sense in senses.known_senses() and sense not in wording.LIGHT and sense not in IDLE
