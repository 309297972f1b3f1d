"""What may be the antecedent of a pronoun, and what speaks for each candidate.

Every candidate is described by a handful of named features: distance, syntactic role, agreement,
how often its actor was named, quotation. What each feature weighs for "he", "it" or "they" was
learned (``lexicons/pronoun_weights.tsv``; ``corpus/training/scripts/pronouns.py``): a log-linear
ranking of mentions after Denis and Baldridge 2008, "Specialized models and ranking for coreference
resolution", EMNLP, https://aclanthology.org/D08-1069, with nobody as one of the candidates. So
every choice can be explained by the sum that made it.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cache
from math import exp
from typing import NamedTuple

from spacy.tokens import Doc, Token

from extractor import lexicon
from extractor.pipeline import annotations
from extractor.pipeline.mentions import candidates, nominals, pronoun_syntax
from extractor.pipeline.mentions.candidates import Candidate
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.page import quotations

REACH = 5
"""How many sentences back an antecedent may stand."""

FARTHEST = 600
"""How many tokens back it may stand, however long the sentences are."""

SURE = 0.45
"""How likely an antecedent is at least (the curve is in ``benchmarks/actors/README.md``)."""

NOBODY = "nobody"
"""The feature of the candidate that is no candidate."""

_CLASSES = (("masculine", "he"), ("feminine", "he"), ("neuter", "it"), ("plural", "they"))
FORMS = {form: its for sort, its in _CLASSES for form in lexicon.of_sort("pronouns", sort)}
"""Pronouns by the class whose weights they use."""

_MUTE = frozenset({"THING", "PLACE", "place", "PRODUCT"})
"""Labels of what neither says nor thinks anything."""


class CandidateIndex:
    """All candidates of an article in text order, and what features look up."""

    def __init__(self, doc: Doc, mentions: list[MentionDraft]) -> None:
        skipped = annotations.not_prose(doc)
        told = [m for m in mentions if m.span.start not in skipped]
        self.candidates = candidates.find(doc, mentions, skipped)
        self._numbers = [number for number, sent in enumerate(doc.sents) for _ in range(len(sent))]
        for each in self.candidates:
            each.sentence = self._numbers[each.root.i]
        self._sentences = [each.sentence for each in self.candidates]
        self._places = [each.root.i for each in self.candidates]
        self._quotes = [(quote.start, quote.end) for quote in quotations.find(doc)]
        self._opened = [start for start, _ in self._quotes]
        self.unknown: set[int] = set()
        self.last_unknown: dict[str, int] = {}
        self.genders: dict[str, str] = {m.actor: m.gender for m in told if m.actor}

    def sentence(self, token: Token) -> int:
        """Returns the number of a token's sentence."""
        return self._numbers[token.i]

    def quote(self, token: Token) -> tuple[int, int] | None:
        """Returns the quotation around a token; None outside."""
        number = bisect_right(self._opened, token.idx) - 1
        if number < 0 or token.idx >= self._quotes[number][1]:
            return None
        return self._quotes[number]

    def between(self, first: int, last: int) -> list[Candidate]:
        """Returns the candidates in sentence ``first`` and those after it up to ``last``."""
        start = bisect_left(self._sentences, first)
        return self.candidates[start : bisect_left(self._sentences, last)]

    def leave(self, pronoun: Token) -> None:
        """Keeps that nobody knows whom a pronoun means: no later one learns anything from it."""
        self.unknown.add(pronoun.i)
        if pronoun_syntax.speaks(pronoun) and self.quote(pronoun) is None:
            self.last_unknown[pronoun.lower_] = pronoun.i

    def fitting(self, pronoun: MentionDraft) -> list[Candidate]:
        """Returns the candidates that agree with a pronoun, the nearest first.

        They stand before it, or are the subject of a clause above it.
        """
        root, form = pronoun.root, FORMS[pronoun.text.lower()]
        here, above = self.sentence(root), dict(pronoun_syntax.governors(root))
        last = bisect_right(self._sentences, here)
        far = bisect_left(self._places, root.i - FARTHEST)
        near = self.candidates[max(far, bisect_left(self._sentences, here - REACH)) : last]
        holds = nominals.holds(root)
        return [
            each
            for each in reversed(near)
            if each.root.i not in self.unknown
            and (each.root.i < root.i or each.root in above)
            and not (holds and each.label in _MUTE)
            and _agrees(form, pronoun.gender, each, self.genders)
            and not (holds and pronoun_syntax.is_told(root, each.root))
            and not pronoun_syntax.is_bound(root, each.root)
        ]

    def features(self, pronoun: MentionDraft, fitting: list[Candidate]) -> list[list[str]]:
        """Returns what is to be said of each candidate, and last of its being nobody."""
        form = FORMS[pronoun.text.lower()]
        above = dict(pronoun_syntax.governors(pronoun.root))
        recent = Counter(each.actor for each in fitting if each.actor)
        told: list[list[str]] = []
        before: dict[str, int] = {}
        passed: dict[str, int] = {}
        for each in fitting:
            who = each.actor or each.noun
            rank = before.get(who, len(before))
            if rank == len(before) and (form != "he" or each.label == "PERSON"):
                before[who] = rank
            names = self._of(pronoun, each, rank, recent[each.actor or ""], above.get(each.root))
            told.append([f"{form} {name}" for name in names])
            if any(number > each.sentence for other, number in passed.items() if other != who):
                told[-1].append(f"{form} behind another subject")
            if each.role == "subject" and each.label not in _MUTE:
                passed.setdefault(who, each.sentence)
        role = pronoun_syntax.role(pronoun.root)
        nobody = [NOBODY, f"{NOBODY} {role}", f"{NOBODY} of {min(len(before), 3)}"]
        nobody += [f"{NOBODY} empty"] if pronoun_syntax.is_empty(pronoun.root) else []
        return [*told, [f"{form} {name}" for name in nobody]]

    def _of(
        self, pronoun: MentionDraft, each: Candidate, rank: int, recent: int, above: str | None
    ) -> Iterator[str]:
        root, role = pronoun.root, each.role
        away = self.sentence(root) - each.sentence
        yield f"sentences back {min(away, 4)}"
        yield f"rank {min(rank, 4)}"
        if nominals.holds(root):
            yield f"to say it, {role} {each.kind} {min(away, 2)} back"
        several = each.plural and each.label == "GROUP"  # "the Clintons", "Republicans"
        label = "ORG" if each.label == "PRODUCT" else each.label  # both are "it"
        yield "nominal PERSON" if several else f"{each.kind} {label}"
        yield f"{role} {'here' if away == 0 else 'before' if away == 1 else 'earlier'}"
        yield f"recent {min(recent, 4)}"
        if role == pronoun_syntax.role(root):
            yield "same role"
        if above and each.label != "THING":
            yield above
        if each.speaks:
            here = "here" if away == 0 else "before" if away == 1 else "earlier"
            yield f"speaks {here}{' as it does' if pronoun_syntax.speaks(root) else ''}"
        if each.kind == "pronoun":
            yield "same pronoun" if each.root.lower_ == root.lower_ else "other pronoun"
        elif each.kind == "noun" and each.gender != "-":
            yield "gender known"
        ours, theirs = self.quote(root), self.quote(each.root)
        if ours is not None:
            yield "same quotation" if ours == theirs else "outside the quotation"
        elif theirs is not None:
            yield "inside a quotation"


@cache
def weights() -> dict[str, float]:
    """Returns what each feature weighs."""
    return {feature: float(weight) for feature, weight in lexicon.read("pronoun_weights")}


class Choice(NamedTuple):
    """The antecedent of a pronoun, and how likely its actor is the one that is meant."""

    candidate: Candidate
    probability: float


def best(article: CandidateIndex, pronoun: MentionDraft, fitting: list[Candidate]) -> Choice | None:
    """Returns the antecedent of a pronoun among ``fitting``; None when nobody is likely enough."""
    found = likeliest(article, pronoun, fitting)
    if found is not None and found.probability >= SURE:
        return found
    article.leave(pronoun.root)
    return None


def likeliest(
    article: CandidateIndex, pronoun: MentionDraft, fitting: list[Candidate]
) -> Choice | None:
    """Returns the likeliest antecedent of a pronoun, however likely; None where none fits.

    In "X said he would" it is X without further thought, as nearly always in the news; the
    biographies of GUM, where others tell of a hero, would teach the contrary. Else what is likely
    is an actor: the probabilities of all its mentions together.
    """
    teller = _teller(pronoun, fitting)
    if teller is not None:
        return Choice(teller, 1.0)
    table = weights()
    scores = [
        sum([table.get(feature, 0.0) for feature in features])
        for features in article.features(pronoun, fitting)
    ]
    if fitting and nominals.holds(pronoun.root):
        scores.pop()  # somebody says it
    highest = max(scores)
    odds = [exp(score - highest) for score in scores]
    likely: dict[str, float] = {}
    for each, odd in zip(fitting, odds, strict=False):
        who = each.actor or each.noun
        likely[who] = likely.get(who, 0.0) + odd / sum(odds)
    who = max(likely, key=lambda name: likely[name], default="")
    if not fitting:
        return None
    return Choice(next(each for each in fitting if (each.actor or each.noun) == who), likely[who])


def _teller(pronoun: MentionDraft, fitting: list[Candidate]) -> Candidate | None:
    """The one who says or thinks the clause that a pronoun stands in, the innermost."""
    for subject, sort in pronoun_syntax.governors(pronoun.root):
        for each in fitting:
            if each.root == subject and sort == "subject above says" and each.label not in _MUTE:
                return each
    return None


def _agrees(form: str, gender: str, each: Candidate, genders: dict[str, str]) -> bool:
    if each.kind == "pronoun":
        return FORMS.get(each.root.lower_) == form and gender == each.gender
    if form == "they":
        return each.plural or each.label not in ("PERSON", "PLACE", "place", "THING", "PRODUCT")
    if each.plural:
        return False
    if form == "it":
        return not (each.label == "PERSON" and each.kind != "noun")
    known = {gender, genders.get(each.actor or "", each.gender)} - {"-"}
    return len(known) < 2 and each.label in ("PERSON", "THING")
