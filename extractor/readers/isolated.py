"""Reading in a process of its own, so that no input takes the others with it.

Whatever is named goes to that process as a path, and what is found comes back. When it dies, or
says nothing for too long, it is replaced, the input it was at is named with the reason, and the
next one is read. It may have so much memory and no more. What this process alone can read
(standard input, a pipe, a device) is handed over piece by piece.

Limits of readers count bytes and characters, so that a file is read alike everywhere; the clock
is a last resort, and shortens nothing.
"""

import os
import signal
import stat
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import BinaryIO, NamedTuple, Unpack

from extractor.processes import Helper, start
from extractor.readers import READERS, decoding, told
from extractor.readers.expanding import expanded
from extractor.readers.inputs import Given, Unreadable
from extractor.readers.piped import Piped, pump
from extractor.readers.single import Found, Inputs, Metadata, given_by
from extractor.records import Article

DEADLINE = 300.0
"""Seconds without anything new; the slowest document that is read takes some sixty."""
MEMORY = 4_000_000_000
"""Bytes; the largest file that is read, a table of 100 MB, takes a quarter of it."""
TOO_MUCH = f"takes more than {MEMORY // 1_000_000_000} GB of memory; split it"
TRIES = 2
LOOK = 1.0
"""Seconds between two looks at whether more of a stream has come in."""
AHEAD = 4
"""Inputs that the process is told of before it has done with the first."""


class How(Metadata, total=False):
    """What ``read`` takes besides: of all articles, and of the process."""

    private_addresses: bool
    deadline: float
    stdin: BinaryIO | None
    pass_over: Callable[[str], str | None]
    on_poison: Callable[[str, str], None]


def read(
    paths: Iterable[str],
    *,
    on_skip: Callable[[str, str], None],
    on_remark: Callable[[str, str], None],
    **how: Unpack[How],
) -> Iterator[Article]:
    """Yields what ``readers.read`` does, and names what breaks the process that reads.

    Args:
        paths: As ``readers.read`` takes them.
        on_skip: Called with each input that gives no article, or stops giving any, and why.
        on_remark: Called with what is to be said of an input that was read.
        how: What ``readers.read`` takes besides, and what ``Reading`` does.
    """
    reading = Reading(
        given_by(**{name: value for name, value in how.items() if name in _METADATA}),  # type: ignore[arg-type]
        private=how.get("private_addresses", False),
        **{name: value for name, value in how.items() if name in _PROCESS},  # type: ignore[arg-type]
    )
    yield from told(reading.read(paths), on_skip=on_skip, on_remark=on_remark)


_METADATA = Metadata.__annotations__.keys()
_PROCESS = ("deadline", "stdin", "pass_over", "on_poison")


class Broken(NamedTuple):
    """Why an input could not be read to its end, and whether another try may do better."""

    reason: str
    again: bool


@dataclass(slots=True)
class Reading:
    """Reads inputs in a process of its own, which is replaced when it dies.

    Attributes:
        given: What outweighs what articles say themselves.
        private: Whether addresses of this machine and the local network may be fetched from.
        deadline: Seconds that may pass without anything new.
        stdin: Standard input, where there is one.
        pass_over: Returns why an input is not to be read, or None.
        on_poison: Called with each input that broke what read it, and how.
    """

    given: Given
    private: bool = False
    deadline: float = DEADLINE
    stdin: BinaryIO | None = None
    pass_over: Callable[[str], str | None] = lambda path: None
    on_poison: Callable[[str, str], None] = lambda path, reason: None
    _helper: Helper | None = None

    def read(self, paths: Iterable[str]) -> Iterator[Found]:
        """Yields what is found in each input, in their order."""
        source = expanded(paths)
        ahead: deque[str | Unreadable] = deque()
        try:
            while True:
                while len(ahead) < AHEAD and (each := next(source, None)) is not None:
                    ahead.append(self._checked(each))
                    self._send(ahead[-1])
                if not ahead:
                    return
                yield from self._found(ahead)
                ahead.popleft()
        finally:
            if self._helper:
                self._helper.end()

    def _checked(self, path: str | Unreadable) -> str | Unreadable:
        reason = None if isinstance(path, Unreadable) else self.pass_over(path)
        return Unreadable(decoding.clean(str(path)), reason) if reason else path

    def _send(self, path: str | Unreadable) -> None:
        if isinstance(path, Unreadable) or is_stream(path):
            return
        if self._helper is None:
            self._helper = start(work, self.given, self.private)
        with suppress(OSError):  # it has died: the next look at it tells
            self._helper.connection.send(path)

    def _found(self, ahead: deque[str | Unreadable]) -> Iterator[Found]:
        """Yields what is found in the first input; if that breaks it, the others are sent anew."""
        path = ahead[0]
        if isinstance(path, Unreadable):
            yield path
            return
        if is_stream(path):
            yield from self._streamed(path)
            return
        for tries in range(TRIES):
            assert self._helper is not None  # noqa: S101  (it was sent the path)
            broken = yield from _answers(self._helper, path, lambda: self.deadline)
            if broken is None:
                return
            self._helper.end()
            self._helper = None
            again = broken.again and tries + 1 < TRIES
            for each in list(ahead)[0 if again else 1 :]:
                self._send(each)
            if not again:
                self.on_poison(path, broken.reason)
                yield Unreadable(decoding.clean(path), broken.reason, poison=True)
                return

    def _streamed(self, path: str) -> Iterator[Found]:
        """Yields what is found in a stream, whose pieces are handed to a process of its own."""
        try:
            stream = self.stdin if path == "-" else open(path, "rb")  # noqa: PTH123, SIM115
        except OSError as error:
            yield Unreadable(decoding.clean(path), f"cannot be read: {error.strerror}")
            return
        if stream is None:
            yield from Inputs(READERS, self.given).stream(None, path)
            return
        theirs, ours = Pipe(duplex=False)
        helper = start(work, self.given, self.private, theirs)
        theirs.close()
        pumping = threading.Thread(target=pump, args=(stream, ours), daemon=True)
        pumping.start()
        try:
            helper.connection.send(path)
            broken = yield from _answers(
                helper, path, lambda: None if pumping.is_alive() else self.deadline
            )
            if broken:
                yield Unreadable(decoding.clean(path), broken.reason, poison=True)
        finally:
            helper.end()


def is_stream(path: str) -> bool:
    """Tells whether only this process can read an input: it is open here, or a pipe, or endless."""
    if path == "-" or path.startswith("/dev/"):
        return True
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116  (an address is no path)
    except (OSError, ValueError):
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _answers(
    helper: Helper, path: str, patience: Callable[[], float | None]
) -> Generator[Found, None, Broken | None]:
    """Yields what the process finds in an input; returns why it stopped, None when it is done.

    ``patience`` tells how long to wait for something new; None while it is not to be expected.
    """
    nothing = True
    while True:
        seconds = patience()
        try:
            if not helper.connection.poll(LOOK if seconds is None else seconds):
                if seconds is None:
                    continue
                return Broken(f"took longer than {seconds:g} seconds to read", again=False)
            found = helper.connection.recv()
        except (EOFError, OSError):
            return Broken(f"reading it broke ({helper.ending()})", again=nothing)
        if found is None:
            return None
        if isinstance(found, Unreadable) and found.poison:
            return Broken(found.reason, again=False)
        nothing = False
        yield found


def work(
    connection: Connection, given: Given, private: bool, data: Connection | None = None
) -> None:
    """What the process does: read inputs until nobody names any."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent tells when to stop
    _limit_memory()
    inputs = Inputs(READERS, given, private=private)
    with suppress(EOFError, OSError):  # the parent has gone
        while True:
            path = connection.recv()
            found = inputs.read(path) if data is None else inputs.stream(Piped.opened(data), path)
            for each in _safely(found, path):
                connection.send(each)
            connection.send(None)


def _safely(found: Iterator[Found], path: str) -> Iterator[Found]:
    """Yields what is found; what no reader has foreseen becomes a reason."""
    try:
        yield from found
    except MemoryError:
        yield Unreadable(decoding.clean(path), TOO_MUCH, poison=True)
    except Exception as error:
        said = " ".join(str(error).split())[:200]
        words = f"cannot be read ({type(error).__name__}{': ' if said else ''}{said})"
        yield Unreadable(decoding.clean(path), words, poison=True)


def _limit_memory() -> None:
    """Bounds what the process may take, where the system lets it."""
    try:
        import resource
    except ImportError:  # Windows has none
        return
    with suppress(ValueError, OSError):
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        least = MEMORY if most == resource.RLIM_INFINITY else min(MEMORY, most)
        resource.setrlimit(resource.RLIMIT_AS, (least, most))
