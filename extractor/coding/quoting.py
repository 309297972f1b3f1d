"""What somebody does in his own quoted words: "We condemn the raid," the minister said.

The verb of saying tells no act; the first verb of the quotation does, where "we" or "I" is its
subject and it stands in the present.
"""

import itertools
import re

from extractor.coded import Root
from extractor.coding import senses, wording
from extractor.coding.clauses import Clause
from extractor.coding.sense_rows import Sense
from extractor.records import Claim

SELVES = frozenset({"we", "i"})
LEADING = frozenset("and but so that therefore again today once more".split())
"""Words that may stand before such a subject."""

BESIDE = frozenset("do also again therefore still all both".split())
"""Words between such a subject and its verb, beside those in -ly."""

SAID: frozenset[Root] = frozenset({"SUPPORT", "DEMAND", "DISAPPROVE", "REJECT"})
"""What is done by saying so."""

_ENDS = re.compile(r"(?<=[a-z\d]{2})[.!?;]|\s[-–—]\s|—")


def of(claim: Claim, clause: Clause) -> tuple[Clause, Sense] | None:
    """Returns the clause of the first verb of a quotation and its sense; None where it is no act.

    Args:
        claim: What somebody says.
        clause: That of its verb of saying.
    """
    if claim.manner != "direct" or clause.status != "happened" or clause.passive or clause.noun:
        return None
    first = _ENDS.split(claim.content_text, maxsplit=1)[0]
    words = [word for word in wording.words(first) if word.low not in wording.QUOTES]
    at = 0
    while at < len(words) and (words[at].low in LEADING or words[at].is_mark):
        at += 1
    if at >= len(words) or words[at].low not in SELVES:
        return None
    at += 1
    while at < len(words) and (words[at].low in BESIDE or words[at].low.endswith("ly")):
        at += 1
    if at >= len(words) or not senses.is_plain(words[at].low):
        return None
    said = itertools.takewhile(lambda word: word.low != ",", words[at + 1 :])
    inner = clause._replace(verb=words[at].low, form=words[at].low, right=list(said))
    sense = senses.find(inner.verb, inner.left, inner.right, passive=False)
    return None if sense is None or sense.root not in SAID else (inner, sense)
