"""Parts without a language pipeline: processes that tell made-up records, and break when told."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from extractor import pipeline
from extractor.pipeline import workers
from extractor.records import Article, Extraction
from extractor.shards import Recipe, part
from tests import synthetic
from tests.pipeline import poison


def read(article: Article) -> Extraction:
    """What is told of an article: the people and days of a made-up one, in its own sentences."""
    number = int(article.id[:8], 16) % 5_000
    found = synthetic.extraction(number)
    of = found.article.id

    def own(id: str | None) -> str | None:
        return id and id.replace(of, article.id)

    def placed(records: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(replace(each, article_id=article.id) for each in records)

    return Extraction(
        article,
        actors=found.actors,
        events=tuple(
            replace(e, id=own(e.id), told_by=own(e.told_by), sources=placed(e.sources))
            for e in found.events
        ),
        claims=tuple(
            replace(
                claim,
                id=own(claim.id),
                event_ids=tuple(str(own(id)) for id in claim.event_ids),
                sources=placed(claim.sources),
            )
            for claim in found.claims
        ),
        timexes=tuple(replace(t, provenance=placed([t.provenance])[0]) for t in found.timexes),
        mentions=tuple(replace(m, provenance=placed([m.provenance])[0]) for m in found.mentions),
    )


def extract(articles: Iterable[Article], nlp: object, **_: object) -> Iterator[Extraction]:
    """Stands in for ``pipeline.extract``; some words break the process (``poison``)."""
    for found in poison.extract(articles, nlp):
        yield read(found.article)


def work(connection: Any, model: str | None) -> None:
    """Stands in for ``workers._work``, in the process itself."""
    pipeline.load, pipeline.extract = poison.load, extract  # type: ignore[assignment]
    workers._work(connection, model)


def noted(connection: Any, model: str | None) -> None:
    """The same; notes which processes there were, in the folder where they run."""
    with Path("begun.txt").open("a", encoding="utf-8") as stream:
        stream.write(f"{os.getpid()}\n")
    work(connection, model)


def written(folder: Path, extractions: Sequence[Extraction], *, shards: int) -> Path:
    """Writes extractions as so many parts, in turn."""
    recipe = Recipe(paths=("made up",), shards=shards)
    for shard in range(shards):
        with part.Writing(folder, shard) as writing:
            for place in range(shard, len(extractions), shards):
                writing.add(place, extractions[place])
            writing.commit(
                shards=shards,
                units=len(extractions),
                skipped=(),
                quarantined=(),
                recipe=recipe.told(),
                versions={"schema": "4"},
            )
    return folder
