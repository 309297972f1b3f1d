"""What the words for a speaker tell of the day on which they speak."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from extractor import lexicon, names
from extractor.pipeline import words
from extractor.pipeline.dating import occasions, tellings
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


def is_there(cue: Token) -> bool:
    """Tells of "said outside the court" and "said after the hearing" that it was at the news."""
    places = [child for child in cue.children if child.dep_ == "obl"]
    return any(_is_after(place) or _is_outside(place) for place in places)


def _is_after(noun: Token) -> bool:
    """Tells of "after the hearing", not of "after a hearing in May"."""
    lefts = {child.lower_ for child in noun.lefts}
    return {"after", "the"} <= lefts and noun.lemma_.lower() in words.event_nouns()


def _is_outside(noun: Token) -> bool:
    return any(child.lower_ == "outside" for child in noun.lefts)


def asides(cues: Iterable[Token]) -> list[Span]:
    """Returns where it is told who a speaker is: "Berg, who was freed on Monday, said".

    What "Berg, opening the port on Monday, said", was said there.
    """
    return tellings.joined(
        (aside.left_edge.idx, aside.right_edge.idx + len(aside.right_edge))
        for cue in cues
        for speaker, aside in _clauses(cue)
        if aside.lemma_.lower() not in words.saying()
        and (aside.dep_ == "acl:relcl" or aside.tag_ != "VBG")
        and not {speaker.lemma_.lower(), aside.head.lemma_.lower()} & words.documents()
    )  # but "a report released Monday said"


def speaking(cue: Token) -> list[Token]:
    """Returns the clauses that tell when somebody spoke: "Writing last week, Berg expressed".

    So does "Berg defended the bank when she told parliament on Monday".
    """
    before = [clause for _, clause in _clauses(cue)]
    before += (child for child in cue.lefts if child.dep_ == "advcl")
    clauses = [one for one in before if one.tag_ == "VBG"]
    clauses += [one for one in cue.children if one.dep_ == "advcl" and _is_when(one)]
    return [one for one in clauses if one.lemma_.lower() in words.saying()]


def _is_when(clause: Token) -> bool:
    return any(child.lower_ == "when" for child in clause.lefts)


def whereabouts(cue: Token) -> list[Token]:
    """Returns the clauses of where somebody was, and spoke: "Berg, who was at a fair, said"."""
    return [
        one
        for _, one in _clauses(cue)
        if one.dep_ == "acl:relcl"
        and any(child.dep_ == "cop" and child.tag_ == "VBD" for child in one.lefts)
        and any(child.dep_ == "case" and child.lower_ in occasions.OCCASIONS for child in one.lefts)
    ]


def _clauses(cue: Token) -> Iterator[tuple[Token, Token]]:
    """Yields who speaks, and a clause beside the words for it: "Berg, chair of Norda, who left"."""
    for speaker in cue.children:
        if speaker.dep_.startswith("nsubj"):
            inside = (each for each in speaker.subtree if each.dep_ in ("acl", "acl:relcl"))
            yield from ((speaker, each) for each in inside)


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
