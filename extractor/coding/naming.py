"""The actors of an article, and which of them the words of a clause name."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple, TypeGuard

from extractor import countries, names
from extractor.coded import Party
from extractor.coding import actor_sides, homes, offices, parties, showing, tables, wording
from extractor.coding.parties import NOBODY, Side
from extractor.coding.wording import Word
from extractor.places.towns import divisions
from extractor.records import Actor, Participant

QUANTITY = frozenset("many most some several few more all".split())
"""Words of an uncertain number of people."""

OTHERS = frozenset("other others another".split())


THINGS = frozenset(
    "tweet tweets ad ads advertisement email emails book song video "
    "rally bill plan plans law laws constitution charter policy policies remark remarks comment "
    "comments poll polls".split()
)
"""Nouns of what is called after somebody and does nothing: "the Diaz tweet"."""

ACTING = frozenset({"person", "organisation", "government", "group"})
"""Kinds of actors at whom an act may be aimed, by name."""


class Acting(NamedTuple):
    """Somebody in a clause: words, whose they are, and the actor they name, if any."""

    words: Sequence[Word]
    side: Side


class Cast:
    """The actors of an article, and who of them takes part in a record.

    Args:
        actors: The actors of the article, by id.
        text: The article, which may call a town or a person as a country or capital is called.
    """

    def __init__(self, actors: dict[str, Actor], text: str = "") -> None:
        self._actors = actors
        self._homes = homes.of_article(text, actors.values())
        self._text = text
        self._sides: dict[str, Side] = {}

    def side(self, actor_id: str) -> Side:
        """Returns whose an actor is; nobody's where it is not in the article."""
        if actor_id not in self._sides:
            actor = self._actors.get(actor_id)
            side = actor_sides.of_actor(actor, self._actors) if actor else NOBODY
            if actor is not None and self._homes:
                words = [
                    word for told in (actor.name, *actor.roles) for word in wording.words(told)
                ]
                side = homes.mended(side, words, self._homes)
            if actor is not None and actor.kind == "person" and actor.roles:
                if side.country is None:
                    code = offices.known(actor) or offices.country(actor, self._text)
                    side = Side(code, side.sector)
                side = offices.sector(actor, side, self._text)
            self._sides[actor_id] = side
        return self._sides[actor_id]

    def at_home(self, sides: Iterable[Side], words: Sequence[Word]) -> list[Side]:
        """Returns sides that words name, without the countries that these do not mean here."""
        mended = (homes.mended(side, words, self._homes) for side in sides)
        return [side for side in mended if side != NOBODY]

    @cached_property
    def story(self) -> frozenset[str]:
        """The countries of all actors and states of the article, as alpha-3 codes."""
        states = frozenset(countries.alpha3()[each.country] for each in divisions(self._text))
        return states.union(side.country for side in map(self.side, self._actors) if side.country)

    @cached_property
    def national(self) -> frozenset[str]:
        """The persons who hold an office of a state, in an article that names a country."""
        held = (each for each in self._actors.values() if each.kind == "person")
        states = frozenset(e.id for e in held if any(map(actor_sides.is_of_state, e.roles)))
        return states if self.story else frozenset()

    def places(self, participants: Iterable[Participant]) -> Iterator[str]:
        """Yields the names of the places among those who take part."""
        for each in participants:
            actor = self._actors.get(each.actor_id)
            if actor is not None and (each.role == "place" or actor.kind == "place"):
                yield actor.name

    def party(self, actor_id: str) -> Party | None:
        """Returns an actor as a party; None where nothing tells whose it is."""
        side, actor = self.side(actor_id), self._actors.get(actor_id)
        if actor is None or side == NOBODY or _is_thing(actor):
            return None
        return Party(actor.name, side.country, side.sector, actor_id)

    def parties(self, told: Iterable[str]) -> list[Party]:
        """Returns actors as parties, without those of whom nothing is known."""
        return [party for party in map(self.party, told) if party is not None]

    def anybody(self, actor_id: str) -> Party:
        """Returns an actor as a party, also one of whom nothing tells whose it is."""
        side = self.side(actor_id)
        return Party(self._actors[actor_id].name, side.country, side.sector, actor_id)

    def last(self, words: Sequence[Word]) -> tuple[int, str | None]:
        """Returns the last name of somebody among words: where it ends, and whose it is."""
        for begins in range(len(words) - 1, -1, -1):
            if not words[begins].text[:1].isupper():
                continue
            for form, actor_id in self._forms.get(words[begins].low, ()):
                ends = begins + len(form)
                if tuple(word.low for word in words[begins:ends]) == form:
                    return ends, self._likelier(form, actor_id)
        return 0, None

    def _likelier(self, form: tuple[str, ...], actor_id: str) -> str:
        """Of several whom one word may name, the person: "Diaz" is not the firm Diaz Brothers."""
        named = [each for other, each in self._forms[form[0]] if other == form]
        persons = [each for each in named if self._actors[each].kind == "person"]
        return persons[0] if len(form) == 1 and persons else actor_id

    @cached_property
    def _forms(self) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        """The names of those who act, in lower case, by their first word, the longest first."""
        found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for actor in self._actors.values():
            for name in (actor.name, *actor.aliases) if actor.kind in ACTING else ():
                form = tuple(word.low for word in wording.words(name))
                if form:
                    found.setdefault(form[0], []).append((form, actor.id))
        return {low: sorted(forms, key=lambda e: -len(e[0])) for low, forms in found.items()}

    def named(self, acting: Acting, ids: Iterable[str]) -> Party:
        """Returns who acts: under the name of the actor whom the words name, if one does."""
        side = acting.side
        ids = () if parties.is_ethnic(acting.words) else ids
        for actor_id in ids:
            actor = self._actors.get(actor_id)
            if is_bare(acting.words) or is_anybody(acting.words) or actor is None:
                continue
            if _is_same_name(actor, acting.words) and not _is_owner(actor, acting.words):
                own = self.side(actor_id)
                whole = own if _is_other(own, side) else side.joined(own)
                return Party(actor.name, whole.country, whole.sector, actor_id)
        ends, person = self.last(acting.words)
        if (
            person is not None
            and ends == len(acting.words)
            and self._actors[person].kind == "person"
        ):
            return Party(self._actors[person].name, side.country, side.sector, person)
        return Party(showing.shown(acting.words), side.country, side.sector)

    def whole(self, one: Sequence[Word], other: Sequence[Word]) -> Acting | None:
        """Returns whom two phrases name together: "the Food" and "Drug Agency"."""
        joined = [*one, wording.words("and")[0], *other]
        ends, actor_id = self.last(joined)
        if actor_id is None or ends != len(joined):
            return None
        lows = tuple(word.low for word in joined)
        for begins in range(len(one)):
            forms = self._forms.get(lows[begins], ())
            if (lows[begins:], actor_id) in forms:
                return Acting(joined[begins:], self.side(actor_id))
        return None

    def is_addressed(self, actor_id: str | None) -> TypeGuard[str]:
        """Tells whether one says something to an actor: not to "a video"."""
        actor = self._actors.get(actor_id or "")
        if actor is None or actor_id is None:
            return False
        people = {word.stem for word in wording.words(actor.name)} & tables.actor_stems()
        return actor.kind != "unnamed" or bool(people) or self.side(actor_id) != NOBODY

    def is_person(self, words: Sequence[Word]) -> bool:
        """Tells whether all of these words are the whole name of a person of the article."""
        form = tuple(word.low for word in words)
        named = self._forms.get(form[0], ()) if len(form) > 1 else ()
        return any(told == form and self._actors[each].kind == "person" for told, each in named)

    def names(self, ids: Iterable[str], words: Sequence[Word]) -> bool:
        """Tells whether words name one of these actors."""
        actors = (self._actors.get(each) for each in ids)
        return any(actor is not None and _is_same_name(actor, words) for actor in actors)

    def known(self, words: Sequence[Word], ids: Iterable[str]) -> Side:
        """Returns the side of the actor that words name."""
        for actor_id in ids:
            actor = self._actors.get(actor_id)
            if actor is None or countries.form_of(actor.name) is not None:
                continue  # a country is read from the words: not of "the Trans Peru pipeline"
            if _is_same_name(actor, words):
                return self.side(actor_id)
        return NOBODY


def _is_same_name(actor: Actor, words: Sequence[Word]) -> bool:
    """Tells whether a phrase names an actor, under any of its forms."""
    text = f" {names.plain(' '.join(word.text for word in words))} "
    return any(f" {names.plain(form)} " in text for form in (actor.name, *actor.aliases) if form)


def _is_other(own: Side, side: Side) -> bool:
    """Tells of the EU in "Peru blocked an EU plan" that it is not of the first country there."""
    return own.sector == "IGO" and side.country is not None and own.country is None


def _is_owner(actor: Actor, words: Sequence[Word]) -> bool:
    """Tells of "Diaz's spokesman" that it is not Diaz; of "Peru's army" it is Peru's."""
    at = next((n for n, word in enumerate(words[:-1]) if word.possessive), -1)
    if at < 0 or actor.kind == "government" or not words[-1].text.islower():
        return False
    return _is_same_name(actor, words[: at + 1])


def is_anybody(words: Sequence[Word]) -> bool:
    """Tells of "many people" that nobody says whose they are, whoever was named before."""
    return (
        len(words) > 1 and words[0].low in QUANTITY and all(word.text.islower() for word in words)
    )


def _is_thing(actor: Actor) -> bool:
    """Tells of "Diaz tweet" that it is nobody; of "Diaz aides" and "Diaz government" that it is."""
    words = wording.words(actor.name)
    called = actor.kind == "unnamed" and any(word.text[:1].isupper() for word in words[:-1])
    if not called or not words[-1].text.islower():
        return False
    return words[-1].low in THINGS


def is_bare(words: Sequence[Word]) -> bool:
    """Tells of "protesters" and "other people" that they are not those of whom was told before."""
    if words[0].low in OTHERS:
        return True
    return len(words) == 1 and words[0].text.islower()


def is_surname(words: Sequence[Word]) -> bool:
    """Tells of "Cuban complained" that one word which is no name of many is a surname."""
    alone = all(word.low == "also" or word.low.endswith("ly") for word in words[1:])
    return alone and words[0].text.istitle() and words[0].low.endswith(("ian", "ban"))


def is_land(word: Word) -> bool:
    """Tells of "Andorra" that it is a country, and a given name as well: "Andorra Diaz"."""
    form = countries.form_of(word.text)
    return form is not None and form.sort == "name"
