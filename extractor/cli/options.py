"""Options that several commands share: the store, the question, metadata, the output's format."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from math import isnan
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from extractor import store
from extractor.errors import ReadError, StoreError
from extractor.records import DateRange

if TYPE_CHECKING:
    from extractor.store import Store
    from extractor.store.folder import Folder

Command = Callable[..., Any]

LONGEST = 86_400
"""Seconds that somebody may want to wait for an article: a day."""


class _Count(click.IntRange):
    """How many of something; help leaves out a bound that nobody comes near."""

    def _describe_range(self) -> str:
        return f"x>={self.min}"


COUNT = _Count(min=1, max=2**31 - 1)
"""How many of something."""


def jobs(processes: str) -> Callable[[Command], Command]:
    """Returns the option that says how many ``processes`` to work with."""
    return click.option(
        "--jobs", type=COUNT, default=1, show_default=True, metavar="N", help=processes
    )


class Subcommand(click.Command):
    """A command that the help of its group lists with a whole sentence."""

    def get_short_help_str(self, limit: int = 0) -> str:
        """Returns the first sentence of the help, however long; it is wrapped, not cut."""
        return super().get_short_help_str(len(self.help or ""))


class Group(click.Group):
    """Commands of one kind under a name of their own."""

    command_class = Subcommand


def _day(ctx: click.Context, param: click.Parameter, value: str | None) -> DateRange | None:
    if value is None:
        return None
    from extractor.temporal import values  # needed only where a day is given

    try:
        return values.parse_day(value)
    except ValueError:
        told = f"{value!r} is no day; write 2020, 2020-05 or 2020-05-08."
        raise click.BadParameter(told, ctx=ctx, param=param) from None


def number(ctx: click.Context, param: click.Parameter, value: float | None) -> float | None:
    """Returns a number that was given, if it is one; "nan" lies outside no range."""
    if value is not None and isnan(value):
        raise click.BadParameter("nan is no number.", ctx=ctx, param=param)
    return value


def _fields(ctx: click.Context, param: click.Parameter, value: str | None) -> dict[str, str] | None:
    if value is None:
        return None
    from extractor import readers

    try:
        return readers.parse_map(value)
    except ReadError as error:
        raise click.BadParameter(str(error), ctx=ctx, param=param) from None


def day(name: str, *, help: str) -> Command:
    """Returns an option that is a day."""
    return click.option(name, callback=_day, metavar="DAY", help=help)


published = day("--published", help="Day of publication of the articles.")
modified = day("--modified", help="Day on which the articles were last changed.")
title = click.option("--title", metavar="TEXT", help="Headline of the articles.")
_map = click.option(
    "--map",
    "fields",
    callback=_fields,
    metavar="OURS=THEIRS,...",
    help="Fields of JSON and tables: text=body.0,published=date; or guardian.",
)
_private = click.option(
    "--private-addresses",
    is_flag=True,
    help="Fetch also from this machine and the local network.",
)
limit = click.option(
    "--limit",
    type=COUNT,
    metavar="N",
    help="Only the first N, in order of time.",
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
folder = click.option(
    "--from",
    "folder",
    type=click.Path(exists=True, file_okay=False),
    metavar="OUT",
    help="Ask the folder that extract wrote, instead of a store.",
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


def grouped(name: str, *added: Command) -> Command:
    """Adds options; the command gets their values as one dictionary of this name."""

    def decorate(command: Command) -> Command:
        @wraps(command)
        def run(**given: Any) -> Any:
            return command(**{name: {each: given.pop(each) for each in taken}}, **given)

        def alone() -> None:
            """Holds the options by themselves, to learn what they are called."""

        options = stacked(alone, list(added)).__click_params__  # type: ignore[attr-defined]
        taken = list(dict.fromkeys(option.name for option in options))
        return stacked(run, list(added))

    return decorate


def formats(command: Command) -> Command:
    """Adds ``--json``, ``--nl`` and ``--csv``; the command gets ``format``, None for a table."""
    forms = {"--json": "json", "--nl": "jsonl", "--csv": "csv"}
    return stacked(command, [_flag(name, form) for name, form in forms.items()])


def ids(command: Command) -> Command:
    """Adds ``--ids``, a format of its own."""
    told = "As a table with the id of each record, for extractor show."
    return stacked(command, [click.option("--ids", "format", flag_value="ids", help=told)])


def metadata(command: Command) -> Command:
    """Adds what an article may not carry itself: ``published``, ``outlet`` and ``title``.

    What is given outweighs what the article says.
    """
    added = [
        published,
        click.option("--outlet", metavar="NAME", help="Outlet of the articles."),
        title,
    ]
    return stacked(command, added)


def inputs(command: Command) -> Command:
    """Adds how inputs are read: ``fields`` and ``private_addresses``."""
    return stacked(command, [_map, _private])


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


@contextmanager
def asked(path: str, folder: str | None) -> Iterator["Store | Folder"]:
    """Opens what is asked: the folder that extract wrote, where one is given, else the store.

    Raises:
        StoreError: If there is none, or it cannot be read.
        click.UsageError: If both are given.
    """
    if folder is None:
        with stored(path) as store:
            yield store
        return
    if click.get_current_context().get_parameter_source("db") is ParameterSource.COMMANDLINE:
        raise click.UsageError("--from asks a folder, -d a store: give one of them")
    from pathlib import Path

    from extractor.cli import output
    from extractor.shards import asking

    missing = asking.whole(Path(folder)).missing
    if missing:
        output.remark(f"{folder}: {len(missing)} parts are missing; this is what the others say")
    with asking.opened(Path(folder)) as parts:
        yield parts


def example(*lines: str) -> str:
    """Returns an epilog that shows these lines as they are."""
    return "\b\nExample:\n" + "\n".join(f"  {line}" for line in lines)


def stacked(command: Command, added: list[Command]) -> Command:
    """Adds options to a command, the first on top."""
    for option in reversed(added):
        command = option(command)
    return command


def _flag(name: str, format: str) -> Command:
    told = {"json": "As JSON.", "jsonl": "As JSON, one object a line.", "csv": "As CSV."}[format]
    return click.option(name, "format", flag_value=format, help=told)
