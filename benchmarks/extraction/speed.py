"""What extraction costs, as ratios within one run: against the bare model, and for known articles.

All times are CPU seconds of this process. Bare and whole pipeline take turns, round by round, so
that whatever else the machine does meets both.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import spacy
from spacy.language import Language

from benchmarks.extraction import articles
from extractor import pipeline, readers, store
from extractor.pipeline import running
from extractor.records import Article

MODEL = Path(pipeline.__file__).parent.parent / "model"


def against_bare(nlp: Language, *, rounds: int, copies: int) -> dict[str, float]:
    """Returns the cost of extraction over that of the bare model, and the words a CPU second.

    The ratio is the median over the rounds; ``least`` and ``most`` are its extremes.
    """
    bare = spacy.load(MODEL)
    found = list(articles.varied(copies))
    words = sum(len(article.text.split()) for article in found)
    _bare(bare, found[:16])
    _whole(nlp, found[:16])
    pairs = [(_spent(_bare, bare, found), _spent(_whole, nlp, found)) for _ in range(rounds)]
    ratios = [whole / plain for plain, whole in pairs]
    return {
        "ratio": statistics.median(ratios),
        "least": min(ratios),
        "most": max(ratios),
        "words a CPU second, bare": words / statistics.median(plain for plain, _ in pairs),
        "words a CPU second, whole": words / statistics.median(whole for _, whole in pairs),
    }


def shares(nlp: Language, *, copies: int) -> dict[str, float]:
    """Returns the CPU seconds each component takes, over those of the trained ones together."""
    spent = dict.fromkeys(["tokenizer", *nlp.pipe_names, "records"], 0.0)
    for article in articles.varied(copies):
        with nlp.memory_zone():
            before = time.process_time()
            doc = nlp.make_doc(article.text)
            doc._.article = article
            for name, component in [("tokenizer", None), *nlp.pipeline]:
                doc = component(doc) if component else doc
                now = time.process_time()
                spent[name], before = spent[name] + now - before, now
            running._harvest(doc)
            spent["records"] += time.process_time() - before
    ours = {*(name for name, _ in pipeline.COMPONENTS), "records"}
    trained = sum(seconds for name, seconds in spent.items() if name not in ours)
    return {name: seconds / trained for name, seconds in spent.items()}


def of_known(nlp: Language, *, copies: int) -> float:
    """Returns what it costs to add articles again, over what it cost to add them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, article in enumerate(articles.varied(copies)):
            (folder / f"{number}.txt").write_text(article.text, encoding="utf-8")
        first = _spent(_add, nlp, folder)
        again = _spent(_add, nlp, folder)
    return again / first


def _spent(work: Callable[..., None], *given: object) -> float:
    before = time.process_time()
    work(*given)
    return time.process_time() - before


def _bare(nlp: Language, found: list[Article]) -> None:
    for start in range(0, len(found), pipeline.BATCH):
        batch = found[start : start + pipeline.BATCH]
        with nlp.memory_zone():
            for _ in nlp.pipe([article.text for article in batch]):
                pass


def _whole(nlp: Language, found: list[Article]) -> None:
    for _ in pipeline.extract(found, nlp):
        pass


def _add(nlp: Language, folder: Path) -> None:
    """What ``extractor add`` does, without loading the model."""
    with store.open(folder / "news.db") as db:
        paths = sorted(str(path) for path in folder.glob("*.txt"))
        unknown = (article for article in readers.read(paths) if not db.known(article))
        for extraction in pipeline.extract(unknown, nlp):
            db.add(extraction)
