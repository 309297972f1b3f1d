"""Whether the day of publication is found, and none is invented.

    python benchmarks/publication/run.py

Writes each case as a file that was saved on ``SAVED``, reads it, and compares day and basis.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.publication.cases import CASES as TOLD
from benchmarks.publication.cases import SAVED, Case
from benchmarks.publication.files import CASES as FILES
from extractor import readers
from extractor.export.objects import edtf

CASES = (*TOLD, *FILES)
Found = tuple[str | None, str | None]


def read(case: Case, folder: Path) -> Found:
    """Returns the day and the basis that the readers find in a case."""
    path = folder / case.file
    path.parent.mkdir(parents=True, exist_ok=True)
    content = case.content
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    saved = datetime.fromisoformat(f"{SAVED}T12:00:00").replace(tzinfo=UTC).timestamp()
    os.utime(path, (saved, saved))
    before = Path.cwd()
    os.chdir(folder)  # so that no folder above has a say
    try:
        found = list(readers.read([case.file]))
    finally:
        os.chdir(before)
    days = [edtf(article.published) if article.published else None for article in found]
    told = days[0] if len(days) == 1 else " ".join(day or "-" for day in days)
    return told, next((each.published_basis for each in found if each.published_basis), None)


def wrong() -> Iterator[tuple[Case, Found]]:
    """Yields the cases that are read wrongly, with what was found."""
    for case in CASES:
        with tempfile.TemporaryDirectory() as folder:
            found = read(case, Path(folder))
        if found != (case.day, case.basis):
            yield case, found


def main() -> None:
    """Prints the figures and each wrong case."""
    failed = list(wrong())
    invented = [case for case, (day, _) in failed if day and day != case.day]
    right = len(CASES) - len(failed)
    print(f"{len(CASES)} cases, {right} right ({right / len(CASES):.3f}), {len(invented)} invented")
    for case, found in failed:
        print(f"- {case.name}: {found}, not {(case.day, case.basis)}")


if __name__ == "__main__":
    main()
