"""Standard input: looks at its first line to tell what it is, and gives it back."""

import io
from typing import BinaryIO, cast

LONGEST_LOOK = 65_536


def opened(stdin: BinaryIO) -> tuple[BinaryIO, bytes]:
    """Returns the whole stream, and its beginning up to the first line with words."""
    head = b""
    while len(head) < LONGEST_LOOK and not _words(head):
        line = stdin.readline(LONGEST_LOOK)
        if not line:
            break
        head += line
    return rejoined(head, stdin), head


def rejoined(head: bytes, rest: BinaryIO) -> BinaryIO:
    """Returns a stream of which some bytes were taken, with those bytes in front again."""
    return cast(BinaryIO, io.BufferedReader(_Rejoined(head, rest)))


def _words(head: bytes) -> bytes:
    return head.removeprefix(b"\xef\xbb\xbf").strip()


class _Rejoined(io.RawIOBase):
    """A stream of which some bytes were taken, with those bytes in front again.

    It asks for one line at a time, so that lines are handed on as they come in.
    """

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        data = self._head[: len(buffer)]
        self._head = self._head[len(data) :]
        data = data or self._rest.readline(len(buffer))
        buffer[: len(data)] = data
        return len(data)
