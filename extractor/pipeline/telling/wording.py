"""The words of a line: the article's own, in its order.

An event's line is its clause, with the words of whoever tells it; where no clause can be cut out
cleanly, the sentence once, if it is short. A headline is its own line. The lines of claims are
worded in ``claim_lines``.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Token

from extractor.pipeline.syntax import arguments, auxiliaries
from extractor.pipeline.telling import (
    clauses,
    cutting,
    edges,
    fragments,
    gaps,
    links,
    loose_ends,
    openers,
    relative_lines,
    shared_clauses,
    shortening,
    silence,
    stretches,
    tellers,
    unfinished,
    whole,
)
from extractor.pipeline.telling.lines import (
    FEWEST,
    LEADING,
    SHORT,
    TAIL,
    Line,
    hanging,
    of_sentence,
)
from extractor.pipeline.telling.naming import Naming
from extractor.pipeline.telling.places import Place
from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.stretches import Stretch

_DOERS = ("nsubj", "csubj", "expl")
_BESIDE = frozenset({"acl", "acl:relcl"})
_MIDDLE = frozenset({"SCONJ", "CCONJ", "PART"})


def of_events(reading: Reading, places: Sequence[Place], naming: Naming) -> list[Line]:
    """Returns the line of each event of ``reading``, in the same order."""
    used: set[int] = set()
    known: dict[int, tuple[list[Stretch], Line]] = {}
    told = set(reading.triggers)
    lines = []
    for trigger, place in zip(reading.triggers, places, strict=True):
        line = _headline(trigger, place, reading) or _line(trigger, reading, naming, known)
        sentence = trigger.sent
        if not line.clean and sentence.start not in used:
            line = of_sentence(sentence, reading, naming) or line
            used.add(sentence.start)
            if _is_beside(trigger, told):
                line = replace(line, fragment=True)
        if silence.is_told(clauses.scope(trigger, reading)):
            line = replace(line, fragment=True)
        lines.append(line)
    return lines


def _is_beside(trigger: Token, told: set[Token]) -> bool:
    """Tells of "the bank, sold in May, fell" that "fell" is what the sentence tells, and a line."""
    return trigger.sent.root in told and any(
        each.dep_ in _BESIDE for each in (trigger, *trigger.ancestors)
    )


def _line(
    trigger: Token,
    reading: Reading,
    naming: Naming,
    known: dict[int, tuple[list[Stretch], Line]],
) -> Line:
    """The clause of an event; ``known`` are those told already, by their predicate."""
    main = clauses.scope(trigger, reading)
    if main.i in known:
        runs, line = known[main.i]
        if any(trigger.i in range(*run) for run in runs):
            return line
    sentence = reading.sentence(main.i)
    kept = clauses.of(main) | clauses.path(trigger, main)
    teller = tellers.of(main, reading)
    if not tellers.closes_before(main, teller, reading):
        kept |= tellers.chain(teller, reading, sentence)
    short = shortening.shortened(kept, main, trigger, reading)
    cut = edges.from_subject(short, main, reading)
    kept = whole.of_event(main, cut, reading) if short <= cut else cut
    kept = shared_clauses.with_first(main, kept, reading)
    kept = relative_lines.asserted(kept, main)
    number = tellers.of(main, reading)
    if number is not None:
        kept = relative_lines.asserted(kept, reading.tokens[reading.said[number].anchor()])
    runs = loose_ends.to_end(edges.mended(stretches.of(kept, reading), reading), reading)
    told = reading.teller(main.i) is not None
    most = shortening.FULL if told else shortening.LONG
    broken = kept is cut and _is_all(runs, sentence, most, reading)
    if broken or not runs or (len(runs) == 1 and stretches.is_lone(runs[0], reading)):
        around = shortening.around(trigger, (sentence.start, sentence.stop), reading)
        runs = stretches.of(range(*around), reading) or [(trigger.i, trigger.i + 1)]
    runs = openers.without(runs, reading)
    text = cutting.text_of(runs, reading, naming.of(runs), goes_on=broken)
    amid = _is_fragment(main, runs, reading)
    clean = not (amid or broken) and _is_clean(main, runs, text, reading)
    line = Line(text, clean, amid, runs)
    known[main.i] = runs, line
    return line


def _is_fragment(main: Token, runs: list[Stretch], reading: Reading) -> bool:
    """Tells whether a line lacks what it cannot do without; quick looks come first."""
    shown, end = {at for run in runs for at in range(*run)}, runs[-1][1]
    told = reading.teller(main.i) is not None
    return (
        unfinished.has_no_verb(runs, reading)
        or unfinished.asks(main, end, reading)
        or fragments.is_event(runs, reading)
        or links.are_in(runs, reading)
        or unfinished.leads_nowhere(runs, reading)
        or unfinished.begins_in_phrase(runs[0][0], reading)
        or (main.dep_ != "acl:relcl" and unfinished.ends_with_doer(shown, reading))
        or relative_lines.is_object(main)
        or relative_lines.describes_only(shown, reading)
        or shared_clauses.is_lost(main, shown)
        or fragments.says_nothing(shown, reading)
        or (told and unfinished.goes_on_behind(end, reading))
        or fragments.lacks_span(runs, reading)
        or unfinished.reaches_on(main, shown, reading)
        or unfinished.lacks_result(shown, reading)
        or unfinished.lacks_infinitive(shown, reading)
        or gaps.lacks_any(runs, reading)
    )


def _is_all(runs: list[Stretch], sentence: range, most: int, reading: Reading) -> bool:
    """Tells whether nothing could be left out of a long sentence."""
    words = reading.words(sentence.start, sentence.stop)
    return words > most and len(runs) == 1 and reading.words(*runs[0]) == words


def _headline(trigger: Token, place: Place, reading: Reading) -> Line | None:
    """The headline itself, where it is one."""
    if not place.headline:
        return None
    _, tokens = reading.block(trigger.i)
    runs = stretches.of(tokens, reading)
    if sum(reading.words(*run) for run in runs) > SHORT:
        return None
    return Line(cutting.text_of(runs, reading, {}), clean=True)


def _is_clean(main: Token, runs: list[Stretch], text: str, reading: Reading) -> bool:
    """Tells whether a clause reads on its own: somebody, a finite verb, marks in pairs."""
    if not cutting.is_balanced(text) or not fragments.has_verb(runs, reading):
        return False
    first, inside = reading.tokens[runs[0][0]], {at for run in runs for at in range(*run)}
    if first.tag_ == "WRB" and not any(word == "?" for word in reading.texts[runs[-1][1] :][:2]):
        return False
    if first.pos_ in _MIDDLE and not (first.is_sent_start and first.dep_ != "mark"):
        return False
    if edges.is_participle(main) or edges.lacks_subject(first, inside):
        return False
    end = runs[-1][1]
    if edges.is_broken(end, reading) or edges.ends_in_subject(end, main, reading):
        return False
    if unfinished.begins_behind_and(first.i, reading):
        return False
    doers = [child for child in main.children if child.dep_.startswith(_DOERS)]
    shared = arguments.subject(main)
    if not doers and (shared is None or shared.i not in inside or shared.i > main.i):
        return False
    if main.dep_ == "conj" and main.head.i in reading.cues and auxiliaries.own(main):
        return False  # "he said it had failed and had cost millions": who had?
    if (
        not _is_whole(runs, reading)
        or _is_torn(main, inside)
        or not LEADING.isdisjoint(hanging(runs[-1], inside, reading))
    ):
        return False
    return len(doers) <= 1 and sum(reading.words(*run) for run in runs) >= FEWEST


def _is_whole(runs: list[Stretch], reading: Reading) -> bool:
    """Tells of "he said, but added ..." that what he said first is missing."""
    shown = {at for run in runs for at in range(*run)}
    cues = sorted({reading.cues[at] for at in shown & reading.cues.keys()})
    for first, second in pairwise(cues):
        between = range(reading.said[first].anchor() + 1, reading.said[second].anchor())
        joined = any(reading.tokens[at].dep_ == "cc" for at in between)
        if joined and len(between) <= TAIL and shown.isdisjoint(reading.said[first].content):
            return False
    return True


def _is_torn(main: Token, inside: set[int]) -> bool:
    """Tells of "... and the people left" that the clause begins in the middle of its subject."""
    left = main.left_edge.i
    first = min((at for at in inside if at >= left), default=main.i)
    before = main.doc[max(0, first - 1)]
    return before.dep_ == "cc" and before.head.i != main.i and first > 0
