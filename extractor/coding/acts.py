"""What an act is once its reality is read: a promise, a threat, a refusal, or a demand.

CAMEO codes what is done by saying it: who "will send aid" has agreed to, who "will attack" has
threatened, who "will not withdraw" has refused, and what somebody says another "must" do is
demanded. What did not happen, or only may, is an act of that status.
"""

from collections.abc import Sequence
from typing import NamedTuple

from extractor import lexicon
from extractor.coded import Root
from extractor.coding import ontology, phrases, senses, wording
from extractor.coding.clauses import Clause
from extractor.coding.sense_rows import Sense
from extractor.coding.wording import Word
from extractor.records import Status

WILL = frozenset("will would shall 'll ’ll wo".split())
MUST = frozenset("must should ought shall".split())
NEEDS = frozenset("has have had needs need".split())
MAY = frozenset("may might could can".split())
DETERMINERS = frozenset({"a", "an"})
NAMING = frozenset("with under on by of the their his her its our despite after in".split())
"""Words before a noun that looks like a verb which governs: "with orders to"."""

EXPECTED = frozenset("expected expects likely due set unlikely scheduled bound".split())
"""Words by which who governs an act is only expected to: "is expected to order them to"."""

FAILED = frozenset("fail failed fails failing unable unwilling".split())
NOT = frozenset("not n't n’t never no cannot neither nor without".split())
UNDOING = frozenset(map(wording.stem, "cancel drop abandon scrap shelve postpone".split()))
"""Stems of verbs after which a plan is none: "cancelled plans to"."""

GETTING = frozenset("get getting persuade persuading convince convincing".split())
"""Verbs of who shall be brought to an act: "aimed at getting Peru to release them"."""

GOVERNOR_REACH = 9
"""How many words before a verb may stand what governs it: "urged the two sides to"."""

DUE = (["is", "to"], ["are", "to"])
"""What stands before a verb that somebody is to do: "Mali is to send troops"."""

SOON = 5
"""How many words after a verb in the present its day may stand: "meet Monday"."""

CONFLICT_ONLY_PROMISED: frozenset[Root] = frozenset(
    {"PROTEST", "SANCTION", "COERCE", "ASSAULT", "FIGHT"}
)
"""What is a threat while it is only announced."""


YIELDING: frozenset[Root] = frozenset({"RETREAT", "CONCEDE"})
"""What who helps to it does not do himself."""


class Act(NamedTuple):
    """What a clause tells as an act.

    Attributes:
        root: The PLOVER root.
        status: Of the act itself.
        demanded: Whether the subject is at whom it is aimed: "Sudan must return it".
        governor: Where in the words before the verb stands what governs it; -1 for nothing.
        announced: Whether it is only what somebody will do: "will send aid".
    """

    root: Root
    status: Status
    demanded: bool = False
    governor: int = -1
    announced: bool = False


def of(clause: Clause, sense: Sense) -> Act:
    """Returns the act that a clause tells with this sense of its verb."""
    assert sense.root is not None  # noqa: S101  (asked only where there is one)
    at, governing = governor(clause.left)
    if governing is not None and governing.root is not None:
        if _is_open(clause.left, at) or _is_named(clause.left, at):
            return Act(sense.root, "possible")
        if not NOT.isdisjoint(wording.parted(clause.left[-GOVERNOR_REACH:][max(at - 2, 0) : at])):
            return Act(sense.root, "negated")
        turned = _governed(sense.root, governing.root, at)
        ahead = not WILL.isdisjoint(
            wording.parted(clause.left[-GOVERNOR_REACH:][max(at - 2, 0) : at])
        )
        return turned._replace(status="planned") if ahead else turned  # "will ask Togo to"
    near = wording.parted(clause.left[-6:])
    if sense.root in YIELDING and near[-1:] and near[-1].startswith("help"):
        return Act(sense.root, "possible")  # "helped end the war"
    if near[-1:] == ["to"]:
        if sense.root == "AGREE" and not FAILED.isdisjoint(near[-2:]):
            return Act("REJECT", "happened")  # "failed to agree"
        return _infinitive(sense.root, clause)
    failed = clause.status == "negated" and not FAILED.isdisjoint(near)
    negated = clause.status == "negated" or not NOT.isdisjoint(near[-4:])
    will = clause.status == "planned" or (negated and not WILL.isdisjoint(near))
    if _must(near):
        if near[-1] == "have":
            return Act(sense.root, "possible")  # "should have praised it"
        going_on = near[-1:] == ["be"] and not clause.passive  # "should be growing by June"
        return Act("DEMAND", "possible" if going_on else "happened", demanded=True)
    if negated:
        going_on = near[-1:] == ["be"] and not clause.passive  # "will not be meeting today"
        if (will or failed) and not going_on and ontology.is_cooperative(sense.root):
            return Act("REJECT", "happened")
        return Act(sense.root, "negated")
    if will:
        return promised(sense.root)._replace(announced=True)
    return Act(sense.root, clause.status)


def _infinitive(root: Root, clause: Clause) -> Act:
    """An infinitive is a promise after "plans to"; else only what the article says it is.

    "Germany expects Egypt to honour the treaty" promises nothing.
    """
    near = clause.left[-GOVERNOR_REACH:]
    if any(word.low in GETTING for word in near):
        return Act(root, "possible")
    at = next((at for at, word in enumerate(near) if senses.promises(word.low)), -1)
    if at >= 0 and _is_open(clause.left, at):
        return Act(root, "possible")
    if at >= 0:
        before = near[max(at - 3, 0) : at]
        undone = any(word.low in NOT for word in before) or any(
            word.stem in UNDOING for word in before[-1:]
        )
        return Act(root, "negated") if undone else promised(root)._replace(announced=True)
    if [word.low for word in near[-2:]] in DUE:
        return promised(root)._replace(announced=True)
    if len(near) > 1 and not near[-2].low.endswith("ed") and _is_noun(near[:-1]):
        return Act(root, "possible")
    return Act(root, "possible" if clause.status == "planned" else clause.status)


def _is_noun(words: Sequence[Word]) -> bool:
    """Tells of "a new force to help them" that it is only for that."""
    return any(word.low in DETERMINERS for word in words[-3:-1])


def is_scheduled(form: str, clause: Clause) -> bool:
    """Tells of "they meet Monday with Togo" that they are to; "they held talks" is past."""
    present = senses.is_plain(form) or senses.is_plain(form.removesuffix("s"))
    present = present and form not in lexicon.of_sort("verb_uses", "past")
    days = any(word.low in phrases.DAYS for word in clause.right[:SOON])
    return present and not clause.noun and days


def promised(root: Root) -> Act:
    """Returns what an act is while it is only announced."""
    if ontology.is_cooperative(root):
        return Act("AGREE", "happened")
    if root in CONFLICT_ONLY_PROMISED:
        return Act("THREATEN", "happened")
    return Act(root, "planned")


def _governed(root: Root, governing: Root, at: int) -> Act:
    """What "refused to", "threatened to", "agreed to", "urged them to" make of an act."""
    if governing == "DEMAND":
        return Act("DEMAND", "happened", demanded=True, governor=at)
    if governing == "AGREE" and not ontology.is_cooperative(root):
        turned = promised(root)
        return turned._replace(governor=at)
    return Act(governing, "happened", governor=at)


def governor(left: Sequence[Word]) -> tuple[int, Sense | None]:
    """Returns the verb that governs an infinitive, where it stands, if one is known that does."""
    words = list(left[-GOVERNOR_REACH:])
    while words and words[-1].low.endswith("ly"):
        words.pop()
    if not words or words[-1].low != "to":
        return -1, None
    for at in range(len(words) - 2, -1, -1):
        sense = senses.governs(words[at].low)
        if sense is not None:
            return len(left[-GOVERNOR_REACH:]) - len(words) + at, sense
    return -1, None


def _is_named(left: Sequence[Word], at: int) -> bool:
    """Tells of "a minister with orders to" that nobody orders it here."""
    before = left[-GOVERNOR_REACH:][at - 1 : at] if at else left[:-GOVERNOR_REACH][-1:]
    low = before[0].low if before else ""
    return low in DETERMINERS or low in NAMING


def _is_open(left: Sequence[Word], at: int) -> bool:
    """Whether the governing verb itself only may or should: "should stay committed to"."""
    near = left[-GOVERNOR_REACH:][max(at - 5, 0) : at]
    if any(word.low in MUST or word.low in MAY for word in near):
        return True
    lows = [word.low for word in near[-2:]]
    return len(lows) > 1 and lows[1] == "to" and lows[0] in EXPECTED


def _must(near: Sequence[str]) -> bool:
    if not MUST.isdisjoint(near[-3:]):
        return True
    return len(near) > 1 and near[-1] == "to" and near[-2] in NEEDS
