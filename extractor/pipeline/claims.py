"""``news_claims``: who said what, direct and indirect.

A cue (``cues``) takes its source from the parse (``sources``), its content from the parse
(``contents``) and from the quotation marks (``utterances``). Spans follow the conventions of
PolNeAR (Newell et al., LREC 2018): quotation marks belong to the content, the source is the whole
noun phrase, no token has two roles in one claim. What was not said, only might be said or was
asked to be said is no claim. When it was said is found by ``news_dating``.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from msgspec.structs import replace
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Slice

from extractor import lexicon
from extractor.pipeline import (
    annotations,
    chains,
    contents,
    cues,
    firstperson,
    signatures,
    sources,
    surface,
    trees,
    utterances,
)
from extractor.pipeline.cues import Cue
from extractor.pipeline.sources import Source
from extractor.pipeline.utterances import Draft, Page
from extractor.records import Claim, ClaimType, Manner, Mention, Polarity, Span

_TRIMMED = frozenset(",;:.-–—―…*•()")
_LONGEST = 500
"""Tokens; a longer sentence is a table or a list, and looking around each cue costs its square."""
_EMPTY = frozenset({"ADP", "AUX", "CCONJ", "PART", "PUNCT", "SCONJ", "SPACE"})
_PASSIVE = ("nsubj:pass", "aux:pass")


def find_claims(doc: Doc) -> list[Claim]:
    """Returns the claims of ``doc``, in the order of their cues."""
    page = Page(doc)
    drafts = [draft for sentence in annotations.prose(doc) for draft in _drafts(sentence, page)]
    drafts = sorted([*drafts, *signatures.signed(page)], key=lambda draft: draft.cue.start)
    utterances.attach(page, drafts)
    chains.untangle(drafts)
    for draft in drafts:
        draft.content -= _taken(draft)
    found = {draft.cue.start: draft for draft in drafts if _is_claim(draft, page)}
    return _records(page, [found[start] for start in sorted(found)])


def _taken(draft: Draft) -> set[int]:
    """Returns the tokens that have another role in the claim."""
    taken = set(range(draft.cue.start, draft.cue.end))
    if draft.source is not None:
        taken |= set(range(draft.source.start, draft.source.end))
    return taken


def _drafts(sentence: Slice, page: Page) -> list[Draft]:
    drafts: list[Draft] = []
    if len(sentence) > _LONGEST:
        return drafts
    last: Draft | None = None
    for cue in cues.find(sentence):
        draft = _draft(cue, page, last)
        if last is not None and last.source == draft.source and sources.goes_on(cue):
            last.content -= set(range(cue.start - 1, sentence.end))
            draft = _cited(draft, last) or draft
        drafts.append(draft)
        if draft.source is not None and draft.content and cue.entry.type == "speech":
            last = draft
    return [*drafts, *signatures.labelled(page, sentence)]


def _draft(cue: Cue, page: Page, last: Draft | None) -> Draft:
    source = sources.find(cue, last=last.source if last else None)
    ordered = surface.reports(cue)
    if ordered and (source is None or not _can_speak(source, cue, page)):
        source = surface.source(cue)
    if source is None and cue.kind == "verb" and not trees.is_passive(cue.top):
        source = surface.before(cue)
    content = contents.find(cue, source) or surface.rest(cue)
    if ordered and (not content or surface.is_aside(cue, source)):
        content = surface.content(cue, source) or content
    return Draft(cue, source, content)


def _can_speak(source: Source, cue: Cue, page: Page) -> bool:
    """Whether a source is outside the quotation it gives, and no clause."""
    clause = any(
        token.dep_ in trees.SUBJECTS and token.head == source.head
        for token in page.doc[source.start : source.end]
    )
    return not clause and page.same_voice(cue.head, source.head)


def _cited(draft: Draft, last: Draft) -> Draft | None:
    """Returns the claim of those whom the speaker before cites for it."""
    people = sources.cited(draft.cue)
    return Draft(draft.cue, people, set(last.content), via=last) if people is not None else None


def _is_claim(draft: Draft, page: Page) -> bool:
    if not any(_spans(page, draft.content)):
        return False
    words = [page.doc[i] for i in draft.content]
    if all(word.pos_ in _EMPTY and word.dep_ != "obj" for word in words):
        return False
    if draft.source is None:
        return _is_impersonal(draft)
    if draft.cue.entry.type == "document" and not _can_be_read(draft.source.head):
        return False
    if draft.cue.head.i in page.quoted:
        return draft.cue.entry.type == "speech" and draft.source.head.pos_ in {"PROPN", "NOUN"}
    return True


def _is_impersonal(draft: Draft) -> bool:
    """Whether somebody unnamed is said to say or think it: "is expected to", "was told that"."""
    verb = draft.cue.head
    if draft.cue.kind != "verb" or trees.child(verb, *_PASSIVE) is None:
        return False
    return any(i > verb.i for i in draft.content) and "clause" in draft.cue.entry.frames


def _records(page: Page, drafts: Sequence[Draft]) -> list[Claim]:
    doc = page.doc
    actors = _Actors(doc._.mentions)
    article_id = doc._.article.id
    claims = [_record(page, draft, actors, article_id) for draft in drafts]
    reporters = chains.reporters(drafts)
    return [
        replace(claim, reported_by=_reporter(claims[reporters[number]]))
        if number in reporters
        else claim
        for number, claim in enumerate(claims)
    ]


def _reporter(outer: Claim) -> str:
    """Returns the outlet that reports a claim; the id of the claim around it when that is none."""
    name = chains.outlet(outer.speaker_text) if outer.speaker_text else None
    return name or outer.id


def _record(page: Page, draft: Draft, actors: "_Actors", article_id: str) -> Claim:
    doc, cue, source = page.doc, draft.cue, draft.source
    content = tuple(_spans(page, draft.content))
    cue_span = _span(doc, cue.start, cue.end)
    source_span = (_span(doc, source.start, source.end),) if source else ()
    edges = (cue_span, *source_span, *content)
    start, end = min(edge[0] for edge in edges), max(edge[1] for edge in edges)
    return Claim(
        id=f"{article_id}.c{cue_span[0]}",
        speaker=actors.at(source.referent) if source else None,
        speaker_text=page.text[slice(*source_span[0])] if source_span else None,
        source=source_span,
        cue=(cue_span,),
        content=content,
        content_text=" ".join(page.text[first:last] for first, last in content),
        type=_type(draft),
        manner=_manner(page, draft.content),
        polarity=_polarity(draft),
        reported_by=None,
        when=annotations.UNDATED,
        event_ids=(),
        sources=(page.places.at(start, end, inside=cue.head.idx),),
    )


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
        if first < last and any(doc[i].text[0].isalnum() for i in range(first, last)):
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
    return head.pos_ == "NOUN" and trees.lemma(head) in _documents()


@cache
def _documents() -> frozenset[str]:
    return frozenset(word for (word,) in lexicon.read("document_nouns"))


def _can_be_read(head: Token) -> bool:
    return head.pos_ in {"NOUN", "NUM"} or head.lower_ in {"it", "they", "that", "which"}


def _manner(page: Page, indices: Iterable[int]) -> Manner:
    words = [i for i in indices if page.doc[i].text[0].isalnum()]
    quoted = sum(i in page.quoted for i in words)
    if quoted == 0:
        return "indirect"
    return "direct" if quoted == len(words) else "mixed"


def _polarity(draft: Draft) -> Polarity:
    polarity = draft.cue.entry.polarity
    return "denies" if draft.cue.negated and polarity == "asserts" else polarity


class _Actors:
    """Looks up the actor a word denotes."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = sorted(
            (m for m in mentions if m.actor_id is not None),
            key=lambda mention: mention.provenance.end - mention.provenance.start,
        )

    def at(self, token: Token) -> str | None:
        """Returns the actor of the shortest mention around ``token`` or the name set beside it."""
        beside = [child for child in token.children if child.dep_ in ("flat", "appos")]
        for word in (token, *beside):
            for mention in self._mentions:
                if mention.provenance.start <= word.idx < mention.provenance.end:
                    return mention.actor_id
        return None


@Language.factory(
    "news_claims",
    requires=["token.dep", "token.pos", "token.lemma", "doc.sents", "doc._.mentions"],
    assigns=["doc._.claims", "doc._.mentions"],
)
def make(nlp: Language, name: str) -> "NewsClaims":
    """Makes the component."""
    return NewsClaims()


class NewsClaims:
    """Writes ``doc._.claims``, and whose "I" and "we" in their quotations are as mentions."""

    def __call__(self, doc: Doc, **_: Any) -> Doc:
        """Marks ``doc`` and returns it."""
        doc._.claims = found = find_claims(doc)
        spoken = firstperson.mentions(doc, found)
        doc._.mentions = sorted([*doc._.mentions, *spoken], key=lambda m: m.provenance.start)
        return doc
