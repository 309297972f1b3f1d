"""The promises of the house that only running it can check, on the articles of the corpus."""

import itertools
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from extractor import pipeline, readers
from extractor.pipeline import annotations
from extractor.records import Claim, Event, Extraction, Provenance, Span, When
from tests.conftest import ARTICLES, ROOT

MODEL = ROOT / "extractor" / "model"
MOST_MODEL_BYTES = 25_000_000
NO_DATE = ("08-talk-again", "15-one-bridge-left-open")


def joined(text: str, spans: Sequence[Span]) -> str:
    return " ".join(text[start:end] for start, end in spans)


def places(extraction: Extraction) -> Iterator[Provenance]:
    """Where each record was read."""
    for item in (*extraction.timexes, *extraction.mentions):
        yield item.provenance
    for record in records(extraction):
        yield from record.sources


def records(extraction: Extraction) -> tuple[Event | Claim, ...]:
    return (*extraction.events, *extraction.claims)


def whens(extraction: Extraction) -> Iterator[When]:
    for record in records(extraction):
        yield record.when


def words(text: str) -> str:
    return " ".join(text.split())


def docs(nlp: Language, count: int) -> list[Doc]:
    """Unparsed docs of the first articles."""
    found = []
    for article in list(readers.read([str(ARTICLES)]))[:count]:
        doc = nlp.make_doc(article.text)
        doc._.article = article
        found.append(doc)
    return found


def told(doc: Doc) -> dict[str, object]:
    """All that our components wrote."""
    return {name: getattr(doc._, name) for name in annotations.LISTS}


def test_every_article_tells_something(extractions: list[Extraction]) -> None:
    assert len(extractions) == len(list(ARTICLES.glob("*.txt")))
    for extraction in extractions:
        for name in ("timexes", "mentions", "actors", "events", "claims"):
            assert getattr(extraction, name), f"{extraction.article.ref}: no {name}"


def test_text_is_the_file_character_for_character(extractions: list[Extraction]) -> None:
    for extraction in extractions:
        assert extraction.article.path
        read = Path(extraction.article.path).read_bytes().decode("utf-8")
        assert extraction.article.text in read
        assert read.startswith(extraction.article.text.rstrip())


def test_every_record_is_whole_words_of_its_sentence(extractions: list[Extraction]) -> None:
    for extraction in extractions:
        text = extraction.article.text
        for place in places(extraction):
            assert place.article_id == extraction.article.id
            assert 0 <= place.start < place.end <= len(text)
            read = text[place.start : place.end]
            assert read == read.strip()
            assert words(place.sentence) in words(text)


def test_time_expressions_and_names_lie_in_their_sentence(extractions: list[Extraction]) -> None:
    for extraction in extractions:
        text = extraction.article.text
        for item in (*extraction.timexes, *extraction.mentions):
            place = item.provenance
            assert words(text[place.start : place.end]) in words(place.sentence)


def test_claims_are_the_words_at_their_places(extractions: list[Extraction]) -> None:
    for extraction in extractions:
        text = extraction.article.text
        for claim in extraction.claims:
            assert joined(text, claim.content) == claim.content_text
            if claim.source_spans:
                assert joined(text, claim.source_spans) == claim.speaker_text
            spans = sorted((*claim.source_spans, *claim.cue, *claim.content))
            for (_, end), (start, _) in itertools.pairwise(spans):
                assert end <= start, f"{claim.id}: two parts share characters"


def test_events_have_their_trigger_at_its_place(extractions: list[Extraction]) -> None:
    for extraction in extractions:
        for event in extraction.events:
            start, end = event.trigger
            assert extraction.article.text[start:end].isprintable()
            assert event.id == f"{extraction.article.id}.e{start}"
            (source,) = event.sources
            assert source.start <= start < end <= source.end


def test_dates_rest_on_words_of_the_article(extractions: list[Extraction]) -> None:
    for extraction in extractions:
        for when in whens(extraction):
            assert when.timex is None or when.timex in extraction.article.text
            assert (when.range is None) == (when.edtf is None)
            if when.basis == "unknown":  # nobody says when: at most that it was by publication
                assert when.range is None or when.range.first is None
            else:
                assert when.range is not None
            if when.range and when.range.first and when.range.last:
                assert when.range.first <= when.range.last


def test_ids_are_unique_and_whoever_is_named_is_there(extractions: list[Extraction]) -> None:
    for extraction in extractions:
        ids = [record.id for record in records(extraction)]
        assert len(ids) == len(set(ids))
        actors = {actor.id for actor in extraction.actors}
        named = {mention.actor_id for mention in extraction.mentions}
        named |= {claim.speaker for claim in extraction.claims}
        named |= {part.actor_id for event in extraction.events for part in event.participants}
        assert named - {None} <= actors
        events = {event.id for event in extraction.events}
        assert {each for claim in extraction.claims for each in claim.event_ids} <= events


@pytest.mark.parametrize("name", NO_DATE)
def test_undated_article_is_not_dated_by_guessing(name: str, extractions: list[Extraction]) -> None:
    (extraction,) = (each for each in extractions if name in each.article.ref)
    published, basis = extraction.article.published, extraction.article.published_basis
    assert published is None or (published.last is None and basis == "inferred")
    for when in whens(extraction):
        assert when.basis != "publication"
        if when.range is not None:
            years = {str(day.year) for day in (when.range.first, when.range.last) if day}
            assert any(year in extraction.article.text for year in years), when


def test_components_say_what_they_need_and_in_which_order(nlp: Language) -> None:
    problems = nlp.analyze_pipes()["problems"]
    assert {name: found for name, found in problems.items() if found} == {}
    assert [name for name, _ in pipeline.COMPONENTS if name not in nlp.pipe_names] == []


def test_model_is_a_plain_spacy_pipeline() -> None:
    plain = spacy.load(MODEL)
    doc = plain("The ministers met in Geneva. They will meet again.")
    assert not [name for name in plain.pipe_names if name.startswith("news_")]
    assert len(list(doc.sents)) == 2
    assert {token.pos_ for token in doc} >= {"NOUN", "VERB", "PRON", "PUNCT"}
    assert [token.lemma_ for token in doc][1:3] == ["minister", "meet"]


def test_model_is_small() -> None:
    size = sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file())
    assert size <= MOST_MODEL_BYTES


def test_docs_survive_being_stored(nlp: Language) -> None:
    (doc,) = nlp.pipe(docs(nlp, 1))
    data = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (again,) = DocBin().from_bytes(data).get_docs(nlp.vocab)
    assert again._.article == doc._.article
    assert told(again) == told(doc)
    assert again.text == doc.text


def test_two_worker_processes_find_the_same(nlp: Language) -> None:
    alone = [told(doc) for doc in nlp.pipe(docs(nlp, 3))]
    shared = [told(doc) for doc in nlp.pipe(docs(nlp, 3), n_process=2, batch_size=1)]
    assert shared == alone


class Machine:
    """Runs the command in a folder with the articles, with any order of hashes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "articles").symlink_to(ARTICLES, target_is_directory=True)

    def run(self, *args: str, seed: int) -> bytes:
        environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
        command = [sys.executable, "-m", "extractor", *args]
        done = subprocess.run(command, cwd=self.folder, env=environment, capture_output=True)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout

    def answers(self, db: str, *, seed: int) -> dict[str, bytes]:
        asked = {
            "timeline": ["timeline", "-f", "json"],
            "graph": ["graph", "-f", "json"],
            "claims": ["claims", "--csv"],
        }
        return {name: self.run(*args, "-d", db, seed=seed) for name, args in asked.items()}


def test_order_and_number_of_processes_leave_no_trace(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    refs = sorted(f"articles/{path.name}" for path in ARTICLES.glob("*.txt"))
    machine.run("add", "-d", "one.db", *refs, seed=1)
    machine.run("add", "-d", "two.db", "--jobs", "2", *reversed(refs[5:]), seed=2)
    machine.run("add", "-d", "two.db", *refs[:5], seed=3)
    first, second = machine.answers("one.db", seed=4), machine.answers("two.db", seed=5)
    for name, answer in first.items():
        assert answer == second[name], name
    assert json.loads(first["timeline"])["entries"]


def test_taking_an_article_out_leaves_no_trace(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    refs = sorted(f"articles/{path.name}" for path in ARTICLES.glob("1*.txt"))[:3]
    machine.run("add", "-d", "without.db", *refs[1:], seed=1)
    machine.run("add", "-d", "with.db", *refs, seed=2)
    listed = json.loads(machine.run("articles", "-d", "with.db", "--json", seed=3))
    (extra,) = (row["id"] for row in listed if row["ref"] == refs[0])
    machine.run("remove", "-d", "with.db", extra, seed=3)
    graph = ("graph", "-f", "json", "-d")
    assert machine.run(*graph, "without.db", seed=4) == machine.run(*graph, "with.db", seed=5)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Xi Jinping (習近平) said on Tuesday that talks went on.", {"Xi Jinping", "習近平"}),
        ("Liu He (刘鹤) met reporters in Beijing on Monday.", {"Liu He", "刘鹤"}),
    ],
)
def test_a_name_in_another_script_is_the_person_beside_it(
    nlp: Language, text: str, names: set[str]
) -> None:
    doc = nlp(text)
    ids = {}
    for mention in doc._.mentions:
        place = mention.provenance
        ids[text[place.start : place.end]] = mention.actor_id
    assert names <= ids.keys()
    assert len({ids[name] for name in names}) == 1
