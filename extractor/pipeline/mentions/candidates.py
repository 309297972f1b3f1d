"""What a pronoun may stand for: the mentions of an article, and the nouns that are none."""

from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from functools import cached_property

from spacy import symbols
from spacy.tokens import Doc, Token

from extractor.actors import ids
from extractor.pipeline import annotations
from extractor.pipeline.mentions import actor_nouns, nominals, pronoun_syntax
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.syntax import trees

_NOUNS = frozenset({symbols.NOUN, symbols.PROPN})
_HEADS = _NOUNS | {symbols.PRON}

SEVERAL = "several"
"""The kind of a candidate that stands for all whom a coordination joins."""


@dataclass(eq=False)
class Candidate:
    """A mention, or a noun that is none ("the house"): what a pronoun may stand for.

    What its word tells is found out once, though many pronouns ask for it: where it stands (``at``)
    and its head does (``head_at``), its syntactic role, whether it is the subject of a verb of
    saying, and its lemma, which is who it is when it denotes no actor (``noun``).
    """

    root: Token
    kind: str
    label: str
    gender: str
    plural: bool
    mention: MentionDraft | None
    sentence: int = 0
    quote: tuple[int, int] | None = None
    at: int = field(init=False)
    head_at: int = field(init=False)
    role: str = field(init=False)
    speaks: bool = field(init=False)
    noun: str = field(init=False)

    def __post_init__(self) -> None:
        """Asks its word."""
        root = self.root
        self.at, self.head_at = root.i, root.head.i
        self.role, self.speaks = pronoun_syntax.role(root), pronoun_syntax.speaks(root)
        lemma = root.lemma_.lower()
        self.noun = f"{lemma} and others" if self.kind == SEVERAL else lemma

    @property
    def actor(self) -> str | None:
        """The actor it denotes, as far as is known."""
        return self.mention.actor if self.mention is not None else None

    @property
    def tokens(self) -> list[Token]:
        """The tokens that stand for it: of several that are joined, the word that joins them."""
        if self.kind == SEVERAL:
            return [child for one in joined(self.root) for child in one.children if _joins(child)]
        named = self.mention is not None and self.kind == "name"
        return list(self.mention.span) if named and self.mention else [self.root]

    @cached_property
    def article(self) -> str:
        """Whether a noun is of some ("a"), known ("the"), without an article or of another."""
        word = next((child.lower_ for child in self.root.children if child.dep_ == "det"), "-")
        if word in nominals.DEFINITE:
            return "the"
        return "a" if word in nominals.INDEFINITE else "-" if word == "-" else "other"


def find(doc: Doc, mentions: list[MentionDraft], skipped: Set[int]) -> list[Candidate]:
    """Returns the candidates of ``doc`` in text order; none at the tokens ``skipped``."""
    told = [mention for mention in mentions if mention.span.start not in skipped]
    found = [*map(_mentioned, told), *_nouns(doc, mentions, skipped)]
    linked = trees.governing(doc, "conj")
    found += [several for each in found if (several := _several(each, linked)) is not None]
    return sorted(found, key=lambda each: each.at)


def _several(first: Candidate, linked: Set[int]) -> Candidate | None:
    """What "the mayor and his wife" are together; None of what nothing is joined to."""
    if first.kind == "pronoun" or first.plural or linked.isdisjoint((first.at, first.head_at)):
        return None
    if not any(_joins(child) for one in joined(first.root) for child in one.children):
        return None
    label = "THING" if first.label in ("THING", "PRODUCT") else "GROUP"
    return Candidate(first.root, SEVERAL, label, "-", True, None)


def joined(root: Token) -> list[Token]:
    """Returns the nouns that a noun, or one that it is set beside, is joined to."""
    head = root.head if root.dep_ == "appos" else root
    return [child for child in head.children if child.dep_ == "conj" and child.pos in _HEADS]


def _joins(token: Token) -> bool:
    return token.dep_ == "cc" and token.lower_ == "and"


def _mentioned(mention: MentionDraft) -> Candidate:
    kind = ids.kind_of(mention.actor)
    label = kind if kind in ("government", "place") else ""
    return Candidate(
        root=mention.head,
        kind=mention.kind,
        label=label or mention.label,
        gender=mention.gender,
        plural=mention.plural,
        mention=mention,
    )


def _nouns(doc: Doc, mentions: list[MentionDraft], skipped: Set[int]) -> Iterator[Candidate]:
    """Nouns that head a phrase and are no mention: most of what "it" can mean."""
    covered = {m.root.i for m in mentions} | annotations.dated(doc) | skipped
    for mention in mentions:
        if mention.kind == "name":
            covered.update(range(mention.span.start, mention.span.end))
            if mention.root.dep_ in ("appos", "flat", "nmod:desc"):
                covered.add(mention.root.head.i)  # "their daughter, Ana"
    for token in annotations.of_class(doc, _NOUNS):
        if token.i in covered or token.dep_ == "compound":
            continue
        label, gender = actor_nouns.sort_of(token) or ("THING", "-")
        plural = token.tag_ in ("NNS", "NNPS")
        yield Candidate(token, "noun", label, gender, plural, None)
