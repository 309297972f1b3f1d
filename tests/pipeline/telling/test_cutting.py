"""How words that are kept become a line: gaps, marks, brackets."""

import pytest
from spacy.language import Language

from extractor import pipeline
from extractor.pipeline.telling import cutting, stretches
from extractor.pipeline.telling.reading import Reading
from extractor.records import Article
from tests.pipeline.docs import read

FINAL = (
    "“No final deal will be made until the ministry has read every page of the text,” "
    "he said on Monday."
)
BASED = "He wasn't told that the U.S.-based bank had failed."
LONG = (
    "Ana Silva, a lawyer who had worked for the bank for more than ten years before it failed, "
    "left the country."
)
SAYING = "Ana Silva left the old bank in Norway on Monday, saying the ministry had closed the port."
CUTS = [
    (LONG, [(0, 2), (20, 23)], "Ana Silva … left the country"),
    (LONG, [(0, 2), (4, 8), (20, 23)], "Ana Silva, a lawyer who had worked … left the country"),
    (LONG, [(0, 1), (20, 23)], LONG[:-1]),
    (FINAL, [(1, 7), (19, 21)], "“No final deal will be made … ,” he said"),
    (BASED, [(0, 5)], "He wasn't told"),
    (SAYING, [(0, 2), (11, 18)], SAYING[:-1]),
    (FINAL, [(1, 7)], "“No final deal will be made”"),
    (FINAL, [(8, 17), (19, 21)],
     "“the ministry has read every page of the text,” he said"),
    (BASED, [(0, 4), (8, 12)], "He wasn't told that the U.S.-based bank had failed"),
]  # fmt: skip


def line(text: str, runs: list[tuple[int, int]], **options: bool) -> str:
    reading = Reading(read(text), [], [])
    kept = {at for run in runs for at in range(*run)}
    return cutting.text_of(stretches.of(kept, reading), reading, {}, **options)


@pytest.mark.parametrize(("text", "runs", "expected"), CUTS)
def test_what_is_left_out_is_marked_and_marks_stand_in_pairs(
    text: str, runs: list[tuple[int, int]], expected: str
) -> None:
    assert line(text, runs) == expected


def test_a_quotation_that_goes_on_says_so_inside_its_marks() -> None:
    assert line(FINAL, [(1, 7)], goes_on=True) == "“No final deal will be made … ”"


def test_nothing_is_put_into_a_word_of_several_tokens() -> None:
    doc = read(BASED)
    reading = Reading(doc, [], [])
    assert cutting.text_of([(0, 12)], reading, {0: "Novak"}) == (
        "He [Novak] wasn't told that the U.S.-based bank had failed"
    )
    assert cutting.text_of([(1, 12)], reading, {1: "Novak"}).startswith("wasn't [Novak] told")


def test_a_quotation_that_goes_on_without_a_mark_gets_one(nlp: Language) -> None:
    text = (
        "Ana Silva spoke in Oslo on Monday.\n\n"
        '"The port will close," said Silva. "We are done here.\n\n'
        'The boats will stay out," she said. The bank is shut.\n'
    )
    (extraction,) = pipeline.extract([Article(id="a", ref="a", text=text)], nlp)
    assert [claim.text for claim in extraction.claims] == [
        '"The port will close," said Silva. "We are done here."',
        '"The boats will stay out," she [Ana Silva] said',
    ]


def test_a_mark_that_is_typed_and_one_that_is_set_are_a_pair(nlp: Language) -> None:
    text = (
        '"We do not see a storm,” the mayor said, adding that it would take "more hours” to know.'
    )
    (extraction,) = pipeline.extract([Article(id="a", ref="a", text=text)], nlp)
    assert text.rstrip(".") in [claim.text for claim in extraction.claims]


def test_each_paragraph_of_a_quotation_begins_with_a_mark(nlp: Language) -> None:
    text = 'Ana Silva added: "The port will close. We are done.\n\n"The boats will stay out."\n'
    (extraction,) = pipeline.extract([Article(id="a", ref="a", text=text)], nlp)
    told = 'Ana Silva added: "The port will close. We are done. The boats will stay out."'
    assert told in [claim.text for claim in extraction.claims]


def test_a_cut_within_a_quotation_of_several_lines_shows_where_it_ends(nlp: Language) -> None:
    first = "The harbour of Lund has lost money in each of the last nine years and let sailors go."
    text = (
        f'"{first}\nIt will lose more than ever in the next year, as ships from the north stay '
        "away from its gates and its fees.\nSo I ask all members of the council to close it now,"
        '" Ana Silva said.\nThe bank is shut.\n'
    )
    (extraction,) = pipeline.extract([Article(id="a", ref="a", text=text)], nlp)
    assert f'"{first} … ," Ana Silva said' in [claim.text for claim in extraction.claims]
