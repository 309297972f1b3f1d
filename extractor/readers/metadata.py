"""What a text says about itself: when it was published, by whom, under which title.

Only what is written is returned; what is absent is None. A file's own date is never asked, and a
dateline without a year ("ROME, May 8 -") dates nothing: the year would be a guess.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from extractor import countries, lexicon, temporal
from extractor.layout import Block, blocks, credits
from extractor.layout.blanks import spaced
from extractor.records import DateRange, PublishedBasis
from extractor.temporal import values

_ISO = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")
_SLASHED = re.compile(r"(?<!\d)\d{4}/\d\d/\d\d(?!\d)")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)()()[T ]\d\d|(\d{4})(\d\d)(\d\d)(?:T\d{4,6}|$)")
_CLOCK = re.compile(
    r"(\b[A-Z][a-z]{2} \d{1,2}) \d\d:\d\d(?::\d\d)?(?: [A-Z]{2,5}| [+-]\d{4})? (\d{4})\b"
)
_SHORT_YEAR = re.compile(r"(?i)(\b\d{1,2}[ -][a-z]{3,9}\.?[ -])(\d\d)(?![\d:./-])(?!\d| ?[ap]\.?m)")
_FIGURES = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_PUBLISHED = re.compile(r"(?:first |last )?(?:published|updated|posted|issued|date)", re.IGNORECASE)
_STAMP = re.compile(r"\b(?:published|posted|issued|(updated|modified))\b", re.IGNORECASE)
_HEADER_REST = re.compile(r"(?i:date):? {1,3}\d{4}-\d\d-\d\d +(?P<rest>[^•—–]+)$")
_BRACKETS = re.compile(r"\(([^()]{2,30})\)|/(\w{2,20})/")
LONGEST_ACRONYM = 6
MOST_HEADERS = 30
"""Lines of dates on one page that are looked at; each may take a millisecond."""
_LAST_NAME = re.compile(r"(?:[|/—–,]| (?:of|for)(?= )) ?([A-Z][\w .'’-]{1,30})$")


Dated = tuple[DateRange | None, bool]
"""The days of a date, and whether "updated" goes before it."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was found; ``basis`` says where ``published`` was, and is None when it is.

    ``modified`` is the last day on which a header says that it was changed, as an ISO string.
    """

    published: DateRange | None
    basis: PublishedBasis | None
    outlet: str | None
    title: str | None
    modified: str | None = None


def find(text: str) -> Metadata:
    """Returns what a text says about itself; None for each thing it does not say."""
    text = spaced(text)
    page = blocks(text)
    dates = _dates_of_headers(text, page)
    published, basis = _published(text, page, dates)
    changed = (days.last or days.first for days, updated in dates if days and updated)
    modified = max((day.isoformat() for day in changed if day), default=None)
    return Metadata(published, basis, _outlet(text, page), _title(text, page), modified)


def parse_published(words: str, *, day_first: bool | None = None) -> DateRange | None:
    """Returns the days of a publication date given as EDTF, ISO 8601 or in words; None if none.

    Args:
        words: The date, as a field of markup or of a file's metadata holds it.
        day_first: How to read 05/08/2020, where others of the same source told (``day_first``).

    >>> parse_published("2020-05-08T10:00:00Z").last
    datetime.date(2020, 5, 8)
    >>> parse_published("Fri, 08 May 20 10:00 GMT").last
    datetime.date(2020, 5, 8)
    """
    words = words.strip()
    moment = _MOMENT.match(words)
    try:
        return values.parse_edtf("-".join(filter(None, moment.groups())) if moment else words)
    except ValueError:
        in_words = [] if _ISO.search(words) else _dates(_long_year(words), day_first=day_first)
        return next((days for days, _ in in_words if days), None)


def _long_year(words: str) -> str:
    """The words with the year in four figures (RFC 822 had two: 68 is 2068), and by the day.

    "Thu Aug 20 08:01:00 2020" is how C and mailboxes write a moment.
    """

    def long(match: re.Match[str]) -> str:
        return f"{match[1]}{'20' if int(match[2]) < 69 else '19'}{match[2]}"

    return _SHORT_YEAR.sub(long, _CLOCK.sub(r"\1 \2", " ".join(words[:200].split())), count=1)


def _dates_of_headers(text: str, page: tuple[Block, ...]) -> list[Dated]:
    headers = list(islice(_headers(text, page), MOST_HEADERS))
    day_first_here = day_first(headers)
    return [date for words in headers for date in _dates(words, day_first=day_first_here)]


def _published(
    text: str, page: tuple[Block, ...], found: list[Dated]
) -> tuple[DateRange, PublishedBasis] | tuple[None, None]:
    """A line of publication goes before a dateline, and both before the day of an update.

    A publication in figures that nobody can read is replaced by neither.
    """
    published = [days for days, updated in found if not updated]
    first = next(filter(None, published), None)
    if first:
        return first, "header"
    if published:
        return None, None
    for words in _words(text, page, "dateline")[:1]:
        for days, _ in _dates(words):
            if days:
                return days, "dateline"
    changed = next((days for days, _ in found if days), None)
    return (changed, "header") if changed else (None, None)


def _headers(text: str, page: tuple[Block, ...]) -> Iterator[str]:
    """Yields the headers on top; those below prose (of a reader's comment) must say what they are.

    A day in the middle of a page dates what follows it, not the page.
    """
    on_top = True
    for block in page:
        words = text[block.start : block.end]
        if block.kind == "header" and (on_top or _PUBLISHED.match(words)):
            yield words
        on_top = on_top and (block.kind != "paragraph" or credits.open_ended(words))


def _dates(words: str, *, day_first: bool | None = None) -> list[Dated]:
    """Returns the calendar dates in a short line, and of each whether "updated" goes before it.

    A date in figures that nobody can read is None.
    """
    found = []
    for match in _date_pattern().finditer(words[:200]):
        stamps = _STAMP.findall(words[: match.start()])
        updated = bool(stamps and stamps[-1])
        days = _day(match[0], day_first=day_first)
        if days is not None or _FIGURES.fullmatch(match[0]):
            found.append((days, updated))
    return found


def day_first(headers: Iterable[str]) -> bool | None:
    """Returns how figures are to be read, told by those that leave no choice; None if none do."""
    told = {int(one) > 12 for words in headers for one, _, two, _ in _FIGURES.findall(words)
            if (int(one) > 12) != (int(two) > 12)}  # fmt: skip
    return told.pop() if len(told) == 1 else None


def _day(words: str, *, day_first: bool | None) -> DateRange | None:
    if figures := _FIGURES.fullmatch(words):
        first = True if figures[2] == "." else day_first  # with points, the day is always first
        return _day_in_figures(int(figures[1]), int(figures[3]), figures[4], day_first=first)
    if _SLASHED.fullmatch(words):
        words = words.replace("/", "-")
    if not _ISO.fullmatch(words):
        return temporal.explicit(_long_year(words))
    try:
        return values.parse_day(words)
    except ValueError:
        return None


def _day_in_figures(
    first: int, second: int, year: str, *, day_first: bool | None
) -> DateRange | None:
    """05/08/2020 is in May or in August: it is read when it, or the page, leaves no choice."""
    if first <= 12 and second <= 12 and first != second and day_first is None:
        return None
    in_order = first > 12 or (second <= 12 and bool(day_first))
    day, month = (first, second) if in_order else (second, first)
    try:
        return values.parse_day(f"{year}-{month:02}-{day:02}")
    except ValueError:
        return None


def _outlet(text: str, page: tuple[Block, ...]) -> str | None:
    """Looks in the header, then the dateline, then the credits, the last line before the first."""
    for words in _words(text, page, "header"):
        match = _HEADER_REST.search(words)
        parts = [match["rest"]] if match else credits.parts(words)
        for part in parts:
            if _is_outlet(part) and not part.startswith(("By ", "BY ")):
                return _outlet_name(part)
    for words in _words(text, page, "dateline")[:1]:
        match = _BRACKETS.search(words)
        if match and (match[2] or _is_agency(match[1])):
            return _outlet_name(match[1] or match[2])
    for words in reversed(_words(text, page, "byline")):
        match = _LAST_NAME.search(words)
        if _is_outlet(name := match[1] if match else words) and (match or credits.is_credit(words)):
            return _outlet_name(name)
    return None


def _is_outlet(words: str) -> bool:
    kinds = {row[0] for row in lexicon.read("outlet_words")}
    return credits.is_credit(words) or (
        credits.is_name(words) and any(word in kinds for word in credits.credit(words).split())
    )


def _is_agency(words: str) -> bool:
    """Tells whether what stands in brackets in a dateline can be who reports, and is no place."""
    if _is_outlet(words):
        return True
    short = len(words) <= LONGEST_ACRONYM and words.isupper() and words.isalpha()
    return short and countries.form_of(words) is None and words not in ("UK", "US", "USA", "UAE")


def _outlet_name(words: str) -> str:
    return _outlets().get(credits.credit(words), words.strip())


def _title(text: str, page: tuple[Block, ...]) -> str | None:
    return next((" ".join(words.split()) for words in _words(text, page, "headline")), None)


def _words(text: str, page: tuple[Block, ...], kind: str) -> list[str]:
    return [text[block.start : block.end] for block in page if block.kind == kind]


@cache
def _outlets() -> dict[str, str]:
    return dict(lexicon.read("news_agencies"))  # type: ignore[arg-type]


@cache
def _date_pattern() -> re.Pattern[str]:
    names = [word for word, sort in lexicon.read("date_line_words") if sort == "month"]
    month = rf"(?i:{'|'.join(sorted(names, key=len, reverse=True))})\b\.?"
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    year = r"\d{4}(?:(?!\d)|(?=\d{1,2}:\d\d))"  # "2021Updated", "20219:14 AM": how pages are copied
    return re.compile(
        rf"{_ISO.pattern}|{_SLASHED.pattern}|\b{day}[ -](?:of )?{month}(?:,? |-){year}"
        rf"|\b{month} {day},? {year}|\b{month},? {year}|{_FIGURES.pattern}"
        rf"|(?<=[/|] )\d{{1,2}} {month} \d\d$"  # "BBC Monitoring / 21 Feb 15"
    )
