"""The question, as options that several commands share, and what is checked before it is asked."""

import os
from functools import wraps
from typing import TYPE_CHECKING, Any, get_args

import click

from extractor import coded, records
from extractor.cli import config, options
from extractor.cli.options import Command, day
from extractor.errors import ExtractorError
from extractor.export import clean
from extractor.export.objects import edtf
from extractor.records import DateRange

if TYPE_CHECKING:
    from extractor.store import Store
    from extractor.store.folder import Folder

Selection = dict[str, Any]
Query = dict[str, str | list[str]]


def complete_actor(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Returns the names in the store that begin with what was typed, for the shell."""
    outer = ctx.find_object(str)
    path = ctx.params.get("db") or outer or os.environ.get("EXTRACTOR_DB")
    try:
        path = path or config.load().store or "extractor.db"
        with options.stored(path) as opened:
            return opened.completions(incomplete)
    except ExtractorError:
        return []  # nothing is suggested where there is no store


def _outlet(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    return config.outlet(ctx.find_object(config.Config) or config.Config(), value)


FILTERS: dict[str, Command] = {
    "actor": click.option(
        "--actor",
        multiple=True,
        metavar="NAME",
        shell_complete=complete_actor,
        help="With this actor, under any name, in any role, or as speaker; each of several.",
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
        help="Told by this speaker; any of several.",
    ),
    "to": click.option(
        "--to", multiple=True, metavar="NAME", help="Told to this actor; any of several."
    ),
    "about": click.option("--about", metavar="WORDS", help="Tells of these words, or this actor."),
    "since": day("--since", help="On or after this day: 2020, 2020-05 or 2020-05-08."),
    "until": day("--until", help="On or before this day."),
    "said_since": day("--said-since", help="Said on or after this day."),
    "said_until": day("--said-until", help="Said on or before this day."),
    "kind": click.option(
        "--kind",
        type=click.Choice(get_args(records.EntryKind)),
        help="Events only, or claims only.",
    ),
    "type": click.option(
        "--type",
        type=click.Choice(get_args(records.ClaimType)),
        multiple=True,
        help="Told in a claim of this type; any of several.",
    ),
    "min_confidence": click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        callback=options.number,
        metavar="P",
        help="At least so likely to be right, from 0 to 1.",
    ),
    "status": click.option(
        "--status",
        type=click.Choice(get_args(records.Status)),
        multiple=True,
        help="Events of this status; any of several.",
    ),
    "outlet": click.option(
        "--outlet", callback=_outlet, metavar="NAME", help="Published by this outlet."
    ),
    "topic": click.option(
        "--topic",
        type=click.Choice(get_args(coded.Topic)),
        multiple=True,
        metavar="TOPIC",
        help=f"About this, any of several: {', '.join(get_args(coded.Topic))}.",
    ),
    "place": click.option(
        "--place",
        multiple=True,
        metavar="NAME",
        help="In this city, state or country, or of this GeoNames id; any of several.",
    ),
}
"""The question, in the order in which help shows it and the answer repeats it."""


def filters(*, without: tuple[str, ...] = ()) -> Command:
    """Adds the shared filters; the command gets them as one ``selection`` for ``store.select``."""
    chosen = [name for name in FILTERS if name not in without]

    def decorate(command: Command) -> Command:
        @wraps(command)
        def run(**given: Any) -> Any:
            selection = {name: given.pop(name) for name in chosen}
            check_days(selection)
            return command(selection=selection, **given)

        return options.stacked(run, [FILTERS[name] for name in chosen])

    return decorate


def check_names(opened: "Store | Folder", selection: Selection) -> None:
    """Makes sure that each name asked for means one actor; tells who is near if nobody.

    Raises:
        click.UsageError: If a name may be several; the message lists them.
    """
    for told in unknown_names(opened, selection):
        click.echo(clean.line(told), err=True)


def unknown_names(opened: "Store | Folder", selection: Selection) -> list[str]:
    """Returns what is to be said of the names asked for that nobody has, no outlet and no place.

    Raises:
        click.UsageError: If a name may be several; the message lists them.
    """
    named = [name for filter in ("actor", "by", "to") for name in selection.get(filter) or ()]
    outlet = selection.get("outlet")
    sought = selection.get("place") or ()
    if not named and not outlet and not sought:
        return []
    from extractor.store import asking  # most questions of a whole store name nobody

    said = []
    for name in named:
        found = opened.candidates(name)
        if len(found) > 1:
            raise click.UsageError(asking.ambiguous(name, found))
        if not found:
            said.append(asking.unknown(name, opened.near(name)))
    said += filter(None, map(asking.no_place, sought))
    told = asking.no_outlet(outlet, opened.outlets()) if outlet else None
    return [*said, told] if told else said


def query(selection: Selection) -> Query:
    """Returns the filters that were given, as the answer repeats them."""
    return {name: _shown(value) for name, value in selection.items() if value}


def check_days(selection: Selection) -> None:
    """Makes sure that some day lies between those asked for.

    Raises:
        click.UsageError: If none does.
    """
    for kind in ("", "said_", "published_"):
        since, until = selection.get(f"{kind}since"), selection.get(f"{kind}until")
        if since is not None and until is not None and since.first > until.last:
            option = f"--{kind}".replace("_", "-")
            told = f"{option}until is before {option}since: no day lies between them"
            raise click.UsageError(told)


def _shown(value: Any) -> str | list[str]:
    if value is True:
        return "yes"
    if isinstance(value, DateRange):
        return edtf(value) or ""
    return [_text(each) for each in value] if isinstance(value, tuple) else _text(str(value))


def _text(typed: str) -> str:
    """What was typed; bytes that are no UTF-8 become question marks, for JSON cannot hold them."""
    return typed.encode("utf-8", "replace").decode()
