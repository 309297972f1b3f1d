"""Who acts and at whom: what the words of a clause say, joined with who takes part by its parse.

The words tell names and their order, the parse whom a pronoun means and whose a verb far off is.
"""

import itertools
from collections.abc import Sequence

from extractor.actors import ids
from extractor.coded import Party, Root
from extractor.coding import (
    actor_sides,
    acts,
    aimed_at,
    aiming,
    by_noun,
    bystanders,
    clauses,
    finding,
    harming,
    naming,
    ontology,
    otherwise,
    parties,
    phrases,
    sides,
    sureness,
    voice,
    whom,
    wording,
)
from extractor.coding.acts import Act
from extractor.coding.clauses import Clause
from extractor.coding.naming import Cast
from extractor.coding.phrases import Phrase
from extractor.coding.sense_rows import Sense
from extractor.coding.wording import Word
from extractor.names import slug
from extractor.records import Claim, Event

AT_ONCE: frozenset[Root] = frozenset(
    {"CONSULT", "AID", "MOBILIZE", "PROTEST", "SUPPORT", "DISAPPROVE", "COERCE", "ASSAULT", "FIGHT"}
)
"""What is aimed at nobody who is named only in its purpose: "met them to discuss Pakistan"."""

MOVING: frozenset[Root] = frozenset({"MOBILIZE"})
"""What is done by those who are moved."""

BOUND: frozenset[Root] = frozenset({"AGREE", "SUPPORT", "CONSULT", "RETREAT"})
"""What two are bound by, who stand behind "between"."""

BESIDE = frozenset("alongside beside despite pending like than".split())
"""Prepositions before whom an act is not aimed at: "patrolled alongside Togo"."""

FEW = 4
"""Within how many words a name begins that tells who "one of" others is."""

NEAREST = 3
"""How many words before a verb who acts stands, when others are only near."""


def of_event(
    event: Event, clause: Clause, sense: Sense, act: Act, cast: Cast
) -> tuple[list[Party], list[Party]]:
    """Returns who does what an event tells, and at whom it is aimed."""
    agents = sides.ids_of(event.participants, "agent")
    others = sides.ids_of(event.participants, "patient", "recipient")
    everybody = [*agents, *others]
    if act.governor >= 0:
        at = len(clause.left[: -acts.GOVERNOR_REACH]) + act.governor
        before, between = clause.left[:at], clause.left[at + 1 :]
        source = sides.subject(before, cast, everybody)
        if act.demanded:
            return source, whom.target(between, cast, everybody, ("obj", "on", "upon", "for"))
        target = whom.target(clause.right, cast, everybody, sense.targets)
        return source or cast.parties(agents), target
    if act.root in voice.ALWAYS_DONE_TO and voice.is_of_whom(clause):
        return [], cast.parties(agents)
    if clause.passive:
        target = sides.subject(clause.left, cast, everybody)
        if others and not _is_certain(target, others, clause):
            target = []
        elif not target and not sides.is_ours(clause):
            meant = _unread(others, clause.left, cast, ())
            target = cast.parties(meant) or otherwise.done_to(clause.left, others, cast)
        source = sides.by(clause.right, cast, everybody)
        if not source and act.root in MOVING and not any(map(_is_person, target)):
            # "Greek warships were sent to"
            return target, whom.target(clause.right, cast, everybody, sense.targets)
        if not source and act.root in BOUND:  # "a pact between Peru and Chile was signed"
            return by_noun.between((*clause.left, *clause.right), cast, everybody), []
        return source, target
    if not agents and cast.names(
        others, clause.left
    ):  # "those killed": no subject, though it leads
        return sides.by(clause.right, cast, everybody), cast.parties(others)
    return _active(clause, sense, act, cast, agents, others)


def _active(
    clause: Clause,
    sense: Sense,
    act: Act,
    cast: Cast,
    agents: Sequence[str],
    others: Sequence[str],
) -> tuple[list[Party], list[Party]]:
    """Who does what a verb in the active tells, and at whom it is aimed."""
    everybody = [*agents, *others]
    source = [_unplaced(each, clause) for each in _source(clause, agents, everybody, cast)]
    if sense.root in ontology.HARMING and harming.is_of_nobody(clause.left):
        source = sides.by(clause.left, cast, everybody)
    if sense.root not in ontology.HARMING and harming.is_deed(clause.left):
        return [], []
    after = aiming.aimed(clause, sense, at_once=act.root in AT_ONCE)
    if act.root in ontology.JUDGING:
        return source, whom.target(aiming.judged(after), cast, everybody, sense.targets)
    if after and after[0].low in sides.OWN and after[0].low.endswith(sides.SELF):
        return source, []
    places = sense.targets
    if sense.root in sureness.FORCE:  # by whom another harm was done: "before he was shot by"
        at_home = all(each.country is None and each.sector == "REB" for each in source)
        apart = set(sides.INSIDE) if at_home else set()  # "rebels took towns in Peru"
        apart |= set() if "by" in places[:2] else {"by"}  # not of "repelled a raid by rebels"
        places = tuple(place for place in places if place not in apart)
    target = whom.target(after, cast, everybody, places)
    if act.root == "PROTEST":
        target = target or whom.target(aiming.protested(clause.right), cast, everybody, ("by",))
    near = not sense.targets or "obj" in sense.targets
    if near and not (target or aimed_at.is_elsewhere(act.root, clause.right)):
        stands_for = whom.is_open(clause.right, sense.targets)  # "who held him, sentenced him"
        meant = others if stands_for else _unread(others, clause.left, cast, sides.INSIDE)
        meant = [each for each in meant if not _is_side(each, clause, cast)]
        target = otherwise.meant(clause.right, meant, cast, sense.targets) or (
            [] if stands_for else cast.parties(meant)
        )
    if act.root in aiming.MUTUAL and source and not target:
        target = otherwise.joined(clause.left, source, cast)
    return source, [each for each in target if not aiming.is_object(each.name, sense)]


def _unread(
    told: Sequence[str], left: Sequence[Word], cast: Cast, apart: Sequence[str]
) -> list[str]:
    """Leaves out whom a subject names by the way: "in Peru a crowd", "a Trans Peru pipeline"."""
    found = phrases.split(left)
    by_the_way = [
        word
        for each in found
        if each.lead in apart or not parties.of_words(each.words)
        for word in each.words
    ]
    return [each for each in told if not cast.names([each], by_the_way)]


def _is_side(actor_id: str, clause: Clause, cast: Cast) -> bool:
    """Tells of "fought on Peru's side" that it is not against Peru."""
    return any(
        (each.words[-1].low in bystanders.NOWHERE or each.lead in BESIDE)
        and cast.names([actor_id], each.words)
        for each in phrases.split(clause.right)
    )


def _source(
    clause: Clause, agents: Sequence[str], everybody: Sequence[str], cast: Cast
) -> list[Party]:
    """Who acts: whom both the words and the parse have, else the parse, which sees further.

    Of a noun only the parse can tell; of "I" and "we" nobody can.
    """
    if clause.noun:
        return by_noun.source(clause, agents, everybody, cast)
    if beside := sides.subject(phrases.own_clause(clause.left), cast, everybody):
        return beside
    if clause.form.endswith("ing") and len(agents) == 1 and _is_after_clause(clause, agents, cast):
        return cast.parties(agents)  # "Peru attacked Togo, killing"
    others = [each for each in agents if _is_other_side(each, clause, cast)]
    if others and len(others) == len(agents):
        return []
    agents = [each for each in agents if each not in others]
    meant = [] if sides.is_speaking(clause) else cast.parties(agents)
    named = sides.subject(clause.left, cast, everybody)
    if any(party.actor_id in agents for party in named):
        return named
    if not agents:
        return named if finding.is_beside(clause.left, named) else []
    if sides.is_pronoun(clause):
        return meant
    present = [each for each in agents if cast.names([each], clause.left)]
    if named and any(_is_nearer(each, named, clause, cast) for each in present):
        return []  # "Peru let rebels kill"
    if named and all(map(_is_unnamed, present)):
        return named if present else []
    bodies = not all(map(_is_unnamed, present))
    return cast.parties(present) or (meant if bodies else []) or (named if present else [])


def _is_after_clause(clause: Clause, agents: Sequence[str], cast: Cast) -> bool:
    """Tells of a participle after a comma whose doer begins the clause before it."""
    return (
        clause.left[-1:] != [] and clause.left[-1].is_mark and cast.names(agents, clause.left[:FEW])
    )


def _unplaced(party: Party, clause: Clause) -> Party:
    """Takes the country from "ethnic Peruvians", who live in another mostly."""
    head = wording.words(party.name)[-1:]
    lows = [word.low for word in clause.left]
    if parties.ETHNIC not in lows or party.sector not in (None, "CVL"):
        return party
    called = lows[lows.index(parties.ETHNIC) + 1 :][:1] == [word.low for word in head]
    name = party.name if parties.is_ethnic(wording.words(party.name)) else f"ethnic {party.name}"
    return Party(name, None, "CVL", party.actor_id) if called else party


def _is_certain(target: Sequence[Party], others: Sequence[str], clause: Clause) -> bool:
    """Tells whether the parse has to whom it is done, too, or it stands beside the verb."""
    known_to_parse = any(party.actor_id in others for party in target)
    return not target or known_to_parse or finding.is_beside(clause.left, target)


def _is_nearer(agent: str, named: Sequence[Party], clause: Clause, cast: Cast) -> bool:
    """Tells whether another than the one named stands just before the verb and acts."""
    if not _is_unnamed(agent) or finding.is_beside(clause.left, named):
        return False
    own = any(slug(party.name) in agent for party in named)
    return not own and cast.names([agent], clause.left[-NEAREST:])


def _is_other_side(agent: str, clause: Clause, cast: Cast) -> bool:
    """Tells of "met with Peru" and "those outside the government met" that they are not who acts.

    The parse has both who meets and whom as agents.
    """
    after = itertools.takewhile(lambda word: not word.is_mark, clause.right)
    if cast.names([agent], list(after)) and not cast.names([agent], clause.left):
        return True
    found = phrases.split(clause.left)
    led = [each for each in found if cast.names([agent], each.words)]
    if led and all(each.lead == "in" and each is not found[0] for each in led):
        return True  # "a truce in Peru giving police"
    return (
        bool(led)
        and all(
            each.lead in phrases.APART
            and not each.words[0].text[0].isdigit()  # "up to 100 rebels met"
            and all(word.low not in sides.OWN | sides.DETERMINERS for word in each.words[1:])
            and (each.lead != "to" or each.words[-1] is not clause.left[-1])
            for each in led
        )
    )


def speaker(claim: Claim | None, cast: Cast) -> list[Party]:
    """Returns who says what a claim tells."""
    if claim is None:
        return []
    words = _head(clauses.speaker(claim))
    told = [claim.speaker] if claim.speaker else []
    meant = [each for each in told if ids.kind_of(each) != "place"]  # no place speaks unnamed
    if (words and words[-1].low in naming.THINGS) or harming.is_deed(words):
        return []  # "Peru's oil plan"
    first = next(iter(phrases.split(words)), None)
    if (first and sides.is_owned(first.words)) or phrases.is_broken(words):
        return []
    if first and meant and any(word.possessive for word in first.words[:-1]):
        known = cast.parties(meant)  # "Diaz's husband" is not Diaz, "Peru's Diaz" is of Peru
        if known or not first.words[-1].text[:1].isupper():
            return known
    found = sides.subject(words, cast, told)
    return found or ([] if naming.is_anybody(words) else cast.parties(meant))


def _head(words: Sequence[Word]) -> Sequence[Word]:
    """Leaves out what is told of a speaker: "Diaz, *who fought there*", "*one of them,* Diaz"."""
    ends = next(
        (at for at, word in enumerate(words) if at and word.low in actor_sides.RELATIVE), len(words)
    )
    words = words[:ends]
    comma = next((at for at, word in enumerate(words) if word.low == ","), len(words))
    apposed = words[comma + 1 :]
    one = [word.low for word in words[:2]] == ["one", "of"]
    named = any(word.text[:1].isupper() for word in apposed[:FEW])
    return apposed if one and named else words


def without_town(source: list[Party], clause: Clause, root: Root) -> list[Party]:
    """Leaves out whom a town stands for before a deed of force: "after the Paris attacks"."""
    near = sides.of_noun(clause.left)
    there = near and not near[-1].possessive and bystanders.is_capital(Phrase("", near, False))
    return [] if there and root in sureness.FORCE and not clause.passive else source


def _is_person(party: Party) -> bool:
    return ids.kind_of(party.actor_id) == "person"


def _is_unnamed(actor_id: str) -> bool:
    return ids.kind_of(actor_id) == "unnamed"
