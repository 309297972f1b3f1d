"""What a run that reads did: what it read, what it left out and why, and where the time went.

What is left out is always told; the rest only with ``--verbose``.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

import click

from extractor import spoken
from extractor.cli.output import remark
from extractor.export.objects import edtf
from extractor.records import Article, Extraction

Item = TypeVar("Item")

SHOWN = 0.005
"""Seconds of a stage that are worth a word."""


class Journal:
    """Tells of a run while it goes on; says nothing unless it is asked to."""

    def __init__(self, *, verbose: bool = False) -> None:
        """Starts the clock."""
        self.verbose = verbose
        self.articles = 0
        self._begin = time.monotonic()
        self._spent: dict[str, float] = {}
        self._stack: list[str] = []
        self._since = self._begin

    def tell(self, words: str) -> None:
        """Tells something that is only of interest to whoever asked."""
        if self.verbose:
            remark(words)

    def read(self, extraction: Extraction) -> None:
        """Tells of an article that was read."""
        self.articles += 1
        if not self.verbose:
            return
        found = f"events: {len(extraction.events)}, claims: {len(extraction.claims)}"
        remark(f"read {described(extraction.article)}; {found}")

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Counts the time inside for a stage, and for none around it."""
        self._count()
        self._stack.append(name)
        try:
            yield
        finally:
            self._count()
            self._stack.pop()

    def over(self, name: str, items: Iterator[Item]) -> Iterator[Item]:
        """Yields items, and counts the time until each comes for a stage."""
        while True:
            with self.stage(name):
                try:
                    item = next(items)
                except StopIteration:
                    return
            yield item

    def close(self) -> None:
        """Tells where the time went."""
        if not self.verbose:
            return
        self._count()
        total = self._since - self._begin
        stages = {name: spent for name, spent in self._spent.items() if spent >= SHOWN}
        rest = total - sum(stages.values())
        parts = [f"{spent:.2f} s {name}" for name, spent in stages.items()]
        parts += [f"{rest:.2f} s for the rest"] if rest >= SHOWN else []
        rate = f"; {self.articles / total:.1f} articles a second" if self.articles and total else ""
        remark(f"time: {total:.2f} s: {', '.join(parts)}{rate}")

    def _count(self) -> None:
        now = time.monotonic()
        if self._stack:
            name = self._stack[-1]
            self._spent[name] = self._spent.get(name, 0.0) + now - self._since
        self._since = now


def described(article: Article) -> str:
    """Returns what an article came as, and what is known of it."""
    day = f"published {spoken.days(edtf(article.published))}" if article.published else "no day"
    basis = f" ({article.published_basis})" if article.published_basis else ""
    known = [f"{len(article.text):,} characters", f"{day}{basis}"]
    return f"{article.ref} ({', '.join([*known, *filter(None, [article.outlet])])})"


verbose = click.option(
    "-v",
    "--verbose",
    is_flag=True,
    help="Tell what is read, what is passed over and why, and where the time went.",
)
