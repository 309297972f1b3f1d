"""Whose statement it is that "the statement said": who said so in it, or gave it out, before.

Only a text told of with "the" and nothing else is taken up; a statement of the ministry names who
gave it. A pact is nobody's alone, and who signs an order need not have written it. The nearest one
before is looked for; where that tells nobody, nobody knows.
"""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.claims.actors_at import Actors
from extractor.pipeline.claims.draft import Draft
from extractor.pipeline.syntax import trees
from extractor.pipeline.words import documents

REACH = 12
"""How many sentences back the text was told of."""

_DEFINITE = lexicon.of_sort("pronouns", "definite")
_GIVEN_OUT = lexicon.of_sort("verb_uses", "made")
_AGREED = lexicon.of_sort("noun_uses", "agreed")
_SIGNED = lexicon.of_sort("verb_uses", "signs")
_OWNERS = ("nmod:poss", "compound", "nmod:desc")
_FROM = frozenset({"by", "from"})


def find(draft: Draft, told: Mapping[int, Sequence[Draft]], actors: Actors) -> str | None:
    """Returns the actor whose text the source of ``draft`` is, if the article told before.

    ``told`` are the claims of the article, by the words that their cues hang on.
    """
    head = draft.source.head if draft.source is not None else None
    if head is None or head.tag_ != "NN" or trees.lemma(head) not in documents():
        return None
    if any(child.lower_ not in _DEFINITE for child in head.children if child.pos_ != "PUNCT"):
        return None
    if trees.lemma(head) in _AGREED:
        return None
    for text in _before(head):
        whose = _told_in(text, told.get(text.head.i, ()), actors) or _given_out(text, actors)
        if whose is not None or not _is_definite(text):
            return whose
    return None


def _before(head: Token) -> Iterator[Token]:
    """The places before where a text of the same name is told of, the nearest first."""
    doc, at, passed = head.doc, head.i - 1, 0
    lemma = trees.lemma(head)
    while at >= 0 and passed <= REACH:
        token = doc[at]
        if token.pos_ == "NOUN" and trees.lemma(token) == lemma:
            yield token
        passed += bool(token.is_sent_start)
        at -= 1


def _is_definite(noun: Token) -> bool:
    return any(child.lower_ in _DEFINITE for child in noun.lefts)


def _told_in(text: Token, drafts: Sequence[Draft], actors: Actors) -> str | None:
    """Who said something in it: "the ministry said in a statement"."""
    for draft in drafts if text.dep_.startswith("obl") else ():
        speaker = draft.source
        if speaker is not None and speaker.head != text:
            return actors.of(speaker)
    return None


def _given_out(text: Token, actors: Actors) -> str | None:
    """Whose it is, from whom it came or who gave it out: "the bank issued a statement"."""
    for child in text.children:
        if child.dep_ in _OWNERS and (owner := actors.at(child)) is not None:
            return owner
        if child.dep_ == "nmod" and trees.marker(child) in _FROM:
            return actors.at(child)
        if child.dep_ == "acl" and trees.lemma(child) in _GIVEN_OUT:
            agents = (word for word in child.children if trees.marker(word) == "by")
            return next((actors.at(agent) for agent in agents), None)
    verb = text.head
    if text.dep_ != "obj" or trees.lemma(verb) not in _GIVEN_OUT - _SIGNED:
        return None
    subject = trees.subject(verb)
    return actors.at(subject) if subject is not None else None
