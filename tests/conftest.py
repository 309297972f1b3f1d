"""What several rooms' tests share: the trained pipeline, and what it reads in our articles."""

import os
from pathlib import Path

import pytest
from hypothesis import settings
from spacy.language import Language

from extractor.records import Extraction

ROOT = Path(__file__).parent.parent
ARTICLES = ROOT / "corpus" / "articles"


# A busy machine is no failure, and a build that passed must pass again: examples are drawn anew
# on a developer's machine, and the same ones in CI.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
# For long runs by hand: pytest tests/readers/test_hostile.py --hypothesis-profile=long
settings.register_profile("long", deadline=None, max_examples=20_000)
settings.load_profile("ci" if os.environ.get("CI") else "here")


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
