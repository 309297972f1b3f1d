"""``extractor actors``: who appears in a store."""

import click

from extractor.cli import options, output
from extractor.export import objects

COLUMNS = ("name", "kind", "records", "aliases")


@click.command(epilog=options.example("extractor actors --json"))
@options.database
@options.formats
def command(db: str, format: str | None) -> None:
    """List the people, bodies and governments of a store.

    Records counts the events an actor takes part in and the claims it makes.
    """
    with options.stored(db) as opened:
        counts = opened.counts()
        rows = [{**objects.actor(actor), "records": counts[actor.id]} for actor in opened.actors()]
    output.write_rows(rows, format, columns=COLUMNS)
