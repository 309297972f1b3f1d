"""From an open file to its reader: packed files are unpacked, archives gone through.

The reader is chosen by the name and, where that says nothing, by the beginning. What raises while
it is read becomes a reason, so that one bad file never stops the others.
"""

from collections.abc import Iterator, Mapping
from typing import BinaryIO, Protocol

from extractor.errors import ReadError
from extractor.readers import archives, folders, sniffing
from extractor.readers.inputs import Given, Unreadable
from extractor.records import Article

MOST_LAYERS = 2
"""Of packing around one file: "a.warc.gz" has one."""


class Reader(Protocol):
    """Turns an open file into articles; ``path`` is None when there is no file."""

    def __call__(
        self, stream: BinaryIO, *, ref: str, path: str | None, given: Given
    ) -> Iterator[Article | Unreadable]:
        """Yields each article, or why there is none.

        Raises:
            ReadError: If nothing can be read, before anything is; it says why.
        """


class Opener:
    """Opens what it is given with the readers of a table, by suffix."""

    def __init__(self, readers: Mapping[str, Reader]) -> None:
        """Takes the table."""
        self._readers = readers

    def read(
        self,
        stream: BinaryIO,
        *,
        name: str,
        ref: str,
        path: str | None,
        given: Given,
        head: bytes | None = None,
    ) -> Iterator[Article | Unreadable]:
        """Yields the articles of a stream, or why there are none.

        Args:
            stream: The data.
            name: What it is called; "" when nobody knows.
            ref: What its articles came as.
            path: The file they were read from.
            given: What is known of them from outside.
            head: Its beginning, where that has been looked at already.
        """
        try:
            yield from self._read(stream, name, ref, path, given, head=head)
        except archives.BombError as bomb:
            yield Unreadable(ref, f"not read: {bomb.strerror}")
        except OSError as error:
            yield Unreadable(ref, _damaged(error) or folders.unreadable(error))
        except archives.BROKEN:
            yield Unreadable(ref, "damaged or cut off; what stands before that was read")

    def _read(
        self,
        stream: BinaryIO,
        name: str,
        ref: str,
        path: str | None,
        given: Given,
        *,
        head: bytes | None = None,
        layers: int = 0,
        inside: bool = False,
    ) -> Iterator[Article | Unreadable]:
        if head is None:
            stream, head = sniffing.peeked(stream)
        suffix = sniffing.suffix_of(name, head)
        bare = name[: len(name) - len(suffix)] if name.casefold().endswith(suffix) else name
        if suffix in archives.SHORT:
            bare, suffix = bare + archives.SHORT[suffix], _PACKING[suffix]
        if suffix in archives.PACKED and layers < MOST_LAYERS:
            unpacked = archives.unpacked(stream, suffix)
            yield from self._read(
                unpacked, bare, ref, path, given, layers=layers + 1, inside=inside
            )
        elif suffix in archives.ARCHIVES and not inside:
            yield from self._members(stream, suffix, ref, path, given)
        elif suffix in archives.ARCHIVES or suffix in archives.PACKED:
            yield Unreadable(ref, "an archive in an archive; unpack the outer one first")
        elif suffix in self._readers:
            try:
                yield from self._readers[suffix](stream, ref=ref, path=path, given=given)
            except ReadError as error:
                yield Unreadable(ref, str(error))
        else:
            yield Unreadable(ref, self._unknown(suffix))

    def _members(
        self, stream: BinaryIO, suffix: str, ref: str, path: str | None, given: Given
    ) -> Iterator[Article | Unreadable]:
        empty = True
        for found in archives.members(stream, suffix, ref=ref):
            empty = False
            if isinstance(found, Unreadable):
                yield found
                continue
            name, member = found
            try:
                yield from self._read(member, name, f"{ref}/{name}", path, given, inside=True)
            except archives.BombError as bomb:
                yield Unreadable(f"{ref}/{name}", f"not read: {bomb.strerror}")
        if empty:
            yield Unreadable(ref, "no articles in this archive")

    def _unknown(self, suffix: str) -> str:
        known = ", ".join(suffix for suffix in self._readers if suffix.startswith("."))
        packed = ", ".join((*archives.PACKED, *archives.ARCHIVES))
        return (
            f"{suffix} files are not read, only {known}, packed ones ({packed}), and no suffix; "
            "save the article's words as a .txt file"
        )


_PACKING = {".tgz": ".gz", ".tbz": ".bz2", ".tbz2": ".bz2", ".txz": ".xz"}


def _damaged(error: OSError) -> str | None:
    """Packed data that is damaged raises an OSError without a number."""
    return None if error.errno else "damaged, or not packed as its name says"
