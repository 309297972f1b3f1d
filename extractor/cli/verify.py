"""``extractor verify``: whether a pack says what its articles say."""

from collections.abc import Iterator
from typing import Any

import click

from extractor.cli import options, output, reading
from extractor.cli.skipping import Skips
from extractor.records import Article

DIFFERENT = 1


@click.command(epilog=options.example("extractor verify talks.pack.jsonl"))
@click.argument("pack", metavar="PACK", type=click.Path(dir_okay=False))
@options.model
@options.jobs("Processes.")
@options.formats
@click.pass_context
def command(
    ctx: click.Context, /, pack: str, model: str | None, jobs: int, format: str | None
) -> None:
    """Read the articles of a pack again, and tell whether every byte is the same.

    It lists what is not, and by what it was read otherwise. The exit code is 1 when anything is
    different, or when somebody changed the file. No store is needed.
    """
    from extractor import packing

    skips = Skips()
    expected: dict[str, packing.Packed] = {}
    heads: list[packing.Head] = []

    def articles() -> Iterator[Article]:
        with click.open_file(pack, "rb") as stream:
            for each in packing.read(stream, name=pack):
                if isinstance(each, packing.Head):
                    heads.append(each)
                    continue
                found = packing.unread(each.extraction)
                expected[found.id] = each
                yield found

    rows: list[dict[str, Any]] = []
    number = 0
    for again in reading.extractions(articles(), skips, model=model, jobs=jobs):
        number += 1
        parts = expected.pop(again.article.id).differences(again)
        if parts:
            rows.append({"article": again.article.id, "ref": again.article.ref, "other": parts})
    rows += [
        {"article": id, "ref": each.extraction.article.ref, "other": ("not read",)}
        for id, each in expected.items()
    ]
    same_here = _tell_settings(heads[0].settings if heads else {}, model)
    if rows:
        output.write_rows(rows, format, columns=("article", "ref", "other"))
    elif format is not None:
        output.write_rows(rows, format, columns=())
    _tell(number, len(rows), same_here=same_here)
    if rows:
        ctx.exit(DIFFERENT)


def _tell(number: int, other: int, *, same_here: bool) -> None:
    articles = f"{output.articles(number)} read again"
    if not other:
        output.remark(f"{articles}: every byte is the same")
        return
    why = "" if same_here else "; what is above may be why"
    output.remark(f"{articles}: {other:,} read otherwise{why}")


def _tell_settings(packed: dict[str, str], model: str | None) -> bool:
    """Tells by what the pack was read, where it is not what reads it here."""
    from extractor import packing

    here = dict(packing.settings())
    names = [name for name in {**packed, **here} if packed.get(name) != here.get(name)]
    for name in names:
        then, now = (str(values.get(name, "none"))[:16] for values in (packed, here))
        output.remark(f"{name}: packed with {then}, here {now}")
    if model is not None:
        output.remark(f"model: {model} reads it here")
    return not names and model is None
