"""Names that look like dates: April Ryan, Sunday Oliseh, March for Life, The Sunday Times.

A month or weekday before a name is a date where a word of time leads it ("in March Ann Cole
warned") and a name where nothing does ("April Ryan said"). Which of them people are called is
data (``lexicons/calendar_names.tsv``).
"""

from functools import cache

from extractor import lexicon
from extractor.temporal.matching import Word
from extractor.temporal.patterns import Context
from extractor.temporal.vocabulary import words

LEADS = frozenset(
    "in on since until till during throughout late early mid last next this past every each "
    "the a an its their our his her - every".split()
)
"""Words that make what follows a time, or a thing of that time: "the April Fed meeting"."""

PREPOSITIONS = frozenset("by from to of for with before after about around between through".split())
"""Words that stand before times and people alike."""

TITLE_LEADS = frozenset(("“", "‘", '"', "'", "''", "``", "'s", "’s"))
"""What stands before the title of a programme, with its channel or without."""


@cache
def _kinds() -> dict[str, frozenset[str]]:
    rows = lexicon.read("calendar_names")
    kinds = {kind for _, kind in rows}
    return {kind: frozenset(word for word, of in rows if of == kind) for kind in kinds}


def is_month_name(month: str, context: Context) -> bool:
    """Tells whether a month is part of a name: April Ryan, March for Life, Ms May."""
    lead, following = context.before[0], context.following
    if lead in LEADS and not (lead in ("the", "a") and month == "march"):
        return False
    if month in _kinds()["rally"] and lead not in PREPOSITIONS and _is_rally(following):
        return True
    if month not in _kinds()["given"]:
        return False
    if _is_capitalised(following[:1]) and not _is_time(following[0]):
        return context.person or not (lead in PREPOSITIONS or _joins_times(context))
    return _speaks(month, context)


def is_weekday_name(context: Context) -> bool:
    """Tells whether a weekday is part of a name: The Sunday Times, Sunday Oliseh."""
    following = context.following
    if not _is_capitalised(following[:1]) or _is_time(following[0]):
        return False
    if following[0].text.lower() in _kinds()["paper"] | _outlets():
        return context.before[0] not in LEADS - {"the", "a"}
    if context.before[0] in LEADS | PREPOSITIONS or _is_capitalised(following[1:2]):
        return context.person
    then = following[1].pos if len(following) > 1 else ""
    ends = len(following) == 1 or not following[1].text.isalnum()
    return context.person or (then == "VERB" if context.opens else ends)


def is_programme(context: Context) -> bool:
    """Tells Saturday Night Live from a Saturday night."""
    return context.written[-1].istitle() and _is_capitalised(context.following[:1])


def is_title(context: Context) -> bool:
    """Tells the programme “This Week”, or a channel's This Morning, from a week and a morning."""
    named = context.after_name or context.before[0] in TITLE_LEADS
    return named and all(word.istitle() for word in context.written)


@cache
def _outlets() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.read("outlet_words"))


def _is_capitalised(following: tuple[Word, ...]) -> bool:
    return bool(following) and following[0].text.istitle() and following[0].pos in ("PROPN", "")


def _is_time(word: Word) -> bool:
    text = word.text.lower()
    return text in words("month") or text in words("weekday")


def _is_rally(following: tuple[Word, ...]) -> bool:
    joins = following[:1] and following[0].text in ("for", "on", "of", "against")
    rest = following[1:2]
    if rest and rest[0].text in ("the", "our"):
        rest = following[2:3]
    return bool(joins and rest) and rest[0].text.istitle()


def _joins_times(context: Context) -> bool:
    """Tells "in May and June Iran sold oil" from "Tom Reed and June Hale"."""
    one, two = context.before[:2]
    return one in ("and", "or", ",") and (two in words("month") or two in words("weekday"))


def _speaks(month: str, context: Context) -> bool:
    """Tells "May insisted" from "May saw record sales"."""
    if context.before[0] in PREPOSITIONS or not context.following:
        return False
    verb = context.following[0]
    said = verb.text.lower() in _kinds()["says"]
    return said or (month == "may" and verb.pos == "VERB" and verb.text not in _kinds()["brings"])
