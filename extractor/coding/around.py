"""The words of an article around the cue of a claim."""

from extractor.coding import wording
from extractor.coding.wording import Word
from extractor.records import Article, Claim

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


def in_sentence(claim: Claim, article: Article) -> list[Word]:
    """The words of its sentence before a cue."""
    begins = claim.cue[0][0] if claim.cue else 0
    sentence = claim.sources[0].sentence if claim.sources else ""
    starts = article.text.find(sentence, max(begins - len(sentence), 0))
    return wording.words(article.text[starts:begins]) if 0 <= starts < begins else []


def is_by_speaker(claim: Claim, article: Article) -> bool:
    """Tells of "the raid was condemned by Peru" that who speaks stands behind the verb."""
    if not (claim.cue and claim.source_spans):
        return False
    begins, ends = claim.cue[-1][1], claim.source_spans[0][0]
    return article.text[begins:ends].strip().lower() == "by" or (
        ends == begins + 1 and (claim.speaker_text or "").lower().startswith("by ")
    )
