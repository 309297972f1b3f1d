"""Packed files (.gz, .bz2, .xz, .zip, .wacz, .tar) -> the files in them, unpacked in memory.

Nothing is written to the disk, so no name in an archive can lead anywhere. An archive in an
archive is not opened. What is hidden and what only macOS wants is passed over, like in folders.
"""

import bz2
import gzip
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, cast

from extractor.readers import decoding, folders, standard_input
from extractor.readers.bounded import BombError, bounded
from extractor.readers.inputs import Unreadable

PACKED: dict[str, Callable[[BinaryIO], Any]] = {
    ".gz": lambda stream: gzip.GzipFile(fileobj=stream, mode="rb"),
    ".bz2": bz2.BZ2File,
    ".xz": lzma.LZMAFile,
}
"""One file, packed."""
SHORT = {".tgz": ".tar", ".tbz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}
ARCHIVES = (".zip", ".wacz", ".tar")
WEB = "archive/"
"""Where the web archives of a WACZ are; the rest of it tells of them."""
BROKEN = (EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError)
"""What is raised by a packed file that is damaged or cut off."""
MOST_MEMBERS = 1_000_000

Member = tuple[str, BinaryIO]


def unpacked(stream: BinaryIO, suffix: str) -> BinaryIO:
    """Returns the data of one packed file; see ``PACKED`` for the suffixes."""
    return bounded(cast(BinaryIO, PACKED[suffix](stream)), stream.tell)


def members(stream: BinaryIO, suffix: str, *, ref: str) -> Iterator[Member | Unreadable]:
    """Yields the files of an archive with their names, and what cannot be read.

    Each file must be read before the next is asked for.
    """
    try:
        within = WEB if suffix == ".wacz" else ""
        yield from _tar(stream) if suffix == ".tar" else _zip(stream, ref, within)
    except (*BROKEN, NotImplementedError):  # the last for a version of zip that is to come
        yield Unreadable(ref, "a damaged archive; what stands before the damage was read")


def _zip(stream: BinaryIO, ref: str, within: str) -> Iterator[Member | Unreadable]:
    if not stream.seekable():
        yield Unreadable(ref, "a zip archive that cannot be read from here; name it as a file")
        return
    with zipfile.ZipFile(stream) as archive:
        files = sorted(archive.infolist(), key=lambda info: info.filename)[:MOST_MEMBERS]
        for info in files:
            if info.is_dir() or _passed_over(info.filename, within):
                continue
            name = f"{ref}/{decoding.clean(info.filename)}"
            size = info.compress_size
            try:
                with archive.open(info) as member:
                    yield decoding.clean(info.filename), bounded(_bytes(member), lambda s=size: s)  # type: ignore[misc]
            except (RuntimeError, NotImplementedError):
                yield Unreadable(name, "packed with a password, or in a way that is not known")
            except (zipfile.BadZipFile, zlib.error, EOFError):
                yield Unreadable(name, "damaged in the archive")


def _tar(stream: BinaryIO) -> Iterator[Member | Unreadable]:
    with tarfile.open(fileobj=stream, mode="r|") as archive:
        for info in archive:
            if not info.isfile() or _passed_over(info.name):
                continue
            member = archive.extractfile(info)
            if member is not None:
                yield decoding.clean(info.name), standard_input.rejoined(b"", _bytes(member))


def _passed_over(name: str, within: str = "") -> bool:
    if not name.startswith(within):
        return True
    parts = [part for part in name.split("/") if part not in ("", ".", "..")]
    return any(folders.passed_over(part) or part == "__MACOSX" for part in parts)


def _bytes(member: Any) -> BinaryIO:
    return cast(BinaryIO, member)


__all__ = ["ARCHIVES", "BROKEN", "PACKED", "SHORT", "BombError", "members", "unpacked"]
