"""``extractor show``: an event, claim, actor or article, and what is known about it."""

import click

from extractor import export, looking_up
from extractor.cli import options, output


@click.command(
    epilog=options.example(
        "extractor show 3f0c9a5be17d2c48.c309",
        "extractor show 3f0c9a5b",
        'extractor show "Liu He"',
    )
)
@click.argument("record_id", metavar="ID")
@options.database
@click.option("--json", "format", flag_value="json", help="As JSON.")
def command(record_id: str, db: str, format: str | None) -> None:
    """Show an event, claim, actor or article by its id: sentence, day, reasons, reports.

    ID is the id of an event, a claim, an actor or an article, or the beginning of one; timeline,
    claims and events give it with --ids, actors and articles with --json. An actor is found by
    name, too, and an article by its path. Of an event that several articles tell, all reports are
    shown.
    """
    with options.stored(db) as opened:
        found = looking_up.find(opened, record_id)
    with output.opened(None) as stream:
        export.write_found(found, format or "text", stream)
