"""Whether an act with its source and target is told: the code, or why there is none."""

import itertools
import re
from collections.abc import Sequence

from extractor.coded import Code, Party, Root, Topic
from extractor.coding import (
    aimed_at,
    aiming,
    finding,
    meaning,
    mutual,
    ontology,
    parties,
    people,
    phrases,
    proving,
    refusing,
    sides,
    sureness,
    telling,
    voice,
    whom,
)
from extractor.coding.acts import Act
from extractor.coding.clauses import Clause
from extractor.coding.naming import Cast
from extractor.coding.sense_rows import Sense
from extractor.records import Claim, Event

NO_ACT = "no act of the ontology"
WHOM: frozenset[Root] = frozenset(
    {"AGREE", "SUPPORT", "DEMAND", "DISAPPROVE", "REJECT", "THREATEN", "SANCTION", "COERCE",
     "ASSAULT", "FIGHT"}
)  # fmt: skip
"""What is aimed at somebody where its clause names one."""


_OWNER = re.compile(r"['’]s?\b")

GRANTED = frozenset("permit permission bail visa visas entry access asylum licence license".split())
"""What people are denied: of a headline's "unions denied permit" they deny nothing."""

THAT_REACH = 5
"""How many words after "recognised" the verb of what is recognised may stand."""


def topic(sense: Sense) -> Topic | None:
    """Returns the topic of a sense: that of its row, else of its root."""
    return sense.topic or (ontology.TOPICS.get(sense.root) if sense.root else None)


def coded(
    record: Event | Claim,
    clause: Clause,
    sense: Sense,
    act: Act,
    source: Sequence[Party],
    target: Sequence[Party],
    cast: Cast,
) -> Code:
    """Returns the code of an act of which sense, source and target are read."""
    aimed = [party for party in target if not any(is_same(party, each) for each in source)]
    if act.root not in sureness.FORCE:
        aimed = [party for party in aimed if not refusing.is_thing(party)]
    if act.root != "PROTEST":
        aimed = [party for party in aimed if not refusing.is_home(party, source)]
    aimed = _of_others(aimed, source) or mutual.both(clause, sense, source)
    why = refusing.why(act.root, sense, source, aimed) or _why_nothing(clause, act, source)
    why = why or _why_other(record, clause, sense, act, source)
    if act.root == "AGREE" and len(source) == 1 and not aimed and _is_opinion(clause):
        why = why or refusing.ALONE
    words = (*clause.left, *clause.right)
    root = sense.root if sense.root in (*sureness.FORCE, "PROTEST") else act.root
    why = why or proving.why(root, words, source, aimed)
    alone = not aimed and act.root in WHOM and not refusing.is_mutual(act.root, source)
    near = [clause.right]
    if act.root == "DEMAND":
        near += [aiming.deed(clause.right), aiming.against(clause.right)]
    if why is None and alone and any(whom.is_undecided(words, cast, source) for words in near):
        why = refusing.UNDECIDED
    if why is None and not aimed and act.root in refusing.AIMED:
        why = None if sense.alone or refusing.is_mutual(act.root, source) else refusing.ALONE
    if why is None and act.announced:
        why = refusing.why_no_promise(sense.root or act.root, source, aimed)
    if why is not None:
        return Code(record.id, None, None, topic(sense), act.status, why=why)
    aimed = aimed_at.sure(clause.right, act.root, aimed)  # refused is by all that is named
    return Code(
        record.id,
        act.root,
        ontology.QUADS[act.root],
        topic(sense),
        act.status,
        tuple(source),
        tuple(aimed),
        confidence=sureness.of(record, act.root, finding.of(clause, source, aimed)),
    )


def _why_other(
    record: Event | Claim, clause: Clause, sense: Sense, act: Act, source: Sequence[Party]
) -> str | None:
    """Tells of a visit that it demands nothing, of "agreed to attack" that the deed is coded."""
    if act.root == "DEMAND" and meaning.is_visit(clause, record.sources[0].sentence):
        return NO_ACT
    if act.root == "THREATEN" and clause.verb.startswith("warn") and _is_of_others(clause, source):
        return NO_ACT
    if act.root == "RETREAT" and clause.verb.startswith("announc"):
        lows = [word.low for word in clause.right]
        return NO_ACT if "between" in lows else None  # by whom it is told
    agreed = act.root == sense.root == "AGREE"
    return NO_ACT if agreed and meaning.is_of_conflict(clause) else None


def _is_of_others(clause: Clause, source: Sequence[Party]) -> bool:
    """Tells of "warned of Togolese sanctions" and "sanctions that Togo plans" whose these are."""
    found = phrases.split(clause.right)[:1]
    if not found or found[0].lead != "of":
        return False
    lands = {side.country for side in parties.of_words(found[0].words)} - {None}
    theirs = bool(lands) and lands.isdisjoint(party.country for party in source)
    return theirs or any(
        word.low in voice.RELATIVE and after.text[:1].isupper()
        for word, after in itertools.pairwise(clause.right)
    )


def _why_nothing(clause: Clause, act: Act, source: Sequence[Party]) -> str | None:
    """Tells of "offered no help" and "gave itself powers" that nothing is done to others."""
    first = clause.right[0].low if clause.right and not clause.passive else ""
    if act.root == "REJECT" and clause.verb.startswith("den") and first.endswith("ing"):
        return telling.WORDS  # "denied bombing Togo"
    if act.root == "REJECT" and first in GRANTED and all(map(_is_asking, source)):
        return refusing.NOBODY  # "Nurses denied permit"
    if first == "no":
        return refusing.NOTHING
    if act.root in ontology.JUDGING and _is_of_own(clause, first):
        return refusing.ALONE
    if first.endswith(sides.SELF) and ontology.is_cooperative(act.root):
        return refusing.ALONE
    return refusing.ANNOUNCED if act.announced and clause.passive else None


def _is_asking(party: Party) -> bool:
    return party.sector in refusing.PRIVATE | {"OPP", "NGO"}


def _is_of_own(clause: Clause, first: str) -> bool:
    """Tells of "lamented hosting them" and "defended his plan" that it is aimed at nobody.

    So is "recognised Peru was right".
    """
    if first.endswith("ing") and clause.right[0].text.islower():
        return not clause.noun and not clause.verb.startswith("pledg")
    if clause.verb.startswith("defend"):
        return first in sides.OWN and not any(map(people.is_people, clause.right[:THAT_REACH]))
    near = [word.low for word in clause.right[:THAT_REACH]]
    return clause.verb.startswith("recogni") and not phrases.FINITE.isdisjoint(near)


def _is_opinion(clause: Clause) -> bool:
    """Tells of "agreed on one thing" that it takes two; "agreed to a truce" is one's own act."""
    return bool(clause.right) and clause.right[0].low in ("on", "upon", "about", "with")


def _of_others(aimed: Sequence[Party], source: Sequence[Party]) -> list[Party]:
    """Leaves out who acts: China of "cancelled a meeting of the Chinese and Japanese ministers"."""
    own = {(party.country, party.sector) for party in source if party.country}
    aimed = list({party.name: party for party in aimed}.values())
    return [party for party in aimed if (party.country, party.sector) not in own] or aimed


def is_same(one: Party, other: Party) -> bool:
    """Tells whether two parties are the same one: "Peru's premier" is "Peru premier"."""
    names = {_OWNER.sub("", party.name) for party in (one, other)}
    return len(names) == 1 or (one.actor_id is not None and one.actor_id == other.actor_id)
