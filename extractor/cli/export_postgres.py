"""``extractor export-postgres``: what extract wrote, as a script for psql."""

from pathlib import Path

import click

from extractor.cli import options, output


@click.command(epilog=options.example("extractor export-postgres out/ -o talks.sql"))
@click.argument("folder", type=click.Path(file_okay=False), metavar="OUT")
@options.output
def command(folder: str, output_path: str | None) -> None:
    """Write what extract wrote as tables of PostgreSQL, a script for psql.

    `extractor export-postgres OUT | psql talks` makes the tables in an empty database and fills
    them by COPY, all or nothing. docs/clusters.md has questions to ask them.
    """
    from extractor.shards import postgres

    with output.opened(output_path) as stream:
        for line in postgres.script(Path(folder)):
            stream.write(f"{line}\n")
