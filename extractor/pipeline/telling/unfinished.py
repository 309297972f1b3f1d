"""What a line broke off before: the verb of what was said, the end of an aside, the first doers.

The parse is wrong where that happens, so the words themselves are asked: their tags, and what
stands behind the line.
"""

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.mentions import nominals
from extractor.pipeline.syntax import auxiliaries, trees
from extractor.pipeline.telling.descriptions import INSIDE
from extractor.pipeline.telling.reading import Reading, Said
from extractor.pipeline.telling.stretches import Stretch

SAY = lexicon.of_sort("verb_uses", "say") & lexicon.of_sort("verb_uses", "plain")
"""Verbs of saying whose object is hardly a noun: "said a few words" is seldom told."""

ASIDE = 24
"""Tokens of an aside that a sentence goes on behind."""

TAIL = 8
"""Tokens at the end of a line that are looked at for what they lead to."""

ENDING = 2
"""Tokens behind a line among which the mark of its sentence stands."""

LONG_DASHES = frozenset({"--", "–", "—"})
_DASHES = LONG_DASHES | {"-"}
_ASKING = frozenset({"WDT", "WP", "WP$", "WRB"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_NEEDED = frozenset({"obj", "xcomp"})
_LEADING = trees.SUBJECTS | {"obl", "obl:unmarked", "nmod:poss", "compound"}
_DEGREES = lexicon.of_sort("connectives", "degree")
_ALONE = frozenset({"ROOT", "root", "conj", "parataxis"})


def asserts(tokens: Sequence[int], reading: Reading) -> bool:
    """Tells whether some words have a finite verb that no "which", "that" or "if" takes.

    The first of the words may lead to all of them ("how it failed"), and so may the first "that".
    """
    verbs = 0
    for number, at in enumerate(tokens):
        word = reading.tokens[at]
        verbs += at in reading.finite
        if number and (verbs or word.lower_ != "that"):
            verbs -= word.tag_ in _ASKING or _leads(word)
    return verbs > 0


def _leads(word: Token) -> bool:
    """Tells of "if it failed" that the word leads to a verb; not of "of having failed"."""
    if word.dep_ != "mark" or word.tag_ != "IN":
        return False
    return any(each.tag_ in auxiliaries.FINITE for each in (word.head, *word.head.lefts))


def lacks_verb(said: Said, shown: set[int], reading: Reading) -> bool:
    """Tells of "said the cap, a fifth of the cost, | would rise" that only its subject is told."""
    cue = reading.tokens[said.anchor()]
    told = sorted(said.content & shown)
    if said.claim.manner == "direct" or trees.lemma(cue) not in SAY or not told:
        return False
    if any(reading.tokens[at].tag_ in ("TO", "IN") for at in said.cue):
        return False  # "responded to the claim"
    first = reading.tokens[told[0]]
    opens = first.lower_ == "that" or first.pos_ in ("DET", "ADJ", "NUM", *_NOUNS)
    ended = told[-1] + 1 >= cue.sent.end - 1
    wish = any(reading.tokens[at].tag_ == "TO" for at in told)  # "told them to leave"
    return opens and told[0] > cue.i and not (ended or wish or asserts(told, reading))


def goes_on_behind(end: int, reading: Reading) -> bool:
    """Tells of "the bill for the rig | , which sank, could run to millions" that it breaks off.

    So does what ends within or before an aside between dashes.
    """
    doc = reading.tokens
    if end + 1 >= len(doc) or end in reading.ends or doc[end].is_sent_start:
        return False
    mark, stop = reading.texts[end], min(reading.sentence(end).stop, end + ASIDE)
    if mark != "," and mark not in _DASHES:
        return False
    if mark == "," and _is_in_aside(end, reading):
        return True
    if doc[end + 1].tag_ in auxiliaries.FINITE:  # "opened the gate | , closed the dam, left"
        return False
    closing = [at for at in range(end + 2, stop - 1) if reading.texts[at] == mark]
    if mark in _DASHES and (inside := _is_within_dashes(end, reading)):
        return inside
    after = [doc[at + 1] for at in closing]
    if mark in _DASHES and any(word.tag_ == "TO" for word in after):
        return True
    return any(_is_verb_of_before(word, reading) for word in after)


def _is_within_dashes(end: int, reading: Reading) -> bool:
    """Tells whether a dash closes an aside that the line has begun, and the sentence goes on."""
    sentence = reading.sentence(end)
    before = reading.texts[sentence.start : end].count(reading.texts[end])
    return before % 2 == 1 and reading.words(end, sentence.stop) > 0


def _is_in_aside(end: int, reading: Reading) -> bool:
    """Tells of "that Peru -- should the bank fail | , as it may -- could" that a dash is open."""
    dashes = [at for at in reading.sentence(end) if reading.texts[at] in LONG_DASHES]
    before = sum(at < end for at in dashes)
    return before % 2 == 1 and before < len(dashes)


def _is_verb_of_before(verb: Token, reading: Reading) -> bool:
    """Tells whether a verb behind an aside has no subject in it, and is no saying."""
    if verb.tag_ not in auxiliaries.FINITE or verb.i in reading.cues:
        return False
    return not any(word.dep_ in trees.SUBJECTS and word.i > verb.i for word in full(verb).children)


def begins_behind_and(first: int, reading: Reading) -> bool:
    """Tells of "Peru, Chile and | Norway signed" that others did it, too, whatever the parse says.

    Before "and" stands no verb.
    """
    start = reading.sentence(first).start
    if first - 1 <= start or reading.tokens[first - 1].lower_ != "and":
        return False
    before = reading.tokens[start : first - 1]
    alone = reading.tokens[first].pos_ in ("DET", "ADJ", "NUM", *_NOUNS)
    return (
        alone
        and any(word.pos_ in _NOUNS for word in before)
        and not any(word.tag_ in auxiliaries.FINITE or word.is_quote for word in before)
    )


def begins_in_phrase(first: int, reading: Reading) -> bool:
    """Tells of "the cost | of the spill has grown" that the line begins within a phrase."""
    word = reading.tokens[first]
    noun = word.head
    if word.pos_ != "ADP" or word.dep_ != "case" or word.is_sent_start or noun.i < first:
        return False
    while noun.dep_ in INSIDE:  # "by | mayor Ana Silva has been limited"
        noun = noun.head
    return noun.dep_ in trees.SUBJECTS or noun.head.i < first


def ends_with_doer(shown: set[int], reading: Reading) -> bool:
    """Tells of "Speaking in Oslo on Monday, Ana Silva | called it a loss" that she did more."""
    end = max(shown, default=0) + 1
    if end >= len(reading.tokens) or reading.tokens[end].is_sent_start:
        return False
    verb = reading.tokens[end]
    if verb.tag_ not in auxiliaries.FINITE:
        return False
    return any(word.dep_ in trees.SUBJECTS and word.i in shown for word in full(verb).lefts)


def full(verb: Token) -> Token:
    """Returns the verb or the predicate that an auxiliary or a copula stands for."""
    return verb.head if verb.dep_ in trees.AUXILIARIES else verb


def leads_nowhere(runs: Sequence[Stretch], reading: Reading, *, saying: bool = False) -> bool:
    """Tells of "warned of … the storm" that what a word leads to is left out.

    Nor does "agreed … call it a loss" say what they agreed to: "to" is left out. "saw … held by
    the guards" lacks whom they saw, "driven … by fear" the first of two reasons; "rests on
    one thing | : that it will sink" ends before what it leads to.

    Args:
        runs: The stretches of a line.
        reading: The page.
        saying: Whether a verb of saying leads to what was said, too: "told … two men said".
    """
    for (_, end), (start, _) in pairwise(runs):
        last = reading.tokens[end - 1]
        if _lacks_object(last, start) or _is_second(start, end, reading):
            return True
        says = saying and last.i in reading.cues and last.tag_ in auxiliaries.FINITE
        leads = last.pos_ == "ADP" and last.tag_ != "RP"
        bare = last.pos_ == "VERB" and reading.tokens[start].tag_ == "VB"
        if (says or leads or bare) and reading.quotation(start) is None:
            return True
    return _announces(runs[-1][1], reading) or _dangles(runs[-1][1], reading)


def _dangles(end: int, reading: Reading) -> bool:
    """Tells of "knew of | , but hid, the leak" that a preposition has its noun behind the line."""
    last = reading.tokens[end - 1]
    if last.tag_ not in ("IN", "TO") or last.pos_ == "ADV" or end in reading.ends:
        return False
    behind = (reading.tokens[at] for at in range(end, reading.sentence(end - 1).stop))
    word = next((each for each in behind if each.text != "," and not each.is_space), None)
    return word is not None and not word.is_punct


def _lacks_object(verb: Token, start: int) -> bool:
    """Tells whether the gap behind a verb has its object, or "to do" behind "had" and "helped"."""
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    return any(word.dep_ in _NEEDED and verb.i < word.i < start for word in verb.rights)


def _announces(end: int, reading: Reading) -> bool:
    """Tells of "rests on one thing" that what it is follows a colon."""
    if end + 1 >= len(reading.tokens) or reading.texts[end] != ":":
        return False
    noun = reading.tokens[end - 1]
    single = any(word.lower_ in nominals.INDEFINITE or word.tag_ == "CD" for word in noun.lefts)
    return noun.tag_ == "NN" and single and end + 1 in reading.sentence(end - 1)


def _is_second(start: int, end: int, reading: Reading) -> bool:
    """Tells of "(by greed and) by fear" that a gap has the first of two circumstances."""
    joined = reading.tokens[start - 1].dep_ == "cc" and start - 1 > end
    return joined and reading.tokens[start].pos_ == "ADP"


def lacks_result(shown: set[int], reading: Reading) -> bool:
    """Tells of "was so moved | that he left" that what came of it is left out."""
    for at in shown:
        word = reading.tokens[at]
        if word.lower_ not in _DEGREES or at + 1 not in shown:
            continue
        much = word.head
        if much.i != at + 1 or much.tag_ == "RB":  # "so far"
            continue
        behind = reading.tokens[at + 2 : reading.sentence(at).stop]
        thats = (each for each in behind if each.lower_ == "that" and each.dep_ != "det")
        if any(each.i not in shown and _is_result(each.head, much, reading) for each in thats):
            return True
    return False


def _is_result(clause: Token, much: Token, reading: Reading) -> bool:
    """Tells whether a "that"-clause is not what somebody said: "so far, she has said that"."""
    return clause.head.i == much.i or clause.head.i not in reading.cues


def asks(main: Token, end: int, reading: Reading) -> bool:
    """Tells of "Is it safe | ?" that nothing is asserted; what somebody asked is his words."""
    asked = "?" in reading.texts[end : end + ENDING]
    return asked and main.dep_ in _ALONE and reading.quotation(main.i) is None


def has_no_verb(runs: Sequence[Stretch], reading: Reading) -> bool:
    """Tells of "A ferry burning last week" that it only names what others tell of.

    A headline can do without: "Ferry to leave".
    """
    if any(not reading.finite.isdisjoint(range(*run)) for run in runs):
        return False
    words = (word for run in runs for word in reading.tokens[run[0] : run[1]])
    return not any(word.tag_ in ("TO", "VBN") for word in words)


def lacks_infinitive(shown: set[int], reading: Reading) -> bool:
    """Tells of "forced the bank | , which had failed, to close" that what it had to do is lost."""
    words = (reading.tokens[at] for at in shown)
    return any(
        child.dep_ == "xcomp" and child.i not in shown and child.i > word.i
        for word in words
        if word.pos_ == "VERB"
        for child in word.rights
    )


def reaches_on(main: Token, shown: set[int], reading: Reading) -> bool:
    """Tells of "will open in May, with the first bank | due to close" that the end leads on.

    A word at the end hangs on one that comes behind the line; "a bank whose chief" needs a verb.
    """
    last = max(shown)
    if any(word.tag_ == "WP$" for word in reading.tokens[last].lefts):
        return True
    ending = (reading.tokens[at] for at in range(max(main.i, last - TAIL) + 1, last + 1))
    return any(
        word.i in shown
        and word.dep_ in _LEADING
        and last < word.head.i < reading.sentence(word.i).stop
        and word.pos_ in _NOUNS
        for word in ending
    )
