"""Who acts in a clause and at whom it is aimed: from its phrases, joined with who takes part.

The subject gives the source, what follows the verb the target, in the order the sense of the verb
asks for; in the passive it is the other way round. Where the words name nobody whose side is
known, those whom the article itself links to the clause are asked: "he" is who he is.
"""

from collections.abc import Iterable, Sequence

from extractor import lexicon
from extractor.coded import Party
from extractor.coding import bystanders, naming, parties, phrases, tables, whereabouts, wording
from extractor.coding.clauses import Clause
from extractor.coding.naming import Acting, Cast, is_anybody, is_bare
from extractor.coding.parties import NOBODY, Side
from extractor.coding.phrases import Phrase
from extractor.coding.wording import Word
from extractor.records import Participant, Role

WITHIN = ("of", "in", "from", "for", "at", "on")
"""Prepositions that tell whose somebody is: "police in Jericho"."""

INSIDE = whereabouts.INSIDE
"""Those of them that tell where somebody is."""

ANYWHERE = (
    "obj", "on", "against", "with", "to", "from", "between", "upon", "for", "of", "that", "into",
    "toward", "at", "by", "over",
)  # fmt: skip
"""Where a target stands when its verb says nothing of it."""


REACH = 6
"""In how many phrases after a verb its target is looked for."""

NEAR = 4
"""How many words before a noun name whose act it is: "the U.S. invasion of Iraq"."""

PRONOUNS = frozenset("it they he she".split())
OBJECTS = frozenset("him them us me".split())
SPEAKING = frozenset("i we you me us one".split())

OWN = bystanders.OWN
OURS = frozenset({"our", "my", "your"})
SELF = ("self", "selves")
PEOPLE = frozenset(
    "spokesman spokeswoman spokesperson group member members people thousand thousands hundred "
    "hundreds dozens number crowd crowds delegation leader leaders head members forces side sides "
    "envoy supporters".split()
)
"""Words of people whose country may stand after a preposition."""

QUANTITY = frozenset("most many some all one several both half none each few any".split())
"""Words at the head of a phrase that are no name, though a sentence begins with them."""

DETERMINERS = phrases.DETERMINERS
ENDING = frozenset({";", ":"})
"""Marks after which another sentence begins."""

QUOTES = wording.QUOTES
QUOTED = 3
"""Longer quotations than two words are speech, not a name or a term."""


def ids_of(participants: Iterable[Participant], *roles: Role) -> list[str]:
    """Returns the actors in these roles."""
    return [each.actor_id for each in participants if each.role in roles]


def subject(words: Sequence[Word], cast: Cast, ids: Sequence[str]) -> list[Party]:
    """Returns who the subject of a clause names, from the words before its verb.

    Where these have a clause of their own ("as it did when the Soviet Union") only it counts.
    """
    ends = [at for at, word in enumerate(words) if word.low in ENDING]
    said = phrases.innermost(_unquoted(words[ends[-1] + 1 if ends else 0 :]))
    found = phrases.split(said)
    opened = bool(said) and said[0].low in phrases.OPENING
    if found and (opened or found[0].lead in phrases.PREPOSITIONS):
        after = [at for at, each in enumerate(found) if each.lead == "," and at]
        found = found[after[0] :] if after else [bystanders.after_place(found[0]), *found[1:]]
    for at, phrase in enumerate(found):
        if at and (phrase.lead not in ("", ",", "and") or bystanders.is_carried(found[0], phrase)):
            continue
        if all(word.low.isdigit() for word in phrase.words):
            continue  # "Diaz, 22, of Lima"
        acting = _from(found, at, cast, ids, people=True)
        if len(found) == 1 and naming.is_surname(phrase.words):
            return []
        if acting and not _is_thing(phrase, acting[0]) and not is_owned(phrase.words):
            there = phrase.lead in INSIDE and at == 0
            acting = whereabouts.without_place(phrase, acting) if there else acting
            return [cast.named(each, ids) for each in acting]
    return []


def _is_thing(phrase: Phrase, acting: Acting) -> bool:
    """Tells of "the Vietnamese appetite" that it is no actor, though a country is named."""
    head = phrase.words[-1]
    if acting.side.country is None or not head.text.islower():
        return False
    return acting.side.sector is None or head.low in lexicon.of_sort("event_nouns", "force")


def is_owned(words: Sequence[Word]) -> bool:
    """Tells of "Peru's success" that a thing does nothing; of "Peru's team" that people do."""
    if not any(word.possessive for word in words[:-1]) or not words[-1].text.islower():
        return False
    return parties.sector_at_end(words) is None and words[-1].stem not in tables.actor_stems()


def of_noun(left: Sequence[Word]) -> Sequence[Word]:
    """Returns the words of a noun's own phrase before it, as far as they may name whose it is."""
    near = left[-NEAR:]
    begins = (at for at in range(len(near) - 1, -1, -1) if near[at].low in DETERMINERS)
    return near[next(begins, 0) :]


def _unquoted(words: Sequence[Word]) -> Sequence[Word]:
    """Leaves out what stands in quotation marks, if these are even."""
    marks = [at for at, word in enumerate(words) if word.low in QUOTES]
    if not marks or len(marks) % 2:
        return words
    kept = list(words)
    for begins, ends in reversed(list(zip(marks[::2], marks[1::2], strict=True))):
        if ends - begins > QUOTED:
            del kept[begins : ends + 1]
    return kept


def target(
    words: Sequence[Word],
    cast: Cast,
    ids: Sequence[str],
    order: Sequence[str],
    *,
    only: str | None = None,
) -> list[Party]:
    """Returns who stands after a verb in one of the places that its sense asks for, in order."""
    found = bystanders.before_role(phrases.measured(phrases.split(words))[:REACH])
    for countries_only in (True, False):
        for place in [only] if only else order or ANYWHERE:
            for at, phrase in enumerate(found):
                if bystanders.place_of(found, at) != place or (place == "of" and at > 1):
                    continue
                acting = _from(found, at, cast, ids, people=place == "obj")
                if place == "obj" and not acting and at == 0 and bystanders.is_named(phrase):
                    return []
                known = [e for e in acting if e.side.country or e.side.sector in ("IGO", "NGO")]
                chosen = known if countries_only else acting
                if bystanders.is_beside(words, found, at, order) or bystanders.is_doing(phrase):
                    continue
                if place == "by" and len(order) > 1 and not known and len(phrase.words) == 1:
                    continue  # "took it by force"
                if not any(map(bystanders.is_told, acting)) and not bystanders.is_party(phrase):
                    continue
                if chosen and phrase.words[0].low not in OWN:
                    return [cast.named(bystanders.done_to(each, place), ids) for each in chosen]
    return []


def by(words: Sequence[Word], cast: Cast, ids: Sequence[str]) -> list[Party]:
    """Returns who does what stands in the passive: "was arrested by the police".

    Of "was shot at a base surrounded by rebels" they do something else.
    """
    ends = (at for at, word in enumerate(words) if at and word.low == "by")
    others = next((at for at in ends if words[at - 1].low.endswith("ed")), len(words))
    return target(words[:others], cast, ids, ("by",))


def is_pronoun(clause: Clause) -> bool:
    """Tells whether the subject of a clause is a pronoun of the third person, or left out."""
    if clause.passive or clause.noun:
        return False
    left = phrases.innermost(_unquoted(clause.left))
    return not left or has_pronoun(left[:3])


def is_controlled(clause: Clause) -> bool:
    """Tells of "the police saw him leave" that who acts stands as an object, and is not known."""
    return bool(clause.left) and clause.left[-1].low in OBJECTS


def has_pronoun(words: Sequence[Word]) -> bool:
    """Tells whether one of these words is a pronoun of the third person."""
    return any(word.low in PRONOUNS for word in words)


def is_speaking(clause: Clause) -> bool:
    """Tells whether whoever speaks or is spoken to acts: "we attacked", "you agreed"."""
    return any(word.low in SPEAKING for word in clause.left)


def is_ours(clause: Clause) -> bool:
    """Tells of "our village was attacked" that whoever speaks has a side nobody knows."""
    return any(word.low in OURS or word.low in SPEAKING for word in clause.left)


def _from(
    found: Sequence[Phrase], at: int, cast: Cast, ids: Sequence[str], *, people: bool
) -> list[Acting]:
    """Who a phrase and those joined to it name; "rebels in Angola" are Angola's."""
    acting, joining = _in(found[at], cast, ids), at + 1
    after = found[at + 1] if at + 1 < len(found) else None
    if (
        after is not None
        and after.lead in WITHIN
        and not (after.broken or bystanders.is_doing(after))
        and whereabouts.is_home(after)
    ):
        if len(acting) == 1 and acting[0].side.country is None and acting[0].side.sector:
            acting = [whereabouts.placed(acting[0], after, _in(after, cast, ids))]
            joining += any(map(_is_named_too, found[at + 2 : at + 3]))
        elif not acting and people and _are_people(found[at], after):
            acting = _in(after, cast, ids)
            if whereabouts.is_crowd(found[at], after):
                acting = [whereabouts.crowd(found[at], after, each) for each in acting]
    if not acting:
        return []
    for n, other in enumerate(found[joining:], joining):
        if other.broken or (other.lead not in ("and", ",") and other.lead != found[at].lead):
            break
        if other.lead == "," and not _is_listed(found[n + 1 :]):
            break
        if other.lead == "and" and n == at + 1:
            whole = cast.whole(found[at].words, other.words)
            if whole is not None:
                acting = [whole]
                continue
        joined = _in(other, cast, ids)
        if not joined:
            break
        acting = [*acting, *joined]
    return _shared(acting)


def _is_named_too(phrase: Phrase) -> bool:
    """Tells of "delegates of Peru *and Chile*" that it names who acts as well.

    So does "the government of Peru *and rebels*".
    """
    named = phrase.words[0].text[:1].isupper() or parties.sector_at_end(phrase.words) == "REB"
    return phrase.lead == "and" and named


def _is_one_word(phrase: Phrase) -> bool:
    """Tells of "the Gulf of Chile" and "the Bank of Chile" that they are names, and not Chile's."""
    if phrase.words[-1].low in lexicon.of_sort("place_words", "feature"):
        return True
    words = [word for word in phrase.words if word.low not in DETERMINERS]
    if phrase.words[0].low in QUANTITY:
        return False
    return len(words) == 1 and words[0].text[:1].isupper() and words[0].low not in PEOPLE


def _is_listed(rest: Sequence[Phrase]) -> bool:
    """Tells of "Peru, Chile and Togo" that it is a list; "Diaz, the Peruvian minister" is one."""
    after = next((each.lead for each in rest if each.lead != ","), "")
    return after == "and"


def _in(phrase: Phrase, cast: Cast, ids: Sequence[str]) -> list[Acting]:
    phrase = whereabouts.without_gift(phrase)
    words = phrase.words
    if any(map(naming.is_land, words)) and cast.is_person(words):
        words = [word for word in words if not naming.is_land(word)]  # "Chad Diaz" is not of Chad
    sides = cast.at_home(parties.of_words(words), words)
    if sides and (is_bare(phrase.words) or is_anybody(phrase.words)):
        return [Acting(phrase.words, side) for side in sides]
    if not sides or all(side.country is None and side.sector != "IGO" for side in sides):
        known = cast.known(phrase.words, ids)
        sides = [known.joined(sides[0] if sides else NOBODY)] if known != NOBODY else sides
    return [Acting(phrase.words, side) for side in sides]


def _are_people(phrase: Phrase, after: Phrase) -> bool:
    """Tells of "members in Lima" and "Diaz of Peru", not of "this Monday in Lima"."""
    if _is_one_word(phrase):
        return False
    named = phrase.words[-1].text[:1].isupper() and after.lead not in INSIDE
    return named or any(word.low in PEOPLE for word in phrase.words)


def _shared(acting: Sequence[Acting]) -> list[Acting]:
    """Gives "Hungarian and Romanian officials" the sector of the last to each."""
    last = acting[-1].side.sector
    return [
        each if each.side.sector else each._replace(side=Side(each.side.country, last))
        for each in acting
    ]
