"""What a line is, and the sentence that is one whole."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span

from extractor.pipeline.telling import cutting, fragments, links, openers, places, stretches
from extractor.pipeline.telling.naming import Naming
from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.stretches import Stretch

SHORT = 25
"""Words of a sentence that can be a line whole, and of a headline."""

FEWEST = 3
"""Words of a line that tells something."""

TAIL = 4
"""Words at the end of a line that are looked at for what they lead to."""

LEADING = frozenset({"mark", "case", "cc", "aux", "cop", "det"})
"""Labels of words that lead to others."""


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a line, whether they could be cut out cleanly, and whether they are no line."""

    text: str
    clean: bool
    fragment: bool = False
    runs: Sequence[Stretch] = ()


def of_sentence(
    sentence: Span, reading: Reading, naming: Naming, *, most: int = SHORT
) -> Line | None:
    """The whole sentence, if it is short, tells something and does not ask."""
    run = sentence.start, sentence.end
    if not FEWEST <= reading.words(*run) <= most or not fragments.has_verb([run], reading):
        return None
    runs = stretches.of(range(*run), reading)
    if fragments.begins_amid(runs, reading) or fragments.is_teaser([run], reading):
        return None
    if links.are_in(runs, reading) or fragments.says_nothing(set(range(*run)), reading):
        return None
    asks = "?" in reading.texts[sentence.end - places.LAST : sentence.end]
    first = sentence[0]
    if asks or (first.i in reading.finite and first.is_lower):
        return None
    if first.tag_ == "WRB" and first.head == sentence.root:
        return None  # "How the ferry sank" is a heading
    runs = openers.without(runs, reading)
    text = cutting.text_of(runs, reading, naming.of(runs))
    return Line(text, clean=True, runs=runs) if cutting.is_balanced(text) else None


def hanging(run: Stretch, inside: set[int], reading: Reading) -> set[str]:
    """Returns the labels of the last words that lead to something left out: "because, above"."""
    last = reading.tokens[max(run[0], run[1] - TAIL) : run[1]]
    if not len(last):  # a stretch of which nothing is left: one article of some 130 had one
        return set()
    leading = last[-1].pos_ in ("ADP", "DET") and last[-1].tag_ != "RP"
    return {"case" if leading else "", *(t.dep_ for t in last if t.head.i not in inside)}
