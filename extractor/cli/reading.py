"""From paths to extractions, for the commands that read articles."""

import gc
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any

from extractor.cli import config, progress
from extractor.cli.journal import Journal
from extractor.cli.output import remark
from extractor.cli.quarantine import Quarantine
from extractor.cli.skipping import Skips
from extractor.records import Article, Extraction

if TYPE_CHECKING:
    from extractor.pipeline.isolating import Failure


def articles(
    paths: Iterable[str],
    skips: Skips,
    metadata: dict[str, Any],
    *,
    deadline: float | None = None,
    quarantine: Quarantine | None = None,
) -> Iterator[Article]:
    """Yields the articles under these paths, read in a process of its own; "-" is stdin."""
    from extractor.readers import folders, isolated, renaming

    settings = config.current()
    if skips.journal.verbose:
        for path, reason in folders.left_out(paths):
            skips.journal.tell(f"passed over {path}: {reason}")
    files = quarantine or Quarantine()
    found = isolated.read(
        paths,
        stdin=sys.stdin.buffer if sys.stdin else None,  # there is none where a caller closed it
        deadline=isolated.DEADLINE if deadline is None else deadline,
        pass_over=files.pass_over,
        on_poison=files.note,
        on_skip=skips,
        on_remark=_remarked,
        **metadata,
    )
    for article in skips.journal.over("reading files", found):
        yield renaming.renamed(article, partial(config.outlet, settings))


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
        _alone(articles, model, skips.journal)
        if jobs == 1 and deadline is None
        else _together(articles, model, jobs, deadline)
    )
    for outcome in skips.journal.over("in the pipeline", found):
        if isinstance(outcome, Extraction):
            skips.journal.read(outcome)
            yield outcome
            continue
        skips(outcome.article.ref, outcome.reason)
        if outcome.poison and on_poison:
            on_poison(outcome.article, outcome.reason)


def _alone(
    articles: Iterator[Article], model: str | None, journal: Journal
) -> Iterator["Extraction | Failure"]:
    with journal.stage("loading the model"), warnings.catch_warnings(record=True) as told:
        from extractor import pipeline  # takes seconds: this is where spaCy comes in
        from extractor.pipeline import isolating

        nlp = pipeline.load(model)
    for each in told:
        _warning(str(each.message))
    gc.freeze()  # what is loaded stays: to look through it for garbage takes 2 % of the time
    try:
        for batch in pipeline.batches(articles):
            yield from isolating.extract(batch, nlp)
    finally:
        gc.unfreeze()


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
