"""Phrases after a verb that stand where a target does and are none: deeds, parts of names."""

from collections.abc import Sequence

from extractor import countries, lexicon
from extractor.coding import parties, phrases, senses
from extractor.coding.naming import Acting
from extractor.coding.phrases import Phrase
from extractor.coding.wording import Word

DEMANDING = frozenset({"that", "upon"})
"""Places of those of whom something is demanded."""

ASKING = 9
"""How many words after who is asked for something "to" and a verb may stand."""

FEW = 2
"""Longer phrases of capitals without a country are headlines."""

SHORTEST_DOING = 4
"""Longer words in -ing are verbs, these are nouns: "king"."""

WHERE = frozenset("in on at near outside through".split())
"""Places in which a capital is the city, not its government."""

ABSTRACT = ("ion", "ment", "ance", "ence", "ity", "ness")
"""How nouns of what is done end."""

PAPERS = frozenset(
    "protocol treaty agreement accord accords pact charter consensus initiative act bill "
    "declaration resolution constitution plan programme program".split()
)
"""Last words of the names of what is written and agreed."""

LEAVING = frozenset("replacement withdrawal removal departure pullout".split())
"""What those shall do of whom it is: "called for the withdrawal of the Peruvian army"."""

NOWHERE = frozenset("square street streets plaza park avenue side".split())
"""Words at the end of a phrase that tell where: "in Lima's Central Square", "on Peru's side"."""

VISITING = frozenset(
    "travel travels travelling traveling flights flight trips visits journeys".split()
)
"""What others do, who are told not to: they go somewhere."""

PARTICLES = frozenset("up out off down over back".split())
"""Words of a verb behind it: "blew *up* a bank", "lock *out* Chile"."""

OWN = frozenset("its his her their our own itself themselves himself herself".split())


def place_of(found: Sequence[Phrase], at: int) -> str:
    """Where a phrase stands; after "and" it is an object only beside one."""
    phrase = found[at]
    if phrase.lead not in ("", "and"):
        return phrase.lead
    if phrase.broken:
        named = at > 0 and found[at - 1].lead in ("", "and")
        return "which" if named else "that"
    before = [each.lead for each in found[:at] if each.lead != "and"]
    joined = phrase.lead == "and" and bool(before) and before[-1] != ""
    return "and" if joined else "obj"


def is_doing(phrase: Phrase) -> bool:
    """Tells of "convicted of bombing a Peruvian ship" that it is a deed and no party."""
    low = phrase.words[0].low
    return (
        (phrase.lead in phrases.PREPOSITIONS or (not phrase.lead and len(phrase.words) > 1))
        and phrase.words[0].text.islower()
        and (low.endswith("ing") and len(low) > SHORTEST_DOING)
    )


def before_deeds(found: Sequence[Phrase]) -> Sequence[Phrase]:
    """Returns the phrases before a deed, of which those behind are: "for ending it in Togo"."""
    return found[: next((at for at, phrase in enumerate(found) if is_doing(phrase)), len(found))]


def before_role(found: Sequence[Phrase]) -> Sequence[Phrase]:
    """Returns the phrases before what something is called: "dismissed it *as* remote to Togo"."""
    roles = (at for at, each in enumerate(found) if at and each.lead == "as")
    begins = next(roles, len(found))
    well = begins < len(found) and found[begins].words[0].low == "well"
    return found if well else found[:begins]


def is_purpose(phrase: Phrase) -> bool:
    """Tells of "to join the government" and "to counter the army" that it is what for."""
    words = phrase.words
    if phrase.lead != "to" or len(words) < 2 or not words[0].text.islower():
        return False
    return senses.is_plain(words[0].low) or any(
        word.low in phrases.DETERMINERS for word in words[1:]
    )


def _is_done(word: Word) -> bool:
    """Tells of "discussed a treaty *signed* with Chile" that another thing was done with Chile."""
    return word.text.islower() and word.low.endswith("ed") and len(word.low) > SHORTEST_DOING


def is_plan(word: Word) -> bool:
    """Tells of "moves" and "decision" that what one will do follows them."""
    return not lexicon.of_sort("noun_uses", "shell").isdisjoint((word.low, word.low[:-1]))


def _is_verbal(phrase: Phrase) -> bool:
    """Tells of "moves *to refer Chile*" that a verb follows; not of "bids *to Chilean rebels*"."""
    first = phrase.words[0]
    if not first.text.islower() or first.low in phrases.DETERMINERS | phrases.NUMBERS | OWN:
        return False
    people = parties.sector_at_end(phrase.words) is not None
    named = any(word.text[:1].isupper() for word in phrase.words)
    return (named or not people) and not first.low.endswith(("ing", "ed"))


def done_to(acting: Acting, place: str) -> Acting:
    """Takes the verb from "threatened to *attack officials*"."""
    words = acting.words
    verbal = place == "to" and len(words) > 1 and words[0].text.islower()
    if verbal and words[1].low in PARTICLES:
        return acting._replace(words=words[2:])
    return acting._replace(words=words[1:]) if verbal and senses.is_plain(words[0].low) else acting


def after_place(phrase: Phrase) -> Phrase:
    """Takes time or place before a subject: "*In Peru* Minister Diaz met", "after *years* Diaz".

    "In Peru police arrested" stays, as they are of the country.
    """
    words = phrase.words
    small = [at for at, word in enumerate(words) if word.text[:1].islower()]
    length, form = countries.leading([word.text for word in words])
    if any(word.low in phrases.NUMBERS and word.low not in phrases.DETERMINERS for word in words):
        begins = 0  # "over half a million Chileans"
    elif small and words[-1].text[:1].isupper():
        begins = small[-1] + 1
    elif form is not None and form.sort != "people" and words[length : length + 1]:
        begins = length if words[length].text[:1].isupper() and not small else 0
    else:
        begins = 0
    return phrase._replace(words=words[begins:])


def is_told(acting: Acting) -> bool:
    """Tells whether a country or a body of states is named."""
    return acting.side.country is not None or acting.side.sector == "IGO"


def is_party(phrase: Phrase) -> bool:
    """Tells of "a government campaign" and "to join the government" that they are nobody."""
    words = phrase.words
    if is_purpose(phrase) or is_headline(phrase):
        return False
    if words[-1].text[:1].isupper() or any(word.possessive for word in words):
        return True
    return parties.sector_at_end(words) is not None


def is_headline(phrase: Phrase) -> bool:
    """Tells of the headline "Diaz Vows to Hunt Down Bombers" that it is what for."""
    words = phrase.words
    titled = len(words) > FEW and all(word.text[:1].isupper() for word in words)
    sides = parties.of_words(words) if phrase.lead == "to" and titled else []
    return bool(sides) and all(s.country is None and s.sector != "IGO" for s in sides)


def is_beside(
    words: Sequence[Word], found: Sequence[Phrase], at: int, order: Sequence[str]
) -> bool:
    """Tells whether a phrase after a preposition is no party, by what stands around it.

    Of "blocked its deal with Togo" it is whose deal it was, of "held their talks with Togo" Togo.
    """
    phrase, before = found[at], found[at - 1] if at else None
    place = place_of(found, at)
    if is_day(phrase) or is_paper(phrase.words):
        return True
    if place == "to" and is_capital(phrase) and is_purpose(phrase):
        return True  # "refused to back a divided Lima"
    if place == "to" and before is not None and before.words[-1].low in VISITING:
        return True  # "warned against travel to Togo"
    if place == "to" and before is not None and is_plan(before.words[-1]) and _is_verbal(phrase):
        return True
    if place in WHERE and _is_there(phrase, place, order):
        return True
    if place == "that":
        return any(word.possessive for word in phrase.words)
    if place == "of":
        if "that" in order and is_owned(phrase):
            return True
        if before is not None and before.lead == "for" and before.words[-1].low in LEAVING:
            return False
        return before is not None and (before.lead not in ("", "and") or is_one_name(before))
    if place == "from" and before is not None and before.lead in _TOPICS:
        return not is_day(before)  # "called for an inquiry into a loan from Chile"
    if place in ("with", "to") and before is not None and _is_done(before.words[-1]):
        return True
    if place == "in" or (place == "with" and order[:1] != ("with",)):
        return any(each.words[0].low in OWN for each in found[:at])
    asked = place == "for" and bool(DEMANDING & set(order))
    return asked and not is_asked(words, phrase)


_TOPICS = frozenset({"into", "about", "over", "to"})
"""Leads of what something is about that may be "from" somebody."""


def _is_there(phrase: Phrase, place: str, order: Sequence[str]) -> bool:
    """Tells where a capital or a square is meant, not of "blamed it on Lima"."""
    aimed = place == "on" and order[:1] in (("obj",), ("on",))
    return (is_capital(phrase) and not aimed) or phrase.words[-1].low in NOWHERE


def is_paper(words: Sequence[Word]) -> bool:
    """Tells of "signed the Lima Protocol" that what is named is no party."""
    return words[-1].text[:1].isupper() and words[-1].low in PAPERS


def is_day(phrase: Phrase) -> bool:
    """Tells of "on April 20 killed eleven workers" that it is when, whoever follows."""
    first, after = phrase.words[0], phrase.words[1:2]
    dated = first.low in phrases.MONTHS and bool(after) and after[0].low[:1].isdigit()
    return first.text[:1].isupper() and (dated or first.low in phrases.DAYS)


def is_capital(phrase: Phrase) -> bool:
    """Tells of "marched in Lima" and "in downtown Lima" that it is where."""
    names = [word.text for word in phrase.words if word.text[:1].isupper()]
    form = countries.form_of(" ".join(names)) if names else None
    return form is not None and form.sort == "capital"


def is_one_name(before: Phrase) -> bool:
    """Tells of "the Gulf of Chile" that what comes before "of" is a name of which it is part."""
    head = before.words[-1]
    if head.text[:1].isupper() and head.low in lexicon.of_sort("place_words", "feature"):
        return True
    return head.text[:1].isupper() and parties.sector_at_end(before.words) is None


def is_asked(words: Sequence[Word], phrase: Phrase) -> bool:
    """Tells of "called for Peru to pay" that Peru shall; of "called for a bank" that none does.

    Nor is one asked in "called for help for farmers in towns to end the quarrel".
    """
    if phrase.words[0].low in ("a", "an") or _is_of_thing(phrase):
        return False
    ends = next(n for n, word in enumerate(words) if word is phrase.words[-1]) + 1
    after = [word.low for word in words[ends : ends + ASKING]]
    between = after[: after.index("to")] if "to" in after else None
    if between is None or any(low.endswith("ing") for low in between):
        return False
    return phrases.PREPOSITIONS.isdisjoint(between)


def _is_of_thing(phrase: Phrase) -> bool:
    """Tells of "called for Peruvian cooperation to end it" that a thing is called for."""
    head = phrase.words[-1]
    return head.text.islower() and not head.low.endswith("s") and _is_abstract(phrase.words)


def _is_abstract(words: Sequence[Word]) -> bool:
    return parties.sector_at_end(words) is None and words[-1].low.endswith(ABSTRACT)


def is_owned(phrase: Phrase) -> bool:
    """Tells of "an account of Peru's policies" that it is asked of nobody there."""
    owned = any(word.possessive for word in phrase.words)
    return owned and parties.sector_at_end(phrase.words) is None


def is_named(phrase: Phrase) -> bool:
    """Tells of "accused Acme of bribing Togo" that the object is Acme, whosever that is."""
    return not phrase.broken and all(word.text[:1].isupper() for word in phrase.words)


def is_carried(first: Phrase, phrase: Phrase) -> bool:
    """Tells of "hundreds carrying the Peruvian flag" that the flag does nothing."""
    many = first.words[-1].low == "hundred" or first.words[-1].low in parties.NUMBERS
    return many and phrase.broken and not phrase.lead
