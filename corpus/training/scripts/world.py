"""Other names for persons, bodies and places: of all continents, drawn at random.

A small model knows the names of its corpora by heart and misses those of other countries. In many
training sentences some names give way to invented ones, so that the words around a name and its
form have to tell what it names.
"""

import gzip
import random
import re
from pathlib import Path

from names_conll import spans
from people import words as cut
from treebank import Sentence, Word

SHARE = {"PERSON": 0.35, "ORG": 0.25, "PLACE": 0.25}
"""How many names of each kind give way, in sentences where names may."""

FAMILY_FIRST = frozenset(["chinese", "korean"])
_SLOT = re.compile(r"\{([A-Z_]+)\}")
_STARTS = "B Br C Ch D Dr F Fl G Gr H J K Kr L M N P Pr Qu R S Sh St T Tr V W X Z".split()
_VOWELS = "a e i o u ai ea io y".split()
_ENDS = "b c d l m n r s t x la lo va via tel net ron tek zon gen mar dia cor nix".split()
_CONSONANTS = "BCDFGHKLMNPRST"
_ALL = "ABCDEFGHIKLMNOPRSTUW"


class World:
    """Draws names: `draw("PERSON")` may give "Aminata Diallo", `draw("ORG")` "Kenya Airways"."""

    def __init__(self, table: Path, cities: Path, rng: random.Random) -> None:
        self._rng = rng
        self._fillers: dict[str, list[str]] = {}
        for line in table.read_text(encoding="utf8").splitlines():
            if line and not line.startswith("#"):
                slot, fillers = line.split("\t")
                self._fillers[slot] = fillers.split(" | ")
        self._fillers["CITY"] = read_cities(cities)
        self._traditions = [
            slot.removeprefix("given:") for slot in self._fillers if slot.startswith("given:")
        ]

    def draw(self, slot: str) -> str:
        """A filler for a slot, its own slots filled in turn."""
        if slot == "PERSON":
            return self._full()
        if slot == "FAMILY":
            return self._rng.choice(self._fillers[f"family:{self._rng.choice(self._traditions)}"])
        if slot == "GIVEN":
            return self._rng.choice(self._fillers[f"given:{self._rng.choice(self._traditions)}"])
        if slot == "COINED":
            return self._coined()
        if slot == "LETTERS":
            return self._letters()
        filler = self._rng.choice(self._fillers[slot])
        return _SLOT.sub(lambda match: self.draw(match[1]), filler)

    def _full(self) -> str:
        tradition = self._rng.choice(self._traditions)
        given = self._rng.choice(self._fillers[f"given:{tradition}"])
        family = self._rng.choice(self._fillers[f"family:{tradition}"])
        draw = self._rng.random()
        if tradition in FAMILY_FIRST and draw < 0.7:
            return f"{family} {given}"
        if draw < 0.06:
            return f"{given} {self._rng.choice(_ALL)}. {family}"
        if draw < 0.12:
            return f"{given} {self.draw('FAMILY')} {family}"
        if draw < 0.14:
            return f"{given[0]}. {family}"
        return f"{given} {family}"

    def _coined(self) -> str:
        """A firm's name of one made-up word: "Brevia", "Quonix", "eTrulo"."""
        syllables = self._rng.choice((1, 1, 2))
        name = self._rng.choice(_STARTS) + "".join(
            self._rng.choice(_VOWELS) + self._rng.choice(_ENDS) for _ in range(syllables)
        )
        if self._rng.random() < 0.3:
            name += self._rng.choice("aoi")
        return name.upper() if self._rng.random() < 0.05 else name

    def _letters(self) -> str:
        letters = self._rng.choices(_ALL, k=self._rng.choice((2, 3, 3, 3, 4, 4, 5)))
        letters[-1] = self._rng.choice(_CONSONANTS)
        return "".join(letters)


def read_cities(path: Path) -> list[str]:
    """GeoNames' cities, those of over 300,000 people five times."""
    cities = []
    with gzip.open(path, "rt", encoding="utf8") as lines:
        columns = next(lines).rstrip("\n").split("\t")
        name, population = columns.index("name"), columns.index("population")
        for line in lines:
            row = line.rstrip("\n").split("\t")
            cities += [row[name]] * (5 if int(row[population]) > 300_000 else 1)
    return cities


def rename(sentence: Sentence, world: World, rng: random.Random, *, strength: float = 1.0) -> None:
    """Puts other names in the place of some of a sentence's; it must have no tree."""
    words = sentence.words
    for start, end, label in reversed(spans(words)):
        share = strength * SHARE.get(label, 0)
        if rng.random() >= share or not _is_plain(words[start:end]):
            continue
        name = world.draw(_slot(words, start=start, end=end, label=label))
        new = [
            Word(text, entity=f"{'I' if number else 'B'}-{label}")
            for number, text in enumerate(_tokens(name))
        ]
        _space(new, name)
        new[-1].space = words[end - 1].space
        words[start:end] = new


def _slot(words: list[Word], *, start: int, end: int, label: str) -> str:
    if label == "PERSON":
        return "PERSON" if end - start > 1 else "FAMILY"
    return f"THE_{label}" if start and words[start - 1].text.lower() == "the" else label


def _is_plain(words: list[Word]) -> bool:
    """Whether a name is written as names are: no capitals throughout, no lower case."""
    return all(word.text[:1].isupper() for word in (words[0], words[-1])) and not (
        len(words) > 1 and all(word.text.isupper() for word in words)
    )


def _tokens(name: str) -> list[str]:
    """A name cut as the tokenizer cuts it: hyphens and commas stand alone."""
    return cut(name.replace(",", " ,"))


def _space(new: list[Word], name: str) -> None:
    place = 0
    for word in new:
        place = name.index(word.text, place) + len(word.text)
        word.space = name[place : place + 1] == " "
