"""``extractor claims``: the records as each article told them."""

import click

from extractor import api, timeline
from extractor.cli import filtering, headings, options, output
from extractor.timeline import facets


@click.command(
    cls=headings.Headed, epilog=options.example('extractor claims --by "Liu He" --about tariffs')
)
@options.database
@options.folder
@filtering.filters(without=("said_since", "said_until", "kind", "status"))
@options.limit
@options.ids
@options.formats
def command(
    db: str,
    folder: str | None,
    selection: filtering.Selection,
    limit: int | None,
    format: str | None,
) -> None:
    """List who said what, and when.

    --since and --until ask for the day on which it was said.
    Claims of attitude, what somebody wants or believes, are listed with --type attitude.
    """
    types = selection["type"] or api.SAID
    with options.asked(db, folder) as opened:
        filtering.check_names(opened, selection)
        found = list(opened.select(kind="claim", limit=limit, **{**selection, "type": types}))
        story = timeline.listing(found, query=filtering.query(selection))
        if format in facets.SHOWN:
            story = facets.added(story, found, opened)
    output.write_entries(story, format)
