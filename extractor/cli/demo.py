"""``extractor demo``: the whole way, from the articles in the package to a timeline."""

from importlib.resources import files
from pathlib import Path

import click

from extractor import export
from extractor.cli import options, output, reading, timeline
from extractor.errors import ExtractorError


@click.command(epilog=options.example("extractor demo"))
@click.pass_context
def command(ctx: click.Context) -> None:
    """Print the timeline of the articles that come with the package.

    They tell the trade talks between the United States and China from 2018 to 2020.
    """
    skips = reading.Skips()
    with timeline.read((str(articles()),), skips, {}) as opened:
        story = timeline.ask(opened, {}, {})
    with output.opened(None) as stream:
        export.write(story, "table", stream)
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
