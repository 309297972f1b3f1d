"""Who is the same across articles, by canonical name: a pure function of the set of articles.

* Persons with the same full name are one, with or without a middle initial; organisations with
  the same normal form and, for a body that every country has, the same country.
* A lone surname ("Mr. Liu"), an acronym or a body without its country is the one actor in the set
  whose full name has it (``actors.actor_keys``); when two have it, the one whose roles agree, else
  somebody known in that article only; when nobody has, all who are called so are one.
* Governments, places and groups are one when their ids are.
* An unnamed source is never the same in two articles.
* Whoever a person has put right (``Actor.corrected``) is who that person says.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from extractor.actors import actor_keys
from extractor.actors.merging import Merging, alone, rank
from extractor.records import Actor, Extraction

Where = tuple[str, str]
"""An article's id and an actor's id in it."""

Told = tuple[str, Actor]
"""An article's id and an actor as it has it."""


class Identities(msgspec.Struct, frozen=True):
    """Which node each article's actors are.

    Attributes:
        nodes: The node of every actor of every article.
        actors: Every node's actor, with all the names and roles that articles give.
        scoped: Nodes that stand for somebody in one article only, with the actor's id there.
    """

    nodes: Mapping[Where, str]
    actors: Mapping[str, Actor]
    scoped: Mapping[str, str]

    def node(self, actor: str | None, article: str) -> str | None:
        """Returns the node of an actor of an article; an id that names none stays as it is."""
        return None if actor is None else self.nodes.get((article, actor), actor)

    def likeness(self, node: str) -> str:
        """Returns what articles that tell the same agree in: the node, or the actor's own id."""
        return self.scoped.get(node, node)

    def names(self, node: str) -> tuple[str, ...]:
        """Returns all that a node is called."""
        actor = self.actors[node]
        return actor.name, *actor.aliases


def identify(extractions: Sequence[Extraction]) -> Identities:
    """Returns who is who in these extractions, whatever their order.

    Cost: linear in the number of actors.
    """
    alike = {id(actor): actor for extraction in extractions for actor in extraction.actors}
    owners = _owners(alike.values())
    found = {each: actor_keys.token(actor, owners) for each, actor in alike.items()}
    groups: dict[str, list[Told]] = defaultdict(list)
    scoped: dict[str, str] = {}
    tokens: dict[Where, str] = {}
    for extraction in extractions:
        article = extraction.article.id
        for actor in extraction.actors:
            token = found[id(actor)]  # articles that name somebody alike share the record
            if token is None:
                token = f"{article}/{actor.id}"
                scoped[token] = actor.id
            tokens[article, actor.id] = token
            groups[token].append((article, actor))
    ids = {token: token if token in scoped else _id(told) for token, told in groups.items()}
    together: dict[str, list[Told]] = defaultdict(list)
    for token, told in groups.items():
        together[ids[token]] += told
    nodes = {where: ids[token] for where, token in tokens.items()}
    return Identities(nodes=nodes, actors=_Actors(together, nodes), scoped=scoped)


class _Actors(Mapping[str, Actor]):
    """The actor of each node, made when somebody asks for it: most only help to tell who is who."""

    def __init__(self, told: Mapping[str, list[Told]], nodes: Mapping[Where, str]) -> None:
        self._told = told
        self._nodes = nodes
        self._made: dict[str, Actor] = {}

    def __getitem__(self, node: str) -> Actor:
        if node not in self._made:
            self._made[node] = _merged(node, self._told[node], self._nodes)
        return self._made[node]

    def __contains__(self, node: object) -> bool:
        return node in self._told

    def __iter__(self) -> Iterator[str]:
        return iter(self._told)

    def __len__(self) -> int:
        return len(self._told)


def _owners(actors: Iterable[Actor]) -> actor_keys.Owners:
    """Whose every short key is, with the words of all their roles."""
    found: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for actor in actors:
        said = actor_keys.words(actor.roles)
        for short, token in actor_keys.shorts(actor):
            found[short][token] = found[short].get(token, frozenset()) | said
    return lambda short: found.get(short, {})


def _id(told: list[Told]) -> str:
    return min(map(rank, {id(actor): actor for _, actor in told}.values()))[2]


def _merged(node: str, told: list[Told], nodes: Mapping[Where, str]) -> Actor:
    if len(told) == 1:
        article, actor = told[0]
        own = [nodes.get((article, body), body) for body in actor.affiliated_with]
        return alone(node, actor, own)
    merging = Merging()
    actors = {id(actor): actor for _, actor in told}
    alike = Counter(
        (id(actor), tuple([nodes.get((article, body), body) for body in actor.affiliated_with]))
        for article, actor in told
    )
    for (one, bodies), times in alike.items():
        merging.count(actors[one], bodies, times=times)
    return merging.actor(node)
