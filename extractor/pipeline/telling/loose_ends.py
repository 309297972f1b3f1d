"""What a stretch ends with: the last words of a quotation or a list, no aside that leads on."""

from collections.abc import Sequence

from spacy.tokens import Token

from extractor.pipeline.syntax import auxiliaries
from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.stretches import Stretch

CLOSING = 6
"""Words to the end of a quotation that are told with its beginning."""

LISTED = 8
"""Tokens from "and" to the end of a list that are told with its beginning."""

ASIDE = 3
"""Tokens of an aside that are too few to tell anything: "an emergency response"."""

_BARE = frozenset({"DET", "ADJ", "NOUN"})
_DESCRIBING = frozenset({"acl", "acl:relcl"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADV"})


def to_end(runs: Sequence[Stretch], reading: Reading) -> list[Stretch]:
    """Returns the stretches with the last words of a quotation and of a list."""
    if not runs:
        return []
    *others, (start, end) = runs
    end = _list_end(_quotation_end(end, reading), reading)
    return [*others, (start, _before_aside(start, end, reading))]


def _before_aside(start: int, end: int, reading: Reading) -> int:
    """Returns the end of "gave it money | , a move" that says nothing without what it led to."""
    noun = reading.tokens[end - 1]
    first = noun.left_edge.i
    first += reading.texts[first] == ","
    if noun.dep_ != "appos" or first - 1 <= start or reading.texts[first - 1] != ",":
        return end
    leads = any(word.dep_ in _DESCRIBING and word.left_edge.i >= end for word in noun.rights)
    bare = all(word.pos_ in _BARE for word in reading.tokens[first:end])
    return first - 1 if leads and bare and end - first <= ASIDE else end


def _quotation_end(end: int, reading: Reading) -> int:
    number = reading.quotation(end - 1)
    if number is None or end - 1 in reading.ends:
        return _name_end(end, reading)
    first, last = reading.quotes[number]
    inside = (
        last - 1 in reading.ends and reading.tokens[last - 1].sent == reading.tokens[end - 1].sent
    )
    return last if inside and first < end and 0 < reading.words(end, last) <= CLOSING else end


def _name_end(end: int, reading: Reading) -> int:
    """Returns the end of "the author of the book | “Silent Ships”", of a name in marks."""
    number = reading.quotation(end) if end < len(reading.tokens) else None
    if number is None or end in reading.ends or reading.tokens[end - 1].pos_ != "NOUN":
        return end
    first, last = reading.quotes[number]
    close = last - 1 in reading.ends and last <= reading.sentence(end).stop
    return last if first == end and close and reading.words(end, last) <= CLOSING else end


def _list_end(end: int, reading: Reading) -> int:
    """Returns the end of "Oslo, Lund | and beyond", of a list that a comma has parted before."""
    doc = reading.tokens
    if end + 1 >= len(doc) or doc[end].dep_ != "cc" or doc[end - 1].sent != doc[end].sent:
        return end
    last = doc[end].head
    if last.dep_ != "conj" or last.pos_ not in _NOUNS or not _is_parted(last, end, reading):
        return end
    stop = last.right_edge.i + 1
    return stop if stop - end <= LISTED and last.i >= end else end


def _is_parted(last: Token, end: int, reading: Reading) -> bool:
    """Tells whether a comma stands before the last that is told of those that a list names."""
    first = last.head
    told = [word for word in first.rights if word.dep_ == "conj" and word.i < end]
    finite = any(word.tag_ in auxiliaries.FINITE for word in (*told, last))
    if not told or finite:
        return False
    start = told[-1].left_edge.i
    return "," in (reading.texts[start], reading.texts[start - 1])
