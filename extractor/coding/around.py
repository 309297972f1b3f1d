"""The words of an article around an act: a trigger, or the cue of a claim."""

from collections.abc import Sequence

from extractor.coding import wording
from extractor.coding.wording import Word
from extractor.records import Article, Claim, Event

BETWEEN = 80
"""How many characters between a cue and its content are read."""

BEFORE = 40
"""How many characters before a cue are read."""


def addressed(claim: Claim, article: Article) -> list[Word]:
    """Returns the words between a cue and its content: "Togo" of "urged Togo to open it"."""
    if not (claim.cue and claim.content):
        return []
    begins, ends = claim.cue[-1][1], claim.content[0][0]
    return wording.words(article.text[begins:ends]) if 0 < ends - begins <= BETWEEN else []


def before(claim: Claim, article: Article) -> list[Word]:
    """The words before a cue, of which the first may be cut."""
    begins = claim.cue[0][0] if claim.cue else 0
    return wording.words(article.text[max(begins - BEFORE, 0) : begins])


def in_sentence(record: Event | Claim, article: Article) -> Sequence[Word] | None:
    """The words of its sentence before an act; None where it cannot be found."""
    if not record.sources or (isinstance(record, Claim) and not record.cue):
        return None
    sentence, begins = record.sources[0].sentence, span(record)[0]
    start = article.text.rfind(sentence, 0, begins + len(sentence))
    if not 0 <= start <= begins <= start + len(sentence):
        return None
    return wording.words(article.text[start:begins])


def span(record: Event | Claim) -> tuple[int, int]:
    """Returns where the word stands that tells an act: a trigger, or the first of a cue."""
    return record.trigger if isinstance(record, Event) else record.cue[0]


def is_by_speaker(claim: Claim, article: Article) -> bool:
    """Tells of "the raid was condemned by Peru" that who speaks stands behind the verb."""
    if not (claim.cue and claim.source_spans):
        return False
    begins, ends = claim.cue[-1][1], claim.source_spans[0][0]
    return article.text[begins:ends].strip().lower() == "by" or (
        ends == begins + 1 and (claim.speaker_text or "").lower().startswith("by ")
    )
