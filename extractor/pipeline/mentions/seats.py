"""Where a body has its seat, told before its noun: "The Avon, Conn., paper company sold a mine".

The town does nothing, whatever the parse makes of it: the company does.
"""

from collections.abc import Iterable

from extractor.pipeline.mentions import known_names, nominals
from extractor.pipeline.mentions.mention import MentionDraft


def without(found: Iterable[MentionDraft]) -> list[MentionDraft]:
    """Returns ``found`` without towns, and their states, that tell where a body has its seat."""
    found = [*found]
    seats = {mention.span.start: mention.span.end for mention in found if _is_seat(mention)}
    states = {end + 1 for end in seats.values()}
    return [each for each in found if each.span.start not in seats.keys() | states]


def _is_seat(mention: MentionDraft) -> bool:
    """Tells of "Avon" in "The Avon, Conn., company sold" that it only says where that is."""
    doc, start, end = mention.doc, mention.span.start, mention.span.end
    the = doc[start - 1]
    begins = start and the.is_sent_start and the.lower_ in nominals.DEFINITE
    if not begins or end + 2 >= len(doc):
        return False
    return doc[end].text == "," == doc[end + 2].text and bool(known_names.state(doc[end + 1].text))
