"""What bodies are introduced as: "Norda, an airline," and "the regional airline Norda".

Of one body alone the article says so; then "the airline" is that body, wherever it stands.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from extractor import lexicon, names
from extractor.pipeline.mentions import actor_nouns, nominals
from extractor.pipeline.mentions.mention import MentionDraft

_ONE = lexicon.of_sort("pronouns", "article")
_BESIDE = frozenset({"appos", "flat", "nmod:desc"})


def label(found: Iterable[MentionDraft]) -> None:
    """Makes a body of what was taken for a person, but is "a magazine" behind a comma."""
    for mention in found:
        if mention.label == "PERSON" and mention.gender == "-":
            known = names.gender_of(mention.span[0].text) != "-"
            if not known and any(_articled(noun) for noun in _behind(mention)):
                mention.label = "ORG"


def nouns(mentions: Sequence[MentionDraft]) -> dict[str, set[str]]:
    """Returns by noun the actors of the bodies that are introduced with it.

    A body is known by the noun alone and by the noun with what it is of: "investment bank".
    """
    found: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.kind == "name" and mention.actor is not None and mention.country is None:
            for noun in (*_behind(mention), *_before(mention)):
                for words in {noun.lemma_.lower(), with_compounds(noun)}:
                    found[words].add(mention.actor)
    return found


def with_compounds(noun: Token) -> str:
    """Returns a noun behind the words that tell its sort: "investment bank"."""
    lefts = [child.lower_ for child in noun.lefts if child.dep_ == "compound"]
    return " ".join([*lefts, noun.lemma_.lower()])


def _behind(mention: MentionDraft) -> Iterator[Token]:
    """The apposition behind a name."""
    for child in mention.root.children:
        if child.dep_ == "appos" and child.i >= mention.span.end and _is_body(child):
            yield child


def _before(mention: MentionDraft) -> Iterator[Token]:
    """The noun right before a name, which both stand for one: "the airline Norda"."""
    start, root = mention.span.start, mention.root
    noun = mention.doc[start - 1] if start > mention.span.sent.start else None
    if noun is None or not noun.is_lower or not _is_body(noun):
        return
    beside = root.head == noun and root.dep_ in _BESIDE
    if beside or noun.head in mention.span or nominals.is_one_subject(noun):
        yield noun


def _is_body(noun: Token) -> bool:
    sort = actor_nouns.known().get(noun.lower_)
    return noun.tag_ == "NN" and sort is not None and sort[0] == "ORG"


def _articled(noun: Token) -> bool:
    return any(child.dep_ == "det" and child.lower_ in _ONE for child in noun.lefts)
