"""Which firm "the company" is: the one that the article begins with, whoever it hires or sells.

A report on a firm names others beside it: its units, banks and buyers. Unless such a one does
something itself, "the company" is still the firm whom the first sentence is about. So is "the Lund,
Sweden, paper company", told by its seat.
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from extractor import lexicon
from extractor.actors import ids
from extractor.pipeline import annotations, words
from extractor.pipeline.mentions import (
    actor_nouns,
    name_recognition,
    nominals,
    repeated_heads,
    salience,
    taken_up,
)
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.syntax import trees

REACH = 200
"""How many mentions before a noun are looked at, as in ``coreference``."""

_COMMENTATORS = lexicon.of_sort("noun_uses", "comments")
_OF = frozenset({"nmod", "nmod:poss", "compound"})
_DOING = trees.SUBJECTS | {"obl:agent"}
_TAKING_PART = _DOING | {"obj", "iobj", "obl"}


def first(mentions: Iterable[MentionDraft], told: Iterable[bool]) -> str | None:
    """Returns the firm that does what the first sentence of an article tells; None without one.

    Args:
        mentions: Whom the article mentions, in order.
        told: Which of them its prose does.
    """
    prose = [mention for mention, is_told in zip(mentions, told, strict=True) if is_told]
    headline = annotations.headline(prose[0].doc) if prose else frozenset()
    does = any(_is_doer(each) for each in prose if each.span.start in headline)
    prose = prose if does else [each for each in prose if each.span.start not in headline]
    lead = prose[0].root.sent if prose else None
    for each in prose:
        if each.root.sent == lead and _is_doer(each):
            joined = any(child.dep_ == "conj" for child in each.head.children)
            return each.actor if _is_firm(each) and not joined else None
    return None


def _is_doer(mention: MentionDraft) -> bool:
    """Tells of somebody that he does what a sentence tells: not of "Norda to buy a mine"."""
    return acts(mention.head) and mention.head.head.dep_ == "ROOT"


def instead(
    best: str | None,
    firm: str | None,
    at: int,
    called: Iterable[int],
    mentions: Sequence[MentionDraft],
) -> str | None:
    """Returns whom a noun means: the article's firm rather than one that does nothing itself.

    Args:
        best: The likeliest actor.
        firm: The firm that the article is about, or begins with.
        at: The index of the noun.
        called: Which mentions it can take up.
        mentions: All mentions, in order.
    """
    mention, root = mentions[at], mentions[at].root
    if root.lemma_.lower() not in taken_up.COMPANIES:
        return best
    if any(child.dep_ == "nmod" and child.pos_ == "PROPN" for child in root.rights):
        return ids.of("unnamed", mention.text)  # "the firm of Kestrel"
    if repeated_heads.description(root) != frozenset():
        return best
    before = mentions[max(0, at - REACH) : at]
    if (other := _of_a_sort(mention, before)) is not None and other.actor != best:
        return other.actor or ids.of("unnamed", other.text)
    named = [each for each in before if each.actor == best and each.kind == "name"]
    if named and all(_only_hears(each.root) for each in named):
        return ids.of("unnamed", mention.text)  # "two traders told the Fjord Post"
    if firm is None or all(mentions[each].actor != firm for each in called):
        return best
    acting = (each for each in named if acts(each.head) and not salience.rates(each))
    return best if not named or any(acting) else firm


def is_meant_ahead(noun: MentionDraft, name: MentionDraft, ahead: int) -> bool:
    """Tells whether a noun can mean who is named only behind it, so many sentences ahead.

    "The company" is the firm that the next one tells of, and no bank or exchange named by the way.
    """
    near = noun.root.lemma_.lower() not in taken_up.COMPANIES or (ahead <= 1 and acts(name.head))
    return name.kind == "name" and near


def seated(mentions: Sequence[MentionDraft], noun: int, firm: str | None) -> str | None:
    """Returns the firm for "the Avon, Conn., paper company", which is told by its seat.

    In "Norda sued the Avon, Conn., paper company" it is another one.
    """
    mention = mentions[noun]
    start = at = mention.span.start
    if firm is None or mention.plural or mention.root.lemma_.lower() not in taken_up.COMPANIES:
        return None
    while at and (mention.doc[at - 1].tag_ == "NNP" or mention.doc[at - 1].text == ","):
        at -= 1
    town = start - at > 1 and mention.doc[start - 1].text == ","
    if not (town and at and mention.doc[at - 1].lower_ in nominals.DEFINITE):
        return None
    here = (each for each in mentions[:noun] if each.root.sent == mention.root.sent)
    return None if any(each.actor == firm for each in here) else firm


def acts(name: Token) -> bool:
    """Tells of a firm that it does something: not "the unit of Norda", "its unit, Norda,"."""
    return _relation(name) in _DOING


def _only_hears(name: Token) -> bool:
    """Tells of a paper that somebody told something."""
    return name.dep_ in ("obj", "iobj") and name.head.lemma_.lower() in words.saying()


def takes_part(name: Token) -> bool:
    """Tells of a firm that it does something, or that something is done to it."""
    return _relation(name) in _TAKING_PART


def _relation(name: Token) -> str:
    """Returns how a name hangs on its verb; empty of what a firm owns, or hires to do something.

    A firm does what its people do: "a Norda spokesman said", "the chief executive of Norda said".
    """
    while name.dep_ in ("conj", "appos") or _is_of_people(name):
        if name.dep_ == "appos" and trees.child(name.head, "nmod:poss") is not None:
            return ""
        name = name.head
    hired = any(child.tag_ == "TO" for child in name.head.children)  # "retained Norda to advise"
    return "" if hired and name.dep_ in trees.SUBJECTS else name.dep_


def _is_of_people(name: Token) -> bool:
    """Tells of "Norda" in "the chief executive of Norda", but not in "an analyst at Norda"."""
    if name.dep_ not in _OF or name.head.pos_ != "NOUN":
        return False
    return actor_nouns.is_person(name.head) and name.head.lemma_.lower() not in _COMMENTATORS


def _of_a_sort(noun: MentionDraft, before: Sequence[MentionDraft]) -> MentionDraft | None:
    """Returns "the law firm" of the sentence before, which "the firm" behind it takes up."""
    start = noun.root.sent.start
    near = noun.doc[max(0, start - 1)].sent.start
    told = (each for each in reversed(before) if each.root.i >= near and each.kind == "nominal")
    same = (each for each in told if each.root.lower_ == noun.root.lower_ and not each.plural)
    last = next(same, None)
    return last if last is not None and taken_up.compounds(last) else None


def _is_firm(mention: MentionDraft) -> bool:
    plain = mention.kind == "name" and mention.label == "ORG" and mention.country is None
    return plain and not name_recognition.is_agency(mention.span)
