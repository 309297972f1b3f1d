"""Gaps that take what the words around them need: an object, or the beginning of a phrase.

"showed … the worst loss" has lost what was shown, "poured from … well" whose well it is.
"""

from extractor.pipeline.syntax import trees
from extractor.pipeline.telling.reading import Reading

Gap = tuple[int, int]
"""The first token left out and the one after the last."""

_LEADING = frozenset({"ADJ", "ADP", "DET"})
_COMPLEMENTS = ("obj", "ccomp", "xcomp")


def is_in(gap: Gap, reading: Reading) -> bool:
    """Tells whether the words around a gap need what is in it."""
    return _has_beginning(gap, reading) or _has_complement(gap, reading)


def _has_beginning(gap: Gap, reading: Reading) -> bool:
    """Tells of "(from the ruptured) | well" that the gap ends amid a phrase."""
    last = reading.tokens[gap[1] - 1]
    if last.tag_ == "POS" or last.dep_ in ("det", "amod", "nmod:poss"):
        return True
    return last.pos_ in _LEADING and last.tag_ != "RP" and trees.child(last, "cop") is None


def _has_complement(gap: Gap, reading: Reading) -> bool:
    """Tells of "dropped | (the case,)" that the gap has what the verb before it asks for.

    What somebody said is told by the claim.
    """
    verb = reading.tokens[gap[0] - 1]
    if verb.pos_ != "VERB" or verb.i in reading.cues:
        return False
    found = [word for word in verb.rights if word.dep_ in _COMPLEMENTS]
    return bool(found) and all(word.i in range(*gap) for word in found)
