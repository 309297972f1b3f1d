"""``news_claims``: who said what, direct and indirect.

A cue (``cues``) takes its source from the parse (``sources``), its content from the parse
(``contents``) and from the quotation marks (``attribution``). Spans follow the conventions of
PolNeAR (Newell et al., LREC 2018): quotation marks belong to the content, the source is the whole
noun phrase, no token has two roles in one claim. What was not said, only might be said or was
asked to be said is no claim. When it was said is found by ``news_dating``.
"""

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from msgspec.structs import replace
from spacy.language import Language
from spacy.tokens import Doc, Token

from extractor.actors import ids
from extractor.pipeline import annotations, held, needs, words
from extractor.pipeline.claims import (
    addressees,
    attribution,
    candidates,
    first_person,
    issuers,
    joint,
    model,
    nested_attribution,
    no_saying,
    quoted_as,
    signatures,
    times_of,
)
from extractor.pipeline.claims.actors_at import Actors
from extractor.pipeline.claims.claim_page import Page
from extractor.pipeline.claims.draft import Draft, ended, goes_on
from extractor.pipeline.syntax import trees
from extractor.records import Claim, ClaimType, Manner, Polarity, Span

_TRIMMED = frozenset(",;:.-–—―…*•()")
_SAME = 0.8
_STRETCH = 64
"""Tokens of the stretches by which claims are found that have words in common."""
_EMPTY = frozenset({"ADP", "AUX", "CCONJ", "PART", "PUNCT", "SCONJ", "SPACE"})


def find_claims(doc: Doc) -> list[Claim]:
    """Returns the claims of ``doc``, in the order of their cues."""
    page = Page(doc)
    read = _each_to_the_next(quoted_as.read(page, candidates.find(page, model.load())))
    drafts = sorted([*read, *signatures.all_of(page)], key=lambda draft: draft.cue.start)
    drafts = nested_attribution.untangle(attribution.attach(page, drafts))
    timeless = [_without_times(page, draft) for draft in drafts]
    found = {draft.cue.start: draft for draft in timeless if _is_claim(draft, page)}
    beside = _Beside(found.values())
    kept = [draft for draft in found.values() if not _is_said_twice(draft, beside.of(draft))]
    return _records(page, sorted(kept, key=lambda draft: draft.cue.start))


def _is_said_twice(draft: Draft, others: Iterable[Draft]) -> bool:
    """Whether a surer cue beside it has the same content: "said in a statement: ..."."""
    return draft.via is None and any(
        other.confidence > draft.confidence
        and other.via is None
        and draft.cue.start not in other.content
        and other.cue.start not in draft.content
        and _alike(draft.content, other.content) > _SAME
        for other in others
    )


class _Beside:
    """Finds the claims whose contents lie near one another; others have no word in common."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._near: dict[int, list[Draft]] = {}
        for draft in drafts:
            for number in _stretches(draft.content):
                self._near.setdefault(number, []).append(draft)

    def of(self, draft: Draft) -> Iterator[Draft]:
        """Yields the claims near one, itself among them."""
        for number in _stretches(draft.content):
            yield from self._near[number]


def _stretches(content: frozenset[int]) -> set[int]:
    return {at // _STRETCH for at in content}


def _alike(one: frozenset[int], other: frozenset[int]) -> float:
    """Returns how far two contents are the same (Dice)."""
    return 2 * len(one & other) / (len(one) + len(other))


def _each_to_the_next(drafts: Sequence[Draft]) -> list[Draft]:
    """Returns ``drafts``, each ended where its speaker goes on with the cue of the next."""
    return [
        *(ended(one, other) if goes_on(one, other) else one for one, other in pairwise(drafts)),
        *drafts[-1:],
    ]


def _without_times(page: Page, draft: Draft) -> Draft:
    """Returns ``draft`` with no word in two roles, and without the words that tell when."""
    source = times_of.without(page, draft.source)
    sourced = draft if source is draft.source else dataclasses.replace(draft, source=source)
    other = sourced.report() | times_of.find(page, sourced)
    if sourced.content.isdisjoint(other):
        return sourced
    return dataclasses.replace(sourced, content=sourced.content - other)


def _is_claim(draft: Draft, page: Page) -> bool:
    if not any(_spans(page, draft.content)):
        return False
    said = (page.doc[i] for i in draft.content)
    if all(word.pos_ in _EMPTY and word.dep_ != "obj" for word in said):
        return False
    if no_saying.is_found_in(draft):
        return False
    if draft.cue.head.i in page.quoted:
        named = draft.source is not None and draft.source.head.pos_ in {"PROPN", "NOUN"}
        return draft.cue.entry.type == "speech" and named
    return True


def _records(page: Page, drafts: Sequence[Draft]) -> list[Claim]:
    doc = page.doc
    actors = Actors(doc._.mentions)
    article_id = doc._.article.id
    claims = [_record(page, draft, actors, article_id) for draft in drafts]
    told: dict[int, list[Draft]] = {}
    for draft in drafts:
        told.setdefault(draft.cue.head.i, []).append(draft)
    claims = [
        replace(claim, speaker=issuers.find(draft, told, actors) or claim.speaker)
        if ids.kind_of(claim.speaker) == "unnamed" or claim.speaker is None
        else claim
        for claim, draft in zip(claims, drafts, strict=True)
    ]
    reporters = nested_attribution.reporters(drafts)
    return [
        replace(claim, reported_by=_passed_on(page, draft))
        if draft.reporter is not None
        else replace(claim, reported_by=_reporter(claims[reporters[number]]))
        if number in reporters
        else claim
        for number, (claim, draft) in enumerate(zip(claims, drafts, strict=True))
    ]


def _passed_on(page: Page, draft: Draft) -> str | None:
    """Returns the name of whoever quotes the speaker."""
    if draft.reporter is None:
        return None
    name: str = page.doc[draft.reporter.start : draft.reporter.end].text
    return nested_attribution.outlet(name) or name


def _reporter(outer: Claim) -> str:
    """Returns the outlet that reports a claim; the id of the claim around it when that is none."""
    name = nested_attribution.outlet(outer.speaker_text) if outer.speaker_text else None
    return name or outer.id


def _record(page: Page, draft: Draft, actors: Actors, article_id: str) -> Claim:
    doc, cue, source = page.doc, draft.cue, draft.source
    content = tuple(_spans(page, draft.content))
    cue_span = _span(doc, cue.start, cue.end)
    speaker = actors.of(source) if source else None
    spoken = joint.parts(source, speaker, actors) if source else ()
    source_spans = tuple(_span(doc, *part) for part in spoken)
    edges = (cue_span, *source_spans, *content)
    start, end = min(edge[0] for edge in edges), max(edge[1] for edge in edges)
    return Claim(
        id=f"{article_id}.c{cue_span[0]}",
        speaker=speaker,
        speaker_text=page.text[source_spans[0][0] : source_spans[-1][1]] if source else None,
        source_spans=source_spans,
        cue=(_span(doc, draft.passing.i, draft.passing.i + 1), cue_span)
        if draft.passing is not None
        else (cue_span,),
        content=content,
        content_text=" ".join(page.text[first:last] for first, last in content),
        type=_type(draft),
        manner=_manner(page, draft.content),
        polarity=_polarity(draft),
        reported_by=None,
        when=annotations.UNDATED,
        event_ids=(),
        sources=(page.places.at(start, end, inside=cue.head.idx),),
        addressee=_addressee(draft, actors),
        confidence=draft.confidence,
    )


def _addressee(draft: Draft, actors: Actors) -> str | None:
    told = addressees.find(draft.cue, draft.content)
    if told is None or (draft.source is not None and told.i == draft.source.head.i):
        return None
    return actors.at(told)


def _span(doc: Doc, first: int, last: int) -> Span:
    return doc[first].idx, doc[last - 1].idx + len(doc[last - 1])


def _spans(page: Page, indices: Iterable[int]) -> Iterator[Span]:
    """Yields the stretches of the content in characters, without the commas at their edges."""
    doc = page.doc
    for first, last in trees.runs(indices):
        while first < last and _is_edge(page, first):
            first += 1
        while first < last and _is_edge(page, last - 1):
            last -= 1
        if first < last and any(page.worded[first:last]):
            yield _span(doc, first, last)


def _is_edge(page: Page, index: int) -> bool:
    token = page.doc[index]
    return token.is_space or (token.text in _TRIMMED and index not in page.quoted)


def _type(draft: Draft) -> ClaimType:
    type_ = draft.cue.entry.type
    if type_ == "speech" and draft.source is not None and _is_document(draft.source.head):
        return "document"
    return type_


def _is_document(head: Token) -> bool:
    return head.pos_ == "NOUN" and trees.lemma(head) in words.documents()


def _manner(page: Page, indices: Iterable[int]) -> Manner:
    written = [i for i in indices if page.worded[i]]
    quoted = sum(i in page.quoted for i in written)
    if quoted == 0:
        return "indirect"
    return "direct" if quoted == len(written) else "mixed"


def _polarity(draft: Draft) -> Polarity:
    polarity = draft.cue.entry.polarity
    return "denies" if draft.cue.negated and polarity == "asserts" else polarity


@Language.factory(
    "news_claims",
    requires=["token.dep", "token.pos", "token.lemma", "doc.sents", "doc._.mentions"],
    assigns=["doc._.claims", "doc._.mentions"],
)
def make(nlp: Language, name: str) -> "NewsClaims":
    """Makes the component."""
    needs.check(nlp, "news_claims")
    return NewsClaims()


class NewsClaims:
    """Writes ``doc._.claims``, and whose "I" and "we" in their quotations are as mentions."""

    def __call__(self, doc: Doc, **_: Any) -> Doc:
        """Marks ``doc`` and returns it."""
        with held.tokens(doc):
            doc._.claims = found = find_claims(doc) if doc.has_annotation("SENT_START") else []
            spoken = first_person.mentions(doc, found)
        doc._.mentions = sorted([*doc._.mentions, *spoken], key=lambda m: m.provenance.start)
        return doc
