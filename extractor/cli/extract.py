"""``extractor extract``: large inputs in pieces, each written whole as Parquet."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extractor.cli import config, options, output
from extractor.cli.output import remark
from extractor.cli.skipping import Skips

if TYPE_CHECKING:
    from extractor.shards.part import Summary
    from extractor.shards.status import Status

Values = dict[str, Any]
COLUMNS = ("part", "state", "articles", "skipped", "quarantined", "bytes")

_pieces = options.grouped(
    "pieces",
    click.option(
        "--shards",
        type=options.COUNT,
        default=1,
        show_default=True,
        metavar="N",
        help="Split the inputs into N pieces.",
    ),
    click.option(
        "--shard",
        type=click.IntRange(min=0),
        metavar="I",
        help="Do only piece I, from 0 to N-1; unless told, all that are missing.",
    ),
    click.option("--retry", is_flag=True, help="Do again what holds quarantined articles."),
    click.option(
        "--status", is_flag=True, help="Say what is done, missing and failed; do nothing."
    ),
)
_workers = options.grouped(
    "workers",
    options.jobs("Processes that read here; each takes some 400 MB of memory."),
    click.option(
        "--scheduler",
        metavar="ADDRESS",
        help="Let the workers of a Dask scheduler do the pieces: tcp://host:8786.",
    ),
)


@click.command(
    epilog=options.example(
        "extractor extract archive/ -o out/ --shards 64 --jobs 4",
        "extractor extract dump.jsonl -o out/ --shards 64 --shard 17",
        "extractor extract dump.jsonl -o out/ --shards 64 --scheduler tcp://10.0.0.1:8786",
        "extractor extract --status out/",
    )
)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(file_okay=False),
    metavar="OUT",
    help="The folder of the parts; it is made if it is not there.",
)
@_pieces
@_workers
@click.option(
    "--deadline",
    type=click.FloatRange(min=0, min_open=True, max=options.LONGEST),
    callback=options.number,
    metavar="SECONDS",
    help="Leave out an article that takes longer. [120]",
)
@options.metadata
@options.inputs
@options.model
@options.formats
@click.pass_context
def command(
    ctx: click.Context,
    /,
    inputs: tuple[str, ...],
    folder: str | None,
    pieces: Values,
    workers: Values,
    format: str | None,
    **read: Any,
) -> None:
    """Extract large inputs in pieces, into a folder of Parquet files.

    An INPUT is what `add` takes: a file, a folder, a pattern, an address, or - for stdin. It is
    split in the same way whoever does which piece: by file, by line of JSON lines, by page of a web
    archive. A piece is written whole or not at all; what is there already is not done again. So any
    scheduler can run pieces, in any order, and repeat them: see docs/clusters.md for Dask, Slurm,
    Spark and the shell. An article that breaks what reads it is left out, with its reason.

    `extractor import OUT` makes a store of it; timeline, claims, events and actors ask it as it is
    with --from OUT.
    """
    if pieces["status"]:
        _tell(Path(folder or inputs[0]), format)
        return
    if folder is None:
        raise click.UsageError("Missing option '-o': the folder that the parts go into")
    from extractor import shards
    from extractor.shards import part, status

    settings = config.current()
    recipe = shards.Recipe(
        paths=inputs,
        shards=pieces["shards"],
        outlets=settings.outlets,
        lexicons=settings.lexicons,
        version=config.version(settings),
        **read,
    )
    wanted = _wanted(recipe, Path(folder), pieces)
    _check(inputs, wanted, workers)
    skips = Skips()
    if workers["scheduler"]:
        how: Values = {"engine": "dask", "scheduler": workers["scheduler"]}
    else:
        stdin = sys.stdin.buffer if sys.stdin and "-" in inputs else None
        how = {"engine": "here", "jobs": workers["jobs"], "stdin": stdin}
    number = 0
    for summary in shards.run(recipe=recipe, shards=wanted, folder=Path(folder), **how):
        _told(summary, skips)
        number += summary.articles
    there = status.of(Path(folder))
    if there.is_empty:  # then no folder is made for nothing
        part.clear(Path(folder))
        remark(f"0 articles extracted; nothing is left in {folder}")
    else:
        told = f"{len(there.done)} of {there.shards} parts are done"
        remark(f"{told}; {output.articles(number)} extracted now")
    skips.close(ctx)


def _wanted(recipe: Any, folder: Path, pieces: Values) -> list[int]:
    from extractor.shards import status

    shard, of = pieces["shard"], pieces["shards"]
    if shard is not None and shard >= of:
        raise click.UsageError(f"--shard {shard}: with --shards {of} they are 0 to {of - 1}")
    left = status.to_do(folder, recipe, retry=pieces["retry"])
    return left if shard is None else [each for each in left if each == shard]


def _check(inputs: tuple[str, ...], wanted: list[int], workers: Values) -> None:
    """Makes sure that what was given goes together."""
    if "-" in inputs and (len(wanted) > 1 or workers["scheduler"]):
        raise click.UsageError("standard input can be read once: give --shard, or a file")
    if workers["scheduler"] and workers["jobs"] > 1:
        raise click.UsageError("--jobs is for this machine; a scheduler has workers of its own")


def _told(summary: "Summary", skips: Skips) -> None:
    from extractor.shards import part

    for left in (*summary.skipped, *summary.quarantined):
        skips(left.ref, left.reason)
    remark(f"{part.name(summary.shard)}: {output.articles(summary.articles)}")


def _tell(folder: Path, format: str | None) -> None:
    """Writes how far the pieces have got, a row a piece."""
    from extractor.shards import status

    found = status.of(folder)
    output.write_rows(_rows(found), format, columns=COLUMNS)
    for each in found.failed:
        remark(f"piece {each.shard} failed: {each.reason}")
    counts = {
        "done": len(found.done) - len(found.damaged),
        "missing": len(found.missing),
        "failed": len(found.failed),
        "damaged": len(found.damaged),
    }
    told = ", ".join(f"{number} {what}" for what, number in counts.items() if number)
    remark(f"{found.shards} pieces: {told}")


def _rows(found: "Status") -> list[dict[str, Any]]:
    from extractor.shards import part

    empty = {"articles": None, "skipped": None, "quarantined": None, "bytes": None}
    rows = {
        **{shard: {"state": "missing", **empty} for shard in found.missing},
        **{each.shard: {"state": "failed", **empty} for each in found.failed},
        **{each.shard: _row(each, damaged=each.shard in found.damaged) for each in found.done},
    }
    return [{"part": part.name(shard), **rows[shard]} for shard in sorted(rows)]


def _row(told: "Summary", *, damaged: bool) -> dict[str, Any]:
    return {
        "state": "damaged" if damaged else "done",
        "articles": told.articles,
        "skipped": len(told.skipped),
        "quarantined": len(told.quarantined),
        "bytes": sum(file.bytes for file in told.files.values()),
    }
