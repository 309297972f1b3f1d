"""What is no line by itself: something that it cannot do without stands elsewhere, or nowhere."""

from collections.abc import Sequence

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.syntax import auxiliaries, trees
from extractor.pipeline.telling import edges, nothing_said, stretches, unfinished
from extractor.pipeline.telling.reading import Reading, Said
from extractor.pipeline.telling.stretches import Stretch

_APART = frozenset({",", "--", "–", "—"})
_PAST = frozenset({"VBD", "VBN"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})

_HOLDING = frozenset({"ADP", "DET", "PART", "PROPN"})
_ACCORDING = lexicon.of_sort("connectives", "according")
_WISHES = frozenset({"orders", "asks", "promises", "threatens"})

AHEAD = 80
"""Tokens behind an ellipsis among which the mark that closes its quotation is looked for."""

SHORT = 5
"""Words of who speaks, at most, at the head of a line that only goes on with more that was said."""

BEHIND = 2
"""Words behind a gap of which a finite verb has its subject before the gap."""

OF_WHOM = 3
"""Words at the head of a clause among which "whom" can stand: "many of whom"."""


def is_claim(said: Said, runs: list[Stretch], reading: Reading) -> bool:
    """Tells of the line of a claim that it is a fragment.

    It is where whoever speaks stands before the sentence, or where "answering a question" is all
    that it tells.
    """
    if not runs or not said.cue:
        return False
    quoted = said.claim.manner == "direct"
    if begins_amid(runs, reading) or is_teaser(runs, reading) or _adds(runs, reading):
        return True
    if not quoted and lacks_head(runs, reading):
        return True
    cue = reading.tokens[said.anchor()]
    if cue.tag_ != "VBG" and not said.nominal:
        return False
    tags = {reading.tokens[at].tag_ for run in runs for at in range(*run)}
    return tags.isdisjoint(auxiliaries.FINITE | {"VBN"})


def _adds(runs: list[Stretch], reading: Reading) -> bool:
    """Tells of "Silva said, but added that it sank" that what she said first stands before it."""
    start, end = runs[0]
    saying = next((at for at in range(start, end) if at in reading.cues), None)
    if saying is None or saying + 2 >= end or reading.texts[saying + 1] != ",":
        return False
    return reading.tokens[saying + 2].pos_ == "CCONJ" and saying - start <= SHORT


def is_event(runs: list[Stretch], reading: Reading) -> bool:
    """Tells of the line of an event that it is a fragment: nobody does it, or it breaks off."""
    if begins_amid(runs, reading) or lacks_head(runs, reading) or is_teaser(runs, reading):
        return True
    first = reading.tokens[runs[0][0]]
    if _lacks_main_verb(runs, reading):
        return True
    if not first.is_lower:
        return False
    return edges.lacks_subject(first, {at for run in runs for at in range(*run)})


def _lacks_main_verb(runs: list[Stretch], reading: Reading) -> bool:
    """Tells of "The crew … leaving a ferry that had sunk" that what the crew did is left out."""
    if len(runs) < 2:
        return False
    shown = {at for run in runs for at in range(*run)}
    first = reading.tokens[runs[0][0] : runs[0][1]]
    heads = [word.head for word in first if word.dep_.startswith("nsubj")]
    if not heads or any(head.i in shown for head in heads):
        return False
    told = [reading.tokens[at] for at in shown & reading.finite]
    behind = range(runs[1][0], runs[1][0] + BEHIND)  # "the crew … also saw", whatever the parse
    return not any(verb.i in behind or _goes_on_from(verb, heads[0]) for verb in told)


def _goes_on_from(verb: Token, head: Token) -> bool:
    """Tells of "The crew … and sank a ferry" that the crew did that as well."""
    clause = unfinished.full(verb)
    while clause.dep_ == "conj" and clause != head:
        clause = clause.head
    return bool(clause == head)


def says_nothing(shown: set[int], reading: Reading) -> bool:
    """Tells of "Ana Silva said after meeting Jan Novak" that nothing is told of what she said."""
    for at in shown & reading.finite & reading.cues.keys():
        said = reading.said[reading.cues[at]]
        lost = bool(said.content) and shown.isdisjoint(said.content)
        if (lost and said.claim.type == "speech") or nothing_said.is_somewhere(said, reading):
            return True
    return False


def is_aside(said: Said, reading: Reading) -> bool:
    """Tells of "asked by reporters why it failed, Ana Silva said" that she is whose words count.

    So it does of "Ana Silva, asked why it failed, said".
    """
    cue = reading.tokens[said.anchor()]
    if auxiliaries.own(cue):
        return False
    before = reading.texts[cue.i - 1] == "," and cue.i - 2 in said.source
    asked = said.claim.polarity == "asks" and cue.tag_ in _PAST and before
    return asked or (cue.tag_ == "VBN" and cue.dep_ == "advcl")


def is_nobody(said: Said, reading: Reading) -> bool:
    """Tells of "many of whom said" and "whose growth said" that nobody knows who speaks."""
    words = [reading.tokens[at] for at in said.source]
    return said.claim.speaker is None and len(words) > 1 and _is_relative(words)


def is_torn(said: Said, runs: list[Stretch], reading: Reading) -> bool:
    """Tells of the line of a claim that its sentence says more of the same, or who said so, too.

    "said the cap on the cost | would rise", "said the cap | , a fifth of it, would rise"; "Peru and
    | Norway confirmed it".
    """
    if not runs or not said.cue:
        return False
    first, end = runs[0][0], runs[-1][1]
    told = {at for run in runs for at in range(*run)}
    if _lacks_deed(told, said, reading) or unfinished.lacks_result(told, reading):
        return True
    if lacks_span(runs, reading) or _begins_in_name(first, reading):
        return True
    if said.claim.manner != "direct" and unfinished.lacks_infinitive(told, reading):
        return True
    behind = said.source and said.source[-1] == end - 1 and said.source[0] > said.cue[-1]
    if behind and end < len(reading.tokens) and reading.tokens[end].tag_ == "TO":
        return True  # "was said by two men | to be sold"
    return (
        unfinished.begins_behind_and(first, reading)
        or unfinished.leads_nowhere(runs, reading, saying=True)
        or unfinished.lacks_verb(said, told, reading)
        or _goes_on(end, said, reading)
        or (said.claim.manner != "direct" and unfinished.goes_on_behind(end, reading))
    )


def lacks_span(runs: Sequence[Stretch], reading: Reading) -> bool:
    """Tells of "One month … officials said" that nobody knows after what a month had passed."""
    ends = [end for _, end in runs[:-1]]
    return any(edges.is_measure(reading.tokens[end - 1], reading.tokens[end]) for end in ends)


def _begins_in_name(first: int, reading: Reading) -> bool:
    """Tells of "on Norway's | “Hour of News,” Silva said" that it begins with a name in marks."""
    number = reading.quotation(first)
    if number is None or reading.quotes[number][0] != first:
        return False
    if reading.tokens[first].is_sent_start:
        return False
    before = reading.tokens[first - 1]
    inside = reading.tokens[slice(*reading.quotes[number])]
    leads = before.pos_ in _HOLDING and before.i not in reading.cues
    return leads and not any(word.tag_ in auxiliaries.FINITE for word in inside)


def _lacks_deed(told: set[int], said: Said, reading: Reading) -> bool:
    """Tells of "The agency … indicating that it spread" that what the agency did is left out.

    So it is in "Silva said, adding that it sank"; in "ordered its sailors | , the oldest, to leave"
    it is what they are to do.
    """
    cue = reading.tokens[said.anchor()]
    beside = [reading.tokens[at] for at in told - said.content]
    bare = cue.tag_ == "VBG" and not auxiliaries.own(cue) and cue.lower_ not in _ACCORDING
    if bare and not said.nominal:
        other = {reading.cues[word.i] for word in beside if word.i in reading.cues} - {
            reading.cues.get(cue.i)
        }
        does = (word for word in beside if word.i not in said.cue)
        says = any(word.tag_ in auxiliaries.FINITE or word.dep_ == "ROOT" for word in does)
        return not says or any(told.isdisjoint(reading.said[number].content) for number in other)
    last = max(told)
    behind = range(last + 2, min(last + unfinished.ASIDE, cue.sent.end))
    heads = [reading.tokens[at] for at in said.heads]
    return (
        said.claim.polarity in _WISHES
        and reading.texts[last + 1 : last + 2] == [","]
        and not any(trees.is_predicate(head) for head in heads)
        and any(reading.texts[at - 1] == "," and reading.tokens[at].tag_ == "TO" for at in behind)
    )


def lacks_head(runs: list[Stretch], reading: Reading) -> bool:
    """Tells of "which sank", "many of whom left", "that it sank" that what they hang on is lost."""
    if not runs or reading.quotation(runs[0][0]) is not None:
        return False
    words = reading.tokens[runs[0][0] : runs[0][1]]
    if words[0].is_sent_start or not words[0].is_lower:
        return False
    return _is_relative(words) or (words[0].lower_ == "that" and words[0].dep_ == "mark")


def _is_relative(words: Sequence[Token]) -> bool:
    """Tells of "which", "in which" and "many of whom", not of the body WHO."""
    relative = [word.tag_ in _RELATIVE and word.is_lower for word in words[:OF_WHOM]]
    behind = any(relative[1:]) and (words[1].lower_ == "of" or words[0].pos_ == "ADP")
    return relative[0] or behind


def is_teaser(runs: list[Stretch], reading: Reading) -> bool:
    """Tells of "The ferry sank off L... OSLO" that the page breaks off; another text follows."""
    return any(
        reading.texts[at] in stretches.ELLIPSES and _breaks_off(at, reading)
        for start, end in runs
        if not stretches.ELLIPSES.isdisjoint(reading.texts[start + 1 : end + 1])
        for at in range(start + 1, min(end + 1, len(reading.tokens)))
    )


def _breaks_off(at: int, reading: Reading) -> bool:
    before, after = reading.tokens[at - 1], reading.tokens[at + 1 : at + 2]
    if before.whitespace_ or not before.text.isalnum() or reading.quotation(at) is not None:
        return False
    marks = (word for word in reading.tokens[at + 1 : at + AHEAD] if word.is_quote or word.is_space)
    mark = next(marks, None)
    if mark is not None and mark.is_quote and not reading.tokens[mark.i - 1].whitespace_:
        return False  # somebody's words go on
    return not len(after) or after[0].is_space or after[0].text[0].isupper()


def begins_amid(runs: list[Stretch], reading: Reading) -> bool:
    """Tells of ", chairman of the board, said" that the name was lost with another sentence."""
    start = reading.sentence(runs[0][0]).start
    if reading.texts[start] != "," or reading.words(start, runs[0][0]):
        return False
    first = reading.tokens[runs[0][0]]
    return first.tag_ == "NN" and first.is_lower


def has_verb(runs: list[Stretch], reading: Reading) -> bool:
    """Tells whether a finite verb is told, or a past one that was taken for a participle."""
    if any(not reading.finite.isdisjoint(range(*run)) for run in runs):
        return True
    return any(
        token.tag_ == "VBN" and "ROOT" in (token.dep_, token.head.dep_)
        for run in runs
        for token in reading.tokens[run[0] : run[1]]
    )


def _goes_on(end: int, said: Said, reading: Reading) -> bool:
    """Tells whether a finite verb follows, of which the end of the line is the subject."""
    doc = reading.tokens
    if end + 1 >= len(doc) or end in reading.ends or end in said.cue:
        return False
    after = doc[end + 1] if reading.texts[end] in _APART else doc[end]
    if after.i not in reading.finite or after.i in reading.cues or after.is_sent_start:
        return False
    listed = after.dep_ == "conj" and reading.texts[end] in _APART
    return after.i in reading.sentence(end - 1) and not listed
