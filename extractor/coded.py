"""Codes of events and claims: the vocabulary of PLOVER, and what is coded with it.

Frozen records of plain values, like those of :mod:`extractor.records`.
"""

from typing import Literal

import msgspec

from extractor.records import Status

Root = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "INVESTIGATE",
    "DEMAND", "DISAPPROVE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE",
    "ASSAULT", "FIGHT",
]  # fmt: skip
Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]
Sector = Literal["GOV", "MIL", "REB", "OPP", "JUD", "CVL", "BUS", "MED", "IGO", "NGO"]
Topic = Literal[
    "conflict", "diplomacy", "protest", "government", "crime", "court", "election", "business",
    "disaster", "sport", "health",
]  # fmt: skip


class Party(msgspec.Struct, frozen=True):
    """One side of a coded act.

    Attributes:
        name: Its name, else the words of the article.
        country: ISO 3166-1 alpha-3; None for a body of many states, or where nothing tells it.
        sector: What it is of its society; None where nothing tells it.
        actor_id: The actor it is; None where its words name none.
    """

    name: str
    country: str | None
    sector: Sector | None
    actor_id: str | None = None


class Place(msgspec.Struct, frozen=True):
    """A city or country, as GeoNames has it.

    Attributes:
        name: Its name, as the news writes it.
        geonames: Its id in GeoNames (https://www.geonames.org/<id>).
        country: The ISO 3166-1 alpha-3 code of the country it is, or lies in.
        lat: Degrees north; of a country, of the mean of its cities by population.
        lon: Degrees east, likewise.
    """

    name: str
    geonames: int
    country: str
    lat: float
    lon: float


class Code(msgspec.Struct, frozen=True):
    """What sort of act an event or claim tells: who did what to whom, after PLOVER.

    Attributes:
        id: The event's or claim's id.
        root: The PLOVER root; None where the act is none of them, or not surely one.
        quad: The quad class of the root.
        topic: What it is about, for readers; None where nothing tells it.
        status: Of the act itself: a promise to help has happened when it was given.
        source: Who acts; empty where ``root`` is None.
        target: At whom it is aimed; empty where nobody is named, or both sides act alike.
        place: Where its clause says that it is; None where it names no place, or it is not sure
            which of several of a name.
        confidence: How likely root and direction are right; 0 where ``root`` is None.
        why: Why there is no root, in words; None where there is one.
    """

    id: str
    root: Root | None
    quad: Quad | None
    topic: Topic | None
    status: Status
    source: tuple[Party, ...] = ()
    target: tuple[Party, ...] = ()
    place: Place | None = None
    confidence: float = 0.0
    why: str | None = None
