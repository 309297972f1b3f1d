"""Who knows what was said: "Norda hired five cooks, people familiar with the matter said".

Parsers set such people beside the noun before the comma, and take another word for who speaks.
"""

from spacy.tokens import Token

from extractor.pipeline import words
from extractor.pipeline.syntax import auxiliaries, trees
from extractor.pipeline.syntax.tree_edits import Edits

_DESCRIBING = frozenset({"JJ", "VBN", "VBD"})
_LONGEST = 14
_OPENING = frozenset({"DET", "NUM", "ADJ", "ADV"})


def repair(verb: Token, edits: Edits) -> None:
    """Makes the people between the last comma and a verb of saying its subject."""
    if verb.tag_ not in auxiliaries.FINITE or trees.lemma(verb) not in words.saying():
        return
    start = _behind_comma(verb)
    people = _people(verb, start) if start is not None else None
    if start is None or people is None or trees.subject(verb) == people:
        return
    known = people.nbor()
    before = [word for word in verb.sent if word.i < start and trees.is_predicate(word)]
    told = next((word for word in before if word.head == word or word.head.i >= start), None)
    edits.hang(people.i, verb.i, "nsubj")
    _describe(people, known, verb, edits)
    if told is None:
        return
    if told.head == told:
        edits.root(verb.i)
    edits.hang(told.i, verb.i, "ccomp")
    for child in told.rights:
        if child.i > verb.i:
            edits.hang(child.i, verb.i, child.dep_)


def _describe(people: Token, known: Token, verb: Token, edits: Edits) -> None:
    """Hangs "familiar with the matter" on the people."""
    edits.hang(known.i, people.i, "amod" if known.tag_ == "JJ" else "acl")
    if known.tag_ != "JJ":
        edits.word(known.i, tag="VBN", pos="VERB")
    for comma in known.lefts:
        if comma.i < people.i:
            edits.hang(comma.i, people.i, comma.dep_)
    what = next((word for word in known.doc[known.i + 2 : verb.i] if word.head == verb), None)
    if what is not None:
        edits.hang(what.i, known.i, "obl")
        edits.hang(known.i + 1, what.i, "case")


def _behind_comma(verb: Token) -> int | None:
    """Returns the first token behind the last comma before a verb that no other verb parts."""
    for at in range(verb.i - 1, max(verb.sent.start, verb.i - _LONGEST), -1):
        word = verb.doc[at]
        if word.text == ",":
            return at + 1
        if word.is_punct or word.tag_ in ("VBZ", "VBP", "MD"):
            return None
    return None


def _people(verb: Token, start: int) -> Token | None:
    """Returns the noun of "two people familiar with ..." that begins at a token."""
    doc, at = verb.doc, start
    while at < verb.i and doc[at].pos_ in _OPENING:
        at += 1
    if at + 2 >= verb.i or doc[at].pos_ != "NOUN":
        return None
    who, known = doc[at], doc[at + 1]
    some = trees.lemma(who) in words.persons() and (who.tag_ == "NNS" or at > start)
    described = known.tag_ in _DESCRIBING and doc[at + 2].pos_ == "ADP"
    rest = any(word.pos_ in ("VERB", "AUX") for word in doc[at + 2 : verb.i])
    return who if some and described and not rest else None
