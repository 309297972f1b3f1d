"""Several processes read as one does, and none of them takes anything with it when it dies."""

import multiprocessing
from collections.abc import Sequence

import pytest

from extractor import pipeline
from extractor.errors import ModelError
from extractor.pipeline import isolating, workers
from extractor.pipeline.isolating import Failure
from extractor.pipeline.workers import Pool
from extractor.records import Article, Extraction
from tests.pipeline import poison


@pytest.fixture
def faked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes that need no model; the function is found again by its name in each of them."""
    monkeypatch.setattr(workers, "_work", poison.work)


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts no process that a test before these left behind."""
    others, active = set(multiprocessing.active_children()), multiprocessing.active_children
    monkeypatch.setattr(multiprocessing, "active_children", lambda: [*set(active()) - others])


def articles(texts: Sequence[str]) -> list[Article]:
    return [Article(f"{number:016x}", f"a{number}", text) for number, text in enumerate(texts)]


def outcomes(pool: Pool, texts: Sequence[str]) -> list[str]:
    """Each article's reason, or "" when it was read; the order is checked on the way."""
    given = articles(texts)
    found = list(pool.extract(given))
    assert [outcome.article for outcome in found] == given
    assert not multiprocessing.active_children()
    return [outcome.reason if isinstance(outcome, Failure) else "" for outcome in found]


def test_processes_read_what_one_reads(extractions: list[Extraction]) -> None:
    given = [extraction.article for extraction in extractions]
    assert list(Pool(None, 2).extract(given)) == extractions


@pytest.mark.usefixtures("faked")
def test_an_article_that_kills_its_process_is_found_and_the_rest_is_read() -> None:
    texts = ["fine"] * 13
    texts[5], texts[9] = "kill", "raise"
    found = outcomes(Pool(None, 2), texts)
    assert found[5] == "its process died (signal 9, out of memory perhaps)"
    assert found[9] == "cannot be read (ValueError: odd words)"
    assert [reason for number, reason in enumerate(found) if number not in (5, 9)] == [""] * 11


@pytest.mark.usefixtures("faked")
def test_an_article_that_takes_too_long_is_left_out() -> None:
    found = outcomes(Pool(None, 1, deadline=0.5), ["fine", "sleep", "fine"])
    assert found == ["", "took longer than 0.5 seconds", ""]


@pytest.mark.usefixtures("faked")
def test_a_process_that_was_killed_by_somebody_else_loses_nothing(
    tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert outcomes(Pool(None, 1), ["once"]) == [""]


@pytest.mark.usefixtures("faked")
@pytest.mark.parametrize(("model", "said"), [("none", "no such pipeline"), ("dies", "exit code 3")])
def test_a_pipeline_that_cannot_be_loaded_ends_it(model: str, said: str) -> None:
    with pytest.raises(ModelError, match=said):
        list(Pool(model, 2).extract(articles(["fine"] * 20)))
    assert not multiprocessing.active_children()


@pytest.mark.issue(22)
@pytest.mark.usefixtures("faked")
def test_a_process_that_is_killed_while_it_loads_is_replaced(
    tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert outcomes(Pool("killed", 1), ["fine"] * 9) == [""] * 9


@pytest.mark.usefixtures("faked")
def test_articles_are_taken_a_little_ahead_only() -> None:
    taken = 0

    def endless():
        nonlocal taken
        for article in articles(["fine"] * 5_000):
            taken += 1
            yield article

    found = Pool(None, 1).extract(endless())
    next(found)
    assert taken <= workers.BATCH * (workers.AHEAD + 1)
    found.close()
    assert not multiprocessing.active_children()


@pytest.mark.usefixtures("faked")
def test_a_process_that_is_kept_reads_more_and_is_replaced_when_it_is_gone() -> None:
    pool, seen = Pool(None, 1, kept=True), []
    for text in ("fine", "fine", "kill", "fine"):
        (found,) = pool.extract(articles([text]))
        assert isinstance(found, Failure) == (text == "kill")
        seen += [process.pid for process in multiprocessing.active_children()]
    first, second, *others = seen
    assert first == second and first not in others
    for process in multiprocessing.active_children():  # as one that nobody asked anything
        process.terminate()
        process.join()
    assert [each.article.text for each in pool.extract(articles(["fine"]))] == ["fine"]
    pool.close()
    assert not multiprocessing.active_children()


@pytest.mark.usefixtures("faked")
def test_a_process_that_is_asked_nothing_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_work", poison.impatient)
    pool = Pool(None, 1, kept=True)
    list(pool.extract(articles(["fine"])))
    (process,) = multiprocessing.active_children()
    process.join(30)
    assert process.exitcode == 0
    assert len(list(pool.extract(articles(["fine"] * 3)))) == 3
    pool.close()


def test_one_process_leaves_out_the_same_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "extract", poison.extract)
    given = articles(["fine", "raise", "fine"])
    found = list(isolating.extract(given, None))  # type: ignore[arg-type]
    assert [type(outcome) for outcome in found] == [Extraction, Failure, Extraction]
    assert [outcome.article for outcome in found] == given
