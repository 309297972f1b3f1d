"""Article -> Extraction: the only room where spaCy is spoken.

The shipped model holds what is learned (tagger, parser, lemmatizer, entities); the components of
``COMPONENTS`` are rules joined to it at load time. Each reads what earlier ones wrote on the Doc.
"""

import warnings
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps

from extractor.errors import ModelError
from extractor.pipeline import (
    annotations,
    claims,
    dating,
    events,
    lemmas,
    mentions,
    page,
    telling,
    timexes,
    universal,
)
from extractor.pipeline.running import BATCH, BATCH_CHARACTERS, batches, extract
from extractor.pipeline.tokenizing import BoundedTokenizer, part_dashes

__all__ = ["BATCH", "BATCH_CHARACTERS", "COMPONENTS", "batches", "extract", "load"]

COMPONENTS: tuple[tuple[str, Callable[..., Callable[[Doc], Doc]]], ...] = (
    ("news_layout", page.make),
    ("news_seams", page.make_seams),
    ("news_timexes", timexes.make),
    ("news_mentions", mentions.make),
    ("news_claims", claims.make),
    ("news_events", events.make),
    ("news_dating", dating.make),
    ("news_telling", telling.make),
)


def load(model: str | None = None) -> Language:
    """Returns a spaCy pipeline with every component of ``COMPONENTS``.

    Args:
        model: Name or path of a spaCy pipeline with a tagger, a parser and entities; the one
            shipped with this package when None. English, with the labels of Universal
            Dependencies or those of spaCy's own pipelines (``en_core_web_md``), which are turned
            into them (``universal``).

    Raises:
        ModelError: If there is no such pipeline, or it has labels that nobody here can read.
    """
    annotations.register()
    nlp = _load_trained(model)
    part_dashes(nlp.tokenizer)
    nlp.tokenizer = BoundedTokenizer(nlp.tokenizer)
    lemmas.quicken(nlp)
    _check(nlp)
    if universal.is_foreign(nlp):
        nlp.add_pipe("news_universal")
    for name, _ in COMPONENTS:
        nlp.add_pipe(name, **_place(nlp, name))
    return nlp


def _place(nlp: Language, name: str) -> dict[str, Any]:
    """Where a component stands: what starts sentences stands before the parser, all else last."""
    if name == "news_layout":
        return {"first": True}
    if name == "news_seams" and "parser" in nlp.pipe_names:
        return {"before": "parser"}
    return {}


def _load_trained(model: str | None) -> Language:
    name = model or str(files("extractor") / "model")
    try:
        return _multiplying_by_numpy(spacy.load(name))
    except OSError as error:
        wanted = f"no spaCy pipeline {model!r}" if model else "the shipped model is missing"
        hint = "install it, or leave --model out" if model else "reinstall the package"
        raise ModelError(f"{wanted}; {hint} ({error})") from error


def _multiplying_by_numpy(nlp: Language) -> Language:
    """Lets numpy's BLAS multiply matrices: the same results in three quarters of the time.

    Pipelines that run elsewhere (a GPU, Apple's library) stay there.
    """
    ops = NumpyOps(use_blis=False)
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        for node in model.walk() if isinstance(model, Model) else ():
            if type(node.ops) is NumpyOps:
                node.ops = ops
    return nlp


def _check(nlp: Language) -> None:
    """Warns once of what a foreign pipeline lacks; sentences are cut by rule without a parser."""
    if universal.is_unreadable(nlp):
        raise ModelError(
            f"the pipeline {nlp.meta['name']!r} ({nlp.lang}) has labels that cannot be read here;"
            " use the shipped one, or an English one of spaCy's (en_core_web_sm, _md, _lg, _trf)"
        )
    lacking = [need for need in ("tagger", "parser", "ner") if need not in nlp.pipe_names]
    if lacking:
        warnings.warn(
            f"the pipeline {nlp.meta['name']!r} has no {', '.join(lacking)}: "
            "fewer claims, events and actors will be found",
            stacklevel=3,
        )
    if "parser" in lacking and not {"senter", "sentencizer"} & set(nlp.pipe_names):
        nlp.add_pipe("sentencizer")
