"""Word, rich text, OpenDocument and EPUB: what of a document is its text, and what is not."""

import time
from pathlib import Path

import pytest

from extractor import readers
from tests.readers import newsroom, press
from tests.readers.pages import BODY, TITLE


@pytest.fixture
def reading(tmp_path, monkeypatch):
    """Reads one file; returns its articles, and what was left out with the reason."""
    monkeypatch.chdir(tmp_path)

    def read(name, data):
        Path(name).write_bytes(data)
        skipped = []
        return list(readers.read([name], on_skip=lambda *skip: skipped.append(skip))), skipped

    return read


def run(words):
    return f"<w:r><w:t xml:space='preserve'>{words}</w:t></w:r>"


CHANGED = (
    f"<w:p>{run('They ')}<w:ins>{run('never ')}</w:ins>"
    f"<w:del><w:r><w:delText>always </w:delText></w:r></w:del>{run('met.')}</w:p>"
)
TABLE = (
    f"<w:tbl><w:tr><w:tc><w:p>{run('Herring')}</w:p></w:tc>"
    f"<w:tc><w:p>{run('4 per cent')}</w:p></w:tc></w:tr></w:tbl>"
)
BOX = (
    "<w:p><w:r><mc:AlternateContent xmlns:mc="
    "'http://schemas.openxmlformats.org/markup-compatibility/2006'><mc:Choice><w:txbxContent>"
    f"<w:p>{run('A box.')}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
    f"<w:p>{run('A box.')}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)
STYLED = f"<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr>{run('Fish, and who has it')}</w:p>"
WORDS = {
    "changes": (CHANGED, "They never met."),
    "a table": (TABLE, "Herring\n\n4 per cent"),
    "a text box, once": (BOX, "A box."),
    "a link": (
        f"<w:p>{run('See ')}<w:hyperlink w:anchor='x'>{run('the report')}</w:hyperlink>"
        f"{run('.')}</w:p>",
        "See the report.",
    ),
    "breaks and tabs": (
        f"<w:p>{run('One')}<w:r><w:br/></w:r>{run('two')}<w:r><w:tab/></w:r>{run('three')}</w:p>",
        "One\ntwo\tthree",
    ),
    "a control": (
        f"<w:sdt><w:sdtContent><w:p>{run('Held.')}</w:p></w:sdtContent></w:sdt>",
        "Held.",
    ),
    "a smart tag": (f"<w:p><w:smartTag w:element='place'>{run('Oslo')}</w:smartTag></w:p>", "Oslo"),
    "a field's code": (
        "<w:p><w:r><w:instrText>HYPERLINK x</w:instrText></w:r>" + run("Page") + "</w:p>",
        "Page",
    ),
}


@pytest.mark.parametrize("case", WORDS)
def test_words_of_a_word_document(reading, case):
    body, words = WORDS[case]
    found, skipped = reading("a.docx", press.docx(BODY[0], body=body))
    assert not skipped
    assert found[0].text == f"{BODY[0]}\n\n{words}"


def test_a_styled_headline_is_the_headline(reading):
    found, _ = reading("a.docx", press.docx(body=STYLED + press.paragraph(BODY[0])))
    assert found[0].title == "Fish, and who has it"
    assert found[0].text.count("Fish, and who has it") == 1


def test_a_document_that_unpacks_to_too_much_is_refused(reading):
    data = press.docx(BODY[0], more={"word/extra.xml": b" " * 70_000_000})
    found, skipped = reading("a.docx", data)
    assert found == []
    assert "more than 64 MB" in skipped[0][1]


BROKEN = {
    "no zip": b"words",
    "cut": press.docx(*BODY)[:-40],
    "another document": newsroom.odt(*BODY),
    "no words": press.docx(),
    "bad XML": press.docx(BODY[0], body="<w:p><w:r>"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_broken_word_documents_are_named(reading, case):
    found, skipped = reading("a.docx", BROKEN[case])
    assert found == []
    assert len(skipped) == 1
    assert skipped[0][1].startswith("a Word document")


RICH = {
    "windows-1252": (rb"\'93We go,\'94 she said.", "“We go,” she said."),
    "numbers": (rb"\u8220?We go,\u8221? she said.", "“We go,” she said."),
    "two bytes of one character": (rb"A fish \u-10179?\u-9056? came.", "A fish \U0001f4a0 came."),
    "dashes and quotes by name": (rb"\ldblquote We go,\rdblquote  she said\emdash now.", None),
    "a picture": (
        rb"{\*\shppict{\pict\pngblip " + b"89504e470d0a1a0a" * 1_000 + rb"}}After it.",
        "After it.",
    ),
    "a link": (
        rb'See {\field{\*\fldinst{HYPERLINK "https://x.example"}}{\fldrslt{the report}}}.',
        "See the report.",
    ),
    "a header and a footer": (rb"{\header Top\par}{\footer Foot\par}Words.", "Words."),
    "hidden info": (rb"{\info{\title x}{\author y}}Words.", "Words."),
    "braces": (rb"A \{brace\} and a \\ stroke.", "A {brace} and a \\ stroke."),
}


@pytest.mark.parametrize("case", RICH)
def test_words_of_rich_text(reading, case):
    data, words = RICH[case]
    found, skipped = reading("a.rtf", rb"{\rtf1\ansi\ansicpg1252\uc1 " + data + rb"\par}")
    assert not skipped
    assert found[0].text == (words or "“We go,” she said—now.")


HOSTILE = {
    "links without end": b"{\\field{\\*\\fldinst{" * 50_000,
    "fonts without end": b"{\\fonttbl" + b"\\f1" * 300_000,
    "groups without end": b"{" * 300_000,
    "closing without end": b"}" * 300_000,
    "numbers": b"\\u99999999" * 1_000,
    "hexadecimals": b"\\'9" * 100_000,
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_rich_text_is_read_or_named_quickly(reading, case):
    started = time.process_time()
    found, skipped = reading("a.rtf", b"{\\rtf1 " + HOSTILE[case])
    assert found or skipped
    assert time.process_time() - started < 20


def test_parts_of_a_book_without_words_are_passed_over(reading):
    data = newsroom.epub((TITLE, " ".join(BODY)), ("Contents", " ".join(BODY)), ("Blank", "x"))
    found, skipped = reading("a.epub", data)
    assert [article.title for article in found] == [TITLE]
    assert not skipped


def test_a_book_tells_its_publisher(reading):
    found, _ = reading("a.epub", newsroom.epub((TITLE, " ".join(BODY)), publisher="Fjord Press"))
    assert found[0].outlet == "Fjord Press"


def test_a_thousand_documents_take_seconds(tmp_path):
    """A minute for a thousand is the bound; a fortieth of them tells."""
    for number in range(25):
        words = press.docx(f"{TITLE} {number}", *BODY)
        (tmp_path / f"{number}.docx").write_bytes(words)
    started = time.process_time()
    assert len(list(readers.read([str(tmp_path)]))) == 25
    assert time.process_time() - started < 60 / 40
