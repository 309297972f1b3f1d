"""Phrases of a clause: words between prepositions, marks and auxiliaries, and what leads them."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from extractor import countries, lexicon
from extractor.coding import sense_rows
from extractor.coding.wording import Word

PREPOSITIONS = frozenset(
    "of in on at by for from to with without against between among into over upon about after "
    "before during under near outside inside across around along through toward towards off behind "
    "since until within beside alongside despite as than amid following belonging via throughout "
    "including except on onto beyond per like pending".split()
)
APART = frozenset(
    "on upon to from except without against over about near outside despite beyond".split()
)
"""Those after which nobody acts who is named there: "men outside the parliament"."""

DETERMINERS = frozenset({"the", "a", "an"})
POINTING = frozenset("this that these those its his her their our".split())
JOINING = frozenset({"and", "or", "&", "along"})
BREAKING = frozenset(
    "that which who whom whose when where while if unless because although but so whether said "
    "says say told announced reported has have had is are was were be been being will would may "
    "might must should could can shall cannot do does did not n't it he she they them him i "
    "we how why what".split()
)
FINITE = frozenset("is was are were has had".split())
"""Verbs by which a clause that hangs on another has its own."""

_HELPING = frozenset("has have had been is are was were also not never".split())
"""Words before a verb that belong to it."""

OPENING = frozenset(
    "that when while because although if unless whether as where who which whom until".split()
)
"""Words that open a clause whose subject follows."""

DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
AROUND = frozenset({"about", "around"})
DAYTIMES = frozenset("morning afternoon evening night noon".split())
ANYBODY = frozenset("country countries anyone anybody those everyone".split())
"""Words of whoever does something, before what: "any country *doing* business"."""

COMPARED = frozenset("more less fewer".split())
"""Words before "than" and a number, which belong to it."""

NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty "
    "sixty seventy eighty ninety a hundred hundreds thousands dozens dozen half".split()
)

OFFICES = frozenset({"minister", "secretary", "ministry", "department"})
"""Words of offices that are called after two things."""


class Phrase(NamedTuple):
    """Words that belong together: their lead is "" at the start, a preposition, a mark or "and".

    A lead "and" tells that it is joined to the phrase before, whose own lead is ``of``.
    """

    lead: str
    words: Sequence[Word]
    broken: bool
    """Whether a verb or a relative pronoun stands between it and the phrase before."""


AMOUNTS = frozenset("million millions billion billions trillion worth percent about nearly".split())
"""Words of amounts, beside numbers: "on $2 billion worth of Greek goods"."""


def measured(found: Sequence[Phrase]) -> list[Phrase]:
    """Puts what an amount is of in its place: "on Greek goods" for "on $2 billion of"."""
    whole = list(found)
    for at in range(len(whole) - 2, -1, -1):
        if whole[at + 1].lead == "of" and all(map(_is_amount, whole[at].words)):
            whole[at : at + 2] = [whole[at]._replace(words=whole[at + 1].words)]
    return whole


def _is_amount(word: Word) -> bool:
    return word.low in AMOUNTS or word.low[:1].isdigit() or word.is_mark


def split(words: Sequence[Word]) -> list[Phrase]:
    """Returns the phrases of a stretch of a clause, in order, the empty ones left out.

    What follows "any country doing" is told of it.
    """
    found = list(_split(words))
    ends = (at for at, each in enumerate(found[:-1], 1) if each.words[-1].low in ANYBODY
            and found[at].broken and not found[at].lead)  # fmt: skip
    return found[: next(ends, len(found))]


def _is_participle(word: Word, before: Word, after: Sequence[Word]) -> bool:
    """Tells of "workers *entering* the port" that what follows is another phrase.

    So it is after several ("territories *giving* police powers") and before a name ("a note
    *urging* Chile"); of "sports *training* grounds" and "the *visiting* Diaz" it is not.
    """
    if not (after and word.text.islower() and word.low.endswith("ing")):
        return False
    if after[0].low in DETERMINERS or (before.text.islower() and after[0].low in POINTING):
        return True
    if before.possessive or not before.text.islower() or before.low in DETERMINERS:
        return False
    if after[0].text.islower():
        return before.low.endswith(("ies", "ers", "ors")) or before.low in ANYBODY
    return any(not sense.noun for sense in sense_rows.of_form(word.low))


def _is_office(held: Sequence[Word], after: Sequence[Word]) -> bool:
    """Tells of "Peru's Mining *and* Energy Minister Diaz" that it is one.

    So is "Peruvian Councillor *and* Foreign Minister Diaz".
    """
    titled = len(held) > 1 and held[-1].low in _titles()
    form = countries.form_of(held[0].text) if titled else None
    titled = form is not None and form.sort == "people" and held[-1].text[:1].isupper()
    owned = len(held) > 1 and held[-2].possessive and held[-1].text[:1].isupper()
    named = [word.low for word in after if word.text[:1].isupper()]
    return (owned or titled) and len(named) > 1 and named[1] in OFFICES


@cache
def _titles() -> frozenset[str]:
    return frozenset(title for title, part, _ in lexicon.read("titles") if part == "office")


def _is_title(held: Sequence[Word], after: Sequence[Word]) -> bool:
    """Tells of "Secretary *of State* Diaz" that it is one title."""
    named = bool(held) and held[-1].text[:1].isupper() and held[-1].low in OFFICES
    return named and [word.low for word in after] == ["of", "state"]


def _is_of_number(words: Sequence[Word], at: int, held: Sequence[Word]) -> bool:
    """Tells of "than" and "at least" that a number follows: "more than 100 people"."""
    if words[at].low == "than":
        number = words[at + 1 : at + 2]
        return len(held) == 1 and held[0].low in COMPARED and _is_number(number)
    if words[at].low == "to":  # "up to 16 reporters"
        return [word.low for word in held[-1:]] == ["up"] and _is_number(words[at + 1 : at + 2])
    if words[at].low in AROUND and not held:  # "on about 300 ships"
        return _is_number(words[at + 1 : at + 2])
    return (
        words[at].low == "at"
        and not held
        and (
            [word.low for word in words[at + 1 : at + 2]] == ["least"]
            and _is_number(words[at + 2 : at + 3])
        )
    )


def _is_number(words: Sequence[Word]) -> bool:
    return bool(words) and (words[0].low[:1].isdigit() or words[0].low in NUMBERS)


def _is_apart(words: Sequence[Word], at: int) -> bool:
    """Tells of "in the Peruvian capital *Friday*" that it is when; "a Friday meeting" is one."""
    after = words[at + 1 : at + 2]
    if words[at].possessive:
        return False
    over = not after or after[0].is_mark or after[0].low in PREPOSITIONS or after[0].low in BREAKING
    return over or words[at - 1].text[:1].isupper()


def _dated(
    words: Sequence[Word], at: int, lead: str, held: Sequence[Word]
) -> tuple[list[Word], str, bool] | None:
    """How a phrase begins after or with a day: its words and its lead; None where none does."""
    if lead in _DATING and _is_day_over(held, words[at]):
        return [words[at]], "", False
    return ([], "on", False) if words[at].low in DAYS and _is_apart(words, at) else None


def _is_day_over(held: Sequence[Word], word: Word) -> bool:
    """Tells of "on Monday *Peru* said" that what follows is no part of the day."""
    if not (word.text[:1].isupper() or word.low in DETERMINERS | NUMBERS):
        return False
    if word.low in DAYTIMES | MONTHS:
        return False
    dated = held[0].low in MONTHS and len(held) > 1 and held[-1].low.isdigit()
    day = dated or any(each.low in DAYS for each in held)
    return day and all(each.low in DAYS | MONTHS | DAYTIMES or each.low.isdigit() for each in held)


_DATING = frozenset({"on", "since", "by", "until"})


def _is_with(after: Sequence[Word]) -> bool:
    """Tells "along with" from "along the coast"."""
    return bool(after) and after[0].low == "with"


def _split(words: Sequence[Word]) -> Iterator[Phrase]:
    lead, broken = "", False
    held: list[Word] = []
    for at, word in enumerate(words):
        low = word.low
        office = low == "and" and _is_office(held, words[at : at + 3])
        office = office or (low == "of" and _is_title(held, words[at : at + 2]))
        if office or _is_of_number(words, at, held):
            held.append(word)
        elif held and (dated := _dated(words, at, lead, held)) is not None:
            yield Phrase(lead, held, broken)
            held, lead, broken = dated
        elif held and _is_participle(word, held[-1], words[at + 1 : at + 2]):
            yield Phrase(lead, held, broken)
            held, lead, broken = [], "", True
        elif low in PREPOSITIONS or low in JOINING or low in BREAKING or word.is_mark:
            joining = low in JOINING and (low != "along" or _is_with(words[at + 1 : at + 2]))
            if held:
                yield Phrase(lead, held, broken)
                held, lead, broken = [], "", False
            if low in BREAKING:
                lead, broken = "", True
            elif joining:
                lead = lead if lead in PREPOSITIONS else "and"
            elif word.is_mark:
                lead = ","
            else:
                lead = low
        else:
            held.append(word)
    if held:
        yield Phrase(lead, held, broken)


def is_broken(words: Sequence[Word]) -> bool:
    """Tells of "Diaz is the only minister to" that it is no phrase but a cut clause."""
    if words and (words[-1].low == "to" or words[0].low in FINITE):
        return True
    verbs = [at for at, word in enumerate(words) if word.low in FINITE]
    return bool(verbs) and not any(word.low in OPENING for word in words[: verbs[0]])


def innermost(words: Sequence[Word]) -> Sequence[Word]:
    """Returns the words of the last clause that is opened among those before a verb."""
    for at in range(len(words) - 1, 0, -1):
        if words[at].low in OPENING:
            inner = words[at + 1 :]
            if _is_closed(inner):
                return []
            said = [word for word in inner if not word.is_mark]
            return inner if said and said[0].low not in BREAKING else words
    return words


def own_clause(words: Sequence[Word]) -> Sequence[Word]:
    """Returns the subject of a second clause: "Mali" of "Peru sued Chile and *Mali* expelled"."""
    ends = len(words)
    while ends and words[ends - 1].low in _HELPING:
        ends -= 1
    at = next((at for at in range(ends - 1, 0, -1) if words[at].low in _BESIDE), 0)
    after = words[at + 1 : ends]
    named = bool(after) and all(word.text[:1].isupper() for word in after)
    if not at or not named or words[at - 1].is_mark:
        return ()
    verb = max((n for n in range(1, at) if _is_past(words[n])), default=at)
    return after if any(word.text.islower() for word in words[verb + 1 : at]) else ()


def _is_past(word: Word) -> bool:
    return word.text.islower() and (word.low.endswith("ed") or word.low in FINITE | _SAYING)


_SAYING = frozenset("said says told".split())
_BESIDE = frozenset({"and", "but", "while"})
_RELATIVE = frozenset({"who", "which", "whose"})


def without_relative(words: Sequence[Word]) -> list[Word]:
    """Leaves out a relative clause that a comma closes before a verb: "Peru, *which met Togo,*"."""
    ends = len(words)
    while ends and (words[ends - 1].low in _HELPING or words[ends - 1].low.endswith("ly")):
        ends -= 1
    if not ends or words[ends - 1].low != ",":
        return list(words)
    for at in range(1, ends - 2):
        if words[at].low == "," and words[at + 1].low in _RELATIVE:
            return [*words[:at], *words[ends:]]
    return list(words)


def _is_closed(inner: Sequence[Word]) -> bool:
    """Tells of "who, when the war was on, …" that the clause has its verb and is over."""
    verbs = [at for at, word in enumerate(inner) if word.low in FINITE]
    ends = next((at for at in range(len(inner) - 1, 0, -1) if inner[at].is_mark), 0)
    if ends > 1 and inner[-1].low in _HELPING and all(w.low in _HELPING for w in inner[ends + 1 :]):
        return True  # "whose office oversees them, has been"
    return bool(verbs) and any(word.is_mark for word in inner[verbs[-1] + 2 :])
