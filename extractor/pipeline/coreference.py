"""Whose mention is it? Names are linked by their forms, the rest to what was named before.

A small resolver whose every choice can be explained: agreement in label, gender and number, then
syntactic role and recency (after Lappin & Leass 1994, doi 10.5555/203987.203989, without learned
weights). What cannot be told stays unresolved.
"""

from collections.abc import Iterable
from functools import cache

from spacy.tokens import Token

from extractor import names
from extractor.pipeline import governments, nominals, participants
from extractor.pipeline.found import Found
from extractor.records import Actor, ActorKind

REACH = 4
"""How many sentences back an antecedent may stand."""

_KINDS: dict[str, ActorKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "PLACE": "place",
    "GROUP": "group",
}


def link(mentions: list[Found]) -> list[Actor]:
    """Sets ``actor`` on every mention it can and returns the actors, in order of appearance."""
    named = [mention for mention in mentions if mention.kind == "name"]
    for mention in named:
        mention.actor = _government(mention)
    _link_names([m for m in named if m.actor is None and m.label == "PERSON"], person=True)
    _link_names([m for m in named if m.actor is None and not _describes(m)], person=False)
    _share_gender(named)
    sentences = _sentence_numbers(mentions)
    for at, mention in enumerate(mentions):
        if mention.kind != "name":
            before = [m for m in mentions[:at] if m.actor is not None]
            after = [m for m in mentions[at + 1 :] if m.actor is not None]
            mention.actor = _resolve(mention, before, after, sentences)
    return _actors(mentions)


def _government(mention: Found) -> str | None:
    """The government or place a country's name stands for; None for other names and people."""
    form = governments.form_of(mention.span.text)
    if mention.country is None or form is None:
        return None
    country = names.slug(governments.countries()[mention.country])
    if form.sort == "people":
        return _people(mention, country)
    if governments.is_place(mention.root, form.sort):
        return f"place:{names.slug(mention.span.text) if form.sort == 'capital' else country}"
    return f"government:{country}"


def _describes(mention: Found) -> bool:
    """Tells whether a people's name is an adjective: "the Asian nation"."""
    doc, end = mention.doc, mention.span.end
    before_noun = end < len(doc) and doc[end].pos_ in ("NOUN", "PROPN", "ADJ")
    return mention.label == "GROUP" and (before_noun or mention.country is not None)


def _people(mention: Found, country: str) -> str | None:
    """Tells who "Chinese" is: the government in "Chinese officials", a people by itself."""
    doc, at = mention.doc, mention.span.end
    for token in doc[at : at + 5]:
        if token.lemma_.lower() in nominals.actor_nouns():
            return f"government:{country}"
        if token.pos_ not in ("ADJ", "CCONJ", "NOUN") and not governments.form_of(token.text):
            break
    if at < len(doc) and doc[at].pos_ in ("NOUN", "PROPN", "ADJ", "VERB"):
        return None
    return f"group:{names.slug(mention.span.text)}"


def _link_names(mentions: list[Found], *, person: bool) -> None:
    """Equal normal forms are one actor; a part of exactly one longer name is that one."""
    keys = {names.key(m.span.text): m for m in mentions}
    longest = sorted(keys, key=lambda key: (-len(key.split()), key))
    for mention in mentions:
        key = names.key(mention.span.text)
        wider = {other for other in longest if other != key and _is_short_for(key, other, person)}
        full = {other for other in wider if not any(_is_short_for(other, w, person) for w in wider)}
        name = keys[full.pop()].span.text if len(full) == 1 else keys[key].span.text
        mention.actor = f"{_KINDS[mention.label]}:{names.slug(_bare(name))}"


def _share_gender(named: list[Found]) -> None:
    """What one mention tells of an actor's gender, by title or first name, holds for all."""
    known: dict[str | None, str] = {}
    for mention in named:
        if mention.label == "PERSON":
            told = mention.gender if mention.gender != "-" else names.gender(mention.span.text)
            known[mention.actor] = told if told != "-" else known.get(mention.actor, "-")
    for mention in named:
        mention.gender = known.get(mention.actor, mention.gender)


def _bare(name: str) -> str:
    return names.key(name)


def _is_short_for(short: str, full: str, person: bool) -> bool:
    """Tells whether one normal form can stand for the other: surname, first name or acronym."""
    words, parts = full.split(), short.split()
    if len(words) <= len(parts) or not parts:
        return len(parts) == 1 and len(words) > 1 and _initials(words) == short
    if person:
        return len(parts) == 1 and (short == names.surname(full) or short in (words[0], words[-1]))
    return _initials(words) == short or words[-len(parts) :] == parts


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word not in ("of", "the", "and", "for"))


def _sentence_numbers(mentions: Iterable[Found]) -> dict[int, int]:
    """Numbers the sentences that hold mentions, by the index of their first token."""
    starts = sorted({mention.root.sent.start for mention in mentions})
    return {start: number for number, start in enumerate(starts)}


def _resolve(
    mention: Found, before: list[Found], after: list[Found], sentences: dict[int, int]
) -> str | None:
    if mention.kind == "nominal":
        return _resolve_nominal(mention, before, after, sentences)
    agreeing = [m for m in before if _agrees(mention, m)]
    governing = _governing(mention, agreeing + [m for m in after if _agrees(mention, m)])
    if governing is None and (mention.span.text.lower() != "it" or nominals.speaks(mention.root)):
        return _best(mention, agreeing, sentences)
    return governing


def _governing(mention: Found, agreeing: list[Found]) -> str | None:
    """The subject of the clause above: "X said he would", "before he left, X spoke"."""
    verb = mention.root.head
    while verb.dep_ in _SUBORDINATE and verb.head.i != verb.i:
        verb = verb.head
        subject = participants.subject(verb) if verb.pos_ in ("VERB", "AUX") else None
        for candidate in agreeing:
            if subject is not None and candidate.span.start <= subject.i < candidate.span.end:
                return candidate.actor
    return None


_SUBORDINATE = frozenset({"ccomp", "advcl", "xcomp", "acl", "acl:relcl", "obj", "obl", "csubj"})


def _resolve_nominal(
    mention: Found, before: list[Found], after: list[Found], sentences: dict[int, int]
) -> str | None:
    if mention.country is not None:
        return f"government:{names.slug(governments.countries()[mention.country])}"
    if _is_definite(mention):
        known = _called(mention, before)
        if known:
            return _best(mention, known, sentences, reach=len(sentences))
        named_later = [m for m in _called(mention, after) if m.kind == "name"]
        if named_later:
            return named_later[0].actor
        if not mention.plural and mention.root.lemma_.lower() in names.offices():
            return None
    if mention.label == "PERSON" and _may_speak(mention) and not _is_possessed(mention):
        return f"unnamed:{names.slug(mention.span.text)}"
    return None


def _country_of(text: str) -> str | None:
    forms = (governments.form_of(word) for word in text.split())
    return next((form.code for form in forms if form is not None), None)


def _called(mention: Found, before: list[Found]) -> list[Found]:
    """Returns the mentions whose name or role holds the noun, and no other country's.

    "The US president" is nobody who was called Chinese President; somebody called US President
    comes before somebody called only President.
    """
    noun = mention.root.lemma_.lower()
    called = {m.actor for m in before if _is_called(m, mention, noun)}
    country = _country_of(mention.span.text)
    codes: dict[str | None, set[str]] = {actor: set() for actor in called}
    for candidate in before:
        if candidate.actor in called:
            texts = [*candidate.roles, candidate.span.text]
            codes[candidate.actor] |= {code for text in texts if (code := _country_of(text))}
    same = {actor for actor in called if country is None or country in codes[actor]}
    fitting = same or {actor for actor in called if not codes[actor]}
    return [m for m in before if m.actor in fitting and m.plural == mention.plural]


def _is_definite(mention: Found) -> bool:
    return mention.span[0].lower_ in ("the", "this", "that")


def _may_speak(mention: Found) -> bool:
    """Tells whether somebody unnamed stands where a speaker or an agent does."""
    root = mention.root
    if root.dep_ == "obl":
        return any(child.lower_ in ("according", "by", "per") for child in root.children)
    told = root.dep_ == "obj" and root.head.lemma_ == "say"  # "said a diplomat"
    told |= any(child.dep_ == "acl:relcl" and _is_saying(child) for child in root.children)
    return told or root.dep_ in ("nsubj", "nsubj:pass", "obl:agent", "conj", "appos")


def _is_saying(verb: Token) -> bool:
    return verb.lemma_.lower() in nominals.saying()


def _is_possessed(mention: Found) -> bool:
    return any(child.dep_ == "nmod:poss" for child in mention.root.children)


def _is_called(candidate: Found, mention: Found, noun: str) -> bool:
    """Tells whether a definite noun can take up ``candidate``: by its name, office or noun."""
    if candidate.label != mention.label:
        return False
    if candidate.kind == "nominal":
        return candidate.root.lemma_.lower() == noun
    if candidate.label == "PERSON":
        return noun in {_office(role) for role in candidate.roles}
    return noun in {word.casefold() for word in candidate.span.text.split()}


def _office(role: str) -> str:
    """Returns the noun of an office: "chairman" of "chairman of the Chamber"."""
    words = role.replace(" for ", " of ").partition(" of ")[0].split()
    return words[-1].casefold() if words else ""


def _agrees(pronoun: Found, candidate: Found) -> bool:
    actor = candidate.actor or ""
    if pronoun.plural:
        return candidate.plural or actor.startswith("group:")
    if pronoun.label == "PERSON":
        gender = {pronoun.gender, candidate.gender} - {"-"}
        return candidate.label == "PERSON" and not candidate.plural and len(gender) < 2
    return actor.startswith(("organisation:", "government:"))


def _best(
    mention: Found, candidates: list[Found], sentences: dict[int, int], reach: int = REACH
) -> str | None:
    here = sentences[mention.root.sent.start]
    scored = []
    for candidate in candidates:
        distance = here - sentences[candidate.root.sent.start]
        if distance <= reach and not _same_clause(mention, candidate):
            scored.append((_salience(candidate, distance), candidate.span.start, candidate))
    return max(scored)[2].actor if scored else None


def _salience(candidate: Found, distance: int) -> float:
    """Recent subjects weigh most, above all those of verbs of saying; mentions inside least."""
    root = candidate.root
    weight = 0.2 if candidate.kind == "name" else 0.0
    if root.dep_.startswith("nsubj"):
        weight += 1.0 + (0.6 if nominals.speaks(root) else 0.0)
        weight -= 0.4 if root.head.dep_ in ("ccomp", "acl:relcl", "advcl") else 0.0
    elif root.dep_ in ("obj", "iobj", "conj"):
        weight += 0.3
    return weight - 0.9 * distance


def _same_clause(mention: Found, candidate: Found) -> bool:
    """Subject and object of one verb are two (principle B of binding)."""
    return mention.root.head == candidate.root.head and mention.kind == "pronoun"


def _actors(mentions: list[Found]) -> list[Actor]:
    grouped: dict[str, list[Found]] = {}
    for mention in mentions:
        if mention.actor is not None:
            grouped.setdefault(mention.actor, []).append(mention)
    return [_actor(actor, group) for actor, group in grouped.items()]


def _actor(actor: str, mentions: list[Found]) -> Actor:
    kind, _, slug = actor.partition(":")
    forms = dict.fromkeys(_form(m) for m in mentions if _names_actor(m))
    name = max(forms, key=lambda form: (len(names.key(form).split()), len(form)), default=slug)
    if kind in ("government", "place"):
        name = _country_names().get(slug, name)
    roles = dict.fromkeys(role for m in mentions for role in m.roles)
    aliases = tuple(form for form in forms if form != name)
    return Actor(id=actor, name=name, kind=kind, aliases=aliases, roles=tuple(roles))  # type: ignore[arg-type]


def _names_actor(mention: Found) -> bool:
    """Adjectives, pronouns and "the president" point to an actor without being its name."""
    actor = mention.actor or ""
    if mention.kind == "name":
        return not (mention.label == "GROUP" and actor.startswith("government:"))
    return mention.kind == "nominal" and actor.startswith(("government:", "unnamed:"))


def _form(mention: Found) -> str:
    return " ".join(mention.span.text.split())


@cache
def _country_names() -> dict[str, str]:
    return {names.slug(name): name for name in governments.countries().values()}
