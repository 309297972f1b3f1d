"""``extractor outcomes``: what became of what was planned."""

import click

from extractor.cli import filtering, options, output

NOT_ASKED = ("by", "to", "since", "until", "said_since", "said_until", "kind", "type", "status")
COLUMNS = ("planned", "sentence", "became", "outcome_sentence", "why")


@click.command(epilog=options.example('extractor outcomes --actor "Liu He" --found'))
@options.database
@filtering.filters(without=NOT_ASKED)
@click.option("--found", is_flag=True, help="Only plans of which a later report tells.")
@options.formats
def command(db: str, selection: filtering.Selection, found: bool, format: str | None) -> None:
    """List planned events with what became of them, and both sentences.

    A plan is linked to one later report: that it happened, was postponed or cancelled, or did not
    happen. Where no report passes every test it says so, with the last day that was read. The
    filters choose the events among which it looks, plans and reports.
    """
    from extractor import graph  # networkx is slow to import
    from extractor.timeline import link_rows

    with options.stored(db) as opened:
        filtering.check_names(opened, selection)
        news = graph.build(opened.select(kind="event", **selection))
    rows = [row for row in link_rows.outcomes(news) if row["outcome_id"] or not found]
    output.write_rows(rows, format, columns=COLUMNS, day="planned")
