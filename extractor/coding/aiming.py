"""Among which words after a verb those stand to whom its act is done."""

from collections.abc import Sequence

from extractor.coding import ontology, sense_rows, senses
from extractor.coding.clauses import Clause
from extractor.coding.sense_rows import Sense
from extractor.coding.wording import Word

ABOUT = "about"
"""Begins of what somebody speaks: "spoke about the return to Chad" to nobody."""

THAT = "that"
FAVOUR = frozenset("support solidarity favor favour sympathy".split())
"""Words by which a crowd is for somebody, not against: "marched in support of"."""

HARMED = frozenset(
    "killing killings death deaths murder murders targeting beating beatings shooting".split()
)
"""Nouns of harm behind which stands to whom it was done."""

US = "US"
SUBJECTS = frozenset("it they he she we i".split())
"""Words after "that" by which nobody is named: "demanded that it help them"."""

NOBODY_NAMED = frozenset("him her them us me you it what how whether why".split())
"""Words behind a verb after which nobody stands to whom it is done: "accused him of"."""


def aimed(clause: Clause, sense: Sense, *, at_once: bool) -> Sequence[Word]:
    """The words after a verb among which its target stands: not in a clause that hangs on them."""
    after = clause.right
    if sense.root == "CONSULT":
        after = after[: next((n for n, word in enumerate(after) if word.low == ABOUT), len(after))]
    if after and after[0].low == THAT and THAT not in sense.targets:
        return ()
    if at_once and after and after[0].low == "to" and senses.purpose((after[0], *after)) == 1:
        return ()
    asked = after[1:] if after and after[0].low == THAT else after
    if asked and asked[0].low in NOBODY_NAMED | SUBJECTS and asked[0].text != US:
        return ()
    if sense.root == "PROTEST" and any(word.low in FAVOUR for word in after):
        return ()
    if "that" not in sense.targets and not clause.noun:
        after = after[: senses.hanging(after)]
    if (
        at_once
        or sense.root == "THREATEN"
        or (sense.root == "REJECT" and sense_rows.INFINITIVE not in sense.links)
    ):
        after = after[: senses.purpose(after) + 1]
    return after


def judged(after: Sequence[Word]) -> Sequence[Word]:
    """Cuts off whom the judged act was aimed at: of "condemned the attacks on Togo" nobody is left.

    Who praises a protest does not praise the country in which it is.
    """
    for at, word in enumerate(after):
        if word.low in HARMED:
            return after[:at]
        root = senses.root_of_noun(word.low)
        if root is not None and (root == "PROTEST" or root in ontology.HARMING):
            return after[:at] if root != "PROTEST" else ()
    lows = [word.low for word in after]
    if "of" in lows and "by" in lows[lows.index("of") :]:  # "their treatment of Togo by Mali"
        return [*after[: lows.index("of")], *after[lows.index("by", lows.index("of")) :]]
    return after
