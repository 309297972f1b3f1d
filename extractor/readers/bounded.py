"""Bounds on what is read, so that no file floods the memory or the day.

``whole`` is for a form that is read at once, ``bounded`` for what is unpacked: no bombs. News text
packs into a fifth or a tenth of its size, tables of it into a fiftieth; what grows more than
``MOST_TIMES`` once it is large was made to do harm.
"""

import gzip
import io
import lzma
import zipfile
import zlib
from collections.abc import Callable
from typing import BinaryIO, cast

from extractor.errors import ReadError
from extractor.readers import decoding
from extractor.readers.inputs import EMPTY

HARMLESS = 20_000_000
"""Bytes that any packed file may give, however small it is."""
MOST_TIMES = 200


DAMAGED = (EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, gzip.BadGzipFile)
"""What reading packed data raises where it is damaged or cut off."""


class BombError(OSError):
    """A packed file that unpacks to far more than text does."""

    def __init__(self) -> None:
        """Says so in words."""
        super().__init__(0, f"it unpacks to more than {MOST_TIMES} times its size, as no text does")


class _Bounded(io.RawIOBase):
    """Reads on as long as what came out is in proportion to what went in."""

    def __init__(self, stream: BinaryIO, packed: Callable[[], int]) -> None:
        self._stream = stream
        self._packed = packed
        self._given = 0
        self.broken = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        try:
            data = self._stream.read1(min(len(buffer), 65_536))  # type: ignore[attr-defined]
        except DAMAGED:
            self.broken = True  # what came before this is read, and then it is told
            return 0
        self._given += len(data)
        if self._given > HARMLESS and self._given > MOST_TIMES * max(self._packed(), 1):
            raise BombError
        buffer[: len(data)] = data
        return len(data)


def whole(stream: BinaryIO, *, most: int, too_big: str, binary: bool = False) -> bytes:
    """Returns all the data of a stream.

    Args:
        stream: The data.
        most: How many bytes there may be; no more than one further is read.
        too_big: What to say when there are more.
        binary: Whether the data may be other than text.

    Raises:
        ReadError: If it is no text, too big or empty, in this order: what is no text cannot be
            split, and what was not read to its end may have words in the rest.
    """
    data = stream.read(most + 1)
    reason = None if binary else decoding.binary(data)
    if reason or len(data) > most:
        raise ReadError(reason or too_big)
    if not data.strip():
        raise ReadError(EMPTY)
    return data


def bounded(stream: BinaryIO, packed: Callable[[], int]) -> BinaryIO:
    """Returns the same data, or raises BombError while it is read.

    Args:
        stream: The unpacked data.
        packed: Tells how many packed bytes have been read so far, at least.
    """
    return cast(BinaryIO, io.BufferedReader(_Bounded(stream, packed), 65_536))


def is_broken(stream: BinaryIO) -> bool:
    """Tells whether packed data turned out to be damaged where it was read."""
    return bool(getattr(getattr(stream, "raw", None), "broken", False))
