"""``extractor show``: one record, where it was read, and why it has its date."""

import click

from extractor import export
from extractor.cli import options, output


@click.command(epilog=options.example("extractor show 3f0c9a5be17d2c48.c309"))
@click.argument("record_id", metavar="ID")
@options.database
@click.option("--json", "format", flag_value="json", help="As JSON.")
def command(record_id: str, db: str, format: str | None) -> None:
    """Show one record with its sentence, and why it has its date.

    ID is the id of an event or a claim; claims, events and timeline give it with --json or --csv.
    """
    with options.stored(db) as opened:
        extraction = opened.get(record_id)
    with output.opened(None) as stream:
        export.write_record(extraction, format or "text", stream)
