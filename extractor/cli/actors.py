"""``extractor actors``: who appears in a store."""

from pathlib import Path

import click

from extractor.cli import options, output
from extractor.export import objects

COLUMNS = ("name", "kind", "aliases")


@click.command(epilog=options.example("extractor actors --json"))
@options.database
@options.formats
def command(db: Path, format: str | None) -> None:
    """List the people, bodies and governments of a store."""
    with options.stored(db) as opened:
        rows = [objects.actor(actor) for actor in opened.actors()]
    output.write_rows(rows, format, columns=COLUMNS)
