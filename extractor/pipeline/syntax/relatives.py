"""Whom "who" tells of: in "advisers in the White House, who fear it" the advisers, not the house.

Parsers hang the clause on the name right before it.
"""

from spacy.tokens import Token

from extractor.pipeline import words
from extractor.pipeline.syntax import trees
from extractor.pipeline.syntax.tree_edits import Edits

_NOT_PEOPLE = frozenset({"PLACE", "ORG"})


def repair(clause: Token, edits: Edits) -> None:
    """Hangs a clause of "who" on the people that are "at" or "of" the name before it."""
    who = trees.subject(clause) if clause.dep_ == "acl:relcl" else None
    if who is None or who.lower_ != "who":
        return
    name = clause.head
    people = name.head
    inside = name.dep_ == "nmod" and name.ent_type_ in _NOT_PEOPLE and people.i < name.i
    if inside and not people.ent_type_ and people.lemma_.lower() in words.persons():
        edits.hang(clause.i, people.i, "acl:relcl")
