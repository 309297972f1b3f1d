"""spaCy's DocBin, to train or measure a pipeline on: what was read, as spans of each text.

The one export that is not text: it goes to a file, or to a pipe. Named actors are ``doc.ents``;
in ``doc.spans`` are ``timexes``, ``mentions``, ``sources``, ``cues``, ``contents`` and ``events``.
Each Doc keeps the id of its article in ``user_data``. Read it back with
``DocBin().from_disk("articles.spacy").get_docs(nlp.vocab)``.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from extractor.errors import ExtractorError
from extractor.records import Extraction

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

NO_BYTES = "a DocBin is not text; write it to a file with -o articles.spacy"


def annotations(extractions: Iterable[Extraction], stream: TextIO) -> None:
    """Writes extractions as one DocBin.

    Raises:
        ExtractorError: If the stream takes no bytes, or is a terminal.
    """
    import spacy  # slow to import, and only this export needs it
    from spacy.tokens import DocBin

    if stream.isatty() or not hasattr(stream, "buffer"):
        raise ExtractorError(NO_BYTES)
    nlp = spacy.blank("en")
    packed = DocBin(store_user_data=True)
    for extraction in extractions:
        packed.add(_doc(nlp, extraction))
    stream.flush()
    stream.buffer.write(packed.to_bytes())


def _doc(nlp: "Language", extraction: Extraction) -> "Doc":
    from spacy.util import filter_spans

    doc = nlp.make_doc(extraction.article.text)
    places: dict[str, list[tuple[int, int, str]]] = {
        "timexes": [(p.start, p.end, t.type) for t in extraction.timexes for p in [t.provenance]],
        "mentions": [
            (p.start, p.end, m.label) for m in extraction.mentions for p in [m.provenance]
        ],
        "sources": [
            (*span, claim.type) for claim in extraction.claims for span in claim.source_spans
        ],
        "cues": [(*span, claim.polarity) for claim in extraction.claims for span in claim.cue],
        "contents": [
            (*span, claim.manner) for claim in extraction.claims for span in claim.content
        ],
        "events": [(*event.trigger, event.status) for event in extraction.events],
    }
    for key, spans in places.items():
        found = [doc.char_span(*span, alignment_mode="expand") for span in spans]
        doc.spans[key] = [span for span in found if span is not None]
    names = {m.provenance.start for m in extraction.mentions if m.kind == "name"}
    named = [span for span in doc.spans["mentions"] if span.start_char in names]
    doc.set_ents(filter_spans(named))
    doc.user_data["article_id"] = extraction.article.id
    return doc
