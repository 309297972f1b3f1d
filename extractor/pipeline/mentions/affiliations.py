"""Who belongs to which government or body: "China's Commerce Ministry", "Ministry spokesman".

Members stay actors of their own; what is found here becomes ``Actor.affiliated_with``.
"""

from collections.abc import Iterator

from extractor import countries, lexicon, names
from extractor.actors import actor_keys, ids
from extractor.pipeline.mentions import known_names
from extractor.pipeline.mentions.mention import MentionDraft

PRIVATE = lexicon.of_sort("noun_uses", "private")
"""Offices that one can have without being of the government of one's country."""

PUBLIC = lexicon.of_sort("noun_uses", "public")
"""Nouns that are no title but mean an office of a government, as titles do."""


def qualify(mentions: list[MentionDraft]) -> None:
    """Puts the country into the id of a body that every country may have one of.

    "Commerce Ministry" in an article on China and in one on Japan are two bodies.
    """
    for actor, bodies in find(mentions).items():
        of_actor = [m for m in mentions if m.actor == actor]
        named = [m.text for m in of_actor if m.kind == "name"]
        bare = actor_keys.body(max(named, key=lambda name: (len(name.split()), name)))[0]
        owners = [body for body in bodies if ids.kind_of(body) == "government"]
        public = not actor_keys.PUBLIC.isdisjoint(bare.split())
        if ids.kind_of(actor) == "organisation" and len(owners) == 1 and public:
            for mention in of_actor:
                mention.actor = ids.of("organisation", f"{ids.slug_of(owners[0])} {bare}")


def find(mentions: list[MentionDraft]) -> dict[str, list[str]]:
    """Returns the ids of the governments and bodies that actors of an article belong to."""
    named = [m for m in mentions if m.actor is not None and m.kind == "name"]
    bodies = _Bodies(named)
    found: dict[str, dict[str, None]] = {}
    for mention in named:
        belongs = list(_belongs(mention, bodies))
        if mention.actor is not None and belongs:
            found.setdefault(mention.actor, {}).update(dict.fromkeys(belongs))
    return {actor: [body for body in found[actor] if body != actor] for actor in found}


def _belongs(mention: MentionDraft, bodies: "_Bodies") -> Iterator[str]:
    if mention.label == "ORG" and mention.country is None:
        code = actor_keys.body(mention.text)[1] or _beside(mention)
        if code is not None:
            yield ids.government(code)
    elif mention.label == "PERSON":
        for role in mention.roles:
            body = bodies.named_in(role)
            code = _country(role) if body is None and _is_public(role) else None
            if body is not None or code is not None:
                yield body or ids.government(str(code))


class _Bodies:
    """The organisations of an article by the normal forms of their names."""

    def __init__(self, named: list[MentionDraft]) -> None:
        found = [m for m in named if m.label == "ORG" and m.country is None]
        self._names = {actor_keys.body(m.text)[0]: m.actor for m in found}
        self._longest_first = sorted(self._names, key=lambda name: (-len(name), name))

    def named_in(self, role: str) -> str | None:
        """Returns the body that a role names, or the only one of its sort: "Ministry spokesman"."""
        words = f" {names.plain(_without_countries(role))} "
        for name in self._longest_first:
            if f" {name} " in words:
                return self._names[name]
        for sort in actor_keys.PUBLIC & set(words.split()):
            of_sort = {actor for name, actor in self._names.items() if sort in name.split()}
            if len(of_sort) == 1:
                return of_sort.pop()
        return None


def _beside(mention: MentionDraft) -> str | None:
    """The country before a body's name, where every country has such a body: "China's" Senate."""
    if actor_keys.PUBLIC.isdisjoint(token.lower_ for token in mention.span):
        return None
    before = mention.doc[max(mention.span.start - 2, 0) : mention.span.start]
    words = [token for token in before if token.tag_ != "POS"]
    form = countries.form_of(words[-1].text) if words else None
    joined = len(before) and (before[-1].tag_ == "POS" or (form and form.sort == "people"))
    return form.code if form is not None and joined else None


def _is_public(role: str) -> bool:
    words = names.plain(role).replace("-", " ").split()
    return bool(((names.offices() | PUBLIC) - PRIVATE) & set(words))


def _without_countries(role: str) -> str:
    words, at = _words(role), 0
    while at < len(words):
        length, _ = countries.leading(words[at:])
        words[at : at + length] = []
        at += not length
    return " ".join(words)


def _country(role: str) -> str | None:
    words = _words(role)
    for at in range(len(words)):
        form = countries.leading(words[at:])[1]
        state = at and f"{words[at - 1]} {words[at]}" in known_names.states()  # "New Mexico"
        if form is not None and not state:
            return form.code
    return None


def _words(role: str) -> list[str]:
    return role.replace("’s", "").replace("'s", "").split()
