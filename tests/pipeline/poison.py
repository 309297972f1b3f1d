"""A process that reads, with articles in it that break it: for the tests of the workers."""

import os
import signal
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from extractor import pipeline
from extractor.errors import ModelError
from extractor.pipeline import workers
from extractor.records import Article, Extraction

FAKED = "faked"


def extract(articles: Iterable[Article], nlp: object, **_: object) -> Iterator[Extraction]:
    """Gives empty extractions, and does what the articles say."""
    for article in articles:
        words = article.text
        if "kill" in words:
            os.kill(os.getpid(), signal.SIGKILL)
        if "leave" in words:
            os._exit(7)
        if "raise" in words:
            raise ValueError("odd\nwords")
        if "sleep" in words:
            time.sleep(600)
        if "once" in words and not Path(article.ref).exists():
            Path(article.ref).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        yield Extraction(article)


def load(model: str | None) -> object:
    """Gives no pipeline, or none at all."""
    if model == "none":
        raise ModelError("no such pipeline")
    if model == "dies":
        os._exit(3)
    if model == "killed" and not Path("loaded").exists():
        Path("loaded").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return object()


def work(connection: Any, model: str | None) -> None:
    """Stands in for ``workers._work``, in the process itself."""
    pipeline.load, pipeline.extract = load, extract  # type: ignore[assignment]
    workers._work(connection, model)


def impatient(connection: Any, model: str | None) -> None:
    """The same, of a process that waits for nobody."""
    workers.IDLE = 0.2
    work(connection, model)
