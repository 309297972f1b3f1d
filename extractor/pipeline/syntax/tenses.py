"""The tense of the verb that governs a word: which way "on Friday" points.

Read off the parse: the nearest finite verb above, with its auxiliaries; an infinitive or participle
of planning ("due", "plans to meet") points ahead by itself. Aspect and mood are no matter here.
"""

from functools import cache

from spacy.tokens import Doc, Token

from extractor import lexicon
from extractor.pipeline import annotations
from extractor.pipeline.syntax import auxiliaries
from extractor.temporal import Tense

# "Would" and "could" tell, in reported speech, what was to come when the words were said.
AHEAD = lexicon.of_sort("auxiliaries", "ahead")
# Headlines and captions tell in the present what is past: "Trump signs deal on Wednesday".
TOLD_IN_THE_PRESENT = frozenset({"headline", "caption", "bullet", "label"})
FINITE_BE = lexicon.of_sort("auxiliaries", "finite_be")
_BE = lexicon.of_sort("auxiliaries", "be")
HAVE = lexicon.of_sort("auxiliaries", "has")
PLUPERFECT = lexicon.of_sort("auxiliaries", "had")
_WHILE = lexicon.of_sort("connectives", "same_time")
NOT = lexicon.of_sort("auxiliaries", "not")
_PERCEIVED = lexicon.of_sort("verb_uses", "perceived")

# After which prepositions ("" is none) the time of a word of planning is the one it was given.
_UNTIL = lexicon.of_sort("connectives", "deferred")
DEADLINES = {
    "deferred": _UNTIL,
    "shut": _UNTIL,
    "fixed": lexicon.of_sort("connectives", "fixed") | {""},
}
_PUT_OFF = frozenset({"deferred", "shut"})
NEAR = 4
"""Words from a day up to the verb whose deadline it is: "until 9 a.m. Tuesday"."""


class Tenses:
    """The tense of the nearest verb above each word; asked once for each verb of a Doc."""

    def __init__(self, doc: Doc) -> None:
        self._parsed = doc.has_annotation("DEP") and doc.has_annotation("TAG")
        self._known: dict[int, Tense | None] = {}
        self._plans = {row[0]: row[1] for row in lexicon.read("plan_words")}
        self._planning = {word for word, what in self._plans.items() if what not in _PUT_OFF}
        blocks = doc.spans.get(annotations.LAYOUT, ())
        headlines = [block for block in blocks if block.label_ in TOLD_IN_THE_PRESENT]
        self._headlines = frozenset(token.i for block in headlines for token in block)

    def of(self, token: Token) -> Tense | None:
        """Returns the time of the clause that ``token`` stands in; None when unknown.

        What "takes effect on Monday" does so on the Monday to come.
        """
        if not self._parsed:
            return None
        tense = self._above(token)
        of_hour = token.dep_ == "nmod:unmarked" and token.head.tag_ == "CD"  # "at 3 p.m. Monday"
        time = token.head if of_hour else token
        scheduled = tense == "present" and time.dep_.startswith("obl") and self._own(time.head)
        if scheduled and token.i not in self._headlines and time.head.lemma_ != "say":
            return "future"
        if tense == "future" and self._is_of_the_verb_above(token):
            return "past"
        return "future" if tense == "past" and self._is_deadline(token) else tense

    def _is_of_the_verb_above(self, token: Token) -> bool:
        """Tells of "raised its bid to buy the bank Friday", not of "announced plans to buy it".

        There the infinitive has an object before a day without a preposition.
        """
        bid = token.head.head
        to_buy = token.head.dep_ == "acl" and any(child.tag_ == "TO" for child in token.head.lefts)
        if token.dep_ != "obl:unmarked" or not to_buy or bid.dep_ != "obj":
            return False
        if bid.head.tag_ != "VBD" or not {bid.lemma_, bid.head.lemma_}.isdisjoint(self._planning):
            return False
        return any(child.dep_ == "obj" and child.i < token.i for child in token.head.rights)

    def _is_deadline(self, token: Token) -> bool:
        """Tells what something was put off to or fixed for, which lies ahead still."""
        preposition = ""
        for _ in range(NEAR):
            if token.dep_ == "nmod:poss":
                return False
            preposition = next(
                (child.lower_ for child in token.lefts if child.dep_ == "case"), preposition
            )
            if token.head.pos_ == "VERB":
                break
            token = token.head
        verb = token.head
        words = DEADLINES.get(self._plans.get(verb.lemma_.lower(), ""), ())
        perfect = _has(verb, HAVE)  # "has scheduled a vote Thursday", but "planned it Thursday"
        passive = any(child.dep_ == "aux:pass" for child in verb.lefts)
        if (verb.tag_ != "VBD" and not perfect and not passive) or not (preposition or perfect):
            return False
        return preposition in words and not _has(verb, PLUPERFECT)

    def _above(self, token: Token) -> Tense | None:
        path = []
        while token.i not in self._known:
            path.append(token.i)
            tense = self._own(token)
            if tense is not None or token.head.i == token.i or _of_a_noun(token):
                self._known[token.i] = tense
                break
            token = token.head
        found = self._known[token.i]
        self._known.update(dict.fromkeys(path, found))
        return found

    def _own(self, token: Token) -> Tense | None:
        """Returns the tense a word states itself: a finite verb, or a word of planning."""
        plan = self._plans.get(token.lemma_.lower())
        if token.tag_ in ("VBN", "JJ") and plan in ("both", "fixed"):
            return self._of_plan(token)
        if plan == "set" and token.tag_ == "VBN" and token.dep_ == "acl":
            return self._of_plan(token)
        if token.pos_ in ("VERB", "AUX"):
            return self._of_verb(token)
        if _is_due(token):
            return "future"
        if _follows_due(token):
            return (
                "future" if _undoes(token.head.head) or self._above(token.head) != "past" else None
            )
        copula = next((child for child in token.lefts if child.dep_ == "cop"), None)
        return None if copula is None else self._of_group(copula, token)

    def _of_plan(self, token: Token) -> Tense:
        """A visit planned for Friday lies ahead; one that "had been planned" does not."""
        if _taken_for_participle(token, [token]) or _has(token, PLUPERFECT):
            return "past"
        noun = token.head
        if token.dep_ in ("acl", "advcl") and noun.i < token.i and self._above(noun) == "past":
            return "future" if noun.dep_ == "nsubj:pass" and _undoes(noun.head) else "past"
        return "future"

    def _of_verb(self, verb: Token) -> Tense | None:
        if verb.dep_ in ("aux", "aux:pass", "cop"):
            return None
        return self._of_infinitive(verb) or self._of_group(verb, verb)

    def _of_infinitive(self, verb: Token) -> Tense | None:
        """Tells "talks to be held" and "plans to meet", which lie ahead, from "began to rise"."""
        if any(child.lower_ == "due" and not _is_said_of(child) for child in verb.lefts):
            return self._of_plan(verb)  # "talks due to begin on Thursday"
        if not any(child.tag_ == "TO" for child in verb.lefts):
            return None
        plan = self._plans.get(verb.head.lemma_.lower())
        if plan in _PUT_OFF:
            plan = None  # "held talks to end the strike on Friday"
        if plan == "perfect" and not _has(verb.head, HAVE):
            plan = None
        if plan == "now" and self._above(verb.head) == "past":
            plan = None
        planned = plan is not None and not _has(verb.head, PLUPERFECT)
        planned = planned and not (_is_while(verb.head) and self._above(verb.head.head) == "past")
        due = any(child.lower_ in FINITE_BE for child in verb.lefts)  # "is to visit"
        ahead = planned or due or verb.dep_ in ("acl", "acl:relcl", "ccomp")
        return "future" if ahead else None

    def _of_group(self, verb: Token, head: Token) -> Tense | None:
        group = [child for child in head.lefts if child.dep_.startswith("aux")] + [verb]
        tags = {token.tag_ for token in group}
        has = any(token.lower_ in HAVE for token in group)
        if any(token.tag_ == "MD" and token.lower_ in AHEAD for token in group):
            return "past" if has or _could_not(group, head) else "future"
        if verb.tag_ == "VBN" and verb.dep_ == "acl" and len(group) == 1:
            return "past"  # "the deal signed in January"
        if (
            "VBD" in tags
            or auxiliaries.is_past(verb)
            or (has and "VBN" in tags)
            or _taken_for_participle(verb, group)
        ):
            return "past"
        return "present" if tags & {"VBZ", "VBP"} or _taken_for_infinitive(verb, group) else None


def _is_while(verb: Token) -> bool:
    """Tells of "as she prepared to speak" that what is told beside it was at the same time."""
    past = verb.dep_ == "advcl" and auxiliaries.is_past(verb)
    return past and any(child.lower_ in _WHILE for child in verb.lefts)


def _follows_due(token: Token) -> bool:
    """Tells of "the concert, due on Saturday, ..." that the day is the concert's."""
    if token.dep_ != "nmod" or token.head.pos_ not in ("NOUN", "PROPN"):
        return False
    return any(child.lower_ == "due" and child.nbor().lower_ != "to" for child in token.lefts)


def _is_due(token: Token) -> bool:
    """Tells of "is due in early May", which parsers take for a preposition, that it lies ahead."""
    words = [child.lower_ for child in token.lefts]
    due = any(child.lower_ == "due" and child.nbor().lower_ != "to" for child in token.lefts)
    return due and not _BE.isdisjoint(words)


def _is_said_of(due: Token) -> bool:
    """Tells of "they are due to rise on 1 May. Norda replied" that the first is a whole clause."""
    return any(child.dep_.startswith("nsubj") for child in due.lefts)


def _undoes(verb: Token) -> bool:
    """Tells of what was called off or put off that its day is still to come."""
    lemma = verb.lemma_.lower()
    particles = [child.lower_ for child in verb.rights if child.dep_ == "compound:prt"]
    return not {lemma, *(f"{lemma} {each}" for each in particles)}.isdisjoint(_undoing())


@cache
def _undoing() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.read("event_verbs") if row[1] == "undo")


def _of_a_noun(token: Token) -> bool:
    """Tells what has a time of its own: "Friday's ruling", "the tariffs of September"."""
    if token.dep_ == "nmod:poss":
        return True
    if token.dep_ != "nmod" or token.head.lower_ in _time_words():
        return False
    thing = token.tag_ in ("NN", "NNS") and token.lower_ not in _time_words()
    return not thing and any(child.lower_ == "of" for child in token.lefts)


@cache
def _time_words() -> frozenset[str]:
    """The middle of August is a time, and hangs where August would."""
    return frozenset(row[0] for row in lexicon.read("time_words"))


def _has(verb: Token, auxiliaries: frozenset[str]) -> bool:
    return any(child.lower_ in auxiliaries for child in verb.lefts if child.dep_.startswith("aux"))


def _could_not(group: list[Token], head: Token) -> bool:
    """Tells "could not be reached on Friday" and "neither could be found", which are past.

    So are "could be heard on Friday" and, unless somebody says so, "could not leave on Friday".
    """
    passive = any(token.dep_ == "aux:pass" for token in group)
    words = [child.lower_ for child in head.lefts]
    words += [word.lower_ for child in head.lefts for word in child.lefts]
    could = any(token.lower_ == "could" for token in group)
    if not NOT.isdisjoint(words):
        return could and (passive or head.dep_ == "ROOT")
    return could and passive and head.lemma_.lower() in _PERCEIVED


def _taken_for_infinitive(verb: Token, group: list[Token]) -> bool:
    """Tells of "the two meet Monday" that it is a present, whatever its tag."""
    alone = verb.tag_ == "VB" and verb.dep_ == "ROOT" and len(group) == 1
    return alone and any(child.dep_ == "nsubj" for child in verb.lefts)


def _taken_for_participle(verb: Token, group: list[Token]) -> bool:
    """Tells a past tense that was tagged as a participle: it has a subject and no auxiliary."""
    alone = verb.tag_ == "VBN" and len(group) == 1
    return alone and any(child.dep_ == "nsubj" for child in verb.lefts)
