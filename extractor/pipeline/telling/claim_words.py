"""Which words tell a claim: speaker, verb of saying and what was said.

What is long is told by its beginning: a quotation of several sentences by the first of them, a
sentence up to a place where it pauses.
"""

from collections.abc import Sequence

from extractor import lexicon
from extractor.pipeline.syntax import auxiliaries, trees
from extractor.pipeline.telling import (
    relative_lines,
    said_words,
    shared_clauses,
    tellers,
    unfinished,
    whole,
)
from extractor.pipeline.telling.reading import BESIDE, Reading, Said

MOST = 40
"""Words of what was said that are told."""

SPARE = 20
"""So many words more are told where a sentence of what was said ends within them."""

ASKED = 30
"""Words of a question that is told with its answer."""

LEAST = 12
"""Words after which a longer sentence can be left."""

_PAUSES = frozenset({",", ";", "—", "–", "--"})
_ENDS = frozenset({".", "!", "?", "”", '"', "''", "’"})
_LEADING = frozenset({"ADP", "SCONJ", "DET", "CCONJ", "PART"})
_BINDING = trees.SUBJECTS | trees.AUXILIARIES | {"det", "case", "mark", "amod", "compound"}
_TURNS = lexicon.of_sort("connectives", "turn")
"""Words that turn what comes before them, which is not told without them."""


def of(number: int, reading: Reading) -> tuple[set[int], bool]:
    """Returns the tokens of a claim's line, and whether more was said behind the last of them.

    Args:
        number: The number of the claim.
        reading: The page.
    """
    said = reading.said[number]
    sentence = reading.tokens[said.anchor()].sent
    content = said_words.of(said, reading)
    told = _beginning(content, min(said.heads, default=0), reading)
    kept = tellers.chain(number, reading, range(sentence.start, sentence.end)) | set(told)
    kept |= _main_clause(said, reading) | _question(said, reading)
    before = _before_saying(said, reading)
    kept -= before
    if not before and len(content) == len(said.content):
        kept = whole.of_claim(number, kept, reading)
    if said.cue and not before:
        cue = reading.tokens[said.anchor()]
        kept = shared_clauses.with_first(cue, kept, reading)
        kept = relative_lines.asserted(kept, unfinished.full(cue))
    last = max(told, default=0)
    return kept, last == max(kept) and any(at > last for at in content)


def _before_saying(said: Said, reading: Reading) -> set[int]:
    """Returns the words that lead from another clause to the saying: "came after | she said"."""
    if not said.source:
        return set()
    source = reading.doc[said.source[0] : said.source[-1] + 1].root
    start = source.left_edge.i
    if start <= source.sent.start or reading.tokens[start - 1].lower_ not in BESIDE:
        return set()
    clause = source.head.left_edge.i if source.dep_ in trees.SUBJECTS else start
    timed = reading.tokens[start - 1].head == source.head and start - 1 > clause
    if clause == source.sent.start and not timed:  # "When asked, he said": it has come before
        return set()
    return {at for at in said.cue if at < start} | set(range(clause, start))


def _main_clause(said: Said, reading: Reading) -> set[int]:
    """Returns what stands between who speaks and "saying": "Ana Silva | left the bank, | saying".

    It has the only verb that is finite.
    """
    cue = reading.tokens[said.anchor()]
    if cue.tag_ != "VBG" or cue.dep_ != "advcl" or not said.source or said.nominal:
        return set()
    verb = cue.sent.root
    group = (verb, *auxiliaries.own(verb))
    start = min(word.i for word in group)
    finite = any(word.tag_ in auxiliaries.FINITE for word in group)
    before = finite and said.source[-1] < start < cue.i
    return set(range(start, cue.i)) if before and reading.words(start, cue.i) <= MOST else set()


def _question(said: Said, reading: Reading) -> set[int]:
    """Returns what somebody is asked who answers: "Asked if it could sink, | Ana Silva said no"."""
    if not said.source or said.nominal:
        return set()
    source = reading.doc[said.source[0] : said.source[-1] + 1].root
    start, first = source.sent.start, source.left_edge.i
    asked = reading.tokens[start + (reading.tokens[start].lower_ == "when")]
    if trees.lemma(asked) != "ask" or asked.tag_ not in ("VBN", "VBD") or first <= asked.i:
        return set()
    near = reading.texts[first - 1] == "," and reading.words(start, first) <= ASKED
    return set(range(start, first)) if near else set()


def _beginning(content: Sequence[int], head: int, reading: Reading) -> Sequence[int]:
    """Returns the first words of what was said, no more than ``MOST`` where that can be.

    It is not left before ``head``, which it asserts.
    """
    doc = reading.tokens
    size = sum(reading.words(at, at + 1) for at in content)
    if size > MOST:
        content = said_words.without_aside(content, head, reading)
    words, pause, sentence = 0, 0, 0
    for number, at in enumerate(content):
        words += reading.words(at, at + 1)
        if words > MOST:
            return content[: sentence or _end(content, number, words, reading) or pause or number]
        if number + 1 == len(content):
            break
        after = doc[content[number + 1]]
        if after.is_sent_start and words >= LEAST:
            sentence = number + 1
        elif at > head and words >= LEAST and _can_end(number, content, reading):
            pause = number
    return content


def _end(content: Sequence[int], number: int, words: int, reading: Reading) -> int:
    """Returns where the sentence of a word of what was said ends, if that is near; else 0.

    Args:
        content: The tokens of what was said.
        number: The number of one of them.
        words: The words up to that one.
        reading: The page.
    """
    for end, at in enumerate(content[number + 1 :], number + 1):
        if reading.tokens[at].is_sent_start and reading.texts[content[end - 1]] in _ENDS:
            return end
        words += reading.words(at, at + 1)
        if words > MOST + SPARE:
            return 0
    return len(content)


def _can_end(number: int, content: Sequence[int], reading: Reading) -> bool:
    """Tells of a mark in what was said that nothing before it leads to what comes behind.

    "adding that, | it failed" and "the cap, which they want to raise, | is no limit" go on.
    """
    doc, end = reading.tokens, content[number]
    before, after = doc[content[number - 1]], doc[content[number + 1]]
    if doc[end].text not in _PAUSES or after.lower_ in _TURNS or before.pos_ in _LEADING:
        return False
    heads = {doc[at].head.i for at in content[:number] if doc[at].dep_ in _BINDING}
    return max(heads, default=0) < end
