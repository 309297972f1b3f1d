"""Under which keys actors are one across articles: what the graph and the store agree on.

An actor's full key is what all who are the same have in common. It may be known by short keys as
well: a person by the surname, a body by its acronym or without its country ("Commerce Ministry").
Whoever is known by a short key only is the one actor with a full key it is short for; when two
have it, nobody knows. Governments, places and groups are one when their ids are.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache

import msgspec

from extractor import countries, leaders, names
from extractor.actors import ids, short_forms
from extractor.records import Actor, ActorKind

Owners = Callable[[str], Mapping[str, frozenset[str]]]
"""Gives, for a short key, the tokens of those who have it, each with the words of its roles."""

CORRECTED = "corrected "
"""Begins the token of whoever a person has put right."""

KINDS: tuple[ActorKind, ...] = ("person", "organisation", "product")
"""The kinds of actor that are told apart by name."""

_OF = r"(?:the )?(ministry|department|bank|office) (?:of|for) (?:the )?(.+)"
_POSSESSIVE = r"['’]s?$"
_SMALL = short_forms.SMALL | {"former"}
PUBLIC = frozenset(
    "agency army assembly bank board bureau cabinet central commission committee congress council "
    "court customs department embassy force forces intelligence ministry navy office parliament "
    "police senate supreme treasury".split()
)
"""Words of bodies that every country may have one of: whose it is belongs to the name."""


class Key(msgspec.Struct, frozen=True):
    """A full key, and the short ones that may stand for it."""

    full: str
    shorts: tuple[str, ...] = ()


def of(actor: Actor) -> Key | None:
    """Returns an actor's keys; None for somebody unnamed, who is known in one article only."""
    if actor.kind == "unnamed":
        return None
    if actor.kind == "person":
        return _person(actor.name)
    if actor.kind == "product":
        return _product(actor.name)
    if actor.kind == "organisation":
        return _body(actor.name, actor.aliases, _country(actor))
    return Key(actor.id)


def token(actor: Actor, owners: Owners) -> str | None:
    """Returns what all who are the same as ``actor`` have in common.

    Args:
        actor: As one article names it.
        owners: Gives, for a short key, the tokens that have it with the words of their roles.

    Returns:
        None when only its own article can tell who it is.
    """
    if actor.corrected is not None:
        return f"{CORRECTED}{actor.corrected}"
    key = of(actor)
    return None if key is None else owner(key.full, words(actor.roles), owners)


def owner(key: str, said: frozenset[str], owners: Owners) -> str | None:
    """Returns the token a key stands for: itself when nobody has it as a short key.

    Where several have it, it is the one whose roles share a word with what is ``said``. When that
    tells nothing, a firm is itself, and of a person or a public body only the article knows: None.
    Whom the office of a country's leader means is no namesake: "President Obama", "Michelle Obama".
    """
    kind, _, name = key.partition(" ")
    leading = leaders.called(said, name) if kind == "person" else frozenset()
    found = {
        each: roles
        for each, roles in owners(key).items()
        if each != key and (not leading or each.removeprefix("person ") in leading)
    }
    if not found:
        return key
    whole = {owner(each, roles, owners): roles for each, roles in found.items()}
    if len(whole) > 1:
        whole = {each: roles for each, roles in whole.items() if not said.isdisjoint(roles)}
    if len(whole) == 1:
        return next(iter(whole))
    firm = key.startswith("organisation ") and PUBLIC.isdisjoint(key.split())
    return key if firm else None


def words(roles: Iterable[str]) -> frozenset[str]:
    """Returns the words of roles that tell two people of one surname apart."""
    return frozenset(word for role in roles for word in names.plain(role).split()) - _SMALL


def shorts(actor: Actor) -> Iterator[tuple[str, str]]:
    """Yields each short key of an actor with the token it may stand for."""
    key = of(actor)
    if key is not None:
        whole = key.full if actor.corrected is None else f"{CORRECTED}{actor.corrected}"
        yield from ((short, whole) for short in key.shorts)


@lru_cache(maxsize=65_536)
def _person(name: str) -> Key:
    full = names.identity(name)
    return _key("person", full, short_forms.far("person", full))


@lru_cache(maxsize=65_536)
def _product(name: str) -> Key:
    full = short_forms.product(name)
    return _key("product", full, short_forms.far("product", full))


@lru_cache(maxsize=65_536)
def _body(name: str, aliases: tuple[str, ...], country: str | None) -> Key:
    bare, own = body(name)
    country = own or (country if not PUBLIC.isdisjoint(bare.split()) else None)
    initials = short_forms.initials(bare.split())
    owned = _with_country(country, initials)
    forms = set(short_forms.far("organisation", bare))
    if countries.leading(name.split())[1] is not None:
        forms &= {initials}  # "Japan" is not the airline
    forms |= {key for alias in aliases if (key := _acronym(alias, initials)) is not None}
    full = f"{country.casefold()} {bare}" if country else bare
    return _key("organisation", full, forms | owned | ({bare} if country else set()))


def _acronym(alias: str, initials: str) -> str | None:
    """The short key of an alias in capitals: what an article itself has put for the name."""
    key = names.key(alias)
    written = alias.isalpha() and len(alias) >= short_forms.SHORTEST_ACRONYM
    return key if alias.isupper() and (key == initials or written) else None


def _with_country(code: str | None, initials: str) -> set[str]:
    """The acronyms that a body has with its country: "USAF", "RAAF"."""
    return {f"{each.lower()}{initials}" for each in _letters(code)} if code else set()


@cache
def _letters(code: str) -> frozenset[str]:
    """What is short for a country: "US", "UK"."""
    forms = (words for words, form in countries.forms().items() if form.code == code)
    letters = ("".join(words).replace(".", "") for words in forms if len(words) == 1)
    return frozenset(filter(str.isupper, letters))


def _key(kind: str, full: str, forms: Iterable[str]) -> Key:
    return Key(f"{kind} {full}", tuple(sorted(f"{kind} {form}" for form in forms if form != full)))


def body(name: str) -> tuple[str, str | None]:
    """Returns the normal form of an organisation's name without its country, and the country.

    >>> body("China's Ministry of Commerce"), body("Chinese Commerce Ministry")
    (('commerce ministry', 'CN'), ('commerce ministry', 'CN'))
    >>> body("Apple Inc."), body("Bank of China"), body("Japan Airlines")
    (('apple', None), ('bank of china', None), ('japan airlines', None))
    >>> body("Defence & Space NV"), body("Defense and Space Company"), body("Berg & Co.")
    (('defense and space', None), ('defense and space', None), ('berg', None))
    """
    words = [re.sub(_POSSESSIVE, "", word) for word in name.removeprefix("the ").split()]
    length, form = countries.leading(words)
    country = None
    if form is not None and not PUBLIC.isdisjoint(word.casefold() for word in words[length:]):
        words, country = words[length:], form.code
    elif "of" in words[1:-1]:
        at = len(words) - 1 - words[::-1].index("of")
        last = countries.form_of(" ".join(words[at + 1 :]).removeprefix("the "))
        head = [word.casefold() for word in words[:at]]
        if last is not None and len(head) > 1 and not PUBLIC.isdisjoint(head):
            words, country = words[:at], last.code
    plain = names.key(" ".join(words)) or names.key(name)
    turned = re.fullmatch(_OF, plain)
    if turned and turned[1] != "bank":
        plain = f"{turned[2]} {turned[1]}"
    kept = ["and" if word == "&" else word for word in plain.split()]
    while len(kept) > 1 and (kept[-1] in short_forms.SUFFIXES or kept[-1] == "and"):
        kept.pop()
    return " ".join(short_forms.spelled(kept)), country


def _country(actor: Actor) -> str | None:
    """The code of the one government a body is said to belong to."""
    found = {each for each in actor.affiliated_with if ids.kind_of(each) == "government"}
    return ids.code_of(next(iter(found))) if len(found) == 1 else None
