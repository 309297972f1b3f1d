"""What a digest is made from: the sentences of a store's articles, with the days they name."""

from pathlib import Path

from extractor import store
from tests import examples


def test_sentences_are_at_their_places_with_their_days(tmp_path: Path) -> None:
    with store.open(tmp_path / "news.db") as opened:
        for extraction in examples.ALL:
            opened.add(extraction)
        found = list(opened.story())
    assert {each.article.id for each in found} == {each.article.id for each in examples.ALL}
    named = 0
    for reading in found:
        for sentence in reading.sentences:
            assert reading.article.text[sentence.start : sentence.end] == sentence.text
            named += len(sentence.days)
        starts = [sentence.start for sentence in reading.sentences]
        assert starts == sorted(starts)
    assert named


def test_a_question_gives_the_sentences_that_answer(tmp_path: Path) -> None:
    with store.open(tmp_path / "news.db") as opened:
        for extraction in examples.ALL:
            opened.add(extraction)
        whole = {each.article.id: each for each in opened.story()}
        asked = list(opened.story(actor="Liu He", kind="event"))
        nobody = list(opened.story(actor="Nobody At All"))
    assert asked
    for reading in asked:
        every = {sentence.text for sentence in whole[reading.article.id].sentences}
        assert {sentence.text for sentence in reading.sentences} <= every
    assert nobody == []


def test_words_choose_articles_and_mark_the_sentences_that_have_them(tmp_path: Path) -> None:
    with store.open(tmp_path / "news.db") as opened:
        for extraction in examples.ALL:
            opened.add(extraction)
        whole = {each.article.id: each for each in opened.story()}
        (about,) = opened.story(about="telephone")
        (events,) = opened.story(about="telephone", kind="event")
        told = {s.text for each in opened.story(kind="event") for s in each.sentences}
    every = whole[about.article.id].sentences
    assert [s.text for s in about.sentences] == [s.text for s in every]
    answering = [s.text for s in about.sentences if s.answers]
    assert answering
    assert all("telephone" in text for text in answering)
    assert [s.text for s in events.sentences] == [s.text for s in every if s.text in told]
    assert any(s.answers for s in events.sentences)
    assert all(s.answers for s in every)
