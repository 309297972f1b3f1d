"""An act of saying is of the day of the saying beside it: "Berg blasted the plan. “No,” she said".

Behind the news nobody knows on which day somebody criticised something; but whom the sentence
before it, or the one behind it, quotes has spoken once.
"""

from msgspec.structs import replace
from spacy.tokens import Doc, Span, Token

from extractor.pipeline import annotations
from extractor.pipeline.dating import other_times, tellings, whens
from extractor.pipeline.dating.heads import Heads
from extractor.pipeline.dating.scenes import PRONOUNS
from extractor.pipeline.page import quotations
from extractor.records import Claim, When


def dated(claims: list[Claim], doc: Doc) -> list[Claim]:
    """Returns ``claims`` of ``doc``, undated acts on the day of the saying beside them."""
    beside = BesideSayings(doc, claims)
    return [beside.dated(claim) for claim in claims]


class BesideSayings:
    """The sayings of one Doc that have a day, by who speaks."""

    def __init__(self, doc: Doc, claims: list[Claim]) -> None:
        self.doc = doc
        self.text = annotations.text(doc)
        self.quotes = quotations.find(doc)
        self.cue = Heads(doc).of_claim
        self.said: dict[str, list[Claim]] = {}
        for claim in claims:
            if claim.speaker is not None and _is_dated_saying(claim, self.cue(claim)):
                self.said.setdefault(claim.speaker, []).append(claim)

    def dated(self, claim: Claim) -> Claim:
        """Returns ``claim``, an act without a day on the one day of the sayings beside it."""
        said = self.said.get(claim.speaker or "")
        if not said or not self._is_undated_act(claim):
            return claim
        found = {each.when.edtf: each.when for each in said if self._is_beside(claim, each)}
        if len(found) != 1:
            return claim
        (when,) = found.values()
        return replace(claim, when=_carried(when))

    def _is_undated_act(self, claim: Claim) -> bool:
        """Tells of "blasted", and of "noting" beside it, that only publication bounds their day."""
        days, cue = claim.when.range, self.cue(claim)
        if claim.when.basis != "publication" or days is None or days.first is not None:
            return False
        verb = cue.head if cue.tag_ == "VBG" and cue.dep_ == "advcl" else cue
        told = verb.tag_ == "VBD" and not whens.is_pluperfect(verb) and whens.is_act(verb)
        apart = whens.is_aside(verb) or other_times.is_later(verb) or other_times.is_of_then(verb)
        return told and not apart and not self._is_of_another_time(claim, verb)

    def _is_of_another_time(self, claim: Claim, verb: Token) -> bool:
        """Tells of "at a recent forum Berg blasted" and "before she left Berg blasted"."""
        if any(child.dep_ == "advcl" and whens.is_past(child) for child in verb.children):
            return True
        sentence, start = verb.sent, verb.sent.start_char
        if (claim.speaker_text or "").lower() in PRONOUNS and sentence.start:
            start = self.doc[sentence.start - 1].sent.start_char  # it goes on with that one
        return any(
            start <= timex.provenance.start < sentence.end_char
            and not tellings.covers(claim.content, timex.provenance.start)
            for timex in self.doc._.timexes
        )

    def _is_beside(self, act: Claim, saying: Claim) -> bool:
        """Tells whether only quotations stand between the sentences of two claims."""
        first, last = tellings.sentences(act, self.doc)
        begin, end = tellings.sentences(saying, self.doc)
        if not (first and last and begin and end):
            return False
        if begin.start >= last.end:
            return self._is_quoted(last, begin)
        return end.end <= first.start and self._is_quoted(end, first)

    def _is_quoted(self, one: Span, other: Span) -> bool:
        return all(
            letter.isspace() or quotations.covers(self.quotes, at)
            for at, letter in enumerate(self.text[one.end_char : other.start_char], one.end_char)
        )


def _is_dated_saying(claim: Claim, cue: Token) -> bool:
    days = claim.when.range
    known = days is not None and days.first is not None
    return known and claim.type == "speech" and cue.tag_ == "VBD" and not whens.is_act(cue)


def _carried(when: When) -> When:
    return when if when.basis == "publication" else replace(when, basis="narrative")
