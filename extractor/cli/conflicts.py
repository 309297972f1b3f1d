"""``extractor conflicts``: who contradicts whom."""

import click

from extractor import api
from extractor.cli import filtering, options, output

COLUMNS = ("said", "speaker", "content", "other_speaker", "other_content", "why")


@click.command(epilog=options.example('extractor conflicts --about "talks" --json'))
@options.database
@filtering.filters(without=("by", "said_since", "said_until", "kind", "type", "status"))
@options.formats
def command(db: str, selection: filtering.Selection, format: str | None) -> None:
    """List claims of different speakers that contradict each other, and in what.

    Two claims stand together when they were made within a week and tell of the same event, one
    that it is so or will be, the other that it is not, or was called off. JSON and CSV have both
    sentences as well.
    """
    from extractor import graph  # networkx is slow to import
    from extractor.timeline import link_rows

    with options.stored(db) as opened:
        filtering.check_names(opened, selection)
        news = graph.build(api.select(opened, selection))
    output.write_rows(link_rows.conflicts(news), format, columns=COLUMNS, day="said")
