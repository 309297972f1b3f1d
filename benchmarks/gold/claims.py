"""Who said what, how, and when: attributions as PolNeAR (Newell et al. 2018) has them.

Gold and system claims are paired one to one, greedily by Dice(content) + Dice(cue) +
Dice(source) / 100 over their words. A pair is right when the Dice of its contents is at least 0.5
and its sources agree: Dice at least 0.5, the same head word, or none on either side. Speaker,
said-when, polarity, manner and type are judged on the pairs with a right content.
"""

from dataclasses import dataclass

from benchmarks.gold.comparing import (
    Json,
    dice,
    head_span,
    is_actor,
    pairs,
    quoted,
    told,
    whens_overlap,
    words,
)
from benchmarks.gold.figures import Report

ROLES = ("source", "cue", "content")
THRESHOLD = 0.5
QUALITIES = ("speaker", "when", "when.overlaps", "polarity", "manner", "type")


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold and a system claim that were taken for the same."""

    gold: Json
    system: Json
    content: bool
    source: bool


def score(gold: Json, system: Json) -> Report:
    """Scores the claims of an article."""
    report = Report()
    wanted, given = gold["claims"], system["claims"]
    text, article = gold["article"]["text"], gold["article"]["id"]
    paired = _pair(text, wanted, given)
    matched = {i: _judge(text, wanted[i], given[j]) for i, j in paired.items()}
    for figure, types in (
        ("claims.speech_document", ("speech", "document")),
        ("claims.all", ("speech", "document", "attitude")),
    ):
        _count(report, figure, types, gold, system, matched)
    _count_part(report, "claims.content", [p.content for p in matched.values()], wanted, given)
    for claim in wanted:
        for figure in (*QUALITIES, f"when.{claim['when']['basis']}"):
            report.expect(f"claims.{figure}")
        if _refers(gold, claim):
            report.expect("claims.speaker.referring")
    for pair in matched.values():
        _score_pair(report, gold, pair)
    said = sum(_is_told(gold, pair) for pair in matched.values())
    _count_part(report, "claims.who_what_when", [True] * said, wanted, given)
    for i, claim in enumerate(wanted):
        if i not in matched:
            report.wrong(f"claims.missed.{claim['type']}", article, _shown(text, claim))
    for j, claim in enumerate(given):
        if j not in paired.values():
            report.wrong(f"claims.spurious.{claim['type']}", article, _shown(text, claim))
    return report


def paired(gold: Json, system: Json) -> list[tuple[Json, Json]]:
    """Returns the gold and system claims of an article that were taken for the same."""
    text, wanted, given = gold["article"]["text"], gold["claims"], system["claims"]
    return [(wanted[i], given[j]) for i, j in _pair(text, wanted, given).items()]


def _pair(text: str, wanted: list[Json], given: list[Json]) -> dict[int, int]:
    ours = [{role: words(text, claim[role]) for role in ROLES} for claim in given]
    weights = {}
    for i, claim in enumerate(wanted):
        theirs = {role: words(text, claim[role]) for role in ROLES}
        for j, other in enumerate(ours):
            alike = {role: dice(theirs[role], other[role]) for role in ROLES}
            if alike["content"] or alike["cue"]:
                weights[i, j] = alike["content"] + alike["cue"] + alike["source"] / 100
    return pairs(weights)


def _judge(text: str, claim: Json, other: Json) -> Pair:
    content = dice(words(text, claim["content"]), words(text, other["content"])) >= THRESHOLD
    return Pair(claim, other, content, _same_source(text, claim["source"], other["source"]))


def _same_source(text: str, wanted: list[list[int]], given: list[list[int]]) -> bool:
    if not wanted or not given:
        return not wanted and not given
    if dice(words(text, wanted), words(text, given)) >= THRESHOLD:
        return True
    return _head_at(text, wanted) == _head_at(text, given)


def _head_at(text: str, spans: list[list[int]]) -> tuple[int, int]:
    start, end = min(spans)
    first, last = head_span(text[start:end])
    return start + first, start + last


def _count(
    report: Report,
    figure: str,
    types: tuple[str, ...],
    gold: Json,
    system: Json,
    matched: dict[int, Pair],
) -> None:
    right = [pair for pair in matched.values() if pair.content and pair.source]
    wanted = [claim for claim in gold["claims"] if claim["type"] in types]
    given = [claim for claim in system["claims"] if claim["type"] in types]
    report.credits(
        figure,
        found=sum(pair.gold["type"] in types for pair in right),
        gold=len(wanted),
        right=sum(pair.system["type"] in types for pair in right),
        system=len(given),
    )


def _count_part(
    report: Report, figure: str, right: list[bool], wanted: list[Json], given: list[Json]
) -> None:
    report.counts(figure, sum(right), gold=len(wanted), system=len(given))


def _speaker_is_right(gold: Json, pair: Pair) -> bool:
    wanted, given = pair.gold["speaker"] or {}, pair.system["speaker"] or {}
    return is_actor(gold, wanted.get("actor_id"), given.get("name"))


def _refers(gold: Json, claim: Json) -> bool:
    """Whether the speaker is only a pronoun or a noun: who it is has to be found."""
    if not claim["source"]:
        return False
    start, end = claim["source"][0]
    inside = [m for m in gold["mentions"] if start <= m["start"] and m["end"] <= end]
    first = min(inside, key=lambda mention: mention["start"], default=None)
    return first is not None and first["kind"] != "name"


def _is_told(gold: Json, pair: Pair) -> bool:
    """Whether a reader learns who said what and when, though perhaps not to the day."""
    when = whens_overlap(pair.gold["when"], pair.system["when"])
    return pair.content and when and _speaker_is_right(gold, pair)


def _score_pair(report: Report, gold: Json, pair: Pair) -> None:
    text, article = gold["article"]["text"], gold["article"]["id"]
    shown = _shown(text, pair.gold)
    if not pair.content:
        report.wrong("claims.content", article, f"{shown} / {_shown(text, pair.system)}")
        return
    if not pair.source:
        source = quoted(text, pair.system["source"])
        report.wrong("claims.source", article, f"{shown} / system source '{source}'")
    if _refers(gold, pair.gold):
        report.judge("claims.speaker.referring", right=_speaker_is_right(gold, pair))
    if not report.judge("claims.speaker", right=_speaker_is_right(gold, pair)):
        wanted, given = pair.gold["speaker"] or {}, pair.system["speaker"] or {}
        names = f"gold {wanted.get('name')}, system {given.get('name')}"
        report.wrong("claims.speaker", article, f"{shown}: {names}")
    _score_when(report, article, shown, pair)
    for key in ("polarity", "manner", "type"):
        if not report.judge(f"claims.{key}", right=pair.gold[key] == pair.system[key]):
            values = f"gold {pair.gold[key]}, system {pair.system[key]}"
            report.wrong(f"claims.{key}", article, f"{shown}: {values}")


def _score_when(report: Report, article: str, shown: str, pair: Pair) -> None:
    wanted, given = pair.gold["when"], pair.system["when"]
    report.judge("claims.when.overlaps", right=whens_overlap(wanted, given))
    report.judge(f"claims.when.{wanted['basis']}", right=wanted["edtf"] == given["edtf"])
    if not report.judge("claims.when", right=wanted["edtf"] == given["edtf"]):
        dates = f"gold {told(wanted)}, system {told(given)}"
        report.wrong(f"claims.when.{wanted['basis']}", article, f"{shown}: {dates}")


def _shown(text: str, claim: Json) -> str:
    source, cue, content = (quoted(text, claim[role]) for role in ROLES)
    return f"{source or '-'} | {cue or '-'} | {content}"
