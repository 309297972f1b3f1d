"""What a document that came out on a day says, it says on that day, wherever that stands.

"The report, released on Monday, is long. … The report says that the tank leaked", in any tense.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from extractor import lexicon
from extractor.pipeline.dating.anchors import Anchors
from extractor.pipeline.dating.heads import Heads
from extractor.pipeline.dating.reach import Reach
from extractor.pipeline.mentions import nominals
from extractor.pipeline.words import documents
from extractor.records import Claim, Timex

_MADE = lexicon.of_sort("verb_uses", "made")
_IT = "it"


class Released:
    """The one day on which a document came out, as one report tells, and who speaks in it."""

    def __init__(self, doc: Doc, anchors: Anchors, reach: Reach) -> None:
        made = [(noun, anchors.own(verb)) for verb, noun in _made(doc)]
        days = {day.range: day for _, day in made if day is not None and reach.is_day(day)}
        day = next(iter(days.values())) if len(days) == 1 else None
        self._day = day if day is not None and reach.is_news(day) else None
        nouns = [noun for noun, when in made if when is not None]
        cue = Heads(doc).of_claim
        claims = doc._.claims if self._day is not None else ()
        said = [claim for claim in claims if _is_said_by(cue(claim), nouns)]
        self._authors = {claim.speaker for claim in said}
        self._said = {claim.id for claim in said}

    def day(self, claim: Claim) -> Timex | None:
        """Returns the day on which the document came out that makes a claim."""
        it = (claim.speaker_text or "").lower() == _IT and claim.speaker in self._authors
        return self._day if it or claim.id in self._said else None


def _made(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """Yields "released" and "report" of "the report was released", "released the report"."""
    for verb in doc:
        if verb.tag_ in ("VBD", "VBN") and verb.lemma_.lower() in _MADE:
            parts = [child for child in verb.children if child.dep_ in ("obj", "nsubj:pass")]
            parts += [verb.head] if verb.dep_ == "acl" else []
            yield from ((verb, part) for part in parts if part.lemma_.lower() in documents())


def _is_said_by(cue: Token, nouns: Sequence[Token]) -> bool:
    """Tells of a saying that one of these documents says it; "another book" is another."""
    subjects = [child for child in cue.children if child.dep_ == "nsubj"]
    lemmas = {noun.lemma_.lower() for noun in nouns}
    return any(
        one in nouns or (one.lemma_.lower() in lemmas and not _is_new(one)) for one in subjects
    )


def _is_new(noun: Token) -> bool:
    return any(child.lower_ in nominals.INDEFINITE for child in noun.lefts)
