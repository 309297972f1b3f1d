"""Writes what textacy finds in a PolNeAR file, for ``run.py --system``, on our own parse.

    pip install textacy
    python -m benchmarks.claims.peer_textacy FILE > textacy.jsonl

textacy (https://github.com/chartbeat-labs/textacy) finds direct quotations only, and gives up on
an article with an odd number of quotation marks; such an article counts as one without any.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Span, Token

MODEL = Path(__file__).parents[2] / "extractor" / "model"
Spans = list[list[int]]


def main() -> None:
    """Writes an article a line."""
    from textacy import extract

    given_up = 0
    nlp = spacy.load(MODEL)
    with Path(sys.argv[1]).open(encoding="utf-8") as file:
        articles = [json.loads(line) for line in file]
    for article in articles:
        doc = nlp(article["text"])
        try:
            found = [_attribution(each) for each in extract.triples.direct_quotations(doc)]
        except ValueError:
            found, given_up = [], given_up + 1
        print(json.dumps({"id": article["id"], "attributions": found}))
    print(f"gave up on {given_up} of {len(articles)}", file=sys.stderr)


def _attribution(quotation: Any) -> dict[str, Spans]:
    content: Span = quotation.content
    return {
        "source": _hull(quotation.speaker),
        "cue": _hull(quotation.cue),
        "content": [[content.start_char, content.end_char]],
    }


def _hull(tokens: Iterable[Token]) -> Spans:
    ends = [(token.idx, token.idx + len(token)) for token in tokens]
    return [[min(start for start, _ in ends), max(end for _, end in ends)]] if ends else []


if __name__ == "__main__":
    main()
