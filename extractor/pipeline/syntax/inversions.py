"""Who speaks behind what was said: "“It sank,” said a report posted on Monday".

Parsers take the speaker for whom something was asked of, or for the subject of a verb behind it.
"""

from spacy.tokens import Token

from extractor.pipeline import words
from extractor.pipeline.syntax import auxiliaries, trees
from extractor.pipeline.syntax.tree_edits import Edits

_OBJECTS = frozenset({"obj", "iobj"})


def repair(verb: Token, edits: Edits) -> None:
    """Makes the noun right behind a verb of saying its subject, where what was said is before."""
    if verb.tag_ not in auxiliaries.FINITE or trees.lemma(verb) not in words.reporting():
        return
    if trees.has_subject(verb) or not any(each.dep_ == "ccomp" for each in verb.lefts):
        return
    behind = next(iter(verb.rights), None)
    if behind is None or behind.left_edge.i != verb.i + 1:
        return
    if behind.dep_ in _OBJECTS:
        edits.hang(behind.i, verb.i, "nsubj")
    elif behind.dep_ == "ccomp":
        speaker = trees.subject(behind)
        if speaker is not None and speaker.left_edge.i == verb.i + 1:
            edits.hang(speaker.i, verb.i, "nsubj")
            edits.hang(behind.i, speaker.i, "acl")
            edits.word(behind.i, tag="VBN")
