"""The clause of an event or claim as the coder reads it: the words before and after its verb.

The words of an event come from its clause, whose bounds are the parse's and into which the subject
of a relative clause has been put; of a claim, from its speaker and its content.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from extractor import lexicon, slugs
from extractor.coding import around, ontology, phrases, senses, wording
from extractor.coding.wording import Word
from extractor.records import Article, Claim, Event, Status

BEING = frozenset("be is are was were been being am get gets got".split())
_BARE = frozenset({"be", "have"})
ADJECTIVES = frozenset({"ready", "willing"})
"""Forms of the table that are no verbs, and told as done: "is ready to"."""

_BETWEEN = frozenset("not also since reportedly now then all both already still again".split())
_SAID_LAST = re.compile(r",? (?:according to|as reported by)\b.*$", re.DOTALL)
_DATELINE = re.compile(r"^.*\)\s*(?:--|—|–|-)\s", re.DOTALL)
_ACCORDING = re.compile(r"^According to [^,]+, ")
_ADDED = re.compile(r"[\[\]…]")

TAKING_BACK = frozenset({"negated", "possible"})
"""Effects of the words of the table of factuality after which an act has not happened."""

BODIES = frozenset(
    "department departments bureau unit units team teams committee division agency agencies "
    "branch squad board panel service services".split()
)
"""Nouns of bodies that are called after an act: "investigation departments"."""

HEADS = frozenset("head heads chief leader director member members spokesman".split())
"""Nouns of somebody who is called after one: "the head of the inquiry"."""

NAMED = 5
"""How many words before an act such a one may stand."""


class Clause(NamedTuple):
    """A clause around the word that tells the act.

    Attributes:
        verb: Its lemma, or the word itself where none is known.
        left: The words before it.
        right: The words after it.
        passive: Whether the subject is who it is done to.
        status: What the article says of its reality.
        noun: Whether the word is a noun: "the talks".
        form: The word as written, in lower case.
    """

    verb: str
    left: Sequence[Word]
    right: Sequence[Word]
    passive: bool
    status: Status
    noun: bool = False
    form: str = ""


def of_event(event: Event, article: Article, claim: Claim | None = None) -> Clause:
    """Returns the clause of an event, without who tells it.

    Args:
        event: The event.
        article: Its article.
        claim: The claim that tells it, whose speaker and cue may stand in its text.
    """
    trigger = article.text[slice(*event.trigger)]
    text = _ADDED.sub("", slugs.without(event.text))
    at = _place(trigger, text)
    if at < 0:
        text, at = _in_sentence(event, article)
    before, after = text[:at], _SAID_LAST.sub("", text[at + len(trigger) :])
    if claim is not None:
        before, after = _without(claim, article, before, after)
    left = phrases.without_relative(wording.words(_ACCORDING.sub("", _DATELINE.sub("", before))))
    status: Status = event.status if _is_told(trigger, left, event.status) else "possible"
    passive, noun = _is_passive(trigger, left), _is_noun(trigger, event.lemma, left)
    form = trigger.lower()
    return Clause(event.lemma, left, wording.words(after), passive, status, noun, form)


def _is_noun(trigger: str, lemma: str, left: Sequence[Word]) -> bool:
    """Tells of "the talks" and "for granted" that the word is no verb, by what precedes."""
    words = [word for word in left if not word.is_mark]
    if not words:
        return False
    if words[-1].low in _PREPOSITIONS:
        return not trigger.lower().endswith("ing")
    bare = trigger.lower() in (lemma, f"{lemma}s", f"{lemma}es", f"{lemma[:-1]}ies")
    return bare and (words[-1].low in _BEFORE_NOUNS or words[-1].possessive)


_BEFORE_NOUNS = frozenset(
    "a an the this that these those its his her their our some any no another more further new "
    "joint first second latest last next recent bilateral direct planned proposed massive "
    "street civil".split()
)
_MODALS = frozenset("will would shall should may might could can must 'll ’ll".split())
_NOT = frozenset("not n't never no neither nor".split())
_PREPOSITIONS = frozenset("of in at with for during by on amid despite from".split())
_IF = frozenset({"if", "unless", "whether", "should"})


_ABOUT = frozenset("about of for against without before instead from to by between on".split())
"""Prepositions before an act that they do not say happened: "talked about freeing them"."""


def _is_told(trigger: str, left: Sequence[Word], status: Status) -> bool:
    """Tells whether nothing in the words takes back that an act is told as it is."""
    led = [word.low for word in left[-3:] if not word.low.endswith("ly")]  # "of openly backing"
    if led and trigger.lower().endswith("ing") and led[-1] in _ABOUT:
        return False
    if status not in ("happened", "ongoing"):
        return True
    return not any(word.low in _IF for word in left[:2])


def _without(claim: Claim, article: Article, before: str, after: str) -> tuple[str, str]:
    """Cuts off who says it: up to the cue before the verb, from the speaker after it.

    A cue that governs the verb ("refused to release") stays: it tells what becomes of the act.
    """
    cue = article.text[slice(*claim.cue[-1])] if claim.cue else ""
    _, found, rest = before.rpartition(cue) if cue else ("", "", before)
    if found and not rest.lstrip().startswith("to "):
        return rest, after
    speaker = claim.speaker_text or cue
    return before, after.partition(speaker)[0] if speaker and cue and cue in after else after


def of_claim(claim: Claim, article: Article) -> Clause:
    """Returns the clause of a claim: its cue, what stands before it in the cue, its content."""
    cue = wording.words(" ".join(article.text[slice(*span)] for span in claim.cue))
    content = wording.words(claim.content_text)
    at = _led(cue, content)
    after = cue[at + 1 :]
    left = [*speaker(claim), *cue[:at]]
    helpers = set(wording.parted(cue[:at]))
    near = around.before(claim, article) if not at or cue[0].low in _BARE else []
    helpers |= {word.low for word in near[-2:]}
    negated = not helpers.isdisjoint(_NOT)
    verb = cue[at].low if cue else ""
    status: Status = "negated" if negated else "happened"
    headline = cue[at].text.isupper() if cue else False  # "PASSENGERS URGED TO": who says it?
    ahead = not helpers.isdisjoint(_MODALS) or _is_aim(near)
    if headline or ahead or not (_is_told(verb, near, status) and _is_real(near)):
        status = "possible"
    noun = bool(after) and after[0].low == "of" and verb != "warned"  # "pledges of"
    noun = noun or (near[-1:] != [] and near[-1].text.isdigit())  # "her 30% support"
    led = near[-1:] != [] and near[-1].low in _BEFORE_NOUNS
    noun = noun or (led and verb.endswith("ing"))  # "their warning on travel"
    passive = _is_passive(verb, cue[:at])
    return Clause(verb, left, [*after, *content], passive, status, noun, verb)


def is_of_name(clause: Clause) -> bool:
    """Tells of "investigation departments" and "head of the inquiry" that nobody acts by it."""
    after = [word.low for word in clause.right[:3]]
    body = after[2:] if after[:1] == ["and"] else after[:1]
    lows = [word.low for word in clause.left[-NAMED:]]
    led = "of" in lows and lows.index("of") > 0 and lows[lows.index("of") - 1] in HEADS
    return led or (bool(body) and body[0] in BODIES)


def speaker(claim: Claim) -> list[Word]:
    """Returns the words of who says it, without the line of place and agency before them."""
    return wording.words(_DATELINE.sub("", claim.speaker_text or ""))


def _is_aim(near: Sequence[Word]) -> bool:
    """Tells of "it is wrong to praise them" that nobody did; of "began to praise" that one did."""
    if len(near) < 2 or near[-1].low != "to":
        return False
    return near[-2].stem not in _bringing_about()


@cache
def _bringing_about() -> frozenset[str]:
    rows = lexicon.read("factuality")
    return frozenset(wording.stem(word) for word, effect in rows if effect == "happened")


def _is_real(left: Sequence[Word]) -> bool:
    """Tells whether no word takes back the next: neither "avoids condemning" nor "asked to"."""
    near = [word for word in left[-3:] if word.low != "to" and not word.low.endswith("ly")]
    return not near or near[-1].stem not in _taking_back()


@cache
def _taking_back() -> frozenset[str]:
    rows = lexicon.read("factuality")
    return frozenset(wording.stem(word) for word, effect in rows if effect in TAKING_BACK)


def _led(cue: Sequence[Word], content: Sequence[Word]) -> int:
    """The word of a cue that tells the act: of "expressed anger" the verb, whose object it is."""
    last = _main(cue)
    for at in range(last):
        sense = senses.find(cue[at].low, cue[:at], [*cue[at + 1 :], *content], passive=False)
        if sense is not None and sense.objects and sense.root in ontology.JUDGING:
            return at
    return last


def _main(cue: Sequence[Word]) -> int:
    """The verb of a cue: its last word but for particles, prepositions and who is told."""
    at = len(cue) - 1
    while at > 0 and (cue[at].low in _PARTICLES or cue[at].is_mark or _is_of_push(cue, at)):
        at -= 1
    return max(at, 0)


def _is_of_push(cue: Sequence[Word], at: int) -> bool:
    """Tells of "pushing *back*" and "hit *back*" that it backs nobody."""
    return cue[at].low == "back" and cue[at - 1].low not in _BETWEEN | _MODALS | _HAVING


_HAVING = frozenset("to have has had 've ’ve do does did".split())
_PARTICLES = frozenset("to for on upon out that of as down up off against in at over with".split())


def _place(trigger: str, text: str) -> int:
    """Where a word stands alone, whatever its case; -1 for nowhere.

    A pattern would have to be compiled for nearly every word, 2 ms an article.
    """
    low, word = text.lower(), trigger.lower()
    if len(low) != len(text):  # as of "İ"; then places are not those in the text
        low, word = text, trigger
    at = low.find(word)
    while at >= 0:
        beside = low[at - 1 : at] if at else "", low[at + len(word) : at + len(word) + 1]
        if not any(each.isalnum() or each == "_" for each in beside):
            return at
        at = low.find(word, at + 1)
    return -1


def _in_sentence(event: Event, article: Article) -> tuple[str, int]:
    """The sentence of an event and where in it the trigger begins."""
    sentence = event.sources[0].sentence if event.sources else event.text
    begins = article.text.find(sentence, max(event.trigger[0] - len(sentence), 0))
    at = event.trigger[0] - begins
    if begins < 0 or not 0 <= at <= len(sentence):
        return article.text[slice(*event.trigger)], 0
    return sentence, at


def _is_passive(trigger: str, left: Sequence[Word]) -> bool:
    if trigger.lower() in ADJECTIVES or trigger.lower().endswith("ing"):
        return False
    for word in reversed(left[-4:]):
        if word.low in BEING:
            return True
        if word.low not in _BETWEEN and not word.low.endswith("ly"):
            return False
    return False
