"""Which of the codes of an article are told in the end: each act once, and only what is sure."""

from collections.abc import Sequence

from extractor.coded import Code
from extractor.coding import refusing, sureness

TOLD_ELSEWHERE = "told by"


def settled(
    found: Sequence[Code],
    within: dict[str, str],
    twins: dict[str, str],
    sentences: dict[str, str],
    national: frozenset[str],
) -> list[Code]:
    """Leaves each act to one record: what a claim does by saying it, its content does not again.

    Args:
        found: The codes of an article.
        within: The claim that tells an event.
        twins: The claim whose verb an event has: of the two, who names more sides tells it.
        sentences: That of each record: "pressed Togo to halt it" tells one act, not two.
        national: The actors who hold an office of a state, of whichever.
    """
    coded = {code.id: code for code in found if code.root}
    first: dict[object, str] = {}
    within = {**within, **_twins(coded, twins)}
    kept = []
    aimed = {_deed(code, sentences): code.id for code in coded.values() if code.target}
    for code in found:
        claim = within.get(code.id)
        if code.root and claim in coded and coded[claim].root == code.root:
            code = refusing.refused(code, f"{TOLD_ELSEWHERE} {claim}")
        elif code.root and not sureness.is_enough(code.confidence, code.root):
            code = refusing.refused(code, refusing.UNSURE)
        elif code.root and (before := first.setdefault(_act(code, sentences), code.id)) != code.id:
            code = refusing.refused(code, f"{TOLD_ELSEWHERE} {before}")
        elif (
            code.root == "PROTEST"
            and not code.target
            and (other := aimed.get(_deed(code, sentences)))
        ):
            code = refusing.refused(code, f"{TOLD_ELSEWHERE} {other}")
        elif refusing.nowhere(code) and not _is_of_state(code, national):
            code = refusing.refused(code, refusing.NOWHERE)
        kept.append(code)
    return kept


def _is_of_state(code: Code, national: frozenset[str]) -> bool:
    return bool(code.source) and all(party.actor_id in national for party in code.source)


def _twins(coded: dict[str, Code], twins: dict[str, str]) -> dict[str, str]:
    """Which of two records with one verb leaves it to the other."""
    both = {event: claim for event, claim in twins.items() if event in coded and claim in coded}
    return dict(
        (claim, event) if _named(coded[event]) > _named(coded[claim]) else (event, claim)
        for event, claim in both.items()
    )


def _named(code: Code) -> tuple[int, int]:
    return len(code.target), len(code.source)


def _act(code: Code, sentences: dict[str, str]) -> object:
    """What two codes of one sentence have alike if they tell one act."""
    return *_deed(code, sentences), frozenset(party.name for party in code.target)


def _deed(code: Code, sentences: dict[str, str]) -> tuple[object, ...]:
    """What they have alike but for at whom it is aimed, which of a crowd one may not know."""
    sentence = sentences.get(code.id, code.id)
    source = frozenset((party.country, party.sector) for party in code.source)
    return sentence, code.root, code.status, source
