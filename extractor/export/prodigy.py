"""Prodigy's JSON lines, for its ``rel.manual`` recipe: a task an article, with what was read in it.

Started with ``prodigy rel.manual talks blank:en tasks.jsonl --label source,cue,content
--span-label SOURCE,CUE,CONTENT,HAPPENED,ONGOING,PLANNED,POSSIBLE,NEGATED --wrap``; what
``prodigy db-out talks`` gives, ``extractor import-corrections`` takes.
https://prodi.gy/docs/api-interfaces#relations
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TextIO

from extractor.export import as_json, marks
from extractor.records import Extraction

if TYPE_CHECKING:
    from spacy.tokens import Doc


def annotations(extractions: Iterable[Extraction], stream: TextIO) -> None:
    """Writes extractions as tasks, one a line."""
    import spacy  # for tokens as Prodigy has them; slow to import

    nlp = spacy.blank("en")
    for extraction in extractions:
        task = _task(extraction, nlp.make_doc(extraction.article.text))
        stream.write(as_json.compact(task) + "\n")


def _task(extraction: Extraction, doc: "Doc") -> dict[str, Any]:
    found, relations = marks.of(extraction)
    spans = {mark.id: _span(mark, doc) for mark in found}
    return {
        "text": doc.text,
        "meta": {"article_id": extraction.article.id, "ref": extraction.article.ref},
        "tokens": [
            {
                "text": token.text,
                "start": token.idx,
                "end": token.idx + len(token),
                "id": token.i,
                "ws": bool(token.whitespace_),
            }
            for token in doc
        ],
        "spans": list(spans.values()),
        "relations": [_relation(each, spans) for each in relations],
    }


def _span(mark: marks.Mark, doc: "Doc") -> dict[str, Any]:
    words = doc.char_span(mark.start, mark.end, alignment_mode="expand")
    tokens = {"token_start": words.start, "token_end": words.end - 1} if words else {}
    return {"start": mark.start, "end": mark.end, "label": mark.label, **tokens}


def _relation(relation: marks.Relation, spans: dict[str, dict[str, Any]]) -> dict[str, Any]:
    head, child = spans[relation.head.id], spans[relation.part.id]
    return {
        "head": head.get("token_end"),
        "child": child.get("token_end"),
        "head_span": head,
        "child_span": child,
        "label": relation.part.label.lower(),
    }
