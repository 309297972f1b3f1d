"""Which names are one actor? By country, by normal form, by being short for a longer name."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from spacy.tokens import Token

from extractor import countries, lexicon, names
from extractor.actors import actor_keys, ids, short_forms
from extractor.pipeline import words
from extractor.pipeline.mentions import (
    actor_nouns,
    affiliations,
    bracketed,
    firm_heads,
    governments,
    leaders,
    namesakes,
    nominals,
    surnames,
)
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.records import ActorKind

KINDS: dict[str, ActorKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "PLACE": "place",
    "GROUP": "group",
    "PRODUCT": "product",
}


_FIRST: tuple[ActorKind, ...] = ("group", "place", "organisation", "product", "person")
"""Which kind an actor is where its names were as often taken for two, the last before others."""

_KNOWN = 2
"""How often a body is told of by a name before it is known by it."""

_SHORT = 3
"""Letters of an acronym that other bodies may have as well."""

_BODIES = frozenset(word.lower() for word in lexicon.of_sort("name_parts", "body"))


def link(named: list[MentionDraft]) -> None:
    """Sets ``actor`` on every named mention that denotes one, and shares what gender is known."""
    bracketed.link(named)
    firm_heads.link(named)
    surnames.label(named)
    for mention in named:
        mention.actor = _government(mention)
    written = [mention for mention in named if mention.same_as is None]
    unknown = [mention for mention in written if mention.actor is None]
    _link_names([m for m in unknown if m.label == "PERSON"], "person")
    _link_names([m for m in unknown if m.label == "PRODUCT"], "product")
    rest = [m for m in unknown if m.label not in ("PERSON", "PRODUCT") and not _describes(m)]
    _link_names(rest, "organisation")
    for mention in named:
        if mention.same_as is not None:
            mention.actor = mention.same_as.actor
    _share_gender(named)


def _government(mention: MentionDraft) -> str | None:
    """The government or place a country's name stands for; None for other names and people."""
    form = countries.form_of(mention.text)
    if mention.country is None or form is None:
        return None
    code = mention.country
    if form.sort == "people":
        return _people(mention, code)
    if governments.is_place(mention.root, form.sort):
        return ids.of("place", mention.text) if form.sort == "capital" else ids.country(code)
    return ids.government(code)


def _describes(mention: MentionDraft) -> bool:
    """Tells whether a people's name is an adjective: "the Asian nation"."""
    doc, end = mention.doc, mention.span.end
    before_noun = end < len(doc) and doc[end].pos_ in ("NOUN", "PROPN", "ADJ")
    return mention.label == "GROUP" and (before_noun or mention.country is not None)


def _people(mention: MentionDraft, code: str) -> str | None:
    """Tells who "Chinese" is: the government in "Chinese officials", a people by itself."""
    doc, at = mention.doc, mention.span.end
    for token in doc[at : at + 5]:
        if token.lemma_.lower() in _official() or token.lemma_.lower() in words.deeds():
            return ids.government(code)
        if actor_nouns.sort_of(token) is not None:
            return None
        if token.pos_ not in ("ADJ", "CCONJ", "NOUN") and not countries.form_of(token.text):
            break
    if at < len(doc) and _is_described(doc[at]):
        return None
    return ids.of("group", mention.text)


@cache
def _official() -> frozenset[str]:
    """Nouns for those whom a people's name before them makes the government of that people."""
    return names.offices() | affiliations.PUBLIC | actor_keys.PUBLIC | nominals.CONDUCT | _LED


_LED = lexicon.of_sort("noun_uses", "led")


def _is_described(token: Token) -> bool:
    """Tells whether the word after an adjective is what it describes: goods, "-owned"."""
    joined = token.text == "-" and not token.nbor(-1).whitespace_
    return joined or token.pos_ in ("NOUN", "PROPN", "ADJ") or token.dep_ == "amod"


def _link_names(mentions: list[MentionDraft], kind: ActorKind) -> None:
    """Equal normal forms are one actor; what is short for exactly one longer name is that one."""
    of_key: dict[str, list[MentionDraft]] = {}
    for mention in mentions:
        of_key.setdefault(_key(mention.text, kind), []).append(mention)
    places = {key for key, group in of_key.items() if {each.label for each in group} == {"PLACE"}}
    fullest = _fullest(of_key, kind, places)
    if kind == "organisation":
        fullest = {key: _not_met_later(key, full, of_key) for key, full in fullest.items()}
    kinds: dict[str, Counter[ActorKind]] = {}
    meant: list[tuple[MentionDraft, str]] = []
    for key, group in of_key.items():
        if kind == "person":
            fullest[key] = _not_beside_leader(fullest[key], group, of_key)
        wholes = {gender: _whole(key, fullest[key], gender) for gender in {m.gender for m in group}}
        if kind == "person" and len(fullest[key]) > 1 and wholes.get("-") == key:
            leading = namesakes.leading({name: of_key[name] for name in sorted(fullest[key])})
            wholes["-"] = leading or key
        bearers = {name: of_key[name] for name in sorted(fullest[key])} if kind == "person" else {}
        for mention in group:
            whole = wholes[mention.gender]
            if whole == key and len(bearers) > 1:
                whole = namesakes.named_before(mention, bearers) or key
            meant.append((mention, whole))
            kinds.setdefault(whole, Counter())[KINDS[mention.label]] += 1
    for mention, whole in meant:
        agreed = max(kinds[whole], key=lambda each: (kinds[whole][each], _FIRST.index(each)))
        mention.actor = ids.of(agreed, _longest(of_key[whole], kind))


def _key(name: str, kind: ActorKind) -> str:
    if kind == "product":
        return short_forms.product(name)
    return names.key(name) if kind == "person" else " ".join(_spelled(names.key(name)))


def _spelled(key: str) -> list[str]:
    return short_forms.spelled(key.split())


def _longest(mentions: list[MentionDraft], kind: ActorKind) -> str:
    """The name an actor's id is made of."""
    if kind == "product":
        return short_forms.product(mentions[0].text)
    return names.key(mentions[0].text)


def _whole(key: str, full: set[str], gender: str) -> str:
    """Returns the one normal form of that gender that ``key`` is short for; else ``key``."""
    fitting = {name for name in full if gender in ("-", names.gender(name))} or full
    return next(iter(fitting)) if len(fitting) == 1 else key


def _fullest(keys: Iterable[str], kind: ActorKind, places: set[str]) -> dict[str, set[str]]:
    """Returns the normal forms each is short for, but none that is short for one of them.

    A place is not short for a body that is called after it: "University of Ardwick".
    """
    wider: dict[str, set[str]] = {key: set() for key in keys}
    for full in wider:
        for short in short_forms.near(kind, full):
            called_after = short in places - {full} and not full.startswith(short)
            if short in wider and not called_after:
                wider[short].add(full)
    return {
        key: {full for full in longer - {key} if wider[full].isdisjoint(longer - {key})}
        for key, longer in wider.items()
    }


def _not_met_later(key: str, full: set[str], of_key: dict[str, list[MentionDraft]]) -> set[str]:
    """Those of the names ``key`` is short for that are no other body's, named only later.

    Who is known by a name of its own is not the end of a longer one: "Veldt" and "New Veldt".
    """
    full = {name for name in full if not _has_acronym(name, key, of_key[name])}
    told = [mention.span.start for mention in of_key[key]]
    last = key.split()[-1]
    if len(told) < _KNOWN or last in actor_nouns.known() or last in _BODIES:
        return full
    return {
        name
        for name in full
        if not name.endswith(f" {key}")
        or min(mention.span.start for mention in of_key[name]) < sorted(told)[_KNOWN - 1]
    }


def _has_acronym(name: str, key: str, mentions: list[MentionDraft]) -> bool:
    """Tells of "ABC Partners" that AP is no acronym of it, where a part of it is one already."""
    if key != short_forms.initials(name.split()) or len(key) > _SHORT:
        return False
    parts = [word.text for word in mentions[0].span if word.lower_ not in short_forms.SUFFIXES]
    return any(len(part) > 1 and part.isalpha() and part.isupper() for part in parts) and any(
        not part.isupper() for part in parts
    )


def _not_beside_leader(
    full: set[str], group: list[MentionDraft], of_key: dict[str, list[MentionDraft]]
) -> set[str]:
    """Those of the names a surname is short for that are no namesake of the leader it means.

    Who bears the title himself is meant by it, of whatever he is president.
    """
    leading = leaders.of_office(group) if full else frozenset()
    if not leading:
        return full
    titled = {
        name
        for name in full
        if any(leaders.is_titled(role) for each in of_key[name] for role in each.roles)
    }
    return (full & leading) | titled


def _share_gender(named: list[MentionDraft]) -> None:
    """What one mention tells of an actor's gender, by title or first name, holds for all."""
    known: dict[str | None, str] = {}
    for mention in named:
        if mention.label == "PERSON":
            told = mention.gender if mention.gender != "-" else names.gender(mention.text)
            known[mention.actor] = told if told != "-" else known.get(mention.actor, "-")
    whole = {m.actor for m in named if m.label == "PERSON" and len(m.span) > 1}
    for mention in named:
        alone = mention.label == "PERSON" and mention.actor not in whole
        if alone and known[mention.actor] == "-":
            known[mention.actor] = names.gender_of(mention.text)  # "Jason", and no more
    for mention in named:
        mention.gender = known.get(mention.actor, mention.gender)
