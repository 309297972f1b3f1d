"""TimeML: the text unchanged, the expressions in it, one file an article."""

import xml.etree.ElementTree as ET

import pytest
from msgspec.structs import replace

from extractor import export
from extractor.errors import ExtractorError
from extractor.records import DateRange, Extraction, Provenance, Timex
from tests import examples
from tests.export.examples import written


def parsed(extraction: Extraction) -> ET.Element:
    return ET.fromstring(written(export.write_annotations, [extraction], "timeml"))


def with_text(text: str, *spans: tuple[int, int], ref: str = "a.txt") -> Extraction:
    article = examples.make_article(text, ref=ref)
    timexes = [
        Timex(Provenance(article.id, *span, text), "DATE", "2020", "START", None, "x", "stated")
        for span in spans
    ]
    return Extraction(article=article, timexes=tuple(timexes))


@pytest.mark.parametrize("extraction", examples.ALL, ids=lambda each: each.article.ref)
def test_text_is_the_articles_with_its_expressions_tagged(extraction):
    text = parsed(extraction).find("TEXT")
    assert "".join(text.itertext()) == extraction.article.text
    tagged = [(each.text, each.get("type"), each.get("value")) for each in text.iter("TIMEX3")]
    assert tagged == [
        (extraction.article.text[t.provenance.start : t.provenance.end], t.type, t.value)
        for t in extraction.timexes
    ]


def test_dct_is_the_day_of_publication():
    creation = parsed(examples.CALL).find("DCT/TIMEX3")
    assert creation.attrib == {
        "tid": "t0",
        "type": "DATE",
        "value": "2020-05-08",
        "temporalFunction": "false",
        "functionInDocument": "CREATION_TIME",
    }


def test_dct_is_empty_when_the_article_carries_no_date():
    assert len(parsed(examples.REVIEW).find("DCT")) == 0


def test_dct_is_empty_when_timex3_has_no_value_for_it():
    days = DateRange(examples.day("2020-05-08").first, examples.day("2020-05-09").last)
    article = replace(examples.CALL.article, published=days)
    assert len(parsed(replace(examples.CALL, article=article)).find("DCT")) == 0


@pytest.mark.parametrize("text", ['a <b> & "c" ]]>', "two\r\nlines\rof\ttext", "𝒳 習近平 é"])
def test_any_text_survives(text):
    assert "".join(parsed(with_text(text)).find("TEXT").itertext()) == text


def test_what_xml_cannot_hold_is_replaced_one_for_one():
    text = "".join(parsed(with_text("a\x00b\x1b[31mc\ufffe", (1, 4))).find("TEXT").itertext())
    assert text == "a\ufffdb\ufffd[31mc\ufffd"


def test_of_overlapping_expressions_the_longer_is_kept():
    text = parsed(with_text("early on Friday morning", (0, 15), (9, 23), (0, 5))).find("TEXT")
    assert [each.text for each in text.iter("TIMEX3")] == ["early on Friday"]
    assert "".join(text.itertext()) == "early on Friday morning"


def test_one_stream_holds_one_article():
    with pytest.raises(ExtractorError, match="-o FOLDER"):
        written(export.write_annotations, examples.ALL, "timeml")


def test_a_folder_gets_a_file_an_article(tmp_path):
    refs = [
        "in/a.txt",
        "other/A.html",
        "news.jsonl:17",
        "wsj_0012.tml",
        "../../etc/passwd",
        "..",
        "習.txt",
    ]
    export.write_folder((with_text("x", ref=ref) for ref in refs), tmp_path / "new" / "folder")
    names = {path.name for path in (tmp_path / "new" / "folder").iterdir()}
    assert {"a.tml", "A-2.tml", "news.jsonl-17.tml", "wsj_0012.tml", "passwd.tml", "習.tml"} < names
    assert len(names) == len(refs)
    assert list(tmp_path.iterdir()) == [tmp_path / "new"]
