"""``extractor events``: the records as each article told them."""

import click

from extractor import timeline
from extractor.cli import filtering, options, output


@click.command(epilog=options.example("extractor events --status planned --since 2020-05"))
@options.database
@filtering.filters(without=("by", "to", "said_since", "said_until", "kind", "type"))
@options.limit
@options.ids
@options.formats
def command(db: str, selection: filtering.Selection, limit: int | None, format: str | None) -> None:
    """List what happened, goes on, is planned, is possible, or did not happen."""
    with options.stored(db) as opened:
        filtering.check_names(opened, selection)
        found = opened.select(kind="event", limit=limit, **selection)
        story = timeline.listing(found, query=filtering.query(selection))
    output.write_entries(story, format)
