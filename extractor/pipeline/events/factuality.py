"""Is it told as having happened? Status from tense, modals, complements, conditions, negation.

After the dimensions of FactBank (Saurí & Pustejovsky 2009, doi 10.1007/s10579-009-9089-9):
certainty and polarity as the text presents them, not as the world is. What a verb or predicate is
told as is here; negation and conditions are in ``negation``, nouns in ``noun_factuality``.
"""

from functools import partial

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline import words
from extractor.pipeline.events import (
    arranged,
    doubted,
    headlines,
    lasting,
    noun_factuality,
    undone,
)
from extractor.pipeline.events.negation import (
    in_condition,
    inversion,
    is_negated,
    is_only_later,
    is_refuted,
    may_be,
    of_sort,
)
from extractor.pipeline.syntax import auxiliaries, modality, tenses
from extractor.records import Status

OPEN: tuple[Status, ...] = ("planned", "possible")
"""What has not come to pass yet, if ever."""

_HEARSAY = lexicon.of_sort("verb_uses", "hearsay")
_NOT_YET = lexicon.of_sort("connectives", "not_yet")
_OF_PLANS = lexicon.of_sort("connectives", "of_plan")
_PERCEIVED = lexicon.of_sort("verb_uses", "perceived")
_SUBJUNCTIVE = [("be", "aux:pass")]
_GOVERNED = frozenset({"xcomp", "ccomp", "acl", "csubj", "advcl"})


def of(trigger: Token, *, reported: bool = False) -> Status:
    """Returns the status of the event that ``trigger`` names.

    Args:
        trigger: A verb, a predicate, or a noun that names an event.
        reported: Whether it stands in what somebody said, where "would" is the future of "will".
    """
    if trigger.pos_ == "AUX" and trigger.dep_ == "cop":
        trigger = trigger.head  # "will be available": the auxiliaries hang on the predicate
    if in_condition(trigger):
        return "negated" if inversion(trigger) == "had" else "possible"
    if is_refuted(trigger) or modality.is_prevented(trigger):
        return "negated"
    if is_negated(trigger) and not is_only_later(trigger):
        return "possible" if may_be(trigger) else "negated"
    governed = undone.of(trigger) or _from_governor(trigger, reported)
    if governed is not None:
        return governed
    if trigger.pos_ == "NOUN" and not auxiliaries.has_copula(trigger):
        return noun_factuality.of(trigger, partial(of, reported=reported))
    told = _of_clause(trigger, reported)
    if told == "negated":
        return told
    if doubted.is_open(trigger) or doubted.is_so(trigger):
        return "possible"
    return told if told in OPEN else _left_open(trigger) or _to_come(trigger) or told


def _of_clause(trigger: Token, reported: bool) -> Status:
    told = _from_auxiliaries(trigger, reported)
    if told in ("happened", "ongoing") and _is_due_adjective(trigger):
        return "planned"
    conditional = any(child.dep_ == "advcl" and in_condition(child) for child in trigger.children)
    if conditional and told == "happened" and _is_plain_past(auxiliaries.first(trigger)):
        return told  # "has warned of strikes if": what it warns of depends on it
    if conditional or (told == "planned" and _is_alternative(trigger)):
        return "negated" if told == "negated" else "possible"
    return told


def _is_due_adjective(predicate: Token) -> bool:
    """Tells of "are due in October" that it lies ahead; "ready" and the like tell what is."""
    if not auxiliaries.has_copula(predicate) or predicate.pos_ != "ADJ":
        return False
    stands = predicate.lower_ in words.state_predicates()
    return not stands and modality.effect_of(predicate) == "planned"


def _left_open(verb: Token) -> Status | None:
    """Tells of an order and of a participle that they are as open as what they stand in."""
    if _is_bare(verb):
        return "possible"
    return _from_clause_above(verb) if _is_participle(verb) else None


def _is_bare(verb: Token) -> bool:
    """Tells of an order, or of what somebody asks for: "that the army leave".

    A main verb with a subject is a past that looks like it: "he let us go".
    """
    helpers = auxiliaries.own(verb)
    if verb.dep_ == "ccomp" and [(each.lower_, each.dep_) for each in helpers] == _SUBJUNCTIVE:
        return not modality.is_infinitive(verb)  # "that they be withdrawn"
    if verb.tag_ != "VB" or verb.dep_ == "xcomp" or auxiliaries.own(verb):
        return False
    told = any(child.dep_ == "nsubj" for child in verb.lefts)
    return not told or verb.dep_ == "ccomp"


def _is_participle(verb: Token) -> bool:
    """Tells of "ending the war" and "before being sold" that they have no tense of their own."""
    helpers = auxiliaries.own(verb)
    if any(helper.tag_ != "VBG" for helper in helpers):
        return False
    active = (bool(helpers) or verb.tag_ == "VBG") and verb.dep_ in ("advcl", "acl", "csubj")
    return active or (verb.tag_ in ("VBG", "VBN") and verb.dep_ == "xcomp")


def _from_clause_above(participle: Token) -> Status | None:
    """A participle is as open as what it hangs on: "will leave, ending the war".

    How something is done is not done where that is not: "failed in getting them to agree". What
    somebody is charged with or accused of may be done.
    """
    above = participle.head
    marks = {child.lower_ for child in participle.lefts if child.dep_ in ("mark", "case")}
    if participle.dep_ == "csubj" and not _is_past(above):
        return "possible"  # "cutting aid is no answer"
    apart = any(child.dep_.startswith("nsubj") for child in participle.lefts)
    if above.lemma_.lower() in of_sort("accuse") and any(c.dep_ == "obj" for c in above.rights):
        apart = True  # "they accused Norda of hiding it": told by who accuses
    if (participle.dep_ == "acl" and marks) or (marks & _OF_PLANS and not apart):
        effect = modality.effect_of(above)
        if effect not in (None, "happened"):
            return effect
    if participle.dep_ == "acl":
        above = next((token for token in above.ancestors if token.pos_ == "VERB"), above)
    while _is_participle(above) and above.head != above:  # no recursion: there may be thousands
        above = above.head
    if above.pos_ not in ("VERB", "ADJ"):
        return None
    told = of(above)
    return told if told in OPEN or (told == "negated" and marks & {"in", "by"}) else None


def _is_plain_past(verb: Token) -> bool:
    helpers = auxiliaries.own(verb)
    finite = bool(helpers) or verb.tag_ == "VBD"
    return finite and _is_past(verb) and all(helper.tag_ != "MD" for helper in helpers)


def _is_past(verb: Token) -> bool:
    helpers = [child for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop")]
    return any(word.tag_ == "VBD" for word in (verb, *helpers)) or verb.tag_ == "VBN"


def _is_alternative(verb: Token) -> bool:
    """Tells of "sign, or tariffs will rise" that it depends on the other."""
    return verb.dep_ == "conj" and any(child.lower_ == "or" for child in verb.lefts)


def _to_come(verb: Token) -> Status | None:
    """Tells of "when the deal takes effect" that it lies ahead where its clause does.

    What a plan waits for ("once a deal is reached") is only possible, and so is what somebody
    acts before: "bought phones before they are banned".
    """
    group = (verb, *auxiliaries.own(verb))
    present = any(word.tag_ in ("VBZ", "VBP") for word in group) and not auxiliaries.is_past(verb)
    if verb.dep_ != "advcl" or verb.head == verb or not present:
        return None
    marks = {child.lower_ for child in verb.lefts if child.dep_ in ("mark", "advmod")}
    if marks & {"before"}:
        return "planned" if of(verb.head) == "planned" else "possible"
    above = of(verb.head) if marks & of_sort("until") else "happened"
    if above not in OPEN:
        return None
    return "possible" if marks & _NOT_YET else above


def _from_governor(trigger: Token, reported: bool) -> Status | None:
    """What the word above says: "plans to", "threatened to", "feared dead", "is to"."""
    while trigger.dep_ == "conj" and not auxiliaries.is_finite(trigger) and trigger.head != trigger:
        trigger = trigger.head
    head = trigger.head
    if trigger.dep_ not in _GOVERNED or head == trigger:
        return None
    led = trigger.dep_ == "xcomp" and not modality.is_infinitive(trigger)
    before = trigger.nbor(-1) if trigger.i else trigger
    led |= before.dep_ == "compound:prt" and before.head == head  # "ruled out leaving"
    if not led and not modality.is_infinitive(trigger):
        return None
    return _under(head, trigger, led=led, reported=reported)


def _under(head: Token, trigger: Token, *, led: bool, reported: bool) -> Status | None:
    if head.lemma_ == "be":
        return "planned"
    if head.lemma_ == "have":  # "will have to close", "had to close"
        told, behind = of(head), head.doc[head.i + 1 : head.i + 2].text.lower()
        must = behind == "to" and _is_plain_past(head)
        if told == "planned" or (told == "happened" and must and not reported):
            return told
    effect = modality.effect_of(head)
    if not led and head.lemma_.lower() in _HEARSAY:
        return "possible"  # "is reported to have left"
    if effect == "happened" or (led and head.lemma_ == "go"):  # "went bankrupt"
        told = of(head, reported=reported)
        done = told == "ongoing" and any(c.lower_ == "have" for c in auxiliaries.own(trigger))
        return "happened" if done else told  # "are known to have died"
    if effect is None:
        above = of(head, reported=reported) if led and trigger.tag_ == "VB" else None
        beside = not led and trigger.dep_ in ("acl", "csubj", "advcl")
        return "possible" if beside else above if above in OPEN else None  # "may plead guilty"
    if is_negated(head) and not is_only_later(trigger):
        if effect == "negated":
            return "possible" if led else "happened"  # "not rule out leaving", "not fail to leave"
        return "negated"
    return "negated" if noun_factuality.is_called_off(head) else effect


def is_contrasted(verb: Token) -> bool:
    """Tells whether a verb comes after "but": "will not resign but fight"."""
    return any(child.dep_ == "cc" and child.lower_ == "but" for child in verb.children)


def _is_due(trigger: Token) -> bool:
    """Tells of "are to visit", "is to be held" and "is due to rise" that they are arranged."""
    children = list(trigger.children)
    be = (c for c in children if c.dep_ in ("aux", "aux:pass", "cop"))
    arranged = any(helper.lower_ in tenses.FINITE_BE for helper in be)
    return arranged and (trigger.tag_ == "VB" or any(c.lower_ == "to" for c in children))


def _from_auxiliaries(trigger: Token, reported: bool) -> Status:
    first = auxiliaries.first(trigger)
    if first != trigger:
        apart = is_negated(first) and not is_negated(first, by_object=False)
        if apart or is_contrasted(trigger):  # "would impose no duties and lift others"
            return _from_auxiliaries(first, reported)
        return of(first, reported=reported)
    return _from_modals(trigger, reported) or _from_tense(trigger, reported)


def _from_modals(trigger: Token, reported: bool) -> Status | None:
    modals = {helper.lower_ for helper in auxiliaries.own(trigger)}
    if modals & of_sort("would") and trigger.tag_ == "VB" and "been" not in modals:
        modals.add("would")  # "he'd go", but "he'd gone"
    if "have" in modals and ("would" in modals or _is_due(trigger)):
        return "negated"  # "would have risen", "were to have met": they did not
    if modals & of_sort("will") or ("would" in modals and reported and "have" not in modals):
        return "planned"
    if modals & (of_sort("can") | of_sort("may")):
        return "happened" if _is_perceived(trigger, modals) else "possible"
    if _is_due(trigger):
        return "planned"
    return "possible" if modality.is_infinitive(trigger) else None


def _is_perceived(verb: Token, modals: set[str]) -> bool:
    """Tells of "shots could be heard" that there were shots to be heard."""
    passive = any(helper.dep_ == "aux:pass" for helper in auxiliaries.own(verb))
    return passive and "could" in modals and verb.lemma_.lower() in _PERCEIVED


def _from_tense(trigger: Token, reported: bool) -> Status:
    helpers = auxiliaries.own(trigger)
    alone = len(helpers) == 1 and trigger.dep_ == "advcl"  # "left after being warned"
    if any(helper.lower_ == "being" for helper in helpers) and not alone:
        return "ongoing"
    if trigger.tag_ == "VBG" and any(helper.lemma_ == "be" for helper in helpers):
        over = not reported and any(helper.lower_ == "had" for helper in helpers)
        return "happened" if over else "ongoing"  # "had been visiting"
    if arranged.is_arranged(trigger):
        return "planned"
    if lasting.goes_on(trigger):
        return "ongoing"
    copulas = [child for child in trigger.children if child.dep_ == "cop"]
    passive = [helper for helper in helpers if helper.dep_ == "aux:pass" and _is_full(helper)]
    present = copulas[:1] or passive or ([trigger] if trigger.pos_ in ("VERB", "AUX") else [])
    now = any(word.tag_ in ("VBZ", "VBP") and not auxiliaries.is_past(word) for word in present)
    if now and helpers == passive:
        return "happened" if present == [trigger] and headlines.tells_a_deed(trigger) else "ongoing"
    return "happened"


def _is_full(helper: Token) -> bool:
    """Tells "is closed" from "he's closed it", where it may be "has"."""
    return helper.lower_ in tenses.FINITE_BE
