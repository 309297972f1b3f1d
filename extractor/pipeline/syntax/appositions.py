"""A name between commas tells who the noun before it is: "the envoy to Peru, Ana Silva, said".

Parsers hang it on the place inside the phrase, or take it for a second subject of the verb.
"""

from spacy.tokens import Token

from extractor.pipeline.syntax import trees
from extractor.pipeline.syntax.tree_edits import Edits

_PLACES = frozenset({"PLACE", "GPE", "LOC", "ORG"})


def repair(name: Token, edits: Edits) -> None:
    """Hangs ``name`` on the noun that it is set beside."""
    before = name.nbor(-1) if name.i > name.sent.start else None
    if name.pos_ != "PROPN" or before is None or before.text != ",":
        return
    noun = _around_place(name) or _first_subject(name)
    if noun is not None:
        edits.hang(name.i, noun.i, "appos")


def _around_place(name: Token) -> Token | None:
    """The noun in whose "to Peru" a person's name hangs on the place."""
    place = name.head
    inside = name.dep_ == "appos" and name.ent_type_ == "PERSON" and place.ent_type_ in _PLACES
    if not inside or place.dep_ != "nmod" or name.nbor(-2).i < place.i:
        return None
    noun = place.head
    return noun if noun.tag_ == "NN" and noun.i < place.i else None


def _first_subject(name: Token) -> Token | None:
    """The noun that is the subject of the same verb, right before the comma."""
    noun = name.nbor(-2) if name.i - 2 >= name.sent.start else None
    if noun is None or noun.tag_ != "NN" or name.dep_ not in trees.SUBJECTS:
        return None
    end = max(word.i for word in name.subtree)
    closed = end + 1 < len(name.doc) and name.doc[end + 1].text == ","
    return noun if closed and noun.dep_ == name.dep_ and noun.head == name.head else None
