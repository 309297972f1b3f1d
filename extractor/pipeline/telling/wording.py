"""The words of a line: the article's own, in its order.

An event's line is its clause, with the words of whoever tells it; where no clause can be cut out
cleanly, the sentence once, if it is short. A headline is its own line. The lines of claims are
worded in ``claim_words``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Span, Token

from extractor import lexicon
from extractor.pipeline.syntax import arguments, auxiliaries
from extractor.pipeline.telling import (
    claim_words,
    clauses,
    cutting,
    edges,
    fragments,
    places,
    shortening,
    stretches,
    tellers,
    unfinished,
    whole,
)
from extractor.pipeline.telling.naming import Naming
from extractor.pipeline.telling.places import Place
from extractor.pipeline.telling.reading import Reading, Said
from extractor.pipeline.telling.stretches import Stretch

SHORT = 25
"""Words of a sentence that can be a line whole, and of a headline."""

SAID = 30
"""Words of a sentence that can be the line of a claim whole."""

FEWEST = 3
"""Words of a line that tells something."""

TAIL = 4
"""Words at the end of a line that are looked at for what they lead to."""

_LEADING = frozenset({"mark", "case", "cc", "aux", "cop", "det"})
_DOERS = ("nsubj", "csubj", "expl")
_HOLDING = frozenset({"VERB", "AUX", "ADP", "DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON"})
_TELLING = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "NUM", "X"})
_PERSONS = lexicon.of_sort("pronouns", "masculine") | lexicon.of_sort("pronouns", "feminine")
_ECHOES = lexicon.of_sort("pronouns", "echo")
_ACCORDING = lexicon.of_sort("connectives", "according")
_MIDDLE = frozenset({"SCONJ", "CCONJ", "PART"})


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a line, whether they could be cut out cleanly, and whether they are no line."""

    text: str
    clean: bool
    fragment: bool = False
    runs: Sequence[Stretch] = ()


def of_events(reading: Reading, places: Sequence[Place], naming: Naming) -> list[Line]:
    """Returns the line of each event of ``reading``, in the same order."""
    used: set[int] = set()
    known: dict[int, tuple[list[Stretch], Line]] = {}
    lines = []
    for trigger, place in zip(reading.triggers, places, strict=True):
        line = _headline(trigger, place, reading) or _line(trigger, reading, naming, known)
        sentence = trigger.sent
        if not line.clean and sentence.start not in used:
            line = _sentence(sentence, reading, naming) or line
            used.add(sentence.start)
        lines.append(line)
    return lines


def of_claims(reading: Reading, naming: Naming) -> list[Line]:
    """Returns the line of each claim of ``reading``, in the same order."""
    lines = []
    for number in range(len(reading.said)):
        kept, goes_on = claim_words.of(number, reading)
        runs = stretches.of(kept, reading)
        text = cutting.text_of(runs, reading, naming.of(runs), goes_on=goes_on)
        said = reading.said[number]
        empty = fragments.is_empty(said, reading) or fragments.is_aside(said, reading)
        torn = not empty and fragments.is_torn(said, runs, reading)
        fragment = empty or torn or fragments.is_claim(said, runs, reading)
        alone = not fragment and _reads_alone(number, runs, reading)
        line = Line(text, alone and cutting.is_balanced(text), fragment, runs)
        if not (line.clean or empty):
            most = whole.SAID if torn else SAID
            line = _said_whole(said, reading, naming, most=most) or line
        lines.append(line)
    return lines


def _said_whole(said: Said, reading: Reading, naming: Naming, *, most: int) -> Line | None:
    """The sentence of a claim, if it is short and does not only mention that somebody said so."""
    cue = reading.doc[said.anchor()]
    within = range(cue.sent.start, cue.sent.end)
    if said.nominal or cue.dep_.startswith("acl") or said.content.isdisjoint(within):
        return None
    if _says_little(said, set(said.content), reading):
        return None
    return _sentence(cue.sent, reading, naming, most=most)


def _reads_alone(number: int, runs: list[Stretch], reading: Reading) -> bool:
    """Tells whether the line of a claim reads on its own.

    It does not where it begins with its cue ("said Ann Park") or in the middle of a phrase, ends
    with what leads to more, stands in a relative clause ("who refused to go"), asks a question in
    nobody's very words, or shows that somebody said something without what was said ("he said,
    adding ...").
    """
    said = reading.said[number]
    shown = {at for run in runs for at in range(*run)}
    if not shown or not said.cue:
        return bool(shown)
    cue = reading.doc[said.anchor()]
    first = next(reading.doc[at] for at in sorted(shown) if reading.texts[at][0].isalnum())
    if first.tag_ in auxiliaries.FINITE and first.is_lower:  # “doesn't mean that,” he said
        return False
    if _begins_with_cue(shown, said, reading) or _says_little(said, shown, reading):
        return False
    if cue.dep_ == "acl:relcl" or _begins_amid(min(shown), reading):
        return False
    if cue.tag_ == "VBG" and first.lower_ == "with":  # "with the bank saying it failed"
        return False
    if not _LEADING.isdisjoint(_hanging(runs[-1], shown, reading)):
        return False
    if said.claim.manner != "direct" and reading.texts[max(shown)] == "?":
        return False
    others = {reading.cues[at] for at in shown if at in reading.cues} - {number}
    return all(
        not reading.said[other].content.isdisjoint(shown) or reading.said[other].nominal
        for other in others
    )


def _begins_with_cue(shown: set[int], said: Said, reading: Reading) -> bool:
    """Tells of "said Ann Park", but not of "According to Ann Park" and "Said Park: “No.”"."""
    first = reading.doc[min(shown)]
    if first.i not in said.cue or (said.source and first == _first_of(said, reading)):
        return False
    opens = first.is_sent_start and first.is_title
    return not opens or (first.lower_ not in _ACCORDING and ":" not in first.sent.text)


def _first_of(said: Said, reading: Reading) -> Token:
    """Returns the first word of whoever said so."""
    return reading.doc[said.source[0] : said.source[-1] + 1].root.left_edge


def _says_little(said: Said, shown: set[int], reading: Reading) -> bool:
    """Tells of "said as much" and "“Really,” she said" that nothing is told of what was said."""
    told = [reading.doc[at] for at in said.content & shown]
    told = [word for word in told if word.lower_ not in _ECHOES]
    return not any(word.pos_ in _TELLING or word.lower_ in _PERSONS for word in told)


def _begins_amid(first: int, reading: Reading) -> bool:
    """Tells whether a line begins behind a word that its first word belongs to."""
    token = reading.doc[first]
    if token.is_sent_start or first == 0 or reading.quotation(first) is not None:
        return False
    before = reading.doc[first - 1]
    return before.pos_ in _HOLDING and before.dep_ != "mark"


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
    sentence = range(main.sent.start, main.sent.end)
    kept = clauses.of(main) | clauses.path(trigger, main)
    kept |= tellers.chain(tellers.of(main, reading), reading, sentence)
    short = shortening.shortened(kept, main, trigger, reading)
    cut = edges.from_subject(short, main)
    kept = whole.of_event(main, cut, reading) if short <= cut else cut
    runs = edges.mended(stretches.of(kept, reading), reading)
    most = shortening.LONG if reading.teller(main.i) is None else shortening.FULL
    broken = kept is cut and _is_all(runs, trigger.sent, most, reading)
    if broken or not runs or (len(runs) == 1 and stretches.is_lone(runs[0], reading)):
        around = shortening.around(trigger, (sentence.start, sentence.stop), reading)
        runs = stretches.of(range(*around), reading) or [(trigger.i, trigger.i + 1)]
    text = cutting.text_of(runs, reading, naming.of(runs), goes_on=broken)
    shown = {at for run in runs for at in range(*run)}
    amid = fragments.begins_amid(runs, reading) or unfinished.leads_nowhere(runs, reading)
    amid |= main.dep_ != "acl:relcl" and unfinished.ends_with_doer(shown, reading)
    clean = not (amid or broken) and _is_clean(main, runs, text, reading)
    line = Line(text, clean, amid, runs)
    known[main.i] = runs, line
    return line


def _is_all(runs: list[Stretch], sentence: Span, most: int, reading: Reading) -> bool:
    """Tells whether nothing could be left out of a long sentence."""
    words = reading.words(sentence.start, sentence.end)
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


def _sentence(
    sentence: Span, reading: Reading, naming: Naming, *, most: int = SHORT
) -> Line | None:
    """The whole sentence, if it is short, tells something and does not ask."""
    run = sentence.start, sentence.end
    if not FEWEST <= reading.words(*run) <= most or not fragments.has_verb([run], reading):
        return None
    if fragments.begins_amid(stretches.of(range(*run), reading), reading):
        return None
    asks = "?" in reading.texts[sentence.end - places.LAST : sentence.end]
    if asks or (sentence[0].tag_ in auxiliaries.FINITE and sentence[0].is_lower):
        return None
    runs = stretches.of(range(*run), reading)
    text = cutting.text_of(runs, reading, naming.of(runs))
    return Line(text, clean=True, runs=runs) if cutting.is_balanced(text) else None


def _is_clean(main: Token, runs: list[Stretch], text: str, reading: Reading) -> bool:
    """Tells whether a clause reads on its own: somebody, a finite verb, marks in pairs."""
    if not cutting.is_balanced(text) or not fragments.has_verb(runs, reading):
        return False
    first, inside = reading.doc[runs[0][0]], {at for run in runs for at in range(*run)}
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
        or not _LEADING.isdisjoint(_hanging(runs[-1], inside, reading))
    ):
        return False
    return len(doers) <= 1 and sum(reading.words(*run) for run in runs) >= FEWEST


def _is_whole(runs: list[Stretch], reading: Reading) -> bool:
    """Tells of "he said, but added ..." that what he said first is missing."""
    inside = [at for run in runs for at in range(*run)]
    cues = sorted({number for at in inside if (number := reading.cues.get(at)) is not None})
    shown = set(inside)
    for first, second in pairwise(cues):
        between = range(reading.said[first].anchor() + 1, reading.said[second].anchor())
        joined = any(reading.doc[at].dep_ == "cc" for at in between)
        if joined and len(between) <= TAIL and shown.isdisjoint(reading.said[first].content):
            return False
    return True


def _is_torn(main: Token, inside: set[int]) -> bool:
    """Tells of "... and the people left" that the clause begins in the middle of its subject."""
    left = main.left_edge.i
    first = min((at for at in inside if at >= left), default=main.i)
    before = main.doc[max(0, first - 1)]
    return before.dep_ == "cc" and before.head.i != main.i and first > 0


def _hanging(run: Stretch, inside: set[int], reading: Reading) -> set[str]:
    """Returns the labels of the last words that lead to something left out: "because, above"."""
    last = reading.doc[max(run[0], run[1] - TAIL) : run[1]]
    leading = last[-1].pos_ in ("ADP", "DET") and last[-1].tag_ != "RP"
    return {"case" if leading else "", *(t.dep_ for t in last if t.head.i not in inside)}
