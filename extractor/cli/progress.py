"""How far a long run has got, on a terminal: how many, how quickly, how long it will take."""

import sys
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

EVERY = 0.2
"""Seconds between two looks at the line."""
SOON = 3.0
"""Seconds after which the rate is worth telling."""


def shown(
    items: Iterator[Item], label: str, *, total: int | None, done: Callable[[], int]
) -> Iterator[Item]:
    """Yields the items, and keeps a line on stderr about them while that is a terminal.

    Args:
        items: What is worked on.
        label: What is being done, "reading".
        total: How many there will be; None when nobody knows.
        done: Tells how many are done, those that were passed over included.
    """
    if not sys.stderr.isatty():
        yield from items
        return
    begin = last = time.monotonic()
    before: int | None = None
    try:
        for item in items:
            yield item
            now = time.monotonic()
            if before is None:
                begin, before = now, done()  # the model has been loaded by now
            if now - last >= EVERY:
                last = now
                _write(line(label, done(), total, seconds=now - begin, before=before))
    finally:
        _write("")


def line(label: str, done: int, total: int | None, *, seconds: float, before: int = 0) -> str:
    """Returns the line.

    >>> line("reading", 300, 20_000, seconds=30.0)
    'reading 300 of 20,000, 10.0 a second, 33 min left'
    >>> line("reading", 3, None, seconds=1.0)
    'reading 3'
    """
    words = f"{label} {done:,}" + (f" of {total:,}" if total else "")
    rate = (done - before) / seconds if seconds >= SOON else 0.0
    if rate:
        words += f", {rate:.1f} a second"
    if rate and total and total > done:
        words += f", {_span((total - done) / rate)} left"
    return words


def _span(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 5400:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h"


def _write(words: str) -> None:
    sys.stderr.write(f"\r\x1b[K{words}")
    sys.stderr.flush()
