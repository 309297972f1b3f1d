"""What people corrected in Prodigy or Label Studio -> Correction: the records of one article.

Reads what ``export.prodigy`` and ``export.labelstudio`` wrote, as those tools give it back: JSON
lines, or a list of tasks. A task that was rejected or skipped there corrects nothing. Offsets are
checked against the words, for a browser counts some characters as two.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.errors import ReadError
from extractor.records import Span

ROLES = ("source", "cue", "content")
NO_TASKS = "no tasks of Prodigy or Label Studio; give the JSON that one of them exports"


@dataclass(frozen=True, slots=True)
class Said:
    """A claim as it was corrected: the spans of its parts, in text order."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says is told in an article: all its events and claims, and no other.

    Attributes:
        place: File and number of the task, for messages.
        article_id: The article.
        text: Its text, as it was shown.
        events: Triggers with the status each has.
        claims: Claims.
    """

    place: str
    article_id: str
    text: str
    events: tuple[tuple[Span, str], ...]
    claims: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    label: str

    def __post_init__(self) -> None:
        if type(self.start) is not int or type(self.end) is not int:  # a bool is one, too
            raise TypeError(f"no span: {self.start!r} to {self.end!r}")


def read(path: str) -> Iterator[Correction | None]:
    """Yields the correction of each task, None for one that was rejected or skipped.

    Raises:
        ReadError: If the file cannot be read, holds no tasks, or a task makes no sense.
    """
    for number, task in enumerate(_tasks(path), start=1):
        place = f"{path}:{number}"
        try:
            yield _from_label_studio(task, place) if "data" in task else _from_prodigy(task, place)
        except (KeyError, TypeError, AttributeError, IndexError) as error:
            raise ReadError(f"{place}: {NO_TASKS} ({error!r})") from error


def _tasks(path: str) -> list[dict[str, Any]]:
    try:
        text = Path(path).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise ReadError(f"{path}: cannot be read ({reason})") from error
    try:
        lines = [text] if text.lstrip().startswith("[") else filter(str.strip, text.split("\n"))
        found = [json.loads(each) for each in lines]
    except (ValueError, RecursionError) as error:
        raise ReadError(f"{path}: not JSON ({error}); {NO_TASKS}") from error
    tasks = found[0] if found and isinstance(found[0], list) else found
    if not tasks or not all(isinstance(task, dict) for task in tasks):
        raise ReadError(f"{path}: {NO_TASKS}")
    return tasks


def _from_prodigy(task: dict[str, Any], place: str) -> Correction | None:
    if task.get("answer", "accept") != "accept":
        return None
    text = task["text"]
    marks = [_prodigy_mark(span) for span in task.get("spans", [])]
    joined = [
        (_prodigy_mark(each["head_span"]), _prodigy_mark(each["child_span"]))
        for each in task.get("relations", [])
    ]
    return _correction(place, task["meta"]["article_id"], text, marks, joined)


def _prodigy_mark(span: dict[str, Any]) -> _Mark:
    return _Mark(span["start"], span["end"], str(span["label"]).upper())


def _from_label_studio(task: dict[str, Any], place: str) -> Correction | None:
    made = [each for each in task.get("annotations", []) if not each.get("was_cancelled")]
    if not made:
        return None
    text, result = task["data"]["text"], made[-1]["result"]
    regions = {
        each["id"]: _region(each["value"], text, place)
        for each in result
        if each["type"] == "labels" and each["value"].get("labels")
    }
    joined = [
        (regions[each["from_id"]], regions[each["to_id"]])
        for each in result
        if each["type"] == "relation" and {each["from_id"], each["to_id"]} <= regions.keys()
    ]
    return _correction(place, task["data"]["article_id"], text, list(regions.values()), joined)


def _region(value: dict[str, Any], text: str, place: str) -> _Mark:
    label, words = str(value["labels"][0]).upper(), value.get("text")
    start, end = value["start"], value["end"]
    if words is None or text[start:end] == words:
        return _Mark(start, end, label)
    units = text.encode("utf-16-le", "surrogatepass")
    start, end = (len(units[: 2 * at].decode("utf-16-le", "ignore")) for at in (start, end))
    if text[start:end] != words:
        raise ReadError(f"{place}: {words!r} is not where the task says; export the tasks again")
    return _Mark(start, end, label)


def _correction(
    place: str,
    article_id: str,
    text: str,
    marks: Iterable[_Mark],
    joined: list[tuple[_Mark, _Mark]],
) -> Correction:
    if not isinstance(article_id, str) or not isinstance(text, str):
        raise TypeError("an article has an id and a text")
    marks = list(marks)
    events = sorted({((m.start, m.end), m.label.lower()) for m in marks if m.label not in _UPPER})
    parts: dict[_Mark, list[_Mark]] = defaultdict(list)
    for head, part in joined:
        parts[head].append(part)
    led = {part for _, part in joined}
    heads = [m for m in dict.fromkeys(marks) if m.label in _UPPER and (m in parts or m not in led)]
    claims = [_said([head, *parts.get(head, [])]) for head in heads]
    for said in claims:
        if not said.content:
            where = (said.cue or said.source)[0]
            words = text[slice(*where)]
            raise ReadError(f"{place}: {words!r} has no CONTENT; join one to it, or take it away")
    return Correction(place, article_id, text, tuple(events), tuple(claims))


_UPPER = frozenset(role.upper() for role in ROLES)


def _said(parts: Iterable[_Mark]) -> Said:
    spans: dict[str, set[Span]] = {role: set() for role in ROLES}
    for part in parts:
        spans[part.label.lower()].add((part.start, part.end))
    return Said(*(tuple(sorted(spans[role])) for role in ROLES))
