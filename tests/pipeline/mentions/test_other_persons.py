"""Who is not meant by a description or a pronoun, though a name stands near."""

import pytest
from spacy.language import Language

from extractor import pipeline
from extractor.records import Article

CASES = [
    ("Gen. Jan Novak left in May. The attorney general resigned on Tuesday.",
     "The attorney general", False),
    ("Gen. Jan Novak left in May. The inspector general resigned on Tuesday.",
     "The inspector general", False),
    ("Gen. Jan Novak left in May. The general resigned on Tuesday.", "The general", True),
    ("Gov. Ana Silva left on Monday. The lieutenant governor resigned on Tuesday.",
     "The lieutenant governor", False),
    ("Candidate Jan Novak spoke on Monday. The Advocate chided Ana Silva on Tuesday.",
     "The Advocate", False),
    ("Ana Silva is a supporter of Jan Novak. The business mogul left on Tuesday.",
     "The business mogul", False),
    ('Lars Moe met Ana Silva. "His mood is bad," she said, but "I think he will do it," said Ms '
     "Silva.",
     "she", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "is_person"), CASES)
def test_somebody_near_is_not_whoever_is_described(
    nlp: Language, text: str, words: str, is_person: bool
) -> None:
    (extraction,) = pipeline.extract([Article(id="a", ref="a", text=text)], nlp)
    start = text.index(words)
    found = [
        each.actor_id or ""
        for each in extraction.mentions
        if each.provenance.start == start and each.provenance.end == start + len(words)
    ]
    assert any(each.startswith("person:") for each in found) == is_person
