"""``extractor extract``: pieces by the shell, what is told of them, and questions to the folder."""

import json
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from extractor.pipeline import workers
from tests.shards import made

pytest.importorskip("pyarrow")
pytest.importorskip("duckdb")

ARTICLES = [
    "Harbour talks\n\nMay 8, 2020\n\nAnna Berg met Carl Lund in Oslo on Friday.\n",
    "Harbour strike\n\nMay 9, 2020\n\nCarl Lund said on Saturday that workers would strike.\n",
    "Harbour deal\n\nMay 10, 2020\n\nAnna Berg signed a deal with the union on Sunday.\n",
]


@pytest.fixture
def lines(run, tmp_path: Path) -> str:
    rows = [json.dumps({"text": text, "id": f"a{n}"}) for n, text in enumerate(ARTICLES)]
    (tmp_path / "news.jsonl").write_text("\n".join([*rows, "{}"]), "utf-8")
    return "news.jsonl"


@pytest.fixture
def faked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_work", made.work)


@pytest.mark.skipif(not shutil.which("xargs"), reason="needs xargs")
def test_the_shell_runs_pieces_and_the_folder_answers_like_a_store(run, lines, tmp_path):
    """The line of docs/clusters.md, with the model itself."""
    extractor = f"{shlex.quote(sys.executable)} -m extractor"
    line = (
        f"seq 0 1 | xargs -P 2 -I {{}} {extractor} extract {lines} -o out/ --shards 2 --shard {{}}"
    )
    done = subprocess.run(line, shell=True, capture_output=True, text=True, cwd=tmp_path)
    assert "skipped news.jsonl:4" in done.stderr
    assert json.loads(run("extract", "--status", "out/", "--json").stdout)[1]["state"] == "done"
    assert run("import", "out/", "-d", "in.db").exit_code == 0
    assert run("add", lines, "-d", "added.db").exit_code == 3
    for question in (["timeline", "--all"], ["events"], ["claims"], ["actors"]):
        answers = [
            run(*question, "--json" if question[0] != "timeline" else "-fjson", *place).stdout
            for place in (["--from", "out/"], ["-d", "in.db"], ["-d", "added.db"])
        ]
        assert answers[0] == answers[1] == answers[2] and "Lund" in answers[0]


@pytest.mark.usefixtures("faked")
def test_what_is_done_missing_and_failed_is_told(run, lines, tmp_path):
    assert run("extract", lines, "-o", "out", "--shards", "3", "--shard", "1").exit_code == 0
    failed = run("extract", lines, "-o", "out", "--shards", "3", "--shard", "2", "--model", "none")
    assert failed.exit_code == 1 and "other inputs, options" in failed.output
    result = run("extract", "--status", "out", "--json")
    assert [row["state"] for row in json.loads(result.stdout)] == ["missing", "done", "missing"]
    assert "3 pieces: 1 done, 2 missing" in result.stderr
    rest = run("extract", lines, "-o", "out", "--shards", "3")
    assert rest.exit_code == 3 and "part-00001" not in rest.stderr  # it was there
    assert "3 of 3 parts are done; 2 articles extracted now" in rest.stderr
    assert "3 pieces: 3 done" in run("extract", "--status", "out").stderr


@pytest.mark.usefixtures("faked")
def test_a_piece_that_fails_is_told_with_its_reason(run, lines):
    assert run("extract", lines, "-o", "out", "--shards", "2", "--model", "none").exit_code == 1
    result = run("extract", "--status", "out")
    assert "piece 0 failed: no such pipeline" in result.stderr
    assert "2 pieces: 2 failed" in result.stderr


@pytest.mark.usefixtures("faked")
@pytest.mark.parametrize("pieces", [[], ["--shards", "3"]])
def test_inputs_without_an_article_leave_no_folder(run, pieces):
    result = run("extract", "nothere", "-o", "out", *pieces)
    assert result.exit_code == 3 and "nothing is left in out" in result.stderr
    assert not Path("out").exists()


@pytest.mark.usefixtures("faked")
def test_what_else_is_in_the_folder_stays(run):
    Path("out").mkdir()
    Path("out/notes.txt").write_text("mine", "utf-8")
    assert run("extract", "nothere", "-o", "out").exit_code == 3
    assert [each.name for each in Path("out").iterdir()] == ["notes.txt"]


@pytest.mark.usefixtures("faked")
def test_a_piece_without_an_article_stays_while_others_are_missing(run, lines):
    run("extract", lines, "-o", "out", "--shards", "9", "--shard", "8")
    states = json.loads(run("extract", "--status", "out", "--json").stdout)
    assert states[8]["state"] == "done" and states[8]["articles"] == 0


@pytest.mark.usefixtures("faked")
def test_a_folder_that_is_not_complete_answers_and_says_so(run, lines):
    run("extract", lines, "-o", "out", "--shards", "2", "--shard", "0")
    result = run("claims", "--from", "out", "--json")
    assert result.exit_code == 0 and json.loads(result.stdout)
    assert "1 parts are missing" in result.stderr


@pytest.mark.usefixtures("faked")
def test_standard_input_can_be_a_piece(run, tmp_path):
    text = json.dumps({"text": ARTICLES[0], "id": "1"}) + "\n" + json.dumps({"text": ARTICLES[1]})
    done = run("extract", "-", "-o", "out", "--shards", "2", "--shard", "1", input=text)
    assert done.exit_code == 0 and "part-00001: 1 article\n" in done.stderr


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["extract", "a.jsonl"], "Missing option '-o'"),
        (["extract", "a.jsonl", "-o", "out", "--shards", "4", "--shard", "4"], "they are 0 to 3"),
        (["extract", "-", "-o", "out", "--shards", "4"], "can be read once"),
        (["extract", "--status", "."], "no part of an extraction is there"),
        (["claims", "--from", "."], "no part of an extraction is there"),
        (["claims", "--from", ".", "-d", "a.db"], "give one of them"),
        (["timeline", "--digest", "--from", "."], "import it first"),
        (["timeline", "a.txt", "--from", "."], "give one of them"),
        (["actors", "--from", ".", "undo"], "import the folder"),
    ],
)
def test_what_does_not_go_together_is_refused(run, args, told):
    result = run(*args)
    assert result.exit_code in (1, 2) and told in result.output
    assert not Path("out").exists()


def test_a_question_to_a_folder_imports_no_language_pipeline(run, lines, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(workers, "_work", made.work)
        run("extract", lines, "-o", "out")
    code = (
        "import sys; from extractor.cli import extractor;"
        "extractor(['claims', '--from', 'out'], standalone_mode=False);"
        "print('spacy' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip().endswith("False")
