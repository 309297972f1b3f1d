"""Where the articles lie, seen from the file that names them: short paths, that work.

A store keeps the path that an article came with; a report is written elsewhere, and given away.
"""

import os
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from extractor.digest_records import Digest
from extractor.entries import Source, Timeline

Told = TypeVar("Told", Timeline, Digest)


def near(told: Told, folder: str) -> Told:
    """Returns a timeline or a digest whose articles have paths relative to a folder.

    A file that is not there, seen from here, has no path any more; it is named as before.
    """
    if isinstance(told, Timeline):
        seen = cache(partial(_seen, folder=folder))  # an article tells many lines
        entries = tuple(
            replace(entry, sources=tuple(_source(source, seen) for source in entry.sources))
            for entry in told.entries
        )
        return replace(told, entries=entries)
    days = tuple(
        replace(day, sentences=tuple(replace(s, ref=_near(s.ref, folder)) for s in day.sentences))
        for day in told.days
    )
    return replace(told, days=days)


def _source(source: Source, seen: Callable[[str], str | None]) -> Source:
    near = None if source.path is None else seen(source.path)
    if near is None or source.path is None:
        return source if source.path is None else replace(source, path=None)
    ref = near + source.ref.removeprefix(source.path) if _begins(source) else source.ref
    return replace(source, path=near, ref=ref)


def _begins(source: Source) -> bool:
    return source.path is not None and source.ref.startswith(source.path)


def _seen(path: str, folder: str) -> str | None:
    return _relative(path, folder) if Path(path).exists() else None


def _near(path: str, folder: str) -> str:
    """A path as the folder has it, with slashes; what is no file here stays as it is."""
    return _relative(path, folder) if Path(path).exists() else path


def _relative(path: str, folder: str) -> str:
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:  # on another drive
        return path
