"""The nouns of the house: frozen records of plain values, and nothing else.

Offsets are characters in ``Article.text``, start inclusive, end exclusive. A ``Span`` is such a
pair. Every record can be turned into JSON values and back (``msgspec.to_builtins``,
``msgspec.convert``), which is how it travels on a spaCy ``Doc``, between processes and in tests;
``msgspec.structs.replace`` gives a changed copy. They are msgspec structs rather than frozen
dataclasses because making fifteen of those costs every command 8 ms at its start, and these 0.2.
"""

from datetime import date
from typing import Literal

import msgspec

Span = tuple[int, int]

PublishedBasis = Literal["given", "markup", "header", "dateline", "name", "inferred"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
TimexBasis = Literal["stated", "relative"]
WhenBasis = Literal["stated", "relative", "narrative", "publication", "unknown"]
MentionKind = Literal["name", "nominal", "pronoun"]
MentionLabel = Literal["PERSON", "ORG", "PLACE", "GROUP", "PRODUCT"]
ActorKind = Literal["person", "organisation", "government", "place", "group", "product", "unnamed"]
Role = Literal["agent", "patient", "recipient", "place", "mentioned"]
Status = Literal["happened", "ongoing", "planned", "possible", "negated"]
ClaimType = Literal["speech", "attitude", "document"]
Manner = Literal["direct", "indirect", "mixed"]
Polarity = Literal[
    "asserts", "denies", "asks", "orders", "promises", "threatens", "warns", "accuses", "admits"
]
ActorAction = Literal["merge", "split", "rename"]
LineAction = Literal["hide", "restore", "date", "status"]
EntryKind = Literal["event", "claim"]


class DateRange(msgspec.Struct, frozen=True):
    """The earliest and latest day something can have happened; both days included.

    A single day has ``first == last``; March 2021 runs from the 1st to the 31st: a date keeps its
    precision. ``first`` is None when the range is open to the past, ``last`` when it is open to
    the future; never both.
    """

    first: date | None
    last: date | None


class Article(msgspec.Struct, frozen=True):
    """One news article as it was read.

    Attributes:
        id: Hash of outlet and text; the same article read twice has the same id.
        ref: What it came as: its own id, a URL, or a path (with ``:line`` in a file of many).
        text: Headline, blank line, body; the characters as read, the only coordinate system.
        published: The days it can have been published on; None when nobody knows.
        published_basis: Where ``published`` was found; None exactly when ``published`` is.
            ``name``: a date in the name of its file, folder or address, the last resort;
            ``inferred``: not before what it tells as past; the range is open at its end.
        title: The headline, if one was recognised or given.
        outlet: The newspaper or agency, if known.
        url: Where it was published, if known.
        path: The file it was read from; None for standard input.
        origin: Id of the article that it and its near copies count as, the earliest published of
            them; None when it has none, or nobody has looked.
        modified: The day on which it was last changed, or the moment in UTC
            ("2020-05-08T14:30:00Z"), as its publisher says; None when nobody says so.
    """

    id: str
    ref: str
    text: str
    published: DateRange | None = None
    published_basis: PublishedBasis | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    path: str | None = None
    origin: str | None = None
    modified: str | None = None


class Provenance(msgspec.Struct, frozen=True):
    """Where a record was read: its characters in the article and the sentence around them."""

    article_id: str
    start: int
    end: int
    sentence: str


class Timex(msgspec.Struct, frozen=True):
    """A time expression after TIMEX3 (ISO 24617-1).

    Attributes:
        provenance: The words of the expression, without a leading preposition.
        type: DATE, TIME, DURATION or SET.
        value: The TIMEX3 value ("2020-05-06", "2020-W20", "P3M", "PAST_REF"), with an X for
            what is unknown: "XXXX-WXX-2" is a Tuesday counted from nobody knows when.
        mod: The TIMEX3 modifier ("START", "MID", "END", "APPROX", ...), or None.
        range: The days it covers; None for a duration, a set, or an unresolved expression.
        pattern: The name of the pattern that read it.
        basis: ``stated`` when the words alone name the days, ``relative`` when they are counted
            from the publication day or another date.
    """

    provenance: Provenance
    type: TimexType
    value: str
    mod: str | None
    range: DateRange | None
    pattern: str
    basis: TimexBasis


class When(msgspec.Struct, frozen=True):
    """A date with its reason.

    Attributes:
        range: The days meant; None when unknown, and of years before the first ("300 BC").
        edtf: The same as an EDTF level 1 string (ISO 8601-2); None when unknown.
        basis: ``stated`` (a calendar date in the text), ``relative`` (counted from the
            publication day or another date), ``narrative`` (carried over from the context),
            ``publication`` (nothing said: the publication day), ``unknown``.
        timex: The words it rests on; None when there are none.
    """

    range: DateRange | None
    edtf: str | None
    basis: WhenBasis
    timex: str | None


class Mention(msgspec.Struct, frozen=True):
    """Words that denote an actor; ``actor_id`` is None while nobody knows which."""

    provenance: Provenance
    kind: MentionKind
    label: MentionLabel
    actor_id: str | None


class Actor(msgspec.Struct, frozen=True):
    """A person, body, government, place, group or product, as one article names it.

    Attributes:
        id: ``kind:slug-of-the-name``; unique in its article, equal across articles where the
            fullest name is.
        name: The fullest name the article gives.
        kind: Person, organisation, government, place, group, product (what is made, listed or
            passed under a name: a device, an index, a law), or somebody unnamed.
        aliases: Every other form the article uses, without pronouns, in order of appearance.
        roles: Titles and offices as stated ("Vice-Premier", "Treasury Secretary").
        affiliated_with: Ids of the governments and bodies it is said to belong to.
        corrected: Id of who this is across articles when a person has put it right
            (``extractor actors merge``, ``split``); None when nobody has.
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    affiliated_with: tuple[str, ...] = ()
    corrected: str | None = None


class Participant(msgspec.Struct, frozen=True):
    """An actor's part in an event; ``mentioned``: named in its clause in no other role."""

    role: Role
    actor_id: str


class Event(msgspec.Struct, frozen=True):
    """Something that happened, goes on, is planned, is possible, or was said not to happen.

    Attributes:
        id: ``article id.e<offset of the trigger>``.
        trigger: The word that names it.
        lemma: The trigger's lemma.
        text: Its clause, with speaker and cue where a claim tells it: the article's own words in
            its order, “ … ” for what is left out, [brackets] around what is put in;
            at its head what the article is about, where it does not name that.
        participants: Actors with their roles, in text order.
        when: When it happens, not when it was reported.
        status: What the article says of its reality.
        sources: Where it was read; one place in a fresh extraction, several once merged.
        told_by: Id of the claim that tells it; None when the article itself does.
        prominence: How likely an editor prints it, 0 to 1 in steps of a hundredth.
        confidence: How likely who, what, when and status are all right, likewise.
        corrected: What a person has put right of it (``extractor lines``), in a store.
    """

    id: str
    trigger: Span
    lemma: str
    text: str
    participants: tuple[Participant, ...]
    when: When
    status: Status
    sources: tuple[Provenance, ...]
    told_by: str | None = None
    prominence: float = 1.0
    confidence: float = 1.0
    corrected: tuple[LineAction, ...] = ()


class Claim(msgspec.Struct, frozen=True, rename={"source_spans": "source"}):
    """Who said what, when (PARC 3 and PolNeAR call the parts source, cue and content).

    Attributes:
        id: ``article id.c<offset of the cue>``.
        speaker: The actor who says it; None when unknown.
        speaker_text: The words of the source; None when nobody is named.
        source_spans: Spans of the speaker's words, and behind them of those for whoever says it
            together with the speaker; "source" in JSON.
        cue: Spans of the reporting words.
        content: Spans of what was said, quotation marks included.
        content_text: Those spans joined by one space.
        type: Speech, attitude (wants, believes) or document (data show, the deal calls for).
        manner: Direct (all quoted), indirect, or mixed.
        polarity: What the speaker does by saying it.
        reported_by: The outlet or agency through which it reached the article; None if none.
        when: When it was said, not when what it tells of happened.
        event_ids: Events told inside the content.
        sources: Where it was read.
        addressee: The actor it was said to; None when nobody is named.
        confidence: The probability that somebody said just this; 1 where marks alone tell.
        text: The claim as a line: speaker, cue and content in the article's words and order.
        prominence: How likely an editor prints it, 0 to 1 in steps of a hundredth.
        corrected: What a person has put right of it (``extractor lines``), in a store.
    """

    id: str
    speaker: str | None
    speaker_text: str | None
    source_spans: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    content_text: str
    type: ClaimType
    manner: Manner
    polarity: Polarity
    reported_by: str | None
    when: When
    event_ids: tuple[str, ...]
    sources: tuple[Provenance, ...]
    addressee: str | None = None
    confidence: float = 1.0
    text: str = ""
    prominence: float = 1.0
    corrected: tuple[LineAction, ...] = ()


class Correction(msgspec.Struct, frozen=True):
    """What a person has put right; ``target`` is the actor's or record's id, ``told`` words."""

    number: int
    action: ActorAction | LineAction | Literal["undo"]
    target: str
    told: str
    undone: bool


class Extraction(msgspec.Struct, frozen=True):
    """All that one article gave; every tuple is in text order.

    One that is reduced to what somebody asked for also has, though nobody asked for them, the
    claims that tell one of its events (``tellers``), and the events that one of its claims tells
    (``told``): a line is made of both.
    """

    article: Article
    timexes: tuple[Timex, ...] = ()
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    tellers: tuple[Claim, ...] = ()
    told: tuple[Event, ...] = ()
