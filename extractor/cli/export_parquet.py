"""``extractor export-parquet``: the views of a store as Parquet, for DuckDB, pandas and Spark."""

import click

from extractor.cli import options, output


@click.command(epilog=options.example("extractor export-parquet -o talks/"))
@options.database
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(file_okay=False),
    metavar="FOLDER",
    required=True,
    help="Write there; it is made if it is not there.",
)
def command(db: str, folder: str) -> None:
    """Write the views of a store as Parquet files, one a view.

    timeline, events, claims, dyads and actors, with the columns that docs/views.md tells; days are
    dates. Needs pyarrow: pip install 'news-timeline-extractor[parquet]'.
    """
    from extractor.export import parquet

    with options.stored(db) as opened:
        for name, columns, rows in opened.views():
            number = parquet.table(name, columns, rows, folder=folder)
            output.remark(f"{name}.parquet: {number:,} rows")
