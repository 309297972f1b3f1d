"""Clauses that tell when, which a parser takes for the main one: "hours after it sank, she left".

What is told stands behind the comma; the clause before it hangs on that.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.syntax import auxiliaries, trees
from extractor.pipeline.syntax.tree_edits import Edits

_TIMES = lexicon.of_sort("connectives", "sequence") & lexicon.of_sort("connectives", "beside")
_APART = frozenset({"ROOT", "conj", "parataxis"})
_TOLD = frozenset({"parataxis", "conj", "ccomp"})


def repair(verb: Token, edits: Edits) -> None:
    """Hangs a clause of time on the clause that it stands beside."""
    if verb.tag_ not in auxiliaries.FINITE and trees.child(verb, "aux") is None:
        return
    subject = trees.child(verb, *trees.SUBJECTS)
    if subject is None:
        _without_subject(verb, edits)
    if subject is None or subject.i > verb.i:
        return
    _behind_preposition(verb, subject, edits)
    opener = _opener(verb, subject)
    if opener is None or verb.dep_ not in _APART:
        return
    main = next(_mains(verb), None)
    if main is None:
        if verb.dep_ == "parataxis" and verb.head.i < verb.i:
            edits.hang(verb.i, verb.head.i, "advcl")
        return
    if verb.dep_ == "ROOT":
        edits.root(main.i)
    else:
        edits.hang(main.i, verb.head.i, verb.dep_)
    edits.hang(verb.i, main.i, "advcl")
    first = opener.left_edge.i
    for child in verb.children:
        before = child.i < first and not _counts(child, opener)
        if before or (child.dep_ == "punct" and child.i > main.i):
            edits.hang(child.i, main.i, child.dep_)


def _opener(verb: Token, subject: Token) -> Token | None:
    """Returns the "after" or "by the time" before the subject of a clause."""
    for word in verb.lefts:
        if word.dep_ == "mark" and word.lower_ in _TIMES and word.i < subject.i:
            return word
        by = word.lower_ == "time" and word.dep_ == "obl" and trees.marker(word) == "by"
        if by and word.i + 1 == subject.left_edge.i:
            return word
    return None


def _counts(word: Token, opener: Token) -> bool:
    """Tells of "hours" in "hours after" that it belongs to the clause."""
    return word.right_edge.i + 1 == opener.left_edge.i and word.dep_ == "obl:unmarked"


def _mains(verb: Token) -> Iterator[Token]:
    """Yields the clauses with a subject behind a comma behind a clause."""
    beside = () if verb.dep_ == "ROOT" else verb.head.rights
    for clause in (*verb.rights, *beside):
        if clause.i <= verb.i or clause.dep_ not in _TOLD:
            continue
        subject = trees.child(clause, *trees.SUBJECTS)
        plain = trees.child(clause, "cc", "mark") is None
        if subject is None or not verb.i < subject.i < clause.i or not plain:
            continue
        first = clause.left_edge
        first = first if first.dep_ != "punct" else first.nbor()
        if first.nbor(-1).text == ",":
            yield clause


def _behind_preposition(verb: Token, subject: Token, edits: Edits) -> None:
    """Norda sank, hours after the mayor left: an "after" before a subject leads its clause."""
    before = [word for word in subject.lefts if word.dep_ == "case"]
    if len(before) != 1 or before[0].lower_ not in _TIMES:
        return
    if verb.head == verb or verb.head.i > verb.i or verb.dep_ not in _TOLD:
        return
    first = subject.left_edge
    if first.i == verb.sent.start or first.nbor(-1).text != ",":
        return
    edits.hang(before[0].i, verb.i, "mark")
    edits.hang(verb.i, verb.head.i, "advcl")
    for word in subject.lefts:
        if word.i < before[0].i:
            edits.hang(word.i, verb.i, word.dep_.replace("nmod", "obl"))


def _without_subject(verb: Token, edits: Edits) -> None:
    """Prices fell after the mayor, who had left, quit: the noun behind "after" is who quit."""
    if verb.dep_ not in _TOLD or verb.head.i > verb.i or verb.tag_ not in auxiliaries.FINITE:
        return
    before = [word for each in verb.head.rights for word in (each, *each.rights)]
    noun = next((word for word in before if _is_set_beside(word, verb)), None)
    comma = verb.nbor(-1).text == "," and trees.child(verb, "cc", "mark") is None
    if noun is None or not comma:
        return
    time = next(word for word in noun.lefts if word.dep_ == "case")
    if trees.child(noun, "acl:relcl", "acl", "appos") is None:
        return
    edits.hang(noun.i, verb.i, trees.subject_label(verb))
    for word in noun.lefts:
        if word.i <= time.i:
            label = "mark" if word == time else word.dep_.replace("nmod", "obl")
            edits.hang(word.i, verb.i, label)
    edits.hang(verb.i, verb.head.i, "advcl")


def _is_set_beside(noun: Token, verb: Token) -> bool:
    """Tells of a noun behind "after" that a comma parts it from the verb behind it."""
    ends = noun.dep_ in ("obl", "appos") and noun.right_edge.i == verb.i - 2
    return ends and next((w.lower_ for w in noun.lefts if w.dep_ == "case"), "") in _TIMES
