"""Signs in a sentence that an act, though its words are there, is not told as done.

A question, a wish, a condition, and a command tell nobody's act. The article's own reading of
reality has the verb's auxiliaries; these are what stands farther off: "I hope that Peru agrees".
"""

from collections.abc import Sequence
from functools import lru_cache

from extractor import lexicon
from extractor.coded import Code, Party
from extractor.coding import (
    acts,
    around,
    people,
    phrases,
    refusing,
    sense_rows,
    senses,
    sides,
    unreal,
    whose,
    wording,
)
from extractor.coding.clauses import Clause
from extractor.coding.wording import Word
from extractor.records import Article, Claim, Event

ASKED = "its sentence is a question"
WISHED = "it is only hoped, feared or supposed, or a condition"
INSTEAD = "it is what was not done, or is only spoken of"
COMMANDED = "its verb stands in the plain form: a command or a demand"

PLANNED = "it is to be on a day to come"
HABIT = "it is what somebody does at all times"

TOLD_AS_DONE = frozenset({"happened", "ongoing"})
"""Statuses of an act that doubt takes back."""

REACH = 9
"""How many words before a verb what it hangs on may stand."""

ONE = frozenset({"person", "government"})
"""Kinds of actors that are one, so that their verb has an ending."""

FAR = 16
"""How many words before a verb "if" may, where no comma stands between."""

HABIT_REACH = 3
"""How many words before a verb "often" may stand."""

NEAR = 5
"""How many words before a verb its helper may stand."""

LINKING = frozenset("of than with for out".split())
"""Words that may stand between what takes an act back and the act: "tasked with ending it"."""

NEEDED = frozenset("need needs must should ought may might could".split())
"""Words on which also a verb after "and" hangs."""

OWNER = 4
"""How many words before a verb whose claim it is may stand: "Diaz's claim that he"."""

HELPING = frozenset("help helps helped helping let lets letting watched saw made makes".split())
"""Verbs behind whose object stands in the plain form what that one does."""

URGED = frozenset("urge urges urged urging".split())
"""Verbs of what another should do, also without "that"."""

_BEING = frozenset("is are was were be been being".split())
_HELPING = frozenset("have has had having is are was were be been being get got 've ’ve".split())
_STOPS = frozenset({";", ":", "“", '"', "–", "—"})
_ENDING = frozenset({",", "and", "but", "to"})
_CLOSING = "\"”’') "


def checked(code: Code, record: Event | Claim, clause: Clause, article: Article) -> Code:
    """Returns a code, refused where the sentence of its record takes its act back."""
    if code.root is None or code.status not in TOLD_AS_DONE:
        return code
    form = article.text[slice(*around.span(record))].lower()
    noun = clause.noun or senses.root_of_noun(form) is not None
    led = around.in_sentence(record, article) or ()
    nominal = isinstance(record, Claim) and (clause.noun or unreal.is_nominal(form))
    if (noun and unreal.is_feared(led)) or (nominal and unreal.is_ahead(led)):
        return refusing.refused(code, WISHED)
    doubt = why(record, article) or _why_not_theirs(code, record, clause, article)
    if doubt is None and _is_habit(form, led):
        doubt = HABIT
    if doubt is None and code.root == "CONSULT" and acts.is_scheduled(form, clause):
        doubt = PLANNED
    if doubt is None and not clause.noun and is_commanded(record, article, code.source):
        doubt = COMMANDED
    return refusing.refused(code, doubt) if doubt else code


def _is_habit(form: str, led: Sequence[Word]) -> bool:
    """Tells of "they often *complain*" that it is nothing done once."""
    words = [*(word.low for word in led), *form.split()]
    present = senses.is_plain(words[-1]) or senses.is_plain(words[-1].removesuffix("s"))
    return present and any(
        low in lexicon.of_sort("doubt_words", "habit") for low in words[-HABIT_REACH - 1 : -1]
    )


def why(record: Event | Claim, article: Article) -> str | None:
    """Returns why a record is not told as done; None where nothing says so."""
    before = around.in_sentence(record, article)
    if before is None:
        return None
    if record.sources[0].sentence.rstrip(_CLOSING).endswith("?"):
        return ASKED
    form = article.text[slice(*around.span(record))].lower()
    if form.endswith("ing") and _is_left_undone(before):
        return INSTEAD
    if unreal.is_unreal(before) or (form.endswith("ed") and unreal.is_attribute(before)):
        return INSTEAD
    if before[-1:] and before[-1].low in _BEING and unreal.is_adjective(form):
        return INSTEAD  # "comment is free"
    if form == "given" and not any(word.low in _HELPING for word in before[-NEAR:]):
        return INSTEAD  # "given the sale of it to"
    return WISHED if _is_wished(before) else None


def _why_not_theirs(
    code: Code, record: Event | Claim, clause: Clause, article: Article
) -> str | None:
    """Returns why an act is that of another whom its sentence names; None where nothing says so.

    "Diaz's claim that he lied" is of Diaz; of "said that Togo lied and praised Peru" it is not
    sure who praised.
    """
    before = around.in_sentence(record, article) or ()
    form = article.text[slice(*around.span(record))].lower()
    participle = isinstance(record, Event) and form.endswith("ing") and not clause.noun
    if participle and before and before[-1].low in sides.OWN:
        return refusing.MEANT  # "approved their joining the alliance"
    if isinstance(record, Claim) and whose.is_of_thing(record, article):
        return refusing.NOBODY  # "they say their plans call for"
    if participle and before and (_is_subject(before[-1], code) or _is_where(before, code)):
        return refusing.NOBODY
    active = isinstance(record, Event) and not (clause.noun or clause.passive)
    if active and (whose.is_of_relative(before, code) or whose.is_when(before)):
        return refusing.MEANT
    if senses.is_plain(form) and _is_helped(before, code):
        return refusing.NOBODY
    if isinstance(record, Claim) and (whose.is_over(record, article) or whose.is_contact(before)):
        return refusing.MEANT
    if isinstance(record, Claim) and whose.is_asked(record):
        return refusing.MEANT
    if isinstance(record, Claim) and whose.is_of_other_relative(record, code, article):
        return refusing.MEANT
    near = [
        word for word in before[-OWNER:] if word.low not in lexicon.of_sort("doubt_words", "helper")
    ]
    if len(near) == OWNER and near[-1].low in sides.PRONOUNS and near[-2].low == "that":
        own = near[0].possessive and all(near[0].text not in each.name for each in code.source)
        return refusing.MEANT if own else None
    if isinstance(record, Claim) and whose.is_of_another(record, article):
        return refusing.MEANT
    if (
        isinstance(record, Claim)
        and record.source_spans
        and before[-1:]
        and before[-1].low == "and"
    ):
        said = wording.words(
            article.text[max(record.source_spans[0][0] - whose.FEW, 0) : record.source_spans[0][0]]
        )
        return refusing.MEANT if said and said[-1].low == "that" else None
    return None


def _is_subject(word: Word, code: Code) -> bool:
    """Tells of "the envoy to the coalition fighting rebels" that the coalition fights."""
    if not (people.is_people(word) or word.text[:1].isupper()):
        return False
    return all(word.low not in party.name.lower() for party in code.source)


def _is_helped(before: Sequence[Word], code: Code) -> bool:
    """Tells of "Diaz helped rebels *kill* a guard" that the rebels did."""
    near = [word.low for word in before[-NEAR:-1]]
    return not HELPING.isdisjoint(near) and _is_subject(before[-1], code)


def _is_where(before: Sequence[Word], code: Code) -> bool:
    """Tells of "he was in Lima, Peru, visiting Chile" that Peru visits nobody."""
    parts = phrases.split(before)
    last = [word.low for word in parts[-1].words] if parts else []
    listed = len(parts) > 1 and parts[-1].lead == "," and parts[-2].lead in sides.INSIDE
    return (
        before[-1].is_mark
        and listed
        and any(
            low in wording.parted(wording.words(each.name)) for each in code.source for low in last
        )
    )


def _is_left_undone(before: Sequence[Word]) -> bool:
    """Tells of "instead of praising them" that nobody did, of "opposed hacking" not who did."""
    near = [word for word in before[-4:] if not word.low.endswith("ly")]
    if near and near[-1].low in LINKING:
        near = near[:-1]
    if not near:
        return False
    undone = near[-1].low in lexicon.of_sort("doubt_words", "instead")
    return undone or _is_blaming(near[-1].low)


@lru_cache(maxsize=4096)
def _is_blaming(form: str) -> bool:
    """Tells of a verb of blame or refusal: what follows it in -ing another does."""
    senses_of = sense_rows.of_form(form) if not form.endswith("ing") else ()
    plain = [sense for sense in senses_of if not (sense.objects or sense.links)]
    return bool(plain) and plain[0].root in ("DISAPPROVE", "REJECT")


def _is_wished(before: Sequence[Word]) -> bool:
    """Tells whether a verb's clause hangs on a wish, or is a condition itself."""
    after: set[str] = set()
    for at, word in enumerate(reversed(before[-FAR:])):
        if word.low in _STOPS:
            return False
        if word.low in lexicon.of_sort("doubt_words", "open"):
            return "," not in after
        if at >= REACH:
            continue
        if word.low in lexicon.of_sort("doubt_words", "wish"):
            return after.isdisjoint(_ENDING)
        after.add(word.low)
    return False


def is_commanded(record: Event | Claim, article: Article, source: Sequence[Party]) -> bool:
    """Tells of "Peru, step in and support them" that nobody did it: its verb has no ending.

    Args:
        record: The act.
        article: Its article.
        source: Who would do it.
    """
    form = article.text[slice(*around.span(record))].lower()
    if not senses.is_plain(form) or form in lexicon.of_sort("doubt_words", "plain"):
        return False
    before = around.in_sentence(record, article) or ()
    if any(word.low in phrases.DETERMINERS for word in before[-2:]):
        return False  # "on an official visit"
    if _is_needed(before[-REACH:]) or _is_aim(before[-REACH:]):
        return True
    if any(word.low in lexicon.of_sort("doubt_words", "helper") for word in before[-NEAR:]):
        return False
    if _is_asked_for(before[-FAR:]):
        return True
    if before and before[-1].text.islower() and before[-1].low.endswith(("s", "police", "people")):
        return False  # "Peru police clash with"
    return len(source) == 1 and (source[0].actor_id or "").partition(":")[0] in ONE


def _is_needed(before: Sequence[Word]) -> bool:
    """Tells of "they must wake up and *demand*" that the second verb hangs on "must", too."""
    lows = [word.low for word in before]
    if lows[-1:] != ["and"] or not _STOPS.isdisjoint(lows):
        return False
    return not NEEDED.isdisjoint(lows)


def _is_aim(before: Sequence[Word]) -> bool:
    """Tells of "plans to feed the towns and *support* Togo" that the second is planned as well."""
    if not before or before[-1].low != "and" or any(word.is_mark for word in before):
        return False
    at = next((at for at, word in enumerate(before) if word.low == "to"), len(before))
    after = before[at + 1 : at + 2]
    return bool(after) and after[0].text.islower() and after[0].low not in sides.DETERMINERS


def _is_asked_for(before: Sequence[Word]) -> bool:
    """Tells of "demanded that the partners *refuse*" that it is what somebody wants."""
    at = next((at for at, word in enumerate(before) if at and word.low == "that"), 0)
    if not at:  # "urged the government *offer*"
        at = next((at for at, word in enumerate(before) if word.low in URGED), -1) + 1
    asking = sense_rows.of_form(before[at - 1].low) if at else ()
    return any(sense.root == "DEMAND" for sense in asking)
