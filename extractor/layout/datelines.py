"""The dateline that opens a story: a place, a day, an agency, and a mark ("ROME, May 8 (AP) -")."""

import re

from extractor.layout.credits import is_credit

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
DAY = rf"(?:{_MONTH} ?\d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
CAPS = r"[A-Z][A-Z.'’]{2,20}(?:[ /-][A-Z][A-Z.'’]{1,20}){0,4}"
TITLED = r"[A-Z][\w.'’]{1,20}(?:[ /-][A-Z][\w.'’]{1,20}){0,3}"
MARK = r"(?:\s?[—–―•]|\s--?(?=\s|$)|--(?=\s|$)|(?:\s|(?<=\)))_(?=\s|$))"
_STATE = r"(?:, [A-Z][A-Za-z.]{1,20}(?: [A-Z][A-Za-z.]{1,20}){0,2}| \([A-Z][a-z]{2,20}\)(?=, ))?"
_LAND = r"(?:[A-Z][a-z]{1,8}\.?|[A-Z]\.?[A-Z]\.?)"
_AGENCY = r"\s?(?:\((?P<agency>[A-Z][\w .&/-]{1,30})\)|/(?P<wire>[A-Z]\w{1,20})/)"
_DATELINE = re.compile(
    rf"(?:(?P<caps>(?:ON )?{CAPS}){_STATE}|(?P<titled>{TITLED}){_STATE})?"
    rf"(?P<day>(?:, ?|^){DAY}| {DAY}(?= \())?(?:{_AGENCY})?(?P<mark>{MARK}|:)(?=\s?\S|$)"
)
_PLACE = re.compile(rf"(?<=\s){CAPS}(?=,| )")
_BRACKETED = re.compile(
    rf"(?:(?<=\s)(?:{CAPS}|[A-Z]\w{{1,20}}(?: [A-Z]\w{{1,20}})?)"
    rf"(?P<state>, [A-Z][A-Za-z.]{{1,20}}(?: [A-Z][A-Za-z.]{{1,20}}){{0,2}}) ?)?"
    rf"\((?P<agency>[A-Z][\w .&/-]{{1,30}})\){MARK}(?=\s)"
)
"""What a page glued to its highlights: "A second gate opened Oslo, Norway (CNN) -- The mayor"."""
_STATED = re.compile(
    rf"(?<=[a-z]\s)(?<!\bthe\s)(?<!\bin\s){CAPS}, (?:(?:{_LAND}, )?{DAY}|{_LAND})\s--(?=\s[\"“A-Z])"
)
"""A bare one that is glued to a headline: "A port fills with ice ERIE, Pa. -- The mayor"."""
_WIRED = re.compile(
    rf"(?:{CAPS}|{TITLED}){_STATE}, {DAY}\.? ?/[A-Z][\w-]{{1,20}}/(?:\.|{MARK})?(?=\s|$)"
)
"""As TASS writes it: "MOSCOW, February 21, 2015. /TASS/."."""


def length(head: str, *, first: bool) -> int:
    """Returns the length of the dateline that opens a paragraph; 0 when there is none.

    Args:
        head: The beginning of the paragraph, trimmed.
        first: Whether it is the first of its page: "ROME - The ..." is only believed there.
    """
    if match := _WIRED.match(head):
        return match.end()
    match = _DATELINE.match(head)
    return match.end() if match and _is_dateline(match, first=first) else 0


def glued(paragraph: str) -> int:
    """Returns where a dateline with a day and an agency begins that a page glued to what is above.

    >>> glued("Port opens (Updates) OSLO, May 8 (Reuters) - The port opened.")
    21
    """
    found = (match.start() for match in _PLACE.finditer(paragraph))
    return next((at for at in found if _is_wired(paragraph[at:])), 0)


def behind_highlights(paragraph: str) -> int:
    """Returns where a dateline with an agency, a dash and no day stands behind other words; or 0.

    >>> behind_highlights("A second gate opened Oslo, Norway (CNN) -- The mayor left.")
    21
    """
    if "(" not in paragraph:
        return 0
    found = (match for match in _BRACKETED.finditer(paragraph) if is_credit(match["agency"]))
    at = next((match.start() for match in found), 0)
    return 0 if "|" in paragraph[:at] else at


def behind_headline(paragraph: str) -> int:
    """Returns where a place in capitals, its state or a day, and a dash stand behind a headline.

    It is 0 where none does.
    """
    match = _STATED.search(paragraph) if "--" in paragraph else None
    return match.start() if match else 0


def _is_wired(head: str) -> bool:
    match = _DATELINE.match(head)
    return bool(match and match["day"] and is_credit(match["agency"] or ""))


def _is_dateline(match: re.Match[str], *, first: bool) -> bool:
    """A place with a day or an agency; a bare one only in capitals and on top of the page."""
    agency = match["agency"] or match["wire"] or ""
    if not (match["caps"] or match["titled"]):
        return is_credit(agency) or (bool(match["day"]) and bool(agency))
    if match["mark"] == ":":
        return bool(match["caps"] and match["day"]) or is_credit(agency)
    if match["caps"]:
        return first or bool(match["day"]) or is_credit(agency)
    return bool(match["day"]) or is_credit(agency) or (first and bool(agency))
