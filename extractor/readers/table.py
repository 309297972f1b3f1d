"""CSV and TSV: one article a row, the fields named by the first row.

The separator (comma, semicolon, tab or bar) is told by that row; quoted cells may hold lines.
"""

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from extractor.readers import decoding, fields
from extractor.readers.bounded import whole
from extractor.readers.inputs import EMPTY, LONGEST_ARTICLE, Given, Remark, Unreadable, at_least_one
from extractor.records import Article

MOST_BYTES = 100_000_000
TOO_BIG = f"more than {MOST_BYTES // 1_000_000} MB in one table; split it"
SEPARATORS = ",;\t|"


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable | Remark]:
    """Yields the article of each row, or why there is none; the first row names the fields."""
    text = decoding.decode(whole(stream, most=MOST_BYTES, too_big=TOO_BIG))
    if not text.strip():
        yield Unreadable(ref, EMPTY)
        return
    csv.field_size_limit(2 * LONGEST_ARTICLE)
    head = text.split("\n", 1)[0]
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=_separator(head))
    columns = dict.fromkeys(rows.fieldnames or (), "x")
    if not fields.has_text(columns, given.fields):
        yield Unreadable(ref, _no_text(given.fields.get("text", "text"), head))
        return
    try:
        articles = _articles(rows, ref=ref, path=path, given=given)
        nothing = Unreadable(ref, "no rows below the names of the fields")
        yield from at_least_one(articles, nothing)
    except csv.Error as error:
        yield Unreadable(f"{ref}:{rows.line_num}", f"not CSV ({error}); correct this row")


def _articles(
    rows: "csv.DictReader[str]", *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable | Remark]:
    for row in rows:
        values = {name: cell for name, cell in row.items() if isinstance(cell, str)}
        yield from fields.read(values, ref=f"{ref}:{rows.line_num}", path=path, given=given)


def _separator(head: str) -> str:
    return max(SEPARATORS, key=head.count)


def _no_text(wanted: str, head: str) -> str:
    return (
        f'no column "{wanted}" in the first row ({head.strip()[:80]}); name the columns there, '
        "or say which holds what with --map text=COLUMN"
    )
