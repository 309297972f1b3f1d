"""``extractor mcp``: a store for assistants, by the Model Context Protocol."""

import sys

import click

from extractor.cli import options
from extractor.cli.output import remark
from extractor.errors import ExtractorError

MISSING = "extractor mcp needs a package of its own: pip install 'news-timeline-extractor[mcp]'"


@click.command(epilog=options.example("extractor mcp -d talks.db"))
@options.database
def command(db: str) -> None:
    """Let an assistant ask a store, by the Model Context Protocol over stdio; read-only.

    An assistant that speaks the protocol starts this itself: give it the command above. It gets the
    tools timeline, claims, events, actors and show, with the filters of these commands; nothing is
    written, and nothing is sent but its answers.
    """
    with options.stored(db):
        pass  # a store that is not there is told at once, to whoever sets it up
    try:
        from extractor.cli.assistant import serving
    except ModuleNotFoundError as error:
        if error.name not in ("mcp", "anyio"):
            raise
        raise ExtractorError(MISSING) from error
    if sys.stdin.isatty():
        remark("waiting for an assistant on standard input; Ctrl-D ends it")
    serving.run(db)
