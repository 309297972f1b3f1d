"""``extractor highlight``: one article as a page, everything marked."""

import os
from collections.abc import Iterator
from typing import Any

import click

from extractor import export
from extractor.cli import journal, options, output, reading
from extractor.cli.skipping import Skips
from extractor.errors import StoreError
from extractor.records import Extraction


@click.command(
    epilog=options.example(
        "extractor highlight articles/first-tariffs.txt -o article.html --open",
        "extractor highlight 3f0c9a5be17d2c48 -o article.html",
    )
)
@click.argument("article", metavar="ARTICLE")
@options.database
@options.metadata
@options.model
@options.output
@options.shown
@journal.verbose
@click.pass_context
def command(
    ctx: click.Context,
    /,
    article: str,
    db: str,
    model: str | None,
    output_path: str | None,
    shown: bool,
    verbose: bool,
    **metadata: Any,
) -> None:
    """Show one article as a page with all that was read in it.

    ARTICLE is a file (- is stdin), or the id of an article in the store.
    """
    options.check_shown(shown, output_path)
    output.format_of(None, output_path, ("html",), default="html")
    skips = Skips(verbose=verbose)
    found = list(_extractions(article, db, skips, metadata, model))
    if found:
        with output.opened(output_path) as stream:
            export.write_annotations(found, "html", stream)
        output.show(shown, output_path)
    skips.close(ctx)


def _extractions(
    article: str, db: str, skips: Skips, metadata: dict[str, Any], model: str | None
) -> Iterator[Extraction]:
    if article == "-" or os.path.exists(article) or not os.path.exists(db):
        articles = reading.articles([article], skips, metadata)
        yield from reading.extractions(articles, skips, model=model)
    else:
        with options.stored(db) as opened:
            try:
                yield opened.get(article)
            except StoreError as error:
                raise StoreError(
                    f"{article} is no file, and no article of {db}: {error}"
                ) from error
