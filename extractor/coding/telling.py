"""What is done by saying that something will, must or will not be done: "said it would withdraw".

The verb of saying tells no act; the first clause of what is said does, where its subject is the
speaker ("it will") or another ("Sudan must").
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from extractor import lexicon
from extractor.coded import Code, Party, Root, Topic
from extractor.coding import (
    finding,
    ontology,
    otherwise,
    phrases,
    proving,
    refusing,
    senses,
    sides,
    sureness,
    whom,
)
from extractor.coding.acts import MAY, MUST, NEEDS, NOT, WILL, Act, promised
from extractor.coding.clauses import Clause
from extractor.coding.naming import Cast
from extractor.coding.wording import Word
from extractor.records import Claim

SPEAKER = frozenset("it he she they we i".split())
WORDS = "only words"
LONGEST_SUBJECT = 8
RECEIVING = frozenset("receive get face expect suffer play remain stay".split())
"""Verbs of what comes to their subject, beside those of states."""

HAVING = frozenset({"has", "have", "had"})
MANY = frozenset("they we you i people police men women who to also not".split())
"""Words without the ending of several after which "need" is a verb."""

REACH = 16
"""How many words of what is said may stand before its first modal verb."""


class Said(NamedTuple):
    """What somebody does by saying that something will or must be done, and at whom.

    Attributes:
        act: The act; None where it is only words.
        topic: Of what is said.
        target: At whom it is aimed.
        why: Why there is no act.
    """

    act: Act | None = None
    topic: Topic | None = None
    target: Sequence[Party] = ()
    why: str = WORDS


def code(claim: Claim, clause: Clause, speaker: Sequence[Party], cast: Cast) -> Code:
    """Returns the code of a claim whose verb tells no act."""
    words = [word for word in clause.right if not word.is_mark]
    words = words[1:] if words and words[0].low == "that" else words
    at = next((n for n, word in enumerate(words[:REACH]) if _is_modal(words, n)), -1)
    said = Said()
    if at > 0 and speaker and claim.type != "attitude":
        said = _said(words, at, speaker, cast)
    if said.act is None:
        return Code(claim.id, None, None, said.topic, "happened", why=said.why)
    if sides.has_pronoun(clause.left) and not any(party.country for party in said.target):
        return Code(claim.id, None, None, said.topic, "happened", why=refusing.MEANT)
    root = said.act.root
    aimed = [each for each in said.target if all(each.name != one.name for one in speaker)]
    return Code(
        claim.id,
        root,
        ontology.QUADS[root],
        said.topic,
        said.act.status,
        tuple(speaker),
        tuple(aimed),
        confidence=sureness.of(claim, root, finding.of(clause, speaker, aimed)),
    )


def _said(words: Sequence[Word], at: int, speaker: Sequence[Party], cast: Cast) -> Said:
    """Reads the clause around its first modal verb, which stands at ``at``."""
    about, modal, rest = words[:at], words[at].low, words[at + 1 :]
    if any(word.low == "that" for word in about):
        return Said()  # "said the leaders agreed that Peru must": these say so
    negated = bool(rest) and rest[0].low in NOT
    while rest and (
        rest[0].low in NOT or rest[0].low in ("be", "to") or rest[0].low.endswith("ly")
    ):
        rest = rest[1:]
    sense = senses.find(rest[0].low, about, rest[1:]) if rest else None
    topic = sense.topic if sense else None
    happens = rest[:1] and rest[0].low not in ("have", "been")
    own = happens and about[-1].low in SPEAKER and len(about) <= 3
    if modal in WILL and own and sense is not None and sense.root is not None:
        act = _promised(sense.root, negated)
        deed = rest[1 : senses.hanging(rest)]
        target = whom.target(deed, cast, (), sense.targets)
        why = refusing.why(act.root, sense, speaker, target) if act else None
        why = why or proving.why(sense.root, words, speaker, target)
        return Said(None, topic, why=why) if why else Said(act, topic, target)
    if all(party.sector in refusing.PRIVATE for party in speaker):
        return Said(None, topic)  # what people think right or needed is no demand
    if modal not in WILL and not own and _is_demanded(about, words[at + 1 :], rest):
        target = sides.subject(about, cast, ()) or otherwise.led(about, cast)
        return Said(Act("DEMAND", "happened") if target else None, topic, target)
    return Said(None, topic)


def _is_demanded(about: Sequence[Word], rest: Sequence[Word], deed: Sequence[Word]) -> bool:
    """Whether others shall do something: neither "we must" nor "it should be done".

    "They should have known", "should have a voice" and "should receive less" ask them for nothing.
    """
    if not deed or deed[0].low in RECEIVING or deed[0].low in _states():
        return False
    first = [word.low for word in rest[:2]]
    others = not sides.SPEAKING & {word.low for word in about}
    plain = not any(word.low in phrases.BREAKING or word.possessive for word in about)
    return (
        others
        and plain
        and len(about) <= LONGEST_SUBJECT
        and "be" not in first
        and "not" not in first
    )


@cache
def _states() -> frozenset[str]:
    return frozenset(verb for verb, _ in lexicon.read("stative_verbs"))


def _is_modal(words: Sequence[Word], at: int) -> bool:
    low = words[at].low
    if low in WILL or low in MUST:
        return True
    if at and words[at - 1].low in MAY:
        return False
    if low == "need" and at and _is_single(words[at - 1]):
        return False  # "the urgent need to"
    needed = low in NEEDS and low not in HAVING  # "he has to bring his dog" asks for nothing
    return needed and at + 1 < len(words) and words[at + 1].low == "to"


def _is_single(word: Word) -> bool:
    """Tells of a word in lower case that it is no subject of "need", which asks for several."""
    return word.text.islower() and not word.low.endswith("s") and word.low not in MANY


def _promised(root: Root, negated: bool) -> Act | None:
    if negated:
        return Act("REJECT", "happened") if ontology.is_cooperative(root) else None
    return promised(root)
