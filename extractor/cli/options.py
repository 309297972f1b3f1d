"""Options that several commands share: the store, the question, metadata, the output's format."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any, get_args

import click

from extractor import records, store
from extractor.errors import ReadError, StoreError
from extractor.export import clean
from extractor.export.objects import edtf
from extractor.records import DateRange

if TYPE_CHECKING:
    from extractor.store import Store

Command = Callable[..., Any]
Selection = dict[str, Any]
Query = dict[str, str | list[str]]


def _day(ctx: click.Context, param: click.Parameter, value: str | None) -> DateRange | None:
    if value is None:
        return None
    from extractor.temporal import values  # needed only where a day is given

    try:
        return values.parse_day(value)
    except ValueError:
        told = f"{value!r} is no day; write 2020, 2020-05 or 2020-05-08."
        raise click.BadParameter(told, ctx=ctx, param=param) from None


def _fields(ctx: click.Context, param: click.Parameter, value: str | None) -> dict[str, str] | None:
    if value is None:
        return None
    from extractor import readers

    try:
        return readers.parse_map(value)
    except ReadError as error:
        raise click.BadParameter(str(error), ctx=ctx, param=param) from None


def _check_days(selection: Selection) -> None:
    since, until = selection.get("since"), selection.get("until")
    if since is not None and until is not None and since.first > until.last:
        raise click.UsageError("--until is before --since: no day lies between them")


def complete_actor(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Returns the names in the store that begin with what was typed, for the shell."""
    outer = ctx.find_object(str)
    path = ctx.params.get("db") or outer or os.environ.get("EXTRACTOR_DB") or "extractor.db"
    try:
        with stored(path) as opened:
            return opened.completions(incomplete)
    except StoreError:
        return []  # nothing is suggested where there is no store


FILTERS: dict[str, Command] = {
    "actor": click.option(
        "--actor",
        multiple=True,
        metavar="NAME",
        shell_complete=complete_actor,
        help="With this actor, under any name, in any role; each of several.",
    ),
    "with_members": click.option(
        "--with-members",
        is_flag=True,
        help="And whoever belongs to them: China's ministries, ministers, spokesmen.",
    ),
    "by": click.option(
        "--by",
        multiple=True,
        metavar="NAME",
        shell_complete=complete_actor,
        help="Claims of this speaker; any of several.",
    ),
    "to": click.option(
        "--to", multiple=True, metavar="NAME", help="Claims told to this actor; any of several."
    ),
    "about": click.option("--about", metavar="WORDS", help="Tells of these words, or this actor."),
    "since": click.option(
        "--since",
        callback=_day,
        metavar="DAY",
        help="On or after this day: 2020, 2020-05 or 2020-05-08.",
    ),
    "until": click.option(
        "--until",
        callback=_day,
        metavar="DAY",
        help="On or before this day.",
    ),
    "kind": click.option(
        "--kind",
        type=click.Choice(get_args(records.EntryKind)),
        help="Events only, or claims only.",
    ),
    "type": click.option(
        "--type",
        type=click.Choice(get_args(records.ClaimType)),
        multiple=True,
        help="Claims of this type; any of several.",
    ),
    "min_confidence": click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        metavar="P",
        help="Claims at least so probable, from 0 to 1.",
    ),
    "status": click.option(
        "--status",
        type=click.Choice(get_args(records.Status)),
        multiple=True,
        help="Events of this status; any of several.",
    ),
    "outlet": click.option("--outlet", metavar="NAME", help="Published by this outlet."),
}
"""The question, in the order in which help shows it and the answer repeats it."""

published = click.option(
    "--published", callback=_day, metavar="DAY", help="Day of publication of the articles."
)
title = click.option("--title", metavar="TEXT", help="Headline of the articles.")
_map = click.option(
    "--map",
    "fields",
    callback=_fields,
    metavar="OURS=THEIRS,...",
    help="Fields of JSON and tables: text=body,published=date.",
)
_private = click.option(
    "--private-addresses",
    is_flag=True,
    help="Fetch also from this machine and the local network.",
)
limit = click.option(
    "--limit", type=click.IntRange(min=1), metavar="N", help="Only the first N, in order of time."
)
database = click.option(
    "-d",
    "--db",
    type=click.Path(dir_okay=False),
    envvar="EXTRACTOR_DB",
    default="extractor.db",
    show_default=True,
    show_envvar=True,
    help="The store.",
)
model = click.option(
    "--model",
    metavar="NAME",
    help="Another English spaCy pipeline by name or path, spaCy's own among them"
    " (en_core_web_sm, _md, _lg, _trf)",
)
output = click.option(
    "-o",
    "--output",
    "output_path",
    type=click.Path(allow_dash=True),
    metavar="FILE",
    help="Write there instead of to stdout.",
)
shown = click.option("--open", "shown", is_flag=True, help="Open the file that -o names.")


def check_shown(shown: bool, path: str | None) -> None:
    """Makes sure that what is to be opened is a file."""
    if shown and path in (None, "-"):
        raise click.UsageError("--open needs a file: add -o page.html")


def filters(*, without: tuple[str, ...] = ()) -> Command:
    """Adds the shared filters; the command gets them as one ``selection`` for ``store.select``."""
    chosen = [name for name in FILTERS if name not in without]

    def decorate(command: Command) -> Command:
        @wraps(command)
        def run(**given: Any) -> Any:
            selection = {name: given.pop(name) for name in chosen}
            _check_days(selection)
            return command(selection=selection, **given)

        return _stack(run, [FILTERS[name] for name in chosen])

    return decorate


def formats(command: Command) -> Command:
    """Adds ``--json``, ``--nl`` and ``--csv``; the command gets ``format``, None for a table."""
    return _stack(command, [_flag("--json", "json"), _flag("--nl", "jsonl"), _flag("--csv", "csv")])


def ids(command: Command) -> Command:
    """Adds ``--ids``, a format of its own."""
    told = "As a table with the id of each record, for extractor show."
    return _stack(command, [click.option("--ids", "format", flag_value="ids", help=told)])


def metadata(command: Command) -> Command:
    """Adds what an article may not carry itself: ``published``, ``outlet`` and ``title``.

    What is given outweighs what the article says.
    """
    added = [
        published,
        click.option("--outlet", metavar="NAME", help="Outlet of the articles."),
        title,
    ]
    return _stack(command, added)


def inputs(command: Command) -> Command:
    """Adds how inputs are read: ``fields`` and ``private_addresses``."""
    return _stack(command, [_map, _private])


def check_names(opened: "Store", selection: Selection) -> None:
    """Makes sure that each name asked for means one actor; tells who is near if nobody.

    Raises:
        click.UsageError: If a name may be several; the message lists them.
    """
    from extractor.store import asking

    named = (name for filter in ("actor", "by", "to") for name in selection.get(filter, ()))
    for name in named:
        found = opened.candidates(name)
        if len(found) > 1:
            raise click.UsageError(asking.ambiguous(name, found))
        if not found:
            click.echo(clean.line(asking.unknown(name, opened.near(name))), err=True)


def query(selection: Selection) -> Query:
    """Returns the filters that were given, as the answer repeats them."""
    return {name: _shown(value) for name, value in selection.items() if value}


@contextmanager
def stored(path: str, *, readonly: bool = True) -> Iterator["Store"]:
    """Opens a store that is there; unless told otherwise, for questions only.

    Raises:
        StoreError: If there is none; it is not made.
    """
    if not os.path.exists(path):
        raise StoreError(f"{path}: no such store; make one with: extractor add -d {path} PATH...")
    with store.open(path, readonly=readonly) as opened:
        yield opened


def example(*lines: str) -> str:
    """Returns an epilog that shows these lines as they are."""
    return "\b\nExample:\n" + "\n".join(f"  {line}" for line in lines)


def _stack(command: Command, added: list[Command]) -> Command:
    for option in reversed(added):
        command = option(command)
    return command


def _flag(name: str, format: str) -> Command:
    told = {"json": "As JSON.", "jsonl": "As JSON, one object a line.", "csv": "As CSV."}[format]
    return click.option(name, "format", flag_value=format, help=told)


def _shown(value: Any) -> str | list[str]:
    if value is True:
        return "yes"
    if isinstance(value, DateRange):
        return edtf(value) or ""
    return [_text(each) for each in value] if isinstance(value, tuple) else _text(value)


def _text(typed: str) -> str:
    """What was typed; bytes that are no UTF-8 become question marks, for JSON cannot hold them."""
    return typed.encode("utf-8", "replace").decode()
