"""A process that reads, with files in it that break it: for the tests of isolated reading."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from extractor import readers
from extractor.readers import isolated, plaintext
from extractor.readers.inputs import Given
from extractor.readers.single import Found

SUFFIX = ".poison"


def read(stream: BinaryIO, *, ref: str, path: str | None, given: Given) -> Iterator[Found]:
    """Does what the file says, line by line; a line of "words" is an article."""
    for line in stream.read().split():
        if line == b"kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if line == b"leave":
            os._exit(7)
        if line == b"raise":
            raise ZeroDivisionError("odd\nwords")
        if line == b"sleep":
            time.sleep(600)
        if line == b"take":
            bytearray(3 * isolated.MEMORY)
        if line == b"once" and not Path("killed").exists():
            Path("killed").touch()
            os.kill(os.getpid(), signal.SIGKILL)
        if line == b"words":
            import io

            words = io.BufferedReader(io.BytesIO(b"Ministers met on Monday, officials said."))
            yield from plaintext.read(words, ref=ref, path=path, given=given)


def work(*given: Any) -> None:
    """Stands in for ``isolated.work``, in the process itself."""
    readers.READERS[SUFFIX] = read
    isolated.work(*given)
