"""The files of a folder, its folders included, always in the same order.

Hidden files and a folder's README are about the folder, not in it, and are passed over, and so is
the folder of pictures and scripts that a browser saves beside a page. A link to a folder that has
been read already (a loop, or a second way in) is not followed again.
"""

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from extractor.readers import decoding
from extractor.readers.inputs import Unreadable

SAVED_BESIDE = "_files"
PAGES = (".html", ".htm", ".xhtml")


ONE_ARTICLE = (*PAGES, "", ".txt", ".text", ".md", ".markdown", ".mhtml", ".mht", ".eml", ".msg")
LINES = (".jsonl", ".ndjson")
MOST_LINES = 500_000_000
"""Bytes of a file whose lines are counted: half a second."""


def is_unit(name: str) -> bool:
    """Tells by its name whether a file is one unit (``sharing``) and need not be opened to count.

    >>> is_unit("news/talks.html"), is_unit("dump.jsonl"), is_unit("pages.tar.gz")
    (True, False, False)
    """
    return Path(name).suffix.casefold() in ONE_ARTICLE


def articles_in(file: Path | Unreadable) -> int | None:
    """Returns how many articles a file has by its kind; None when only reading it tells."""
    if isinstance(file, Unreadable):
        return 1
    suffix = file.suffix.casefold()
    if suffix in ONE_ARTICLE:
        return 1
    try:
        if suffix not in LINES or file.stat().st_size > MOST_LINES:
            return None
        with file.open("rb") as stream:
            return sum(1 for line in stream if line.strip())
    except OSError:
        return 1


def matching(path: str) -> list[str]:
    """Returns the paths that a pattern ("articles/*.html", "**" for any folders) stands for.

    A path without wildcards, or that is there as it is written, stands for itself.
    """
    if not glob.has_magic(path) or os.path.lexists(path):
        return [path]
    return sorted(glob.glob(path, recursive=True))  # noqa: PTH207  (pathlib has no "**" that starts at "/")


def files(folder: Path) -> Iterator[Path | Unreadable]:
    """Yields the files below a folder, sorted by name, and what cannot be listed."""
    seen: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            if path.is_dir():
                waiting.extend(reversed(_members(path, seen)))
            elif path.is_file():
                yield path
            else:
                yield _unreadable(path, "neither a file nor a folder; a broken link?")
        except OSError as error:
            yield _unreadable(path, unreadable(error))


def _members(folder: Path, seen: set[tuple[int, int]]) -> list[Path]:
    """Returns what is directly in a folder, sorted; nothing when it was seen before."""
    status = folder.stat()
    place = (status.st_dev, status.st_ino)
    if place in seen:
        return []
    seen.add(place)
    with os.scandir(folder) as entries:
        names = sorted(entry.name for entry in entries)
    beside = {Path(name).stem + SAVED_BESIDE for name in names if Path(name).suffix in PAGES}
    return [folder / name for name in names if not passed_over(name) and name not in beside]


def left_out(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yields what lies in folders and is not read, with the reason; what is named itself is."""
    for path in paths:
        for folder in map(Path, matching(path)):
            if folder.is_dir():
                yield from _left_out(folder)


def _left_out(folder: Path) -> Iterator[tuple[str, str]]:
    for root, names, files in os.walk(folder):
        beside = {Path(name).stem + SAVED_BESIDE for name in files if Path(name).suffix in PAGES}
        for name in sorted((*names, *files)):
            path = (Path(root) / name).as_posix()
            if name.startswith("."):
                yield path, "hidden"
            elif passed_over(name):
                yield path, "it is about the folder"
            elif name in beside:
                yield path, "saved beside a page"
        names[:] = sorted(n for n in names if not passed_over(n) and n not in beside)


def passed_over(name: str) -> bool:
    """Tells whether a file is about its folder rather than in it."""
    return name.startswith(".") or name.casefold().startswith("readme")


def _unreadable(path: Path, reason: str) -> Unreadable:
    return Unreadable(decoding.clean(path.as_posix()), reason)


def unreadable(error: OSError) -> str:
    """Returns why a file or folder cannot be opened, in words."""
    return f"cannot be read: {(error.strerror or str(error)).lower()}"
