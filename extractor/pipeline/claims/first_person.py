"""Who says "I" and "we" inside a quotation: its speaker, or the body that it speaks for."""

from collections.abc import Iterable

from spacy.tokens import Doc

from extractor import lexicon
from extractor.actors import ids
from extractor.pipeline import annotations, words
from extractor.pipeline.page import quotations
from extractor.records import Claim, Mention, MentionLabel

FORMS = lexicon.of_sort("pronouns", "first")
_SEVERAL = lexicon.of_sort("pronouns", "joint")
_ONCE = ("former ", "ex-", "late ")


def mentions(doc: Doc, claims: Iterable[Claim]) -> list[Mention]:
    """Returns the mentions of speakers by themselves, in text order.

    Of quotations in quotations the innermost counts. A person's "we" is the one body it belongs to.
    """
    spoken = [
        (start, end, claim.speaker)
        for claim in claims
        if claim.speaker is not None and claim.manner != "indirect"
        for start, end in claim.content
    ]
    spoken.sort(key=lambda each: each[1] - each[0])
    if not spoken:
        return []
    places, bodies, quotes = annotations.Places(doc), _bodies(doc), quotations.find(doc)
    found = []
    for token in doc:
        first = words.is_one_of(FORMS, token.text)
        if not first or not quotations.covers(quotes, token.idx):
            continue
        speaker = next((who for start, end, who in spoken if start <= token.idx < end), None)
        if speaker is not None:
            speaker = bodies.get(speaker, speaker) if token.lower_ in _SEVERAL else speaker
            where = places.at(token.idx, token.idx + len(token))
            found.append(Mention(where, "pronoun", _label(speaker), speaker))
    return found


def _bodies(doc: Doc) -> dict[str, str]:
    """The one body of each person who belongs to one, and is not said to be a former member."""
    return {
        actor.id: actor.affiliated_with[0]
        for actor in doc._.actors
        if actor.kind == "person" and len(actor.affiliated_with) == 1
        if not any(role.lower().startswith(_ONCE) for role in actor.roles)
    }


def _label(speaker: str) -> MentionLabel:
    kind = ids.kind_of(speaker)
    if kind in ("organisation", "government"):
        return "ORG"
    return "GROUP" if kind == "group" else "PERSON"
