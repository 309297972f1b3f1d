"""``extractor demo``: the whole way, from the articles in the package to a timeline."""

from importlib.resources import files
from pathlib import Path

import click
from msgspec.structs import replace

from extractor import export
from extractor.cli import options, output, reading, timeline
from extractor.digest_records import Digest
from extractor.errors import ExtractorError

KEY_DAYS = 5
"""So many days the demo opens with."""


@click.command(epilog=options.example("extractor demo"))
@click.pass_context
def command(ctx: click.Context) -> None:
    """Print the timeline of the articles that come with the package.

    They tell the trade talks between the United States and China from 2018 to 2020. The days that
    matter most come first, each in a sentence; then all lines, in order of time.
    """
    from extractor.timeline import digest

    skips = reading.Skips()
    with timeline.read((str(articles()),), skips, {}) as opened:
        key_days = digest.build(opened.story(), dates=KEY_DAYS, per_day=1)
        story = timeline.ask(opened, {}, {})
    with output.opened(None) as stream:
        export.write_digest(_by_file(key_days), "table", stream)
        stream.write("\n")
        export.write(story, "table", stream)
    skips.close(ctx)


def _by_file(digest: Digest) -> Digest:
    """Returns the digest with articles named by their file: where the package lies tells nobody."""
    days = tuple(
        replace(day, sentences=tuple(replace(s, ref=Path(s.ref).name) for s in day.sentences))
        for day in digest.days
    )
    return replace(digest, days=days)


def articles() -> Path:
    """Returns the folder of the articles: in the installed package, else in the source tree.

    Raises:
        ExtractorError: If neither is there.
    """
    package = Path(str(files("extractor")))
    for folder in (package / "articles", package.parent / "corpus" / "articles"):
        if folder.is_dir():
            return folder
    raise ExtractorError(f"{package}: the demo articles are missing; install the package again")
