"""Counts that become figures, and the cases behind them.

A :class:`Report` is filled article by article; reports are added up, so every figure is a micro
average over all articles it was counted on.
"""

from dataclasses import dataclass, field
from typing import Literal

Measure = Literal["f1", "recall"]
"""What a tally is judged by.

``recall`` where the gold does not hold all that can rightly be said, and for the qualities of
records that must first be found. Their precision is the accuracy among those found; their recall,
unlike an accuracy, does not fall when more records are found.
"""


@dataclass(slots=True)
class Tally:
    """How much of the gold was found, and how much of the system's was right.

    ``found`` of ``gold`` and ``right`` of ``system``. The two numerators differ only where credit
    is given in parts (B-cubed).
    """

    measure: Measure
    found: float = 0
    gold: int = 0
    right: float = 0
    system: int = 0

    @property
    def precision(self) -> float:
        """The right part of what the system gave; 0 when it gave nothing."""
        return self.right / self.system if self.system else 0.0

    @property
    def recall(self) -> float:
        """The found part of the gold; 0 when there is none."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def value(self) -> float:
        """The one figure it is judged by."""
        return self.f1 if self.measure == "f1" else self.recall

    def add(self, other: "Tally") -> None:
        """Counts what the other counted."""
        self.found += other.found
        self.gold += other.gold
        self.right += other.right
        self.system += other.system


@dataclass(frozen=True, slots=True)
class Case:
    """One wrong answer, told so that a person sees what went wrong."""

    kind: str
    article: str
    text: str


@dataclass(slots=True)
class Report:
    """The tallies of some articles by name ("claims.all"), and their wrong cases."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    cases: list[Case] = field(default_factory=list)

    def expect(self, name: str, gold: int = 1) -> None:
        """Counts gold records whose quality is to be judged, found or not."""
        self._count(name, Tally("recall", gold=gold))

    def judge(self, name: str, *, right: bool) -> bool:
        """Counts the judgement of one record found; returns it."""
        self._count(name, Tally("recall", found=int(right), right=int(right), system=1))
        return right

    def counts(
        self, name: str, hits: int, *, gold: int, system: int, measure: Measure = "f1"
    ) -> None:
        """Counts ``hits`` pairs out of so many gold and so many system records."""
        self._count(name, Tally(measure, hits, gold, hits, system))

    def credits(self, name: str, *, found: float, gold: int, right: float, system: int) -> None:
        """Counts credit given in parts."""
        self._count(name, Tally("f1", found, gold, right, system))

    def wrong(self, kind: str, article: str, text: str) -> None:
        """Keeps a wrong case."""
        self.cases.append(Case(kind, article, " ".join(text.split())))

    def add(self, other: "Report") -> None:
        """Takes over all that the other report holds."""
        for name, tally in other.tallies.items():
            self._count(name, tally)
        self.cases += other.cases

    def _count(self, name: str, tally: Tally) -> None:
        self.tallies.setdefault(name, Tally(tally.measure)).add(tally)
