"""``extractor conflicts``: who contradicts whom."""

import click

from extractor import api
from extractor.cli import filtering, options, output


@click.command(epilog=options.example('extractor conflicts --about "talks" --json'))
@options.database
@filtering.filters(without=("by", "said_since", "said_until", "kind", "type", "status"))
@options.formats
def command(db: str, selection: filtering.Selection, format: str | None) -> None:
    """Tell who contradicts whom: each dispute once, with its sides and their wordings.

    Two claims stand together when they were made within a week and tell of the same event, one
    that it is so or will be, the other that it is not, or was called off; and where one denies
    what the other accuses. JSON and CSV have the pairs of claims, with both sentences.
    """
    from extractor import graph  # networkx is slow to import
    from extractor.timeline import disputes, link_rows

    with options.stored(db) as opened:
        filtering.check_names(opened, selection)
        news = graph.build(api.select(opened, selection))
    rows = link_rows.conflicts(news)
    if format is None:
        output.write_blocks(disputes.of(rows), "disputes")
    else:
        output.write_rows(rows, format, columns=())
