"""What the words for a speaker tell of the day on which they speak."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from extractor import lexicon, names
from extractor.pipeline import words
from extractor.pipeline.dating import tellings
from extractor.records import Actor, Claim, Span

COMMENTATORS = lexicon.of_sort("noun_uses", "comments")
"""What those are called whom a reporter asks what the news mean."""

AUTHORS = lexicon.of_sort("noun_uses", "authors")
"""What those are called who wrote a report."""


def is_official(claim: Claim, actor: Actor | None) -> bool:
    """Tells of bodies, office holders and statements, which speak on the day of the news.

    Those who are not named, or speak for themselves, speak to the reporter, a day later.
    """
    if actor is None:
        called = (claim.speaker_text or "").lower().split()
        return not words.documents().isdisjoint(called) and claim.type != "attitude"
    offices = _words_of(actor) & names.offices()
    official = actor.kind in ("organisation", "government") or bool(offices)
    return official and claim.type == "speech"


def asides(cues: Iterable[Token]) -> list[Span]:
    """Returns where it is told who a speaker is: "Berg, who was freed on Monday, said".

    What "Berg, opening the port on Monday, said", was said there.
    """
    return tellings.joined(
        (aside.left_edge.idx, aside.right_edge.idx + len(aside.right_edge))
        for cue in cues
        for aside in _clauses(cue)
        if aside.lemma_.lower() not in words.saying()
        and (aside.dep_ == "acl:relcl" or aside.tag_ != "VBG")
        and aside.head.lemma_.lower() not in words.documents()  # "a report released Monday said"
    )


def speaking(cue: Token) -> list[Token]:
    """Returns the clauses that tell when somebody spoke: "Writing last week, Berg expressed".

    So does "Berg defended the bank when she told parliament on Monday".
    """
    before = (*_clauses(cue), *(child for child in cue.lefts if child.dep_ == "advcl"))
    clauses = [one for one in before if one.tag_ == "VBG"]
    clauses += [one for one in cue.children if one.dep_ == "advcl" and _is_when(one)]
    return [one for one in clauses if one.lemma_.lower() in words.saying()]


def _is_when(clause: Token) -> bool:
    return any(child.lower_ == "when" for child in clause.lefts)


def _clauses(cue: Token) -> Iterator[Token]:
    for speaker in cue.children:
        if speaker.dep_.startswith("nsubj"):
            yield from (each for each in speaker.children if each.dep_ in ("acl", "acl:relcl"))


def is_author(cue: Token, claim: Claim) -> bool:
    """Tells of "auditors concluded" that those who wrote a report speak in it."""
    subjects = (child for child in cue.children if child.dep_ == "nsubj")
    called = any(one.lower_.removesuffix("s") in AUTHORS for one in subjects)
    return called and claim.speaker_text is not None


def is_commentator(claim: Claim, actor: Actor | None) -> bool:
    """Tells of an analyst that it may be the reporter to whom they speak, on a later day."""
    called = set((claim.speaker_text or "").lower().replace(",", " ").split())
    return bool(COMMENTATORS & (called | (_words_of(actor) if actor else set())))


def _words_of(actor: Actor) -> set[str]:
    return {word for role in actor.roles for word in role.lower().split()}
