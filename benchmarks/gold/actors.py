"""Names found, and mentions of one actor brought together.

A name counts as found when a system mention of the same label has the same normal form and
overlaps it. Identity is B-cubed (Bagga and Baldwin 1998) over the names: a name the system did not
find earns no recall. Pronouns and noun phrases are right when the actor they lead to has the name
that the gold gives.
"""

from collections import Counter, defaultdict

from benchmarks.gold.comparing import Json, is_actor, pair_spans, span
from benchmarks.gold.figures import Report
from extractor import names

Found = dict[tuple[int, int], Json]
LABELS = {"PERSON": "names.persons", "ORG": "names.organisations", "PLACE": "names.places"}


def score(gold: Json, system: Json) -> Report:
    """Scores the mentions and actors of an article."""
    report = Report()
    found = _found(gold, system)
    for label, name in LABELS.items():
        _score_names(report, name, label, gold, system, found)
    persons = [each for each in gold["mentions"] if each["label"] == "PERSON"]
    _score_identity(report, "actors.persons", persons, found)
    _score_identity(report, "actors.all", gold["mentions"], found)
    for kind in ("pronoun", "nominal"):
        _score_resolved(report, kind, gold, system, found)
    return report


def _found(gold: Json, system: Json) -> Found:
    """Returns the system's mention for each gold mention found, by the gold one's span."""
    paired = pair_spans(*[list(map(span, each["mentions"])) for each in (gold, system)])
    return {_at(gold["mentions"][i]): system["mentions"][j] for i, j in paired.items()}


def _at(mention: Json) -> tuple[int, int]:
    return mention["start"], mention["end"]


def _is_found(mention: Json, other: Json | None) -> bool:
    if other is None or other["label"] != mention["label"]:
        return False
    return names.key(other["text"]) == names.key(mention["text"])


def _score_names(
    report: Report, figure: str, label: str, gold: Json, system: Json, found: Found
) -> None:
    wanted = [m for m in gold["mentions"] if (m["kind"], m["label"]) == ("name", label)]
    given = [m for m in system["mentions"] if (m["kind"], m["label"]) == ("name", label)]
    hits = 0
    for mention in wanted:
        other = found.get(_at(mention))
        hits += _is_found(mention, other)
        if not _is_found(mention, other):
            ours = f"{other['text']!r} {other['label']}" if other else "nothing"
            text = f"{_around(gold, mention)}: system {ours}"
            report.wrong(f"{figure}.missed", gold["article"]["id"], text)
    report.counts(figure, hits, gold=len(wanted), system=len(given), measure="recall")


def _score_identity(report: Report, figure: str, mentions: list[Json], found: Found) -> None:
    named = [each for each in mentions if each["kind"] == "name" and each["actor_id"]]
    clusters: dict[str, list[str | None]] = defaultdict(list)
    for each in named:
        other = found.get(_at(each))
        ours = other["actor_id"] or f"nobody at {each['start']}" if other else None
        clusters[each["actor_id"]].append(ours)
    sizes = Counter(ours for members in clusters.values() for ours in members)
    recall = precision = 0.0
    for members in clusters.values():
        for ours, size in Counter(members).items():
            if ours is not None:
                recall += size * size / len(members)
                precision += size * size / sizes[ours]
    system = sum(size for ours, size in sizes.items() if ours is not None)
    report.credits(figure, found=recall, gold=len(named), right=precision, system=system)


def _score_resolved(report: Report, kind: str, gold: Json, system: Json, found: Found) -> None:
    known = {actor["id"]: actor["name"] for actor in system["actors"]}
    for mention in gold["mentions"]:
        if mention["kind"] != kind or mention["actor_id"] is None:
            continue
        other = found.get(_at(mention))
        ours = known.get(other["actor_id"]) if other else None
        report.expect(f"actors.{kind}s")
        if not report.judge(f"actors.{kind}s", right=is_actor(gold, mention["actor_id"], ours)):
            wrong = ours or ("nobody" if other else "no mention")
            text = f"{_around(gold, mention)}: gold {mention['actor_id']}, system {wrong}"
            report.wrong(f"actors.{kind}s", gold["article"]["id"], text)


def _around(gold: Json, mention: Json) -> str:
    text = gold["article"]["text"]
    before = text[max(0, mention["start"] - 35) : mention["start"]]
    return f"{before}[{mention['text']}]{text[mention['end'] :][:25]}"
