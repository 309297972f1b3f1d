"""The words that may report: those of the lexicons, and all verbs."""

from collections.abc import Sequence

import numpy as np
from spacy import symbols

from extractor.pipeline import annotations
from extractor.pipeline.claims import cues
from extractor.pipeline.claims.claim_page import Page
from extractor.pipeline.claims.cues import Cue
from extractor.pipeline.claims.draft import Draft
from extractor.pipeline.claims.model.columns import Ids, Indices

_VERB = frozenset({symbols.VERB})
_TYPES = ("speech", "attitude", "document")
_KINDS = ("verb", "noun", "adjective", "phrase", "mark")


def find(page: Page, read: dict[int, Draft]) -> list[Cue]:
    """Returns every word that may report: those of the lexicons, and all verbs, in text order."""
    found = []
    for token in annotations.of_class(page.doc, _VERB):
        if token.i not in read and (cue := cues.unlisted(token)) is not None:
            found.append(cue)
    found += [draft.cue for draft in read.values()]
    return sorted(found, key=lambda cue: cue.head.i)


def heads(found: Sequence[Cue]) -> Indices:
    """Returns the heads of cues."""
    return np.array([cue.head.i for cue in found], dtype=np.int64)


def lexical(found: Sequence[Cue]) -> Ids:
    """Returns a number for what the lexicon says of each cue; 0 for words it does not have."""
    return np.array([_number(cue) if cue.entry.frames else 0 for cue in found], dtype=np.uint64)


def _number(cue: Cue) -> int:
    type_, kind = _TYPES.index(cue.entry.type), _KINDS.index(cue.kind)
    return 1 + type_ + len(_TYPES) * (kind + len(_KINDS) * cue.negated)
