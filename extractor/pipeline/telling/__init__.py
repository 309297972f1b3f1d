"""``news_telling``: from what was read to what could be printed, a line an assertion.

Reading is over here: events, claims and their days are known. What is decided is where an event
stands in its sentence (``places``), which claim tells it (``linking``), the words of a line
(``wording``), and how much each reading is worth (``weighing``). Which lines are printed is
decided where somebody asks.
"""

import dataclasses

from msgspec.structs import replace
from spacy.language import Language
from spacy.tokens import Doc

from extractor import slugs
from extractor.pipeline import held, needs
from extractor.pipeline.telling import (
    claim_lines,
    linking,
    open_nouns,
    places,
    pointing,
    unnamed,
    weighing,
    wording,
)
from extractor.pipeline.telling.naming import Naming
from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.weighing import Record, Worded
from extractor.records import Claim, Event


def tell(doc: Doc) -> tuple[list[Event], list[Claim]]:
    """Returns the events and claims of ``doc``, told by whom, in which words, how surely."""
    found = worded(doc)
    events, claims = weighing.weigh(doc, found)
    events = linking.quoted(events, found.places)
    return [_headed(each, found) for each in events], [_headed(each, found) for each in claims]


def _headed(record: Record, found: Worded) -> Record:
    slug = found.slugs.get(record.id)
    return replace(record, text=slugs.put(slug, record.text)) if slug else record


def worded(doc: Doc) -> Worded:
    """Returns the events and claims of ``doc`` in their words."""
    reading = Reading(doc, doc._.events, doc._.claims)
    naming = Naming(reading, doc._.mentions, doc._.actors)
    found = places.find(reading)
    events, cut, fragments = [], [], set()
    lines = wording.of_events(reading, found, naming)
    for event, place, line in zip(linking.link(reading.events, found), found, lines, strict=True):
        events.append(replace(event, text=line.text))
        cut.append(place if line.clean else dataclasses.replace(place, cut=False))
        if line.fragment:
            fragments.add(event.id)
    said = claim_lines.of(reading, naming)
    claims = [
        replace(claim, text=line.text) for claim, line in zip(reading.claims, said, strict=True)
    ]
    fragments |= {claim.id for claim, line in zip(claims, said, strict=True) if line.fragment}
    ids = (*(event.id for event in events), *(claim.id for claim in claims))
    runs = [tuple(line.runs) for line in (*lines, *said)]
    asked = unnamed.asked(reading)
    found_in = {each: unnamed.find(each, naming.of(each), asked, reading) for each in set(runs)}
    lacks = {each: found_in[line] for each, line in zip(ids, runs, strict=True)}
    fragments |= {
        each
        for each, line in zip(ids, runs, strict=True)
        if pointing.has_any(line, naming.of(line), reading)
    }
    clean = [line.clean for line in said]
    points = {
        each
        for each in set(runs if naming.heads_pointing else ())
        if found_in[each] or open_nouns.has_any(each, naming.of(each), reading)
    }
    slug_of = {each: naming.slug(each, points=each in points) for each in set(runs)}
    heads = {each: slug for each, line in zip(ids, runs, strict=True) if (slug := slug_of[line])}
    return Worded(events, cut, claims, clean, frozenset(fragments), lacks, heads)


@Language.factory(
    "news_telling",
    requires=["token.dep", "doc._.claims", "doc._.events"],
    assigns=["doc._.claims", "doc._.events"],
)
def make(nlp: Language, name: str) -> "NewsTelling":
    """Makes the component."""
    needs.check(nlp, "news_telling")
    return NewsTelling()


class NewsTelling:
    """Completes ``doc._.claims`` and ``doc._.events``: told by whom, in which words, how surely."""

    def __call__(self, doc: Doc) -> Doc:
        """Completes the records of ``doc`` and returns it."""
        if doc.has_annotation("SENT_START"):
            with held.tokens(doc):
                doc._.events, doc._.claims = tell(doc)
        held.drop(doc)
        return doc
