"""Any number of articles to measure with: those of the corpus over and over, each time other words.

Every copy has ``NEW_WORDS`` words that occur nowhere else, about as many as an article adds to the
vocabulary of a newspaper; without them a leak of memory by words would not show.
"""

import random
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from extractor import readers
from extractor.records import Article

FOLDER = Path(__file__).resolve().parents[2] / "corpus" / "articles"
NEW_WORDS = 25
WORD = re.compile(r"\b[a-z]{5,}\b")
SYLLABLES = ("ba", "ro", "mi", "ten", "lor", "kas", "vi", "dun", "sel", "gar", "po", "nim")


def originals() -> list[Article]:
    """Returns the articles of the corpus."""
    return list(readers.read([str(FOLDER)]))


def varied(count: int) -> Iterator[Article]:
    """Yields so many articles, no two alike; number ``n`` is always the same."""
    sources = originals()
    for number in range(count):
        source = sources[number % len(sources)]
        text = _with_new_words(source.text, random.Random(number))
        yield replace(source, id=f"{number:016x}", ref=f"made/{number}.txt", text=text)


def _with_new_words(text: str, chance: random.Random) -> str:
    places = list(WORD.finditer(text))
    for place in sorted(chance.sample(places, NEW_WORDS), key=lambda found: -found.start()):
        made = "".join(chance.choices(SYLLABLES, k=4))
        text = text[: place.start()] + made + text[place.end() :]
    return text
