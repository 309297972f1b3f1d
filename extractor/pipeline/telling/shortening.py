"""What a long line can do without: descriptions first, then circumstances, from its end.

Never what decides whether it is true: conditions, denials, "of" and the day stay.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.syntax import modality, trees
from extractor.pipeline.telling import clauses
from extractor.pipeline.telling.reading import Reading

LONGEST, FULL = 25, 26
"""Words of a line that nothing is left out of, and of one that only asides are left out of."""

LEAST = 8
"""Words that a line has at least after something was left out."""

LONG = 36
"""Words of a sentence that is a line where nothing can be left out of it."""

BIT = 2
"""Words of a circumstance that stays, since nothing is saved: "commander | in chief"."""

SPARE = 7
"""So many words more stay where they say what a noun is for."""

_DESCRIPTIONS = frozenset({"acl", "acl:relcl", "appos", "advcl"})
_ASIDES = frozenset(_DESCRIPTIONS)
_CIRCUMSTANCES = frozenset({"nmod", "obl"})
_OF_NOUNS = frozenset({"acl", "acl:relcl"})
_NEEDED = _OF_NOUNS | {"advcl"}
_EVERY = lexicon.of_sort("pronouns", "partial")
"""Words that mean others without the clause of their noun: "any country that pays"."""

_HELD = lexicon.of_sort("connectives", "needed")
"""Prepositions whose noun says what, by whom or to whom, or turns what is said."""


def shortened(kept: set[int], main: Token, trigger: Token, reading: Reading) -> set[int]:
    """Returns ``kept`` with so much left out that a line has ``LONGEST`` words, or nearly.

    What stands apart or describes a description goes first, then what says which one is meant,
    while the line has more than ``FULL`` words, or what somebody said. The event itself stays.
    """
    told = reading.teller(main.i) is not None
    full = LONGEST if told else FULL
    size = _size(kept, reading)
    if size <= LONGEST:
        return kept
    needed = _needed(kept, main) if size <= LONGEST + SPARE else set()
    if not told and size <= LONG:
        needed |= _which(kept, main)
    for labels, most in ((_ASIDES, LONGEST), (_DESCRIPTIONS, full), (_CIRCUMSTANCES, full)):
        if size <= most:
            continue
        for token in _optional(kept, main, labels, reading):
            if size <= most:
                break
            words = {each.i for each in token.subtree} & kept
            left = size - _size(words, reading)
            if token.i not in kept or left < LEAST or not words.isdisjoint({trigger.i} | needed):
                continue
            if labels is not _ASIDES or _is_aside(token, main):
                kept, size = kept - words, left
    return kept


def _is_aside(token: Token, main: Token) -> bool:
    """Tells of a description that a comma parts from its clause, or that is within another one."""
    if trees.marker(token.head) == "with":  # ", with the bank paying"
        return False
    within = (above for above in token.ancestors if main.is_ancestor(above))
    return clauses.set_apart(token) or any(
        above.dep_ in _DESCRIPTIONS or clauses.set_apart(above) for above in within
    )


def _needed(kept: set[int], main: Token) -> set[int]:
    """Returns the words of what says what a noun is for, or whereto a verb leads.

    "launched a program | that will lend money", "has a plan | to leave", "agreed | to pay".
    """
    found: set[int] = set()
    alone = trees.child(main, "obj") is None
    for token in main.subtree:
        if token.i not in kept or token.i < main.i or token.dep_ not in _NEEDED:
            continue
        describes = token.dep_ in _OF_NOUNS and trees.is_predicate(token)
        leads = alone and token.head.i == main.i and token.dep_ == "advcl"
        needed = (describes and clauses.says_what(token)) or (
            leads and modality.is_infinitive(token)
        )
        if needed and not clauses.set_apart(token):
            found.update(word.i for word in token.subtree if word.i in kept)
    return found


def _which(kept: set[int], main: Token) -> set[int]:
    """Returns the words of what says at the end of a line which things are meant, or is a bit.

    "banned firms | with a history of fraud", "the commander | in chief".
    """
    found: set[int] = set()
    for token in main.subtree:
        if token.i not in kept or token.i < main.i or token.dep_ not in _CIRCUMSTANCES:
            continue
        words = [word.i for word in token.subtree if word.i in kept]
        ends = token.dep_ == "nmod" and words and words[-1] == max(kept)
        if (
            len(words) <= BIT
            or _is_with_whom(token)
            or (ends and not clauses.set_apart(token) and clauses.says_what(token))
        ):
            found.update(words)
    return found


def around(trigger: Token, run: tuple[int, int], reading: Reading) -> tuple[int, int]:
    """Returns the part of a long stretch that its event stands in, between two pauses."""
    start, end = run
    for at in range(*run):
        if reading.texts[at] not in _PAUSES:
            continue
        if at > trigger.i and reading.words(start, at) >= LEAST:
            return start, at
        if at < trigger.i and reading.words(start, trigger.i) > LONGEST - LEAST:
            start = at + 1
    while reading.words(start, trigger.i + 1) > LONGEST:
        start += 1
    ends = range(trigger.i + 1, end + 1)
    fitting = [at for at in ends if reading.words(start, at) <= LONGEST] or [trigger.i + 1]
    good = [at for at in fitting if at == end or reading.tokens[at].pos_ in _BEGINNING]
    return start, (good or fitting)[-1]


_BEGINNING = frozenset({"ADP", "CCONJ", "SCONJ", "PUNCT"})
_PAUSES = frozenset({",", ";", ":", "—", "–", "--"})


def _size(tokens: set[int], reading: Reading) -> int:
    return sum(reading.words(at, at + 1) for at in tokens)


def _optional(
    kept: set[int], main: Token, labels: frozenset[str], reading: Reading
) -> Iterator[Token]:
    """Yields from the end what hangs on a clause by one of ``labels`` and can be left out."""
    hanging = [token for token in main.subtree if token.dep_ in labels and token.i in kept]
    for token in sorted(hanging, key=lambda each: -each.i):
        if token.i == main.i:
            continue
        if token.left_edge.dep_ == "cc" or (token.dep_ == "appos" and not clauses.set_apart(token)):
            continue  # "the ministers Liu and Weber"
        if token.dep_ in _OF_NOUNS and _is_partial(token.head):
            continue
        words = [each.i for each in token.subtree]
        if token.head.dep_ == "advcl" and clauses.binds(token.head):
            continue
        if not reading.dated.isdisjoint(words) or main.i in words:
            continue
        marks = {child.lower_ for child in token.lefts if child.dep_ in ("case", "mark")}
        if marks.isdisjoint(_HELD) and not (trees.is_predicate(token) and clauses.binds(token)):
            yield token


def _is_with_whom(noun: Token) -> bool:
    """Tells of "talked | with Ana Silva" that somebody did it, too."""
    return noun.pos_ == "PROPN" and trees.is_predicate(noun.head) and trees.marker(noun) == "with"


def _is_partial(noun: Token) -> bool:
    return not _EVERY.isdisjoint({noun.lower_, *(word.lower_ for word in noun.lefts)})
