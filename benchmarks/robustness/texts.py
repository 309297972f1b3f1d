"""How long the pipeline takes for texts that were made to cost much, and how that grows.

    python benchmarks/robustness/texts.py 20000

Prints for each text the seconds of computing at half that length and at that length, and the power
of its length that they grow by.
"""

import math
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from spacy.language import Language

from extractor import pipeline
from extractor.records import Article, DateRange
from tests.pipeline.test_growth import KINDS

DAY = DateRange(date(2019, 5, 6), date(2019, 5, 6))


def main(length: int) -> None:
    """Reads the texts and prints the table."""
    nlp = pipeline.load()
    seconds(nlp, "Liu said no. " * 20)  # what is done once
    print(f"| text, again and again | {length // 2:,} | {length:,} | power |\n|---|---:|---:|---:|")
    for words in KINDS.values():
        half, whole = (seconds(nlp, words * (each // len(words))) for each in (length // 2, length))
        power = math.log2(whole / half)
        print(f"| `{words}` | {half:.1f} s | {whole:.1f} s | {power:.1f} |", flush=True)


def seconds(nlp: Language, text: str) -> float:
    """Returns what extracting an article of that text takes."""
    article = Article(id="a", ref="a.txt", text=f"Ships are sold\n\n{text}", published=DAY)
    started = time.process_time()
    list(pipeline.extract([article], nlp))
    return time.process_time() - started


if __name__ == "__main__":
    main(int(sys.argv[1]))
