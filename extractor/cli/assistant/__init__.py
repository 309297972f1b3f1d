"""What an assistant may ask of a store: five tools, read-only, each with its command's filters.

``TOOLS`` is the table, ``call`` the verb. Answers are bounded, and hold the ids, sentences,
articles and days by which a person can check what an assistant says. The protocol itself is spoken
in :mod:`extractor.cli.assistant.serving` and nowhere else.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

import click

from extractor.cli import claims, config, events, filtering, options, timeline
from extractor.cli.assistant import answering, arguments, bounded
from extractor.errors import ExtractorError
from extractor.store import Store

__all__ = ["TOOLS", "Refusal", "call"]

Object = dict[str, Any]

MOST_LINES, MOST_OFFSET = 50, 10_000
LINES = 20
"""So many lines an answer has unless told otherwise."""

PAGE = (
    click.Option(
        ["--limit"],
        type=click.IntRange(1, MOST_LINES),
        default=LINES,
        help=f"At most so many, up to {MOST_LINES}; {LINES} unless told.",
    ),
    click.Option(
        ["--offset"],
        type=click.IntRange(0, MOST_OFFSET),
        default=0,
        help="Pass over so many: next_offset of the answer before.",
    ),
)


class Refusal(ExtractorError):  # noqa: N818  (it is an answer)
    """A question that cannot be answered; the message says why, and what to do."""


class Tool(NamedTuple):
    """A tool: what it tells, what it takes, and what answers it."""

    told: str
    options: tuple[click.Parameter, ...]
    answer: Callable[[Store, Object], Object]


def _of(command: click.Command, *more: str) -> tuple[click.Parameter, ...]:
    """The filters of a command, and its options of these names."""
    wanted = (*filtering.FILTERS, *more)
    return (*(option for option in command.params if option.name in wanted), *PAGE)


TOOLS: dict[str, Tool] = {
    "timeline": Tool(
        "What happened and who said what, in order of time: lines that are likely right and worth"
        " telling, each once, with all articles that tell it. Begin here, with top for the most"
        " important.",
        _of(timeline.command, "every", "top"),
        answering.lines,
    ),
    "claims": Tool(
        "Who said what and when, as each article tells it; since and until ask for the day of"
        " saying.",
        _of(claims.command),
        answering.claims,
    ),
    "events": Tool(
        "What happened, goes on, is planned, is possible or did not happen (status), as each"
        " article tells it.",
        _of(events.command),
        answering.events,
    ),
    "actors": Tool(
        "Persons, bodies and governments under all their names, those of most articles first; with"
        " name, whom a name means.",
        (
            click.Option(
                ["--name"], help="Only whoever is called so, in any form, or has this id."
            ),
            click.Option(
                ["--unnamed"], is_flag=True, help='Also those without a name: "a lawyer".'
            ),
            *PAGE,
        ),
        answering.actors,
    ),
    "show": Tool(
        "One event, claim, actor or article by id: its sentence and place, why it has its date, and"
        " every report of it. Use it before you quote.",
        (click.Argument(["id"]), *PAGE),
        answering.show,
    ),
}


def call(
    db: str, name: str, given: Mapping[str, Any], settings: config.Config | None = None
) -> Object:
    """Returns what a tool answers, of the store as it is now.

    Args:
        db: The file of the store; it is only read.
        name: The tool.
        given: Its arguments.
        settings: What outlets are called.

    Raises:
        Refusal: If there is no such tool, an argument makes no sense, or the store cannot be read.
    """
    if name not in TOOLS:
        raise Refusal(f"no tool {name!r}, only {', '.join(TOOLS)}")
    tool = TOOLS[name]
    try:
        asked = arguments.parsed(name, tool.options, given, settings)
        with options.stored(db) as opened:
            answer: Object = bounded.cut(tool.answer(opened, asked))
    except click.UsageError as error:
        raise Refusal(error.format_message()) from error
    except ExtractorError as error:
        raise Refusal(str(error)) from error
    return answer


def described() -> Iterable[tuple[str, str, Object]]:
    """Yields the name of each tool, what it tells, and the JSON Schema of its arguments."""
    for name, tool in TOOLS.items():
        yield name, tool.told, arguments.schema(tool.options)
