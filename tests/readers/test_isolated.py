"""What breaks the process that reads is named, and what lies beside it is read."""

import io
import multiprocessing
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from extractor import readers
from extractor.readers import isolated
from tests.conftest import ARTICLES, ROOT
from tests.readers import poison
from tests.readers.pages import BODY

pytestmark = pytest.mark.issue(22)

GOOD = f"{BODY[0]}\n"
HARM = {
    "kill": "reading it broke (signal 9, out of memory perhaps)",
    "leave": "reading it broke (exit code 7)",
    "raise": "cannot be read (ZeroDivisionError: odd words)",
    "take": "takes more than 4 GB of memory; split it",
}


@pytest.fixture(autouse=True)
def poisoned(tmp_path, monkeypatch):
    """Processes that read files of poison, too; the function is found by its name in them."""
    monkeypatch.setattr(isolated, "work", poison.work)
    monkeypatch.chdir(tmp_path)


def reading(*paths, **how):
    before = multiprocessing.active_children()
    skipped, remarks = [], []
    found = isolated.read(
        paths,
        on_skip=lambda *each: skipped.append(each),
        on_remark=lambda *each: remarks.append(each),
        **how,
    )
    articles = list(found)
    assert not set(multiprocessing.active_children()) - set(before)
    return articles, skipped


def test_what_is_read_is_what_one_process_reads():
    paths = [str(ARTICLES)]
    assert reading(*paths)[0] == list(readers.read(paths))


@pytest.mark.parametrize("harm", HARM)
def test_what_breaks_the_process_is_named_and_the_rest_is_read(harm):
    Path("a").mkdir()
    for number in range(9):
        Path(f"a/{number}.txt").write_text(f"{GOOD}{number}")
    Path("a/3.poison").write_text(harm)
    Path("a/9.poison").write_text(harm)
    poisons = []
    found, skipped = reading("a", on_poison=lambda *each: poisons.append(each))
    assert [article.ref for article in found] == [f"a/{number}.txt" for number in range(9)]
    assert skipped == poisons == [(f"a/{number}.poison", HARM[harm]) for number in (3, 9)]


def test_what_takes_too_long_is_named_and_the_rest_is_read():
    Path("a.poison").write_text("sleep")
    Path("b.txt").write_text(GOOD)
    found, skipped = reading("a.poison", "b.txt", deadline=5.0)
    assert [article.ref for article in found] == ["b.txt"]
    assert skipped == [("a.poison", "took longer than 5 seconds to read")]


def test_what_was_found_before_it_broke_is_kept():
    Path("a.poison").write_text("words words kill")
    found, skipped = reading("a.poison")
    assert [article.ref for article in found] == ["a.poison", "a.poison"]
    assert skipped == [("a.poison", HARM["kill"])]


def test_a_process_that_was_killed_by_somebody_else_loses_nothing():
    Path("a.poison").write_text("once words")
    found, skipped = reading("a.poison")
    assert ([article.ref for article in found], skipped) == (["a.poison"], [])


def test_what_is_passed_over_is_named_and_not_read():
    Path("a.poison").write_text("kill")
    Path("b.txt").write_text(GOOD)
    known = {"a.poison": "it is known"}
    found, skipped = reading("a.poison", "b.txt", pass_over=known.get)
    assert ([article.ref for article in found], skipped) == (
        ["b.txt"],
        [("a.poison", "it is known")],
    )


def test_standard_input_is_handed_over():
    lines = b'{"text": "%s"}\n' % BODY[0].encode() * 3_000
    found, skipped = reading("-", stdin=io.BytesIO(lines))
    assert (len(found), skipped) == (3_000, [])
    assert {article.ref for article in found} == {f"-:{number}" for number in range(1, 3_001)}
    assert reading("-")[1] == [("-", "nothing on standard input; name a file or folder")]


def test_lines_are_handed_on_as_they_come_in():
    end_in, end_out = os.pipe()
    with os.fdopen(end_in, "rb") as stream, os.fdopen(end_out, "wb", buffering=0) as lines:
        found = isolated.read(
            ["-"], stdin=stream, on_skip=pytest.fail, on_remark=pytest.fail, deadline=0.1
        )
        for _ in range(3):
            lines.write(b'{"text": "%s"}\n' % BODY[0].encode())
            assert next(found).text == BODY[0]
        lines.close()
        assert list(found) == []


def test_a_pipe_is_read_and_an_endless_device_is_named():
    os.mkfifo("pipe")
    feeding = threading.Thread(target=lambda: Path("pipe").write_text(GOOD))
    feeding.start()
    found, skipped = reading("pipe", "/dev/zero")
    feeding.join()
    assert [article.ref for article in found] == ["pipe"]
    assert [ref for ref, _ in skipped] == ["/dev/zero"]


MAIL = b"From: a@b.c\nSubject: %s\n\nTrade minister Kari Holm said on Tuesday the talks failed.\n"
MAILS = {
    "subject of 336 KB": MAIL % (b"=?utf-8?q?a?= " * 24_000),
    "header of 3 MB": b"".join(b"X-%d: v\n" % n for n in range(300_000)) + MAIL % b"Talks",
    "sender of 1 MB": MAIL.replace(b"a@b.c", b"a <b@c.d>, " * 100_000) % b"Talks",
    "parts in parts": b"Content-Type: multipart/mixed; boundary=b\n\n"
    + b"--b\nContent-Type: multipart/mixed; boundary=b\n\n" * 4_000,
}


def test_hostile_mails_leave_the_good_files_beside_them():
    for number, content in enumerate(MAILS.values()):
        Path(f"{number}.eml").write_bytes(content)
    Path("z.txt").write_text(GOOD)
    found, skipped = reading(".")
    assert [article.ref for article in found] == ["0.eml", "1.eml", "2.eml", "z.txt"]
    assert [ref for ref, _ in skipped] == ["3.eml"]


def test_no_process_looks_for_modules_among_the_articles(tmp_path):
    """Python's own modules are imported in a new process; a folder may hold files of that name."""
    Path("here").mkdir()
    Path("here/multiprocessing.py").write_text("raise SystemExit('the folder was run')")
    Path("here/a.txt").write_text(GOOD)
    Path("program.py").write_text(
        "from extractor.cli import main\nif __name__ == '__main__':\n    main()\n"
    )
    done = subprocess.run(
        [sys.executable, "../program.py", "add", "a.txt", "--jobs", "2"],
        cwd="here",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "the folder was run" not in done.stderr
