"""What a store keeps small: words that stand in their article's text, days, terms, shares.

Most lines, and all that is quoted, stand in the text of their article word for word, or but for
what was put in or left out: so a column has where they stand. A place is one number, its start
times 65,536 and its length. A line in pieces is a list of these and of the words between, as a
BLOB; what does not stand there is TEXT. ``SQL`` has the same for views; there, as here, places are
counted in characters.
"""

import re
from collections.abc import Sequence

import msgspec

Span = Sequence[int]
Coded = int | bytes | str

BITS = 16
LONGEST = (1 << BITS) - 1
BETWEEN = re.compile(r"( … |\[[^\]]*\]|[\"“”])")
"""What a line has between words of the text: what was left out, who is meant, marks."""
SHORTEST = 8
"""Characters of a piece that takes less room as a number."""
HUNDRED = 100
NONE = 0
"""What a column has where there is nothing, and something would be usual."""

SQL = {
    "words": (
        "CASE typeof({column}) WHEN 'text' THEN {column}"
        " WHEN 'integer' THEN substr({whole}, ({column} >> 16) + 1, {column} & 65535)"
        " ELSE (WITH RECURSIVE pieces (at, told) AS (SELECT 0, '' UNION ALL SELECT at + 1, told ||"
        " CASE json_type(CAST({column} AS TEXT), '$[' || at || ']') WHEN 'integer' THEN substr("
        "{whole}, (json_extract(CAST({column} AS TEXT), '$[' || at || ']') >> 16) + 1,"
        " json_extract(CAST({column} AS TEXT), '$[' || at || ']') & 65535)"
        " ELSE json_extract(CAST({column} AS TEXT), '$[' || at || ']') END FROM pieces"
        " WHERE at < json_array_length(CAST({column} AS TEXT)))"
        " SELECT told FROM pieces ORDER BY at DESC LIMIT 1) END"
    ),
    "quoted": (
        "CASE typeof({column}) WHEN 'integer'"
        " THEN substr({whole}, ({spans} >> 16) + 1, {spans} & 65535) ELSE {column} END"
    ),
    "spans": (
        "CASE typeof({column}) WHEN 'integer' THEN '[[' || ({column} >> 16) || ','"
        " || (({column} >> 16) + ({column} & 65535)) || ']]' ELSE {column} END"
    ),
    "share": ("CASE typeof({column}) WHEN 'integer' THEN {column} / 100.0 ELSE {column} END"),
    "term": "(SELECT term FROM terms WHERE terms.number = {column})",
}
"""What makes the value of a column as it was, given ``whole``, the text.

No table of JSON takes part: full-text search, which is checked against these views, knows none.
"""


def place(whole: str, words: str) -> int | None:
    """Returns where words stand in a text; None where SQLite would not find them there.

    >>> place("They met in Oslo.", "met in") == 5 << 16 | 6
    True
    """
    start = whole.find(words) if 0 < len(words) <= LONGEST else -1
    return None if start < 0 or "\0" in whole else start << BITS | len(words)


def words(whole: str, line: str) -> Coded:
    """Returns a line as it is kept, given its article's text.

    >>> text = "He left. The mayor of Oslo, who was ill, resigned."
    >>> words(text, "The mayor of Oslo … resigned").decode()
    '[589841," … ",2686984]'
    >>> words(text, "Nobody came")
    'Nobody came'
    """
    found = place(whole, line)
    if found is not None:
        return found
    pieces: list[int | str] = []
    for part in BETWEEN.split(line):
        at = place(whole, part) if len(part) >= SHORTEST else None
        if at is not None:
            pieces.append(at)
        elif pieces and isinstance(pieces[-1], str):
            pieces[-1] += part
        elif part:
            pieces.append(part)
    coded = msgspec.json.encode(pieces)
    return coded if "\0" not in line and len(coded) < len(line.encode()) else line


def line(whole: str, kept: Coded) -> str:
    """Returns the line that was kept so."""
    if isinstance(kept, int):
        start = kept >> BITS
        return whole[start : start + (kept & LONGEST)]
    if isinstance(kept, bytes):
        pieces = msgspec.json.decode(kept, type=list[int | str])
        return "".join([line(whole, each) for each in pieces])
    return kept


def spans(found: str) -> int | str:
    """Returns spans as they are kept, given them as JSON.

    >>> spans("[[5,11]]") == 5 << 16 | 6, spans("[[5,11],[20,22]]")
    (True, '[[5,11],[20,22]]')
    """
    listed = ends(found)
    if len(listed) != 1:
        return found
    start, end = listed[0]
    return start << BITS | (end - start) if 0 <= end - start <= LONGEST else found


def ends(kept: int | str) -> list[Span]:
    """Returns the spans that were kept so."""
    if isinstance(kept, int):
        start = kept >> BITS
        return [[start, start + (kept & LONGEST)]]
    found: list[Span] = msgspec.json.decode(kept or "")  # a damaged row may have none
    return found


def quoted(whole: str, words: str | None, span: int | str) -> int | str | None:
    """Returns words as they are kept: 1 where they are those of a span, kept as one number."""
    is_there = words and isinstance(span, int) and "\0" not in whole
    return 1 if is_there and words == line(whole, span) else words


def said(whole: str, kept: int | str | None, span: int | str) -> str | None:
    """Returns the words that were kept so."""
    return line(whole, span) if isinstance(kept, int) else kept


def unusual(kept: int | str | None, usual: str | None) -> str | None:
    """Returns what was kept where it is not what is usual."""
    return usual if kept is None else None if kept == NONE else str(kept)


def share(number: float) -> float:
    """Returns a number as it is kept: hundredths where these are all there is.

    >>> share(0.57), share(0.571)
    (57, 0.571)
    """
    hundredths = round(number * HUNDRED)
    return hundredths if hundredths / HUNDRED == number else float(number)


def number(kept: float) -> float:
    """Returns the number that was kept so."""
    return kept / HUNDRED if isinstance(kept, int) else kept
