"""Label Studio's JSON, a task an article: what was read in it is the prediction to correct.

The project needs the labels of ``CONFIG``. What Label Studio exports as JSON, ``extractor
import-corrections`` takes. https://labelstud.io/guide/predictions
"""

from collections.abc import Iterable
from typing import Any, TextIO

from extractor import __version__
from extractor.export import as_json, marks
from extractor.records import Extraction

CONFIG = "\n".join((
    "<View>",
    '  <Relations><Relation value="source"/><Relation value="cue"/><Relation value="content"/>'
    "</Relations>",
    '  <Labels name="label" toName="text">',
    *(f'    <Label value="{label}"/>' for label in marks.LABELS),
    "  </Labels>",
    '  <Text name="text" value="$text"/>',
    "</View>",
))  # fmt: skip
"""The labelling interface, to be pasted into the project's settings."""


def annotations(extractions: Iterable[Extraction], stream: TextIO) -> None:
    """Writes extractions as tasks, in one list."""
    as_json.rows(map(_task, extractions), stream)


def _task(extraction: Extraction) -> dict[str, Any]:
    article = extraction.article
    found, relations = marks.of(extraction)
    result = [*(_region(mark, article.text) for mark in found), *map(_relation, relations)]
    return {
        "data": {"text": article.text, "article_id": article.id, "ref": article.ref},
        "predictions": [{"model_version": f"extractor {__version__}", "result": result}],
    }


def _region(mark: marks.Mark, text: str) -> dict[str, Any]:
    return {
        "id": mark.id,
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "value": {
            "start": mark.start,
            "end": mark.end,
            "text": text[mark.start : mark.end],
            "labels": [mark.label],
        },
    }


def _relation(relation: marks.Relation) -> dict[str, Any]:
    return {
        "type": "relation",
        "from_id": relation.head.id,
        "to_id": relation.part.id,
        "direction": "right",
        "labels": [relation.part.label.lower()],
    }
