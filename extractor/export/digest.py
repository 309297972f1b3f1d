"""A digest as text, Markdown or JSON: a day, then its sentences with the article of each."""

import textwrap
from typing import Any, TextIO

from extractor.digest_records import Digest
from extractor.export import as_json, citing, clean
from extractor.export.markdown import escape
from extractor.export.table import terminal_width
from extractor.spoken import days

SCHEMA = "urn:extractor:digest:1"
"""The ``$id`` of ``schemas/digest.schema.json``."""

INDENT = "  "


def text(digest: Digest, stream: TextIO) -> None:
    """Writes a digest for people: each day under its date, the sources in brackets."""
    width = terminal_width(stream)
    for number, day in enumerate(digest.days):
        stream.write(("\n" if number else "") + f"{days(day.date.isoformat())}\n")
        for line in day.sentences:
            told = f"{clean.line(line.text)} [{citing.place(line)}]"
            wrapped = textwrap.wrap(
                told,
                width,
                initial_indent=INDENT,
                subsequent_indent=INDENT,
                break_long_words=False,
                break_on_hyphens=False,
            )
            stream.writelines(f"{part}\n" for part in wrapped)


def markdown(digest: Digest, stream: TextIO) -> None:
    """Writes a digest as a Markdown document."""
    stream.write("# Digest\n")
    for day in digest.days:
        stream.write(f"\n## {days(day.date.isoformat())}\n\n")
        for line in day.sentences:
            stream.write(f"- {escape(line.text)}\n  - {escape(line.ref)}\n")


def as_object(digest: Digest, stream: TextIO) -> None:
    """Writes a digest as one JSON object."""
    as_json.value(digest_object(digest), stream)


def digest_object(digest: Digest) -> dict[str, Any]:
    """Returns the object of ``extractor timeline --digest -f json``."""
    listed = [
        {
            "date": day.date.isoformat(),
            "score": day.score,
            "sentences": [
                {
                    "text": line.text,
                    "article_id": line.article_id,
                    "ref": line.ref,
                    "start": line.start,
                    "end": line.end,
                }
                for line in day.sentences
            ],
        }
        for day in digest.days
    ]
    return {"schema": SCHEMA, "query": dict(digest.query), "days": listed}
