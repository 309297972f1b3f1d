"""Names in one list are of one sort: "Veldt, Norda, Bakke and Orion Bank" are four firms.

A model that knows some of them takes the others for persons or places. Whoever is known as a person
or is a place on the map stays that.
"""

from collections.abc import Iterator, Sequence

from extractor import names
from extractor.pipeline.mentions import introduced
from extractor.pipeline.mentions.mention import MentionDraft

FEWEST, KNOWN = 3, 2
"""How many names a list has at least, and how many of them are bodies."""

_BETWEEN = ({","}, {"and"}, {"or"}, {",", "and"}, {",", "or"})


def label(found: Sequence[MentionDraft]) -> None:
    """Makes bodies of the names that stand in a list of bodies, and of the same names elsewhere."""
    surnames = {names.surname(m.text) for m in found if m.label == "PERSON" and len(m.span) > 1}
    bodies = set()
    for run in _lists(found):
        if sum(each.label == "ORG" for each in run) >= KNOWN:
            bodies |= {each.text for each in run if _is_unknown(each, surnames)}
    for mention in found:
        if mention.text in bodies and _is_unknown(mention, surnames):
            mention.label = "ORG"


def _lists(found: Sequence[MentionDraft]) -> Iterator[list[MentionDraft]]:
    run: list[MentionDraft] = []
    for mention in sorted(found, key=lambda each: each.span.start):
        if run and not _joined(run[-1], mention):
            yield from [run] if len(run) >= FEWEST else []
            run = []
        run.append(mention)
    yield from [run] if len(run) >= FEWEST else []


def _joined(one: MentionDraft, other: MentionDraft) -> bool:
    between = range(one.span.end, other.span.start)
    return len(between) <= len(_BETWEEN[-1]) and {one.doc[at].lower_ for at in between} in _BETWEEN


def _is_unknown(mention: MentionDraft, surnames: set[str]) -> bool:
    """Tells of one word that nothing else tells whether it names a person or a place."""
    single = len(mention.span) == 1 and names.key(mention.text) not in surnames
    return single and introduced.is_unknown(mention)
