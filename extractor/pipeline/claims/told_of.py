"""Whether somebody is told of by a cue and does not speak: "the pump is said to leak"."""

from spacy.tokens import Token

from extractor.pipeline import words
from extractor.pipeline.claims.cues import Cue
from extractor.pipeline.syntax import modality, trees


def is_told_of(head: Token, cue: Cue) -> bool:
    """Tells of "the pump is said to leak" that the pump does not say it.

    Nor do those in front of "were urged" whom the parse joins to what stands before them.
    """
    verb = cue.head
    if cue.entry.type != "speech" or cue.kind != "verb":
        return False
    if head.dep_ == "conj" and head.right_edge.i + 1 == cue.start:
        return trees.child(verb, "aux:pass") is not None
    if head.dep_ not in trees.SUBJECTS:
        return False
    if _is_asked(head, verb):
        return True
    if head.head != verb:
        return False
    return trees.child(verb, "aux:pass", "nsubj:pass") is not None or _is_cut_passive(cue)


def _is_asked(head: Token, verb: Token) -> bool:
    """Tells of "the bank was pressed to explain" that it was only asked to."""
    asked = verb.head
    wished = head.head == asked and trees.lemma(asked) in words.asking()
    return wished and modality.is_infinitive(verb) and trees.child(asked, "aux:pass") is not None


def _is_cut_passive(cue: Cue) -> bool:
    """Tells of a headline, "Norda accused of hiding a leak", that "is" was left out of it.

    And of "Norda, accused of hiding a leak, has paid".
    """
    verb, frames = cue.head, cue.entry.frames
    aside = verb.i > 0 and verb.nbor(-1).text == "," and verb.head.i > verb.i
    if not (verb.dep_ == "ROOT" or aside) or verb.tag_ not in ("VBN", "VBD"):
        return False  # "what bakers described as dear" has its object
    after = verb.doc[verb.i + 1 : verb.i + 3]
    if len(after) < 2:
        return False
    if trees.perfect(verb) is not None:
        return False
    word = after[0].lower_
    if word == "to" and after[1].tag_ == "VB":
        return "obj:inf" in frames and not {"inf", "act:inf", "to:inf"} & frames
    return f"obj:{word}" in frames and not {"clause", word} & frames
