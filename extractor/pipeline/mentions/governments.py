"""Countries, capitals and seats: when they act they are governments, else places.

"Beijing said" and "Washington imposed" name governments, "in Beijing" a place, "Chinese" a
group; the table is ``lexicons/countries.tsv``.
"""

from functools import cache
from typing import NamedTuple

from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from extractor import countries, lexicon
from extractor.countries import Form, form_of

__all__ = ["Form", "Hit", "find", "form_of", "is_place"]

PLACE_WORDS = lexicon.of_sort("connectives", "location")
MOTION_WORDS = lexicon.of_sort("connectives", "direction")
_REACHING = lexicon.of_sort("verb_uses", "reached")
_BEHIND_PLACE = frozenset({"appos", "nmod", "nmod:unmarked"})
MOTION_VERBS = lexicon.of_sort("verb_uses", "motion")


class Hit(NamedTuple):
    """A form found at tokens ``start`` to ``end`` (exclusive)."""

    start: int
    end: int
    form: Form


def find(doc: Doc) -> list[Hit]:
    """Returns every country, capital, seat and demonym in ``doc``, longest first at each place."""
    hits, end, begins = [], 0, _begins()
    for at, word in enumerate(doc.to_array("ORTH").tolist()):
        if word not in begins or at < end:
            continue
        last = min(at + _longest(), len(doc))
        length, form = countries.leading([_as_listed(doc[i].text) for i in range(at, last)])
        if form is not None:
            hit = Hit(at, at + length, form)
            end = hit.end
            hits += [] if _goes_on(doc, hit) else [hit]
    return hits


@cache
def _begins() -> frozenset[int]:
    """The ids under which spaCy keeps the first words of forms, in capitals too."""
    first = countries.longest()
    return frozenset(get_string_id(form) for word in first for form in (word, word.upper()))


@cache
def _longest() -> int:
    return max(countries.longest().values())


def _as_listed(word: str) -> str:
    """Returns BEIJING as Beijing; "US" and "DPRK" are listed as they are."""
    return word.title() if word.isupper() and len(word) > 4 else word


def _goes_on(doc: Doc, hit: Hit) -> bool:
    """Tells whether the words are the beginning of a longer name: "Chad Bown"."""
    if hit.end >= len(doc) or hit.form.sort == "people":
        return False
    following = doc[hit.end]
    return following.dep_ == "flat" and following.is_title and form_of(following.text) is None


def is_place(root: Token, sort: str) -> bool:
    """Tells whether a country or capital is meant as where something is, not who acts.

    A capital after "to" or "from", and anything after "in" or at the end of a motion, is a place;
    a seat ("the White House") is a place only after "at". "Mexico City" is no word for Mexico.
    So is the second of "in Chad and Peru", the country in "a port in Arica, Chile", and of "Arica
    and Lima" the capital beside a city.
    """
    if (sort == "capital" and root.lower_ == "city") or _is_of_place_before(root):
        return True
    if sort == "capital" and any(map(_is_city, root.conjuncts)):
        return True
    root = _first_of_several(root)
    words = _cases(root)
    if sort == "seat":
        return "at" in words or ("to" in words and root.head.lemma_ in MOTION_VERBS)
    if words & PLACE_WORDS:
        return True
    if words & MOTION_WORDS:
        return sort == "capital" or root.head.lemma_ in MOTION_VERBS
    return root.dep_ == "obj" and root.head.lemma_ in _REACHING


def _is_city(name: Token) -> bool:
    """Tells of a place that it is no country, and no capital that stands for one."""
    return name.pos_ == "PROPN" and name.ent_type_ == "PLACE" and form_of(_text(name)) is None


def _text(name: Token) -> str:
    return name.doc[name.left_edge.i : name.i + 1].text if name.n_lefts else name.text


def _first_of_several(name: Token) -> Token:
    """Returns the name whose preposition is meant of those joined to it as well."""
    while name.dep_ == "conj" and not _cases(name) and name.head.pos_ == "PROPN":
        name = name.head
    return name


def _is_of_place_before(name: Token) -> bool:
    """Tells of "Arica, Chile" that a country tells where the place before it is."""
    place = name.head
    beside = name.dep_ in _BEHIND_PLACE and place.ent_type_ == "PLACE"
    return beside and name.left_edge.i == place.i + 1 and name.doc[place.i + 1].text == ","


def _cases(name: Token) -> set[str]:
    return {child.lower_ for child in name.children if child.dep_ == "case"}
