"""What several rooms' tests share: the trained pipeline, and what it reads in our articles."""

from pathlib import Path

import pytest
from spacy.language import Language

from extractor.records import Extraction

ROOT = Path(__file__).parent.parent
ARTICLES = ROOT / "corpus" / "articles"


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The pipeline that is shipped; loading it takes a second, so once for all tests."""
    from extractor import pipeline

    return pipeline.load()


@pytest.fixture(scope="session")
def extractions(nlp: Language) -> list[Extraction]:
    """What is read in each article of the corpus."""
    from extractor import pipeline, readers

    return list(pipeline.extract(readers.read([str(ARTICLES)]), nlp))
