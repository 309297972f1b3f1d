"""A time inside what somebody said is the time of what was said, not of the saying."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

from extractor import records
from extractor.records import Claim

_STRETCH = 500
"""Characters of the stretches by which contents are found again."""


class Contents:
    """What was said in a Doc, by where it stands."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._near: dict[int, list[tuple[records.Span, ...]]] = {}
        for claim in claims:
            parts = claim.content
            ends = {n for a, b in parts for n in range(a // _STRETCH, b // _STRETCH + 1)}
            for number in ends:
                self._near.setdefault(number, []).append(parts)

    def at(self, offset: int) -> Iterator[tuple[records.Span, ...]]:
        """Yields the contents around a character, in the order of their claims."""
        for parts in self._near.get(offset // _STRETCH, ()):
            if any(start <= offset < end for start, end in parts):
                yield parts


def within(timex: Span, owner: Token, contents: Contents, triggers: set[int]) -> Token:
    """What is said "in the coming days" is not said in them, though a comma parts the two.

    Of "In 2018, he said, prices rose" it is the rising that was in 2018.
    """
    for parts in contents.at(timex.start_char):
        if any(start <= owner.idx < end for start, end in parts):
            continue
        for start, end in parts:
            if start <= timex.start_char < end:
                content = timex.doc.char_span(start, end, alignment_mode="contract")
                if content is not None and content.root.pos_ in ("VERB", "AUX"):
                    return content_verb(content.root)
                aside = timex.doc[owner.i : owner.i + 2].text.endswith(",")
                amid = aside and timex.end_char <= owner.idx < parts[-1][0]
                told = _first_told(timex, parts, triggers) if amid else None
                if told is not None:
                    return told
    return owner


def _first_told(timex: Span, parts: tuple[records.Span, ...], triggers: set[int]) -> Token | None:
    """Returns the first verb told of behind a time that stands before the report."""
    for token in timex.doc[timex.end :]:
        if token.idx >= parts[-1][1]:
            return None
        told = token.pos_ == "VERB" and token.idx in triggers
        if told and any(start <= token.idx < end for start, end in parts):
            return token
    return None


def content_verb(verb: Token) -> Token:
    """A date beside an auxiliary or a copula belongs to the word it helps."""
    return verb.head if verb.dep_ in ("aux", "aux:pass", "cop") else verb
