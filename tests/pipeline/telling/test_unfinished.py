"""What a line broke off before, asked of the words themselves."""

import pytest

from extractor.pipeline.telling import unfinished
from extractor.pipeline.telling.reading import Reading

MENDED = [
    (
        "The bank had said on Monday that it expected its partners in the mine - which include "
        "Telenor and Statoil, with a 10% share - to meet the cost.",
        "said",
    ),
    (
        "Analysts at the bank estimate the final bill for the loss of the ferry in the storm, "
        "which killed nine sailors, could run to $70bn.",
        "estimate",
    ),
]
BROKEN = [
    ("Silva said the price of the boat, which sank in May, could run to millions.", "boat", True),
    (
        "Silva said the boat - which sank off Lund in May - to the relief of all failed.",
        "May",
        True,
    ),
    ("Silva said the boat - which sank off Lund in May - was his.", "boat", True),
    (
        "Silva warned that the boat -- should the storm come, as it may -- could sink in May.",
        "come",
        True,
    ),
    ("Silva said the boat sank, which killed nine sailors, as it left.", "sank", False),
    ("Silva said the boat had sunk, closed the port, left the town.", "sunk", False),
    ("Silva said the boat had sunk in the storm, the ministry said.", "storm", False),
]
JOINED = [
    ("Oslo, Bergen, and Lund confirmed the cases.", "Lund", True),
    ("Oslo confirmed the cases, and Lund did not.", "Lund", False),
    ("And Lund confirmed the cases.", "Lund", False),
]
SPLIT = [
    ("Ana Silva said on Monday that the boat sank in Oslo.", ("said", "sank"), True),
    ("Ana Silva warned of a storm after Mayor Berg left on Monday.", ("of", "Mayor"), True),
    ("Ana Silva, who owns boats, said that it sank on Monday.", ("Silva", "said"), False),
    ('Ana Silva told the owners of boats: "It sank on Monday."', ("told", '"'), False),
    (
        "The two ports were still working on just what shape the deal would have, he said.",
        ("on", "he"),
        True,
    ),
    ("The guards saw sailors carried into the hall by farmers.", ("saw", "carried"), True),
    ("The guards left on Monday, carried by farmers.", ("left", "carried"), False),
    ("The ports failed, driven by greed in May and through fear.", ("failed", "through"), True),
    ("The two ports agreed to call the deal a loss.", ("agreed", "call"), True),
    ("The two ports would, he said, call the deal a loss.", ("would", "call"), False),
    ("The bank had to close the mine and sold its boats.", ("had", "sold"), True),
    ("The bank helped close the mine and sold its boats.", ("helped", "sold"), True),
]
WANTED = [
    ("The bank forced the union to leave Oslo.", "union", True),
    ("The bank forced the union to leave Oslo.", "leave", False),
    ("The bank left Oslo to the union.", "Oslo", False),
]
RESULTS = [
    ("Ana Silva was so moved after the storm off Oslo that she left.", "moved", True),
    ("Ana Silva was so moved after the storm off Oslo that she left.", "left", False),
    ("So far Ana Silva has said in Oslo that she left.", "Oslo", False),
]
QUESTIONS = [
    ("Is the port safe?", "safe", True),
    ("How well has the port done?", "done", True),
    ("The port is safe.", "safe", False),
    ("The port is safe, and what has it cost?", "safe", False),
    ("“Is the port safe?” Ana Silva asked.", "safe", False),
]
NAMED = [
    ("The old ferry burning in the harbour last week.", True),
    ("The ferry to leave in May.", False),
    ("Two killed in a storm.", False),
    ("The ferry burned last week.", False),
]
DONE = [
    ("Speaking in Oslo on Monday, Ana Silva called it a loss.", "Silva", True),
    ("Speaking in Oslo on Monday, Ana Silva will call it a loss.", "Silva", True),
    ("Ana Silva left on Monday as Berg spoke.", "Monday", False),
    ("Ana Silva left on Monday.", "left", False),
]
ASSERTED = [
    ("the boat, which sank in May", False),
    ("that the boat sank", True),
    ("that numbers of sailors, whose boats are sold, were losing money", True),
    ("how it sank", True),
    ("even as the boat sank", False),
]


def _at(doc, word):
    return next(token.i for token in doc if token.text == word)


@pytest.mark.parametrize(("sentence", "cue"), MENDED)
def test_a_sentence_that_goes_on_behind_an_aside_is_told_whole(nlp, sentence, cue):
    claims = nlp(sentence)._.claims
    found = [claim for claim in claims if sentence[slice(*claim.cue[-1])].endswith(cue)]
    assert [claim.text for claim in found] == [sentence.rstrip(".")]


@pytest.mark.parametrize(("sentence", "last", "expected"), BROKEN)
def test_what_ends_before_or_in_an_aside_breaks_off(nlp, sentence, last, expected):
    doc = nlp(sentence)
    reading = Reading(doc, doc._.events, doc._.claims)
    assert unfinished.goes_on_behind(_at(doc, last) + 1, reading) == expected


@pytest.mark.parametrize(("sentence", "first", "expected"), JOINED)
def test_what_stands_behind_and_is_the_last_of_several(nlp, sentence, first, expected):
    doc = nlp(sentence)
    reading = Reading(doc, doc._.events, doc._.claims)
    assert unfinished.begins_behind_and(_at(doc, first), reading) == expected


@pytest.mark.parametrize(("sentence", "gap", "expected"), SPLIT)
def test_no_gap_stands_behind_what_leads_to_it(nlp, sentence, gap, expected):
    doc = nlp(sentence)
    reading = Reading(doc, doc._.events, doc._.claims)
    runs = [(0, _at(doc, gap[0]) + 1), (_at(doc, gap[1]), len(doc) - 1)]
    assert unfinished.leads_nowhere(runs, reading, saying=True) == expected


@pytest.mark.parametrize(("said", "expected"), ASSERTED)
def test_what_is_said_has_a_verb_of_its_own(nlp, said, expected):
    doc = nlp(f"Ana Silva said {said}.")
    reading = Reading(doc, doc._.events, doc._.claims)
    assert unfinished.asserts(range(3, len(doc) - 1), reading) == expected


@pytest.mark.parametrize(("sentence", "last", "expected"), DONE)
def test_a_line_that_ends_with_a_doer_lacks_what_is_done(nlp, sentence, last, expected):
    doc = nlp(sentence)
    shown = set(range(_at(doc, last) + 1))
    assert unfinished.ends_with_doer(shown, Reading(doc, [], [])) == expected


@pytest.mark.parametrize(("sentence", "last", "expected"), RESULTS)
def test_how_much_it_was_lacks_what_came_of_it(nlp, sentence, last, expected):
    doc = nlp(sentence)
    shown = set(range(_at(doc, last) + 1))
    reading = Reading(doc, doc._.events, doc._.claims)
    assert unfinished.lacks_result(shown, reading) == expected


@pytest.mark.parametrize(("sentence", "last", "expected"), WANTED)
def test_what_somebody_is_to_do_is_not_left_out(nlp, sentence, last, expected):
    doc = nlp(sentence)
    shown = set(range(_at(doc, last) + 1))
    assert unfinished.lacks_infinitive(shown, Reading(doc, [], [])) == expected


def test_the_end_of_a_line_does_not_hang_on_what_follows(nlp):
    doc = nlp("Ana Silva left Oslo in May and the bank closed.")
    left, reading = doc[_at(doc, "left")], Reading(doc, [], [])
    assert unfinished.reaches_on(left, set(range(_at(doc, "bank") + 1)), reading)
    assert not unfinished.reaches_on(left, set(range(_at(doc, "May") + 1)), reading)


def test_whose_leads_to_a_verb(nlp):
    doc = nlp("Ana Silva met a man whose book, by all accounts, sells well.")
    met, reading = doc[_at(doc, "met")], Reading(doc, [], [])
    assert unfinished.reaches_on(met, set(range(_at(doc, "book") + 1)), reading)
    assert not unfinished.reaches_on(met, set(range(_at(doc, "man") + 1)), reading)


@pytest.mark.parametrize(("sentence", "word", "expected"), QUESTIONS)
def test_a_question_asserts_nothing(nlp, sentence, word, expected):
    doc = nlp(sentence)
    at = _at(doc, word)
    reading = Reading(doc, doc._.events, doc._.claims)
    assert unfinished.asks(doc[at].sent.root, at + 1, reading) == expected


@pytest.mark.parametrize(("sentence", "expected"), NAMED)
def test_what_only_names_something_asserts_nothing(nlp, sentence, expected):
    doc = nlp(sentence)
    assert unfinished.has_no_verb([(0, len(doc))], Reading(doc, [], [])) == expected


def test_what_somebody_is_said_to_do_is_no_part_of_who_says_so(nlp):
    sentence = (
        'Berg Boats was said by a key analyst to be at an "advanced stage" in talks on a sale.'
    )
    (claim,) = nlp(sentence)._.claims
    assert (claim.speaker_text, claim.text) == ("a key analyst", sentence.rstrip("."))


@pytest.mark.parametrize(
    ("sentence", "first", "expected"),
    [
        ("The cost of the storm has grown.", "of", True),
        ("In May of that year the bank failed.", "In", False),
        ("The port closed and in May the bank failed.", "in", False),
    ],
)
def test_a_line_does_not_begin_within_a_phrase(nlp, sentence, first, expected):
    doc = nlp(sentence)
    assert unfinished.begins_in_phrase(_at(doc, first), Reading(doc, [], [])) is expected


ANNOUNCING = [
    ("The fate of the old bank rests on one thing: that the mine opens in May.", "thing", True),
    ("The bank drew a lesson: that the mine should not open in May.", "lesson", True),
    ("The bank sent three envoys to the lake: Silva, Berg and Moe.", "lake", False),
    ("The bank drew a lesson from the loss of its mine in May.", "lesson", False),
]


@pytest.mark.parametrize(("text", "last", "expected"), ANNOUNCING)
def test_a_line_ends_before_what_a_colon_leads_to(nlp, text, last, expected):
    doc = nlp(text)
    end = next(token.i for token in doc if token.text == last) + 1
    reading = Reading(doc, [], [])
    assert unfinished.leads_nowhere([(0, end)], reading) is expected
