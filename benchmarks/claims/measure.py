"""Who said what: pairs attributions and judges them.

Spans are compared by their words. Gold and system attributions are paired one to one, by falling
Dice(content) + Dice(cue) + Dice(source) / 100. A pair is right when Dice(content) >= 0.5 and the
sources agree: Dice >= 0.5, or the same head word, or none on either side.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from benchmarks.gold.comparing import dice, head_span, pairs, quoted, words

ROLES = ("source", "cue", "content")
THRESHOLD = 0.5
_MARKS = re.compile("[\"“”„‟«»]|``|''")
_STEMS = (
    "say said saying tell told telling add note noting ask write wrote written report announc "
    "explain argu claim stat declar tweet suggest insist acknowledg admit warn accus deny deni "
    "repl respond comment promis urg vow testif recount recall conced reveal confirm describ call "
    "mention quip jok assert alleg contend conclud predict quot remark stress emphasi complain "
    "boast caution charg cit disclos estimat observ propos pledg question shout speak spoke spoken "
    "swear swor answer advis agree continu demand exclaim counter critici blam condemn denounc "
    "prais blast slam tout decr lament repeat reiterat retort teas threaten post text email chant "
    "yell according allegation accusation"
).split()
_SPEECH = re.compile(rf"\b(?:{'|'.join(_STEMS)})(?:e|ed|es|s|ing|d|y|ied|ies)?\b", re.IGNORECASE)


@dataclass(slots=True)
class Score:
    """Counts over articles: right and all, of gold and of system, by kind."""

    errors: list[str] = field(default_factory=list)
    _counts: dict[tuple[str, str], list[int]] = field(
        default_factory=lambda: defaultdict(lambda: [0, 0])
    )

    def add(self, text: str, *, gold: list[dict[str, Any]], system: list[dict[str, Any]]) -> None:
        """Adds an article."""
        sides = {"gold": [_units(text, one) for one in gold]}
        sides["system"] = [_units(text, one) for one in system]
        paired = pairs(_weights(sides["gold"], sides["system"]))
        right = {
            (i, j)
            for i, j in paired.items()
            if _is_right(text, gold[i], system[j], sides["gold"][i], sides["system"][j])
        }
        self._count(text, "gold", gold, {i for i, _ in right})
        self._count(text, "system", system, {j for _, j in right})

    def figures(self, kind: str) -> tuple[float, float, float]:
        """Returns P, R and F1 in per cent."""
        precision, recall = self._share("system", kind), self._share("gold", kind)
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0

    def _share(self, side: str, kind: str) -> float:
        right, all_ = self._counts[side, kind]
        return 100 * right / all_ if all_ else 0.0

    def _count(self, text: str, side: str, found: list[dict[str, Any]], right: set[int]) -> None:
        for number, one in enumerate(found):
            for kind in _kinds(text, one):
                self._counts[side, kind][0] += number in right
                self._counts[side, kind][1] += 1
            if number not in right:
                shown = " | ".join(quoted(text, one[role]) for role in ROLES)
                self.errors.append(f"{'missed' if side == 'gold' else 'wrong'}: {shown}")


def _units(text: str, one: dict[str, Any]) -> dict[str, frozenset[int]]:
    return {role: words(text, one[role]) for role in ROLES}


def _weights(
    gold: list[dict[str, frozenset[int]]], system: list[dict[str, frozenset[int]]]
) -> dict[tuple[int, int], float]:
    weights = {}
    for i, theirs in enumerate(gold):
        for j, ours in enumerate(system):
            alike = {role: dice(theirs[role], ours[role]) for role in ROLES}
            if alike["content"] or alike["cue"]:
                weights[i, j] = alike["content"] + alike["cue"] + alike["source"] / 100
    return weights


def _is_right(
    text: str,
    gold: dict[str, Any],
    system: dict[str, Any],
    theirs: dict[str, frozenset[int]],
    ours: dict[str, frozenset[int]],
) -> bool:
    if dice(theirs["content"], ours["content"]) < THRESHOLD:
        return False
    if not gold["source"] or not system["source"]:
        return not gold["source"] and not system["source"]
    alike = dice(theirs["source"], ours["source"]) >= THRESHOLD
    return alike or _head(text, gold["source"]) == _head(text, system["source"])


def _head(text: str, spans: list[list[int]]) -> int:
    start, end = min(spans)
    return start + head_span(text[start:end])[0]


def _kinds(text: str, one: dict[str, Any]) -> set[str]:
    cue = quoted(text, one["cue"])
    kinds = {"all", "quoted" if any(_is_quoted(text, *s) for s in one["content"]) else "unquoted"}
    return kinds | ({"speech"} if cue == ":" or _SPEECH.search(cue) else set())


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a quotation mark lies in a span or touches it."""
    before = _MARKS.match(text, max(0, start - 1), start + 1)
    after = re.match(f"[,.?!;:]?(?:{_MARKS.pattern})", text[end : end + 3])
    return bool(_MARKS.search(text, start, end) or before or after)
