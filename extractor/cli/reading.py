"""From paths to extractions, for the commands that read articles; what is skipped is named."""

import os
import sys
import warnings
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from itertools import chain
from typing import Any

import click

from extractor.cli.output import remark
from extractor.records import Article, Extraction

SOME_SKIPPED = 3


class Skips:
    """Names each input that is left out, with the reason, and counts them.

    The files of the store are no input: they may well lie in the folder that is read.
    """

    def __init__(self, db: str | None = None) -> None:
        """Starts at none."""
        self.count = 0
        self._own = (
            {f"{os.path.abspath(db)}{suffix}" for suffix in ("", "-wal", "-shm")} if db else set()
        )

    def __call__(self, ref: str, reason: str) -> None:
        """Tells of one more."""
        if os.path.abspath(ref) in self._own:
            return
        self.count += 1
        remark(f"skipped {ref}: {reason}")

    def close(self, ctx: click.Context) -> None:
        """Ends the command with exit code 3 if anything was skipped."""
        if self.count:
            ctx.exit(SOME_SKIPPED)


def articles(paths: Iterable[str], skips: Skips, metadata: dict[str, Any]) -> Iterator[Article]:
    """Yields the articles under these paths; "-" is stdin."""
    from extractor import readers

    yield from readers.read(paths, stdin=sys.stdin.buffer, on_skip=skips, **metadata)


def extractions(
    articles: Iterator[Article], skips: Skips, *, model: str | None
) -> Iterator[Extraction]:
    """Yields what each article says; the model is loaded when there is a first one."""
    first = next(articles, None)
    if first is None:
        return
    from extractor import pipeline  # takes seconds: this is where spaCy comes in

    with warnings.catch_warnings(record=True) as told:
        nlp = pipeline.load(model)
    for each in told:
        remark(f"warning: {each.message}")
    yield from pipeline.extract(chain([first], articles), nlp, on_skip=skips)


def progress(items: Iterator[Any], label: str) -> AbstractContextManager[Iterable[Any]]:
    """Returns a context that shows on a terminal how far it got; elsewhere it shows nothing."""
    if not sys.stderr.isatty():
        return nullcontext(items)
    return click.progressbar(items, label=label, show_pos=True, file=sys.stderr)
