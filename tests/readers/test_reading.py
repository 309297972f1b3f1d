"""Files, folders and standard input, good and bad; what gives no article is named with a reason."""

import io
import os
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import readers
from extractor.errors import ReadError

TEXT = "Ministers met for an hour and agreed to meet again.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def reading(*paths, stdin=None):
    skipped = []
    found = list(readers.read(paths, stdin=stdin, on_skip=lambda *skip: skipped.append(skip)))
    return [article.ref for article in found], skipped


def put(path, data=TEXT):
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())


def test_folders_are_read_in_order_with_all_below(folder):
    for name in ("in/b.txt", "in/a/z.md", "in/a/y.text", "in/c", "in/B.TXT", "in/d.jsonl"):
        put(name, '{"text": "words"}' if name.endswith("jsonl") else TEXT)
    found, skipped = reading("in/")
    assert found == ["in/B.TXT", "in/a/y.text", "in/a/z.md", "in/b.txt", "in/c", "in/d.jsonl:1"]
    assert not skipped


def test_paths_are_read_in_the_order_given(folder):
    put("b.txt")
    put("a.txt")
    assert reading("b.txt", "./a.txt")[0] == ["b.txt", "a.txt"]


def test_absolute_paths_stay_absolute(folder):
    put("a.txt")
    assert reading(str(folder / "a.txt"))[0] == [(folder / "a.txt").as_posix()]


def test_hidden_files_and_readmes_are_passed_over(folder):
    put("in/.hidden.txt")
    put("in/README.md")
    put("in/.git/a.txt")
    put("in/a.txt")
    assert reading("in") == (["in/a.txt"], [])


def test_a_readme_that_is_named_is_read(folder):
    put("README.md")
    assert reading("README.md") == (["README.md"], [])


def test_the_same_article_twice_has_one_id(folder):
    put("a.txt")
    put("b.txt")
    first, second = readers.read(["a.txt", "b.txt"])
    assert first.id == second.id
    assert first.ref != second.ref


def test_a_symlink_loop_ends(folder):
    put("in/a.txt")
    put("in/deep/b.txt")
    Path("in/deep/up").symlink_to(folder / "in", target_is_directory=True)
    Path("in/self").symlink_to("self")
    found, skipped = reading("in")
    assert found == ["in/a.txt", "in/deep/b.txt"]
    assert [ref for ref, _ in skipped] == ["in/self"]


def test_a_linked_folder_is_read(folder):
    put("elsewhere/a.txt")
    Path("in").mkdir()
    Path("in/link").symlink_to(folder / "elsewhere", target_is_directory=True)
    assert reading("in") == (["in/link/a.txt"], [])


def test_deep_folders(folder):
    put("in/" + "d/" * 200 + "a.txt")
    assert len(reading("in")[0]) == 1


BAD = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\t\r\n", "empty"),
    "only-mark.txt": (b"\xef\xbb\xbf", "empty"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a picture"),
    "program": (b"\x7fELF" + bytes(range(32)) * 99, "binary data"),
    "page.html": (b"<html><body><nav>Home</nav></body></html>", "no article in this page"),
    "table.csv": (b"a,b", 'no column "text"'),
    "picture.jpeg": (b"words", ".jpeg files are not read"),
    "long.txt": (b"x" * 20_000_000, "more than 1,000,000 characters"),
    "longish.txt": (b"x " * 500_001, "more than 1,000,000 characters"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_files_are_named_and_the_rest_is_read(folder, name):
    data, reason = BAD[name]
    put(f"in/{name}", data)
    put("in/a.txt")
    put("in/z.txt")
    found, skipped = reading("in")
    assert found == ["in/a.txt", "in/z.txt"]
    ((ref, why),) = skipped
    assert ref == f"in/{name}"
    assert reason in why


@pytest.mark.parametrize("path", ["nope.txt", "no/such/folder", "", "a\0b", "x" * 5000, "a.txt/b"])
def test_missing_paths_are_named(folder, path):
    put("a.txt")
    found, skipped = reading(path, "a.txt")
    assert found == ["a.txt"]
    assert len(skipped) == 1


def test_an_empty_folder_is_named(folder):
    Path("in").mkdir()
    assert reading("in") == ([], [("in", "no articles in this folder")])


def test_an_unreadable_file_is_named(folder, monkeypatch):
    put("in/a.txt")
    put("in/b.txt")
    opened = Path.open

    def refuse(path, *arguments):
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments)

    monkeypatch.setattr(Path, "open", refuse)
    assert reading("in") == (["in/b.txt"], [("in/a.txt", "cannot be read: permission denied")])


def test_an_unreadable_folder_is_named(folder, monkeypatch):
    put("in/a/x.txt")
    put("in/b/y.txt")
    listed = os.scandir

    def refuse(path):
        if path.name == "a":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert reading("in") == (["in/b/y.txt"], [("in/a", "cannot be read: permission denied")])


def test_a_disk_that_fails_half_way_gives_no_half_article(folder, monkeypatch):
    class Failing(io.BytesIO):
        def read(self, size=-1):
            raise OSError(5, "Input/output error")

    put("a.txt")
    monkeypatch.setattr(Path, "open", lambda path, mode: Failing())
    assert reading("a.txt") == ([], [("a.txt", "cannot be read: input/output error")])


def test_names_that_are_not_utf8(folder):
    try:
        (folder / os.fsdecode(b"caf\xe9.txt")).write_text(TEXT)
    except OSError:
        pytest.skip("this file system refuses such names")
    (article,) = readers.read([str(folder)])
    article.ref.encode()
    article.path.encode()


def test_without_on_skip_the_first_bad_input_raises(folder):
    with pytest.raises(ReadError, match=r"^nope\.txt: no such file"):
        list(readers.read(["nope.txt"]))


def test_standard_input_is_plain_text(folder):
    (article,) = readers.read(["-"], stdin=io.BytesIO(TEXT.encode()))
    assert (article.ref, article.path, article.text) == ("-", None, TEXT)


@pytest.mark.parametrize("start", ["", "\n \n", "\ufeff"])
def test_standard_input_with_a_brace_is_json_lines(start):
    lines = start + '{"text": "one"}\n{"text": "two", "id": "x"}\nno\n'
    found, skipped = reading("-", stdin=io.BytesIO(lines.encode()))
    assert found == [f"-:{1 + start.count(chr(10))}", "x"]
    assert len(skipped) == 1


def test_standard_input_comes_line_by_line():
    end_in, end_out = os.pipe()
    with os.fdopen(end_in, "rb") as stdin, os.fdopen(end_out, "wb", buffering=0) as writer:
        found = readers.read(["-"], stdin=stdin)
        for words in ("one", "two"):
            writer.write(b'{"text": "%s"}\n' % words.encode())
            assert next(found).text == words


@pytest.mark.parametrize("data", [b"", b"\n", b"\0" * 9 + b"\x01" * 99])
def test_bad_standard_input_is_named(data):
    found, skipped = reading("-", stdin=io.BytesIO(data))
    assert found == []
    assert [ref for ref, _ in skipped] == ["-"]


def test_standard_input_that_fails_is_named():
    class Failing(io.BytesIO):
        def readline(self, size=-1):
            raise OSError(5, "Input/output error")

    assert reading("-", stdin=Failing()) == ([], [("-", "cannot be read: input/output error")])


def test_no_standard_input_is_named():
    assert reading("-")[1][0][0] == "-"


def test_nothing_is_read_ahead(folder):
    put("a.jsonl", '{"text": "one"}\n{"text": "two"}\n')
    found = readers.read(["a.jsonl", "b.txt"])
    assert next(found).text == "one"
    put("b.txt", "three")
    assert [article.text for article in found] == ["two", "three"]


def test_memory_holds_one_article_at_a_time(folder):
    line = b'{"text": "%s"}\n' % (b"word " * 20_000)
    put("a.jsonl", line * 200)
    put("b.txt", b"x" * 20_000_000)
    next(readers.read(["-"], stdin=io.BytesIO(b"warm up")))
    tracemalloc.start()
    for _ in readers.read(["a.jsonl", "b.txt"], on_skip=lambda ref, reason: None):
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 12_000_000


@given(st.binary(), st.sampled_from([".txt", ".jsonl", "-"]))
def test_any_bytes_are_read_or_named(tmp_path_factory, data, kind):
    path = tmp_path_factory.getbasetemp() / f"any{kind}"
    path.write_bytes(data)
    skipped = []
    source = "-" if kind == "-" else str(path)
    found = list(
        readers.read([source], stdin=io.BytesIO(data), on_skip=lambda *skip: skipped.append(skip))
    )
    assert found or skipped
    for article in found:
        article.text.encode()
        assert article.text.strip()


def test_reading_imports_nothing_heavy(folder):
    put("a.txt", f" date 2021-03-04 OSLO • {TEXT}")
    code = (
        "import sys; from extractor import readers; (article,) = readers.read(['a.txt']);"
        "assert article.published; print({'spacy', 'dateparser', 'networkx'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
