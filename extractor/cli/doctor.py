"""``extractor doctor``: whether everything is there and sound, and what to do where it is not."""

import os
from collections.abc import Iterator
from typing import Any

import click

from extractor import __version__
from extractor.cli import config, options, output

UNSOUND = 1


@click.command(epilog=options.example("extractor doctor", "extractor doctor -d talks.db --json"))
@options.database
@options.formats
@click.pass_context
def command(ctx: click.Context, /, db: str, format: str | None) -> None:
    """Check the store, the model and the libraries, and say what to do.

    Nothing is changed. The exit code is 1 when there is a problem.
    """
    from extractor.store import checking

    rows: list[dict[str, Any]] = [
        {"what": finding.what, "state": finding.state, "detail": finding.detail}
        for finding in (*_installed(), *checking.check(db))
    ]
    output.write_rows(rows, format, columns=("what", "state", "detail"))
    if any(row["state"] == "problem" for row in rows):
        ctx.exit(UNSOUND)


def _installed() -> Iterator[Any]:
    from importlib.util import find_spec

    from extractor.readers.optional import EXTRAS, advice
    from extractor.store.checking import Finding

    yield Finding("version", "ok", __version__)
    settings = config.current()
    if settings.path:
        yield Finding("config", "ok", f"{settings.path}: {settings.told()}")
    model = os.path.join(os.path.dirname(os.path.dirname(__file__)), "model", "config.cfg")
    if os.path.exists(model):
        yield Finding("model", "ok", "the language model is there")
    else:
        yield Finding("model", "problem", "the language model is missing; install the package anew")
    for library in EXTRAS:
        if find_spec(library):
            yield Finding("library", "ok", library)
        else:
            yield Finding("library", "note", advice(library))
