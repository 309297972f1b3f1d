"""Paths as a person gives them -> the single inputs that they stand for: patterns and folders."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from extractor.readers import addresses, decoding, folders
from extractor.readers.inputs import Unreadable, at_least_one


def expanded(paths: Iterable[str]) -> Iterator[str | Unreadable]:
    """Yields each file, address and "-", in order, and what cannot be listed."""
    for path in paths:
        if path == "-" or addresses.is_address(path):
            yield path
            continue
        matching = folders.matching(path)
        if not matching:
            yield Unreadable(decoding.clean(path), "no file has a name like this")
        for each in matching:
            yield from _folder(Path(each)) if os.path.isdir(each) else (each,)  # noqa: PTH112  (never raises)


def count(paths: Iterable[str]) -> int | None:
    """Returns how many articles there are under these paths; None when only reading them tells.

    Files of one article are counted, and the lines of JSON lines; what cannot be read counts too.
    """
    number = 0
    for path in paths:
        for each in [] if addresses.is_address(path) else folders.matching(path):
            for file in folders.files(Path(each)):
                articles = folders.articles_in(file)
                if articles is None:
                    return None
                number += articles
        number += addresses.is_address(path)
    return number


def _folder(folder: Path) -> Iterator[str | Unreadable]:
    nothing = Unreadable(decoding.clean(folder.as_posix()), "no articles in this folder")
    for found in at_least_one(folders.files(folder), nothing):
        yield found if isinstance(found, Unreadable) else found.as_posix()
