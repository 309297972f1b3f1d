"""Which names are one actor? By country, by normal form, by being short for a longer name."""

from functools import cache

from spacy.tokens import Token

from extractor import countries, names
from extractor.actors import actor_keys
from extractor.pipeline import words
from extractor.pipeline.mentions import actor_nouns, affiliations, governments, nominals
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.records import ActorKind

_KINDS: dict[str, ActorKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "PLACE": "place",
    "GROUP": "group",
}


def link(named: list[MentionDraft]) -> None:
    """Sets ``actor`` on every named mention that denotes one, and shares what gender is known."""
    for mention in named:
        mention.actor = _government(mention)
    written = [mention for mention in named if mention.same_as is None]
    _link_names([m for m in written if m.actor is None and m.label == "PERSON"], person=True)
    _link_names([m for m in written if m.actor is None and not _describes(m)], person=False)
    for mention in named:
        if mention.same_as is not None:
            mention.actor = mention.same_as.actor
    _share_gender(named)


def _government(mention: MentionDraft) -> str | None:
    """The government or place a country's name stands for; None for other names and people."""
    form = countries.form_of(mention.text)
    if mention.country is None or form is None:
        return None
    country = names.slug(countries.names()[mention.country])
    if form.sort == "people":
        return _people(mention, country)
    if governments.is_place(mention.root, form.sort):
        return f"place:{names.slug(mention.text) if form.sort == 'capital' else country}"
    return f"government:{country}"


def _describes(mention: MentionDraft) -> bool:
    """Tells whether a people's name is an adjective: "the Asian nation"."""
    doc, end = mention.doc, mention.span.end
    before_noun = end < len(doc) and doc[end].pos_ in ("NOUN", "PROPN", "ADJ")
    return mention.label == "GROUP" and (before_noun or mention.country is not None)


def _people(mention: MentionDraft, country: str) -> str | None:
    """Tells who "Chinese" is: the government in "Chinese officials", a people by itself."""
    doc, at = mention.doc, mention.span.end
    for token in doc[at : at + 5]:
        if token.lemma_.lower() in _official() or token.lemma_.lower() in words.deeds():
            return f"government:{country}"
        if actor_nouns.sort_of(token) is not None:
            return None
        if token.pos_ not in ("ADJ", "CCONJ", "NOUN") and not countries.form_of(token.text):
            break
    if at < len(doc) and _is_described(doc[at]):
        return None
    return f"group:{names.slug(mention.text)}"


@cache
def _official() -> frozenset[str]:
    """Nouns for those whom a people's name before them makes the government of that people."""
    return names.offices() | affiliations.PUBLIC | actor_keys.PUBLIC | nominals.CONDUCT | _LED


_LED = frozenset({"delegation", "lawmaker", "leader", "military", "team"})


def _is_described(token: Token) -> bool:
    """Tells whether the word after an adjective is what it describes: goods, "-owned"."""
    joined = token.text == "-" and not token.nbor(-1).whitespace_
    return joined or token.pos_ in ("NOUN", "PROPN", "ADJ") or token.dep_ == "amod"


def _link_names(mentions: list[MentionDraft], *, person: bool) -> None:
    """Equal normal forms are one actor; a part of exactly one longer name is that one."""
    of_key = {names.key(m.text): m for m in mentions}
    longest = sorted(of_key, key=lambda key: (-len(key.split()), key))
    fullest = {key: _fullest(key, longest, person) for key in of_key}
    for mention in mentions:
        key = names.key(mention.text)
        full = fullest[key]
        full = {other for other in full if mention.gender in ("-", names.gender(other))} or full
        name = of_key[next(iter(full))].text if len(full) == 1 else of_key[key].text
        mention.actor = f"{_KINDS[mention.label]}:{names.slug(names.key(name))}"


def _fullest(key: str, others: list[str], person: bool) -> set[str]:
    """Returns the normal forms ``key`` is short for, but none that is short for one of them."""
    wider = {other for other in others if other != key and _is_short_for(key, other, person)}
    return {other for other in wider if not any(_is_short_for(other, w, person) for w in wider)}


def _is_short_for(short: str, full: str, person: bool) -> bool:
    """Tells whether one normal form can stand for the other: surname, first name or acronym."""
    words, parts = full.split(), short.split()
    if len(words) <= len(parts) or not parts:
        return False
    if person:
        return len(parts) == 1 and (short == names.surname(full) or short in (words[0], words[-1]))
    begins = words[: len(parts)] == parts and actor_keys.GENERIC.issuperset(words[len(parts) :])
    return _initials(words) == short or words[-len(parts) :] == parts or begins


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word not in ("of", "the", "and", "for"))


def _share_gender(named: list[MentionDraft]) -> None:
    """What one mention tells of an actor's gender, by title or first name, holds for all."""
    known: dict[str | None, str] = {}
    for mention in named:
        if mention.label == "PERSON":
            told = mention.gender if mention.gender != "-" else names.gender(mention.text)
            known[mention.actor] = told if told != "-" else known.get(mention.actor, "-")
    for mention in named:
        if mention.label == "PERSON" and known[mention.actor] == "-" and len(mention.span) == 1:
            known[mention.actor] = names.gender_of(mention.text)  # "Jason", and no more
    for mention in named:
        mention.gender = known.get(mention.actor, mention.gender)
