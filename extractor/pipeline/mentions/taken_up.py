"""Which names and nouns a definite noun can take up: "the bank", "the envoy", "the company"."""

from collections import Counter
from collections.abc import Iterable

from spacy import symbols

from extractor import countries, lexicon
from extractor.actors import short_forms
from extractor.pipeline.mentions import (
    actor_nouns,
    leaders,
    name_recognition,
    nominals,
    offices,
)
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.syntax import trees

COMPANIES = lexicon.of_sort("noun_uses", "company")
PRESS = lexicon.of_sort("noun_uses", "press")
"""Nouns that take up a name which does not hold them: "the company" ByteDance."""
_LEADING = lexicon.of_sort("noun_uses", "leading")
_FIRMS = COMPANIES | _LEADING | short_forms.GENERIC
"""Nouns in the names of firms."""
_FEWEST, MORE = 3, 2
"""How often the body that an article is about is named in it, and times as often as any other."""
_TELLING = frozenset({symbols.ADJ, symbols.NOUN, symbols.NUM, symbols.PROPN})
_PLAIN_COMPOUNDS = lexicon.of_sort("noun_uses", "plain")


def called(
    asked: Iterable[MentionDraft], mention: MentionDraft, noun: str, sorts: frozenset[str]
) -> set[str | None]:
    """Returns the actors among ``asked`` that a definite noun can take up."""
    named = list(asked)
    found = {each.actor for each in named if _is_called(each, mention, noun, sorts)}
    public = named if found and noun in COMPANIES else ()
    others = {each.actor for each in public if _is_public(each)}
    return found - others - (leaders.former(mention, named) if found else set())


def _is_called(
    candidate: MentionDraft, mention: MentionDraft, noun: str, sorts: frozenset[str]
) -> bool:
    """Tells whether a definite noun can take up ``candidate``: by its name, office or noun."""
    if candidate.label != mention.label:
        return False
    if candidate.kind == "nominal" and candidate.root.lemma_.lower() != noun:
        return False
    if mention.label == "ORG" and not _is_of_owner(candidate, mention):
        return False
    if any(word.is_quote for word in candidate.span):
        return False
    if candidate.kind == "nominal":
        return _is_of_sort(candidate, sorts) and _is_so_described(candidate, mention)
    if candidate.label == "PERSON":
        return any(offices.is_held(role, mention, candidate) for role in candidate.roles)
    words = {word.casefold() for word in candidate.text.split()}
    if noun not in COMPANIES and not _is_of_sort(candidate, sorts):
        return False
    if noun in PRESS:
        return bool(words & PRESS) or name_recognition.is_agency(candidate.span)
    if noun in COMPANIES:
        public = words & actor_nouns.known().keys() or name_recognition.is_agency(candidate.span)
        public = public or "for" in words  # "Center for Harbour Studies"
        return candidate.label == "ORG" and candidate.country is None and not public
    return noun in words or (candidate.label == "ORG" and f"{noun}s" in words)


def _is_public(name: MentionDraft) -> bool:
    """Tells of "Harbour Safety Executive" that it is no company, nor is the HSE, which it is."""
    words = {word.casefold() for word in name.text.split()}
    public = words & actor_nouns.known().keys() - _FIRMS
    return name.kind == "name" and name.label == "ORG" and len(words) > 1 and bool(public)


def is_described_as(name: MentionDraft, noun: str) -> bool:
    """Tells of "Acme, a research firm" that a noun says behind the name what it is."""
    beside = (child for child in name.root.children if child.dep_ == "appos")
    return any(child.lemma_.lower() == noun for child in beside)


def main_body(mentions: Iterable[MentionDraft]) -> str | None:
    """Returns the body an article is about: "the oil giant" of an article about one."""
    bodies = Counter(
        each.actor
        for each in mentions
        if each.kind == "name" and each.label == "ORG" and each.country is None
        if not name_recognition.is_agency(each.span)
    )
    (first, times), (_, others) = [*bodies.most_common(2), (None, 0), (None, 0)][:2]
    return first if times >= max(_FEWEST, MORE * others) else None


def means_main_body(mention: MentionDraft) -> bool:
    """Tells of "the oil giant", in a headline also without "the"."""
    if mention.root.lemma_.lower() not in _LEADING or mention.plural:
        return False
    first = mention.span[0]
    plain = bool(first.is_sent_start) and first.dep_ in ("compound", "amod")
    return first.lower_ in nominals.DEFINITE or plain


def compounds(mention: MentionDraft) -> frozenset[str]:
    """The words that tell of which sort a noun is: "investment" of "the investment bank"."""
    lefts = (child for child in mention.root.lefts if child.dep_ == "compound")
    return frozenset(word.lower_ for word in lefts if word.ent_type_ != "PLACE") - _PLAIN_COMPOUNDS


def _is_of_owner(candidate: MentionDraft, mention: MentionDraft) -> bool:
    """Tells that "the child's school" is no other school than one that is said to be a child's.

    "The world's largest bank" is nobody's.
    """
    owner = trees.child(mention.root, "nmod:poss")
    if owner is None or actor_nouns.sort_of(owner) is None:
        return True
    return owner.lower_ in {word.lower_ for word in candidate.span}


def _is_so_described(candidate: MentionDraft, mention: MentionDraft) -> bool:
    """Tells that "the protesters in Oslo" are not any protesters: those that are called so.

    Of one, only names tell it: "the senator from Ohio", but not "the UK school".
    """
    known = {word.lemma_.lower() for word in candidate.span}
    told = (word for word in mention.span if word.pos in _TELLING and word != mention.root)
    if not mention.plural:
        told = (word for word in told if word.pos_ == "PROPN" and not countries.form_of(word.text))
    return all(word.lemma_.lower() in known for word in told)


def _is_of_sort(candidate: MentionDraft, sorts: frozenset[str]) -> bool:
    """Tells that "the investment bank" is not the Bank of Delta: a name has the noun's compound."""
    if not sorts:
        return True
    return not sorts.isdisjoint(word.casefold() for word in candidate.text.split())
