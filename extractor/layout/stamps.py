"""Lines that hold the day of publication and little else: a stamp, a byline with a day.

No date is read here: a line is told by the words it is made of, so that "On 8 May 2020 both met"
is none and "Posted on 8 May 2020 by Ada Berg" is one.
"""

import re
from functools import cache

from extractor import lexicon
from extractor.layout.credits import LONGEST, is_name, open_ended, parts
from extractor.layout.datelines import CAPS, DAY, TITLED

LONGEST_LINE = 160
_FIGURES = r"\d{1,2}(?P<by>[./-])\d{1,2}(?P=by)\d{4}"
_ISO = r"\d{4}-\d\d-\d\d"
_STAMP = re.compile(r"(?:\w{2,12},? )?\d{4}[-/]\d\d[-/]\d\d[ T]\d\d[:.]\d\d")
_ROLE = re.compile(r"(?:Source|Editor|Author|Edited by|Agency|Writer|Reporter): ?[\w.' ’-]{2,40}$")
_GLUED = re.compile(r"(?<=\d{4})(?=\d{1,2}:\d\d)")
_BY_DATED = re.compile(
    rf"By (?P<names>\D{{2,80}}?)(?:,| on| at)?(?: [-–—])? (?P<rest>(?i:(?:first |last )?"
    rf"(?:published|updated|posted):? )?(?:{DAY}|{_FIGURES}|{_ISO}).*)$"
)
_PLACED = re.compile(rf"{CAPS}, (?P<rest>{DAY}.{{0,20}}\d[:.]\d\d.*)$")
_WITH_HOUR = (
    rf"(?:(?P<place>(?:{CAPS}|{TITLED})(?:, {TITLED})?) \| )?"
    rf"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) {DAY} \d{{1,2}}:\d\d ?[ap]m [A-Z]{{2,4}}"
)
"""As an agency's page has it: "OSLO | Fri May 8, 2020 5:07 pm CET"."""
_OF_PAPER = (
    rf"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? {DAY}(?<=\d{{4}})"
    r"(?:;? \d{1,2}[:.]\d\d(?: [AP]M| [A-Z]{2,4}\b)|; Page [A-Z]\d{1,2}\b)"
)
"""As a newspaper's page has it: "Friday, May 8, 2020; 5:07 PM", "Friday 8 May 2020 17.07 CET"."""
_OF_BLOG = (
    rf"(?:{TITLED} \| )?\d\d:\d\d UK time, \w{{3,6}}day, {DAY}(?<=\d{{4}})"
    rf"|{DAY}(?<=\d{{4}}) - \d{{1,2}}:\d\d [AP]M \| by: [A-Z][\w.'’-]+ [A-Z][\w.'’-]+"
)
"""As a blog's page has it: "Ada Berg | 09:55 UK time, Friday, 8 May 2020"."""
_HOUR = re.compile(r"\d[:.]\d\d|\d; Page [A-Z]\d")
_GLUED_STAMP = re.compile(
    rf"(?<!\S)(?:{_WITH_HOUR}(?=\s(?(place)(?P=place)\b|(?:{DAY} |[A-Z]{{3,20}} )?\([A-Z]))"
    rf"|(?:{_OF_PAPER}|{_OF_BLOG})(?=\s[\"“A-Z]))"
)
_LISTED = re.compile(
    r"(?:(?P<label>MORE|(?i:updated|posted|published):?|\|) )?"
    rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?{DAY}(?<=\d{{4}}) \d{{1,2}}:\d\d"
    r"(?::\d\d(?!:)|(?: [AP]M)? [A-Z]{2,4}| [AP]M)(?= [\"“A-Z]|$)"
)
"""As lists of other stories have it: "MORE May 8, 2020 5:07 PM ET", "Fri May 8 2020 17:07:00"."""
_SIGNED = re.compile(r"(?P<day>.{6,60}?),?(?: [-–—])? (?:by|By|BY) (?P<names>\D{2,80})$")
_SHORT_YEAR = re.compile(r"\d{1,2} [A-Z][a-z]{2,8} \d\d$")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+|\d+")


def is_stamp(line: str) -> bool:
    """Tells whether a whole trimmed line holds the day of publication, with names or without."""
    return _is_dates(line, published=True) or _is_parted(line) or _is_led(line) or _is_signed(line)


def glued(paragraph: str) -> tuple[int, int] | None:
    """Returns where a stamp stands that a page glued to its story, headline or caption before it.

    >>> glued("Port opens OSLO | Fri May 8, 2020 5:07 pm CET OSLO (Reuters) - The port opened.")
    (11, 45)
    >>> glued("By Ana Berg Fjord Post Writer Friday, May 8, 2020; Page A1 The port opened.")
    (30, 58)
    """
    match = _GLUED_STAMP.search(paragraph) if _HOUR.search(paragraph) else None
    return match.span() if match else None


def listed(paragraph: str) -> tuple[int, int] | None:
    """Returns where the first stamp of a list of other stories stands in a paragraph.

    >>> listed("The firm should have MORE May 8, 2020 5:07 PM ET OUT OF GAS The firm has sold.")
    (21, 48)
    """
    for match in _LISTED.finditer(paragraph) if _HOUR.search(paragraph) else ():
        before = paragraph[: match.start()].rstrip()
        if match["label"] or not before or not open_ended(before):
            return match.span()
    return None


def is_of_agency(line: str) -> bool:
    """Tells whether a line is a stamp as agencies have it, with its hour."""
    return re.fullmatch(_WITH_HOUR, line) is not None


def is_date(line: str) -> bool:
    """Tells whether a line holds one calendar date and nothing else ("Friday, 8 May 2020")."""
    return _is_dates(line, published=False)


def _is_dates(line: str, *, published: bool) -> bool:
    """Every word is of a date, and it is a full one or says what was published."""
    if len(line) > LONGEST:
        return False
    if not _DIGIT.search(line):
        return False
    words = [word.casefold() for word in _WORD.findall(_GLUED.sub(" ", line))]
    sorts = {"number" if word.isdigit() else _date_words().get(word, "") for word in words}
    if "number" not in sorts or "" in sorts:
        return False
    if published:
        return "published" in sorts
    year = any(word.isdigit() and len(word) == 4 for word in words)
    return year and ("month" in sorts or len(words) in (3, 4) or bool(_STAMP.match(line)))


def _is_parted(line: str) -> bool:
    """Tells whether a line is like "By Ada Berg | Fjord Post | 4 March 2021"."""
    found = parts(line) if len(line) <= LONGEST else []
    if len(found) < 2:
        return False
    dates = [part for part in found if is_date(part) or _is_dates(part, published=True)]
    dates = dates or [part for part in found[1:] if _SHORT_YEAR.match(part)]
    return bool(dates) and all(
        part in dates or is_name(part) or _ROLE.match(part) or _is_time(part) for part in found
    )


def _is_time(part: str) -> bool:
    """Tells whether a part has only words of dates and hours ("9:14 AM EDT", "2 min read")."""
    return all(word.isdigit() or word.casefold() in _date_words() for word in _WORD.findall(part))


def _is_led(line: str) -> bool:
    """Tells whether a line is like "By Ada Berg Published: 4 March 2021" or "OSLO, ... 10:15"."""
    if len(line) > LONGEST_LINE:
        return False
    placed = _PLACED.match(line)
    by = None if placed else _BY_DATED.match(line)
    match = placed or by
    if match is None or (by and not is_name(by["names"].strip(" ,|"))):
        return False
    return _is_dates(match["rest"].replace("•", " "), published=False) or _is_dates(
        match["rest"], published=True
    )


def _is_signed(line: str) -> bool:
    """Tells whether a line is like "Posted on 4 March 2021 by Ada Berg"."""
    match = _SIGNED.match(line) if len(line) <= LONGEST_LINE else None
    if match is None or not is_name(match["names"].strip(" ,|")):
        return False
    return _is_dates(match["day"], published=True) or is_date(match["day"])


@cache
def _date_words() -> dict[str, str]:
    return dict(lexicon.read("date_line_words"))  # type: ignore[arg-type]
