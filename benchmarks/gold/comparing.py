"""When two spans, two names or two dates are the same: the definitions all sections share."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from extractor import names

Json = dict[str, Any]
Spans = Sequence[Sequence[int]]

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_HEAD_ENDS = frozenset(
    "of for in at on from with by to as who whom whose which that where when about against among "
    "after before over into near between is are was were be been and or familiar briefed".split()
)


def words(text: str, spans: Spans) -> frozenset[int]:
    """Returns the words that the spans touch, each as its offset in the text.

    Spans of punctuation only (a colon as cue) are their characters.
    """
    found = {
        match.start()
        for match in _WORD.finditer(text)
        if any(match.start() < end and start < match.end() for start, end in spans)
    }
    return frozenset(found or {at for start, end in spans for at in range(start, end)})


def dice(one: frozenset[int], other: frozenset[int]) -> float:
    """Returns the Dice coefficient of two sets; 0 when both are empty."""
    both = len(one) + len(other)
    return 2 * len(one & other) / both if both else 0.0


def pairs(weights: dict[tuple[int, int], float]) -> dict[int, int]:
    """Pairs gold and system records one to one, the heaviest pair first, ties in text order."""
    found: dict[int, int] = {}
    for gold, system in sorted(weights, key=lambda pair: (-weights[pair], pair)):
        if gold not in found and system not in found.values():
            found[gold] = system
    return dict(sorted(found.items()))


def overlap(one: Sequence[int], other: Sequence[int]) -> int:
    """Returns how many characters two spans share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def pair_spans(gold: Spans, system: Spans) -> dict[int, int]:
    """Pairs overlapping spans one to one: equal ones first, then by the part they share."""
    weights = {
        (i, j): overlap(g, s) / max(g[1] - g[0], s[1] - s[0])
        for i, g in enumerate(gold)
        for j, s in enumerate(system)
        if overlap(g, s)
    }
    return pairs(weights)


def span(item: Json) -> list[int]:
    """Returns the span of a mention or a time expression."""
    return [item["start"], item["end"]]


def quoted(text: str, spans: Spans) -> str:
    """Returns the words of the spans, shortened, to show them."""
    joined = " … ".join(text[start:end] for start, end in spans)
    return joined if len(joined) <= 90 else f"{joined[:50]} … {joined[-38:]}"


def head(phrase: str) -> str:
    """Returns the head word of a noun phrase: the last one before a comma or what hangs on it.

    >>> head("two senior officials of the ministry"), head("Wang, a spokesman")
    ('officials', 'wang')
    """
    start, end = head_span(phrase)
    return phrase[start:end].casefold()


def head_span(phrase: str) -> tuple[int, int]:
    """Returns where in the phrase its head word stands; an empty span when it has none."""
    last = (0, 0)
    for match in re.finditer(r"[\w'’.-]+|[^\w\s]", phrase):
        is_word = match[0][0].isalnum()
        if last != (0, 0) and (not is_word or match[0].casefold() in _HEAD_ENDS):
            break
        if is_word:
            last = match.span()
    return last


def same_actor(gold: Json, aliases: Iterable[str], name: str) -> bool:
    """Whether a name is that of a gold actor.

    A person by full name or surname, anybody by a name the article uses; somebody without a name
    by the head word of the phrase, since how much of it makes a name is a matter of taste.
    """
    known = {gold["name"], *aliases}
    ours = names.key(name)
    if ours in {names.key(each) for each in known}:
        return True
    if gold["kind"] == "person":
        return ours == names.surname(gold["name"])
    if gold["kind"] in ("unnamed", "group"):
        return head(name) in {head(each) for each in known}
    return False


def names_of(gold: Json, actor: Json) -> set[str]:
    """Returns the names of an actor in the article; every noun phrase when it has no name."""
    nameless = actor["kind"] in ("unnamed", "group")
    return {
        mention["text"]
        for mention in gold["mentions"]
        if mention["actor_id"] == actor["id"]
        and (mention["kind"] == "name" or (nameless and mention["kind"] == "nominal"))
    }


def is_actor(gold: Json, actor_id: str | None, name: str | None) -> bool:
    """Whether ``name`` is the gold actor with that id; with no actor, there may be no name."""
    if actor_id is None or name is None:
        return actor_id is None and name is None
    actor = next(actor for actor in gold["actors"] if actor["id"] == actor_id)
    return same_actor(actor, names_of(gold, actor), name)


def whens_overlap(one: Json, other: Json) -> bool:
    """Whether two WHENs share a day; unknown ones only go with unknown ones."""
    if one["edtf"] is None or other["edtf"] is None:
        return bool(one["edtf"] == other["edtf"])
    first = max(one["first"] or "", other["first"] or "")
    last = min(one["last"] or "9999", other["last"] or "9999")
    return first <= last


def told(when: Json) -> str:
    """Returns a WHEN to show it."""
    return f"{when['edtf'] or 'unknown'} ({when['basis']}: {when['text'] or '-'})"
