"""What was said or asked, where a parser hangs it on another word than the verb of saying."""

from functools import cache

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline import words
from extractor.pipeline.syntax import auxiliaries, trees
from extractor.pipeline.syntax.tree_edits import Edits

_HEARERS = frozenset({"obj", "iobj"})
_DESCRIBING = frozenset({"acl", "acl:relcl"})
_WAYS = lexicon.of_sort("connectives", "location")
_HEARING = lexicon.of_sort("noun_uses", "hears")
"""Bodies before which things are told: "the court heard Silva was ill"."""
_FAR = 6


def repair(verb: Token, edits: Edits) -> None:
    """Hangs on a verb of saying the clause that was said, or what somebody was asked to do."""
    if verb.pos_ != "VERB" or verb.tag_ not in auxiliaries.FINITE:
        return
    if trees.lemma(verb) == "hear":
        _heard(verb, edits)
    elif trees.lemma(verb) in words.saying():
        _behind_document(verb, edits)
        _asked(verb, edits)


def _behind_document(verb: Token, edits: Edits) -> None:
    """The bank said in a survey published on Monday that prices rose: it is what was said."""
    if trees.child(verb, "ccomp", "obj", "xcomp"):
        return
    for noun in verb.rights:
        if noun.dep_ != "obl" or trees.marker(noun) not in _WAYS:
            continue
        for clause in (*noun.rights, *(below for each in noun.rights for below in each.rights)):
            that = next(iter(clause.lefts), None)
            if clause.dep_ not in _DESCRIBING | {"ccomp"} or that is None:
                continue
            subject = trees.child(clause, *trees.SUBJECTS)
            led = that.lower_ == "that" and subject is not None and subject != that
            if led and trees.is_predicate(clause):
                edits.hang(clause.i, verb.i, "ccomp")
                edits.hang(that.i, clause.i, "mark")
                return


def _asked(verb: Token, edits: Edits) -> None:
    """They asked the port on Monday to close: not why they asked, but what for."""
    if trees.lemma(verb) not in _of_wishes() or trees.child(verb, "ccomp", "xcomp"):
        return
    hearers = [word for word in verb.rights if word.dep_ in _HEARERS]
    clause = next((word for word in verb.rights if word.dep_ == "advcl"), None)
    if len(hearers) != 1 or clause is None or clause.tag_ != "VB" or trees.has_subject(clause):
        return
    first = clause.left_edge
    begins = first.lower_ == "to" or (first.dep_ == "advmod" and first.nbor().lower_ == "to")
    near = hearers[0].right_edge.i < first.i <= hearers[0].right_edge.i + _FAR
    if begins and near and not first.nbor(-1).is_punct:
        edits.hang(clause.i, verb.i, "xcomp")
        edits.hang(hearers[0].i, verb.i, "obj")


def _heard(verb: Token, edits: Edits) -> None:
    """The court heard Silva, a cook, met him in May: whom a court hears does what is told then."""
    subject = trees.subject(verb)
    if subject is None or trees.lemma(subject) not in _HEARING or trees.child(verb, "ccomp"):
        return
    who = trees.child(verb, "obj")
    clause = next((word for word in verb.rights if word.dep_ in ("conj", "parataxis")), None)
    if who is None or clause is None or not verb.i < who.i < clause.i:
        return
    bare = trees.child(clause, "cc", "mark", *trees.SUBJECTS) is None
    if bare and clause.tag_ in auxiliaries.FINITE:
        edits.hang(clause.i, verb.i, "ccomp")
        edits.hang(who.i, clause.i, "nsubj")


@cache
def _of_wishes() -> frozenset[str]:
    """Returns the verbs behind which somebody is to do something: "asked us to go"."""
    rows = lexicon.read("reporting_verbs")
    return frozenset(row[0] for row in rows if "obj:inf" in row[3].split())
