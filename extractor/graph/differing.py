"""What tells two events apart though they share much: countries, what is added, how it is told.

Each rule needs both reports to say something; what one leaves out speaks against nothing.
"""

import re
from functools import lru_cache

from extractor import countries, lexicon, likeness, senses, slugs
from extractor.graph import amounts, deeds, doers, figures, matching, opposing, rounds, unsure
from extractor.graph import event_profile as telling
from extractor.graph.event_profile import EventProfile

ADDED = lexicon.of_sort("deed_words", "added")
"""Beside a figure they say that it is of more than was told before: "three other schools"."""

CASES = 2
"""Words between a figure and what says that it is added: "nine further cases"."""

MALE = lexicon.of_sort("deed_words", "male")
FEMALE = lexicon.of_sort("deed_words", "female")
"""Nouns of whom a line tells without a name."""

ROW = {"second": "2", "third": "3", "fourth": "4", "fifth": "5"}
"""How many of a row there are with one of them."""

YOUNG = lexicon.of_sort("deed_words", "young")
GROWN = lexicon.of_sort("deed_words", "grown")
"""Nouns of whom a line tells without a name, by age."""

_YEAR = r"\b(?:1[5-9]|20)\d\d\b(?![.,]?\d)"
"""A year, and no amount."""

AGAIN = 2
"""More days than these between two reports that count what is new are of two counts."""


def differ(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether two events that are of one sort cannot be one."""
    return (
        unsure.is_bare(one)
        or unsure.is_bare(other)
        or unsure.is_asked_of(one) != unsure.is_asked_of(other)
        or unsure.is_not_yet(one) != unsure.is_not_yet(other)
        or unsure.is_custom(one) != unsure.is_custom(other)
        or _is_asked_otherwise(one, other)
        or _is_one_of_these(one, other)
        or _is_one_of_these(other, one)
        or _is_at_another_time(one, other)
        or _is_at_another_time(other, one)
        or opposing.meet_others(one, other)
        or opposing.do_opposites(one, other)
        or opposing.swing_otherwise(one, other)
        or _are_of_other_tellers(one, other)
        or amounts.differ(*(_around_verb(each) for each in (one, other)))
        or _does_otherwise(one, other)
        or _does_otherwise(other, one)
        or _is_added(one, other)
        or _is_added(other, one)
        or _are_of_other_size(one, other)
        or opposing.change_sides(one, other)
        or opposing.is_done_by_a_place(one, other)
        or opposing.is_done_by_a_place(other, one)
        or _are_of_other_times(one, other)
        or rounds.is_again_once(one, other)
        or rounds.is_of_another_year(one, other)
        or rounds.is_of_another_year(other, one)
        or doers.are_others(one, other)
        or doers.are_other_people(one, other)
        or _are_other_people(one, other, MALE, FEMALE)
        or _are_other_people(one, other, YOUNG, GROWN)
        or _are_of_other_countries(one, other)
    )


def _does_otherwise(one: EventProfile, other: EventProfile) -> bool:
    """Tells of "hold a sign" that it is no protest, though protesters hold it."""
    if one.sense is not None or one.undone or other.sense is None:
        return False
    done = deeds.deed(one)
    return done is not None and done != other.sense


def _is_added(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether one counts what is new or further, and the other no such thing just then."""
    if not one.figures or not _adds(one.event.text):
        return False
    if not one.figures & other.figures:
        return True
    days = [telling.ordinals(each.reported) for each in (one, other)]
    late = all(days) and not matching.overlap(days[0], days[1], slack=AGAIN)
    return late and not matching.share_parties(one, other)


def _are_of_other_size(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether one tells of hundreds, the other of thousands."""
    if one.figures & other.figures:
        return False
    return not figures.are_round_alike(*(likeness.in_order(x.event.text) for x in (one, other)))


@lru_cache(maxsize=8_192)
def _adds(text: str) -> bool:
    words = likeness.in_order(text)
    added = [at for at, word in enumerate(words) if word in ADDED]
    near = {word for at in added for word in words[max(0, at - CASES) : at + CASES + 1]}
    return bool(figures.figures_of([word for word in words if word in near]))


def _are_of_other_times(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether the lines name years or months, and none in common.

    Where words say when it was, what else a line names is of something else.
    """
    years = [_years(each.event.when.timex or each.event.text) for each in (one, other)]
    if all(years) and not years[0] & years[1]:
        return True
    named = [
        each.months if each.event.when.timex else _months(each.event.text) for each in (one, other)
    ]
    if all(named):
        return not named[0] & named[1]
    near = [each.months if each.event.when.timex else _month_near(each) for each in (one, other)]
    if not any(near):
        return False
    months = [told or each.months for told, each in zip(near, (one, other), strict=True)]
    return all(months) and not months[0] & months[1]


@lru_cache(maxsize=16_384)
def _years(text: str) -> frozenset[str]:
    return frozenset(re.findall(_YEAR, text))


def _month_near(told: EventProfile) -> frozenset[int]:
    """Returns the months that a line names beside its verb."""
    words = likeness.in_order(told.event.text)
    at = deeds.place(told, words)
    if at is None:
        return frozenset()
    beside = words[max(0, at - unsure.NEAR) : at + 1 + unsure.NEAR]
    return _months(told.event.text) & {*map(senses.months().get, beside)}


@lru_cache(maxsize=16_384)
def _months(text: str) -> frozenset[int]:
    words = (word.strip(".,;:").casefold() for word in text.split() if word[:1].isupper())
    known = senses.months()
    return frozenset(known[word] for word in words if word in known)


def _are_other_people(
    one: EventProfile, other: EventProfile, some: frozenset[str], others: frozenset[str]
) -> bool:
    """Tells whether a man is told of in one, and a woman or a child in the other."""
    lines = [set(likeness.in_order(each.event.text)) for each in (one, other)]
    men, women = ([bool(sort & line) for line in lines] for sort in (some, others))
    return (men[0] and women[1] and not women[0] and not men[1]) or (
        men[1] and women[0] and not women[1] and not men[0]
    )


def _are_of_other_countries(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether the lines name countries, and neither's sentence any of the other line.

    Of strangers the sentence of one will do where its line names none; what the same somebody did
    on one day in words may be told by who gains from it or by who pays for it.
    """
    if _does_on_one_day(one, other):
        return False
    lines = [_countries(slugs.without(each.event.text)) for each in (one, other)]
    if not any(lines):
        return False
    if not all(lines) and (matching.share_parties(one, other) or one.figures & other.figures):
        return False
    beside = [_of_sentences(each) for each in (one, other)]
    told = [line or near for line, near in zip(lines, beside, strict=True)]
    if not all(told):
        return False
    return not (told[0] & (told[1] | beside[1]) or told[1] & beside[0])


def _does_on_one_day(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether words give both the same day, and the same somebody did both."""
    if one.days != other.days or one.days is None or one.days[0] != one.days[1]:
        return False
    if any(each.event.when.basis not in telling.WRITTEN for each in (one, other)):
        return False
    return matching.share_agents(one, other)


def _of_sentences(told: EventProfile) -> frozenset[str]:
    return frozenset().union(*(_countries(each.sentence) for each in told.event.sources))


@lru_cache(maxsize=16_384)
def _countries(text: str) -> frozenset[str]:
    """Returns the codes of the countries that a text names, also by their people."""
    found = set()
    words = [_bare(word) for word in text.replace("'", " ").replace("’", " ").split()]
    at = 0
    while at < len(words):
        here = words[at : at + 5]
        length, form = countries.leading(here) if here[0][:1].isupper() else (0, None)
        if form is None and here[0].endswith("s"):
            length, form = 1, countries.form_of(here[0][:-1])
        if form is not None and form.sort in ("name", "people"):
            found.add(form.code)
        at += max(length if form else 0, 1)
    return frozenset(found)


def _bare(word: str) -> str:
    """Returns a word without punctuation; an abbreviation keeps its full stops."""
    word = word.strip(',;:()[]"“”')
    return word if "." in word[:-1] else word.rstrip(".")


def _is_one_of_these(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether one is the third of a row, and the other tells of three."""
    told = {ROW[each] for each in one.ordinals - other.ordinals if each in ROW}
    return bool(told & other.figures) and not told & one.figures


def _is_at_another_time(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether one was so long before or after something, and words give the other its day."""
    return unsure.is_counted_off(one) and other.event.when.basis in telling.WRITTEN


def _is_asked_otherwise(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether one only stands in a question, and not in the words of the other."""
    return one.about != other.about and deeds.is_asked(one) != deeds.is_asked(other)


def _around_verb(told: EventProfile) -> tuple[str, ...]:
    """The words of a line near its verb: amounts farther off may be of something else."""
    words = likeness.in_order(told.event.text)
    at = deeds.place(told, words)
    return words if at is None else words[max(0, at - deeds.BEFORE) : at + 1 + deeds.BEFORE]


def _are_of_other_tellers(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether two people want or fear it: each speaks for himself."""
    if one.event.status != "possible" or not one.teller or not other.teller:
        return False
    return one.teller != other.teller


def are_counted_once(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether one counts what the other names without a number: "five mills", "mills"."""
    lines = [_around_verb(each) for each in (one, other)]
    return amounts.counts_alone(*lines) or amounts.counts_alone(*reversed(lines))
