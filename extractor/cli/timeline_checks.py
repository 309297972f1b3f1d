"""Which options of ``extractor timeline`` go together; all others are misuse."""

from typing import Any

import click

from extractor import export
from extractor.cli import options, output

Values = dict[str, Any]

OF_LINES = {"every": "--all", "top": "--top", "limit": "--limit", "new": "--new"}
OF_DIGESTS = ("dates", "sentences", "published_since", "published_until")
OF_PAGES = {"subtitle": "--subtitle", "with_articles": "--with-articles"}


def checked(asked: Values) -> str:
    """Returns the format to write.

    Args:
        asked: What was given, by the names of the options.

    Raises:
        click.UsageError: If something does not go together.
    """
    _articles(asked)
    _lines(asked)
    options.check_shown(asked["shown"], asked["output_path"])
    formats = export.DIGESTS if asked["digest"] else export.FORMATS
    given = asked["format"], asked["output_path"]
    chosen = output.format_of(*given, formats, default="table")
    if chosen not in formats:
        raise click.UsageError(f"a --digest is written as {', '.join(formats)}, not {chosen}")
    _page(asked, chosen)
    return chosen


def _articles(asked: Values) -> None:
    paths, folder = asked["paths"], asked["folder"]
    if not paths and asked["published"] is not None:
        raise click.UsageError("--published is for a PATH; the store has its own")
    if folder is not None and paths:
        raise click.UsageError("a PATH is read, --from asks what extract wrote: give one of them")
    if folder is not None and asked["digest"]:
        raise click.UsageError("a --digest is asked of a store: import it first")
    if asked["new"] and (paths or folder is not None):
        told = "--new asks a store what its last add brought"
        raise click.UsageError(f"{told}; {'a PATH is read anew' if paths else 'import it first'}")


def _lines(asked: Values) -> None:
    if asked["every"] and asked["top"] is not None:
        raise click.UsageError("--top chooses, --all does not: give one of them")
    for name in OF_DIGESTS:
        if asked[name] is not None and not asked["digest"]:
            raise click.UsageError(f"--{name.replace('_', '-')} is for a --digest")
    for name, option in OF_LINES.items():
        if asked[name] and asked["digest"]:
            raise click.UsageError(f"a --digest has --dates and --sentences, no {option}")


def _page(asked: Values, format: str) -> None:
    """Makes sure that what belongs to a page has one."""
    if asked["title"] is not None and not asked["paths"] and format != "html":
        raise click.UsageError("--title is for a PATH or a page (-f html); the store has its own")
    for name, option in OF_PAGES.items():
        if asked[name] not in (None, False) and format != "html":
            raise click.UsageError(f"{option} is for a page (-f html), not for {format}")
    if asked["with_articles"] and asked["digest"]:
        raise click.UsageError("--with-articles is for the page of a timeline, not of a --digest")
    if asked["with_articles"] and asked["folder"] is not None:
        raise click.UsageError("--with-articles is asked of a store: import it first")
