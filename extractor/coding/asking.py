"""Who asks somebody for a deed that is itself no act: "asked Togo to postpone the fair".

The deed is the event, the act is the verb that governs it.
"""

from extractor.coding import acts, voice, wording
from extractor.coding.clauses import BEING, Clause
from extractor.coding.sense_rows import Sense
from extractor.records import Article, Claim


def of(clause: Clause, claim: Claim | None, article: Article) -> Sense | None:
    """Returns the sense of the verb that asks for what a clause tells; None where none does."""
    near = clause.left[-acts.GOVERNOR_REACH :]
    at, sense = acts.governor(clause.left)
    if sense is None or sense.root != "DEMAND" or clause.noun:
        return None
    begins = len(clause.left) - len(near) + at
    asked = near[at + 1 :]
    if asked[0].low in ("to", "by") or any(word.is_mark for word in asked):
        return None  # "asked to comment", "asked by Togo to go"
    before = [word.low for word in clause.left[max(begins - voice.HELPERS, 0) : begins]]
    if not BEING.isdisjoint(before):
        return None
    cue = wording.words(article.text[slice(*claim.cue[-1])]) if claim and claim.cue else ()
    return None if any(word.low == near[at].low for word in cue) else sense
