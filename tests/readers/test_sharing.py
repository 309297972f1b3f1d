"""Inputs are dealt out: each article is in one share, whoever reads it and in whatever form."""

import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from extractor import readers
from extractor.readers import Share

TEXT = "Harbour {n} opens\n\nMay {n}, 2020\n\nThe mayor opened harbour {n} on Friday.\n"
MANY = 7


def lines(folder: Path) -> str:
    rows = [json.dumps({"text": TEXT.format(n=n), "id": str(n)}) for n in range(1, MANY + 1)]
    (folder / "a.jsonl").write_text("\n".join([*rows[:3], "{}", "", *rows[3:]]), "utf-8")
    return "a.jsonl"


def packed_lines(folder: Path) -> str:
    data = (folder / lines(folder)).read_bytes()
    (folder / "a.jsonl.gz").write_bytes(gzip.compress(data))
    return "a.jsonl.gz"


def damaged(folder: Path) -> str:
    path = folder / packed_lines(folder)
    path.write_bytes(path.read_bytes()[:-30])
    return path.name


def texts(folder: Path) -> str:
    (folder / "texts" / "more").mkdir(parents=True)
    for n in range(1, MANY + 1):
        name = f"more/{n}.txt" if n % 2 else f"{n}.txt"
        (folder / "texts" / name).write_text(TEXT.format(n=n), "utf-8")
    (folder / "texts" / "0.txt").write_text("", "utf-8")
    (folder / "texts" / "z.xyz").write_bytes(b"what is this")
    return "texts"


def table(folder: Path) -> str:
    rows = "".join(f'"{TEXT.format(n=n)}"\n' for n in range(1, MANY + 1))
    (folder / "a.csv").write_text(f"text\n{rows}", "utf-8")
    return "a.csv"


def zipped(folder: Path) -> str:
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        for n in range(1, MANY + 1):
            archive.writestr(f"{n}.txt", TEXT.format(n=n))
        archive.writestr(
            "lines.jsonl", json.dumps({"text": "One more\n\nIt rained."}) + "\n" + "no"
        )
    return "a.zip"


def tarred(folder: Path) -> str:
    with tarfile.open(folder / "a.tar.gz", "w:gz") as archive:
        for n in range(1, MANY + 1):
            data = TEXT.format(n=n).encode()
            info = tarfile.TarInfo(f"{n}.txt")
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return "a.tar.gz"


def web_archive(folder: Path) -> str:
    writer = pytest.importorskip("warcio.warcwriter")
    headers = pytest.importorskip("warcio.statusandheaders")
    with (folder / "a.warc.gz").open("wb") as stream:
        warc = writer.WARCWriter(stream, gzip=True)
        for n in range(1, MANY + 1):
            words = f"The mayor opened harbour {n} on Friday, and many came to see it. " * 9
            page = f"<html><title>Harbour {n}</title><article><p>{words}</p></article></html>"
            told = headers.StatusAndHeaders(
                "200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1"
            )
            record = warc.create_warc_record(
                f"https://harbour.example/{n}",
                "response",
                payload=io.BytesIO(page.encode()),
                http_headers=told,
            )
            warc.write_record(record)
    return "a.warc.gz"


FORMS = (lines, packed_lines, damaged, texts, table, zipped, tarred, web_archive)


@pytest.mark.parametrize("of", [1, 2, 3, 11])
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_all_shares_together_are_the_whole(
    form: Callable[[Path], str], of: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    paths = [form(tmp_path), "nowhere.txt"]
    skipped: list[tuple[str, str]] = []
    whole = list(readers.read(paths, on_skip=lambda *told: skipped.append(told)))
    assert len(whole) >= min(MANY, 2)
    placed, dealt, units = [], [], set()
    for index in range(of):
        share = Share(index, of)
        for article in readers.read(paths, share=share, on_skip=lambda *told: dealt.append(told)):
            placed.append((share.place(), article))
        units.add(share.units)
    assert len(units) == 1  # all meet the same
    assert [article for _, article in sorted(placed, key=lambda each: each[0])] == whole
    assert len({place for place, _ in placed}) == len(placed)
    assert sorted(dealt) == sorted(skipped)


def test_shares_are_about_as_large(tmp_path: Path) -> None:
    folder = tmp_path / texts(tmp_path)
    sizes = [
        len(list(readers.read([str(folder)], share=Share(n, 3), on_skip=lambda *_: None)))
        for n in range(3)
    ]
    assert max(sizes) - min(sizes) <= 2 and sum(sizes) == MANY


def test_a_file_of_another_share_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / texts(tmp_path)
    opened: list[str] = []
    through = Path.open
    monkeypatch.setattr(
        Path, "open", lambda self, *a: (opened.append(self.name), through(self, *a))[1]
    )
    list(readers.read([str(folder)], share=Share(1, 4), on_skip=lambda *_: None))
    assert [name for name in opened if name.endswith(".txt")] == ["2.txt", "3.txt"]
