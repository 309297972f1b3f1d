"""``extractor annotate``: what is read in single articles, with offsets; nothing is stored."""

from typing import Any

import click

from extractor import export
from extractor.cli import journal, options, output, reading
from extractor.cli.skipping import Skips


@click.command(
    epilog=options.example(
        "extractor annotate articles/ -f jsonl -o articles.jsonl",
        "extractor annotate articles/ -f timeml -o marked-up/",
    )
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@options.metadata
@options.inputs
@options.model
@click.option("-f", "--format", type=click.Choice(list(export.ANNOTATIONS)), help="Default: jsonl.")
@options.output
@journal.verbose
@click.pass_context
def command(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    model: str | None,
    format: str | None,
    output_path: str | None,
    verbose: bool,
    **metadata: Any,
) -> None:
    """Mark up single articles: dates, names, claims and events with their places.

    A PATH is a file, a folder, an address, or - for stdin. TimeML holds one article a file:
    with it, -o names a folder.
    """
    skips = Skips(verbose=verbose)
    articles = reading.articles(paths, skips, metadata)
    found = reading.extractions(articles, skips, model=model)
    chosen = output.format_of(format, output_path, export.ANNOTATIONS, default="jsonl")
    extractions = reading.counted(found, paths, skips)
    if chosen == "timeml" and output_path is not None and is_folder(output_path):
        export.write_folder(extractions, output_path)
    else:
        with output.opened(output_path) as stream:
            export.write_annotations(extractions, chosen, stream)
    skips.close(ctx)


def is_folder(path: str) -> bool:
    """Whether a name means a folder of TimeML files, rather than one file or stdout."""
    return path != "-" and not path.endswith(".tml")
