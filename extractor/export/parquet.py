"""Parquet: a table a file, days as dates, written some rows at a time."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from extractor import extras
from extractor.errors import ExtractorError

DAYS = frozenset({"first_day", "last_day", "published"})
NUMBERS = frozenset({"geonames", "articles"})
COUNTS = {"actors": frozenset({"events", "claims"})}
"""Columns that are numbers in one table only; in another they are lists as JSON."""
SHARES = frozenset({"lat", "lon", "confidence", "prominence"})
AT_A_TIME = 10_000


def library() -> Any:
    """Returns pyarrow, with its ``parquet``: an extra, 40 MB that few need.

    Raises:
        ExtractorError: If it is not installed.
    """
    advice = "Parquet needs pyarrow; pip install 'news-timeline-extractor[parquet]'"
    extras.load("pyarrow.parquet", advice)
    return extras.load("pyarrow", advice)


def table(name: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], *, folder: str) -> int:
    """Writes rows as ``folder/name.parquet`` and returns how many there were.

    Raises:
        ExtractorError: If pyarrow is not installed, or the file cannot be written.
    """
    pyarrow = library()
    numbers = NUMBERS | COUNTS.get(name, frozenset())
    kinds = {**dict.fromkeys(DAYS, pyarrow.date32()), **dict.fromkeys(numbers, pyarrow.int64())}
    kinds |= dict.fromkeys(SHARES, pyarrow.float64())
    schema = pyarrow.schema([(each, kinds.get(each, pyarrow.string())) for each in columns])
    path, partial = Path(folder, f"{name}.parquet"), Path(folder, f".{name}.parquet.part")
    number, left = 0, iter(rows)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with pyarrow.parquet.ParquetWriter(partial, schema) as writer:
            while batch := list(islice(left, AT_A_TIME)):
                values = {
                    column: [_value(column, row[at]) for row in batch]
                    for at, column in enumerate(columns)
                }
                writer.write_table(pyarrow.table(values, schema=schema))
                number += len(batch)
        partial.replace(path)
    except OSError as error:
        raise ExtractorError(f"{path}: cannot be written ({error.strerror or error})") from error
    finally:
        partial.unlink(missing_ok=True)
    return number


def _value(column: str, value: Any) -> Any:
    return date.fromisoformat(value) if column in DAYS and value is not None else value
