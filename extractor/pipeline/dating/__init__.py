"""``news_dating``: when was it, and how do we know?

In this order: the date expression of the event's own clause; the day the paragraph last told of;
for those the lead names, the day the lead tells of, where it lies in the week before publication;
the publication day. What counts from an unknown day stays unknown, with its words kept. In a list
of dated entries the date that heads an entry stands for all but the first of these.
"""

from msgspec.structs import replace
from spacy.language import Language
from spacy.tokens import Doc

from extractor.pipeline import annotations, held, needs
from extractor.pipeline.dating import (
    beside_sayings,
    headlines,
    inferred_publication,
    tellings,
)
from extractor.pipeline.dating.deciding import Dating
from extractor.pipeline.dating.listed import Listed
from extractor.records import Claim, Event


def find_dates(doc: Doc) -> tuple[list[Event], list[Claim]]:
    """Returns the events and claims of ``doc``, each with its When, claims with their events."""
    dating = Dating(doc)
    read = sorted([*doc._.events, *doc._.claims], key=_position)
    dated = [dating.event(r) if isinstance(r, Event) else dating.claim(r) for r in read]
    dated = [headlines.dated(record, dating) for record in dated]
    listed = Listed(doc)
    events = [record for record in dated if isinstance(record, Event)]
    claims = [listed.claim(record) for record in dated if isinstance(record, Claim)]
    claims = beside_sayings.dated(claims, doc)
    starts = [event.trigger[0] for event in events]
    tellers = tellings.tellers(claims, starts)
    events = [dating.reported(each, tellers.get(at)) for at, each in enumerate(events)]
    events = [listed.event(each) for each in events]
    return events, [
        replace(claim, event_ids=tellings.events_in(claim, events, starts)) for claim in claims
    ]


def _position(record: Event | Claim) -> tuple[int, bool]:
    if isinstance(record, Event):
        return record.trigger[0], True
    return (record.cue or record.content)[0][0], False


@Language.factory(
    "news_dating",
    requires=["token.dep", "doc._.timexes", "doc._.events", "doc._.claims"],
    assigns=["doc._.events", "doc._.claims", "doc._.article"],
)
def make(nlp: Language, name: str) -> "NewsDating":
    """Makes the component."""
    needs.check(nlp, "news_dating")
    return NewsDating()


class NewsDating:
    """Writes ``doc._.events`` and ``doc._.claims`` again, dated; bounds an undated article."""

    def __call__(self, doc: Doc) -> Doc:
        """Marks ``doc`` and returns it."""
        with held.tokens(doc):
            doc._.events, doc._.claims = find_dates(doc)
            if annotations.published(doc) is None:
                days = inferred_publication.not_before(doc, doc._.events, doc._.claims)
                basis = None if days is None else "inferred"
                doc._.article = replace(doc._.article, published=days, published_basis=basis)
        return doc
