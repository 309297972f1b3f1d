"""Where a line begins and ends: at its subject, and not in the middle of a phrase.

What a shortened clause or a wrong parse cuts off is put back where it is short ("400 … in Spain"),
else the rest of the broken phrase goes ("with its leaders … hailing").
"""

from collections.abc import Collection
from itertools import pairwise

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.syntax import auxiliaries, trees
from extractor.pipeline.telling import torn
from extractor.pipeline.telling.reading import BESIDE, Reading
from extractor.temporal import vocabulary

Stretch = tuple[int, int]

LONGEST, WHOLE = 30, 25
"""Words that a line has at most with what is put back, and one that is a sentence whole."""

LEAST = 5
"""Words that a line has at least after the rest of a broken phrase went."""

TAIL = 5
"""Words of such a rest, and the one before it."""

_BESIDE = BESIDE - lexicon.of_sort("connectives", "bind")
"""Words at the head of a clause that may be left out."""

_POINTS = lexicon.of_sort("noun_uses", "point")
"""Nouns that mean nothing without the clause behind them: "at a time when"."""

_SHARES = lexicon.of_sort("noun_uses", "share")
"""Nouns that say how much of a reason follows: "in part | by"."""

_SPELLS = lexicon.of_sort("noun_uses", "spell")
_SEQUENCE = lexicon.of_sort("connectives", "sequence")

NAMED = 10
"""Tokens of what stands behind a name between commas: ", the third country to do so,"."""

_BODIES = frozenset({"WP", "NNP"})
"""Tags of a body in capitals; the WHO looks like a pronoun."""

COLON = 3
"""Tokens at the end of a line among which no colon stands: what it leads to goes on."""

_PAUSES = frozenset({",", ".", ";", ":", "?", "!", "--", "–", "—", "(", ")", "..."})
_APART = frozenset({",", "--", "–", "—"})
_JOINING = frozenset({"ADP", "CCONJ", "SCONJ", "PUNCT", "SPACE", "SYM"})
_OPENING = frozenset({"ADP", "CCONJ", "SCONJ"})
_PARTICIPLES = frozenset({"VBG", "VBN"})
_BEFORE_NOUN = frozenset({"compound", "amod", "nummod"})
_ASSERTED = frozenset({"ROOT", "root", "conj", "parataxis"})
_FLAGS = frozenset({"WRB", "WDT", "WP"})


def from_subject(kept: set[int], main: Token, reading: Reading) -> set[int]:
    """Returns ``kept`` without "even after" or "as" before the subject of ``main``.

    A question and a condition begin with such a word and keep it.
    """
    subject = trees.subject(main)
    if subject is None or subject.i > main.i:
        return kept
    heads, start = {main.i, subject.i}, main.left_edge.i
    marks = [
        word.i
        for word in reading.tokens[start : subject.i]
        if word.lower_ in _BESIDE
        and word.head.i in heads
        and word.dep_ in ("mark", "case", "advmod")
    ]
    named, sentence = _named_before(subject, main, reading), reading.sentence(main.i)
    if not (marks or named) or _is_question(sentence, reading):
        return kept
    kept = kept | named
    if not marks or marks[0] == sentence.start != start:
        return kept
    return kept - set(range(start, marks[-1] + 1))


def _is_question(sentence: range, reading: Reading) -> bool:
    text = reading.between(sentence.start, sentence.stop)
    return text.rstrip("\"'” ").endswith("?")


def mended(runs: list[Stretch], reading: Reading) -> list[Stretch]:
    """Returns the stretches of a line with its first and last word set right, where that can be."""
    if not runs:
        return runs
    first = with_name(_with_pronoun(runs[0], reading), reading)
    runs = [(first, runs[0][1]), *runs[1:]]
    *others, last = runs
    last = last[0], torn.with_rate(last[1], reading)
    runs = [*others, last]
    broken = is_broken(last[1], reading)
    if not broken and not _goes_on(last[1], reading):
        return runs
    words = sum(reading.words(*run) for run in others)
    end = _next_pause(last[1], reading)
    sentence = reading.sentence(last[0])
    whole = (
        end is not None and reading.words(sentence.start, last[0]) == 0 and end + 1 >= sentence.stop
    )
    if end is not None and words + reading.words(last[0], end) <= (WHOLE if whole else LONGEST):
        return [*others, (last[0], end)]
    start = torn.mark(last[1], reading) or (_rest(last, reading) if broken else None)
    if start is not None and words + reading.words(last[0], start) >= LEAST:
        return [*others, (last[0], start)]
    return runs


def is_broken(end: int, reading: Reading) -> bool:
    """Tells whether a line that ends before the token ``end`` ends within a phrase."""
    doc = reading.tokens
    last = doc[end - 1]
    if end >= len(doc) or doc[end].is_sent_start or doc[end].is_space or end in reading.ends:
        return False
    after = doc[end]
    if last.dep_ in _BEFORE_NOUN and last.head.i >= end:  # "her first | and second bids"
        return True
    if _is_beside(end, reading):
        return True  # ", with the bank | among the owners"
    if is_measure(last, after) or torn.mark(end, reading) is not None:
        return True
    if last.tag_ == "CD" and after.pos_ == "ADP" and doc[end - 2].pos_ in _OPENING:
        return True  # "1,600 in one town and 400 | in another"
    if last.lower_ in _POINTS and after.tag_ in ("WRB", "WDT"):
        return True
    if last.lower_ in _SHARES and doc[end - 2].pos_ in ("ADP", "ADJ") and after.pos_ in _OPENING:
        return True  # "in large part | because it failed"
    if after.lower_ == "of" or (after.tag_ == "WP" and last.pos_ == "VERB"):
        return True  # "5 % | of the fish", "came to do | what they do"
    if last.pos_ in ("NOUN", "PROPN") and _lacks_verb(end - 1, reading):
        return after.text == "," or not after.is_punct
    if last.pos_ in ("PRON", "NOUN", "PROPN") and _opens(end - 1, reading):
        return not after.is_punct  # "when it | and the others", ", and the team | that"
    if after.tag_ in auxiliaries.FINITE or _goes_on(end, reading):
        return after.dep_ == "acl" and trees.marker(last) == "with"
    return after.pos_ not in _JOINING and after.tag_ not in _FLAGS and not after.is_punct


def ends_in_subject(end: int, main: Token, reading: Reading) -> bool:
    """Tells of "the mails sent to Oslo | were found" that the line is somebody else's subject.

    So is "the third time that Novak, aged 55, | has left", and what ends behind a colon.
    """
    doc = reading.tokens
    if end + 1 >= len(doc) or doc[end].is_sent_start or doc[end].is_space or end in reading.ends:
        return False
    if ":" in reading.texts[end - COLON : end] and any(
        word.is_alpha for word in doc[end : reading.sentence(end - 1).stop]
    ):
        return True
    if main.dep_ not in _ASSERTED:
        return False
    after, apart = doc[end], doc[end].text in _APART
    if apart and reading.sentence(end - 1) == reading.sentence(end + 1):
        after = doc[end + 1]
    verb = after.head if after.dep_ in trees.AUXILIARIES or after.dep_ == "cop" else after
    if after.tag_ not in auxiliaries.FINITE or (apart and verb.i == after.i):
        return False
    return not any(word.dep_ in trees.SUBJECTS and word.i < main.i for word in verb.children)


def _is_beside(end: int, reading: Reading) -> bool:
    """Tells of ", with Peru | among the owners" that a clause without a verb is not at its end."""
    words = reading.texts[max(0, end - TAIL) : end]
    apart = any(pair == (",", "with") for pair in pairwise(words))
    return apart and reading.tokens[end].pos_ == "ADP" and reading.tokens[end - 1].pos_ == "PROPN"


def is_measure(last: Token, after: Token) -> bool:
    """Tells of "came moments | after he spoke" that it says how long before or after what."""
    if after.lower_ not in _SEQUENCE:
        return False
    name = trees.lemma(last)
    definite = any(word.lower_ == "the" for word in last.lefts)  # "in the days | before"
    alone = definite or trees.child(last, "case") is None
    return alone and (name in vocabulary.words("unit") or name in _SPELLS)


def _goes_on(end: int, reading: Reading) -> bool:
    """Tells of "voters | to leave", "a group | set up" that a description goes on."""
    after = reading.tokens[min(end, len(reading.tokens) - 1)]
    return not after.is_sent_start and (after.tag_ == "TO" or after.dep_ == "acl")


def is_participle(main: Token) -> bool:
    """Tells of "having risen from nine" and "ending the war" that it is no clause of its own."""
    finite = any(word.tag_ in auxiliaries.FINITE for word in auxiliaries.own(main))
    bare = main.tag_ in _PARTICIPLES and main.dep_ in ("advcl", "acl")
    return bare and not finite and not trees.has_subject(main)


def lacks_subject(first: Token, told: Collection[int]) -> bool:
    """Tells of "has been named" that the line begins with a verb whose subject is left out."""
    if first.tag_ not in auxiliaries.FINITE:
        return False
    verb = first.head if first.dep_ in trees.AUXILIARIES else first
    return not any(word.i in told for word in verb.children if word.dep_ in trees.SUBJECTS)


def _named_before(subject: Token, main: Token, reading: Reading) -> set[int]:
    """Returns the name of "Peru, the second country, has paid" that was taken for a call."""
    texts, start, end = reading.texts, subject.left_edge.i, subject.right_edge.i + 1
    if start == 0 or end == len(texts):
        return set()
    if "," not in texts[start - 1 : start + 1] or "," not in texts[end - 1 : end + 1]:
        return set()
    names = [word for word in main.lefts if word.dep_ == "vocative" and word.pos_ == "PROPN"]
    return {at for name in names for at in range(name.left_edge.i, start) if name.i < start}


def _opens(at: int, reading: Reading) -> bool:
    """Tells whether a noun that ends a line begins a clause: ", and the team", "when it"."""
    before = at - 1
    while before > 0 and reading.tokens[before].pos_ in ("DET", "ADJ", "NUM"):
        before -= 1
    word = reading.tokens[before]
    joined = word.dep_ == "cc" and reading.texts[before - 1] == ","
    return joined or word.lower_ in BESIDE


def _lacks_verb(at: int, reading: Reading) -> bool:
    """Tells of "in May, when the ship" that the noun is the subject of a verb left out."""
    first = reading.tokens[at].left_edge
    while first.i and reading.tokens[first.i - 1].dep_ == "compound":
        first = reading.tokens[first.i - 1]
    return first.lower_ == "when" or (first.i > 0 and reading.tokens[first.i - 1].lower_ == "when")


def _with_pronoun(run: Stretch, reading: Reading) -> int:
    """Returns where a stretch begins with "it" or "there" before its verb, if that was lost."""
    start = run[0]
    first, before = reading.tokens[start], reading.tokens[max(0, start - 1)]
    lost = (
        start > 0
        and first.tag_ in auxiliaries.FINITE
        and before.pos_ == "PRON"
        and not first.is_sent_start
    )
    ours = before.head.i in (first.i, first.head.i)
    return start - 1 if lost and ours and before.tag_ not in _FLAGS else start


def with_name(start: int, reading: Reading) -> int:
    """Returns where a stretch begins with the name of "Peru, the third country, | paid".

    So it does with a body written in capitals before an office: "WHO | Director-General Ana Silva".
    """
    doc = reading.tokens
    if start == 0 or doc[start].is_sent_start:
        return start
    before, word = doc[start - 1], doc[start]
    titled = word.is_title and word.pos_ != "DET"
    if before.tag_ in _BODIES and before.is_upper and before.is_alpha and titled:
        return start - 1 if before.whitespace_ else start
    at = start - 1
    while at > 0 and doc[at - 1].pos_ == "PROPN":
        at -= 1
    names = at < start - 1 and before.text == "," and word.lower_ == "the"
    bare = doc[at].is_sent_start or reading.texts[at - 1] == ","
    return at if names and bare and "," in reading.texts[start : start + NAMED] else start


def _next_pause(end: int, reading: Reading) -> int | None:
    """Returns the end of the phrase that goes on at ``end``; None where a quotation begins."""
    doc = reading.tokens
    for at in range(end + 1, len(doc)):
        if doc[at].is_quote:
            return None
        if doc[at].is_sent_start or doc[at].is_space or reading.texts[at] in _PAUSES:
            return at
    return len(doc)


def _rest(run: Stretch, reading: Reading) -> int | None:
    """Returns where the broken phrase at the end of a stretch begins: at a whole word."""
    whole = [at for at in range(run[1] - 1, run[0], -1) if not reading.is_glued(at)]
    for at in whole[: TAIL - 1]:
        word = reading.tokens[at]
        if trees.is_predicate(word) and word.pos_ in ("VERB", "AUX"):
            return None
        alone = at + 1 == run[1] or not reading.is_glued(at + 1)  # "in", not "in-house"
        if alone and (word.pos_ in _OPENING or word.tag_ in _FLAGS):
            before = reading.tokens[at - 1]
            return at - 1 if before.pos_ in _OPENING or before.text == "," else at
    return None
