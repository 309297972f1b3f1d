"""The files of a folder, its folders included, always in the same order.

Hidden files and a folder's README are about the folder, not in it, and are passed over. A link to
a folder that has been read already (a loop, or a second way in) is not followed again.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from extractor.readers import decoding
from extractor.readers.inputs import Unreadable


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
    return [folder / name for name in names if not _passed_over(name)]


def _passed_over(name: str) -> bool:
    return name.startswith(".") or name.casefold().startswith("readme")


def _unreadable(path: Path, reason: str) -> Unreadable:
    return Unreadable(decoding.clean(path.as_posix()), reason)


def unreadable(error: OSError) -> str:
    """Returns why a file or folder cannot be opened, in words."""
    return f"cannot be read: {(error.strerror or str(error)).lower()}"
