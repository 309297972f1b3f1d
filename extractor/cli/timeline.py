"""``extractor timeline``: from a store, or straight from articles."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from extractor import api, export, store
from extractor.cli import options, output, reading
from extractor.entries import Timeline
from extractor.store import Store

if TYPE_CHECKING:
    from extractor.digest_records import Digest


@click.command(
    epilog=options.example(
        'extractor timeline --actor "Liu He" --since 2020-05 -f markdown -o talks.md',
        "extractor timeline -f html -o story.html --open",
        "extractor timeline articles/ --kind event",
        "extractor timeline --digest --dates 12 --sentences 3 -f markdown",
    )
)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@options.database
@options.filters()
@options.limit
@options.published
@options.title
@options.inputs
@options.model
@click.option("-f", "--format", type=click.Choice(list(export.FORMATS)), help="Default: table.")
@options.ids
@options.formats
@options.output
@click.option("--digest", is_flag=True, help="Only the days that matter most, in sentences.")
@click.option(
    "--dates", type=click.IntRange(min=1), metavar="N", help="So many days, of a digest. [10]"
)
@click.option(
    "--sentences", type=click.IntRange(min=1), metavar="M", help="So many a day, of a digest. [2]"
)
@options.shown
@click.pass_context
def command(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    db: str,
    selection: options.Selection,
    limit: int | None,
    published: Any,
    title: str | None,
    model: str | None,
    format: str | None,
    output_path: str | None,
    digest: bool,
    dates: int | None,
    sentences: int | None,
    shown: bool,
    **inputs: Any,
) -> None:
    """Print a chronological timeline, of a store or straight from articles.

    Without a PATH it asks the store. With one it reads those files, folders or addresses (-
    is stdin) and stores nothing; --outlet, --published and --title then tell what the articles do
    not. What somebody wants or believes is told with --type attitude.

    A digest tells the days that articles come back to most, each with the sentences that tell it
    best; with filters, the sentences that answer them.
    """
    skips = reading.Skips()
    _check(digest, limit, dates, sentences)
    options.check_shown(shown, output_path)
    metadata = {
        "published": published,
        "title": title,
        "outlet": selection["outlet"],
        **inputs,
    }
    if not paths and (published is not None or title is not None):
        raise click.UsageError("--published and --title are for a PATH; the store has its own")
    source = read(paths, skips, metadata, model=model) if paths else options.stored(db)
    formats = export.DIGESTS if digest else export.FORMATS
    chosen = output.format_of(format, output_path, formats, default="table")
    if chosen not in formats:
        raise click.UsageError(f"a --digest is written as {', '.join(formats)}, not {chosen}")
    with source as opened, output.opened(output_path) as stream:
        if digest:
            found = summarise(opened, selection, dates, sentences)
            export.write_digest(found, chosen, stream)
        else:
            story = ask(opened, selection, limit=limit)
            export.write(story, chosen, stream)
    if not (found.days if digest else story.entries):
        output.remark("Nothing found.")
    output.show(shown, output_path)
    skips.close(ctx)


@contextmanager
def read(
    paths: tuple[str, ...], skips: reading.Skips, metadata: dict[str, Any], *, model: str | None
) -> Iterator[Store]:
    """Opens a store in memory with what these articles say, so that it is asked like any other."""
    with store.open(":memory:") as opened:
        articles = reading.articles(paths, skips, metadata)
        found = reading.extractions(articles, skips, model=model)
        for extraction in reading.counted(found, paths, skips):
            opened.add(extraction)
        yield opened


def ask(opened: Store, selection: options.Selection, *, limit: int | None) -> Timeline:
    """Returns the timeline of the selected records, with what several articles tell told once."""
    options.check_names(opened, selection)
    return api.ask(opened, selection, query=options.query(selection), limit=limit)


def summarise(
    opened: Store, selection: options.Selection, dates: int | None, sentences: int | None
) -> "Digest":
    """Returns the digest of the articles that answer."""
    from extractor.timeline import digest

    options.check_names(opened, selection)
    asked = {name: value for name, value in selection.items() if name not in ("since", "until")}
    return digest.build(
        opened.story(**asked),
        dates=dates or digest.DATES,
        per_day=sentences or digest.SENTENCES,
        since=selection["since"],
        until=selection["until"],
        query=options.query(selection),
    )


def _check(digest: bool, limit: int | None, dates: int | None, sentences: int | None) -> None:
    if not digest and (dates is not None or sentences is not None):
        raise click.UsageError("--dates and --sentences are for a --digest")
    if digest and limit is not None:
        raise click.UsageError("a --digest has --dates and --sentences, no --limit")
