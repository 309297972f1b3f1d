"""``extractor add``: files in, records stored."""

from collections.abc import Iterator
from typing import Any

import click

from extractor import store
from extractor.cli import options, reading
from extractor.cli.output import remark
from extractor.records import Article, Extraction
from extractor.store import Store


class Tally:
    """What became of the articles so far."""

    def __init__(self, db: Store, skips: reading.Skips) -> None:
        """Starts with nothing done."""
        self.db = db
        self.skips = skips
        self.counts = {"added": 0, "replaced": 0, "unchanged": 0}

    def unknown(self, articles: Iterator[Article]) -> Iterator[Article]:
        """Yields the articles that the store does not know as they are."""
        for article in articles:
            if self.db.known(article):
                self.counts["unchanged"] += 1
            else:
                yield article

    def add(self, extraction: Extraction) -> None:
        """Stores what one article says, in one transaction."""
        self.counts[self.db.add(extraction)] += 1

    def __str__(self) -> str:
        """The closing line."""
        counts = {**self.counts, "skipped": self.skips.count}
        return ", ".join(f"{what} {count}" for what, count in counts.items())


@click.command(epilog=options.example("extractor add articles/ --outlet 'Harbour Post'"))
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@options.database
@options.metadata
@options.inputs
@options.model
@click.pass_context
def command(
    ctx: click.Context, /, paths: tuple[str, ...], db: str, model: str | None, **metadata: Any
) -> None:
    """Read articles and store what they say.

    A PATH is a file, a folder, an address, or - for stdin. Adding an article again changes nothing,
    unless the article has changed; then what it said before is replaced. Interrupted, it resumes
    when it is run again.
    """
    skips = reading.Skips(db)
    with store.open(db) as opened:
        tally = Tally(opened, skips)
        try:
            articles = tally.unknown(reading.articles(paths, skips, metadata))
            found = reading.extractions(articles, skips, model=model)
            with reading.progress(found, "reading") as extractions:
                for extraction in extractions:
                    tally.add(extraction)
        except KeyboardInterrupt:
            remark(f"interrupted: {tally}; these are kept, run the same again to go on")
            raise
    remark(str(tally))
    skips.close(ctx)
