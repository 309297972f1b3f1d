"""Two who do one thing: "Trade Secretary Ana Silva and Energy Secretary Tor Berg wrote".

Behind a title parsers lose the "and", and give the verb two subjects, or the first of the two the
name of the second.
"""

from spacy.tokens import Token

from extractor.pipeline.syntax import trees
from extractor.pipeline.syntax.tree_edits import Edits


def repair(second: Token, edits: Edits) -> None:
    """Joins a subject that "and" begins to the subject of the same verb before it."""
    if second.dep_ == "conj":
        _name_behind_title(second, edits)
        _noun_for_verb(second, edits)
        return
    if second.dep_ not in trees.SUBJECTS or second.i > second.head.i:
        return
    joint = second.left_edge
    if joint.dep_ != "cc":
        return
    before = [
        each
        for each in second.head.lefts
        if each.dep_ == second.dep_ and each.right_edge.i < joint.i
    ]
    if before:
        edits.hang(second.i, before[-1].i, "conj")
        edits.hang(joint.i, second.i, "cc")


def _name_behind_title(title: Token, edits: Edits) -> None:
    """Gives a joined title the name behind it, which hangs on the name before "and"."""
    names = [each for each in title.head.rights if each.dep_ == "flat" and each.i > title.i]
    joints = [each for each in title.lefts if each.dep_ == "cc"]
    if not names or not joints or names[0].i != title.i + 1:
        return
    edits.hang(names[0].i, title.head.i, "conj")
    for each in names[1:]:
        edits.hang(each.i, names[0].i, "flat")
    edits.hang(title.i, names[0].i, "nmod:desc")
    for joint in joints:
        edits.hang(joint.i, names[0].i, "cc")


def _noun_for_verb(word: Token, edits: Edits) -> None:
    """The workers sat under umbrellas and sheets: they "sat", so none of them "sheets"."""
    verb, doc = word.head, word.doc
    subject = trees.subject(verb)
    if word.tag_ != "VBZ" or subject is None or subject.tag_ != "NNS" or trees.has_subject(word):
        return
    before = doc[word.i - 2] if word.i - 2 > verb.i else None
    bare = all(child.dep_ in ("cc", "obl", "advmod") for child in word.children)
    if before is None or before.tag_ != "NNS" or word.nbor(-1).dep_ != "cc" or not bare:
        return
    edits.word(word.i, tag="NNS", pos="NOUN")
    edits.hang(word.i, before.i, "conj")
    for child in word.rights:
        edits.hang(child.i, verb.i, child.dep_)
