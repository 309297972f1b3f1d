"""Who goes on speaking: whom "he said" can mean, by whose words were told before.

News goes on with the last speaker: "he said" is whoever was the subject of the sentence before,
however many others its quotation names. Where somebody else was named in between, all stay in
question and the weights decide (``antecedents``).
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from spacy.tokens import Token

from extractor import lexicon
from extractor.actors import ids
from extractor.pipeline import words
from extractor.pipeline.mentions import (
    actor_nouns,
    antecedents,
    evidence,
    nominals,
    pronoun_syntax,
)
from extractor.pipeline.mentions.antecedents import CandidateIndex
from extractor.pipeline.mentions.candidates import Candidate
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.pipeline.syntax import auxiliaries

_MAIN = frozenset({"ROOT", "root", "parataxis"})
_SAY = lexicon.of_sort("verb_uses", "say")
_BELOW = frozenset({"advcl", "acl:relcl"})
_AFTER = frozenset({"obj", "ccomp", "xcomp"})
"""What a subject behind its verb may be taken for."""


def among(
    fitting: list[Candidate], article: CandidateIndex, pronoun: MentionDraft
) -> tuple[list[Candidate], bool]:
    """Returns those of ``fitting`` in question, and whether it is surely somebody.

    The last speaker is alone in question where it is told; whoever is only named inside a quotation
    does not report it.
    """
    root = pronoun.root
    form = antecedents.FORMS[pronoun.text.lower()]
    meant = _ahead(fitting, root) or (_owner(fitting, article, root) if form == "he" else None)
    if meant is None and form != "they" and not pronoun_syntax.is_empty(root):
        bodies = fitting if form == "he" else [one for one in fitting if one.label != "PERSON"]
        meant = _teller(bodies, article, root)
    if meant is not None:
        return [meant], True
    if not _reports(article, root):
        return [] if article.is_left(pronoun) else fitting, False
    if form == "it":
        told = [] if _follows_a_text(article, pronoun) else _outside(fitting)
        return told, root.head.lemma_.lower() in _SAY
    return (_speakers(fitting, article, root) if form == "he" else fitting), True


def _speakers(fitting: list[Candidate], article: CandidateIndex, root: Token) -> list[Candidate]:
    """Returns whom "he said" can mean."""
    dead = article.dead(root)
    told = [each for each in fitting if each.quote is None and article.who(each) not in dead]
    here = article.sentence(root)
    if any(each.sentence == here for each in told):
        return [each for each in told if pronoun_syntax.goes_on(root, each.root)] or told
    last, passed = _last(each for each in told if each.label == "PERSON")
    since = last.root.i if last is not None else 0
    if article.last_unknown.get(root.lower_, 0) > since:
        return []
    if last is None or last.actor is None or passed - {last.actor}:
        return told
    return [last] if _speaks(last) or _is_just_told(article, last, here) else told


def _outside(fitting: list[Candidate]) -> list[Candidate]:
    """Returns what "it said" can mean: whom a quotation named last does not report it."""
    last = {each.actor or each.noun: each.quote for each in reversed(fitting)}
    return [each for each in fitting if last[each.actor or each.noun] is None] or fitting


def _ahead(fitting: list[Candidate], root: Token) -> Candidate | None:
    """Whose clause follows the one that a pronoun begins: "Before he left, Jan Novak spoke"."""
    below = root.head.dep_ == "advcl" and root.head.i < root.head.head.i
    named = (each for each in fitting if each.root.i > root.i and each.kind == "name")
    return next(named, None) if below and root.dep_ in pronoun_syntax.SUBJECTS else None


def _owner(fitting: list[Candidate], article: CandidateIndex, root: Token) -> Candidate | None:
    """Whose "his own house" is: the subject's of the clause that it stands in."""
    if root.dep_ != "nmod:poss" or root.i + 1 == len(root.doc) or root.nbor().lower_ != "own":
        return None
    above = (one for one, sort in article.above(root) if sort == "own subject")
    subject = next(above, None)
    return next(
        (each for each in fitting if subject is not None and _subject(each) == subject), None
    )


def _teller(fitting: list[Candidate], article: CandidateIndex, root: Token) -> Candidate | None:
    """The innermost who says the clause that a pronoun stands in: "Novak said he would".

    Of "his lawyer said he would" nobody can tell; the others are nearly always meant in the news.
    """
    tellers = {one for one, sort in _above(article, root) if sort == "subject above says"}
    return next(
        (
            each
            for each in fitting
            if _subject(each) in tellers
            and pronoun_syntax.speaks(_subject(each))
            and each.label not in evidence.MUTE
            and not any(child.dep_ == "nmod:poss" for child in each.root.children)
        ),
        None,
    )


def _reports(article: CandidateIndex, root: Token) -> bool:
    """Tells whether a pronoun is the subject of a main clause that says something."""
    if not (pronoun_syntax.speaks(root) and nominals.holds(root)) or article.quote(root):
        return False
    verb = root.head
    free = verb.dep_ in _MAIN or _is_inside_only(article, verb.head, verb)
    return verb.dep_ == "parataxis" or (free and not any(_above(article, root)))


def _above(article: CandidateIndex, root: Token) -> Iterator[tuple[Token, str]]:
    """The subjects of the clauses around a pronoun's own, but not those that it quotes.

    A parser hangs the "he said" behind a quotation on a verb in it.
    """
    for subject, sort in article.above(root):
        if not _is_inside_only(article, subject, root):
            yield subject, sort


def _is_inside_only(article: CandidateIndex, one: Token, other: Token) -> bool:
    """Tells whether one word stands in a quotation and the other outside."""
    return article.quote(one) is not None and article.quote(other) is None


def _last(told: Iterable[Candidate]) -> tuple[Candidate | None, set[str | None]]:
    """Returns the one person a sentence is about, the latest, and those only named since."""
    passed: set[str | None] = set()
    for _, group in groupby(told, key=lambda each: each.sentence):
        persons = list(group)
        leading = [each for each in persons if _leads(each)]
        if len({each.actor or each.noun for each in leading}) == 1:
            return leading[0], passed
        passed |= {each.actor for each in persons if each.kind != "noun" and not _is_aside(each)}
    return None, passed


def _is_aside(each: Candidate) -> bool:
    """Tells of somebody without a name, in a clause below another, that nobody goes on with him."""
    return ids.kind_of(each.actor) == "unnamed" and _is_below(each.root.head)


def _is_below(verb: Token) -> bool:
    """Tells of a clause that it stands below another, or is left of one: "when he left"."""
    return verb.dep_ in _BELOW or any(child.tag_ == "WRB" for child in verb.lefts)


def _leads(each: Candidate) -> bool:
    """Tells whether somebody is the subject of a main clause, or whom it is according to."""
    subject = _subject(each)
    leads = subject.dep_ in pronoun_syntax.SUBJECTS and subject.head.dep_ in _MAIN
    leads = leads and not _is_aside(each)
    return leads or _accords(each) or _is_said_after(each)


def _subject(each: Candidate) -> Token:
    """The noun that a name is set beside as an apposition, "economist Ana Silva"; else its root."""
    root = each.root
    beside = each.kind == "name" and root.dep_ == "appos" and root.head.i < root.i
    return root.head if beside else root


def _speaks(each: Candidate) -> bool:
    return nominals.holds(_subject(each)) or _accords(each) or _is_said_after(each)


def _is_said_after(each: Candidate) -> bool:
    """Tells of a name behind a verb of saying without a subject that it speaks: "said Novak".

    Of "by praising Novak" he does not.
    """
    verb = each.root.head
    return (
        each.kind == "name"
        and each.role != "subject"
        and verb.i < each.root.i
        and verb.tag_ in auxiliaries.FINITE
        and verb.lemma_.lower() in words.saying()
        and each.root.dep_ in _AFTER
        and not any(child.dep_ in pronoun_syntax.SUBJECTS for child in verb.children)
    )


def _accords(each: Candidate) -> bool:
    return each.role != "subject" and nominals.speaks(each.root)


def _is_just_told(article: CandidateIndex, each: Candidate, here: int) -> bool:
    """Tells whether somebody with a name was the subject right before, but for quotations."""
    between = article.between(each.sentence + 1, here)
    return each.kind != "nominal" and all(other.quote for other in between)


def _follows_a_text(article: CandidateIndex, pronoun: MentionDraft) -> bool:
    """Tells of "It said" that a commentary, and no body, spoke in the sentence before.

    "A lawsuit was filed. It said ..." is no body either.
    """
    here = article.sentence(pronoun.root)
    return any(
        (each.speaks or (_leads(each) and each.noun in words.documents()))
        and each.kind in ("noun", "nominal")
        and not each.plural
        and actor_nouns.sort_of(each.root) is None
        for each in article.between(here - 1, here)
    )
