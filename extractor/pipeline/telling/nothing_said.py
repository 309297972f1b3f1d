"""What only tells that somebody spoke: to whom, where or when, and nothing of what was said."""

from spacy.tokens import Token

from extractor.pipeline import words
from extractor.pipeline.syntax import auxiliaries, trees
from extractor.pipeline.telling import unfinished
from extractor.pipeline.telling.reading import BESIDE, Reading, Said

_HEARERS = frozenset({"obj", "iobj"})
_WHERE = frozenset({"obl", "obl:unmarked"})
_NONE = frozenset[str]()


def is_empty(said: Said, reading: Reading) -> bool:
    """Tells of "told a reporter from Oslo" that only the hearer is told, nothing that was said.

    In "the plans Silva announced | can fail" what follows is not what she said.
    """
    cue = reading.tokens[said.anchor()]
    if not said.cue or said.claim.manner != "indirect":
        return False
    if _lacks_subject(cue, said, reading):
        return True
    heads = [reading.tokens[at] for at in said.heads]
    if heads and all(_is_when(head, cue) for head in heads):
        return True
    return _is_all(cue, said, _HEARERS if trees.lemma(cue) in words.of_clauses() else _NONE) or (
        is_somewhere(said, reading)
    )


def is_somewhere(said: Said, reading: Reading) -> bool:
    """Tells of "said at a hearing on Monday" that only where and when she spoke is told."""
    if not said.cue or said.claim.manner != "indirect":
        return False
    cue = reading.tokens[said.anchor()]
    bare = trees.lemma(cue) in unfinished.SAY and reading.finite.isdisjoint(said.content)
    return bare and bool(said.heads) and _is_all(cue, said, _WHERE)


def _is_all(cue: Token, said: Said, labels: frozenset[str]) -> bool:
    """Tells whether all that is told hangs on the verb of saying by such labels."""
    heads = [cue.doc[at] for at in said.heads]
    return bool(labels) and all(
        head.head.i == cue.i and head.dep_ in labels and not trees.is_predicate(head)
        for head in heads
    )


def _is_when(head: Token, cue: Token) -> bool:
    """Tells of "told a reporter | after he left" that it is when somebody said something."""
    return head.dep_ == "advcl" and head.head.i == cue.i and trees.marker(head) in BESIDE


def _lacks_subject(cue: Token, said: Said, reading: Reading) -> bool:
    """Tells of "announced | can fail" that a verb follows what should lead to its subject."""
    if min(said.content, default=0) != cue.i + 1:  # not in "the plans, she said, | can fail"
        return False
    after = reading.tokens[cue.i + 1]
    return after.tag_ in auxiliaries.FINITE and reading.quotation(after.i) is None
