"""The words of a claim's line; where they do not stand alone, its sentence, if short."""

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.syntax import auxiliaries, trees
from extractor.pipeline.telling import (
    claim_words,
    cutting,
    edges,
    fragments,
    gaps,
    links,
    loose_ends,
    nothing_said,
    openers,
    relative_lines,
    silence,
    stretches,
    whole,
)
from extractor.pipeline.telling.lines import LEADING, Line, hanging, of_sentence
from extractor.pipeline.telling.naming import Naming
from extractor.pipeline.telling.reading import BESIDE, Reading, Said
from extractor.pipeline.telling.stretches import Stretch

SAID = 30
"""Words of a sentence that can be the line of a claim whole."""

_HOLDING = frozenset({"VERB", "AUX", "ADP", "DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON"})
_TELLING = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "NUM", "X"})
_PERSONS = lexicon.of_sort("pronouns", "masculine") | lexicon.of_sort("pronouns", "feminine")
_ECHOES = lexicon.of_sort("pronouns", "echo")
_TIMES = lexicon.of_sort("connectives", "bound") & BESIDE
_ACCORDING = lexicon.of_sort("connectives", "according")


def of(reading: Reading, naming: Naming) -> list[Line]:
    """Returns the line of each claim of ``reading``, in the same order."""
    lines = []
    for number in range(len(reading.said)):
        kept, goes_on = claim_words.of(number, reading)
        runs = openers.without(_with_name(stretches.of(kept, reading), reading), reading)
        runs = runs if goes_on else loose_ends.to_end(runs, reading)
        text = cutting.text_of(runs, reading, naming.of(runs), goes_on=goes_on)
        said = reading.said[number]
        empty = nothing_said.is_empty(said, reading) or fragments.is_aside(said, reading)
        empty = empty or silence.is_claim(said, reading)
        empty = empty or fragments.is_nobody(said, reading) or links.are_in(runs, reading)
        torn = not empty and fragments.is_torn(said, runs, reading)
        torn = torn or (not empty and gaps.lacks_any(runs, reading))
        fragment = empty or torn or fragments.is_claim(said, runs, reading)
        shown = {at for run in runs for at in range(*run)}
        fragment = fragment or relative_lines.describes_only(shown, reading)
        alone = not fragment and _reads_alone(number, runs, reading)
        line = Line(text, alone and cutting.is_balanced(text), fragment, runs)
        if not (line.clean or empty):
            most = whole.SAID if torn else SAID
            line = _said_whole(said, reading, naming, most=most) or line
        lines.append(line)
    return lines


def _with_name(runs: list[Stretch], reading: Reading) -> list[Stretch]:
    """Returns the stretches from the body in capitals on: "WHO | Director-General Ana Silva"."""
    return [(edges.with_name(start, reading), end) for start, end in runs[:1]] + runs[1:]


def _said_whole(said: Said, reading: Reading, naming: Naming, *, most: int) -> Line | None:
    """The sentence of a claim, if it is short and does not only mention that somebody said so."""
    cue = reading.tokens[said.anchor()]
    within = range(cue.sent.start, cue.sent.end)
    if any(_is_behind(clause, said) for clause in (cue, *cue.ancestors)):
        return None
    if said.nominal or cue.dep_.startswith("acl") or said.content.isdisjoint(within):
        return None
    if _says_little(said, set(said.content), reading):
        return None
    return of_sentence(cue.sent, reading, naming, most=most)


def _is_behind(clause: Token, said: Said) -> bool:
    """Tells of "It fell, after Ana Silva said so" that the sentence tells something else."""
    beside = clause.dep_ == "advcl" and clause.head.i not in said.content
    return beside and trees.marker(clause) in _TIMES


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
    cue = reading.tokens[said.anchor()]
    first = next(reading.tokens[at] for at in sorted(shown) if reading.texts[at][0].isalnum())
    if first.tag_ in auxiliaries.FINITE and first.is_lower:  # “doesn't mean that,” he said
        return False
    if _begins_with_cue(shown, said, reading) or _says_little(said, shown, reading):
        return False
    if cue.dep_ == "acl:relcl" and not _is_asserted(cue, shown):
        return False
    if _begins_amid(min(shown), reading):
        return False
    if cue.tag_ == "VBG" and first.lower_ == "with":  # "with the bank saying it failed"
        return False
    if not LEADING.isdisjoint(hanging(runs[-1], shown, reading)):
        return False
    if said.claim.manner != "direct" and reading.texts[max(shown)] == "?":
        return False
    others = {reading.cues[at] for at in shown if at in reading.cues} - {number}
    return all(
        not reading.said[other].content.isdisjoint(shown) or reading.said[other].nominal
        for other in others
    )


def _is_asserted(cue: Token, shown: set[int]) -> bool:
    """Tells of "Ana Silva, who said it failed" that "who" is left out."""
    pronoun = relative_lines.pronoun_of(cue)
    return pronoun is not None and pronoun.i not in shown and min(shown) < pronoun.i


def _begins_with_cue(shown: set[int], said: Said, reading: Reading) -> bool:
    """Tells of "said Ann Park", but not of "According to Ann Park" and "Said Park: “No.”"."""
    first = reading.tokens[min(shown)]
    if first.i not in said.cue or (said.source and first == _first_of(said, reading)):
        return False
    opens = first.is_sent_start and first.is_title
    return not opens or (first.lower_ not in _ACCORDING and ":" not in first.sent.text)


def _first_of(said: Said, reading: Reading) -> Token:
    """Returns the first word of whoever said so."""
    return reading.doc[said.source[0] : said.source[-1] + 1].root.left_edge


def _says_little(said: Said, shown: set[int], reading: Reading) -> bool:
    """Tells of "said as much" and "“Really,” she said" that nothing is told of what was said."""
    told = [reading.tokens[at] for at in said.content & shown]
    told = [word for word in told if word.lower_ not in _ECHOES]
    return not any(word.pos_ in _TELLING or word.lower_ in _PERSONS for word in told)


def _begins_amid(first: int, reading: Reading) -> bool:
    """Tells whether a line begins behind a word that its first word belongs to."""
    token = reading.tokens[first]
    if token.is_sent_start or first == 0 or reading.quotation(first) is not None:
        return False
    before = reading.tokens[first - 1]
    return before.pos_ in _HOLDING and before.dep_ != "mark"
