"""Definite nouns for things that have names: "the plane" takes up the A380 that was named last.

A noun takes up a product that the article has described by it or by another of its sort ("the
A380, a jet"), else the only one named nearby. Whatever is described as something else is none.
"""

from collections import defaultdict

from spacy import symbols
from spacy.tokens import Doc, Token

from extractor.pipeline import annotations
from extractor.pipeline.mentions import nominals, products
from extractor.pipeline.mentions.mention import MentionDraft

REACH = 120
"""How many words back a product may stand that nothing describes."""

_NOUNS = frozenset({symbols.NOUN})
_BEFORE = frozenset({"det", "amod", "compound", "nummod"})


def take_up(doc: Doc, mentions: list[MentionDraft]) -> list[MentionDraft]:
    """Returns the mentions of products by definite nouns, with their actors."""
    named = [m for m in mentions if m.label == "PRODUCT" and m.kind == "name" and m.actor]
    if not named:
        return []
    sorts = _sorts(named)
    covered = {at for m in mentions for at in range(m.span.start, m.span.end)}
    covered |= annotations.dated(doc)
    found = []
    for token in annotations.of_class(doc, _NOUNS):
        if token.i not in covered and _is_definite(token):
            actor = _meant(token, named, sorts)
            if actor is not None:
                span = doc[_start(token) : token.i + 1]
                found.append(MentionDraft(span=span, kind="nominal", label="PRODUCT", actor=actor))
    return found


def _sorts(named: list[MentionDraft]) -> dict[str, set[str]]:
    """Of what sorts the nouns beside a product's name say that it is."""
    found: dict[str, set[str]] = defaultdict(set)
    for mention in named:
        for noun in _beside(mention):
            sort = products.sorts().get(noun.lemma_.lower())
            if sort is not None:
                found[str(mention.actor)].add(sort)
    return found


def _beside(mention: MentionDraft) -> list[Token]:
    """The nouns that describe a name: appositions, what it is said to be, "A380 jet"."""
    root = mention.root
    near = [child for child in root.children if child.dep_ == "appos"]
    is_one = any(child.dep_ == "cop" for child in root.head.children)
    if root.dep_ in ("appos", "compound", "flat") or (root.dep_.startswith("nsubj") and is_one):
        near.append(root.head)
    return near


def _is_definite(noun: Token) -> bool:
    known = noun.tag_ == "NN" and noun.lemma_.lower() in products.sorts()
    plain = not any(child.pos_ == "PROPN" for child in noun.lefts)
    return known and plain and any(child.lower_ in nominals.DEFINITE for child in noun.lefts)


def _meant(noun: Token, named: list[MentionDraft], sorts: dict[str, set[str]]) -> str | None:
    """The product of its sort named last; one of no known sort only if no other is near."""
    sort = products.sorts()[noun.lemma_.lower()]
    before = [m for m in named if m.root.i < noun.i]
    same = [m for m in before if sort in sorts.get(str(m.actor), ())]
    if same:
        return same[-1].actor
    near = [m for m in before if m.root.i >= noun.i - REACH and not sorts.get(str(m.actor))]
    actors = {m.actor for m in near}
    return actors.pop() if len(actors) == 1 else None


def _start(noun: Token) -> int:
    return min([noun.i, *(child.left_edge.i for child in noun.lefts if child.dep_ in _BEFORE)])
