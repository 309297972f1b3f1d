"""Who goes on speaking: whom "he said" can mean, by whose words were told before.

News goes on with the last speaker: "he said" is whoever was the subject of the sentence before,
however many others its quotation names. Where somebody else was named in between, all stay in
question and the weights decide (``antecedents``).
"""

from collections.abc import Iterable
from itertools import groupby

from spacy.tokens import Token

from extractor.pipeline.mentions import actor_nouns, antecedents, nominals, pronoun_syntax
from extractor.pipeline.mentions.antecedents import CandidateIndex
from extractor.pipeline.mentions.candidates import Candidate
from extractor.pipeline.mentions.mention import MentionDraft

_MAIN = frozenset({"ROOT", "root", "parataxis"})


def candidates(article: CandidateIndex, pronoun: MentionDraft) -> list[Candidate]:
    """Returns whom a pronoun can mean, the nearest first: the last speaker alone where it is told.

    Whoever is only named inside a quotation does not report it.
    """
    fitting, root = article.fitting(pronoun), pronoun.root
    form = antecedents.FORMS[pronoun.text.lower()]
    if not _reports(article, pronoun):
        return fitting
    if form == "it":
        return [] if _follows_a_text(article, pronoun) else fitting
    if form != "he":
        return fitting
    told = [each for each in fitting if article.quote(each.root) is None]
    here = article.sentence(root)
    if any(each.sentence == here for each in told):
        return told
    last, passed = _last(each for each in told if each.label == "PERSON")
    since = last.root.i if last is not None else 0
    if article.last_unknown.get(root.lower_, 0) > since:
        return []
    if last is None or last.actor is None or passed - {last.actor}:
        return told
    return [last] if _speaks(last) or _is_just_told(article, last, here) else told


def _reports(article: CandidateIndex, pronoun: MentionDraft) -> bool:
    """Tells whether a pronoun is the subject of a main clause that says something."""
    root = pronoun.root
    if not (pronoun_syntax.speaks(root) and nominals.holds(root)) or article.quote(root):
        return False
    return root.head.dep_ in _MAIN and not any(pronoun_syntax.governors(root))


def _last(told: Iterable[Candidate]) -> tuple[Candidate | None, set[str | None]]:
    """Returns the one person a sentence is about, the latest, and those only named since."""
    passed: set[str | None] = set()
    for _, group in groupby(told, key=lambda each: each.sentence):
        persons = list(group)
        leading = [each for each in persons if _leads(each)]
        if len({each.actor or each.noun for each in leading}) == 1:
            return leading[0], passed
        passed |= {each.actor for each in persons if each.kind != "noun"}
    return None, passed


def _leads(each: Candidate) -> bool:
    """Tells whether somebody is the subject of a main clause, or whom it is according to."""
    subject = _subject(each)
    leads = subject.dep_ in pronoun_syntax.SUBJECTS and subject.head.dep_ in _MAIN
    return leads or _accords(each)


def _subject(each: Candidate) -> Token:
    """The noun that a name is set beside as an apposition, "economist Ana Silva"; else its root."""
    root = each.root
    beside = each.kind == "name" and root.dep_ == "appos" and root.head.i < root.i
    return root.head if beside else root


def _speaks(each: Candidate) -> bool:
    return nominals.holds(_subject(each)) or _accords(each)


def _accords(each: Candidate) -> bool:
    return each.role != "subject" and nominals.speaks(each.root)


def _is_just_told(article: CandidateIndex, each: Candidate, here: int) -> bool:
    """Tells whether somebody with a name was the subject right before, but for quotations."""
    between = article.between(each.sentence + 1, here)
    return each.kind != "nominal" and all(article.quote(other.root) for other in between)


def _follows_a_text(article: CandidateIndex, pronoun: MentionDraft) -> bool:
    """Tells of "It said" that a commentary, and no body, spoke in the sentence before."""
    here = article.sentence(pronoun.root)
    return any(
        each.speaks
        and each.kind in ("noun", "nominal")
        and not each.plural
        and actor_nouns.sort_of(each.root) is None
        for each in article.between(here - 1, here)
    )
