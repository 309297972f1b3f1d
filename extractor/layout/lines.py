"""What one line of a news page is, from its own words: the patterns behind ``layout.blocks``.

Every pattern is bounded and tried on a short piece of a line, so no text makes it slow.
"""

import re
from functools import cache
from typing import Literal

from extractor import lexicon
from extractor.layout import datelines, glued_above
from extractor.layout.credits import any_agency, is_credit
from extractor.layout.datelines import CAPS, DAY, MARK, TITLED
from extractor.layout.stamps import is_stamp

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
LONGEST_OPENING = 160
"""Datelines and headers that open a paragraph end before this column."""

_DATE_HEADER = re.compile(
    r"(?i:date):? {1,3}\d{4}-\d{2}-\d{2}(?!\d)"
    rf"(?:(?: (?:{CAPS}|{TITLED})){{0,2}}{MARK}(?=\s?\S)|(?: {TITLED}){{0,2}}$)?"
)
_DAY_BAR = re.compile(rf"{DAY}(?<=\d{{4}}) \|(?= (?:By|From) [A-Zat])")
"""As CNN's pages have it: "May 8, 2020 | By Ada Berg, CNN"."""
_WIRES = ("AP", "AFP", "UPI", "REUTERS")
_WIRE = re.compile(rf"(?:{'|'.join(_WIRES)})(?= [\"“A-Z])")
"""The credit of a picture that a page glued to its story: "AP"."""
_WIRE_ABOVE = re.compile(rf"(?:{'|'.join(_WIRES)})(?:20\d\d)? (?=[A-Z]{{2}})")
"""One before the dateline of its story: "AP OSLO --", "AP2010 OSLO --"."""
_DATED_CAPTION = re.compile(rf"{DAY}(?<!\d{{4}}): [A-Z]")
_BULLET = re.compile(r"[•·▪●◦‣∙■►]\s*|[*–—-]\s+")
_HEADING = re.compile(r"#{1,6}[ \t]{1,3}(?=\S)")
_BYLINE = re.compile(
    r"(?:By|BY|Written by|Story by|Words by|Text by):? "
    r"(?:[A-Z][\w.'’-]*|(?:the |our |a )?(?:staff|correspondents?|reporters?)(?: reporters?)?)"
    r"(?:,? (?:[&|]|and|in|for|at|of|the|de|van|von|der|bin|al|[A-Z][\w.'’-]*"
    r"|[\w.-]+@[\w.-]+)){0,14}"
)
_CREDIT = re.compile(r"(?:\||/|—|–|,) ?([A-Z][\w .-]{1,30})$")
_FILE_CAPTION = re.compile(r"(?:FILE|File)(?: (?:photo|picture|image))? ?[-—–:] ")
_PHOTOGRAPHER = re.compile(
    r"(?:Photo|Photograph|Picture|Image|Credit): [^.!?]{2,60}$|Credit\.\.\.[A-Z]"
)
_WIRE_PICTURE = re.compile(
    r"\b(?:REUTERS|AFP|AP|EPA)/[A-Z][a-z][\w.’'-]*(?: [A-Z][\w.’'-]+){0,3}\.?$"
    r"|\[[^\[\]]{2,60}/(?:Reuters|AFP|AP|EPA|Getty Images|Anadolu(?: Agency)?)\]$"
    r"|\S {1,2}© ?[A-Z][^.!?]{1,50}$"
)
"""A credit behind a caption: "... on Tuesday. REUTERS/Ada Berg", "... [Ada Berg/AFP]"."""
_PICTURE_CREDIT = re.compile(r"\| ?([A-Z][\w .-]{1,30})(?:/[\w .-]{1,30})?$")
_GLUED_CREDIT = re.compile(
    r"\((?:Photos? )?[Bb]y [A-Z][\w.'’ -]{2,40} ?(?:--|–|—|/) ?[A-Z][\w.'’& -]{2,40}\)\s"
)
"""A credit between a caption and the story: "(By Ada Berg -- The Fjord Post) Two men"."""
_SIGNED = r"\((?:(?:Additional r|R)eporting|Compiled|Edited|Editing|Writing|Written) by (?=[A-Z])"
_NOTE = re.compile(rf"(?<=\s)(?:Editor['’]s [Nn]ote:(?=\s)|End Quote(?=\s[A-Z])|{_SIGNED})")
"""A note by the editors, who wrote it ("(Writing by Ada Berg; Editing by Jon Roe)"), or whose words
a page shows apart: "... ground" End Quote Ada"."""
_SIGNATURE = re.compile(rf"{_SIGNED}[^()]{{2,300}}\)")
_CAPITALS = re.compile(
    r"(?=[^a-z]*[A-Z]{4})(?:[A-Z][A-Z'’&-]*,? ){3,12}"
    r"(?=[A-Z][a-z]{0,2} |[A-Z][a-z]+,? [a-z])(?![A-Z][a-z]* \S*:)"
)
"""A heading glued to what stands below it: "MORE SHIPS ON THE WAY The harbour fears"."""
_SHOWN_APART = re.compile(r"End Quote [A-Z][^.!?]+[.!?][\"”]?(?=\s|$)")
"""Whose words a page shows apart, with the sentence that is glued to the name."""
_PERSON = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}?"
_WORD = re.compile(r"[^\W\d_]+|\d+")
_ORNAMENTS = " \ufe0f📣🔔»►→>|"


def kind(line: str) -> Kind | None:
    """Returns what a whole trimmed line is by its own words; None when it may be prose."""
    if len(line) > LONGEST_ODD_LINE:
        return None
    if is_stamp(line):
        return "header"
    if is_credit(line) or _is_byline(line):
        return "byline"
    if (picture := _picture(line)) and picture < len(line):
        return None
    if _FILE_CAPTION.match(line) or _has_picture_credit(line):
        return "caption"
    return _by_phrase(line)


def is_picture_credit(line: str) -> bool:
    """Tells whether a line is nothing but a credit: "(By Ada Berg -- Fjord Post)"."""
    return any(each.fullmatch(f"{line} ") for each in (_GLUED_CREDIT, _named_credit()))


def is_photographers(line: str) -> bool:
    """Tells whether a line is nothing but a credit: "Photograph: Ada Berg/EPA"."""
    return _picture_credit().fullmatch(line) is not None


def picture_end(paragraph: str) -> int:
    """Returns where the last caption with a credit ends that a page glued to a story, or 0."""
    patterns = (_GLUED_CREDIT, _named_credit())
    return max(
        (match.end() - 1 for each in patterns for match in each.finditer(paragraph)), default=0
    )


def note(paragraph: str) -> int:
    """Returns where a note or the credit of a quotation begins that a page glued on, or 0.

    >>> note("Quays may sink, he says Editor's note: Ada Berg teaches law.")
    24
    """
    match = _NOTE.search(paragraph)
    return match.start() if match else 0


def opening(paragraph: str, *, first: bool) -> tuple[Kind, int] | None:
    """Returns the header, dateline, byline or picture credit that opens a paragraph, and its end.

    Args:
        paragraph: The paragraph, or its first few hundred characters, trimmed.
        first: Whether it is the first of its page: "ROME - The ..." is only believed there.
    """
    head = paragraph[:LONGEST_OPENING]
    if match := _DATE_HEADER.match(head):
        return "header", match.end()
    if match := _DAY_BAR.match(head) or (_WIRE.match(head) if first else None):
        return "byline" if is_wire(match[0]) else "header", match.end()
    wire = _WIRE_ABOVE.match(head)
    credited = wire.end() if wire else 0
    length = datelines.length(head[credited:], first=first or credited > 0)
    length += credited if length else 0
    if length and not _is_label(head[:length].rstrip(" \u00a0—–•-:_")):
        return "dateline", length
    if byline := _glued_byline().match(head) or _SIGNATURE.match(paragraph):
        return "byline", byline.end()
    if credit := glued_above.credit(head):
        return "byline", credit
    if link := glued_above.link(paragraph):
        return "boilerplate", link
    if capitals := _CAPITALS.match(head):
        return "label", capitals.end() - 1
    if apart := _SHOWN_APART.match(paragraph):
        return "boilerplate", apart.end()
    picture = _picture(paragraph[:LONGEST_ODD_LINE])
    return ("caption", picture) if picture else None


def is_wire(words: str) -> bool:
    """Tells whether the words are an agency's mark, as it stands before a story ("AP")."""
    return words in _WIRES


def is_dated_caption(line: str) -> bool:
    """Tells whether a line begins as a picture's caption does: "May 8: A boat leaves."."""
    return _DATED_CAPTION.match(line) is not None


def bullet(line: str) -> int:
    """Returns the length of the bullet mark and its space; 0 when the line has none."""
    match = _BULLET.match(line)
    return match.end() if match else 0


def heading(line: str) -> int:
    """Returns the length of a Markdown heading mark and its space; 0 when there is none."""
    match = _HEADING.match(line)
    return match.end() if match else 0


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
    end = line[-90:]
    last = _PICTURE_CREDIT.search(end[-70:]) if "|" in end else None
    named = _PHOTOGRAPHER.search(end[-80:]) if ":" in end or "..." in end else None
    behind = named or (_WIRE_PICTURE.search(end) if "/" in end or "©" in end else None)
    return bool(behind) or bool(last and is_credit(last[1]))


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


def _picture(line: str) -> int:
    """Returns where the first picture credit of a line ends; 0 when there is none."""
    match = _picture_credit().search(line) if ": " in line else None
    return match.end() if match else 0


@cache
def _picture_credit() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:Photograph|Photo|Picture|Illustration|Image)(?: credit)?: "
        rf"(?:(?:[^/.!?:]|(?<=\b[A-Z])\.){{1,40}}(?:/| for (?:the )?)){{0,3}}"
        rf"(?i:{any_agency()})(?![\w/])"
    )


@cache
def _named_credit() -> re.Pattern[str]:
    """A credit without "by", which names an agency or paper: "(Ada Berg - The Fjord Post)"."""
    return re.compile(rf"\([A-Z][\w.'’ -]{{2,40}}? (?:-|--|–|—) (?i:{any_agency()})\)\s")


@cache
def _glued_byline() -> re.Pattern[str]:
    """A byline before the first words of a story: "By Ada Berg for CNN Two men left"."""
    return re.compile(
        rf"(?:By|From) (?:{_PERSON}(?: and {_PERSON})?"
        r"(?:,| for|, [Ff]or|, Special to|(?: [A-Z][a-z]+| [a-z]{4,}){1,2},)? "
        rf"(?i:{any_agency()})(?:, [A-Z]\w+)?"
        rf"|the (?i:{any_agency()}) (?:Wires? )?[Ss]taff)(?= [\"“A-Z])"
    )


@cache
def _phrases(place: str) -> dict[str, Kind]:
    rows = lexicon.read("layout_lines")
    return {words: kind for kind, where, words in rows if where == place}  # type: ignore[misc]


@cache
def _phrase_pattern(place: str) -> re.Pattern[str]:
    words = "|".join(re.escape(words) for words in _phrases(place))
    return re.compile(rf"{'^' if place == 'start' else ''}(?:{words})(?<!\w(?=\w))")
