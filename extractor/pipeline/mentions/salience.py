"""How much a mention makes of whom it means: what comes next is rather about a subject.

After Lappin and Leass 1994, doi 10.5555/203987.203989, without learned weights.
"""

from extractor import lexicon
from extractor.pipeline.mentions import nominals
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.syntax import trees

_COMMENTATORS = lexicon.of_sort("noun_uses", "comments")
_RATING = lexicon.of_sort("verb_uses", "rates")
_ASIDE = 1.5
"""What a body loses that is named for who comments on another: more than a sentence takes away."""


def of(candidate: MentionDraft) -> float:
    """Returns the weight of a mention: subjects weigh most, above all those of verbs of saying.

    A body that something is only according to, whose analyst speaks or that rates another is not
    whom all is about.
    """
    root = candidate.head
    weight = 0.2 if candidate.kind == "name" else 0.0
    if root.dep_.startswith("nsubj") or nominals.speaks(root):
        accords = candidate.label == "ORG" and not root.dep_.startswith("nsubj")
        weight += 0.0 if accords else 1.0 + (0.6 if nominals.speaks(root) else 0.0)
        weight -= 0.4 if root.head.dep_ in ("ccomp", "acl:relcl", "advcl") else 0.0
    elif root.dep_ in ("obj", "iobj", "conj"):
        weight += 0.3
    aside = _is_of_commentator(candidate) or rates(candidate)
    return weight - (_ASIDE if aside else 0.0)


def _is_of_commentator(candidate: MentionDraft) -> bool:
    """Tells of "Norda" in "an analyst at Norda" and "analyst Ana Silva of Norda"."""
    root = candidate.head
    if candidate.label != "ORG" or root.dep_ != "nmod":
        return False
    holder = root.head.head if root.head.dep_ == "appos" else root.head
    called = (root.head, holder, *root.head.children)
    return any(word.pos_ == "NOUN" and word.lemma_.lower() in _COMMENTATORS for word in called)


def rates(candidate: MentionDraft) -> bool:
    """Tells of "Norda" in "Norda downgraded Velmar's debt", but not of one that rates its own.

    So does "Norda said it may downgrade Velmar's debt".
    """
    root = candidate.head
    if candidate.label != "ORG" or root.dep_ not in ("nsubj", "obl:agent"):
        return False
    told = trees.child(root.head, "ccomp")
    own = trees.child(told, "nsubj") if told is not None else None
    verb = told if told is not None and own is not None and own.tag_ == "PRP" else root.head
    rated = trees.child(verb, "obj")
    itself = rated is not None and any(child.tag_ == "PRP$" for child in rated.lefts)
    return verb.lemma_.lower() in _RATING and not itself
