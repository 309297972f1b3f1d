"""The files of a folder, its folders included, always in the same order.

Hidden files and a folder's README are about the folder, not in it, and are passed over. A link to
a folder that has been read already (a loop, or a second way in) is not followed again.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from extractor.readers.inputs import Unreadable


def files(folder: Path) -> Iterator[Path | Unreadable]:
    """Yields the files below a folder, sorted by name, and what cannot be listed."""
    yield from _walk(folder, set())


def _walk(folder: Path, seen: set[tuple[int, int]]) -> Iterator[Path | Unreadable]:
    try:
        status = folder.stat()
        names = sorted(entry.name for entry in os.scandir(folder))
    except OSError as error:
        yield Unreadable(folder.as_posix(), unreadable(error))
        return
    place = (status.st_dev, status.st_ino)
    if place in seen:
        return
    seen.add(place)
    for name in names:
        if name.startswith(".") or name.casefold().startswith("readme"):
            continue
        path = folder / name
        if path.is_dir():
            yield from _walk(path, seen)
        elif path.is_file():
            yield path
        else:
            yield Unreadable(path.as_posix(), "neither a file nor a folder; a broken link?")


def unreadable(error: OSError) -> str:
    """Returns why a file or folder cannot be opened, in words."""
    return f"cannot be read: {(error.strerror or str(error)).lower()}"
