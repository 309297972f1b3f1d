"""Whether what a verb is done to stands before it: a passive without "was", a relative clause."""

from extractor.coded import Root
from extractor.coding import phrases, telling
from extractor.coding.clauses import Clause
from extractor.coding.sense_rows import Sense

COUNTING = frozenset({"about", "over", "around"})
"""Prepositions before a number: "arrested about fifty"."""

ALWAYS_DONE_TO: frozenset[Root] = frozenset({"COERCE", "ASSAULT"})
"""What somebody is done to whom its verb names next."""

KILLING = frozenset("kill wound injure slay massacre".split())
"""Verbs of a fight likewise: "soldiers killed in a clash", but not "… were flown home by Togo"."""

SCENE = frozenset({"in", "by", "during", "near", "after", "when"})
HELPERS = 3
"""How many words before a verb its helpers stand."""

RELATIVE = frozenset({"that", "which", "whom"})


def is_reduced(clause: Clause, sense: Sense) -> bool:
    """Tells of the headline "four reporters arrested, ministry says" that it is a passive.

    So is whatever is done to an object before "by": "minister criticised by reporters".
    """
    if sense.noun or clause.passive or clause.noun:
        return False
    whom = next(iter(clause.right), None)
    if whom is not None and whom.low == "by" and sense.targets[:1] == ("obj",) and clause.left:
        return not any(word.low.endswith("ing") for word in clause.right[1:2])
    hurt = sense.root == "FIGHT" and clause.verb in KILLING and clause.form.endswith("ed")
    hurt = hurt and whom is not None and whom.low in SCENE and not _has(clause)
    hurt = hurt and phrases.FINITE.isdisjoint(word.low for word in clause.right)
    if sense.root not in ALWAYS_DONE_TO and not hurt:
        return False
    behind = phrases.PREPOSITIONS - COUNTING - sense.links  # "sealed off the town"
    alone = whom is None or whom.is_mark or whom.low in behind
    return (
        alone and sense.targets[:1] == ("obj",) and not any(w.low in RELATIVE for w in clause.left)
    )


def _has(clause: Clause) -> bool:
    return any(word.low in telling.HAVING for word in clause.left[-HELPERS:])


def is_reversed(clause: Clause) -> bool:
    """Tells whether what it is done to may stand before the verb: "the sanctions it imposed"."""
    return clause.passive or any(word.low in RELATIVE for word in clause.left)


def is_of_whom(clause: Clause) -> bool:
    """Tells of "Diaz's arrest" that it is done to him; "Peru's arrest of Diaz" is not."""
    owned = clause.noun and bool(clause.left) and clause.left[-1].possessive
    return owned and not any(word.low == "of" for word in clause.right[:1])
