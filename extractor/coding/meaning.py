"""The sense of a whole clause: of "decided to release" and "expressed anger" the second word's."""

from collections.abc import Sequence

from extractor.coding import acts, ontology, senses, voice, wording
from extractor.coding.acts import Act
from extractor.coding.clauses import Clause
from extractor.coding.sense_rows import Sense
from extractor.coding.wording import Word
from extractor.records import Status

UNREAL = frozenset({"negated", "possible"})
"""Statuses of a cue by which nobody says anything."""

ASKING = frozenset("to for that not".split())
NEAR = 4
"""Within how many words after "agreed" the "to" of what is agreed stands."""


def of(clause: Clause) -> tuple[Clause, Sense | None]:
    """Returns the sense of a clause; of "decided to release" that of the release.

    What is only planned ("plans to release") is told with that status, a promise of it.
    """
    sense = senses.find(
        clause.verb, clause.left, clause.right, noun=clause.noun, passive=voice.is_reversed(clause)
    )
    if sense is None or not sense.follows:
        return clause._replace(noun=clause.noun or (sense is not None and sense.noun)), sense
    at = next((at for at, word in enumerate(clause.right) if word.low == "to"), len(clause.right))
    rest = clause.right[at + 1 :]
    if not rest:
        return clause, None
    promised = sense.promised and clause.status not in UNREAL
    status: Status = "planned" if promised else clause.status
    inner = clause._replace(verb=rest[0].low, right=rest[1:], status=status)
    return inner, senses.find(inner.verb, inner.left, inner.right)


def is_of_conflict(clause: Clause) -> bool:
    """Tells of "agreed to suspend aid" that no help was agreed to."""
    lows = [word.low for word in clause.right[:NEAR]]
    rest = clause.right[lows.index("to") + 1 :] if "to" in lows else ()
    deed = senses.find(rest[0].low, (), rest[1:]) if rest else None
    return deed is not None and deed.root is not None and not ontology.is_cooperative(deed.root)


def is_visit(clause: Clause, sentence: str) -> bool:
    """Tells of "called on President Diaz on Monday" that nothing is asked of him.

    Args:
        clause: The clause.
        sentence: All of its sentence, of which what is asked may be cut off.
    """
    called = clause.verb.startswith("call") and clause.right[:1] != []
    if not called or clause.right[0].low not in ("on", "upon"):
        return False
    after = wording.words(sentence.lower().partition(clause.form)[2])
    return ASKING.isdisjoint(word.low for word in after)


def is_only_said(clause: Clause, act: Act) -> bool:
    """Tells of "declined to discuss the dam" that the table has it as no act."""
    if act.governor < 0:
        return False
    at = len(clause.left[: -acts.GOVERNOR_REACH]) + act.governor
    verb = wording.words(clause.verb)
    whole = senses.find(clause.left[at].low, clause.left[:at], [*clause.left[at + 1 :], *verb])
    return whole is not None and whole.root is None and not whole.follows


def voiced(clause: Clause, between: Sequence[Word]) -> tuple[Clause, Sense | None, Sequence[Word]]:
    """Returns the sense of a cue, or of what is voiced: "expressed *anger* at the law".

    Args:
        clause: The clause of the cue.
        between: The words between it and its content, which are whom it is said to, else returned
            as none.
    """
    clause, sense = of(clause)
    if sense is None and between:
        wider, voiced = of(clause._replace(right=[*between, *clause.right]))
        if voiced is not None and voiced.root in ontology.JUDGING:
            return wider, voiced, ()
    return clause, sense, between
