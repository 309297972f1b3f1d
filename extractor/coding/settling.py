"""Which of the codes of an article are told in the end: each act once, and only what is sure."""

from collections.abc import Sequence

from extractor.coded import Code
from extractor.coding import refusing, sureness

TOLD_ELSEWHERE = "told by"


def settled(found: Sequence[Code], within: dict[str, str]) -> list[Code]:
    """Leaves each act to one record: what a claim does by saying it, its content does not again."""
    coded = {code.id: code for code in found if code.root}
    kept = []
    for code in found:
        claim = within.get(code.id)
        if code.root and claim in coded and coded[claim].root == code.root:
            code = refusing.refused(code, f"{TOLD_ELSEWHERE} {claim}")
        elif code.root and not sureness.is_enough(code.confidence, code.root):
            code = refusing.refused(code, refusing.UNSURE)
        elif refusing.nowhere(code):
            code = refusing.refused(code, refusing.NOWHERE)
        kept.append(code)
    return kept
