"""Docs built by hand from CoNLL-U, so that no test of a component needs a trained model."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.tokens import Doc

from extractor.pipeline import annotations
from extractor.records import Article

HERE = Path(__file__).parent
VOCAB = spacy.blank("en").vocab


@dataclass(frozen=True)
class Case:
    """A named Doc and what should be found in it."""

    name: str
    expected: list[str]
    rows: list[list[str]]

    def doc(self, *, before: str = "") -> Doc:
        """Returns the Doc, with a paragraph of unparsed words ``before`` it."""
        annotations.register()
        columns = _Columns()
        for word in before.split():
            columns.add(word, "X", "XX", word, "dep", 0, start=False)
        if before:
            columns.space("\n\n")
        base = len(columns.words)
        for row in self.rows:
            if row[0] == "1":
                base = len(columns.words)
            head = len(columns.words) if row[6] == "0" else base + int(row[6]) - 1
            dep = "ROOT" if row[6] == "0" else row[7]
            columns.add(row[1], row[3], row[4], row[2], dep, head, start=row[0] == "1")
            columns.after(row[9])
        return columns.doc()


class _Columns:
    def __init__(self) -> None:
        self.words: list[str] = []
        self.spaces: list[bool] = []
        self.rest: list[tuple[str, str, str, str, int, bool]] = []

    def add(
        self, word: str, pos: str, tag: str, lemma: str, dep: str, head: int, *, start: bool
    ) -> None:
        self.words.append(word)
        self.spaces.append(True)
        self.rest.append((pos, tag, lemma, dep, head, start))

    def after(self, misc: str) -> None:
        if misc == "SpaceAfter=No":
            self.spaces[-1] = False
        elif misc.startswith("SpacesAfter="):
            self.space(misc.removeprefix("SpacesAfter=").replace("\\n", "\n"))

    def space(self, text: str) -> None:
        self.spaces[-1] = False
        self.add(text, "SPACE", "_SP", text, "dep", len(self.words) - 1, start=False)
        self.spaces[-1] = False

    def doc(self) -> Doc:
        pos, tags, lemmas, deps, heads, starts = map(list, zip(*self.rest, strict=True))
        starts[0] = True
        doc = Doc(
            VOCAB,
            words=self.words,
            spaces=self.spaces,
            pos=pos,
            tags=tags,
            lemmas=lemmas,
            deps=deps,
            heads=heads,
            sent_starts=starts,
        )
        doc._.article = Article(id="a", ref="a.txt", text=doc.text)
        return doc


def cases(name: str) -> Iterator[Case]:
    """Yields the cases of ``<name>.conllu``; each begins at a line "# name = ..."."""
    current: Case | None = None
    for line in (HERE / f"{name}.conllu").read_text(encoding="utf-8").splitlines():
        if line.startswith("# name = "):
            if current is not None:
                yield current
            current = Case(line.removeprefix("# name = "), [], [])
        elif current is not None and line.startswith("# claim = "):
            current.expected.append(line.removeprefix("# claim = ").replace("\\n", "\n"))
        elif current is not None and line and not line.startswith("#"):
            current.rows.append(line.split("\t"))
    if current is not None:
        yield current
