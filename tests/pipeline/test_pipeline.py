"""Loading a pipeline and extracting with it, on pipelines that have learned nothing."""

import warnings
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from extractor import pipeline
from extractor.errors import ModelError, ReadError
from extractor.pipeline import running
from extractor.records import Article, DateRange

DAY = date(2020, 5, 6)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline of a tokenizer alone, as somebody might hand one over."""
    path = tmp_path_factory.mktemp("blank")
    spacy.blank("en").to_disk(path)
    return path


@pytest.fixture(scope="module")
def blank(folder: Path) -> Language:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pipeline.load(str(folder))


def article(number: int, text: str = "Canada sued Japan yesterday. Prices rose.") -> Article:
    days = DateRange(DAY, DAY)
    return Article(id=f"id{number}", ref=f"{number}.txt", text=text, published=days)


@pytest.mark.parametrize("model", ["no_such_pipeline", "/no/such/folder"])
def test_an_unknown_pipeline_is_named_with_what_to_do(model: str) -> None:
    with pytest.raises(ModelError, match=f"no spaCy pipeline '{model}'; install it"):
        pipeline.load(model)


def test_a_pipeline_that_lacks_components_is_warned_of_once(folder: Path) -> None:
    with pytest.warns(UserWarning, match="has no tagger, parser, ner") as caught:
        pipeline.load(str(folder))
    assert len(caught) == 1


def test_our_components_come_in_order_the_layout_first(blank: Language) -> None:
    ours = [name for name, _ in pipeline.COMPONENTS]
    assert blank.pipe_names[0] == ours[0]
    assert [name for name in blank.pipe_names if name.startswith("news_")] == ours


def test_every_component_is_a_factory_of_its_name() -> None:
    for name, make in pipeline.COMPONENTS:
        assert Language.get_factory_meta(name).factory == name
        assert callable(make)


def test_sentences_are_cut_without_a_parser(blank: Language) -> None:
    assert len(list(blank("Canada sued Japan. Prices rose.").sents)) == 2


def test_a_pipeline_without_a_parser_still_finds_dates(blank: Language) -> None:
    (extraction,) = pipeline.extract([article(1)], blank)
    (timex,) = extraction.timexes
    assert timex.value == "2020-05-05"
    assert extraction.events == ()


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "?", "“", "(" * 3_000, "\u200b", "\ufeffa"])
def test_odd_text_gives_little_but_no_error(blank: Language, text: str) -> None:
    (extraction,) = pipeline.extract([article(1, text)], blank)
    assert extraction.article.text == text


def test_articles_keep_their_order_across_batches(blank: Language) -> None:
    articles = [article(number) for number in range(2 * pipeline.BATCH + 3)]
    assert [e.article for e in pipeline.extract(articles, blank)] == articles


def test_articles_are_read_as_they_are_needed(blank: Language) -> None:
    taken = 0

    def endless() -> Iterator[Article]:
        nonlocal taken
        while True:
            taken += 1
            yield article(taken)

    next(pipeline.extract(endless(), blank))
    assert taken <= pipeline.BATCH


def test_long_articles_make_short_batches(blank: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "BATCH_CHARACTERS", 50)
    sizes = [len(batch) for batch in pipeline.batches(article(n) for n in range(5))]
    assert sizes == [2, 2, 1]


def test_words_of_one_batch_are_forgotten(blank: Language) -> None:
    list(pipeline.extract([article(1)], blank))
    before = len(blank.vocab.strings)
    list(pipeline.extract([article(2, "Zyxwvut sued Qponmlk yesterday.")], blank))
    assert len(blank.vocab.strings) == before


def test_what_is_extracted_outlives_its_batch(blank: Language) -> None:
    first, _ = pipeline.extract([article(1), article(2, "Xyzzy rose on Monday.")], blank)
    assert first.timexes[0].provenance.sentence == "Canada sued Japan yesterday."


@pytest.fixture
def short(blank: Language) -> Iterator[Language]:
    longest, blank.max_length = blank.max_length, 60
    yield blank
    blank.max_length = longest


def test_an_overlong_article_is_an_error(short: Language) -> None:
    with pytest.raises(ReadError, match=r"1\.txt: 100 characters; at most 60 .* split"):
        list(pipeline.extract([article(1, "x" * 100)], short))


def test_an_overlong_article_is_skipped_where_that_is_wanted(short: Language) -> None:
    skipped: list[tuple[str, str]] = []
    articles = [article(1), article(2, "x" * 100), article(3)]
    found = pipeline.extract(articles, short, on_skip=lambda *what: skipped.append(what))
    assert [extraction.article.id for extraction in found] == ["id1", "id3"]
    assert skipped == [("2.txt", "100 characters; at most 60 can be parsed")]


def test_nothing_gives_nothing(blank: Language) -> None:
    assert list(pipeline.extract([], blank)) == []


def test_other_blanks_are_read_as_spaces_and_stay_in_the_article(blank: Language) -> None:
    text = "Canada sued Japan on\xa05\u202fMay. Prices rose."
    words = [token.text for token in running._make_doc(blank, article(1, text))]
    assert words[:6] == ["Canada", "sued", "Japan", "on", "5", "May"]
    (found,) = pipeline.extract([article(1, text)], blank)
    where = found.timexes[0].provenance
    assert (found.article.text, text[where.start : where.end]) == (text, "5\u202fMay")
    assert where.sentence in text
