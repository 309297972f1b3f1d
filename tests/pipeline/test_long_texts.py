"""Long articles: read in stretches, as they would be at once, and for steps that grow as they do.

A step is a line of ours that is run, once for each turn of a loop. No seconds are measured.
"""

import random
import sys
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extractor import pipeline
from extractor.pipeline import long_texts
from extractor.records import Article, DateRange, Extraction

STEEPEST = 1.2
"""The power of a text's length that the steps of each component may grow by."""

LENGTH = 7_500
"""Characters of the shortest; two others have twice and four times as many."""

OURS = [name for name, _ in pipeline.COMPONENTS]
HERE = str(Path(pipeline.__file__).parents[1])
DAY = DateRange(date(2019, 5, 6), date(2019, 5, 6))
SYLLABLES = ("ba", "ro", "mi", "ten", "lor", "kas", "vi", "dun", "sel", "gar", "po", "nim")
PARAGRAPHS = (
    "Ana {0}, who leads the {1} Company, said on {2} May that Japan had sold ten ships. "
    "He would not say when. “We will wait,” said Chris {1} of Norway.",
    "In {3} the minister told reporters that {0} had left Peru two days before. She denied it.",
    "The {0} Bank bought the Falcon {3} from {1} Motors (“a mistake”, Bo {1} said), and it fell.",
    "He said nothing. They met Ana {0} in Kenya on Tuesday, and he said that {1} knew her.",
)


def long_article(length: int) -> Article:
    """Returns an article in which new people come all the time, at least so long."""
    chance, paragraphs = random.Random(7), ["Ships are sold"]
    while sum(map(len, paragraphs)) < length:
        first, second = ("".join(chance.choices(SYLLABLES, k=3)).title() for _ in range(2))
        told = chance.choice(PARAGRAPHS)
        days = chance.randrange(1, 29), chance.randrange(2000, 2019)
        paragraphs.append(told.format(first, second, *days))
    return Article(id="a", ref="a.txt", text="\n\n".join(paragraphs), published=DAY)


class Steps:
    """Counts the lines of ``extractor`` that are run while it is entered."""

    def __init__(self) -> None:
        self.count = 0

    def __enter__(self) -> "Steps":
        self._before = sys.gettrace()
        sys.settrace(self._called)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(self._before)

    def _called(self, frame: FrameType, event: str, argument: object) -> Any:
        return self._ran if frame.f_code.co_filename.startswith(HERE) else None

    def _ran(self, frame: FrameType, event: str, argument: object) -> Any:
        self.count += 1
        return self._ran


def steps(nlp: Language, article: Article) -> dict[str, int]:
    """Returns how many steps each of our components takes for an article."""
    counts: dict[str, int] = {}
    doc = nlp.make_doc(article.text)
    doc._.article = article
    for name, component in nlp.pipeline:
        counted = Steps()
        if name in OURS:
            with counted:
                doc = component(doc)
            counts[name] = counted.count
        else:
            doc = component(doc)
    return counts


@pytest.fixture(scope="module")
def counted(nlp: Language) -> list[dict[str, int]]:
    """The steps for a long article, for one of twice its length, and of four times."""
    found = []
    steps(nlp, long_article(500))  # what is read once
    for length in (LENGTH, 2 * LENGTH, 4 * LENGTH):
        with nlp.memory_zone():
            found.append(steps(nlp, long_article(length)))
    return found


@pytest.mark.parametrize("name", OURS)
def test_steps_of_each_component_grow_as_the_article_does(
    counted: list[dict[str, int]], name: str
) -> None:
    one, two, four = (each[name] for each in counted)
    assert two <= 2**STEEPEST * one, (one, two, four)
    assert four <= 2**STEEPEST * two, (one, two, four)


def read(nlp: Language, article: Article) -> Extraction:
    return next(pipeline.extract([article], nlp))


def test_one_stretch_is_read_as_the_whole(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    article = long_article(5_000)
    whole = read(nlp, article)
    monkeypatch.setattr(long_texts, "LONG", 100)
    monkeypatch.setattr(long_texts, "STRETCH", 10_000)
    assert read(nlp, article) == whole


def test_what_is_read_in_stretches_is_what_is_read_at_once(
    nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = long_article(5_000)
    whole = read(nlp, article)
    monkeypatch.setattr(long_texts, "LONG", 100)
    monkeypatch.setattr(long_texts, "STRETCH", 800)
    parted = read(nlp, article)
    assert parted.timexes == whole.timexes
    same = {m.provenance for m in parted.mentions} & {m.provenance for m in whole.mentions}
    assert len(same) > 0.97 * len(whole.mentions)
    assert abs(len(parted.claims) - len(whole.claims)) <= 0.03 * len(whole.claims)


def test_stretches_end_with_paragraphs(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_texts, "STRETCH", 800)
    doc = laid_out(nlp, long_article(5_000))
    bounds = list(long_texts._bounds(doc))
    assert bounds[0] == 0
    assert bounds[-1] == len(doc)
    assert all(doc.text[: doc[at].idx].endswith("\n\n") for at in bounds[1:-1])
    assert len(bounds) > 6


@pytest.mark.parametrize(
    ("text", "ends"),
    [("The ship sank in the harbour. " * 100, {"."}), ("ships and boats " * 200, {"and", "boats"})],
)
def test_a_paragraph_without_end_is_parted_at_a_stop(
    nlp: Language, monkeypatch: pytest.MonkeyPatch, text: str, ends: set[str]
) -> None:
    monkeypatch.setattr(long_texts, "STRETCH", 800)
    doc = laid_out(nlp, Article(id="a", ref="a.txt", text=text, published=DAY))
    bounds = list(long_texts._bounds(doc))
    assert bounds == sorted(set(bounds))
    assert len(bounds) == 5
    assert all(doc[at - 1].text in ends for at in bounds[1:-1])


def laid_out(nlp: Language, article: Article) -> Doc:
    doc = nlp.make_doc(article.text)
    doc._.article = article
    return nlp.get_pipe("news_layout")(doc)
