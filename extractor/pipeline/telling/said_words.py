"""What was said, without what a page or a wrong parse glued to it.

Captions, links and datelines stand without a mark before the quotation that follows them; asides
between dashes, and the main clause behind "although she said ...", are nobody's words.
"""

from collections.abc import Sequence

from extractor.pipeline.syntax import trees
from extractor.pipeline.telling.reading import BESIDE, Reading, Said

QUOTED = 5
"""Words of a quotation that is a sentence of its own."""

TO_CUE = 3
"""Tokens from its end to the verb of saying, or to who says it."""

HEADER = 40
"""Tokens at the beginning of what was said that a dateline is looked for in."""

_DASHES = frozenset({"-", "--", "–", "—"})
_PUNCTUATED = frozenset({"PUNCT", "SYM", "SPACE", "ADP", "SCONJ", "CCONJ", "DET", "PART"})


def of(said: Said, reading: Reading) -> list[int]:
    """Returns the tokens of what was said, in order."""
    content = sorted(said.content)
    content = _behind(_dateline(content, reading), content)
    content = _behind(_own_quotation(said, content, reading), content)
    return _without_main_clause(said, content, reading)


def without_aside(content: Sequence[int], head: int, reading: Reading) -> Sequence[int]:
    """Returns a long content without what stands between two dashes before its predicate."""
    dashes = [at for at in content if at < head and reading.texts[at] in _DASHES - {"-"}]
    if len(dashes) < 2:
        return content
    return [at for at in content if not dashes[0] <= at <= dashes[1]]


def _behind(start: int | None, content: list[int]) -> list[int]:
    return content if start is None else [at for at in content if at >= start] or content


def _dateline(content: list[int], reading: Reading) -> int | None:
    """Returns where what was said begins behind "OSLO (Agency) - " or the rest of a credit."""
    texts, opened = reading.texts, False
    for at in content[:HEADER]:
        opened |= texts[at] == "("
        if texts[at] == ")" and (not opened or texts[min(at + 1, len(texts) - 1)] in _DASHES):
            return at + (2 if opened else 1)
    return None


def _own_quotation(said: Said, content: list[int], reading: Reading) -> int | None:
    """Returns where a quotation begins that a caption or a link stands before, without a mark."""
    inside = set(content)
    for first, last in reading.quotes:
        if first not in inside or first == content[0] or reading.words(first, last) < QUOTED:
            continue
        begins = (
            reading.tokens[first + 1].is_title and reading.tokens[first - 1].pos_ not in _PUNCTUATED
        )
        after = [at for at in (*said.cue, *said.source) if at >= last]
        ends = reading.texts[last - 2] in {",", "?", "!"} and min(after, default=last + 9) - last
        if begins and ends is not False and ends <= TO_CUE:
            return first
    return None


def _without_main_clause(said: Said, content: list[int], reading: Reading) -> list[int]:
    """Returns what was said without the clause that "although she said" stands beside."""
    if not said.cue:
        return content
    cue = reading.tokens[said.anchor()]
    marked = any(word.dep_ == "mark" and word.lower_ in BESIDE for word in cue.lefts)
    if not marked or cue.dep_ not in ("ROOT", "root"):
        return content
    for at in content:
        token = reading.tokens[at]
        start = token.left_edge.i
        if token.dep_ == "parataxis" and trees.has_subject(token) and start > cue.i:
            behind = reading.texts[start - 1] == "," or reading.texts[start] == ","
            return [each for each in content if each < start] if behind else content
    return content
