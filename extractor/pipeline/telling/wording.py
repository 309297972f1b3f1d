"""The words of a line: the article's own, in its order.

An event's line is its clause, with the words of whoever tells it; where no clause can be cut out
cleanly, the sentence once, if it is short. A headline is its own line. The lines of claims are
worded in ``claim_words``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from extractor.pipeline.syntax import trees
from extractor.pipeline.telling import claim_words, clauses, cutting, shortening, stretches
from extractor.pipeline.telling.naming import Naming
from extractor.pipeline.telling.places import Place
from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.stretches import Stretch

SHORT = 25
"""Words of a sentence that can be a line whole, and of a headline."""

FEWEST, LEAST = 3, 2
"""Words of a sentence that tells something, and of any line."""

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MIDDLE = frozenset({"SCONJ", "CCONJ", "PART"})


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a line, and whether they could be cut out cleanly."""

    text: str
    clean: bool


def of_events(reading: Reading, places: Sequence[Place], naming: Naming) -> list[Line]:
    """Returns the line of each event of ``reading``, in the same order."""
    used: set[int] = set()
    lines = []
    for trigger, place in zip(reading.triggers, places, strict=True):
        line = _headline(trigger, place, reading) or _line(trigger, reading, naming)
        sentence = trigger.sent
        if not line.clean and sentence.start not in used:
            line = _sentence(sentence, reading, naming) or line
            used.add(sentence.start)
        lines.append(line)
    return lines


def of_claims(reading: Reading, naming: Naming) -> list[Line]:
    """Returns the line of each claim of ``reading``, in the same order."""
    lines = []
    for said in reading.said:
        kept, goes_on = claim_words.of(said, reading)
        runs = stretches.of(kept, reading)
        text = cutting.text_of(runs, reading, naming.of(runs), goes_on=goes_on)
        lines.append(Line(text, cutting.is_balanced(text)))
    return lines


def _line(trigger: Token, reading: Reading, naming: Naming) -> Line:
    main, kept = clauses.of(trigger, reading)
    number = reading.teller(main.i)
    while number is not None and reading.doc[reading.said[number].anchor()].sent == main.sent:
        kept |= clauses.teller(reading.said[number], reading)
        anchor = reading.said[number].anchor()
        outer = reading.teller(anchor)
        number = outer if outer != number else None
    runs = stretches.of(shortening.shortened(kept, main, reading), reading)
    broken = _is_all(runs, trigger.sent, reading)
    if broken or sum(reading.words(*run) for run in runs) < LEAST:
        sentence = trigger.sent.start, trigger.sent.end
        around = shortening.around(trigger, sentence, reading)
        runs = stretches.of(range(*around), reading) or [(trigger.i, trigger.i + 1)]
    text = cutting.text_of(runs, reading, naming.of(runs), goes_on=broken)
    return Line(text, not broken and _is_clean(main, runs, text, reading))


def _is_all(runs: list[Stretch], sentence: Span, reading: Reading) -> bool:
    """Tells whether nothing could be left out of a long sentence."""
    words = reading.words(sentence.start, sentence.end)
    return words > SHORT and len(runs) == 1 and reading.words(*runs[0]) == words


def _headline(trigger: Token, place: Place, reading: Reading) -> Line | None:
    """The headline itself, where it is one."""
    if not place.headline:
        return None
    _, tokens = reading.block(trigger.i)
    runs = stretches.of(tokens, reading)
    if sum(reading.words(*run) for run in runs) > SHORT:
        return None
    return Line(cutting.text_of(runs, reading, {}), clean=True)


def _sentence(sentence: Span, reading: Reading, naming: Naming) -> Line | None:
    """The whole sentence, if it is short and tells something."""
    run = sentence.start, sentence.end
    if not FEWEST <= reading.words(*run) <= SHORT or not _has_verb([run], reading):
        return None
    runs = stretches.of(range(*run), reading)
    text = cutting.text_of(runs, reading, naming.of(runs))
    return Line(text, clean=True) if cutting.is_balanced(text) else None


def _is_clean(main: Token, runs: list[Stretch], text: str, reading: Reading) -> bool:
    """Tells whether a clause reads on its own: somebody, a finite verb, marks in pairs."""
    if not cutting.is_balanced(text) or not _has_verb(runs, reading):
        return False
    first = reading.doc[runs[0][0]]
    if first.pos_ in _MIDDLE and not first.is_sent_start:
        return False
    doers = [child for child in main.children if child.dep_ in trees.SUBJECTS]
    return len(doers) <= 1 and sum(reading.words(*run) for run in runs) >= FEWEST


def _has_verb(runs: list[Stretch], reading: Reading) -> bool:
    return any(token.tag_ in _FINITE for run in runs for token in reading.doc[run[0] : run[1]])
