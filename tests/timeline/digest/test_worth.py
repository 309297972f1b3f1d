"""What a sentence is worth and how it is shown."""

import pytest

from extractor.digest_records import FAR, Sentence
from extractor.timeline.digest import shown, worth

PLAIN = "Both sides met in Rome and spoke for two hours about the price of grain."


def value(line: str, number: int = 0, *, told: str | None = None) -> float:
    """What a sentence is worth that stands on this line of a page."""
    told = told or line
    text = f"Grain talks\n\n{line}\n\nThey go on."
    start = text.index(told)
    return worth.of(text, Sentence(start=start, end=start + len(told), text=told), number)


def test_plain_sentences_near_the_top_are_worth_all():
    assert value(PLAIN) == value(PLAIN, FAR - 1) == 1.0


@pytest.mark.parametrize(
    "line",
    [
        "Both met in Rome.",
        "Did both sides meet in Rome and speak for two hours about the price of grain?",
        "I think that both sides met in Rome and spoke about the price of grain.",
        "Both sides met in Rome and spoke about grain. Report abuse | Reply | Share this with all.",
        "Photo: Both sides in Rome before they spoke for two hours about the price of grain.",
    ],
)
def test_what_reads_badly_is_worth_less(line: str):
    assert value(line) < value(PLAIN)


@pytest.mark.parametrize(
    "line",
    [
        "Premier Ada Berg (L) and Minister Olu Sand shake hands before the grain talks in Rome on",
        "Ada Berg, left, and Olu Sand (right) shake hands before the grain talks of both sides.",
        "Venice, Italy (Reuters) --",
        "Published: 2020-05-08",
        "By Ada Berg, Harbour Post "
        + "Both sides hope for an end of the long talks about grain " * 6,
        "For the latest on this story in Swedish, see the pages of the Harbour Post tonight.",
        "If you were at the grain talks in Rome that day, we want to hear your story.",
        'A long square," the radio of Rome said about the place where both sides had met.',
        "Grain talks go on Envoys meet in Rome Both sides hope for an end Venice, Italy (AP) -",
    ],
)
def test_what_tells_nothing_is_never_told(line: str):
    assert value(line) == 0.0


def test_a_dateline_without_its_sentence_is_never_told():
    assert value(f"ROME, May 8, 2020 - {PLAIN}", told="ROME, May 8, 2020") == 0.0
    assert value(f"ROME, May 8, 2020 - {PLAIN}", told=PLAIN) == 1.0


def test_a_bracket_within_a_sentence_is_no_dateline():
    assert (
        value("Both sides met in Rome and gave an interview to an agency of news (AP) again.")
        == 1.0
    )


def test_a_quotation_is_no_rest():
    told = '"We met in a long square in Rome," the radio said, "and spoke for two hours."'
    assert value(told) == 1.0
    inches = 'Both sides met in Rome before a 60" screen, and spoke for two hours about it.'
    assert value(inches) == 1.0


def test_what_stands_far_down_the_page_is_worth_less():
    assert value(PLAIN, FAR) < value(PLAIN)


def test_a_caption_is_known_by_its_line():
    assert value(f"{PLAIN} Photograph: Pool", told=PLAIN) < value(PLAIN)


def test_who_is_quoted_may_speak_for_himself():
    assert value("“We met in Rome and we spoke for two hours about grain,” Berg said.") == 1.0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ROME | Fri May 8, 2020 (Reuters) - Both sides met.", "Both sides met."),
        ("Talks in Rome VENICE, Italy (AP) -- Both sides met.", "Both sides met."),
        ("ROME -- Both sides met.", "Both sides met."),
        (". -- Both sides met.", "Both sides met."),
        ("ROME --", None),
        ("GMT) Both sides met.", "Both sides met."),
        ("WHO envoys (from Rome) met.", None),
        ("Both sides (the buyers) - and the sellers - met.", None),
        ("The World Health Organization (WHO) - a body of the UN - met.", None),
        ("Both sides met.", None),
    ],
)
def test_sentences_are_shown_from_where_they_tell_something(text: str, told: str | None):
    assert text[shown.beginning(text) :] == (told or text)
