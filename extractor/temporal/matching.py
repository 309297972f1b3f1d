"""What is given to the finding of time expressions, and what comes back: words and matches."""

from typing import Literal

import msgspec

from extractor.records import DateRange, TimexType

Tense = Literal["past", "present", "future"]


class Word(msgspec.Struct, frozen=True):
    """A word of the text.

    Attributes:
        text: The word as written.
        pos: Its universal part of speech ("NOUN"); "" when unknown.
        start: Offset of its first character.
        end: Offset after its last character.
        tense: Time of the finite verb that governs it; None when unknown.
        person: Whether it is part of a longer name of a person.
    """

    text: str
    pos: str
    start: int
    end: int
    tense: Tense | None = None
    person: bool = False


class Reference(msgspec.Struct, frozen=True):
    """What relative expressions count from.

    Attributes:
        published: The days the text can have been published on; None when nobody knows, and
            then nothing relative is resolved.
    """

    published: DateRange | None = None


class Match(msgspec.Struct, frozen=True):
    """A time expression that was found.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last character.
        type: Its TIMEX3 type.
        value: Its TIMEX3 value, with an X for what is unknown: "XXXX-WXX-2" is some Tuesday.
        mod: Its TIMEX3 modifier, or None.
        range: The days it covers; None for a length or a repetition that is tied to no day, and
            for what is unresolved or vague ("recently").
        pattern: The name of the pattern that read it.
        basis: ``stated`` when the words alone name the days, ``relative`` when they were counted
            from the publication day or from another date.
        parts: The two ends of "from 7 to 9 May", each with its own span and value, for formats
            that have no intervals (TimeML); empty for everything else.
    """

    start: int
    end: int
    type: TimexType
    value: str
    mod: str | None
    range: DateRange | None
    pattern: str
    basis: Literal["stated", "relative"]
    parts: "tuple[Match, ...]" = ()
