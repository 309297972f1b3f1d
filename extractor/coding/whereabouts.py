"""Whose those are who are told with a place: "rebels in Peru", "thousands in Lima"."""

from collections.abc import Sequence

from extractor import countries
from extractor.coded import Party, Place
from extractor.coding import parties, sense_rows
from extractor.coding.naming import Acting
from extractor.coding.parties import Side
from extractor.coding.phrases import Phrase
from extractor.coding.wording import Word

INSIDE = ("in", "at", "on")
"""Prepositions that tell where somebody is."""

SEATS = frozenset({"hague"})
"""Seats of courts of all the world, whose prosecutors are not the country's."""

LEADERS = frozenset({"leader", "leaders"})


def is_home(after: Phrase) -> bool:
    """Tells of "tourists in a Chilean hotel" that they are not therefore of the country."""
    if after.lead not in INSIDE or after.words[-1].text[:1].isupper():
        return True
    return parties.sector_at_end(after.words) is not None


def is_crowd(phrase: Phrase, after: Phrase) -> bool:
    """Tells of "thousands in Lima" that they are people there, not the city."""
    return after.lead in INSIDE and phrase.words[-1].low in parties.NUMBERS


def crowd(phrase: Phrase, after: Phrase, where: Acting) -> Acting:
    """Returns a crowd with the country in which it is."""
    return Acting([*phrase.words, *after.words], Side(where.side.country, "CVL"))


def placed(one: Acting, after: Phrase, around: Sequence[Acting]) -> Acting:
    """Gives somebody the country in which he is; leaders of a party are no government."""
    country = next((each.side.country for each in around if each.side.country), None)
    sector = one.side.sector
    if sector == "IGO" or (after.words[-1].low in SEATS and sector == "JUD"):
        return one
    if after.lead == "of" and one.words[-1].low in LEADERS:
        named = after.words[-1].text[:1].isupper() and not around
        sector = parties.sector_at_end(after.words) or (None if named else sector)
    return one._replace(side=Side(country, sector))


def without_place(phrase: Phrase, acting: Sequence[Acting]) -> list[Acting]:
    """Takes the country from the name of who acts there: "in *Lima* hundreds marched"."""
    texts = [word.text for word in phrase.words]
    length, form = countries.leading(texts)
    whole = len(acting) != 1 or form is None or phrase.words[length - 1].possessive
    rest = phrase.words[length:]
    if whole or form is None or form.sort == "people" or not rest:
        return list(acting)
    if not all(word.text.islower() for word in rest):
        return list(acting)
    return [acting[0]._replace(words=rest)]


def without_gift(phrase: Phrase) -> Phrase:
    """Leaves out what is given: "Chile" of "offered *Chile military help*" is no army."""
    head = phrase.words[-1]
    names = [at for at, word in enumerate(phrase.words) if word.text[:1].isupper()]
    if not names or not head.text.islower() or not sense_rows.is_in("aid", head.stem):
        return phrase
    form = countries.form_of(phrase.words[names[-1]].text)
    if parties.sector_at_end(phrase.words) is not None or (form and form.sort == "people"):
        return phrase  # "Chilean doctors", "Chilean wheat"
    return phrase._replace(words=phrase.words[: names[-1] + 1])


def stricken(words: Sequence[Word], place: Place | None) -> list[Party]:
    """Returns a town that is shelled as who is: "bombed *Lima*"; nobody where it is a country."""
    if place is None or countries.form_of(place.name) is not None:
        return []
    name = place.name.split()
    if [word.text for word in words[: len(name)]] == name:
        return [Party(place.name, place.country, None)]
    return []
