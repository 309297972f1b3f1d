"""The actors of an article, from mentions that have been told apart."""

from functools import cache

from extractor import countries, names
from extractor.actors import ids
from extractor.pipeline.mentions import affiliations
from extractor.pipeline.mentions.mention import MentionDraft
from extractor.records import Actor


def collect(mentions: list[MentionDraft]) -> list[Actor]:
    """Returns one Actor for each that ``mentions`` denote, in order of appearance.

    A government that is known only by who belongs to it ("the Chinese ministry") comes last.
    """
    grouped: dict[str, list[MentionDraft]] = {}
    for mention in mentions:
        if mention.actor is not None:
            grouped.setdefault(mention.actor, []).append(mention)
    bodies = affiliations.find(mentions)
    found = [_actor(actor, group, bodies.get(actor, [])) for actor, group in grouped.items()]
    unsaid = {body for each in bodies.values() for body in each} - grouped.keys()
    return found + [_actor(government, [], []) for government in sorted(unsaid)]


def _actor(actor: str, mentions: list[MentionDraft], bodies: list[str]) -> Actor:
    kind, slug = ids.kind_of(actor), ids.slug_of(actor)
    forms = dict.fromkeys(_form(m) for m in mentions if _names_actor(m))
    name = max(forms, key=_fullness, default=slug)
    if kind in ("government", "place"):
        name = _country_names().get(slug, name)
    if kind == "person" and name.isupper() and " " in name:
        name = name.title()  # a transcript's "ANN PARK" is Ann Park
    roles = dict.fromkeys(role for m in mentions for role in m.roles)
    aliases = tuple(form for form in forms if form != name and names.is_whole(form))
    return Actor(
        id=actor,
        name=name,
        kind=kind,  # type: ignore[arg-type]
        aliases=aliases,
        roles=tuple(roles),
        affiliated_with=tuple(bodies),
    )


def _fullness(form: str) -> tuple[int, bool, int]:
    """More words are a fuller name; BLOOMBERG is Bloomberg where both are written."""
    return len(names.key(form).split()), not form.isupper(), len(form)


def _names_actor(mention: MentionDraft) -> bool:
    """Adjectives, pronouns and "the president" point to an actor without being its name."""
    kind = ids.kind_of(mention.actor)
    if mention.kind == "name":
        return not (mention.label == "GROUP" and kind == "government")
    return mention.kind == "nominal" and kind in ("government", "unnamed")


def _form(mention: MentionDraft) -> str:
    return " ".join(mention.text.split())


@cache
def _country_names() -> dict[str, str]:
    return {names.slug(name): name for name in countries.names().values()}
