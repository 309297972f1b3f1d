"""Two who do one thing: "Trade Secretary Ana Silva and Energy Secretary Tor Berg wrote".

Behind a title parsers lose the "and", and give the verb two subjects.
"""

from spacy.tokens import Token

from extractor.pipeline.syntax import trees
from extractor.pipeline.syntax.tree_edits import Edits


def repair(second: Token, edits: Edits) -> None:
    """Joins a subject that "and" begins to the subject of the same verb before it."""
    joint = second.left_edge
    if second.dep_ not in trees.SUBJECTS or joint.dep_ != "cc" or second.i > second.head.i:
        return
    before = [
        each
        for each in second.head.lefts
        if each.dep_ == second.dep_ and each.right_edge.i < joint.i
    ]
    if before:
        edits.hang(second.i, before[-1].i, "conj")
        edits.hang(joint.i, second.i, "cc")
