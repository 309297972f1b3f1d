"""What all articles together say of one actor: its id, its names, roles and bodies.

The one rule by which actors that are the same (``actor_keys``) become one, for graph and store.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from extractor.actors import actor_keys
from extractor.records import Actor

_Counts = defaultdict[str, int]


class Merging:
    """Counts what articles say of one actor, whatever their order."""

    def __init__(self) -> None:
        self._ids: set[tuple[bool, bool, str]] = set()
        self._kinds: dict[bool, set[str]] = {True: set(), False: set()}
        self._names: dict[bool, _Counts] = {True: defaultdict(int), False: defaultdict(int)}
        self._called: _Counts = defaultdict(int)
        self._roles: _Counts = defaultdict(int)
        self._bodies: _Counts = defaultdict(int)

    def count(self, actor: Actor, bodies: Sequence[str], *, times: int = 1) -> None:
        """Adds an actor as articles have it, and the ids of its bodies among all articles.

        Args:
            actor: The actor.
            bodies: Those it belongs to.
            times: How many articles have both so.
        """
        full = is_full(actor)
        self._ids.add(rank(actor))
        self._kinds[full].add(actor.kind)
        self._names[full][actor.name] += times
        for counted, values in (
            (self._called, (actor.name, *actor.aliases)),
            (self._roles, actor.roles),
            (self._bodies, bodies),
        ):
            for value in values:
                counted[value] += times

    def id(self) -> str:
        """Returns the id that comes first."""
        return min(self._ids)[2]

    def actor(self, actor_id: str) -> Actor:
        """Returns one actor with the names and roles of all, the commonest first."""
        full = bool(self._names[True])
        name = _by_count(self._names[full])[0]
        return Actor(
            id=actor_id,
            name=name,
            kind=min(self._kinds[full]),  # type: ignore[arg-type]
            aliases=tuple(alias for alias in _by_count(self._called) if alias != name),
            roles=_by_count(self._roles),
            affiliated_with=tuple(body for body in _by_count(self._bodies) if body != actor_id),
        )


def alone(actor_id: str, actor: Actor, bodies: Sequence[str]) -> Actor:
    """Returns what ``Merging`` would of somebody whom one article names, as most are."""
    called, above = _in_order((actor.name, *actor.aliases)), _in_order(bodies)
    return Actor(
        id=actor_id,
        name=actor.name,
        kind=actor.kind,
        aliases=tuple(alias for alias in called if alias != actor.name),
        roles=_in_order(actor.roles),
        affiliated_with=tuple(body for body in above if body != actor_id),
    )


def rank(actor: Actor) -> tuple[bool, bool, str]:
    """Returns where an actor's id stands, the last of these, among those of all who are the same.

    First what a person has said, then the smallest id of full names, then of others.
    """
    return actor.corrected is None, not is_full(actor), actor.corrected or actor.id


def is_full(actor: Actor) -> bool:
    """Tells whether an actor has a name that shorter ones can mean: "Liu He", not "Mr. Liu"."""
    key = actor_keys.of(actor)
    return key is not None and bool(key.shorts)


def _in_order(values: Sequence[str]) -> tuple[str, ...]:
    return _by_count(Counter(values)) if len(values) > 1 else tuple(values)


def _by_count(counted: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(counted, key=lambda value: (-counted[value], value)))
