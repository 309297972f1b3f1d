"""Which plain nouns take part in an event: somebody, or a thing that does something by itself.

Any other thing does so only as the subject: "the bridge collapsed", but not "they opened a bridge"
nor "hit by a ban"; and a doubt or the sight of something never does.
"""

from spacy.tokens import Token

from extractor import lexicon
from extractor.actors import ids
from extractor.pipeline import words
from extractor.pipeline.mentions import actor_nouns, counted
from extractor.pipeline.syntax import arguments, trees

_BARE = lexicon.of_sort("noun_uses", "bare")
_QUALITIES = lexicon.of_sort("noun_uses", "quality")
_SUBJECTS = trees.SUBJECTS | {"csubj"}


def is_idle(token: Token, trigger: Token, actors: dict[int, str]) -> bool:
    """Tells whether what is meant by ``token`` takes no part in the event of ``trigger``."""
    actor = actors[token.i]
    if ids.kind_of(actor) != "unnamed":
        return False
    while actors.get(token.head.i) == actor and token.head != token:
        token = token.head
    if _is_bare(token):
        return True
    noun = _counted(token)
    if _is_mass(noun) and noun not in _subjects(trigger):
        return True
    if noun.pos_ != "NOUN" or actor_nouns.sort_of(noun) is not None:
        return False
    lemma = noun.lemma_.lower()
    if lemma in words.thing_kinds():
        return lemma in words.idle()
    return token not in _subjects(trigger)


def _counted(noun: Token) -> Token:
    """What is counted: the protesters in "thousands of protesters"."""
    of = [child for child in noun.rights if child.dep_ == "nmod"]
    return of[0] if of and counted.counts(noun) else noun


def _is_bare(noun: Token) -> bool:
    """Tells of "taken to hospital" and "settled out of court" that no body is meant."""
    before = [child.dep_ for child in noun.lefts]
    bare = noun.tag_ == "NN" and noun.lemma_.lower() in _BARE
    return bare and bool(before) and set(before) == {"case"}


def _is_mass(noun: Token) -> bool:
    """Tells of "showed leadership" and "has more authority" that no body is meant."""
    whose = any(child.dep_ in ("det", "nmod:poss", "compound") for child in noun.lefts)
    return noun.tag_ == "NN" and noun.lemma_.lower() in _QUALITIES and not whose


def _subjects(trigger: Token) -> list[Token]:
    """The subject of a trigger, and what is joined to it."""
    own = (arguments.antecedent(c, trigger) for c in trigger.children if c.dep_ in _SUBJECTS)
    subject = next(own, None) or arguments.subject(trigger)
    return [] if subject is None else [subject, *subject.conjuncts]
