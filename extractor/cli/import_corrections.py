"""``extractor import-corrections``: what people corrected goes back into the store."""

from collections import Counter

import click

from extractor.cli import options, output
from extractor.cli.skipping import SOME_SKIPPED
from extractor.errors import ExtractorError


@click.command(epilog=options.example("extractor import-corrections corrected.jsonl"))
@click.argument("files", nargs=-1, required=True, type=click.Path(), metavar="FILE...")
@options.database
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], db: str) -> None:
    """Put back what was corrected in Prodigy or Label Studio.

    Export with: extractor annotate PATH -f prodigy (or labelstudio). A FILE is what the tool
    exports as JSON. The events and claims of each article become those of the file; what was left
    as it was keeps its date. Dates are not corrected here.
    """
    from extractor.readers import correcting, corrections
    from extractor.store import validating

    counts: Counter[str] = Counter(corrected=0, unchanged=0, rejected=0, skipped=0)
    with options.stored(db, readonly=False) as opened:
        for path in files:
            for correction in corrections.read(path):
                if correction is None:
                    counts["rejected"] += 1
                    continue
                try:
                    stored = opened.as_read(correction.article_id)
                    corrected = correcting.apply(stored, correction)
                    validating.check(corrected)
                    outcome = opened.add(corrected)
                except ExtractorError as error:
                    counts["skipped"] += 1
                    output.remark(f"skipped {correction.place}: {error}")
                else:
                    counts["unchanged" if outcome == "unchanged" else "corrected"] += 1
    output.remark(", ".join(f"{what} {count}" for what, count in counts.items()))
    if counts["skipped"]:
        ctx.exit(SOME_SKIPPED)
