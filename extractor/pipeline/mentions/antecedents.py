"""What may be the antecedent of a pronoun, and which is the likeliest.

Whom it may mean is described by named features (``evidence``). What each weighs for "he", "it" or
"they" was learned (``lexicons/pronoun_weights.tsv``; ``corpus/training/scripts/pronouns.py``): a
log-linear ranking of entities after Denis and Baldridge 2008, "Specialized models and ranking for
coreference resolution", EMNLP, https://aclanthology.org/D08-1069, with nobody as one of them. So
every choice can be explained by the sum that made it.
"""

from bisect import bisect_left, bisect_right
from functools import cache
from math import exp
from typing import NamedTuple

from spacy.tokens import Doc, Token

from extractor import lexicon
from extractor.pipeline import annotations
from extractor.pipeline.mentions import candidates, deaths, evidence, nominals, pronoun_syntax
from extractor.pipeline.mentions.candidates import Candidate
from extractor.pipeline.mentions.evidence import Referent, Scene
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.page import quotations

REACH = 5
"""How many sentences back an antecedent may stand."""

FARTHEST = 600
"""How many tokens back it may stand, however long the sentences are."""

SURE = 0.45
"""How likely an antecedent is at least (the curve is in ``benchmarks/actors/README.md``)."""

_CLASSES = (("masculine", "he"), ("feminine", "he"), ("neuter", "it"), ("plural", "they"))
FORMS = {form: its for sort, its in _CLASSES for form in lexicon.of_sort("pronouns", sort)}
"""Pronouns by the class whose weights they use."""


class CandidateIndex:
    """All candidates of an article in text order, and what features look up."""

    def __init__(self, doc: Doc, mentions: list[MentionDraft]) -> None:
        skipped = annotations.not_prose(doc)
        told = [m for m in mentions if m.span.start not in skipped]
        self.candidates = candidates.find(doc, mentions, skipped)
        self._numbers = [number for number, sent in enumerate(doc.sents) for _ in range(len(sent))]
        self._quotes = [(quote.start, quote.end) for quote in quotations.find(doc)]
        self._opened = [start for start, _ in self._quotes]
        for each in self.candidates:
            each.sentence, each.quote = self._numbers[each.at], self.quote(each.root)
        self._sentences = [each.sentence for each in self.candidates]
        self._places = [each.at for each in self.candidates]
        self._above: dict[int, list[tuple[Token, str]]] = {}
        self.unknown: set[int] = set()
        self.meant: dict[int, str] = {}
        self.last_unknown: dict[str, int] = {}
        self._deaths = [each for each in self.candidates if deaths.is_told(each)]
        self._dated = annotations.dated(doc)
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

    def above(self, pronoun: Token) -> list[tuple[Token, str]]:
        """Returns the subjects of the clauses around a pronoun's own, and of what sort each is."""
        if pronoun.i not in self._above:
            self._above[pronoun.i] = list(pronoun_syntax.governors(pronoun))
        return self._above[pronoun.i]

    def between(self, first: int, last: int) -> list[Candidate]:
        """Returns the candidates in sentence ``first`` and those after it up to ``last``."""
        start = bisect_left(self._sentences, first)
        return self.candidates[start : bisect_left(self._sentences, last)]

    def dead(self, pronoun: Token) -> set[str]:
        """Returns who died before, and so is nobody who says what a pronoun does.

        Whom the article lets speak after telling of the death goes on.
        """
        if not self._deaths or deaths.is_earlier(pronoun, self._dated):
            return set()
        died = {self.who(each): each.at for each in self._deaths if each.at < pronoun.i}
        for each in self.candidates[: bisect_left(self._places, pronoun.i)] if died else ():
            if each.speaks and each.quote is None and each.at > died.get(self.who(each), each.at):
                del died[self.who(each)]
        return set(died)

    def leave(self, pronoun: Token) -> None:
        """Keeps that nobody knows whom a pronoun means: no later one learns anything from it."""
        self.unknown.add(pronoun.i)
        if pronoun_syntax.speaks(pronoun) and self.quote(pronoun) is None:
            self.last_unknown[pronoun.lower_] = pronoun.i

    def is_left(self, pronoun: MentionDraft) -> bool:
        """Tells of "he" that nobody knows whom one before it in its sentence means."""
        root = pronoun.root
        if FORMS[pronoun.text.lower()] != "he" or self.quote(root) is not None:
            return False
        before = (root.doc[at] for at in self.unknown if root.sent.start <= at < root.i)
        told = (nominals.PRONOUNS.get(b.lower_) for b in before if self.quote(b) is None)
        return any(each is not None and each[1] == pronoun.gender for each in told)

    def fitting(self, pronoun: MentionDraft) -> list[Candidate]:
        """Returns the candidates that agree with a pronoun, the nearest first.

        They stand before it, or are the subject of a clause above it.
        """
        root, form = pronoun.root, FORMS[pronoun.text.lower()]
        at, head, here = root.i, root.head.i, self.sentence(root)
        above = {subject.i for subject, _ in self.above(root)}
        last = bisect_right(self._sentences, here)
        far = bisect_left(self._places, at - FARTHEST)
        near = self.candidates[max(far, bisect_left(self._sentences, here - REACH)) : last]
        holds = nominals.holds(root)
        beside = [each for each in near if head in (each.at, each.head_at)]
        bound = [each for each in beside if pronoun_syntax.is_bound(root, each.root)]
        named = [each for each in near if each.kind == "name" and self._is_below(each, root)]
        others = {each.actor for each in bound if each.head_at == head}
        others = others.union(each.actor for each in named)
        others = others.union(e.actor for e in near if pronoun_syntax.acts_on(root, e.root))
        others -= {None}
        apart = self.unknown.union(each.at for each in bound)
        return [
            each
            for each in reversed(near)
            if (each.at < at or each.at in above)
            and each.at not in apart
            and not (holds and each.label in evidence.MUTE)
            and _agrees(form, pronoun.gender, each, self.genders)
            and (each.actor not in others or (form == "it" and self._spoke_before(each, here)))
            and not (holds and pronoun_syntax.is_told(root, each.root))
        ]

    @staticmethod
    def _spoke_before(each: Candidate, here: int) -> bool:
        """Tells of a body that spoke last: "the firm said it", which may name itself."""
        return each.speaks and each.quote is None and each.sentence == here - 1

    def _is_below(self, each: Candidate, pronoun: Token) -> bool:
        """Tells of a name that it stands in what a pronoun's own verb governs: another's."""
        return self.quote(pronoun) == each.quote and pronoun_syntax.governs(pronoun, each.root)

    def scene(self, pronoun: MentionDraft, fitting: list[Candidate]) -> Scene:
        """Returns a pronoun with those whom it may mean, the nearest first."""
        found: dict[str, Referent] = {}
        for each in fitting:
            who = self.who(each)
            if who in found:
                found[who].mentions.append(each)
            else:
                found[who] = Referent(who, each, [each])
        root = pronoun.root
        return Scene(
            root=root,
            form=FORMS[pronoun.text.lower()],
            referents=list(found.values()),
            above={subject.i: sort for subject, sort in self.above(root)},
            quote=self.quote(root),
            genders=self.genders,
            here=self.sentence(root),
        )

    def who(self, each: Candidate) -> str:
        """Returns who or what a candidate is, as far as is known."""
        return each.actor or self.meant.get(each.at) or each.noun

    def take(self, pronoun: MentionDraft, candidate: Candidate, fitting: list[Candidate]) -> None:
        """Keeps whom a pronoun means: the next one may go on with it.

        Of somebody's gender it tells something only where nobody of that gender fits as well.
        """
        self.meant[pronoun.root.i] = self.who(candidate)
        pronoun.actor = candidate.actor
        if pronoun.actor is not None and pronoun.gender not in {
            self.genders.get(each.actor or "") for each in fitting if each.actor != pronoun.actor
        }:
            self.genders[pronoun.actor] = pronoun.gender


@cache
def weights() -> dict[str, dict[str, float]]:
    """Returns what each feature weighs, by the class of pronouns."""
    found: dict[str, dict[str, float]] = {form: {} for form in FORMS.values()}
    for feature, weight in lexicon.read("pronoun_weights"):
        form, _, name = feature.partition(" ")
        found[form][name] = float(weight)
    return found


class Choice(NamedTuple):
    """The antecedent of a pronoun, and how likely it is the one that is meant."""

    candidate: Candidate
    probability: float


def likeliest(
    article: CandidateIndex,
    pronoun: MentionDraft,
    fitting: list[Candidate],
    told: list[Candidate],
    *,
    somebody: bool,
) -> Choice | None:
    """Returns the likeliest antecedent of a pronoun, however likely; None where none fits.

    It is one of ``told``, those of ``fitting`` that are in question, and of these alone where it is
    known to be ``somebody``. What is likely is a referent, with all its mentions; the antecedent is
    the nearest of them.
    """
    if not told:
        return None
    asked = {article.who(each) for each in told}
    if somebody and len(asked) == 1:
        return Choice(next(each for each in fitting if each in told), 1.0)
    scene = article.scene(pronoun, fitting)
    weigh = weights()[scene.form].get
    scores = [sum([weigh(name, 0.0) for name in names]) for names in evidence.of(scene)]
    highest = max(scores)
    odds = [exp(score - highest) for score in scores]
    nobody = odds.pop() * (not somebody)
    pairs = [(odd, one) for odd, one in zip(odds, scene.referents, strict=True) if one.who in asked]
    best, found = max(pairs, key=lambda pair: pair[0])
    total = sum(odd for odd, _ in pairs) + nobody
    return Choice(next(each for each in found.mentions if each in told), best / total)


def _agrees(form: str, gender: str, each: Candidate, genders: dict[str, str]) -> bool:
    if each.kind == "pronoun":
        return FORMS.get(each.root.lower_) == form and gender == each.gender
    if form == "they":
        return each.plural or each.label not in ("PERSON", "PLACE", "place", "THING", "PRODUCT")
    if each.plural:
        return False
    own = genders.get(each.actor or "", each.gender)
    if form == "it":
        return each.label != "PERSON" or each.kind == "noun" or (each.kind == "name" and own == "-")
    return len({gender, own} - {"-"}) < 2 and each.label in ("PERSON", "THING")
