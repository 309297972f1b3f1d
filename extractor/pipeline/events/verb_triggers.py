"""Which verbs tell of an event: not those that say, think, relate, describe or only lead over.

Purposes and conditions belong to what they are for.
"""

from spacy.tokens import Token

from extractor import lexicon, names
from extractor.pipeline import words
from extractor.pipeline.events import arranged, event_verbs, negation
from extractor.pipeline.events.event_context import EventContext
from extractor.pipeline.events.noun_triggers import NOT_HEADS
from extractor.pipeline.syntax import auxiliaries, modality

_HAS = lexicon.of_sort("auxiliaries", "has")
WHAT = lexicon.of_sort("pronouns", "free")

_PLAIN = lexicon.of_sort("verb_uses", "say")
"""Verbs that say something even where nothing of it is quoted."""


def is_told(verb: Token, context: EventContext) -> bool:
    """Tells whether a verb tells of something that happens, and is not told with another."""
    if verb.dep_ in NOT_HEADS and not auxiliaries.own(verb):
        return False
    if event_verbs.only_leads(verb) or not _happens(verb, context):
        return False
    if event_verbs.attempted(verb.head) == verb and verb.head.i not in context.cues:
        return False  # told with the trying
    return not negation.in_condition(verb) and not is_what(verb) and _is_asserted(verb, context)


def _happens(verb: Token, context: EventContext) -> bool:
    """Leaves out states and sayings; a particle makes another verb: "call off"."""
    lemma = verb.lemma_.lower()
    particle = any(child.dep_ == "compound:prt" for child in verb.children)
    if lemma in event_verbs.of_sort("act") or event_verbs.is_light(verb):
        return True
    if particle and verb.i not in context.cues:
        return True
    if _is_response(verb):
        return True
    if lemma in event_verbs.of_sort("become"):
        return _becomes(verb, context)
    if (lemma == "have" and _is_account(verb)) or _is_to_be(verb):
        return True
    if _is_deed(verb):
        return True
    if (verb.i in context.cues and not _meets(verb)) or _is_said(verb):
        return False
    sort = words.stative().get(lemma)
    return sort is None or (sort == "state" and (_is_over(verb, context) or _is_counted(verb)))


def _is_counted(verb: Token) -> bool:
    """Tells of "the toll stands at 36" and "losses totaled $2 million" that this is the news."""
    amounts = (child for child in verb.rights if child.dep_ in ("obj", "obl"))
    return any(each.like_num or each.is_currency for each in amounts)


def _is_deed(verb: Token) -> bool:
    """Tells of "was recalled" and "found him guilty" that it is done, and nothing is said."""
    arguments = {child.dep_ for child in verb.children}
    against = any(case.lower_ == "against" for child in verb.children for case in child.lefts)
    if arguments & {"parataxis", "compound:prt"} or ("ccomp" in arguments and not _has_state(verb)):
        return False
    deed = verb.lemma_.lower() in event_verbs.of_sort("deed")
    return deed and (against or bool(arguments & {"obj", "nsubj:pass", "ccomp"}))


def _has_state(verb: Token) -> bool:
    """Tells of "found her not guilty" that it is said of her, and no clause is found."""
    return any(
        child.dep_ == "ccomp" and child.pos_ == "ADJ" and not auxiliaries.has_copula(child)
        for child in verb.children
    )


def _is_said(verb: Token) -> bool:
    """Tells whether a verb of saying says something: "protests continued" says nothing."""
    lemma = verb.lemma_.lower()
    if lemma not in words.saying() or lemma in event_verbs.of_sort("symmetric"):
        return False
    return lemma in _PLAIN or any(
        child.dep_ in ("ccomp", "parataxis") or child.is_quote for child in verb.children
    )


def _meets(verb: Token) -> bool:
    """Tells of "they talked by telephone" that nothing is said of what was said."""
    if verb.lemma_.lower() not in event_verbs.of_sort("symmetric"):
        return False
    cases = {case.lower_ for child in verb.children for case in child.lefts if case.dep_ == "case"}
    clauses = {child.dep_ for child in verb.children} & {"ccomp", "parataxis", "obj"}
    return not clauses and not any(case in ("about", "of") for case in cases)


def _is_over(verb: Token, context: EventContext) -> bool:
    """Tells of "has exceeded" and "lived in Rome in 1990" that the state has or had its time."""
    return bool(_own_dates(verb, context)) or bool(auxiliaries.own(verb))


def _becomes(verb: Token, context: EventContext) -> bool:
    """Tells of "became president" and "oil became cheaper in May" that something changed.

    So it did where a port "has become the largest".
    """
    into = [child for child in verb.rights if child.dep_ in ("xcomp", "advmod", "obj", "appos")]
    office = any(child.lemma_.lower() in names.offices() for child in into)
    if verb.lemma_.lower() == "name":
        return office
    if any(helper.lower_ in _HAS for helper in auxiliaries.own(verb)):
        office = office or any(child.pos_ in ("NOUN", "PROPN") for child in into)
    return bool(into) and (office or any(token.i in context.dated for token in verb.subtree))


def _is_to_be(verb: Token) -> bool:
    """Tells of "a strike is planned Friday" that it lies ahead, and is not only foreseen.

    A forecast has a predicate: "is expected to be cold".
    """
    return arranged.is_arranged(verb) and all(child.dep_ != "xcomp" for child in verb.rights)


def _is_account(verb: Token) -> bool:
    """Tells of "had a profit of $2 million" that an account tells how a time went."""
    past = verb.tag_ == "VBD" or bool(auxiliaries.own(verb))
    sums = (child for child in verb.rights if child.dep_ == "obj")
    return past and any(word.is_currency for each in sums for word in each.subtree)


def _is_response(verb: Token) -> bool:
    return verb.lemma_.lower() in event_verbs.of_sort("respond") and any(
        case.lower_ == "with" for child in verb.children for case in child.lefts
    )


def _is_asserted(verb: Token, context: EventContext) -> bool:
    """Leaves out participles that only describe, purposes, and general truths."""
    if auxiliaries.own(verb):
        return True
    if verb.tag_ == "VBG":
        return _is_told_participle(verb, context)
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl"):
        return _is_told_passive(verb, context)
    if modality.is_infinitive(verb):
        return _is_told_infinitive(verb, context)
    if verb.tag_ in ("VBZ", "VBP") and verb.dep_ == "acl:relcl":
        return bool(_own_dates(verb, context))
    return True


def _is_told_participle(verb: Token, context: EventContext) -> bool:
    """Tells "crowds marching along the river" and "after winning" from "rising prices"."""
    if modality.is_prevented(verb):
        return False
    if verb.dep_ == "xcomp":
        return verb.head.lemma_.lower() not in event_verbs.of_sort("end")
    if verb.dep_ in ("ROOT", "root"):
        return True
    filled = any(child.dep_ in ("obj", "nsubj", "obl", "xcomp") for child in verb.children)
    return filled and verb.dep_ in ("advcl", "conj", "acl", "csubj", "acl:relcl", "parataxis")


def _is_told_passive(verb: Token, context: EventContext) -> bool:
    if verb.lemma_.lower() in event_verbs.of_sort("arrange"):
        return False  # "talks scheduled for Friday"
    active = any(child.dep_.startswith(("nsubj", "obj")) for child in verb.children)
    placed = any(child.dep_.startswith("obl") for child in verb.children)
    return active or placed or _is_main(verb) or bool(_own_dates(verb, context))


def _is_told_infinitive(verb: Token, context: EventContext) -> bool:
    """Leaves out purposes: "bought a ship to cut costs" tells of the buying."""
    if verb.i in context.headline or verb.dep_ in ("ROOT", "root", "ccomp", "csubj"):
        return True
    head = verb.head
    if verb.dep_ == "conj" and modality.is_infinitive(head):
        return _is_told_infinitive(head, context)
    known = modality.effect_of(head) is not None
    return known or (verb.dep_ == "xcomp" and head.pos_ == "VERB")


def is_what(verb: Token) -> bool:
    """Tells of "what it bought" that it names a thing, where it is no question."""
    named = verb.dep_ == "acl:relcl" and verb.head.lower_ in WHAT
    named = named or any(child.lower_ in WHAT for child in verb.lefts)
    return named and "?" not in (token.text for token in verb.sent[-2:])


def _is_main(verb: Token) -> bool:
    """Tells of "The two leaders dined" that it is a sentence, though it is read as a noun's."""
    noun = verb.head
    if verb.dep_ != "acl" or noun.dep_ not in ("ROOT", "root"):
        return False
    return not any(token.pos_ in ("VERB", "AUX") for token in noun.children if token != verb)


def _own_dates(verb: Token, context: EventContext) -> list[Token]:
    """Returns the date words in the verb's own adverbials, not in clauses inside them."""
    adverbials = [c for c in verb.children if c.dep_.startswith(("obl", "advmod", "nmod"))]
    inner = [c for adverbial in adverbials for c in adverbial.children if c.pos_ != "VERB"]
    return [token for token in (*adverbials, *inner) if token.i in context.dated]
