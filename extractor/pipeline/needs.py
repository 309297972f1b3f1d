"""What a component needs before it, told when somebody adds it to a pipeline of their own."""

import warnings

from spacy.language import Language

from extractor.pipeline import annotations

TRAINED = {"token.dep": "a parser", "token.tag": "a tagger", "doc.ents": "an entity recognizer"}
"""What only trained components give, by the attribute that is asked for."""
GIVEN_BY = {
    "token.dep": ("parser",),
    "token.tag": ("tagger", "morphologizer"),
    "doc.ents": ("ner", "entity_ruler", "span_ruler"),
}
OWN = {
    "doc._.timexes": "news_timexes",
    "doc._.mentions": "news_mentions",
    "doc._.claims": "news_claims",
    "doc._.events": "news_events",
}
"""Which component of ours gives what."""

LOADED = "news_layout"
"""It stands first in what ``load`` makes, which tells by itself what was not trained."""


def check(nlp: Language, factory: str) -> None:
    """Warns in one sentence of what is missing in a pipeline to which a component is added."""
    annotations.register()
    lacking = missing(nlp, factory)
    if lacking:
        told = " and ".join([", ".join(lacking[:-1]), lacking[-1]] if lacking[1:] else lacking)
        warnings.warn(
            f"{factory} needs {told} before it, which this pipeline has not: extractor.load()"
            " gives a pipeline that has all",
            stacklevel=2,
        )


def missing(nlp: Language, factory: str) -> list[str]:
    """Returns in words what a component asks for and nothing in the pipeline gives."""
    wanted = Language.get_factory_meta(factory).requires
    there = {nlp.get_pipe_meta(name).factory for name in nlp.pipe_names}
    is_loaded = LOADED in there
    trained = [
        words
        for attribute, words in TRAINED.items()
        if attribute in wanted and not is_loaded and there.isdisjoint(GIVEN_BY[attribute])
    ]
    own = [name for attribute, name in OWN.items() if attribute in wanted and name not in there]
    return trained + own
