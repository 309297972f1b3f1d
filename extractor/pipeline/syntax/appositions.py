"""A name between commas tells who the noun before it is: "the envoy to Peru, Ana Silva, said".

Parsers hang it on the noun inside the phrase, or take it for a second subject of the verb; so they
do with the noun behind a name: "Norda bought Kestrel, the oil company".
"""

from spacy.tokens import Token

from extractor import names
from extractor.pipeline.syntax import trees
from extractor.pipeline.syntax.tree_edits import Edits


def repair(name: Token, edits: Edits) -> None:
    """Hangs ``name`` on the noun that it is set beside, or a noun on such a name."""
    if name.ent_type_ == "PERSON" and name.ent_iob_ == "B":
        _offices_of(name, edits)
    if name.tag_ != "NN" and name.pos_ != "PROPN":
        return
    first = _first(name)
    before = first.nbor(-1) if first.i > name.sent.start else None
    if before is None or before.text != ",":
        return
    if name.tag_ == "NN" and first.dep_ == "det":
        _behind_name(name, first, edits)
    if name.pos_ != "PROPN":
        return
    noun = _around(name) or _first_subject(name)
    if noun is not None:
        edits.hang(name.i, noun.i, "appos")


def _behind_name(noun: Token, first: Token, edits: Edits) -> None:
    """Hangs a noun on the name that the same verb would have for the same."""
    verb, rights = noun.head, trees.child(noun, "conj")
    if noun.dep_ not in trees.SUBJECTS | {"obj"} or rights is not None:
        return
    same = [each for each in verb.children if each.dep_ == noun.dep_ and each.i < first.i]
    if same and same[-1].pos_ == "PROPN" and same[-1].right_edge.i >= first.i - 2:
        edits.hang(noun.i, same[-1].i, "appos")


def _offices_of(name: Token, edits: Edits) -> None:
    """Ana Silva, president and chief executive officer, left: both are her offices."""
    first = None
    for noun in name.rights:
        bare = noun.tag_ == "NN" and trees.child(noun, "det", "nmod:poss", "nummod") is None
        if first is None and bare and noun.dep_ in ("conj", "appos"):
            office = noun.lemma_.lower() in names.offices()
            first = noun if office and _first(noun).nbor(-1).text == "," else None
            if first is not None:
                edits.hang(noun.i, name.i, "appos")
        elif first is not None and bare and noun.dep_ == "conj":
            edits.hang(noun.i, first.i, "conj")


def _first(name: Token) -> Token:
    return next((word for word in name.subtree if not word.is_punct), name)


def _around(name: Token) -> Token | None:
    """The noun in whose "to Peru" or "of the programme" a person's name hangs on the last word."""
    inside = noun = name.head
    if name.dep_ != "appos" or name.ent_type_ != "PERSON" or _first(name).nbor(-2).i < inside.i:
        return None
    while noun.dep_ == "nmod" and noun.head.i < noun.i and not _is_somebody(noun):
        noun = noun.head
    return noun if noun != inside and noun.tag_ == "NN" else None


def _is_somebody(noun: Token) -> bool:
    return noun.ent_type_ == "PERSON" or noun.lemma_.lower() in names.offices()


def _first_subject(name: Token) -> Token | None:
    """The noun that is the subject of the same verb, right before the comma."""
    first = _first(name).i
    noun = name.doc[first - 2] if first - 2 >= name.sent.start else None
    if noun is None or noun.tag_ != "NN" or name.dep_ not in trees.SUBJECTS:
        return None
    end = max(word.i for word in name.subtree)
    closed = end + 1 < len(name.doc) and name.doc[end + 1].text == ","
    return noun if closed and noun.dep_ == name.dep_ and noun.head == name.head else None
