"""What a reader without any rules would tell: a line a sentence, to measure the program beside.

    python -m benchmarks.lines.toy ARTICLES.jsonl OUT.json

Every capitalised name of a sentence is an actor, and whoever says it; everything happened and was
said on the day of publication.
The lines have the shape of those that ``tell`` writes, so that the same facts can judge both.
"""

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Json = dict[str, Any]

_ENDS = re.compile(r"(?<=[.!?\"”])\s+(?=[\"“A-Z])|\n+")
_NAME = re.compile(r"[A-Z][\w'’-]*(?: (?:of |and |the )?[A-Z][\w'’-]*)*")


def entries(article: Json) -> Iterator[Json]:
    """Yields a line for each sentence of an article.

    >>> told = {"text": "The court fined Norda. It will appeal.", "published": "2019-05-02"}
    >>> [(line["text"], [a["name"] for a in line["actors"]]) for line in entries(told)]
    [('The court fined Norda.', ['The', 'Norda']), ('It will appeal.', ['It'])]
    """
    day = article.get("published")
    for sentence in _ENDS.split(article["text"]):
        text = " ".join(sentence.split())
        if text:
            names, when = dict.fromkeys(_NAME.findall(text)), {"first": day, "last": day}
            yield {
                "kind": "event",
                "text": text,
                "status": "happened",
                "when": when,
                "told_by": {"speaker": ", ".join(names), "cue": text, "when": when},
                "actors": [{"id": name, "name": name} for name in names],
            }


def main() -> None:
    """Writes the lines of the articles of a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    articles = map(json.loads, options.articles.read_text("utf-8").splitlines())
    told = {str(article["id"]): list(entries(article)) for article in articles}
    options.out.write_text(json.dumps(told, ensure_ascii=False), encoding="utf8")


if __name__ == "__main__":
    main()
