"""Among which words after a verb those stand to whom its act is done."""

from collections.abc import Sequence

from extractor import countries, lexicon
from extractor.coded import Party, Root
from extractor.coding import (
    bystanders,
    inquiring,
    ontology,
    parties,
    phrases,
    refused,
    sense_rows,
    senses,
    wording,
)  # fmt: skip
from extractor.coding.clauses import Clause
from extractor.coding.sense_rows import Sense
from extractor.coding.wording import Word

ABOUT = "about"
"""Begins of what somebody speaks: "spoke about the return to Chad" to nobody."""

THAT = "that"
FAVOUR = frozenset("support solidarity favor favour sympathy".split())
"""Words by which a crowd is for somebody, not against: "marched in support of"."""

MUTUAL: frozenset[Root] = frozenset({"AGREE", "CONSULT", "COOPERATE"})
"""What two do with each other, who may both stand before the verb."""

MUTUALLY = frozenset({"each"})
"""What begins "each other", who are those who act: "consult each other on relations with Togo"."""

GIVEN: frozenset[Root] = frozenset(
    {"AGREE", "CONSULT", "AID", "MOBILIZE", "INVESTIGATE", "THREATEN"}
)
"""What is done with an object to somebody else: "sent an envoy to Togo"."""

BLASTS = frozenset("bombing bombings blast blasts explosion explosions".split())
"""Deeds that are called after where they were: "the Peru bombings"."""

FREEING = frozenset("release freedom liberation extradition return handover pardon".split())
"""What is done to whom it is of, by those of whom it is demanded."""

PURSUING = frozenset("charges case prosecution proceedings warrants lawsuit protests".split())
"""What is brought against somebody."""

JOINING = frozenset({"and", "but"})
AUXILIARIES = frozenset(
    "will would has have had is are was were did does can could may might".split()
)
"""Verbs that begin what else somebody does behind "and"."""

CONDITIONS = frozenset({"unless", "if"})
_LEADING = phrases.BREAKING | phrases.PREPOSITIONS | phrases.JOINING
_CONTACT = frozenset("they he she it we".split())
_OWN = frozenset("its his her their our".split())

US = "US"
SUBJECTS = frozenset("it they he she we i".split())
"""Words after "that" by which nobody is named: "demanded that it help them"."""

NOBODY_NAMED = frozenset("him her them us me you it what how whether why".split())
"""Words behind a verb after which nobody stands to whom it is done: "accused him of"."""


def aimed(clause: Clause, sense: Sense, *, at_once: bool) -> Sequence[Word]:
    """The words after a verb among which its target stands: not in a clause that hangs on them."""
    after = _main(clause.right)
    if sense.root == "REJECT":
        after = refused.whom(after)
    if sense.root == "CONSULT":
        after = after[: next((n for n, word in enumerate(after) if word.low == ABOUT), len(after))]
    if after and after[0].low == THAT and THAT not in sense.targets:
        return ()
    if at_once and after and after[0].low == "to" and senses.purpose((after[0], *after)) == 1:
        return ()
    asked = after[1:] if after and after[0].low == THAT else after
    if asked and asked[0].low in NOBODY_NAMED | SUBJECTS and asked[0].text != US:
        return ()
    if sense.root == "PROTEST" and any(word.low in FAVOUR for word in after):
        return ()
    if "that" not in sense.targets and not clause.noun:
        after = after[: senses.hanging(after)]
    elif not clause.noun:
        after = after[: _hanging(after, threatens=sense.root == "THREATEN")]
    after = after[: next((at for at, word in enumerate(after) if word.low in MUTUALLY), len(after))]
    after = after[: min(_contact(after), _next_clause(after))]
    if sense.root == "INVESTIGATE":
        after = after[: inquiring.died(after)]
    if sense.root == "DEMAND":
        after = after[: _asked_deed(after)]
        after = after[: min(_benefit(after), _dealt_with(after))]
    if sense.root == "DISAPPROVE" and sense.targets[:1] in (("obj",), ("over",)):
        after = after[: _victims(after)]
    if (
        at_once
        or sense.root == "THREATEN"
        or (sense.root == "REJECT" and sense_rows.INFINITIVE not in sense.links)
    ):
        after = after[: senses.purpose(after) + 1]
    return after


def _hanging(after: Sequence[Word], *, threatens: bool) -> int:
    """Where what is only told of what is asked begins: "an apology *that* was due", "*unless*".

    Whoever does not do what a threat asks for is threatened: "to attack unless *Togo* withdraws".
    """
    for at, word in enumerate(after):
        if at and word.low in CONDITIONS and threatens:
            return at + 1 + _first(after[at + 1 :])
        told = word.low == THAT and after[0].low not in phrases.PREPOSITIONS | {THAT}
        if at and (told or (word.low != THAT and word.low in senses.OPENING)):
            return at
    return len(after)


def _first(words: Sequence[Word]) -> int:
    """Where the first phrase ends."""
    ends = (at for at, word in enumerate(words) if at and (word.is_mark or word.low in _LEADING))
    return next(ends, len(words))


def _contact(after: Sequence[Word]) -> int:
    """Where a clause without "that" begins: "the money *they* send", "talk *it* met Togo"."""
    for at in range(1, len(after)):
        before = after[at - 1]
        noun = before.text.islower() and not (before.is_mark or senses.is_plain(before.low))
        if noun and after[at].low in _CONTACT and before.low not in _LEADING:
            return at
    return len(after)


def _next_clause(after: Sequence[Word]) -> int:
    """Where another clause begins: "condemned it *and* Togo called", "*and* will go to Togo"."""
    if after and after[0].low == THAT:
        return len(after)
    for at, word in enumerate(after[:-1]):
        if word.low not in JOINING or (at and after[at - 1].low in phrases.PREPOSITIONS):
            continue
        verb = at + 1
        while verb < len(after) and after[verb].text[:1].isupper():
            verb += 1
        if _is_finite(after[verb : verb + 2]):
            return at
    return len(after)


def _is_finite(words: Sequence[Word]) -> bool:
    """Tells of "will" and of "called on" that a verb stands there; of "wounded men" it is none."""
    if not words or not words[0].text.islower():
        return False
    if words[0].low in AUXILIARIES:
        return True
    leads = phrases.PREPOSITIONS | phrases.DETERMINERS | phrases.POINTING | {"out"}
    led = len(words) > 1 and (words[1].low in leads or words[1].text[:1].isupper())
    return led and words[0].low.endswith("ed") and len(words[0].low) > bystanders.SHORTEST_DOING


def _main(after: Sequence[Word]) -> Sequence[Word]:
    """Leaves out what stands before a subject: "that *after the raid,* rescuers came late"."""
    if len(after) < 2 or after[0].low != THAT or after[1].low not in phrases.PREPOSITIONS:
        return after
    ends = next((at for at, word in enumerate(after) if word.low == ","), 0)
    return [after[0], *after[ends + 1 :]] if ends else after


def _is_place(before: Sequence[Word]) -> bool:
    """Tells of "condemned the Peru bombings" that it is where; "the U.S. bombings" are theirs."""
    form = countries.form_of(before[-1].text) if before else None
    return form is not None and form.sort == "name" and "." not in before[-1].text


def _benefit(after: Sequence[Word]) -> int:
    """Where for whom something is demanded begins: "pushed for the return of it *to* his son"."""
    begins = next((at for at, word in enumerate(after) if word.low == "for"), len(after))
    for at in range(begins + 1, len(after) - 1):
        word = after[at + 1]
        named = word.text[:1].isupper() or word.low in phrases.DETERMINERS | _OWN
        named = named or parties.sector_at_end([word]) is not None  # "to farmers"
        if after[at].low == "to" and named:
            return at
    return len(after)


def _asked_deed(after: Sequence[Word]) -> int:
    """Where what somebody shall do begins: "urged the government *offer* Togo wheat"."""
    for at in range(1, len(after) - 1):
        word, next_to = after[at], after[at + 1]
        named = next_to.low in phrases.DETERMINERS | _OWN or next_to.text[:1].isupper()
        verbal = named and word.text.islower() and senses.is_plain(word.low)
        if verbal and parties.sector_at_end(after[:at]) is not None:
            return at
    return len(after)


def _dealt_with(after: Sequence[Word]) -> int:
    """Where those begin with whom others shall deal: "demanded the arrest *of* ten rebels".

    So do "the release *of* Diaz" and "*Diaz's* release".
    """
    for at, word in enumerate(after):
        if at and word.low == "of":
            before = after[at - 1].low
            if before in FREEING or senses.root_of_noun(before) == "COERCE":
                return at
        near = [each.low for each in after[at + 1 : at + 4]]
        freed = next((n for n, low in enumerate(near) if low in FREEING), None)
        if word.possessive and freed is not None and near[freed + 1 : freed + 2] != ["of"]:
            return at
    return len(after)


def _victims(after: Sequence[Word]) -> int:
    """Where those begin to whom the judged deed was done: "deplored acts *against* Togo"."""
    for at, word in enumerate(after):
        done = word.low == "at" and after[at - 1].low.endswith("ed")  # "violence directed at"
        if at and (word.low == "against" or done):
            return at
    return len(after)


def protested(after: Sequence[Word]) -> Sequence[Word]:
    """Returns what a crowd protests, of the words after its march: "to protest killings by Togo".

    Only by whom it was done is looked for there.
    """
    at = next((at for at, word in enumerate(after) if word.stem == "protest"), len(after))
    lows = [word.low for word in after[at:]]
    return after[at + lows.index("by") :] if "by" in lows else ()


def deed(after: Sequence[Word]) -> Sequence[Word]:
    """Returns whom a demanded deed concerns: "Togo" of "called for replacing Togo"."""
    for at, word in enumerate(after[:-1]):
        if word.low == "for" and after[at + 1].low.endswith("ing"):
            return after[at + 2 :]
    return ()


def against(after: Sequence[Word]) -> Sequence[Word]:
    """Returns whom something is demanded against: "Togo" of "called for charges against Togo"."""
    lows = [word.low for word in after]
    at = lows.index("against") if "against" in lows else 0
    return () if PURSUING.isdisjoint(lows[:at]) else after[at + 1 :]


def is_object(name: str, sense: Sense) -> bool:
    """Tells of "sent an envoy" and "offered troops" that who is sent is not to whom."""
    if sense.root not in GIVEN or sense.targets[:1] in ((), ("obj",)):
        return False
    stem = wording.stem(name.rpartition(" ")[2])
    return name.islower() and (stem,) in sense.objects.get(stem, ())


def without_object(target: Sequence[Party], root: Root, sense: Sense) -> list[Party]:
    """Leaves out what is offered or threatened: "pledged soldiers for a force"."""
    if root not in ("AGREE", "THREATEN"):
        return list(target)
    return [each for each in target if not is_object(each.name, sense)]


def judged(after: Sequence[Word]) -> Sequence[Word]:
    """Cuts off whom the judged act was aimed at: of "condemned the attacks on Togo" nobody is left.

    Who praises a protest does not praise the country in which it is.
    """
    for at, word in enumerate(after):
        if word.low == "to" and at and bystanders.is_plan(after[at - 1]):
            return after[:at]  # "opposed moves to sue Togo"
        if word.low in lexicon.of_sort("noun_uses", "suffered"):
            by = next((n for n in range(at, len(after)) if after[n].low == "by"), None)
            return after[:at] if by is None else after[by:]
        root = senses.root_of_noun(word.low)
        if word.low in BLASTS and _is_place(after[:at]):
            return ()
        if root is not None and (root == "PROTEST" or root in ontology.HARMING):
            whose = [each for each in after[:at] if each.low not in phrases.POINTING]
            return after[:at] if root != "PROTEST" and whose else ()
    lows = [word.low for word in after]
    if "of" in lows and "by" in lows[lows.index("of") :]:  # "their treatment of Togo by Mali"
        return [*after[: lows.index("of")], *after[lows.index("by", lows.index("of")) :]]
    return after
