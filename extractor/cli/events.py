"""``extractor events``: the records as each article told them, or coded as event data."""

from datetime import date
from typing import TYPE_CHECKING

import click

from extractor import timeline
from extractor.cli import filtering, headings, options, output
from extractor.export import objects
from extractor.records import DateRange
from extractor.timeline import facets

if TYPE_CHECKING:
    from extractor.store import Store
    from extractor.store.folder import Folder
    from extractor.timeline.dyad_rows import Row

SHOWN = ("day", "source", "root", "target")
"""The columns of dyads that people see, beside who tells one of them, if anybody does, and why."""


@click.command(
    cls=headings.Headed,
    epilog=options.example(
        "extractor events --status planned --since 2020-05",
        "extractor events --dyads --csv",
    ),
)
@options.database
@options.folder
@filtering.filters(without=("by", "to", "said_since", "said_until", "kind", "type"))
@options.limit
@click.option("--dyads", is_flag=True, help="Who did what to whom, coded after PLOVER.")
@click.option("--explain", is_flag=True, help="With --dyads: also what was refused, and why.")
@options.ids
@options.formats
@click.option("--geojson", "format", flag_value="geojson", help="As GeoJSON: what has a place.")
def command(
    db: str,
    folder: str | None,
    selection: filtering.Selection,
    limit: int | None,
    dyads: bool,
    explain: bool,
    format: str | None,
) -> None:
    """List what happened, goes on, is planned, is possible, or did not happen.

    With --dyads: acts with the countries and sectors of both sides, a PLOVER root and a quad
    class; unless --status says otherwise only what happened.
    """
    if explain and not dyads:
        raise click.UsageError("--explain tells why no dyad was coded: add --dyads")
    if dyads and format == "ids":
        raise click.UsageError("--dyads has the ids in every format; leave out --ids")
    with options.asked(db, folder) as opened:
        filtering.check_names(opened, selection)
        if dyads or format == "geojson":
            rows = _coded(opened, selection, format, dyads=dyads, explain=explain)[:limit]
            if format is None:
                rows = [{**row, "day": _day(row)} for row in rows]
            told = ("told_by",) if any(row["told_by"] for row in rows) else ()
            columns = (*SHOWN, *told, *(("why",) if explain else ()), "sentence")
            output.write_rows(rows, format, columns=columns, day="day")
            return
        found = list(opened.select(kind="event", limit=limit, **selection))
        story = timeline.listing(found, query=filtering.query(selection))
        if format in facets.SHOWN:
            story = facets.added(story, found, opened)
    output.write_entries(story, format)


def _day(row: "Row") -> str | None:
    """Both ends of a row's days as one EDTF date."""
    first, last = (date.fromisoformat(row[end]) if row[end] else None for end in ("first", "last"))
    return objects.edtf(DateRange(first, last)) if first or last else None


def _coded(
    opened: "Store | Folder",
    selection: filtering.Selection,
    format: str | None,
    *,
    dyads: bool,
    explain: bool,
) -> list["Row"]:
    from extractor.timeline import dyad_rows  # with the coding of acts, slow to import

    if not dyads:
        return dyad_rows.placed(opened.select(kind="event", **selection))
    from extractor import graph  # networkx is slow to import

    statuses = selection.pop(
        "status"
    )  # of the acts: who promises has done so, though not yet given
    found = list(opened.select(**selection))
    news = graph.build(found, linked=False)
    rows = dyad_rows.dyads(news, found, statuses=statuses, explain=explain)
    return rows if format in dyad_rows.NESTED else list(dyad_rows.flat(rows))
