"""Who is the same across articles, by canonical name: a pure function of the set of articles.

* Persons with the same full name are one, with or without a middle initial.
* A lone surname ("Mr. Liu") is the one person in the set whose full name has it; when two have it,
  it is a person of that article only; when nobody has, all who are called so are one.
* Governments, organisations, places and groups are one when their ids are.
* An unnamed source is never the same in two articles.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractor import names
from extractor.records import Actor, Extraction

Where = tuple[str, str]
"""An article's id and an actor's id in it."""

_key = lru_cache(maxsize=65_536)(names.identity)


@dataclass(frozen=True, slots=True)
class Identities:
    """Which node each article's actors are.

    Attributes:
        nodes: The node of every actor of every article.
        actors: Every node's actor, with all the names and roles that articles give.
        scoped: Nodes that stand for somebody in one article only, with the actor's id there.
    """

    nodes: Mapping[Where, str]
    actors: Mapping[str, Actor]
    scoped: Mapping[str, str]

    def likeness(self, node: str) -> str:
        """Returns what articles that tell the same agree in: the node, or the actor's own id."""
        return self.scoped.get(node, node)


def identify(extractions: Sequence[Extraction]) -> Identities:
    """Returns who is who in these extractions, whatever their order."""
    owners = _owners(actor for extraction in extractions for actor in extraction.actors)
    groups: dict[str, list[tuple[str, Actor]]] = defaultdict(list)
    scoped: dict[str, str] = {}
    tokens: dict[Where, str] = {}
    for extraction in extractions:
        article = extraction.article.id
        for actor in extraction.actors:
            token = _token(actor, owners)
            if token is None:
                token = f"{article}/{actor.id}"
                scoped[token] = actor.id
            tokens[article, actor.id] = token
            groups[token].append((article, actor))
    ids = {token: token if token in scoped else _node(actors) for token, actors in groups.items()}
    together: dict[str, list[tuple[str, Actor]]] = defaultdict(list)
    for token, actors in groups.items():
        together[ids[token]] += actors
    return Identities(
        nodes={where: ids[token] for where, token in tokens.items()},
        actors={node: _merged(node, actors) for node, actors in together.items()},
        scoped=scoped,
    )


def _owners(actors: Iterable[Actor]) -> dict[str, set[str]]:
    """Each surname with the normal forms of the full names that have it."""
    full = {actor.name for actor in actors if _is_full(actor)}
    owners: dict[str, set[str]] = defaultdict(set)
    for name in full:
        owners[names.surname(name)].add(_key(name))
    return owners


def _is_full(actor: Actor) -> bool:
    return actor.kind == "person" and " " in _key(actor.name)


def _token(actor: Actor, owners: Mapping[str, set[str]]) -> str | None:
    """What all who are the same have in common; None for somebody known in one article only."""
    if actor.kind == "unnamed":
        return None
    if actor.kind != "person":
        return actor.id
    key = _key(actor.name)
    full = {key} if " " in key else owners.get(key, set())
    if len(full) > 1:
        return None
    return f"person {next(iter(full), key)}"


def _node(actors: Iterable[tuple[str, Actor]]) -> str:
    """The smallest id, of those with the full name if there are any."""
    return min((not _is_full(actor), actor.id) for _, actor in actors)[1]


def _merged(node: str, actors: list[tuple[str, Actor]]) -> Actor:
    """One actor with the names and roles of all; the commonest first."""
    full = [actor for _, actor in actors if _is_full(actor)] or [actor for _, actor in actors]
    name = _by_count(actor.name for actor in full)[0]
    called = [each for _, actor in actors for each in (actor.name, *actor.aliases)]
    return Actor(
        id=node,
        name=name,
        kind=min(actor.kind for actor in full),
        aliases=tuple(alias for alias in _by_count(called) if alias != name),
        roles=_by_count(role for _, actor in actors for role in actor.roles),
    )


def _by_count(values: Iterable[str]) -> tuple[str, ...]:
    counted = Counter(values)
    return tuple(sorted(counted, key=lambda value: (-counted[value], value)))
