"""Where in its sentence an event is told: what a line can be made of, and what never is one.

"Police said a gunman fled" asserts the flight; "the gunman who fled", "asked him to flee", "how he
fled" and “He fled” only mention it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.events import negation
from extractor.pipeline.syntax import auxiliaries, modality, trees
from extractor.pipeline.telling import clauses
from extractor.pipeline.telling.reading import Reading, Said


@dataclass(frozen=True, slots=True)
class Place:
    """How an event stands in its sentence; several of these can hold at once.

    Attributes:
        headline: In a headline.
        caption: In the caption of a picture.
        in_quotation: In somebody's very words.
        in_content: In what somebody said, wrote or thinks.
        main_clause: Its verb is what the sentence asserts, or what the claim in it asserts.
        under_infinitive: "to flee", where no finite verb makes one event of it ("plans to").
        relative: In a relative clause.
        participle: In a clause without a finite verb: "fleeing", "seen by many".
        nominal: Named by a noun.
        question: In a question, direct or indirect: "how he fled".
        condition: In an if-clause.
        adverbial: In another clause beside the main one: "after", "while", "to flee".
        complement: In a clause that completes a verb which no claim takes: "it emerged that".
        denied: In what somebody denies, asks or orders.
        told_by: Id of the claim whose main assertion it is; None for none.
        denied_by: Id of the claim by which somebody denies it; no feature.
        shares_line: Whether its line is the clause of another event's verb: "held talks".
        cut: Whether its words could be cut out cleanly; known once it is worded.
        quoted_by: Id of the claim in whose direct speech it is asserted; no feature.
        act_of: Id of the claim whose cue it is, or its frame: "agreed to", "plans to sell".
    """

    headline: bool = False
    caption: bool = False
    in_quotation: bool = False
    in_content: bool = False
    main_clause: bool = False
    under_infinitive: bool = False
    relative: bool = False
    participle: bool = False
    nominal: bool = False
    question: bool = False
    condition: bool = False
    adverbial: bool = False
    complement: bool = False
    denied: bool = False
    shares_line: bool = False
    cut: bool = True
    told_by: str | None = None
    denied_by: str | None = None
    act_of: str | None = None
    quoted_by: str | None = None

    def features(self) -> Iterator[str]:
        """Yields what holds, as names for the weighing."""
        for name in _names():
            if getattr(self, name):
                yield f"place={name}"
        if not self.cut:
            yield "place=not cut cleanly"


_NO_FEATURES = frozenset({"cut", "denied_by", "quoted_by"})


@cache
def _names() -> tuple[str, ...]:
    return tuple(each.name for each in fields(Place) if each.name not in _NO_FEATURES)


_UNTOLD = frozenset({"denies", "asks", "orders"})
"""What a claim of these does not assert."""

_DENYING = lexicon.of_sort("verb_uses", "denying")

_UNASSERTED = frozenset({"relative", "condition", "question"})
"""Clauses in which nothing is asserted, not even that somebody said it."""

_WISHES = frozenset({"asserts", "threatens"})
"""Claims whose infinitive is a wish or a threat, not a plan: "hopes to sell"."""

_UNDONE = frozenset({"planned", "possible"})
_CLAUSES = {
    "acl:relcl": "relative",
    "acl": "participle",
    "advcl": "adverbial",
    "ccomp": "complement",
    "csubj": "complement",
}
_QUESTIONS = frozenset({"WP", "WRB", "WDT"})


def find(reading: Reading) -> list[Place]:
    """Returns the place of each event of ``reading``, in the same order."""
    return [_place(trigger, reading) for trigger in reading.triggers]


def predicate(trigger: Token, reading: Reading) -> Token:
    """Returns the verb whose clause tells an event: "plans" of "plans to visit".

    A verb above that is an event of its own, or says what somebody said, stays apart.
    """
    token, seen = trigger, set()
    while token.i not in seen:
        seen.add(token.i)
        above = token.head
        if not _leans(token) or above.i in reading.named:
            break
        if above.i in reading.cues and not _is_plan(above, reading):
            break
        token = above
    return token


def _is_plan(cue: Token, reading: Reading) -> bool:
    """Tells of "plans to visit" that somebody's plan is told, rather than his saying."""
    claim = reading.claims[reading.cues[cue.i]]
    return claim.type == "attitude" and modality.effects().get(trees.lemma(cue)) == "planned"


def _leans(token: Token) -> bool:
    """Tells whether the word above lends a clause: "plans to visit", "held talks"."""
    head = token.head
    if token.dep_ == "xcomp":
        return head.pos_ in ("VERB", "AUX", "ADJ") or trees.is_predicate(head)
    if trees.is_predicate(token):
        return False
    if token.dep_ in ("obj", "nsubj", "nsubj:pass", "obl", "nsubj:outer"):
        return trees.is_predicate(head)
    return token.dep_ in ("nmod", "compound", "nmod:poss") and head.pos_ in ("NOUN", "PROPN")


def _place(trigger: Token, reading: Reading) -> Place:
    main = predicate(trigger, reading)
    number = reading.teller(main.i)
    said = reading.said[number] if number is not None else None
    told_by = said.claim.id if said is not None and _tells(said, main, reading) else None
    found = _clauses(main, said)
    if _is_wanted(trigger, main):
        found.add("infinitive")
    if told_by is not None and said is not None:
        found.discard("infinitive")  # "promised to close the mine" tells of a plan
        found |= _of_cue(reading.tokens[said.anchor()])
    label, _ = reading.block(trigger.i)
    top = clauses.scope(trigger, reading)
    act = reading.cues.get(trigger.i, reading.cues.get(main.i))
    return Place(
        headline=label == "headline",
        caption=label == "caption" or reading.is_pictured(trigger.i),
        in_quotation=_is_quoted(main, trigger, reading),
        in_content=said is not None,
        main_clause=_is_main(main, said, told_by, found),
        under_infinitive="infinitive" in found,
        relative="relative" in found,
        participle="participle" in found,
        nominal=not trees.is_predicate(trigger),
        question="question" in found,
        condition="condition" in found,
        adverbial="adverbial" in found,
        complement="complement" in found,
        denied=said is not None and said.claim.polarity in _UNTOLD,
        shares_line=top.i != trigger.i and top.i in reading.named,
        told_by=told_by,
        denied_by=said.claim.id if said is not None and _denies(said, main, reading) else None,
        act_of=None if act is None else reading.claims[act].id,
        quoted_by=_quoting(trigger, main, said, reading),
    )


def _quoting(trigger: Token, main: Token, said: Said | None, reading: Reading) -> str | None:
    """Returns the claim in whose quotation an event is asserted: "We paid", Silva said."""
    if said is None or said.claim.manner != "direct" or said.claim.polarity in _UNTOLD:
        return None
    asked = _asks(main) or negation.in_condition(main)
    quoted = _is_quoted(main, trigger, reading) and trees.is_predicate(main)
    return said.claim.id if quoted and not asked else None


def _is_wanted(trigger: Token, main: Token) -> bool:
    """Tells of "asked Canada to close the mine" that the deed is what one wants of another."""
    token = trigger
    while token.i != main.i:
        head = token.head
        if token.dep_ == "xcomp" and modality.effects().get(trees.lemma(head)) in _UNDONE:
            others = (child for child in head.rights if child.i < token.i)
            if any(child.dep_ in ("obj", "iobj") for child in others):
                return True
        token = head
    return False


def _of_cue(cue: Token) -> set[str]:
    """Returns in which clause a saying stands that is not asserted: "a man who said it failed"."""
    found = {"condition"} if negation.in_condition(cue) else set()
    if cue.dep_ == "acl:relcl" and any(map(trees.is_relative, cue.lefts)):
        found.add("relative")
    return found


def _is_main(main: Token, said: Said | None, told_by: str | None, found: set[str]) -> bool:
    """Tells whether a sentence asserts an event, or a claim that the sentence asserts."""
    if told_by is not None:
        return found.isdisjoint(_UNASSERTED)
    clause = trees.is_predicate(main) and main.dep_ in ("ROOT", "root", "conj", "parataxis")
    return said is None and not found and clause


def _tells(said: Said, main: Token, reading: Reading) -> bool:
    """Tells whether an event's verb is what a claim asserts, in words of the article."""
    claim = said.claim
    if main.i not in said.heads or claim.polarity in _UNTOLD or claim.manner == "direct":
        return False
    if said.nominal or not trees.is_predicate(main) or _is_quoted(main, main, reading):
        return False
    if main.tag_ == "VBG" and not auxiliaries.own(main):
        return claim.polarity == "accuses"
    if modality.is_infinitive(main) and not auxiliaries.own(main):
        return claim.type != "attitude" and claim.polarity not in _WISHES
    return not _asks(main) and not negation.in_condition(main)


def _denies(said: Said, main: Token, reading: Reading) -> bool:
    """Tells of "denied stealing the van", not of "ruled out leaving", that it is only said."""
    if main.i not in said.heads or said.claim.polarity != "denies":
        return False
    return any(trees.lemma(reading.tokens[at]) in _DENYING for at in said.cue)


def _is_quoted(main: Token, trigger: Token, reading: Reading) -> bool:
    """Tells whether an event stands in a quotation together with whoever does it."""
    number = reading.quotation(trigger.i)
    if number is None:
        return False
    doers = [word for word in main.children if word.dep_ in trees.SUBJECTS]
    return all(reading.quotation(word.i) == number for word in (main, *doers))


def _clauses(main: Token, said: Said | None) -> set[str]:
    """Returns the kinds of the clauses an event stands in, up to its sentence or its claim."""
    found, token, seen = set(), main, set()
    while token.i not in seen:
        seen.add(token.i)
        found |= _kinds(token)
        if token.head.i == token.i or (said is not None and token.i in said.heads):
            break
        token = token.head
    if said is not None and token.i in said.heads:
        found.discard("complement")
    return found


def _kinds(token: Token) -> set[str]:
    found = set()
    kind = _CLAUSES.get(token.dep_)
    if kind is not None and not (kind == "participle" and modality.is_infinitive(token)):
        found.add(kind)
    if not trees.is_predicate(token):
        return found
    if negation.in_condition(token):
        found.add("condition")
    elif _asks(token):
        found.add("question")
    if modality.is_infinitive(token) and not auxiliaries.own(token):
        found.add("infinitive")
    elif token.tag_ == "VBG" and not auxiliaries.own(token) and token.dep_ != "xcomp":
        found.add("participle")
    return found


def _asks(verb: Token) -> bool:
    """Tells of "how he fled", "whether he fled" and "Did he flee?" that they are questions."""
    if verb.dep_ in ("ROOT", "root"):
        return any(token.text == "?" for token in verb.sent[-LAST:])
    first = verb.left_edge
    asked = first.tag_ in _QUESTIONS or first.lower_ == "whether"
    return asked and verb.dep_ in _COMPLETING


LAST = 3
"""Tokens at the end of a sentence among which its mark stands, before quotation marks and space."""

_COMPLETING = frozenset({"ccomp", "acl", "csubj", "obl", "nmod", "obj"})
