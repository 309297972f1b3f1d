"""From paths to extractions, for the commands that read articles; what is skipped is named."""

import os
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any

import click

from extractor import store
from extractor.cli import progress
from extractor.cli.output import remark
from extractor.records import Article, Extraction
from extractor.store import Store
from extractor.store.keeping import hashed

if TYPE_CHECKING:
    from extractor.pipeline.isolating import Failure

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


class Quarantine:
    """The files that broke what read them, as a store knows them and as they are found."""

    def __init__(self, db: str | None = None, *, retry: bool = False) -> None:
        """Takes those of a store, if there is one; ``retry`` forgets them."""
        self._known: dict[str, tuple[str, str]] = {}
        self._found: list[tuple[str, str]] = []
        if db is not None and os.path.exists(db):
            with store.open(db) as opened:
                if retry:
                    opened.release_files()
                self._known = opened.quarantined_files()

    def pass_over(self, path: str) -> str | None:
        """Returns why a file is not to be tried again; None where it is, or has changed."""
        content, reason = self._known.get(path, (None, ""))
        if content is None or content != hashed(path):
            return None
        return f"in quarantine: {reason}; --retry tries it again"

    def note(self, path: str, reason: str) -> None:
        """Notes one more."""
        self._found.append((path, reason))

    def keep(self, opened: Store) -> None:
        """Writes into a store what was noted."""
        while self._found:
            opened.quarantine_file(*self._found.pop())


def articles(
    paths: Iterable[str],
    skips: Skips,
    metadata: dict[str, Any],
    *,
    deadline: float | None = None,
    quarantine: Quarantine | None = None,
) -> Iterator[Article]:
    """Yields the articles under these paths, read in a process of its own; "-" is stdin."""
    from extractor.readers import isolated

    files = quarantine or Quarantine()
    yield from isolated.read(
        paths,
        stdin=sys.stdin.buffer if sys.stdin else None,  # there is none where a caller closed it
        deadline=isolated.DEADLINE if deadline is None else deadline,
        pass_over=files.pass_over,
        on_poison=files.note,
        on_skip=skips,
        on_remark=_remarked,
        **metadata,
    )


def extractions(
    articles: Iterator[Article],
    skips: Skips,
    *,
    model: str | None,
    jobs: int = 1,
    deadline: float | None = None,
    on_poison: Callable[[Article, str], None] | None = None,
) -> Iterator[Extraction]:
    """Yields what each article says; the model is loaded when there is a first one.

    Args:
        articles: What is read.
        skips: Is told of each article that gives nothing.
        model: Another pipeline than the one shipped.
        jobs: How many processes read; with one and no deadline, this process does.
        deadline: Seconds that an article may take.
        on_poison: Called with each article that broke what read it.
    """
    first = next(articles, None)
    if first is None:
        return
    articles = chain([first], articles)
    found = (
        _alone(articles, model)
        if jobs == 1 and deadline is None
        else _together(articles, model, jobs, deadline)
    )
    for outcome in found:
        if isinstance(outcome, Extraction):
            yield outcome
            continue
        skips(outcome.article.ref, outcome.reason)
        if outcome.poison and on_poison:
            on_poison(outcome.article, outcome.reason)


def _alone(articles: Iterator[Article], model: str | None) -> Iterator["Extraction | Failure"]:
    from extractor import pipeline  # takes seconds: this is where spaCy comes in
    from extractor.pipeline import isolating

    with warnings.catch_warnings(record=True) as told:
        nlp = pipeline.load(model)
    for each in told:
        _warning(str(each.message))
    for batch in pipeline.batches(articles):
        yield from isolating.extract(batch, nlp)


def _together(
    articles: Iterator[Article], model: str | None, jobs: int, deadline: float | None
) -> Iterator["Extraction | Failure"]:
    from extractor.pipeline import workers

    seconds = workers.DEADLINE if deadline is None else deadline
    yield from workers.Pool(model, jobs, seconds, on_warning=_warning).extract(articles)


def _warning(told: str) -> None:
    remark(f"warning: {told}")


def _remarked(ref: str, words: str) -> None:
    remark(f"{ref}: {words}")


def total(paths: Iterable[str]) -> int | None:
    """Returns how many articles are under these paths; None when nobody knows, or nobody looks."""
    if not sys.stderr.isatty():
        return None
    from extractor import readers

    return readers.count(paths)


def counted(
    found: Iterator[Extraction], paths: Iterable[str], skips: Skips
) -> Iterator[Extraction]:
    """Yields the extractions, and shows on a terminal how far it got."""
    read = 0

    def done() -> int:
        return read + skips.count

    for extraction in progress.shown(found, "reading", total=total(paths), done=done):
        read += 1
        yield extraction
