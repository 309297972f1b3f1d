"""An extraction in which no field has its default: whoever forgets a field is found out."""

from datetime import date
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import msgspec

from extractor.records import Actor, Article, Claim, Event, Extraction, Mention, Timex

ELSEWHERE = {
    (Article, "origin"),
    (Actor, "corrected"),
    (Event, "corrected"),
    (Claim, "corrected"),
}
"""Fields that are computed from a whole store; what one article gives leaves them empty."""

DAY = date(2020, 5, 8)


def value(wanted: Any, name: str) -> Any:
    """A value of a type that is no default; text is the field's own name."""
    kind, parts = get_origin(wanted), get_args(wanted)
    if kind is Literal:
        return parts[-1]
    if kind is tuple:
        return tuple(value(part, name) for part in parts if part is not Ellipsis)
    if isinstance(wanted, UnionType) or kind is Union:
        return value(next(part for part in parts if part is not type(None)), name)
    if isinstance(wanted, type) and issubclass(wanted, msgspec.Struct):
        return full(wanted)
    name = name.removeprefix("article_")  # what was read in it has the article's own id
    return {str: name, int: 7, float: 0.25, date: DAY, bool: True}[wanted]


def full(record: type[Any]) -> Any:
    """A record in which every field that an article gives has a value."""
    fields = msgspec.structs.fields(record)
    return record(
        **{
            each.name: value(each.type, each.name)
            for each in fields
            if (record, each.name) not in ELSEWHERE
        }
    )


def differences(one: Any, other: Any, path: str = "") -> list[str]:
    """The names of the fields in which two values differ."""
    if isinstance(one, msgspec.Struct) and type(one) is type(other):
        return [
            name
            for field in one.__struct_fields__
            for name in differences(
                getattr(one, field), getattr(other, field), f"{path}.{field}".strip(".")
            )
        ]
    if isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        pairs = zip(one, other, strict=True)
        return [name for pair in pairs for name in differences(*pair, path)]
    return [] if one == other else [path]


ARTICLE = full(Article)
EXTRACTION = Extraction(
    article=ARTICLE,
    timexes=(full(Timex),),
    mentions=(full(Mention),),
    actors=(full(Actor),),
    events=(full(Event),),
    claims=(full(Claim),),
)
