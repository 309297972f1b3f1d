"""The day that the sentence of a claim tells of the saying itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Token

from extractor.pipeline.dating import bounds, documents_days, orders, speakers, tellings
from extractor.records import Claim, Timex

if TYPE_CHECKING:
    from extractor.pipeline.dating.deciding import Dating


def day(claim: Claim, cue: Token, dating: Dating) -> Timex | None:
    """Returns the day on which something was said, by the words around it; None where none tells.

    Args:
        claim: What was said.
        cue: The head of its cue.
        dating: What is known of its Doc.
    """
    anchors, reach = dating.anchors, dating.reach
    outside = tellings.words_of(claim, cue)
    own = dating.counted.of(cue, dating.dated) or anchors.of(cue, outside=outside)
    if own is not None and _is_anothers(own, claim, cue, dating):
        own = None
    own = own or orders.day(cue, anchors, reach)
    own = own or documents_days.of_source(dating.doc, claim, dating.timexes)
    if own is not None and tellings.covers(dating.asides, own.provenance.start):
        own = None  # "Berg, who was freed on Monday, said"
    own = own or documents_days.of_cue(cue, dating.timexes)
    if own is not None:
        return own
    where = (one for one in map(anchors.own, speakers.whereabouts(cue)) if one)
    spoken = [*filter(None, map(anchors.own, speakers.speaking(cue)))]
    spoken += (one for one in where if reach.is_day(one) and reach.is_news(one))
    return spoken[0] if spoken else bounds.beside(cue, anchors)


def _is_anothers(own: Timex, claim: Claim, cue: Token, dating: Dating) -> bool:
    """Tells of a day to come, of accounts or of what is promised, that nothing was said on it."""
    anchors = dating.anchors
    if anchors.is_to_come(own) or anchors.is_ahead(own) or own.value == "FUTURE_REF":
        return True
    if dating.reach.is_of_accounts(own) or dating.names_no_day(own):
        return True
    return anchors.is_due(own, cue, claim)
