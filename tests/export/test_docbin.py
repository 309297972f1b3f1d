"""DocBin, read back by spaCy."""

import io

import pytest
import spacy
from spacy.tokens import DocBin

from extractor import export
from extractor.errors import ExtractorError
from tests import examples


def packed(extractions=examples.ALL) -> bytes:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    export.write_annotations(extractions, "docbin", stream)
    return stream.buffer.getvalue()


def test_spacy_reads_back_the_texts_and_the_spans():
    docs = list(DocBin().from_bytes(packed()).get_docs(spacy.blank("en").vocab))
    for doc, extraction in zip(docs, examples.ALL, strict=True):
        assert doc.text == extraction.article.text
        assert doc.user_data["article_id"] == extraction.article.id
        events = [(span.text, span.label_) for span in doc.spans["events"]]
        text = extraction.article.text
        assert events == [(text[slice(*e.trigger)], e.status) for e in extraction.events]
        assert len(doc.spans["contents"]) == sum(len(c.content) for c in extraction.claims)
        assert [span.text for span in doc.spans["timexes"]] == [
            text[t.provenance.start : t.provenance.end] for t in extraction.timexes
        ]
    assert "Vice-Premier Liu He" in [entity.text for entity in docs[0].ents]


def test_the_same_extractions_give_the_same_docs():
    assert packed() == packed()


def test_it_is_not_written_where_text_goes():
    with pytest.raises(ExtractorError, match=r"not text; write it to a file"):
        export.write_annotations(examples.ALL, "docbin", io.StringIO())
