"""What rules read: for each cue of the lexicons its source and content, by the parse and by order.

The learned weights (``model``) look at this reading like at any other, and mostly agree.
"""

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline import annotations
from extractor.pipeline.claims import attribution, contents, cues, sources, word_order
from extractor.pipeline.claims.claim_page import Page
from extractor.pipeline.claims.cues import Cue
from extractor.pipeline.claims.draft import Draft, ended, goes_on
from extractor.pipeline.claims.sources import Source
from extractor.pipeline.syntax import trees

_LONGEST = 500
"""Tokens; a longer sentence is a table or a list, and looking around each cue costs its square."""
_DOCUMENTS = lexicon.of_sort("pronouns", "document")
_PASSIVE = ("nsubj:pass", "aux:pass")


def find(page: Page) -> dict[int, Draft]:
    """Returns the reading of each cue by the index of its head."""
    tokens = list(page.doc)
    return {
        draft.cue.head.i: draft
        for sentence in annotations.prose(page.doc)
        for draft in _drafts(tokens[sentence.start : sentence.end], page)
    }


def _drafts(sentence: list[Token], page: Page) -> list[Draft]:
    drafts: list[Draft] = []
    if len(sentence) > _LONGEST:
        return drafts
    last = -1
    for number, cue in enumerate(cues.find(sentence)):
        before = drafts[last] if last >= 0 else None
        draft = _draft(cue, page, before)
        if before is not None and goes_on(before, draft):
            drafts[last] = ended(before, draft)
            draft = _cited(draft, drafts[last]) or draft
        drafts.append(draft)
        if draft.source is not None and draft.content and cue.entry.type == "speech":
            last = number
    return drafts


def _draft(cue: Cue, page: Page, last: Draft | None) -> Draft:
    source = sources.find(cue, last=last.source if last else None)
    ordered = word_order.reports(cue)
    if ordered and (source is None or not _can_speak(source, cue, page)):
        source = word_order.source(cue)
    if source is None and cue.kind == "verb" and not trees.is_passive(cue.top):
        source = word_order.before(cue)
    content = contents.find(cue, source) or word_order.rest(cue)
    if ordered and (not content or word_order.is_aside(cue, source)):
        content = word_order.content(cue, source) or content
    if not content and ordered and source is not None and cue.head.i not in page.quoted:
        content = attribution.reported(page, cue, source)
    return Draft(cue, source, frozenset(content))


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
    return Draft(draft.cue, people, last.content, via=last.cue) if people is not None else None


def is_whole(draft: Draft) -> bool:
    """Whether a reading has all that a claim by rule needs: words said, and somebody who can."""
    if not draft.content:
        return False
    if draft.source is None:
        return _is_impersonal(draft)
    return draft.cue.entry.type != "document" or can_be_read(draft.source.head)


def is_owned(draft: Draft) -> bool:
    """Whether a noun tells words and whose they are: "the mayor's threat to close the bridge"."""
    owner = draft.source.head if draft.source is not None else None
    return draft.cue.kind == "noun" and owner is not None and owner.dep_ == "nmod:poss"


def _is_impersonal(draft: Draft) -> bool:
    """Whether somebody unnamed is said to say or think it: "is expected to", "was told that"."""
    verb = draft.cue.head
    if draft.cue.kind != "verb" or trees.child(verb, *_PASSIVE) is None:
        return False
    return any(i > verb.i for i in draft.content) and "clause" in draft.cue.entry.frames


def can_be_read(head: Token) -> bool:
    """Whether a source can be a document: no person, and nobody's name."""
    return head.pos_ in {"NOUN", "NUM"} or head.lower_ in _DOCUMENTS
