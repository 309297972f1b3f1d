"""Places as a list shows them: with their country where several countries have one of that name."""

from collections.abc import Iterable

from extractor.coded import Place


def shown(places: Iterable[Place]) -> dict[tuple[str, str], str]:
    """Returns how each place is shown, by its name and country.

    >>> shown([Place("Hyderabad", 1269843, "IND", 17.4, 78.5),
    ...        Place("Hyderabad", 1176734, "PAK", 25.4, 68.4)])[("Hyderabad", "PAK")]
    'Hyderabad, PAK'
    """
    countries: dict[str, set[str]] = {}
    for place in places:
        countries.setdefault(place.name, set()).add(place.country)
    return {
        (name, country): f"{name}, {country}" if len(lands) > 1 else name
        for name, lands in countries.items()
        for country in lands
    }
