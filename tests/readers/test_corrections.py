"""The round trip: export, correct, put back. Each correction changes what it touches, no more."""

import io
import json

import pytest

from extractor import export, store
from extractor.errors import ReadError
from extractor.readers import correcting, corrections
from tests import examples

TEXT = examples.CALL.article.text
TOOLS = ("prodigy", "labelstudio")


def tasks(tool, extractions=examples.ALL) -> list[dict]:
    """The tasks of a tool as it gives them back when nobody changed anything."""
    stream = io.StringIO()
    export.write_annotations(extractions, tool, stream)
    if tool == "prodigy":
        return [{**json.loads(line), "answer": "accept"} for line in stream.getvalue().splitlines()]
    found = json.loads(stream.getvalue())
    return [{**each, "annotations": each["predictions"]} for each in found]


def put_back(tasks, tmp_path, extraction=examples.CALL):
    path = tmp_path / "corrected.jsonl"
    path.write_text("\n".join(map(json.dumps, tasks)), "utf-8")
    (found,) = corrections.read(str(path))
    return None if found is None else correcting.apply(extraction, found)


def span(words, label, *, text=TEXT) -> dict:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "label": label}


@pytest.mark.parametrize("tool", TOOLS)
def test_what_nobody_changed_comes_back_as_it_was(tool, tmp_path):
    for task, extraction in zip(tasks(tool), examples.ALL, strict=True):
        back = put_back([task], tmp_path, extraction)
        assert sorted(back.events, key=repr) == sorted(extraction.events, key=repr)
        assert sorted(back.claims, key=repr) == sorted(extraction.claims, key=repr)
        assert back.timexes == extraction.timexes


def test_a_list_of_tasks_is_read_like_lines(tmp_path):
    path = tmp_path / "export.json"
    path.write_text(json.dumps(tasks("labelstudio")), "utf-8")
    assert [each.article_id for each in corrections.read(str(path))] == [
        extraction.article.id for extraction in examples.ALL
    ]


@pytest.mark.parametrize("answer", ["reject", "ignore"])
def test_a_task_that_was_not_accepted_corrects_nothing(answer, tmp_path):
    (task,) = tasks("prodigy", [examples.CALL])
    assert put_back([{**task, "answer": answer}], tmp_path) is None


def test_a_label_studio_task_that_nobody_did_corrects_nothing(tmp_path):
    (task,) = tasks("labelstudio", [examples.CALL])
    assert put_back([{**task, "annotations": []}], tmp_path) is None


def test_a_status_is_corrected_and_the_date_stays(tmp_path):
    (task,) = tasks("prodigy", [examples.CALL])
    for each in task["spans"]:
        if TEXT[each["start"] : each["end"]] == "review":
            each["label"] = "POSSIBLE"
    back = put_back([task], tmp_path)
    (review,) = [event for event in back.events if event.lemma == "review"]
    (before,) = [event for event in examples.CALL.events if event.lemma == "review"]
    assert review.status == "possible"
    assert review.when == before.when


def test_what_was_taken_away_is_gone(tmp_path):
    (task,) = tasks("prodigy", [examples.CALL])
    gone = [each["start"] for each in task["spans"] if TEXT[each["start"] :].startswith("wants")]
    task["relations"] = [r for r in task["relations"] if r["head_span"]["start"] not in gone]
    parts = ("Mr. Lighthizer", "wants", "China to buy")
    starts = {TEXT.index(words) for words in parts}
    task["spans"] = [each for each in task["spans"] if each["start"] not in starts]
    back = put_back([task], tmp_path)
    assert len(back.claims) == len(examples.CALL.claims) - 1
    assert not [claim for claim in back.claims if claim.type == "attitude"]


def test_another_speaker_is_looked_up_and_the_rest_stays(tmp_path):
    (task,) = tasks("prodigy", [examples.CALL])
    beijing, robert = span("Beijing", "SOURCE"), span("Robert Lighthizer", "SOURCE")
    text = json.dumps(task)
    del text
    for each in [*task["spans"], *(r["child_span"] for r in task["relations"])]:
        if each["start"] == beijing["start"]:
            each.update(robert)
    back = put_back([task], tmp_path)
    (said,) = [claim for claim in back.claims if claim.speaker_text == "Robert Lighthizer"]
    assert said.speaker == examples.LIGHTHIZER.id
    assert said.when == examples.CALL.claims[0].when
    assert said.content_text == examples.CALL.claims[0].content_text


def test_a_new_claim_and_a_new_event_are_dated_only_by_what_is_known(tmp_path):
    (task,) = tasks("prodigy", [examples.CALL])
    cue, content = span("are working", "CUE"), span("purchases of farm goods", "CONTENT")
    task["spans"] += [cue, content, span("telephone\n", "ONGOING")]
    task["relations"].append({"head_span": cue, "child_span": content, "label": "content"})
    back = put_back([task], tmp_path)
    (new,) = [claim for claim in back.claims if claim.content_text == "purchases of farm goods"]
    assert (new.speaker, new.speaker_text) == (None, None)
    assert (new.when.basis, new.when.edtf) == ("publication", "2020-05-08")
    assert new.sources[0].sentence == "The two sides are working on purchases of farm goods."
    (event,) = [each for each in back.events if each.trigger[0] == TEXT.index("telephone\n")]
    assert event.when.basis == "unknown"
    assert event.participants == ()


def test_a_store_takes_the_correction(tmp_path):
    (task,) = tasks("prodigy", [examples.CALL])
    task["spans"], task["relations"] = [span("spoke", "HAPPENED")], []
    with store.open(tmp_path / "talks.db") as db:
        db.add(examples.CALL)
        back = put_back([task], tmp_path, db.get(examples.CALL.article.id))
        assert db.add(back) == "replaced"
        stored = db.get(examples.CALL.article.id)
        assert (len(stored.events), len(stored.claims)) == (1, 0)
        assert db.known(examples.CALL.article), "adding the article again keeps the correction"


def test_label_studio_offsets_of_a_browser_are_understood(tmp_path):
    (task,) = tasks("labelstudio", [examples.CALL])
    task["data"]["text"] = "\U0001f4de" + TEXT
    for each in task["annotations"][0]["result"]:
        if each["type"] == "labels":
            each["value"]["start"] += 2
            each["value"]["end"] += 2
    path = tmp_path / "x.json"
    path.write_text(json.dumps([task]), "utf-8")
    (found,) = corrections.read(str(path))
    assert found.text[slice(*found.events[0][0])] == "spoke"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "no tasks of Prodigy or Label Studio"),
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[1]", "no tasks of Prodigy or Label Studio"),
        ('{"text": "x"}', r"x\.json:1: no tasks of Prodigy"),
        ('{"text": "said", "meta": {"article_id": "1"}, "spans": '
         '[{"start": 0, "end": 4, "label": "CUE"}]}', "'said' has no CONTENT; join one to it"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_told(content, told, tmp_path):
    path = tmp_path / "x.json"
    path.write_text(content, "utf-8")
    with pytest.raises(ReadError, match=told):
        list(corrections.read(str(path)))


NO_WORDS = {
    "a start in digits": lambda task: task["spans"][0].update(start="28"),
    "a start that is true": lambda task: task["spans"][0].update(start=True),
    "an end that is half": lambda task: task["spans"][0].update(end=33.5),
    "no end": lambda task: task["spans"][0].update(end=None),
    "an id that is a list": lambda task: task["meta"].update(article_id=[]),
    "a text that is a list": lambda task: task.update(text=[]),
}


@pytest.mark.issue(22)
@pytest.mark.parametrize("what", NO_WORDS)
def test_spans_and_names_of_another_type_are_told(what, tmp_path):
    (task,) = tasks("prodigy", [examples.CALL])
    NO_WORDS[what](task)
    with pytest.raises(ReadError, match=r"jsonl:1: no tasks of Prodigy or Label Studio"):
        put_back([task], tmp_path)


@pytest.mark.issue(22)
@pytest.mark.parametrize("value", ["28", True, 33.5, None])
def test_a_region_of_label_studio_has_whole_numbers(value, tmp_path):
    (task,) = tasks("labelstudio", [examples.CALL])
    regions = [each for each in task["annotations"][0]["result"] if each["type"] == "labels"]
    regions[0]["value"] |= {"start": value}
    with pytest.raises(ReadError, match="jsonl:1: "):
        put_back([task], tmp_path)


@pytest.mark.issue(22)
def test_half_a_character_of_a_browser_is_told(tmp_path):
    (task,) = tasks("labelstudio", [examples.CALL])
    task["data"]["text"] = TEXT[:5] + "\ud800" + TEXT[5:]
    with pytest.raises(ReadError, match="is not where the task says"):
        put_back([task], tmp_path)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ReadError, match=r"none\.json: cannot be read"):
        list(corrections.read(str(tmp_path / "none.json")))


def test_another_text_or_an_unknown_label_is_told(tmp_path):
    (task,) = tasks("prodigy", [examples.CALL])
    with pytest.raises(ReadError, match="its text is not that of article"):
        put_back([{**task, "text": "x" + TEXT}], tmp_path)
    task["spans"].append(span("farm", "ANIMAL"))
    with pytest.raises(ReadError, match="'ANIMAL' is no label of ours"):
        put_back([task], tmp_path)
