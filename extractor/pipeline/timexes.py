"""``news_timexes``: time expressions and the days they mean, counted from publication.

The finding is done by ``extractor.temporal``; here a Doc becomes words, each with the tense of
the verb that governs it, for "on Friday" lies ahead in "will meet on Friday" only.
"""

import re
from datetime import timedelta

from msgspec.structs import replace
from spacy.language import Language
from spacy.tokens import Doc, Token

from extractor import temporal
from extractor.pipeline import annotations, held, needs
from extractor.pipeline.syntax import long_sentences, repairs
from extractor.pipeline.syntax.tenses import Tenses
from extractor.records import DateRange, Timex
from extractor.temporal import Match, Reference, Word
from extractor.temporal.marking import STARTS, mark

# The patterns whose matches have two ends.
RANGES = frozenset(
    {"days_from_to", "weekdays_from_to", "months_from_to", "years_from_to", "years_of_era",
     "early_years_from_to", "period_ended"}
)  # fmt: skip
BETWEEN_ENDS = re.compile(
    r",?\s*(?:[-–—/]|to|through|until|till|and|up to|end(?:ed|ing)(?: on| in)?)?"
    r"(?: the end of)?\s*",
    re.IGNORECASE,
)
AND_OR = re.compile(r"\s(?:and|or)\s")
WEEK = timedelta(weeks=1)
_WEEKDAYS = frozenset({"weekday", "part_of_weekday"})
_SIX_DAYS = timedelta(days=6)
_BEFORE_BARE = frozenset({"VERB", "AUX", "NOUN", "ADV", "PRON"})
BEFORE_ENDS = re.compile(r"\b(?:from|between)\s$", re.IGNORECASE)


def find_timexes(doc: Doc, published: DateRange | None = None) -> list[Timex]:
    """Returns the time expressions of ``doc``, of any English pipeline.

    Tags tell the month from the verb ("may"), a parse Fridays past from those to come; a blank
    pipeline has neither and is right less often. As in TimeML, "from Jan 7 to 9" is two of them;
    see :func:`joined`.

    Args:
        doc: Words, with tags, a parse and sentences where the pipeline has them.
        published: The day relative expressions count from; that of ``doc._.article`` if None.

    >>> import spacy
    >>> from extractor.temporal.values import parse_day
    >>> doc = spacy.blank("en")("They met on Tuesday.")
    >>> [timex.value for timex in find_timexes(doc, parse_day("2020-05-08"))]
    ['2020-05-05']
    >>> [timex.value for timex in find_timexes(doc)]
    ['XXXX-WXX-2']
    """
    annotations.register()
    found = temporal.find(words(doc), Reference(published or annotations.published(doc)))
    places = annotations.Places(doc)
    timexes = [_timex(places, end) for match in found for end in match.parts or (match,)]
    if not annotations.is_live(doc):
        return timexes
    return [_the_day_after(doc, timex) for timex in timexes]


def _overnight(doc: Doc, timexes: list[Timex]) -> list[Timex]:
    """Returns ``timexes``, of a report that goes on overnight those of its next day as such."""
    first = next((timex for timex in timexes if timex.pattern in _WEEKDAYS), None)
    if first is None or annotations.is_live(doc) or not _names_next_day(doc, first):
        return timexes
    annotations.goes_on_overnight(doc)
    return [_the_day_after(doc, timex) for timex in timexes]


def _names_next_day(doc: Doc, timex: Timex) -> bool:
    """Tells of "said Friday" on a Thursday that it is no Friday six days before.

    Agencies say "on Friday", or "last Friday", of that one. Such a day is the first that a report
    names; behind another one it may be of the week before.
    """
    days, today = timex.range, annotations.published(doc)
    if days is None or today is None or days.first != days.last or days.first is None:
        return False
    if today.first != today.last or today.first is None or today.first - days.first != _SIX_DAYS:
        return False
    where = timex.provenance
    span = doc.char_span(where.start, where.end)
    if span is None or not span.start:
        return False
    part = span.root.dep_ in ("compound", "nmod:poss")
    bare = span[0].lower_.endswith("day") and doc[span.start - 1].pos_ in _BEFORE_BARE
    return bare and not part


def _the_day_after(doc: Doc, timex: Timex) -> Timex:
    """Returns the day after publication for a bare "Sunday" that would be six days before it.

    A page that is still written to on the next day names that day, and seldom one so long ago.
    """
    last, days = annotations.last_day(doc), timex.range
    if last is None or days is None or days.first != last - WEEK or days.first != days.last:
        return timex
    where = timex.provenance
    word = annotations.text(doc)[where.start : where.end].lower().split()[0]
    if not word.endswith("day") or word == "today":
        return timex
    value = timex.value.replace(str(days.first), str(last))
    return replace(timex, value=value, range=DateRange(last, last))


def joined(doc: Doc) -> list[Timex]:
    """Returns the time expressions of ``doc`` with the two ends of each range made one.

    What went on "from Jan 7 to 9" went on for three days; its time is neither end. Nor is it one
    of two that "and" joins.
    """
    whole: list[Timex] = []
    for timex in doc._.timexes:
        if whole and _are_ends(doc, whole[-1], timex):
            whole[-1] = _join(doc, whole[-1], timex)
        else:
            whole.append(timex)
    return whole


def _are_ends(doc: Doc, one: Timex, other: Timex) -> bool:
    if _are_listed(doc, one, other):
        return True
    if one.pattern != other.pattern or one.pattern not in RANGES or "/" in one.value:
        return False
    between = annotations.text(doc)[one.provenance.end : other.provenance.start]
    return BETWEEN_ENDS.fullmatch(between) is not None


def _are_listed(doc: Doc, one: Timex, other: Timex) -> bool:
    """Tells of "in March and August 2006" and "in 2001 or 2007" that it was in both, or between."""
    first, last = one.range, other.range
    if first is None or last is None or len(one.value) != len(other.value) or "/" in one.value:
        return False
    if not (first.last and last.first and first.last < last.first and "T" not in one.value):
        return False
    between = annotations.text(doc)[one.provenance.end : other.provenance.start]
    return AND_OR.fullmatch(between) is not None


def _join(doc: Doc, one: Timex, other: Timex) -> Timex:
    where = one.provenance
    before = BEFORE_ENDS.search(annotations.text(doc), max(0, where.start - 10), where.start)
    start = where.start if before is None else before.start()
    days = None
    if one.range is not None and other.range is not None:
        days = DateRange(one.range.first, other.range.last)
    return replace(
        one,
        provenance=replace(where, start=start, end=other.provenance.end),
        value=f"{one.value}/{other.value}",
        range=days,
    )


def words(doc: Doc) -> list[Word]:
    """Returns the words of ``doc`` as ``temporal.find`` wants them."""
    tenses = Tenses(doc)
    people = [range(name.start, name.end) for name in doc.ents if name.label_ == "PERSON"]
    named = {at for name in people if len(name) > 1 for at in name}
    return [_word(token, tenses, person=token.i in named) for token in doc]


def _word(token: Token, tenses: Tenses, *, person: bool) -> Word:
    """Only the tense of a word that can be the head of an expression is ever asked."""
    text, pos, start = token.text, token.pos_, token.idx
    starts = mark(text.lower(), pos, text[:1].isupper()) == STARTS
    tense = tenses.of(token) if starts else None
    return Word(text, pos, start, start + len(text), tense, person)


def _timex(places: annotations.Places, match: Match) -> Timex:
    return Timex(
        provenance=places.at(match.start, match.end),
        type=match.type,
        value=match.value,
        mod=match.mod,
        range=match.range,
        pattern=match.pattern,
        basis=match.basis,
    )


@Language.factory(
    "news_timexes",
    requires=["token.pos", "token.tag", "token.dep", "doc.sents"],
    assigns=["doc._.timexes", "token.head", "token.dep", "token.tag", "token.pos"],
)
def make(nlp: Language, name: str) -> "NewsTimexes":
    """Makes the component."""
    needs.check(nlp, "news_timexes")
    return NewsTimexes()


class NewsTimexes:
    """Keeps the time expressions of a Doc in ``doc._.timexes``.

    Where they show that the parse is wrong it is put right, and they are read again by it; before
    that a sentence without end is cut.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Annotates ``doc`` and returns it."""
        long_sentences.cut(doc)
        with held.tokens(doc):
            found = find_timexes(doc)
            places = [(timex.provenance.start, timex.provenance.end) for timex in found]
            edits = repairs.find(doc, repairs.spans(doc, places))
        if edits.write():
            with held.tokens(doc):
                found = find_timexes(doc)
        doc._.timexes = _overnight(doc, found)
        return doc
