"""A claim in the making, and where its speaker goes on with another verb.

Each step of ``find_claims`` reads drafts and returns new ones; none changes what it was given.
"""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from extractor.pipeline.claims import sources
from extractor.pipeline.claims.claim_page import Utterance
from extractor.pipeline.claims.cues import Cue
from extractor.pipeline.claims.sources import Source


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim in the making.

    Attributes:
        cue, source: The words that report, and whose words they report.
        content: The tokens of what was said.
        quotes: The quotations given to it.
        via: The cue of the claim it came through where that does not hold it: "Reuters said ...,
            citing".
        confidence: How probable it is.
        reporter: Who passes it on in "Xinhua quoted Liu as saying".
        passing: The "quoted" of that.
    """

    cue: Cue
    source: Source | None
    content: frozenset[int]
    quotes: tuple[Utterance, ...] = ()
    via: Cue | None = None
    confidence: float = 1.0
    reporter: Source | None = None
    passing: Token | None = None

    def report(self) -> set[int]:
        """Returns the tokens of cue and source, which are no content."""
        words = set(range(self.cue.start, self.cue.end))
        if self.source is not None:
            words |= set(range(self.source.start, self.source.end))
        return words


def goes_on(before: Draft, draft: Draft) -> bool:
    """Whether the speaker of ``before`` goes on with another verb: "..., adding that ...".

    Both cues have the same source, and the second no subject of its own.
    """
    same = before.source is not None and before.source == draft.source
    return same and draft.via is None and sources.goes_on(draft.cue)


def ended(before: Draft, draft: Draft) -> Draft:
    """Returns ``before`` without what its speaker goes on to say by ``draft``."""
    further = range(draft.cue.start - 1, draft.cue.head.sent.end)
    return replace(before, content=before.content.difference(further))
