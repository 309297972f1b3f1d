"""Invents persons: names drawn from naming traditions in their own order, as news writes them."""

import random
from pathlib import Path

FAMILY_FIRST = frozenset(["chinese", "korean", "vietnamese"])
WEIGHTS = {
    "chinese": 9,
    "western": 8,
    "korean": 2,
    "japanese": 2,
    "vietnamese": 1,
    "hispanic": 2,
    "arabic": 2,
    "slavic": 2,
    "indian": 2,
    "african": 1,
}


class People:
    """Draws names from a table of traditions.

    Example:
        `People(path, rng).full()` may give `["Gao", "Feng"]`, `["Kim", "Jong", "-", "un"]` or
        `["Mary", "Hill"]`.
    """

    def __init__(self, path: Path, rng: random.Random) -> None:
        self._rng = rng
        self._names: dict[tuple[str, str], list[str]] = {}
        for line in path.read_text(encoding="utf8").splitlines():
            if line and not line.startswith("#"):
                tradition, part, names = line.split("\t")
                self._names[tradition, part] = [name.replace("_", " ") for name in names.split()]

    def full(self) -> list[str]:
        """Given and family name as words, hyphens apart."""
        tradition = self._tradition()
        names = [self._draw(tradition, "given"), self._draw(tradition, "family")]
        if tradition in FAMILY_FIRST or (tradition == "japanese" and self._rng.random() < 0.1):
            names.reverse()
        elif tradition == "western" and self._rng.random() < 0.15:
            names.insert(1, self._rng.choice("ABCDEFGHJKLMNPRSTW") + ".")
        return words(" ".join(names))

    def family(self) -> list[str]:
        """A family name alone."""
        return words(self._draw(self._tradition(), "family"))

    def of_length(self, length: int) -> list[str]:
        """A family name (1) or a full name (2) of exactly so many words."""
        while True:
            name = self.family() if length == 1 else self.full()
            if len(name) == length:
                return name

    def _tradition(self) -> str:
        return self._rng.choices(list(WEIGHTS), weights=list(WEIGHTS.values()))[0]

    def _draw(self, tradition: str, part: str) -> str:
        return self._rng.choice(self._names[tradition, part])


def words(name: str) -> list[str]:
    """A name cut as the tokenizer cuts it: hyphens stand alone."""
    return name.replace("-", " - ").split()
