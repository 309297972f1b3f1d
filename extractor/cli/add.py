"""``extractor add``: files in, records stored."""

import os
import shlex
from collections.abc import Iterator
from itertools import chain
from typing import Any

import click
from click.core import ParameterSource

from extractor import store
from extractor.cli import config, journal, options, output, progress, reading
from extractor.cli.output import remark
from extractor.cli.quarantine import Quarantine
from extractor.cli.skipping import Skips
from extractor.errors import StoreError
from extractor.records import Article, Extraction
from extractor.store import Store, adding

SHOWN = 3
"""How many articles without a day are named."""
TO_TRY = ("timeline --top 20", "actors", "timeline -o timeline.html --open")
"""What is shown to whoever has just made a store."""


class Tally:
    """What became of the articles so far."""

    def __init__(self, db: Store, skips: Skips, *, retry: bool) -> None:
        """Starts with nothing done; ``retry`` tries also what was put into quarantine."""
        self.db = db
        self.skips = skips
        self.quarantined = {} if retry else db.quarantined()
        self.version = config.version(config.current())
        self.counts = {"added": 0, "replaced": 0, "earlier": 0, "unchanged": 0}
        self.copies = self.outdated = self.revised = 0
        self.earlier = len(db.earlier())
        self.undated: list[str] = []
        self.undecided: list[str] = []
        self.placed = 0

    def unknown(self, articles: Iterator[Article]) -> Iterator[Article]:
        """Yields the articles that the store does not know as they are, or has from long ago."""
        for article in articles:
            version = self.db.version(article)
            if version is not None and not self._is_outdated(version):
                self.counts["unchanged"] += 1
                self.skips.journal.tell(f"unchanged {article.ref}: the store has it as it is")
            elif version is not None:
                self.outdated += 1
                yield article
            elif article.id in self.quarantined:
                reason = self.quarantined[article.id]
                self.skips(article.ref, f"in quarantine: {reason}; --retry tries it again")
            else:
                yield article

    def _is_outdated(self, version: str) -> bool:
        """Whether an older version, or one with other words, has read it."""
        words, ours = version.partition("+")[2], self.version.partition("+")[2]
        return adding.is_outdated(version) or words != ours

    def add(self, extraction: Extraction) -> None:
        """Stores what one article says, in one transaction."""
        with self.skips.journal.stage("storing"):
            outcome = self.db.add(extraction, version=self.version)
        self.counts[outcome] += 1
        if outcome in ("replaced", "earlier") and self.db.is_undecided(extraction.article.id):
            self.undecided.append(extraction.article.ref)
        if outcome == "added" and self.db.copies(extraction.article.id):
            self.copies += 1
        published = extraction.article.published
        if published is None or published.last is None:
            self.undated.append(extraction.article.ref)

    def add_all(self, found: Iterator[Extraction], total: int | None) -> None:
        """Stores what articles say, and shows on a terminal how far it got."""
        for extraction in progress.shown(found, "reading", total=total, done=self.done):
            self.add(extraction)

    def done(self) -> int:
        """Returns how many articles are done with."""
        return sum(self.counts.values()) + self.skips.count

    def __str__(self) -> str:
        """The closing line."""
        return output.counted({**self.counts, "skipped": self.skips.count})

    def check(self) -> None:
        """Makes sure that the store is still where it was; places what has no day, counts versions.

        Raises:
            StoreError: If its file is gone.
        """
        if not self.db.is_there():
            raise StoreError(
                f"{self.db.path}: gone while it was written, and all that was added with it;"
                " make the folder anew and run the same again"
            )
        set_aside = len(self.db.earlier()) - self.earlier
        self.revised = max(set_aside - self.counts["earlier"], 0)
        if self.undated:  # of those that are placed, those with both ends are told
            found = (a.published for a in self.db.articles() if a.published_basis == "inferred")
            self.placed = sum(None not in (days.first, days.last) for days in found if days)

    def close(self) -> None:
        """Tells what became of all."""
        if self.outdated:
            number = output.articles(self.outdated)
            remark(f"read again what an older version, or other words, had read: {number}")
        if self.undated:
            verb = "has" if len(self.undated) == 1 else "have"
            told = "give it with --published, or see `extractor articles --undated`"
            refs = _first(self.undated)
            remark(f"{output.articles(len(self.undated))} {verb} no day: {refs}; {told}")
            if self.placed:
                told = "show tells why"
                remark(f"placed by what the others tell: {output.articles(self.placed)}; {told}")
        if self.revised:
            told = output.articles(self.revised)
            remark(f"told in another version now: {told}; see `extractor changes`")
        if self.counts["earlier"]:
            kept = output.articles(self.counts["earlier"])
            remark(f"kept as earlier versions of what is told: {kept}; see `extractor changes`")
        if self.undecided:
            remark(f"{_first(self.undecided)}: {output.UNDECIDED}")
        remark(str(self))
        if self.copies:
            remark(f"near copies of other articles: {self.copies}; articles --json names them")


def _suggest(db: str) -> None:
    """Shows what can be asked of a new store."""
    context = click.get_current_context()
    program = context.find_root().info_name
    is_named = context.get_parameter_source("db") is ParameterSource.COMMANDLINE
    where = f" -d {shlex.quote(db)}" if is_named else ""
    for words in TO_TRY:
        remark(f"try: {program} {words}{where}")


def _first(refs: list[str]) -> str:
    return ", ".join(refs[:SHOWN]) + (", ..." if len(refs) > SHOWN else "")


@click.command(
    epilog=options.example(
        "extractor add articles/ --outlet 'Harbour Post'",
        "extractor add dump.json --map text=body,published=date",
        "extractor add https://harbour.example/2020/05/talks --jobs 2",
    )
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@options.database
@options.metadata
@options.modified
@options.inputs
@options.model
@options.grouped(
    "workers",
    options.jobs("Processes that read; each takes some 400 MB of memory."),
    click.option(
        "--deadline",
        type=click.FloatRange(min=0, min_open=True, max=options.LONGEST),
        callback=options.number,
        metavar="SECONDS",
        help="Leave out an article that takes longer; with --jobs, 120 unless told.",
    ),
)
@click.option("--retry", is_flag=True, help="Try again what an earlier run put into quarantine.")
@journal.verbose
def command(
    paths: tuple[str, ...],
    db: str,
    model: str | None,
    workers: dict[str, Any],
    retry: bool,
    verbose: bool,
    **metadata: Any,
) -> None:
    """Read articles and store what they say.

    A PATH is a file, a folder, a pattern, an address, or - for stdin. Adding an article again
    changes nothing, unless an older version of this program had read it; then it is read anew.
    An article that has changed, other words under the same address, name or id, keeps its
    versions. The last by the day of its change is told, whatever order they came in, and
    extractor changes tells what is different.

    Interrupted, it resumes when it is run again. An article that breaks what reads it is put into
    quarantine, and the rest is read.
    """
    store.check(db)  # before anything is read
    skips = Skips(db, verbose=verbose)
    files = Quarantine(db, retry=retry)
    deadline = workers["deadline"]
    articles = reading.articles(paths, skips, metadata, deadline=deadline, quarantine=files)
    first = next(articles, None)
    if first is None:  # then no store is made for nothing
        files.keep_at(db)
        remark(f"added 0, replaced 0, unchanged 0, skipped {skips.count}")
        skips.close(click.get_current_context())
        return
    is_new = not os.path.exists(db)
    with store.open(db) as opened:
        tally = Tally(opened, skips, retry=retry)
        try:
            found = reading.extractions(
                tally.unknown(chain([first], articles)),
                skips,
                model=model,
                **workers,
                on_poison=opened.quarantine,
            )
            tally.add_all(found, reading.total(paths))
        except (KeyboardInterrupt, StoreError) as end:
            what = "interrupted" if isinstance(end, KeyboardInterrupt) else "stopped"
            remark(f"{what}: {tally}; these are kept, run the same again to go on")
            raise
        finally:
            files.keep(opened)
        tally.check()
    tally.close()
    if is_new and tally.counts["added"]:
        _suggest(db)
    skips.close(click.get_current_context())
