"""A date with its reason, from an expression, from the day of telling, or from neither."""

import re
from datetime import date, timedelta

from msgspec.structs import replace
from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline import annotations
from extractor.pipeline.claims import cues
from extractor.pipeline.syntax.tenses import HAVE
from extractor.records import DateRange, Status, Timex, When
from extractor.temporal import values

_ANCIENT = re.compile(r"-\d{4}(?:/-?\d{4})?|0000")
"""Years before the first, for which there are no days."""

_WEEK = re.compile(r"\d{4}-W\d\d")
_YEAR = re.compile(r"\b\d{4}\b")

_FROM = lexicon.of_sort("connectives", "from_day")
_TO = lexicon.of_sort("connectives", "to_day")
_BESIDE_HOURS = lexicon.of_sort("connectives", "sequence")
"""Of "just after midnight on Saturday" they leave it on Saturday."""

_WILL = lexicon.of_sort("reality_words", "will")


def of(
    timex: Timex, words: str, preposition: str, *, status: Status, published: DateRange | None
) -> When:
    """Returns the When an expression gives; unknown, with its words, when it is unresolved.

    Args:
        timex: The expression.
        words: Its words.
        preposition: The word before it that bounds it ("since", "by"), or "".
        status: What is told of the event it dates.
        published: The days of publication.
    """
    if timex.range is None:
        undated = replace(annotations.UNDATED, timex=words)
        if _ANCIENT.fullmatch(timex.value):
            return replace(undated, edtf=timex.value, basis=timex.basis)
        return undated
    hour = timex.type == "TIME" and status == "happened" and preposition in _BESIDE_HOURS
    bound = "" if "/" in timex.value or hour else preposition
    today = published.last if published else None
    start = today if status in ("planned", "possible") else None
    named = days = timex.range
    since = bound == "since" and today is not None and days.first and days.first <= today
    if (since or bound in _FROM) and days.first:
        days = DateRange(first=days.first, last=today if since else None)
    elif status == "happened" and _WEEK.fullmatch(timex.value) and not bound:
        days = _so_far(days, today, is_over=words.lower().startswith("earlier"))
    elif bound in _TO and days.last:
        first = start if start and start <= days.last else None
        days = DateRange(first=first, last=days.last)
    edtf = values.edtf(days) if days is named else _edge_as_named(days, named)
    return When(range=days, edtf=edtf, basis=timex.basis, timex=words)


def _so_far(days: DateRange, today: date | None, *, is_over: bool) -> DateRange:
    """Returns what of a week had gone by on ``today``: what has happened then lies in it.

    "Earlier this week", which ``is_over``, was before today, where that leaves several days.
    """
    if today is None or days.first is None or days.last is None:
        return days
    yesterday = today - timedelta(days=1)
    if is_over and days.first < yesterday <= days.last:
        return DateRange(first=days.first, last=yesterday)
    return DateRange(first=days.first, last=today) if days.first <= today < days.last else days


def _edge_as_named(days: DateRange, named: DateRange) -> str:
    """Returns the EDTF of a stretch whose one end is as precise as it was named.

    "Since 2017" begins with "2017", which says less than its first of January.
    """
    begins = days.first == named.first
    other = days.last if begins else days.first
    edge, words = (named.first if begins else named.last), values.edtf(named)
    inside = other and named.first and named.last and named.first <= other <= named.last
    if inside or edge is None or "/" in words:
        return values.edtf(days)
    name = str(edge.year) if words.endswith("X") else words
    return f"{name}/{other or '..'}" if begins else f"{other or '..'}/{name}"


def told_on(day: DateRange, *, perfect: bool = False) -> When:
    """Returns the When of something that is told on ``day`` without a date of its own.

    It is news of that day; what "had happened" lies on or before it.
    """
    days = DateRange(first=None, last=day.last) if perfect else day
    return When(range=days, edtf=values.edtf(days), basis="publication", timex=None)


def narrated(days: DateRange, words: str | None) -> When:
    """Returns the When of what was on the ``days`` that the report tells of elsewhere."""
    return When(range=days, edtf=values.edtf(days), basis="narrative", timex=words)


def before(when: When) -> When:
    """Returns the When of background that nothing dates: some day up to that of publication.

    Its basis stays ``publication``, so that an article which brings it as news dates it for both.
    """
    if when.range is None or when.range.last is None:
        return when
    days = DateRange(first=None, last=when.range.last)
    return replace(when, range=days, edtf=values.edtf(days))


def by_now(when: When, published: DateRange | None) -> When:
    """Returns the When of what has been said: what is open at its end ends with today."""
    days, today = when.range, published.last if published else None
    if days is None or days.last is not None or days.first is None or today is None:
        return when
    told = DateRange(first=days.first, last=max(days.first, today))
    return replace(when, range=told, edtf=values.edtf(told))


def until(when: When, published: DateRange | None) -> When:
    """Returns the days from one carried over to that of publication, on one of which it was."""
    if when.range is None or published is None or published.last is None:
        return when
    first = when.range.first
    if first is None or first >= published.last:
        return when
    days = DateRange(first=first, last=published.last)
    return replace(when, range=days, edtf=values.edtf(days))


def is_perfect(token: Token) -> bool:
    """Tells of "has said", and of "blamed" in "has said and blamed", that they name no day.

    Nor does "pay" in "has helped to pay". A joined clause with a perfect of its own goes on with
    the news of the one before (7 of 8 judged).
    """
    if token.dep_ == "xcomp" and any(child.tag_ == "TO" for child in token.lefts):
        return _has_have(token) or is_perfect(token.head)
    if token.dep_ == "conj" and _may_be_participle(token) and token.head.pos_ == "VERB":
        token = token if _has_have(token) and _is_now(token.head) else token.head
    return _has_have(_told_with(token) or token)


def _is_now(verb: Token) -> bool:
    """Tells of "there is a vacancy, and they have refused" that nothing is gone on with."""
    return verb.tag_ in ("VBZ", "VBP") and not _has_have(verb)


def _told_with(verb: Token) -> Token | None:
    """Returns "foe" of "vouching" in "has been a foe, sinking his teeth in and vouching"."""
    if verb.tag_ != "VBG":
        return None
    while verb.dep_ == "conj" and verb.head.tag_ == "VBG":
        verb = verb.head
    bare = all(child.dep_ in ("advmod", "cc", "punct") for child in verb.lefts)
    goes_on = verb.dep_ == "advcl" and bare and verb.i > verb.head.i
    return verb.head if goes_on and is_present_perfect(verb.head) else None


def _has_have(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)


def is_present_perfect(verb: Token) -> bool:
    """Tells of "has left" and "has been left"; "had left" was so by then."""
    return any(child.dep_ == "aux" and child.lower_ in HAVE for child in verb.lefts)


def _may_be_participle(verb: Token) -> bool:
    """Tells of "has blocked and detained" how the second is read.

    Of "said it had left, and accused them" nobody knows what goes with which.
    """
    if verb.tag_ == "VBN":
        return True
    bare = not any(child.dep_.startswith(("nsubj", "aux")) for child in verb.children)
    present = any(child.lower_ in HAVE for child in verb.head.lefts)
    return bare and present and verb.tag_ == "VBD" and verb.lower_.endswith("ed")


def is_pluperfect(token: Token) -> bool:
    """Tells of "had said"."""
    return any(child.dep_ == "aux" and child.lower_ in ("had", "'d") for child in token.children)


def is_since_then(token: Token) -> bool:
    """Tells of "has since spread" that it went on from what was told before."""
    near = [child for child in token.lefts if child.lower_ == "since"]
    return any(child.dep_ in ("advmod", "mark") and not list(child.children) for child in near)


def is_present(token: Token) -> bool:
    """Tells of "opens" and "is opened"; "has opened" and "opened" are past."""
    if is_perfect(token):
        return False
    verbs = [token, *(child for child in token.children if child.dep_ in ("aux", "aux:pass"))]
    return any(verb.tag_ in ("VBZ", "VBP") for verb in verbs)


def is_not_over(token: Token) -> bool:
    """Tells of "will open" and "is opening", not of "would open", that no day before was its."""
    if token.dep_ == "xcomp" and is_not_over(token.head):
        return True  # "is continuing to open"
    return is_foretold(token) or (token.tag_ == "VBG" and is_present(token))


def is_foretold(token: Token) -> bool:
    """Tells of "will open" and "will be opened"."""
    return any(child.dep_ == "aux" and child.lower_ in _WILL for child in token.children)


def is_past(token: Token) -> bool:
    """Tells of "left" and "was left" that they are told as past."""
    verbs = [token, *(child for child in token.children if child.dep_ in ("aux", "aux:pass"))]
    return any(verb.tag_ == "VBD" for verb in verbs)


def names_year(words: str) -> bool:
    """Tells whether the words of an expression leave no doubt about its year."""
    return _YEAR.search(words) is not None


def is_attribute(token: Token) -> bool:
    """Tells of "built" in "the laptops built there", that it says which, not what came next."""
    return token.dep_ == "acl" and token.tag_ == "VBN"


def is_aside(token: Token) -> bool:
    """Tells of "as she said" and "the mayor, who said", that it stands beside what is told.

    A report behind its content may be taken for a clause of it, but no word begins that one.
    """
    begun = any(child.dep_ in ("mark", "advmod") for child in token.lefts)
    return token.dep_ in ("acl", "acl:relcl") or (token.dep_ == "advcl" and begun)


def is_act(verb: Token) -> bool:
    """Tells of "criticised", not of "said" or "called it a success and said", that it is an act."""
    joined = (each for each in (verb.head, *verb.children) if "conj" in (each.dep_, verb.dep_))
    return not any(cues.can_close(each.lemma_) for each in (verb, *joined))
