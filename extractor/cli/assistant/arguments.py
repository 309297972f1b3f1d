"""The options of a command as arguments of a tool: one JSON Schema, and the way back.

What an assistant gives is parsed by the very options that a person types, so both are told the
same where something makes no sense.
"""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import click

from extractor.cli.config import Config

Object = dict[str, Any]

MOST_VALUES = 20
"""Of an argument that may be several."""


def schema(options: Sequence[click.Parameter]) -> Object:
    """Returns the JSON Schema of the arguments that these options are."""
    return {
        "type": "object",
        "properties": {name_of(option): _property(option) for option in options},
        "required": [name_of(option) for option in options if option.required],
        "additionalProperties": False,
    }


def parsed(
    tool: str,
    options: Sequence[click.Parameter],
    given: Mapping[str, Any],
    settings: Config | None = None,
) -> Object:
    """Returns the values of options by name, as a command gets them.

    Args:
        tool: Its name, for messages.
        options: What it takes.
        given: The arguments; null is as good as nothing.
        settings: What outlets are called.

    Raises:
        click.UsageError: If an argument is not known, is missing, or makes no sense.
    """
    known = {name_of(option): option for option in options}
    words: list[str] = []
    places: list[str] = []
    for name, value in given.items():
        if name not in known:
            raise click.UsageError(f"{tool} takes no {name!r}, only {', '.join(known)}")
        option = known[name]
        for each in _values(tool, name, option, value):
            (places if isinstance(option, click.Argument) else words).append(each)
    command = click.Command(tool, params=list(options), add_help_option=False)
    return command.make_context(tool, [*words, "--", *places], obj=settings).params


def name_of(option: click.Parameter) -> str:
    """Returns what an option is called as an argument: ``min_confidence``, ``all``."""
    if isinstance(option, click.Argument):
        return str(option.name)
    longest = max(option.opts, key=len)
    return longest.lstrip("-").replace("-", "_")


def _property(option: click.Parameter) -> Object:
    told = _one(option)
    if option.multiple or option.nargs == -1:
        told = {"type": "array", "items": told, "maxItems": MOST_VALUES}
    help = getattr(option, "help", None)
    return {**told, "description": help} if help else told


def _one(option: click.Parameter) -> Object:
    if getattr(option, "is_flag", False):
        return {"type": "boolean"}
    kind = option.type
    if isinstance(kind, click.Choice):
        return {"type": "string", "enum": list(kind.choices)}
    if isinstance(kind, click.IntRange | click.FloatRange):
        name = "integer" if isinstance(kind, click.IntRange) else "number"
        bounds = {"minimum": kind.min, "maximum": kind.max}
        return {"type": name, **{key: value for key, value in bounds.items() if value is not None}}
    return {"type": "string"}


def _values(tool: str, name: str, option: click.Parameter, value: Any) -> list[str]:
    """The words of a command line that say the same."""
    if value is None or value is False:
        return []
    if getattr(option, "is_flag", False):
        if value is not True:
            raise click.UsageError(f"{tool}: {name} is true or false")
        return [option.opts[0]]
    several = option.multiple
    listed = value if isinstance(value, list) and several else [value]
    if len(listed) > MOST_VALUES:
        raise click.UsageError(f"{tool}: {name} has more than {MOST_VALUES} values")
    words = [_word(tool, name, each) for each in listed]
    if isinstance(option, click.Argument):
        return words
    return [f"{max(option.opts, key=len)}={word}" for word in words]


def _word(tool: str, name: str, value: Any) -> str:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if is_number and math.isfinite(value):
        return str(int(value) if value == int(value) else value)
    if not isinstance(value, str):
        raise click.UsageError(f"{tool}: {name} is one text or number, not {type(value).__name__}")
    return value
