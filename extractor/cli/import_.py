"""``extractor import``: the opposite of export-articles, and a store from what extract wrote."""

import os
from collections.abc import Iterator
from itertools import chain
from typing import IO, TYPE_CHECKING

import click

from extractor import store
from extractor.cli import options, output
from extractor.cli.output import remark
from extractor.cli.skipping import Skips
from extractor.errors import ReadError, StoreError

if TYPE_CHECKING:
    from extractor.store import Store
    from extractor.store.adding import Outcome


@click.command(
    "import",
    epilog=options.example(
        "extractor import talks.jsonl -d other.db",
        "extractor import out/ -d talks.db",
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@options.database
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[str, ...], db: str) -> None:
    """Take in what export-articles or extract wrote, each article in one transaction.

    A FILE is what export-articles wrote, or - for stdin, or the folder that extract wrote; of that
    comes the store that `add` makes of the same inputs. What is there already changes nothing.
    """
    skips = Skips(db)
    counts = {"added": 0, "replaced": 0, "earlier": 0, "unchanged": 0}

    def told() -> str:
        return output.counted({**counts, "skipped": skips.count})

    folders = [path for path in paths if os.path.isdir(path)]
    streams = [(path, click.open_file(path, "rb")) for path in paths if path not in folders]
    with store.open(db) as opened:
        try:
            for outcome in chain(_lines(opened, streams, skips), _parts(opened, folders)):
                counts[outcome] += 1
        except (KeyboardInterrupt, StoreError):
            remark(f"stopped: {told()}; these are kept, run the same again to go on")
            raise
    remark(told())
    skips.close(ctx)


def _lines(
    opened: "Store", streams: list[tuple[str, IO[bytes]]], skips: Skips
) -> Iterator["Outcome"]:
    from extractor.store import travelling

    for path, stream in streams:
        with stream:
            for number, line in enumerate(travelling.parts(stream), start=1):
                try:
                    yield travelling.add(opened, line)
                except ReadError as error:
                    skips(f"{path}:{number}", str(error))


def _parts(opened: "Store", folders: list[str]) -> Iterator["Outcome"]:
    from pathlib import Path

    from extractor.shards import asking

    for path in folders:
        folder = Path(path)
        missing = asking.whole(folder).missing
        if missing:
            remark(f"{path}: {len(missing)} parts are missing; the others are taken in")
        for extraction, version in asking.readings(folder):
            yield opened.add(extraction, version=version)
        for article, reason in asking.quarantined(folder):
            if not opened.known(article):
                opened.quarantine(article, reason)
