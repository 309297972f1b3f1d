"""``extractor show``: one record, where it was read, and why it has its date."""

import click

from extractor import export, timeline
from extractor.cli import options, output
from extractor.records import Claim, Event


@click.command(epilog=options.example("extractor show 3f0c9a5be17d2c48.c309"))
@click.argument("record_id", metavar="ID")
@options.database
@click.option("--json", "format", flag_value="json", help="As JSON.")
def command(record_id: str, db: str, format: str | None) -> None:
    """Show one record with its sentence, why it has its date, and why it is told.

    ID is the id of an event or a claim; claims, events and timeline give it with --json or --csv.
    """
    with options.stored(db) as opened:
        extraction = opened.get(record_id)
        whole = opened.get(extraction.article.id)
        placing = opened.placing(extraction.article.id)
    records: tuple[Event | Claim, ...] = (*extraction.events, *extraction.claims)
    telling = timeline.why(whole, records[0].id) if len(records) == 1 else None
    with output.opened(None) as stream:
        export.write_record(extraction, format or "text", stream, telling=telling, placing=placing)
