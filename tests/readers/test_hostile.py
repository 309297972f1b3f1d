"""What was made to do harm, or is merely broken, is named quickly, and the rest is read."""

import bz2
import gzip
import io
import json
import lzma
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import readers
from extractor.readers import bounded
from tests.readers import pages
from tests.readers.mutations import FORMS, PIECES
from tests.readers.pages import BODY, PAGE

ZEROS = b"\0" * 1_000_000


def reading(*paths, **more):
    skipped = []
    found = list(readers.read(paths, on_skip=lambda *skip: skipped.append(skip), **more))
    return found, skipped


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def packed(pack, megabytes: int, start: bytes = b"") -> bytes:
    return pack(start + ZEROS * megabytes)


def zip_bomb(megabytes: int, name: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, b"{" * (megabytes * 1_000_000))
        archive.writestr("z.txt", BODY[0])
    return data.getvalue()


LINE = b'{"text": "'
BOMBS = {
    "lines.jsonl.gz": lambda: packed(gzip.compress, 120, LINE),
    "text.txt.gz": lambda: packed(gzip.compress, 120, BODY[0].encode()),
    "web.warc.gz": lambda: packed(gzip.compress, 120, pages.WARC),
    "page.html.gz": lambda: packed(gzip.compress, 120, b"<html>"),
    "table.csv.bz2": lambda: packed(bz2.compress, 120, b"text\n"),
    "json.json.xz": lambda: packed(lzma.compress, 120, b"["),
    "twice.txt.gz.gz": lambda: gzip.compress(packed(gzip.compress, 120)),
    "thrice.txt.gz.gz.gz": lambda: gzip.compress(gzip.compress(gzip.compress(b"words"))),
    "quine.zip": lambda: pages.zipped({"inner.zip": pages.zipped({"a.txt": b"words"})}),
    "cut.gz": lambda: FORMS["a.txt.gz"][:30],
    "cut.zip": lambda: FORMS["a.zip"][:90],
    "tomorrow.zip": lambda: FORMS["a.zip"].replace(
        b"PK\x01\x02\x14\x03\x14", b"PK\x01\x02\x14\x03\x4e"
    ),
    "cut.tar": lambda: FORMS["a.tar"][:700],
    "no.gz": lambda: b"words",
    "no.zip": lambda: b"words",
    "no.tar": lambda: b"words" * 400,
    "no.bz2": lambda: b"words",
    "no.xz": lambda: b"words",
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_and_broken_archives_are_named(folder, name):
    Path(name).write_bytes(BOMBS[name]())
    Path("z.txt").write_text(BODY[0])
    tracemalloc.start()
    found, skipped = reading(name, "z.txt")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [article.ref for article in found][-1] == "z.txt"
    assert len(skipped) == 1, skipped
    assert skipped[0][0].startswith(name)
    assert peak < 150_000_000


def test_a_bomb_in_a_zip_leaves_the_other_members(folder):
    Path("a.zip").write_bytes(zip_bomb(120, "bomb.jsonl"))
    found, skipped = reading("a.zip")
    assert [article.ref for article in found] == ["a.zip/z.txt"]
    assert {ref.rpartition(":")[0] or ref for ref, _ in skipped} == {"a.zip/bomb.jsonl"}
    assert skipped


def test_text_that_packs_well_is_no_bomb(folder):
    lines = b"".join(b'{"text": "%s %d"}\n' % (BODY[0].encode(), n) for n in range(20_000))
    Path("a.jsonl.gz").write_bytes(gzip.compress(lines))
    found, skipped = reading("a.jsonl.gz")
    assert (len(found), skipped) == (20_000, [])
    assert len(lines) < bounded.HARMLESS


def test_names_in_an_archive_lead_nowhere(folder):
    (folder / "in").mkdir()
    names = {"../out.txt": BODY[0].encode(), "/tmp/abs.txt": BODY[2].encode()}
    Path("in/a.zip").write_bytes(pages.zipped(names))
    Path("in/b.tar").write_bytes(pages.tarred(names))
    found, _ = reading("in")
    assert len(found) == 4
    assert {path.name for path in folder.rglob("*")} == {"in", "a.zip", "b.tar"}


def test_a_locked_archive_is_named(folder):
    data = bytearray(FORMS["a.zip"])
    for start in (b"PK\x03\x04", b"PK\x01\x02"):
        at = data.find(start)
        while at >= 0:
            data[at + (6 if start == b"PK\x03\x04" else 8)] |= 1  # the flag "encrypted"
            at = data.find(start, at + 4)
    Path("a.zip").write_bytes(data)
    found, skipped = reading("a.zip")
    assert (found, len(skipped)) == ([], 2)
    assert "password" in skipped[0][1]


PARAGRAPH = "<p>" + BODY[0] + "</p>"
PAGES = {
    "deep": "<div>" * 200_000 + PARAGRAPH * 20,
    "deep and closed": "<b>" * 50_000 + BODY[0] + "</b>" * 50_000,
    "100 MB": "<p>" + "word " * 20_000_000,
    "attributes": "<p " + " ".join(f"a{n}='1'" for n in range(100_000)) + ">" + BODY[0],
    "script with a bomb": '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
    "entities": "&amp;" * 500_000,
    "comments": "<!--" * 100_000,
    "nothing": "",
    "null bytes": "<html>\0\0\0\0\0\0\0" + PARAGRAPH,
    "unclosed": "<html><body><article><p>" + BODY[0],
    "huge meta": pages.page(pages.meta(article__published_time="2021-03-04" * 100_000)),
}


@pytest.mark.parametrize("name", PAGES)
def test_hostile_pages_are_read_or_named(folder, name):
    Path("a.html").write_text("<html><body>" + PAGES[name])
    Path("z.html").write_text(PAGE)
    found, skipped = reading("a.html", "z.html")
    assert found[-1].ref == "z.html"
    assert len(found) + len(skipped) == 2


def test_a_feed_that_defines_entities_is_refused(folder):
    laughs = '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    Path("a.rss").write_text(pages.RSS.replace("<rss", f"{laughs}<rss", 1))
    found, skipped = reading("a.rss")
    assert found == []
    assert "defines entities" in skipped[0][1]


ODD = {
    "right to left": "قال الوزير يوم الخميس إن المحادثات مستمرة. " + BODY[0],
    "both ways": "Minister \u202eevil\u202c said: \u2066שלום\u2069. " + BODY[0],
    "controls": "Mini\x07sters \x1b[31mmet\x1b[0m \x0b\x0c here. " + BODY[0],
    "joined": "👨‍👩‍👧‍👦 Z̸̡a̛l͝g̷o said no. " + BODY[0],
    "wide": "\U0001f4a9" * 50 + " " + BODY[0],
}


@pytest.mark.parametrize("words", ODD)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl", "a.csv", "a.md", "a.eml", "a.rss"])
def test_odd_characters_survive_every_form(folder, words, name):
    """Where markup cannot hold a character or hides it, letters and their order stay."""
    text = ODD[words]
    shaped = {
        "a.txt": text,
        "a.md": f"---\ntitle: x\n---\n{text}",
        "a.html": pages.page(body=(text, *BODY)),
        "a.jsonl": json.dumps({"text": text}),
        "a.csv": f"text\n{text}\n".replace("\x0b\x0c", ""),
        "a.eml": pages.MAIL.replace(BODY[0], text),
        "a.rss": pages.RSS.replace(BODY[0], text.translate(dict.fromkeys((7, 11, 12, 27)))),
    }[name]
    Path(name).write_text(shaped, "utf-8")
    found, skipped = reading(name)
    assert not skipped
    assert letters(text) in letters(found[0].text)
    for article in found:
        article.text.encode()
        assert "\0" not in article.text


def letters(text):
    return "".join(character for character in text if character.isalpha())


@pytest.mark.parametrize("name", FORMS)
def test_a_cut_off_file_in_any_form_is_read_or_named(folder, name):
    data = FORMS[name]
    for cut in range(0, len(data), max(1, len(data) // 25)):
        Path(name).write_bytes(data[:cut])
        found, skipped = reading(name)
        assert found or skipped


@given(st.sampled_from(sorted(FORMS)), st.data())
def test_damaged_files_in_any_form_are_read_or_named(tmp_path_factory, name, data):
    """Some bytes of a good file are changed, taken out or doubled."""
    content = bytearray(FORMS[name])
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content)))
        piece = data.draw(st.sampled_from(PIECES) | st.binary(max_size=8))
        content[at : at + data.draw(st.integers(0, 12))] = piece
    path = tmp_path_factory.getbasetemp() / f"damaged-{name}"
    path.write_bytes(content)
    found, skipped = reading(str(path))
    assert found or skipped
    for article in found:
        article.text.encode()
        assert article.text.strip()
        assert (article.published is None) == (article.published_basis is None)
