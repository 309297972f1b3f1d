"""What the words for a speaker tell of the day on which they speak."""

from spacy.tokens import Token

from extractor import lexicon, names
from extractor.pipeline.words import documents
from extractor.records import Actor, Claim

COMMENTATORS = lexicon.of_sort("noun_uses", "comments")
"""What those are called whom a reporter asks what the news mean."""

AUTHORS = lexicon.of_sort("noun_uses", "authors")
"""What those are called who wrote a report."""


def is_official(claim: Claim, actor: Actor | None) -> bool:
    """Tells of bodies, office holders and statements, which speak on the day of the news.

    Those who are not named, or speak for themselves, speak to the reporter, a day later.
    """
    if actor is None:
        words = (claim.speaker_text or "").lower().split()
        return not documents().isdisjoint(words) and claim.type != "attitude"
    offices = _words_of(actor) & names.offices()
    official = actor.kind in ("organisation", "government") or bool(offices)
    return official and claim.type == "speech"


def is_author(cue: Token, claim: Claim) -> bool:
    """Tells of "auditors concluded" that those who wrote a report speak in it."""
    subjects = (child for child in cue.children if child.dep_ == "nsubj")
    called = any(one.lower_.removesuffix("s") in AUTHORS for one in subjects)
    return called and claim.speaker_text is not None


def is_commentator(claim: Claim, actor: Actor | None) -> bool:
    """Tells of an analyst that it may be the reporter to whom they speak, on a later day."""
    words = set((claim.speaker_text or "").lower().replace(",", " ").split())
    return bool(COMMENTATORS & (words | (_words_of(actor) if actor else set())))


def _words_of(actor: Actor) -> set[str]:
    return {word for role in actor.roles for word in role.lower().split()}
