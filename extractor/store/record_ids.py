"""Ids of records as a file has them: the number behind their article's id, and ``.e`` or ``.c``."""

import re
from typing import Literal

Letter = Literal["e", "c"]
NUMBER = re.compile(r"0|[1-9][0-9]{0,17}", re.ASCII)

SQL = (
    "CASE typeof({column}) WHEN 'integer'"
    " THEN (SELECT articles.id FROM articles WHERE articles.number = {article})"
    " || '.{letter}' || {column} ELSE {column} END"
)
"""What makes the id as it was."""


def kept(record_id: str | None, article_id: str, letter: Letter) -> int | str | None:
    """Returns an id as it is kept: whole where it is not its article's and a number.

    >>> kept("f0.e31", "f0", "e"), kept("f0.e031", "f0", "e"), kept("f1.e31", "f0", "e")
    (31, 'f0.e031', 'f1.e31')
    """
    start = f"{article_id}.{letter}"
    if record_id is None or not record_id.startswith(start):
        return record_id
    number = record_id.removeprefix(start)
    return int(number) if NUMBER.fullmatch(number) else record_id


def whole(kept: int | str | None, article_id: str, letter: Letter) -> str | None:
    """Returns the id that was kept so."""
    return f"{article_id}.{letter}{kept}" if isinstance(kept, int) else kept
