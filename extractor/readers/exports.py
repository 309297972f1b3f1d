"""Text exports of press databases, many articles a file -> Article.

Told from plain text by the labels that these services print and describe in their help: LexisNexis
and Nexis Uni ("1 of 25 DOCUMENTS", "LENGTH: 812 words", "Load-Date:", "End of Document") and
Factiva, with its field codes (HD headline, WC word count, PD date, SN source, LP and TD text, AN
number) or without ("812 words", the date and the source below each other; "Document" and a number
at the end). Labels that are not of the text are left out of it.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from extractor.readers import decoding, factiva, nexis
from extractor.readers.bounded import whole
from extractor.readers.inputs import Given, Unreadable, article
from extractor.records import Article

MOST_BYTES = 64_000_000
TOO_BIG = f"an export of more than {MOST_BYTES // 1_000_000} MB; split it"
NO_ARTICLES = "looks like an export of a press database, but no article was found in it"
FORMS = (nexis, factiva)


def is_export(head: bytes) -> bool:
    """Tells whether a text that begins like this is an export."""
    text = decoding.decode(head)
    return any(form.STARTS.search(text) for form in FORMS)


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields each article of an export, or why there is none."""
    data = whole(stream, most=MOST_BYTES, too_big=TOO_BIG)
    text = re.sub(r"\r\n?", "\n", decoding.decode(data)).replace("\f", "\n")
    form = next((form for form in FORMS if form.STARTS.search(text)), nexis)
    number = 0
    for number, document in enumerate(form.documents(text), start=1):
        marked, body = form.parse(document)
        yield article(body, given=given, marked=marked, ref=f"{ref}:{number}", path=path)
    if not number:
        yield Unreadable(ref, NO_ARTICLES)
