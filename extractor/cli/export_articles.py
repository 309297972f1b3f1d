"""``extractor export-articles``: a store as lines that another store takes in."""

import click

from extractor.cli import options, output
from extractor.export import clean


@click.command(epilog=options.example("extractor export-articles -o talks.jsonl"))
@options.database
@options.output
def command(db: str, output_path: str | None) -> None:
    """Write articles with all that was read in them, as JSON, one a line.

    extractor import takes the lines into another store, without reading the articles again.
    """
    from extractor.store import travelling

    output.format_of(None, output_path, ("jsonl",), default="jsonl")
    with options.stored(db) as opened, output.opened(output_path) as stream:
        for line in travelling.lines(opened):
            stream.write(f"{clean.escaped(line)}\n")
