"""What one line of a news page is, from its own words: the patterns behind ``layout.blocks``.

Every pattern is bounded and tried on a short piece of a line, so no text makes it slow.
"""

import re
from functools import cache
from typing import Literal

from extractor import lexicon

Kind = Literal[
    "headline",
    "header",
    "dateline",
    "byline",
    "caption",
    "bullet",
    "label",
    "boilerplate",
    "paragraph",
]

LONGEST_ODD_LINE = 400
"""Captions and credits are shorter; no rule for whole lines looks at a longer one."""
LONGEST_SHARE_LINE = 240
"""A longer line that begins like a share line ("Follow the latest ...") goes on as prose."""
LONGEST_DATE_LINE = 120
LONGEST_OPENING = 160
"""Datelines and headers that open a paragraph end before this column."""

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = rf"(?:{_MONTH} ?\d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_MARK = r"(?:\s?[—–•]|\s--?(?=\s|$)|--(?=\s|$)|\s_(?=\s|$))"
_CAPS = r"[A-Z][A-Z.'’]{2,20}(?:[ /-][A-Z][A-Z.'’]{1,20}){0,4}"
_TITLED = r"[A-Z][\w.'’]{1,20}(?:[ /-][A-Z][\w.'’]{1,20}){0,3}"
_STATE = r"(?:, [A-Z][A-Za-z.]{1,20}(?: [A-Z][A-Za-z.]{1,20}){0,2})?"
_AGENCY = r"\s?(?:\((?P<agency>[A-Z][\w .&/-]{1,30})\)|/(?P<wire>[A-Z]\w{1,20})/)"
_DATELINE = re.compile(
    rf"(?:(?P<caps>{_CAPS}){_STATE}|(?P<titled>{_TITLED}){_STATE})?"
    rf"(?P<day>(?:, ?|^){_DAY})?(?:{_AGENCY})?(?P<mark>{_MARK}|:)(?=\s?\S|$)"
)
_DATE_HEADER = re.compile(
    r"(?i:date):? {1,3}\d{4}-\d{2}-\d{2}(?!\d)"
    rf"(?:(?: (?:{_CAPS}|{_TITLED})){{0,2}}{_MARK}(?=\s?\S)|(?: {_TITLED}){{0,2}}$)?"
)
_BULLET = re.compile(r"[•·▪●◦‣∙■►]\s*|[*–—-]\s+")
_HEADING = re.compile(r"#{1,6}[ \t]{1,3}(?=\S)")
_BYLINE = re.compile(
    r"(?:By|BY|Written by|Story by|Words by|Text by):? "
    r"(?:[A-Z][\w.'’-]*|(?:the |our |a )?(?:staff|correspondents?|reporters?)(?: reporters?)?)"
    r"(?:,? (?:[&|]|and|in|for|at|of|the|de|van|von|der|bin|al|[A-Z][\w.'’-]*)){0,14}"
)
_CREDIT = re.compile(r"(?:\||/|—|–|,) ?([A-Z][\w .-]{1,30})$")
_FILE_CAPTION = re.compile(r"(?:FILE|File)(?: (?:photo|picture|image))? ?[-—–:] ")
_PHOTOGRAPHER = re.compile(r"(?:Photo|Photograph|Picture|Image|Credit): [^.!?]{2,60}$")
_PICTURE_CREDIT = re.compile(r"\| ?([A-Z][\w .-]{1,30})(?:/[\w .-]{1,30})?$")
_SMALL = frozenset(("of", "the", "and", "in", "by", "for", "at", "&"))
_STAMP = re.compile(r"(?:\w{2,12},? )?\d{4}[-/]\d\d[-/]\d\d[ T]\d\d[:.]\d\d")
_ROLE = re.compile(r"(?:Source|Editor|Author|Edited by|Agency|Writer|Reporter): ?[\w.' ’-]{2,40}$")
_PART = re.compile(r"\s[•·/]\s|\s?\|\s?")
_GLUED = re.compile(r"(?<=\d{4})(?=\d{1,2}:\d\d)")
_BY_DATED = re.compile(
    rf"By (?P<names>\D{{2,80}}?),? (?P<rest>(?i:(?:first |last )?(?:published|updated|posted):? )?"
    rf"{_DAY}.*)$"
)
_PLACED = re.compile(rf"{_CAPS}, (?P<rest>{_DAY}.{{0,20}}\d[:.]\d\d.*)$")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_END = ".!?…:;"
_ORNAMENTS = " \ufe0f📣🔔»►→>|"
_CLOSING = "\"'”’)]»"


def kind(line: str) -> Kind | None:
    """Returns what a whole trimmed line is by its own words; None when it may be prose."""
    if len(line) > LONGEST_ODD_LINE:
        return None
    if _is_dates(line, published=True) or _is_parted_header(line) or _is_led_header(line):
        return "header"
    if is_credit(line) or _is_byline(line):
        return "byline"
    if (picture := _picture(line)) and picture < len(line):
        return None
    if _FILE_CAPTION.match(line) or _has_picture_credit(line):
        return "caption"
    return _by_phrase(line)


def is_date(line: str) -> bool:
    """Tells whether a line holds one calendar date and nothing else ("Friday, 8 May 2020")."""
    return _is_dates(line, published=False)


def opening(paragraph: str, *, first: bool) -> tuple[Kind, int] | None:
    """Returns the header, dateline or picture credit that opens a paragraph, and where it ends.

    Args:
        paragraph: The paragraph, or its first few hundred characters, trimmed.
        first: Whether it is the first of its page: "ROME - The ..." is only believed there.
    """
    head = paragraph[:LONGEST_OPENING]
    if match := _DATE_HEADER.match(head):
        return "header", match.end()
    if (match := _DATELINE.match(head)) and _is_dateline(match, first=first):
        return "dateline", match.end()
    picture = _picture(paragraph[:LONGEST_ODD_LINE])
    return ("caption", picture) if picture else None


def _is_dateline(match: re.Match[str], *, first: bool) -> bool:
    """A place with a day or an agency; a bare one only in capitals and on top of the page."""
    agency = match["agency"] or match["wire"] or ""
    if _is_label(match[0].rstrip(" \u00a0—–•-:_")):
        return False
    if not (match["caps"] or match["titled"]):
        return is_credit(agency) or (bool(match["day"]) and bool(agency))
    if match["mark"] == ":":
        return bool(match["caps"] and match["day"]) or is_credit(agency)
    if match["caps"]:
        return first or bool(match["day"]) or is_credit(agency)
    return bool(match["day"]) or is_credit(agency) or (first and bool(agency))


def bullet(line: str) -> int:
    """Returns the length of the bullet mark and its space; 0 when the line has none."""
    match = _BULLET.match(line)
    return match.end() if match else 0


def heading(line: str) -> int:
    """Returns the length of a Markdown heading mark and its space; 0 when there is none."""
    match = _HEADING.match(line)
    return match.end() if match else 0


def parts(line: str) -> list[str]:
    """Returns the parts of a line like "Ada Berg | Fjord Post | 4 March 2021"."""
    return _PART.split(line)


def credit(words: str) -> str:
    """Returns a name as ``lexicons/news_agencies.tsv`` spells it: bare and in lower case."""
    return words.strip(" \t\u00a0()[]—–-.|").casefold().removeprefix("source:").strip()


def is_credit(words: str) -> bool:
    """Tells whether the words are agencies or papers and nothing else ("(AFP)", "AFP, Reuters")."""
    if len(words) > LONGEST_DATE_LINE:
        return False
    bare = credit(words)
    names = [name.strip() for name in re.split(r"[/,&|]| and ", bare)]
    return bare in _agencies() or all(name in _agencies() for name in names)


def is_name(words: str) -> bool:
    """Tells whether the words can be a name or a byline: few, and capitalised but for "of"."""
    each = words.split()
    capitalised = all(word[0].isupper() or word in _SMALL for word in each)
    return capitalised and len(each) <= 8 and open_ended(words)


def open_ended(line: str) -> bool:
    """Tells whether a line ends without the punctuation that ends a sentence."""
    return not line[-20:].rstrip(_CLOSING).endswith(tuple(_END))


def _is_dates(line: str, *, published: bool) -> bool:
    """Every word is of a date, and it is a full one or says what was published."""
    if len(line) > LONGEST_DATE_LINE:
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


def _is_parted_header(line: str) -> bool:
    """Tells whether a line is like "By Ada Berg | Fjord Post | 4 March 2021"."""
    found = parts(line) if len(line) <= LONGEST_DATE_LINE else []
    if len(found) < 2:
        return False
    dates = [part for part in found if is_date(part) or _is_dates(part, published=True)]
    return bool(dates) and all(
        part in dates or is_name(part) or _ROLE.match(part) or _is_time(part) for part in found
    )


def _is_time(part: str) -> bool:
    """Tells whether a part has only words of dates and hours ("9:14 AM EDT", "2 min read")."""
    return all(word.isdigit() or word.casefold() in _date_words() for word in _WORD.findall(part))


def _is_led_header(line: str) -> bool:
    """Tells whether a line is like "By Ada Berg Published: 4 March 2021" or "OSLO, ... 10:15"."""
    if len(line) > LONGEST_OPENING:
        return False
    placed = _PLACED.match(line)
    by = None if placed else _BY_DATED.match(line)
    match = placed or by
    if match is None or (by and not is_name(by["names"].strip(" ,|"))):
        return False
    return _is_dates(match["rest"].replace("•", " "), published=False) or _is_dates(
        match["rest"], published=True
    )


def _is_byline(line: str) -> bool:
    if len(line) > LONGEST_OPENING:
        return False
    if _BYLINE.fullmatch(line):
        return True
    last = _CREDIT.search(line[-40:])
    return bool(
        last
        and is_credit(last[1])
        and all(word[0].isupper() or word == "and" for word in _WORD.findall(line))
        and "[" not in line
        and len(line) < 80
    )


def _has_picture_credit(line: str) -> bool:
    last = _PICTURE_CREDIT.search(line[-70:])
    return bool(last and is_credit(last[1])) or bool(_PHOTOGRAPHER.search(line[-80:]))


def _by_phrase(line: str) -> Kind | None:
    if len(line) > LONGEST_SHARE_LINE:
        return None
    lowered = line.casefold().replace("’", "'")
    if found := _phrases("whole").get(lowered.strip(" .:")):
        return found
    for place, start in (("start", lowered.lstrip(_ORNAMENTS)), ("anywhere", lowered)):
        if match := _phrase_pattern(place).search(start):
            return _phrases(place)[match[0]]
    return None


def _is_label(words: str) -> bool:
    return _phrases("whole").get(words.casefold().replace("’", "'")) == "label"


@cache
def _date_words() -> dict[str, str]:
    return dict(lexicon.read("date_line_words"))  # type: ignore[arg-type]


@cache
def _agencies() -> frozenset[str]:
    return frozenset(credit for credit, _ in lexicon.read("news_agencies"))


def _picture(line: str) -> int:
    """Returns where the first picture credit of a line ends; 0 when there is none."""
    match = _picture_credit().search(line) if ": " in line else None
    return match.end() if match else 0


@cache
def _picture_credit() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(_agencies(), key=len, reverse=True))
    return re.compile(
        r"\b(?:Photograph|Photo|Picture|Illustration|Image)(?: credit)?: "
        rf"(?:[^/.!?:]{{1,40}}/){{0,3}}(?i:{names})(?![\w/])"
    )


@cache
def _phrases(place: str) -> dict[str, Kind]:
    rows = lexicon.read("layout_lines")
    return {words: kind for kind, where, words in rows if where == place}  # type: ignore[misc]


@cache
def _phrase_pattern(place: str) -> re.Pattern[str]:
    words = "|".join(re.escape(words) for words in _phrases(place))
    return re.compile(rf"{'^' if place == 'start' else ''}(?:{words})(?<!\w(?=\w))")
