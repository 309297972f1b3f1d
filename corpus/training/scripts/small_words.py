"""Counts which words news writes small within a sentence: ``extractor/lexicons/small_words.tsv``.

    python corpus/training/scripts/small_words.py DATA > small_words.tsv

DATA is the folder that holds ``t17/`` and ``polnear/``. Articles that were drawn to be judged are
left out. Some capitals within a sentence are lost lines, so a few of them are let pass.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT))

from benchmarks.lines import draw  # noqa: E402

LONGEST = 8000
"""Characters of an article: behind them stand comments."""
FEWEST, FEWEST_ARTICLES = 10, 8
CAPITALISED = 0.06
"""The largest share of a word's uses within sentences that have a capital."""
_WORD = re.compile(r"(?<=[a-z,] )[A-Za-z]{3,}(?![\w'’-])")

HEADER = """\
# What:    words that news writes small within a sentence.
# Why:     one with a capital where no stop stands before it starts a piece whose line was lost
#          (pipeline/page/seams.py).
# Source:  counted by corpus/training/scripts/small_words.py in articles of Timeline17 (Tran et al.
#          2013) and PolNeAR's training articles (Newell, Margolin and Ruths 2018), November 2026.
# Licence: MIT, as the project; no text of theirs is here.
# Columns: word
"""


def main() -> None:
    """Writes the words to stdout."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    for text in _texts(Path(sys.argv[1])):
        found = _WORD.findall(text)
        small.update(word for word in found if word.islower())
        capital.update(word.lower() for word in found if word[1:].islower() and word[0].isupper())
        articles.update({word for word in found if word.islower()})
    sys.stdout.write(HEADER)
    for word in sorted(small):
        often = small[word] >= FEWEST and articles[word] >= FEWEST_ARTICLES
        if often and capital[word] <= CAPITALISED * small[word]:
            sys.stdout.write(f"{word}\n")


def _texts(data: Path) -> Iterator[str]:
    drawn = {each["id"] for each in json.loads(draw.DRAWS.read_text(encoding="utf8"))}
    for source in ("bpoil", "egypt", "finan", "h1n1"):
        for article in draw.articles(data, source):
            if article["id"] not in drawn:
                yield article["text"][:LONGEST]
    for line in (data / "polnear/train/train.jsonl").read_text(encoding="utf8").splitlines():
        yield json.loads(line)["text"][:LONGEST]


if __name__ == "__main__":
    main()
