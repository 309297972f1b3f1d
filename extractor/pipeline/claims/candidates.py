"""The claims that the learned weights see: each cue with its best source and its best content.

Candidates come from ``cue_candidates``, from the nouns around each cue and from
``content_candidates``, with the reading of the rules among them; ``model`` ranks them and says
how probable the whole is. Quotations that stand apart are given to these claims afterwards
(``attribution``).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from extractor.pipeline.claims import (
    act_frames,
    content_candidates,
    cue_candidates,
    cues,
    rule_reading,
    sources,
    told_of,
)
from extractor.pipeline.claims.claim_page import Page
from extractor.pipeline.claims.content_candidates import Stretch
from extractor.pipeline.claims.cues import Cue
from extractor.pipeline.claims.draft import Draft
from extractor.pipeline.claims.model import (
    Weights,
    claim_features,
    content_features,
    cue_features,
    source_features,
)
from extractor.pipeline.claims.model.columns import Columns, Floats, Ids, Indices
from extractor.pipeline.claims.model.net import probability, shares
from extractor.pipeline.claims.pauses import Pauses
from extractor.pipeline.claims.sources import Source

LEAST = 0.45
"""Probability from which a claim is kept: where precision and recall balance on PolNeAR."""
LEAST_BY_RULE = 0.15
"""The same for a claim that the rules find whole."""
LEAST_NEAR = 0.35
"""The same where the rules find a whole claim of the same speaker, with other words."""
LEAST_LEAD = 0.2
"""How much more probable a source or a content must be to be taken instead of that of the rules."""
_WORTH_A_LOOK = -1.6
"""Log-odds (one in six) from which a word is looked at as a cue."""
_SPOKEN = cues.CueEntry("speech", "asserts", frozenset({"clause"}))
_CLAUSES = frozenset({"ccomp", "parataxis"})
_SPEAKERS = frozenset({"PROPN", "PRON", "NOUN"})
_SAME_SOURCE, _SAME_CONTENT, _WHOLE = 1, 2, 4


@dataclass(frozen=True, slots=True)
class Seen:
    """Drafts with what the net for claims looks at.

    Attributes:
        drafts: The claims.
        hashes, dense: Their features.
        whole: Whether the rules find the same claim.
        near: Whether they find one of the same speaker, with other words.
    """

    drafts: list[Draft]
    hashes: Ids
    dense: Floats
    whole: list[bool]
    near: list[bool]


def find(page: Page, weights: Weights) -> list[Draft]:
    """Returns the claims of ``page`` that are probable enough, in text order."""
    seen = look(page, weights)
    if not seen.drafts:
        return []
    values = probability(weights.claim.score(seen.hashes, seen.dense)).tolist()
    found = []
    for draft, whole, near, value in zip(seen.drafts, seen.whole, seen.near, values, strict=True):
        quoted = page.has_quotation(draft.content)
        if not quoted and act_frames.is_deed(draft.cue, draft.content):
            continue
        owned = whole and rule_reading.is_owned(draft)  # PolNeAR marks few of these
        least = LEAST_BY_RULE if whole else LEAST_NEAR if near else LEAST
        if owned or (value >= least and (whole or _tells(draft, page))):
            found.append(replace(draft, confidence=round(value, 3)))
    return found


def _tells(draft: Draft, page: Page) -> bool:
    """Whether words are told and no act: by a listed cue, by another one in front of a clause."""
    source, entry = draft.source, draft.cue.entry
    if (
        entry.type == "document"
        and source is not None
        and not rule_reading.can_be_read(source.head)
    ):
        return False
    if entry.frames:
        quoted = page.has_quotation(draft.content)
        return quoted or not act_frames.is_act(draft.cue, draft.content)
    return any(word.dep_ in _CLAUSES and word.i in draft.content for word in draft.cue.head.rights)


def look(page: Page, weights: Weights) -> Seen:
    """Returns the best reading of every word of ``page`` that may be a cue."""
    columns = Columns(page.doc, page.quoted)
    read = rule_reading.find(page)
    found = cue_candidates.find(page, read)
    known = cue_candidates.lexical(found)
    logits = weights.cue.score(cue_features.hashes(columns, cue_candidates.heads(found), known))
    owned = [one.head.i in read and rule_reading.is_owned(read[one.head.i]) for one in found]
    chosen = np.flatnonzero((logits >= _WORTH_A_LOOK) | np.array(owned, dtype=bool))
    if not len(chosen):
        return _nothing()
    return _read(page, columns, weights, [found[at] for at in chosen], logits[chosen], read)


def _nothing() -> Seen:
    return Seen([], np.zeros((0, 0), dtype=np.uint64), np.zeros((0, 0), dtype=np.float32), [], [])


def speakers_by_rule(found: Sequence[Cue], read: dict[int, Draft]) -> Indices:
    """Returns the head of the source that the rules take for each cue, or ``NOBODY``."""
    drafts = [read.get(cue.head.i) for cue in found]
    sources_ = [draft.source if draft else None for draft in drafts]
    nobody = source_features.NOBODY
    return np.array([one.head.i if one else nobody for one in sources_], dtype=np.int64)


def _read(
    page: Page,
    columns: Columns,
    weights: Weights,
    found: list[Cue],
    logits: Floats,
    read: dict[int, Draft],
) -> Seen:
    known, cue = cue_candidates.lexical(found), cue_candidates.heads(found)
    by_rule = speakers_by_rule(found, read)
    numbers, tokens, starts = source_features.pairs(columns, cue, by_rule)
    hashed = source_features.hashes(columns, cue, known, by_rule, numbers, tokens)
    share = shares(weights.source.score(hashed), starts)
    lead = np.array([_lead(read.get(one.head.i)) for one in found], dtype=np.float32)
    best = _best(share + lead[numbers] * (tokens == by_rule[numbers]), starts)
    who = tokens[best]
    speakers = [
        _speaker(page, one, head, read) for one, head in zip(found, who.tolist(), strict=True)
    ]
    options, of_cue = said(page, found, speakers, read)
    if not options:
        return _nothing()
    kept = np.unique(of_cue)
    begin = np.searchsorted(of_cue, kept)
    rows = content_rows(found, known, speakers)
    hashed = content_features.hashes(columns, rows, of_cue, options)
    content_share = shares(weights.content.score(hashed), begin)
    ruled = np.array([bool(one.kinds & 1 << content_candidates.Kind.RULE) for one in options])
    top = _best(content_share + lead[of_cue] * ruled, begin)
    chosen = [options[at] for at in top.tolist()]
    rule = [
        _agreement(read.get(found[number].head.i), speakers[number], bool(same))
        for number, same in zip(kept.tolist(), ruled[top], strict=True)
    ]
    proposals = claim_features.Proposals(
        cue=cue[kept],
        known=known[kept],
        logit=logits[kept],
        source=who[kept],
        source_share=share[best][kept],
        nobody_share=share[starts][kept],
        content_share=content_share[top],
        content_kind=np.array([one.kind for one in chosen], dtype=np.uint64),
        first=np.array([one.runs[0][0] for one in chosen], dtype=np.int64),
        last=np.array([one.runs[-1][1] for one in chosen], dtype=np.int64),
        rule=np.array(rule, dtype=np.uint64),
    )
    drafts = [
        _draft(page, found[number], speakers[number], content, read)
        for number, content in zip(kept.tolist(), chosen, strict=True)
    ]
    whole = [bits == _SAME_SOURCE | _SAME_CONTENT | _WHOLE for bits in rule]
    near = [bits == _SAME_SOURCE | _WHOLE for bits in rule]
    return Seen(drafts, *claim_features.weighed(columns, proposals), whole, near)


def _speaker(page: Page, cue: Cue, head: int, read: dict[int, Draft]) -> Source | None:
    if head == source_features.NOBODY or told_of.is_told_of(page.doc[head], cue):
        return None
    by_rule = read[cue.head.i].source if cue.head.i in read else None
    if by_rule is not None and by_rule.head.i == head:
        return by_rule
    return sources.at(page.doc[head], cue)


def _agreement(draft: Draft | None, source: Source | None, same_content: bool) -> int:
    """Returns in bits how far the rules read the same."""
    if draft is None:
        return 0
    same = (draft.source.head if draft.source else None) == (source.head if source else None)
    whole = rule_reading.is_whole(draft)
    return _SAME_SOURCE * same | _SAME_CONTENT * same_content | _WHOLE * whole


def said(
    page: Page,
    found: Sequence[Cue],
    speakers: Sequence[Source | None],
    read: dict[int, Draft],
) -> tuple[list[Stretch], Indices]:
    """Returns the stretches that may be the contents of cues, and the number of each one's cue."""
    options: list[Stretch] = []
    numbers: list[int] = []
    places = Pauses(page)
    for number, (cue, source) in enumerate(zip(found, speakers, strict=True)):
        by_rule = read[cue.head.i].content if cue.head.i in read else ()
        near = page.quotations_near(cue.start, *content_candidates.reach(cue, source))
        some = content_candidates.candidates(cue, source, near, by_rule, places, page.worded)
        options += some
        numbers += [number] * len(some)
    return options, np.array(numbers, dtype=np.int64)


def content_rows(
    found: Sequence[Cue], known: Ids, speakers: Sequence[Source | None]
) -> content_features.Cues:
    """Returns the cues in columns."""
    pairs = list(zip(found, speakers, strict=True))
    return content_features.Cues(
        head=cue_candidates.heads(found),
        start=np.array([cue.start for cue in found], dtype=np.int64),
        end=np.array([cue.end for cue in found], dtype=np.int64),
        known=known,
        side=np.array([_side(cue, who) for cue, who in pairs], dtype=np.uint64),
        first=np.array([_bounds(cue, who)[0] for cue, who in pairs], dtype=np.int64),
        last=np.array([_bounds(cue, who)[1] for cue, who in pairs], dtype=np.int64),
    )


def _side(cue: Cue, source: Source | None) -> int:
    """Returns where the source stands: nowhere, before, behind; the last two also right there."""
    if source is None:
        return 0
    if source.end <= cue.start:
        return 1 + 4 * (source.end == cue.start)
    return 2 + 8 * (source.start == cue.end)


def _bounds(cue: Cue, source: Source | None) -> tuple[int, int]:
    """Returns where the cue with its source begins and ends; without it when that is far off."""
    if source is None:
        return cue.start, cue.end
    gap = source.start - cue.end if source.start >= cue.end else cue.start - source.end
    if gap > 2:
        return cue.start, cue.end
    return min(cue.start, source.start), max(cue.end, source.end)


def _lead(draft: Draft | None) -> float:
    """Returns by how much the reading of the rules is preferred; surely where somebody is cited."""
    if draft is None:
        return 0
    return LEAST_LEAD if draft.via is None else 1


def _best(share: Floats, starts: Indices) -> Indices:
    """Returns the index of the largest share of each group."""
    ends = np.append(starts[1:], len(share))
    return np.array([a + int(share[a:b].argmax()) for a, b in zip(starts, ends, strict=True)])


def _draft(
    page: Page, cue: Cue, source: Source | None, content: Stretch, read: dict[int, Draft]
) -> Draft:
    tokens = content.tokens()
    if not cue.entry.frames and source is not None and source.head.pos_ in _SPEAKERS:
        words = [at for at in tokens if page.doc[at].is_alpha]
        if words and sum(at in page.quoted for at in words) > 0.8 * len(words):
            cue = replace(cue, entry=_SPOKEN)
    by_rule = read.get(cue.head.i)
    same = by_rule is not None and by_rule.source == source
    if by_rule is not None and same and content.kinds & 1 << content_candidates.Kind.RULE:
        return Draft(cue, source, by_rule.content, via=by_rule.via)
    return Draft(cue, source, tokens)
