"""When it was said is no part of what was said: "said on Monday the law was weak"."""

from dataclasses import replace

from spacy.tokens import Token

from extractor.pipeline.claims.claim_page import Page
from extractor.pipeline.claims.draft import Draft
from extractor.pipeline.claims.sources import Source
from extractor.pipeline.syntax import trees

_LEADS = frozenset({"ADP", "SCONJ", "ADV", "PUNCT"})
_ASIDE = 4
"""Words of a report that stands within what it reports: ", the minister said,"."""

_CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "csubj", "parataxis", "acl", "acl:relcl"})


def find(page: Page, draft: Draft) -> set[int]:
    """Returns the tokens in the content of ``draft`` that tell when it was said.

    Those are the time expressions that hang on the cue itself, or on who speaks before them ("said
    the mayor, Ada Berg, on Monday"), with their prepositions. What is "planned for Monday", or said
    inside quotation marks, hangs on no cue; nor does what stands before "…, he said, …", whatever
    the parse makes of it.
    """
    found: set[int] = set()
    if not draft.content or _interrupts(page, draft):
        return found
    for start, end in page.times_from(min(draft.content), max(draft.content)):
        if start not in draft.content or start in page.quoted:
            continue
        root = next((t for t in page.doc[start:end] if not start <= t.head.i < end), None)
        if root is None or root.dep_ in trees.SUBJECTS or root.dep_ in _CLAUSAL:
            continue
        speaker = draft.source.head if draft.source else None
        if root.head in (draft.cue.head, draft.cue.top) or _follows(root, speaker):
            first = start
            while first - 1 in draft.content and page.doc[first - 1].pos_ in _LEADS:
                first -= 1
            found.update(range(first, end))
    return found


def _follows(time: Token, speaker: Token | None) -> bool:
    return speaker is not None and time.head == speaker and time.i > speaker.i


def _interrupts(page: Page, draft: Draft) -> bool:
    """Tells of "In 2018, he said, prices rose" that the report stands between two commas."""
    source = draft.source
    if source is None:
        return False
    first = min(draft.cue.start, source.start)
    last = max(draft.cue.end, source.end)
    if first < 1 or last >= len(page.doc) or last - first > _ASIDE:
        return False
    apart = page.doc[first - 1].text == "," and page.doc[last].text == ","
    return apart and first - 2 in draft.content and last + 1 in draft.content


def without(page: Page, source: Source | None) -> Source | None:
    """Returns a source without the time in front of it and the quotation behind it.

    So "March" is none of "In March Ann Cole warned", nor "before it rots" of "said Bo Park"; of
    "Monday's report found" Monday is one.
    """
    if source is None:
        return None
    start, end = source.start, source.end
    for first, last in page.times_from(*sorted((start, source.head.i))):
        if first <= source.head.i < last:
            return None
        if first <= start < last <= source.head.i and page.doc[last].tag_ != "POS":
            start = last
    if source.head.i not in page.quoted:
        inside = (at for at in range(source.head.i + 1, end) if at in page.quoted)
        end = _before_marks(page, source.head.i + 1, next(inside, end), end)
    same = (start, end) == (source.start, source.end)
    return source if same else replace(source, start=start, end=end)


def _before_marks(page: Page, first: int, cut: int, end: int) -> int:
    """Returns where a source ends that is cut off at a quotation, without the comma before it."""
    if cut < end:
        while cut > first and page.doc[cut - 1].is_punct:
            cut -= 1
    return cut
