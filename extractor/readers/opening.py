"""From an open file to its reader: packed files are unpacked, archives gone through.

The reader is chosen by the name and, where that says nothing, by the beginning. What raises while
it is read becomes a reason, so that one bad file never stops the others.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import BinaryIO, Protocol

from extractor.errors import ReadError
from extractor.readers import archives, folders, sniffing
from extractor.readers.bounded import is_broken
from extractor.readers.inputs import Given, Remark, Unreadable, at_least_one
from extractor.records import Article

CUT_OFF = "damaged or cut off; what stands before that was read"
DEALT = frozenset({".jsonl", ".ndjson", ".warc", ".arc", ".wet"})
"""Whose readers pass over the units of other shares themselves, without reading them."""
MOST_LAYERS = 2
"""Of packing around one file: "a.warc.gz" has one."""


class Reader(Protocol):
    """Turns an open file into articles; ``path`` is None when there is no file."""

    def __call__(
        self, stream: BinaryIO, *, ref: str, path: str | None, given: Given
    ) -> Iterator[Article | Unreadable | Remark]:
        """Yields each article, or why there is none.

        Raises:
            ReadError: If nothing can be read, before anything is; it says why.
        """


@dataclass(frozen=True, slots=True)
class Opened:
    """An open file, and what is known of it.

    Attributes:
        stream: The data.
        name: What it is called; "" when nobody knows.
        ref: What its articles came as.
        path: The file they were read from.
        given: What is known of them from outside.
        head: Its beginning, where that has been looked at already.
    """

    stream: BinaryIO
    name: str
    ref: str
    path: str | None
    given: Given
    head: bytes | None = None


class Opener:
    """Opens what it is given with the readers of a table, by suffix."""

    def __init__(self, readers: Mapping[str, Reader]) -> None:
        """Takes the table."""
        self._readers = readers

    def read(self, file: Opened) -> Iterator[Article | Unreadable | Remark]:
        """Yields the articles of a file, or why there are none."""
        try:
            yield from self._read(file)
        except archives.BombError as bomb:
            yield Unreadable(file.ref, f"not read: {bomb.strerror}")
        except OSError as error:
            yield Unreadable(file.ref, _damaged(error) or folders.unreadable(error))
        except archives.BROKEN:
            yield Unreadable(file.ref, CUT_OFF)

    def _read(
        self, file: Opened, *, layers: int = 0, inside: bool = False
    ) -> Iterator[Article | Unreadable | Remark]:
        stream, head, name = file.stream, file.head, file.name
        if head is None:
            stream, head = sniffing.peeked(stream)
        suffix = sniffing.suffix_of(name, head)
        bare = name[: len(name) - len(suffix)] if name.casefold().endswith(suffix) else name
        if suffix in archives.SHORT:
            bare, suffix = bare + archives.SHORT[suffix], _PACKING[suffix]
        if suffix in archives.PACKED and layers < MOST_LAYERS:
            data = archives.unpacked(stream, suffix)
            inner = replace(file, stream=data, name=bare, head=None)
            found = self._read(inner, layers=layers + 1, inside=inside)
            yield from _told_of_damage(found, data, file)
        elif suffix in archives.ARCHIVES and not inside:
            yield from self._members(replace(file, stream=stream), suffix)
        elif suffix in archives.ARCHIVES or suffix in archives.PACKED:
            yield Unreadable(file.ref, "an archive in an archive; unpack the outer one first")
        elif suffix in self._readers:
            try:
                read = self._readers[suffix]
                found = read(stream, ref=file.ref, path=file.path, given=file.given)
                yield from found if suffix in DEALT else _dealt(found, file.given)
            except ReadError as error:
                yield Unreadable(file.ref, str(error))
        else:
            yield Unreadable(file.ref, self._unknown(suffix))

    def _members(self, archive: Opened, suffix: str) -> Iterator[Article | Unreadable | Remark]:
        nothing = Unreadable(archive.ref, "no articles in this archive")
        members = archives.members(archive.stream, suffix, ref=archive.ref)
        for found in at_least_one(members, nothing):
            if isinstance(found, Unreadable):
                yield found
                continue
            name, stream = found
            ref, given = f"{archive.ref}/{name}", archive.given
            if folders.is_unit(name):
                if not given.is_mine():
                    continue
                given = replace(given, share=None)
            try:
                member = Opened(stream, name=name, ref=ref, path=archive.path, given=given)
                yield from _told_of_damage(self._read(member, inside=True), stream, member)
            except archives.BombError as bomb:
                yield Unreadable(ref, f"not read: {bomb.strerror}")

    def _unknown(self, suffix: str) -> str:
        known = ", ".join(suffix for suffix in self._readers if suffix.startswith("."))
        packed = ", ".join((*archives.PACKED, *archives.ARCHIVES))
        return (
            f"{suffix} files are not read, only {known}, packed ones ({packed}), and no suffix; "
            "save the article's words as a .txt file"
        )


def _told_of_damage(
    found: Iterator[Article | Unreadable | Remark], data: BinaryIO, file: Opened
) -> Iterator[Article | Unreadable | Remark]:
    """Yields what is found; where the packed data is damaged, says so last, instead of less."""
    held, at = None, 0
    for each in found:
        if held is not None:
            yield held
        held = replace(each, own=file.given.owns()) if isinstance(each, Unreadable) else None
        at = file.given.units()
        if held is None:
            yield each
    broken = is_broken(data)
    if held is not None and not (broken and at == file.given.units()):
        yield held
    if broken:
        yield Unreadable(file.ref, CUT_OFF)


def _dealt(
    found: Iterator[Article | Unreadable | Remark], given: Given
) -> Iterator[Article | Unreadable | Remark]:
    """Yields what is of this share, and what is said of it."""
    for each in found:
        if isinstance(each, Remark) or given.is_mine():
            yield each


_PACKING = {".tgz": ".gz", ".tbz": ".bz2", ".tbz2": ".bz2", ".txz": ".xz"}


def _damaged(error: OSError) -> str | None:
    """Packed data that is damaged raises an OSError without a number."""
    return None if error.errno else "damaged, or not packed as its name says"
