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
_SHIFTED = frozenset({"had", "would"})
_FAR = 6


def repair(verb: Token, edits: Edits) -> None:
    """Hangs on a verb of saying the clause that was said, or what somebody was asked to do."""
    if verb.pos_ != "VERB":
        return
    if verb.tag_ not in auxiliaries.FINITE and not auxiliaries.is_finite(verb):
        return
    if trees.lemma(verb) in words.saying():
        said = _behind_noun(verb, edits)
        said = said or next((word for word in verb.rights if word.dep_ == "ccomp"), None)
        if said is not None:
            _join(verb, said, edits)
    if verb.tag_ not in auxiliaries.FINITE:
        return
    if trees.lemma(verb) == "hear":
        _heard(verb, edits)
    elif trees.lemma(verb) in words.saying():
        _asked(verb, edits)


def _behind_noun(verb: Token, edits: Edits) -> Token | None:
    """The bank said in a survey published on Monday that prices rose: it is what was said.

    So it is in "told the radio that votes were bought", which is no radio that they bought.
    """
    if trees.child(verb, "ccomp", "xcomp"):
        return None
    alone = trees.child(verb, "obj") is None
    for noun in verb.rights:
        hears = noun.dep_ in _HEARERS and trees.lemma(verb) in words.of_clauses()
        if not hears and not (alone and noun.dep_ == "obl" and trees.marker(noun) in _WAYS):
            continue
        for clause in (*noun.rights, *(below for each in noun.rights for below in each.rights)):
            if _is_led_by_that(clause) and (not hears or _is_whole(clause)):
                edits.hang(clause.i, verb.i, "ccomp")
                edits.hang(clause.left_edge.i, clause.i, "mark")
                return clause
    return None


def _is_led_by_that(clause: Token) -> bool:
    that = next(iter(clause.lefts), None)
    if clause.dep_ not in _DESCRIBING | {"ccomp"} or that is None or that.lower_ != "that":
        return False
    subject = trees.child(clause, *trees.SUBJECTS)
    return subject is not None and subject != that and trees.is_predicate(clause)


def _is_whole(clause: Token) -> bool:
    """Tells whether a clause lacks no object that "that" could be."""
    return trees.child(clause, "obj", "ccomp", "xcomp", "cop", "aux:pass", "nsubj:pass") is not None


def _join(verb: Token, said: Token, edits: Edits) -> None:
    """Norda said it had lost money and had cut jobs, but that it was safe: all that was said."""
    for clause in verb.rights:
        if clause.dep_ == "conj" and clause.i > said.i and _goes_on(clause, said, verb):
            edits.hang(clause.i, said.i, "conj")


def _goes_on(clause: Token, said: Token, verb: Token) -> bool:
    """Tells of a clause that "that" leads it, or a helper that what was said has and not "said".

    Behind "said" that is "had" or "would" whatever was said: "said it was safe and would stay",
    and "would" whoever would: "said it was safe, but more would be spent".
    """
    if trees.marker(clause) == "that":
        return True
    if _helpers(verb):
        return False
    shifted = _SHIFTED if verb.tag_ == "VBD" else frozenset()
    if trees.has_subject(clause):
        return bool(shifted) and "would" in _helpers(clause)
    return not _helpers(clause).isdisjoint(_helpers(said) | shifted)


def _helpers(clause: Token) -> set[str]:
    return {word.lower_ for word in clause.lefts if word.dep_ == "aux" and word.lower_ != "to"}


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
