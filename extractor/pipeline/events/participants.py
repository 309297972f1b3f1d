"""Who takes part in an event, by role: through passives, control, coordination, noun arguments.

Whoever is named in the event's clause in none of these roles is ``mentioned``; a noun that names
nobody of its own takes the subject of its clause.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extractor import lexicon, names
from extractor.actors import ids
from extractor.pipeline import words
from extractor.pipeline.events import clauses, event_verbs, no_parts, things
from extractor.pipeline.mentions import actor_nouns, counted
from extractor.pipeline.syntax import arguments, auxiliaries, modality
from extractor.records import Participant, Role

_ROLES: dict[str, Role] = {
    "nsubj": "agent",
    "nsubj:outer": "agent",
    "csubj": "agent",
    "obl:agent": "agent",
    "nsubj:pass": "patient",
    "obj": "patient",
    "iobj": "recipient",
}
_PLACE_WORDS = lexicon.of_sort("connectives", "place")
_PARTNERS = lexicon.of_sort("connectives", "partner")
_SUFFERED = lexicon.of_sort("connectives", "suffered")
"""Prepositions of whom a noun is done to: "the fall of Saigon", "the attack on Kyiv"."""


def find(trigger: Token, actors: dict[int, str]) -> tuple[Participant, ...]:
    """Returns the participants of ``trigger``'s event in text order, each actor once.

    Args:
        trigger: The event's verb, predicate or noun.
        actors: Actor id by the index of every token that stands in one of its mentions.
    """
    seen: dict[str, tuple[int, Role]] = {}
    for role, argument in _arguments(trigger):
        if no_parts.vouches(argument, trigger):
            continue
        for token, actor in _actors_of(argument, actors):
            if (
                things.is_idle(token, trigger, actors)
                or no_parts.is_likened(token)
                or no_parts.is_compared(token)
            ):
                continue
            own = _own_role(token, argument, role, trigger)
            if ids.kind_of(actor) == "place":
                if no_parts.is_seat(token):
                    continue
                own = "agent" if _is_subject_itself(token, argument, role) else "place"
            elif role == "place":
                continue
            seen.setdefault(actor, (token.i, own))
    for token in clauses.own_words(trigger):
        actor = actors.get(token.i, "")
        if (
            actor
            and token != trigger
            and actor not in seen
            and not no_parts.describes(token, actors)
        ):
            if things.is_idle(token, trigger, actors) or no_parts.vouches(token, trigger):
                continue
            where = _is_where(token, actor)
            if not no_parts.is_likened(token) and not (where and no_parts.is_seat(token)):
                seen[actor] = (token.i, "place" if where else "mentioned")
    ordered = sorted((at, actor, role) for actor, (at, role) in seen.items())
    return tuple(Participant(role=role, actor_id=actor) for _, actor, role in ordered)


def _is_where(token: Token, actor: str) -> bool:
    """Tells of "three people in Leeds" that Leeds is where it was, whatever it hangs on."""
    cases = {case.lower_ for case in token.lefts if case.dep_ == "case"}
    return ids.kind_of(actor) == "place" and bool(cases & _PLACE_WORDS)


def _arguments(trigger: Token) -> Iterator[tuple[Role, Token]]:
    """Yields the arguments of a trigger, and of the noun that its light verb is about."""
    children = sorted(trigger.children, key=lambda child: not _is_subject(child))
    if not any(map(_is_subject, children)) and _has_subject(trigger):
        yield from _causer(trigger)
        yield from _shared_subject(trigger)
    light = event_verbs.is_light(trigger) if trigger.pos_ == "VERB" else False
    for child in children:
        yield from _argument(child, trigger)
        if light and child.dep_ == "obj":
            yield from (pair for own in child.children for pair in _argument(own, child))
    tried = event_verbs.attempted(trigger)
    if tried is not None:
        yield from (pair for own in tried.children for pair in _argument(own, tried))


def _is_subject_itself(place: Token, argument: Token, role: Role) -> bool:
    """Tells of "Ohio sued the firm" that Ohio acts, as in "a man in Ohio" it does not."""
    subject = role == "agent" and _is_subject(argument)
    return subject and (place == argument or place in argument.conjuncts)


def _is_subject(child: Token) -> bool:
    return child.dep_.startswith(("nsubj", "csubj"))


def _shared_subject(trigger: Token) -> Iterator[tuple[Role, Token]]:
    shared = arguments.subject(trigger)
    if shared is not None:
        passive = any(aux.dep_ == "aux:pass" for aux in auxiliaries.of(trigger))
        passive |= trigger.dep_ == "acl" and trigger.tag_ == "VBN"
        yield ("patient" if passive else "agent"), shared


def _causer(trigger: Token) -> Iterator[tuple[Role, Token]]:
    """Yields the court in "the court forced the bank to sell": it brings the selling about."""
    head = trigger.head
    done = modality.effect_of(head) in ("happened", "negated") and event_verbs.only_leads(head)
    if trigger.dep_ != "xcomp" or not done:
        return
    if any(child.dep_ in ("obj", "iobj") for child in head.children):
        yield from (("agent", each) for each in (arguments.subject(head),) if each is not None)


def _has_subject(trigger: Token) -> bool:
    """Tells what has a subject: a verb, or what is said of somebody ("are feared dead")."""
    return trigger.pos_ in ("VERB", "ADJ", "ADV") or auxiliaries.has_copula(trigger)


def _argument(child: Token, trigger: Token) -> Iterator[tuple[Role, Token]]:
    role = _ROLES.get(child.dep_)
    if role is not None:
        yield role, arguments.antecedent(child, trigger)
    elif child.dep_.startswith(("obl", "nmod")):
        oblique = _oblique(child, trigger)
        if oblique is not None:
            yield oblique, child
    elif child.dep_ in ("compound", "amod") and trigger.pos_ == "NOUN":
        yield "agent", child


def _own_role(token: Token, argument: Token, role: Role, trigger: Token) -> Role:
    """Returns the role of somebody inside an argument: whoever is invaded does not fail."""
    if _is_joint(trigger) and _is_partner(token, argument):
        return "agent"
    inside = token.dep_ == "nmod" and token.head == argument
    if inside and role == "agent" and argument.lemma_.lower() in words.event_nouns():
        cases = {case.lower_ for case in token.lefts if case.dep_ == "case"}
        return "patient" if cases & _SUFFERED else role
    return role


def _is_joint(trigger: Token) -> bool:
    lemma = trigger.lemma_.lower()
    return lemma in event_verbs.of_sort("symmetric") or lemma in event_verbs.of_sort("joint")


def _is_partner(token: Token, argument: Token) -> bool:
    """Tells of talks "with Canada" and "between Japan and Canada" that both sides hold them."""
    while token.dep_ == "conj":
        token = token.head
    return token.head == argument and any(
        child.dep_ == "case" and child.lower_ in ("with", "between") for child in token.children
    )


def _oblique(child: Token, trigger: Token) -> Role | None:
    cases = {case.lower_ for case in child.children if case.dep_ == "case"}
    noun = trigger.pos_ == "NOUN"
    if "by" in cases and (noun or trigger.tag_ == "VBN"):
        return "agent"
    if cases & _PARTNERS:
        symmetric = trigger.lemma_.lower() in event_verbs.of_sort("symmetric")
        return "agent" if symmetric or noun else "recipient"
    if child.dep_ == "nmod:poss":
        return "agent"
    in_front = child.i < trigger.i  # "on the Stock Exchange, Norda rose"
    if cases & _SUFFERED and (noun or not ("of" in cases or in_front)):
        return "patient"
    if cases & {"to", "for"}:
        return "recipient"
    return "place" if cases & _PLACE_WORDS else None


def _actors_of(argument: Token, actors: dict[int, str]) -> Iterator[tuple[Token, str]]:
    """Yields the actors an argument names: itself and its conjuncts, or those inside them."""
    for token in (argument, *(other for other in argument.conjuncts if other.i > argument.i)):
        if token.i in actors:
            yield token, actors[token.i]
            yield from _named_with(token, actors)
            if ids.kind_of(actors[token.i]) == "unnamed" and actor_nouns.sort_of(token) is None:
                yield from _owners(token, actors)
                yield from _counted(token, actors)
        elif token.pos_ in ("NOUN", "PROPN", "NUM", "PRON", "DET"):
            yield from _actors_inside(token, actors)


def _owners(thing: Token, actors: dict[int, str]) -> Iterator[tuple[Token, str]]:
    """Yields whose a thing is that acts or suffers: "US duties", "China's purchases"."""
    for child in thing.lefts:
        owns = child.dep_ in ("compound", "amod", "nmod:poss") and child.i in actors
        country = owns and ids.kind_of(actors[child.i]) == "government"
        if (
            owns
            and not no_parts.is_located(child)
            and not (country and no_parts.is_one_of_many(child))
        ):
            yield child, actors[child.i]


def _counted(one: Token, actors: dict[int, str]) -> Iterator[tuple[Token, str]]:
    """Yields of what "one of the A380s" is one: of a product, by its name."""
    for child in one.rights if counted.counts(one) else ():
        if child.dep_ == "nmod" and ids.kind_of(actors.get(child.i)) == "product":
            yield child, actors[child.i]


def _named_with(name: Token, actors: dict[int, str]) -> Iterator[tuple[Token, str]]:
    """Yields who is joined to a name by "and", wherever a title makes the parse hang them."""
    doc, own = name.doc, actors[name.i]
    for step in (1, -1) if ids.kind_of(own) == "person" else ():
        at, joined = name.i, False
        for _ in range(_LONGEST_TITLE):
            at += step
            if not 0 <= at < len(doc):
                break
            word, actor = doc[at], actors.get(at, "")
            if joined and ids.kind_of(actor) == "person":
                yield word, actor
                break
            joined |= word.lower_ == "and" and word.head.pos_ not in ("VERB", "AUX")
            if not (word.text[:1].isupper() or word.lower_ == "and"):
                break


def _actors_inside(noun: Token, actors: dict[int, str]) -> Iterator[tuple[Token, str]]:
    """Yields the name a title or description goes with, else those its words mention."""
    beside = [c for c in noun.children if c.dep_ in ("flat", "appos") and c.i in actors]
    if not beside and noun.i + 1 in actors and noun.lemma_.lower() in names.offices():
        beside = [noun.nbor()]  # the name after a title, whatever the parse hangs it on
    for child in beside or [c for c in noun.children if c.dep_ in _INSIDE]:
        for token in (child, *child.conjuncts):
            if token.i in actors and not no_parts.is_located(token):
                yield token, actors[token.i]


_LONGEST_TITLE = 8
"""Words from one name to another: the rest of the name, "and", a title."""

_INSIDE = frozenset({"nmod", "nmod:poss", "compound", "amod", "nmod:desc"})
