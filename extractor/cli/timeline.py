"""``extractor timeline``: from a store, or straight from articles."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from extractor import api, export, store
from extractor.cli import options, output, reading
from extractor.records import Timeline
from extractor.store import Store


@click.command(
    epilog=options.example(
        'extractor timeline --actor "Liu He" --since 2020-05 -f markdown -o talks.md',
        "extractor timeline -f html -o story.html --open",
        "extractor timeline articles/ --kind event",
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
    fields: dict[str, str] | None,
    private_addresses: bool,
    model: str | None,
    format: str | None,
    output_path: str | None,
    shown: bool,
) -> None:
    """Print a chronological timeline, of a store or straight from articles.

    Without a PATH it asks the store. With one it reads those files, folders or addresses (-
    is stdin) and stores nothing; --outlet, --published and --title then tell what the articles do
    not. What somebody wants or believes is told with --type attitude.
    """
    skips = reading.Skips()
    if not paths and (published is not None or title is not None):
        raise click.UsageError("--published and --title are for a PATH; the store has its own")
    options.check_shown(shown, output_path)
    if paths:
        metadata = {
            "published": published,
            "title": title,
            "outlet": selection["outlet"],
            "fields": fields,
            "private_addresses": private_addresses,
        }
        source = read(paths, skips, metadata, model=model)
    else:
        source = options.stored(db)
    with source as opened:
        story = ask(opened, selection, limit=limit)
    chosen = output.format_of(format, output_path, export.FORMATS, default="table")
    with output.opened(output_path) as stream:
        export.write(story, chosen, stream)
    if not story.entries:
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
    return api.ask(opened, selection, query=options.query(selection), limit=limit)
