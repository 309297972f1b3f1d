"""A mailbox (.mbox, RFC 4155) -> the articles of its messages, one in memory at a time.

A message begins with a line "From ..." and a header below it; lines of its text that begin like
that have a ">" before them, which goes.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from extractor.errors import ReadError
from extractor.readers import mail
from extractor.readers.inputs import EMPTY, Given, Unreadable
from extractor.records import Article

LONGEST_LINE = 1_000_000
NO_MAILBOX = "no mailbox: no line begins with “From ”; name a single message .eml"
_FROM = b"From "
_STARTS = re.compile(rb"From [^\r\n]{1,300}\r?\n(?:>?[A-Za-z][\w-]{0,60}:[ \t])")
_ESCAPED = re.compile(rb"(?m)^>(>*From )")


def is_mailbox(head: bytes) -> bool:
    """Tells whether a file that begins like this is a mailbox."""
    return _STARTS.match(head) is not None


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields the article of each message, or why there is none."""
    number = 0
    for number, data in enumerate(_messages(stream), start=1):
        name = f"{ref}:{number}"
        if len(data) > mail.MOST_BYTES:
            yield Unreadable(name, mail.TOO_BIG)
        else:
            yield from mail.message(_ESCAPED.sub(rb"\1", data), ref=name, path=path, given=given)
    if not number:
        yield Unreadable(ref, EMPTY)


def _messages(stream: BinaryIO) -> Iterator[bytes]:
    """Yields the messages without the line between them; no more of one than may be read.

    Raises:
        ReadError: If the first line with words begins no message.
    """
    lines: list[bytes] = []
    size = 0
    started = after_blank = False
    for line in iter(lambda: stream.readline(LONGEST_LINE), b""):
        if line.startswith(_FROM) and (after_blank or not started):
            if started:
                yield b"".join(lines)
            lines, size, started = [], 0, True
        elif started and size <= mail.MOST_BYTES:
            lines.append(line)
            size += len(line)
        elif not started and line.strip():
            raise ReadError(NO_MAILBOX)
        after_blank = not line.strip()
    if started:
        yield b"".join(lines)
