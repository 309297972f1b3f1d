"""``extractor outcomes``: what became of what was planned."""

import click

from extractor.cli import filtering, options, output

NOT_ASKED = ("by", "to", "since", "until", "said_since", "said_until", "kind", "type", "status")


@click.command(epilog=options.example('extractor outcomes --actor "Liu He" --open'))
@options.database
@filtering.filters(without=NOT_ASKED)
@click.option("--open", "unreported", is_flag=True, help="Those of which no report was found.")
@click.option("--found", is_flag=True, hidden=True)  # what is told anyhow; it was an option once
@options.formats
def command(
    db: str, selection: filtering.Selection, unreported: bool, found: bool, format: str | None
) -> None:
    """Tell what became of plans, with both sentences.

    A plan is linked to one later report: that it happened, was postponed or cancelled, or did not
    happen. With --open those are told of which no report passes every test, with the last day that
    was read. The filters choose the events among which it looks, plans and reports.
    """
    from extractor import graph  # networkx is slow to import
    from extractor.timeline import link_rows

    with options.stored(db) as opened:
        filtering.check_names(opened, selection)
        news = graph.build(opened.select(kind="event", **selection))
    unreported = unreported and not found
    rows = [row for row in link_rows.outcomes(news) if (row["outcome_id"] is None) == unreported]
    if format is None:
        output.write_blocks(rows, "outcomes")
    else:
        output.write_rows(rows, format, columns=())
