"""Who says so in the midst of what was said: "Norda, said Silva, closed the mine".

Parsers take the doer before the comma for the speaker, and the speaker for the doer.
"""

from spacy.tokens import Doc, Span, Token

from extractor import lexicon
from extractor.pipeline import words
from extractor.pipeline.syntax import auxiliaries, trees
from extractor.pipeline.syntax.tree_edits import Edits

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_VERBS = frozenset({"VERB", "AUX", "SCONJ"})
_TIMES = lexicon.of_sort("noun_uses", "time")
_LEADING = frozenset({"CCONJ", "ADV"})
_LONGEST = 8


def repair(verb: Token, edits: Edits) -> None:
    """Hangs what opens the sentence on the verb behind the aside, and the aside on that."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN") or trees.lemma(verb) not in words.asides():
        return
    aside = _inverted(verb) or _straight(verb)
    if aside is None:
        return
    speaker, start, end = aside
    told, doer = _main(verb.doc, end + 1), _doer(verb, start - 1)
    if told is None or doer is None or trees.subject(told) not in (None, speaker, doer):
        return
    top = next((word for word in (verb, told, doer, speaker) if _is_above(word, verb, told)), None)
    if top is None or not (_is_above(top, doer, speaker)):
        return
    _part(verb, speaker, told, doer, edits)
    if top.head == top:
        edits.root(told.i)
    elif top != told:
        edits.hang(told.i, top.head.i, top.dep_)


def _part(verb: Token, speaker: Token, told: Token, doer: Token, edits: Edits) -> None:
    edits.hang(verb.i, told.i, "parataxis")
    edits.word(verb.i, tag="VBD" if verb.tag_ == "VBN" else verb.tag_, pos="VERB")
    edits.hang(speaker.i, verb.i, "nsubj")
    edits.hang(doer.i, told.i, trees.subject_label(told))
    for child in verb.children:
        if child not in (speaker, told, doer) and abs(child.i - verb.i) > 1:
            edits.hang(child.i, told.i, child.dep_)


def _inverted(verb: Token) -> tuple[Token, int, int] | None:
    """Returns who speaks in ", said Silva,", and where its commas stand."""
    doc, first = verb.doc, verb.i + 1
    if verb.i <= verb.sent.start or doc[verb.i - 1].text != ",":
        return None
    end = next((at for at in range(first, _reach(verb)) if doc[at].text == ","), first)
    who = _noun(doc[first:end])
    return None if who is None else (who, verb.i - 1, end)


def _straight(verb: Token) -> tuple[Token, int, int] | None:
    """Returns who speaks in ", Silva said,", and where its commas stand."""
    doc, end = verb.doc, verb.i + 1
    if verb.tag_ == "VBN" or end >= verb.sent.end or doc[end].text != ",":
        return None
    back = range(verb.i - 1, max(verb.sent.start, verb.i - _LONGEST), -1)
    start = next((at for at in back if doc[at].text == ","), verb.i)
    who = _noun(doc[start + 1 : verb.i])
    return None if who is None or start == verb.i else (who, start, end)


def _reach(verb: Token) -> int:
    return min(verb.sent.end, verb.i + 1 + _LONGEST)


def _noun(phrase: Span) -> Token | None:
    """Returns the head of a stretch that is one noun phrase for somebody or something."""
    if len(phrase) == 0 or any(word.is_punct or word.pos_ in _VERBS for word in phrase[:-1]):
        return None
    head = phrase.root
    alone = head.tag_ == "NN" and len(phrase) == 1  # "declared winner"
    timed = any(word.lower_ in _TIMES for word in phrase)
    if head.pos_ not in _NOMINAL or phrase[0].pos_ == "ADP" or alone or timed:
        return None
    return None if any(word.dep_ == "cc" and word.i == phrase[0].i for word in phrase) else head


def _doer(verb: Token, last: int) -> Token | None:
    """Returns the head of the noun phrase that opens the sentence and ends at token ``last``."""
    first = verb.sent.start
    while first < last and verb.doc[first].pos_ in _LEADING:
        first += 1
    phrase = verb.doc[first : last + 1]
    return _noun(phrase) if len(phrase) <= 2 * _LONGEST else None


def _main(doc: Doc, at: int) -> Token | None:
    """Returns the finite verb, or what "is" tells, that begins behind the comma."""
    while at < len(doc) and doc[at].pos_ == "ADV":
        at += 1
    if at >= len(doc) or doc[at].tag_ not in auxiliaries.FINITE:
        return None
    first = doc[at]
    return first.head if first.dep_ in trees.AUXILIARIES else first


def _is_above(word: Token, *others: Token) -> bool:
    return all(word == other or word.is_ancestor(other) for other in others)
