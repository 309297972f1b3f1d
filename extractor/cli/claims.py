"""``extractor claims``: the records as each article told them."""

import click

from extractor import api, timeline
from extractor.cli import options, output


@click.command(epilog=options.example('extractor claims --by "Liu He" --about tariffs'))
@options.database
@options.filters(without=("kind", "status"))
@options.limit
@options.ids
@options.formats
def command(db: str, selection: options.Selection, limit: int | None, format: str | None) -> None:
    """List who said what, and when.

    Claims of attitude, what somebody wants or believes, are listed with --type attitude.
    """
    types = selection["type"] or api.SAID
    with options.stored(db) as opened:
        options.check_names(opened, selection)
        found = opened.select(kind="claim", limit=limit, **{**selection, "type": types})
        story = timeline.listing(found, query=options.query(selection))
    output.write_entries(story, format)
