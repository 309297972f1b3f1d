"""``extractor demo``: the whole way, from the articles in the package to a timeline."""

import shlex
from importlib.resources import files
from pathlib import Path

import click

from extractor import export
from extractor.cli import options, output, timeline
from extractor.cli.skipping import Skips
from extractor.errors import ExtractorError

KEY_DAYS, LINES = 5, 20
"""So many days the demo opens with, and so many lines follow."""


@click.command(epilog=options.example("extractor demo"))
@click.pass_context
def command(ctx: click.Context) -> None:
    """Print the timeline of the articles that come with the package.

    They tell the trade talks between the United States and China from 2018 to 2020. The days that
    matter most come first, each in a sentence; then the most important lines, in order of time.
    """
    from extractor.timeline import digest

    skips, folder = Skips(), articles()
    with timeline.read((str(folder),), skips, {}) as opened:
        key_days = digest.build(opened.story(), dates=KEY_DAYS, per_day=1)
        story = timeline.ask(opened, {}, {"top": LINES})
        every = len(timeline.ask(opened, {}, {}).entries)
    with output.opened(None) as stream:
        export.write_digest(key_days, "table", stream)
        stream.write("\n")
        export.write(story, "table", stream)
    output.remark(
        f"the {len(story.entries)} most important of {every} lines; all of them, as a page:"
    )
    output.remark(
        f"  {ctx.find_root().info_name} timeline {shlex.quote(str(folder))} -o demo.html --open"
    )
    output.remark(f"with articles of your own: {ctx.find_root().info_name} add FOLDER")
    skips.close(ctx)


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
