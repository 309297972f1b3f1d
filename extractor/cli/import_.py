"""``extractor import``: the opposite of export-articles."""

import click

from extractor import store
from extractor.cli import options, output, reading
from extractor.cli.output import remark
from extractor.errors import ReadError, StoreError


@click.command("import", epilog=options.example("extractor import talks.jsonl -d other.db"))
@click.argument("paths", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@options.database
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[str, ...], db: str) -> None:
    """Take in what export-articles wrote, each article in one transaction.

    A FILE is what export-articles wrote, or - for stdin. What is there already changes nothing.
    """
    from extractor.store import travelling

    skips = reading.Skips(db)
    counts = {"added": 0, "replaced": 0, "earlier": 0, "unchanged": 0}

    def told() -> str:
        return output.counted({**counts, "skipped": skips.count})

    streams = [(path, click.open_file(path, "rb")) for path in paths]  # all are there, or none is
    with store.open(db) as opened:
        try:
            for path, stream in streams:
                with stream:
                    for number, line in enumerate(travelling.parts(stream), start=1):
                        try:
                            counts[travelling.add(opened, line)] += 1
                        except ReadError as error:
                            skips(f"{path}:{number}", str(error))
        except (KeyboardInterrupt, StoreError):
            remark(f"stopped: {told()}; these are kept, run the same again to go on")
            raise
    remark(told())
    skips.close(ctx)
