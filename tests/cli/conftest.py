"""The command line as a user sees it, on a store of the shared examples and a made-up reader."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from extractor import store
from extractor.cli import extractor
from extractor.records import Article, Extraction
from tests import examples

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in an empty folder, in a terminal of 80 columns."""
    monkeypatch.chdir(tmp_path)
    for name in ("EXTRACTOR_DB", "COLUMNS", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    runner = CliRunner()

    def invoke(*args: str, **more: Any) -> Result:
        return runner.invoke(extractor, args, prog_name="extractor", terminal_width=80, **more)

    return invoke


@pytest.fixture
def talks(run: Run, tmp_path: Path) -> Path:
    """A store with the examples, where commands look for it."""
    path = tmp_path / "extractor.db"
    with store.open(path) as opened:
        for extraction in examples.ALL:
            opened.add(extraction)
    return path


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A pipeline that needs no model; the list fills with the refs of what it was given."""
    from extractor import pipeline

    seen: list[str] = []

    def extract(
        articles: Iterable[Article], nlp: object, *, on_skip: Callable[[str, str], None]
    ) -> Iterator[Extraction]:
        for article in articles:
            seen.append(article.ref)
            if "unspeakable" in article.text:
                on_skip(article.ref, "cannot be parsed")
                continue
            if "stop here" in article.text:
                raise KeyboardInterrupt
            yield tell(article)

    monkeypatch.setattr(pipeline, "load", lambda model=None: model)
    monkeypatch.setattr(pipeline, "extract", extract)
    return seen


def tell(article: Article) -> Extraction:
    """An article as a pipeline might tell it that only knows of Liu, met and said."""
    if "Liu met Mnuchin" not in article.text:
        return Extraction(article)
    when = examples.UNKNOWN
    if article.published and article.published.first:
        when = examples.when(str(article.published.first), basis="publication")
    event = examples.make_event(
        article,
        "Liu met Mnuchin",
        "met",
        lemma="meet",
        status="happened",
        when=when,
        participants=(("agent", examples.LIU.id), ("patient", examples.MNUCHIN.id)),
    )
    claim = examples.make_claim(
        article, "Liu met Mnuchin", "said", "Beijing", speaker=examples.BEIJING.id, when=when
    )
    timex = examples.make_timex(article, "Friday", "2020-05-08", None)
    actors = (examples.LIU, examples.MNUCHIN, examples.BEIJING)
    return Extraction(article, timexes=(timex,), actors=actors, events=(event,), claims=(claim,))


@pytest.fixture
def articles(run: Run, tmp_path: Path) -> Path:
    """A folder of two articles, one without a date."""
    folder = tmp_path / "articles"
    folder.mkdir()
    text = "Liu met Mnuchin on Friday, Beijing said.\n"
    (folder / "dated.txt").write_text(f"Talks resume\n\nMay 8, 2020\n\n{text}", "utf-8")
    (folder / "undated.txt").write_text(f"More talks\n\nOnce more {text}", "utf-8")
    return folder
