"""Reads news articles and tells what happened and who said what, when.

``extractor.read("articles/")`` gives a Story, ``extractor.ask("news.db")`` that of a store;
``extractor.load()`` the language pipeline, to be
loaded once and passed on. This package door imports nothing heavy, so that asking a store stays
quick; the rooms are ``readers``, ``pipeline``, ``store``, ``graph``, ``timeline`` and ``export``.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

    from extractor.story import Story

__all__ = ["ask", "load", "read"]
__version__ = "0.17.0"


def load(model: str | None = None) -> "Language":
    """Returns the language pipeline: the one in the package, or another spaCy pipeline.

    Raises:
        ModelError: If it cannot be loaded.
    """
    from extractor import pipeline

    return pipeline.load(model)


def read(*paths: str, nlp: "Language | None" = None, **wanted: Any) -> "Story":
    """Returns the story of articles, as ``extractor timeline PATH...`` prints it.

    It has the lines that are likely right and worth telling; with ``all=True``, every reading.
    It shows itself in a notebook; ``story.lines``, ``story.claims``, ``story.events`` and
    ``story.actors`` are data frames, ``story.top(20)``, ``story.undated`` and ``story["Liu He"]``
    stories in turn.

    Args:
        paths: Files and folders.
        nlp: A pipeline from ``load``; loaded anew where there is none.
        wanted: What the articles do not tell (``published``, ``outlet``, ``title``), which lines
            to tell (``all``, ``top``, ``limit``), and filters (``actor``, ``by``, ``about``,
            ``since``, ``until``, ``kind``, ``type``, ``status`` ...), as ``store.select`` takes
            them.

    Raises:
        ReadError: If a path gives no article.
    """
    from extractor import story

    return story.read(paths, nlp or load(), **wanted)


def ask(db: str, **wanted: Any) -> "Story":
    """Returns the story that a store tells, as ``extractor timeline -d DB`` prints it.

    Args:
        db: The store's file, which must exist; it is only read.
        wanted: Which lines to tell, and filters, as ``read`` takes them.

    Raises:
        StoreError: If it is no store, or a name may be several people.
    """
    from extractor import store, story

    return story.ask(store.open(db, readonly=True), **wanted)
