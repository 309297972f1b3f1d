"""The words of time: which words can stand in a time expression, and what they count for.

The words are data (``lexicons/time_words.tsv``). Here they become the named slots that patterns
are written with: in a template, ``{month}`` stands for a named group "month" that matches any
name of a month, and ``{month:until}`` for the same under another name.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from extractor import lexicon

if TYPE_CHECKING:
    from extractor.temporal.values import Unit

ANY = "-"
STARTING = frozenset({"month", "weekday", "unit", "season", "part", "decade", "era", "trigger"})

UNITS: "dict[str, Unit]" = {
    "day": "day",
    "week": "week",
    "weekend": "weekend",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
    "century": "century",
}
"""The units of length that are also stretches of the calendar."""

CLOCK_UNITS = ("second", "minute", "hour")
"""The units of length shorter than a day."""


@cache
def words(kind: str) -> dict[str, str]:
    """Returns the words of one kind and what each counts for."""
    return {word: value for word, of, value, _ in lexicon.read("time_words") if of == kind}


@cache
def numbers() -> dict[str, int]:
    """Returns the number words, from zero to a thousand, and their values."""
    return {word: int(value) for word, value in words("number").items()}


@cache
def parts_of_speech() -> dict[str, tuple[bool, frozenset[str] | None]]:
    """Returns, for each word, whether it can start a search, and in which parts of speech.

    A word of several kinds is a time word when any of them fits; None is any part of speech.
    """
    found: dict[str, tuple[bool, frozenset[str] | None]] = {}
    for word, kind, _, allowed in lexicon.read("time_words"):
        starts = kind in STARTING
        tags = None if allowed == ANY else frozenset(allowed.split(","))
        if word in found:
            starts = starts or found[word][0]
            others = found[word][1]
            tags = None if tags is None or others is None else tags | others
        for form in (word, plural(word)) if kind in PLURALS else (word,):
            found[form] = (starts, tags)
    for name, _ in lexicon.read("named_days"):
        for word in re.split(r"'s |'s$|[ -]", name):
            found.setdefault(word, (word not in LINKING, None))
    return found


LINKING = frozenset({"new", "good", "black", "labor", "spring", "boat", "dragon", "chinese"})
"""Parts of named days that mean little by themselves."""

PLURALS = frozenset({"unit", "season", "part", "weekday"})


def plural(word: str) -> str:
    """Returns the plural of a unit, season, part of day or weekday."""
    return word[:-1] + "ies" if word.endswith("ry") else word + "s"


class Slot(str):
    """A piece of a pattern, a named group; the format spec is its name, "_" for none."""

    __slots__ = ("name",)
    name: str

    def __new__(cls, name: str, regex: str) -> "Slot":
        """Returns the slot of that name."""
        slot = super().__new__(cls, regex)
        slot.name = name
        return slot

    def __format__(self, spec: str) -> str:
        return str(self) if spec == "_" else f"(?P<{spec or self.name}>{self!s})"


def _either(names: list[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + ")"


def _name(kind: str) -> str:
    """A name in full, or a short form with or without its stop."""
    short = [word for word in words(kind) if is_short(kind, word)]
    return _either([word for word in words(kind) if word not in short]) + "|" + _short(short)


def _short(names: list[str]) -> str:
    return _either(names) + r"\.?"


def is_short(kind: str, word: str) -> bool:
    """Tells whether a month or weekday is written short: "Sept.", "Wed"."""
    names = words(kind)
    word = word.rstrip(".")
    return any(other != word and other.startswith(word) for other in names)


@cache
def slots() -> dict[str, Slot]:
    """Returns what can stand in braces in a template."""
    units = [*words("unit")]
    many = _either([*numbers()])
    few = r"(?:a )?(?:good )?(?:few|couple(?: of)?|dozen)|several|many|some"
    spelled = rf"(?:a (?=hundred|thousand))?{many}(?:(?:-| | and ){many})*"
    figures = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?:(?: |-)\d/\d| million| billion)?"
    regexes = {
        "month": _name("month"),
        "weekday": _name("weekday"),
        "unit": _either(units),
        "units": _either([plural(unit) for unit in units]),
        "unit_s": _either([*units, *(plural(unit) for unit in units)]),
        "season": _either([*words("season")]),
        "part": _either([*words("part")]),
        "decade": _either([*words("decade")]),
        "zone": _either([*words("zone")]),
        "number": rf"(?:{figures}|{few}|{spelled}|an?)",
        "count": rf"(?:{figures}|{few}|{spelled})",
        "ordinal": _either([*words("ordinal")]) + r"|\d{1,2}(?:st|nd|rd|th)",
        "nth": _nth(),
        "day": r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:%/]|[.,]\d)",
        "year": r"(?:1[0-9]|20)\d\d(?!\d)",
    }
    return {name: Slot(name, f"(?:{regex})") for name, regex in regexes.items()}


def _nth() -> str:
    """The days of a month in words: "third", "twenty-first"."""
    small = _either([word for word, index in words("ordinal").items() if 0 < int(index) < 10])
    tens = _either([word for word, index in words("number").items() if index in ("20", "30")])
    return rf"{tens}[- ]{small}|" + _either([*_days_in_words()])


@cache
def _days_in_words() -> dict[str, int]:
    ordinals = {word: int(index) for word, index in words("ordinal").items()}
    return {
        word: index for word, index in ordinals.items() if 0 < index <= 31 and word != "opening"
    }


def compiled(template: str) -> re.Pattern[str]:
    """Returns the pattern of a template: slots filled in, whole words only."""
    return re.compile(rf"(?<![\w$£€#])(?:{template.format_map(slots())})(?!\w|[.,]\d)")


def value(kind: str, word: str) -> int:
    """Returns what a month, weekday, season, decade or ordinal word, or "6th", counts for.

    >>> value("day", "6th"), value("day", "twenty-first")
    (6, 21)
    """
    word = word.rstrip(".")
    if word[0].isdigit():
        return int(re.match(r"\d+", word)[0])  # type: ignore[index]
    if kind == "day":
        tens, _, last = word.replace("-", " ").rpartition(" ")
        return numbers().get(tens, 0) + _days_in_words()[last]
    return int(words(kind)[word])


def unit(word: str) -> str:
    """Returns the singular of a unit in singular or plural."""
    if word in words("unit"):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


def number(text: str) -> float | None:
    """Returns the value of a number in words or figures; None for "several", "a few".

    >>> number("twenty-four"), number("2 1/2"), number("a dozen"), number("many")
    (24, 2.5, 12, None)
    """
    text = text.replace(",", "")
    if text[0].isdigit():
        whole, _, half = text.replace("-", " ").partition(" ")
        if half in numbers():
            return _plain(float(whole) * numbers()[half])
        return _plain(float(whole) + (_fraction(half) if half else 0))
    if text in ("a", "an"):
        return 1
    if "couple" in text:
        return 2
    if "dozen" in text:
        return 12
    return _spelled([word for word in re.split(r"[ -]", text) if word in numbers()])


def _plain(amount: float) -> float:
    return int(amount) if amount == int(amount) else amount


def _fraction(text: str) -> float:
    above, _, below = text.partition("/")
    return int(above) / int(below) if int(below) else 0


def _spelled(parts: list[str]) -> float | None:
    """Adds up "two hundred and ten"; "nineteen ninety-six" is a year, and 1996."""
    if not parts:
        return None
    total = 0
    for amount in (numbers()[part] for part in parts):
        if amount >= 100:
            total = max(total, 1) * amount
        elif 10 <= total < 100 and (amount >= 10 or total % 10):
            total = total * 100 + amount
        else:
            total += amount
    return total
