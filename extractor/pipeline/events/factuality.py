"""Is it told as having happened? Status from tense, modals, complements, conditions, negation.

After the dimensions of FactBank (Saurí & Pustejovsky 2009, doi 10.1007/s10579-009-9089-9):
certainty and polarity as the text presents them, not as the world is.
"""

from spacy.tokens import Token

from extractor.pipeline.syntax import auxiliaries, modality
from extractor.records import Status

POSSIBLE_MODALS = frozenset({"may", "might", "could", "can", "should", "must", "would", "ought"})
FUTURE_MODALS = frozenset({"will", "shall", "'ll", "’ll", "wo", "'d"})
NEGATORS = frozenset({"almost", "nearly", "not", "n't", "n’t", "never", "neither", "nor"})
FINITE_BE = frozenset({"is", "are", "was", "were"})
NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
FRONTED = frozenset({"never", "not", "nor", "neither"})
INVERTED = frozenset({"had", "were", "should"})
UNTRUE = frozenset({"false", "untrue", "fake"})
CALLED_OFF = frozenset(
    {"cancel", "postpone", "delay", "scrap", "abandon", "suspend", "shelve", "ground"}
)
"""Verbs after whose doing an event has not taken place."""

CALLED_OFF_WITH = frozenset({("call", "off"), ("put", "off"), ("push", "back")})
"""The same with a particle."""

ARRANGING = frozenset({"schedule", "set", "plan", "slate", "expect", "intend"})
"""Participles that say when something else is to be."""

TO_BE = frozenset("planned upcoming scheduled next coming proposed expected".split())
TO_COME = frozenset({"when", "before", "after", "until", "once", "till"})
CARRYING = frozenset(
    {"be", "begin", "continue", "happen", "have", "hold", "make", "occur", "open", "receive",
     "resume", "schedule", "start", "take"}
)  # fmt: skip
"""Verbs whose tense is that of the event they carry: "the talks will resume"."""


def of(trigger: Token, *, reported: bool = False) -> Status:
    """Returns the status of the event that ``trigger`` names.

    Args:
        trigger: A verb, or a noun that names an event.
        reported: Whether it stands in what somebody said, where "would" is the future of "will".
    """
    if trigger.pos_ == "AUX" and trigger.dep_ == "cop":
        trigger = trigger.head  # "will be available": the auxiliaries hang on the predicate
    if in_condition(trigger):
        return "negated" if _inversion(trigger) == "had" else "possible"
    if is_negated(trigger) or modality.is_prevented(trigger) or _is_refuted(trigger):
        return "negated"
    governed = _from_governor(trigger, reported)
    if governed is not None:
        return governed
    if trigger.pos_ == "NOUN" and not any(child.dep_ == "cop" for child in trigger.children):
        return _of_noun(trigger)
    told = _from_auxiliaries(trigger, reported)
    conditional = any(child.dep_ == "advcl" and in_condition(child) for child in trigger.children)
    if conditional or (told == "planned" and _is_alternative(trigger)):
        return "negated" if told == "negated" else "possible"
    return _to_come(trigger) or told if told in ("ongoing", "happened") else told


def is_negated(token: Token, *, by_object: bool = True) -> bool:
    """Tells whether a negation has ``token`` in its scope: "not", "never", "no talks were held".

    Args:
        token: A verb or an event noun.
        by_object: Whether "no" at its object counts: "holds no talks".
    """
    core = ("nsubj", "nsubj:pass", "obj") if by_object else ("nsubj", "nsubj:pass")
    for child in token.children:
        if child.lower_ in NEGATORS and child.dep_ in ("advmod", "neg", "cc:preconj", "det"):
            return True
        if child.dep_ in core and (child.lower_ in NOBODY or _has_no(child)):
            return True
        if child.dep_ == "advmod" and child.lower_ == "longer" and _has_no(child):
            return True
    return _has_no(token) if token.pos_ == "NOUN" else _is_fronted(token)


def _is_fronted(verb: Token) -> bool:
    """Tells of "Never had they met" and "Not once did they meet" that they did not."""
    shared = verb.dep_ == "xcomp" and verb.head.lower_ == "had" and verb.tag_ in ("VBN", "VBD")
    for helper in (*auxiliaries.own(verb), *([verb.head] if shared else [])):
        for child in helper.lefts:
            words = {child.lower_, *(word.lower_ for word in child.lefts)}
            if child.dep_ == "advmod" and words & FRONTED and child.lower_ != "only":
                return True
    return False


def _is_refuted(trigger: Token) -> bool:
    """Tells of "it is not true that he left" and "it is false that he left" that he did not."""
    head = trigger.head
    if trigger.dep_ not in ("csubj", "ccomp") or head == trigger:
        return False
    return is_negated(head) if head.lower_ in ("true", "case") else head.lower_ in UNTRUE


def _is_alternative(verb: Token) -> bool:
    """Tells of "sign, or tariffs will rise" that it depends on the other."""
    return verb.dep_ == "conj" and any(child.lower_ == "or" for child in verb.lefts)


def _to_come(verb: Token) -> Status | None:
    """Tells of "when the deal takes effect" that it lies ahead where its clause does.

    What a plan waits for ("once a deal is reached") is only possible.
    """
    present = any(word.tag_ in ("VBZ", "VBP") for word in (verb, *auxiliaries.own(verb)))
    if verb.dep_ != "advcl" or verb.head == verb or not present:
        return None
    marks = {child.lower_ for child in verb.lefts if child.dep_ in ("mark", "advmod")}
    told = of(verb.head) if marks & TO_COME else "happened"
    if told not in ("planned", "possible"):
        return None
    return "possible" if marks & {"once", "until", "till"} else told


def _has_no(token: Token) -> bool:
    return any(child.lower_ in ("no", "neither") for child in token.children)


_GOVERNED = frozenset({"xcomp", "ccomp", "acl", "csubj", "advcl"})


def _from_governor(trigger: Token, reported: bool) -> Status | None:
    """What the word above says: "plans to", "threatened to", "scheduled to", "is to"."""
    while trigger.dep_ == "conj" and not auxiliaries.is_finite(trigger) and trigger.head != trigger:
        trigger = trigger.head
    head = trigger.head
    if trigger.dep_ not in _GOVERNED or head == trigger or not modality.is_infinitive(trigger):
        return None
    if head.lemma_ == "be":
        return "planned"
    effect = modality.effects().get(head.lemma_.lower())
    if effect == "happened":
        return of(head, reported=reported)
    if effect is None:
        return "possible" if trigger.dep_ in ("acl", "csubj", "advcl") else None
    if is_negated(head):
        return "happened" if effect == "negated" else "negated"
    return effect


def is_contrasted(verb: Token) -> bool:
    """Tells whether a verb comes after "but": "will not resign but fight"."""
    return any(child.dep_ == "cc" and child.lower_ == "but" for child in verb.children)


def calls_off(verb: Token) -> bool:
    """Tells whether after what ``verb`` says its object has not taken place."""
    lemma = verb.lemma_.lower()
    particles = {child.lower_ for child in verb.children if child.dep_ == "compound:prt"}
    return lemma in CALLED_OFF or any((lemma, each) in CALLED_OFF_WITH for each in particles)


def is_called_off(noun: Token) -> bool:
    """Tells of "called off a visit to Oslo" that the visit is told, and that it was not to be."""
    if noun.dep_ not in ("obj", "nsubj:pass") or not calls_off(noun.head):
        return False
    return any(child.dep_ in ("nmod", "acl") for child in noun.children)


def _has_later_day(verb: Token) -> bool:
    """Tells of "put off until May" that it is to be all the same."""
    return any(case.lower_ in ("until", "till") for c in verb.children for case in c.lefts)


def is_arranged(noun: Token) -> bool:
    """Tells of "a round of talks set for May" and "a visit is planned" that it was to be."""
    told = (child for child in noun.children if child.dep_ in ("acl", "acl:relcl"))
    return any(verb.lemma_.lower() in ARRANGING and _says_when(verb) for verb in told)


def _says_when(verb: Token) -> bool:
    passive = any(helper.dep_ == "aux:pass" for helper in auxiliaries.own(verb))
    return passive or any(case.lower_ == "for" for child in verb.rights for case in child.lefts)


def _of_noun(trigger: Token) -> Status:
    head = trigger.head
    if trigger.dep_ in ("obj", "nsubj:pass") and head.pos_ == "VERB" and calls_off(head):
        if is_negated(head):
            return "happened"
        return "planned" if _has_later_day(head) and of(head) == "happened" else "negated"
    words = {child.lower_ for child in trigger.children if child.dep_ in ("amod", "compound")}
    planned = trigger.dep_ == "nsubj:pass" and head.lemma_.lower() in ARRANGING
    if words & TO_BE or planned or is_arranged(trigger):
        return "planned"
    if words & {"possible", "potential"}:
        return "possible"
    if words & {"cancelled", "canceled", "aborted"}:
        return "negated"
    if words & {"ongoing", "continuing", "current"}:
        return "ongoing"
    lemma = head.lemma_.lower()
    if trigger.dep_ in ("obj", "obl", "nmod") and lemma in modality.effects():
        return "negated" if is_negated(head) else modality.effects()[lemma]
    if any(case.lower_ in ("before", "until", "till") for case in trigger.lefts):
        verb = next((token for token in trigger.ancestors if token.pos_ == "VERB"), None)
        if verb is not None and of(verb) != "happened":
            return "planned"
    core = trigger.dep_ in ("nsubj", "nsubj:pass") or (trigger.dep_ == "obj" and lemma in CARRYING)
    if core and head.pos_ == "VERB":
        carried = of(head)
        return carried if carried in ("planned", "possible") else "happened"
    return "happened"


def in_condition(trigger: Token) -> bool:
    """Tells whether ``trigger`` heads an if-clause, or one without "if": "had they agreed"."""
    marked = any(child.dep_ == "mark" and child.lower_ in CONDITIONS for child in trigger.children)
    return marked or _inversion(trigger) is not None


def _inversion(trigger: Token) -> str | None:
    """Returns the auxiliary before the subject of a clause: "Had China agreed, …"."""
    if trigger.dep_ not in ("advcl", "ROOT", "root"):
        return None
    first = trigger.left_edge
    helps = first.head == trigger and first.dep_ in ("aux", "aux:pass", "cop")
    if not helps or first.lower_ not in INVERTED:
        return None
    subject = any(child.dep_.startswith("nsubj") for child in trigger.lefts)
    asked = "?" in (word.text for word in trigger.sent[-2:])
    return first.lower_ if subject and not asked else None


def _is_due(trigger: Token) -> bool:
    """Tells of "are to visit", "is to be held" and "is due to rise" that they are arranged."""
    children = list(trigger.children)
    be = (c for c in children if c.dep_ in ("aux", "aux:pass", "cop"))
    arranged = any(helper.lower_ in FINITE_BE for helper in be)
    return arranged and (trigger.tag_ == "VB" or any(c.lower_ == "to" for c in children))


def _from_auxiliaries(trigger: Token, reported: bool) -> Status:
    first = auxiliaries.first(trigger)
    if first != trigger:
        apart = is_negated(first) and not is_negated(first, by_object=False)
        if apart or is_contrasted(trigger):  # "would impose no duties and lift others"
            return _from_auxiliaries(first, reported)
        return of(first, reported=reported)
    helpers = auxiliaries.own(trigger)
    words = {helper.lower_ for helper in helpers}
    if "have" in words and ("would" in words or _is_due(trigger)):
        return "negated"  # "would have risen", "were to have met": they did not
    if words & FUTURE_MODALS or ("would" in words and reported and "have" not in words):
        return "planned"
    if words & POSSIBLE_MODALS:
        return "possible"
    if _is_due(trigger):
        return "planned"
    if modality.is_infinitive(trigger):
        return "possible"
    if "being" in words or (trigger.tag_ == "VBG" and any(a.lemma_ == "be" for a in helpers)):
        return "ongoing"
    if trigger.tag_ in ("VBZ", "VBP") and not helpers:
        return "ongoing"
    return "happened"
