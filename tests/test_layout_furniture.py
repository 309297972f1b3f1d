"""What a page tears out of its sentences, and what it has below and between its stories."""

import pytest

from extractor.layout import blocks

PROSE = "Ministers met for an hour and agreed to meet again."
STORY = "\n".join([PROSE] * 8)


def parts(text):
    return [(block.kind, text[block.start : block.end]) for block in blocks(text)]


TORN = [
    ("Sen. Ana Silva (D-Ohio)", ", chairman of the panel, said it would close."),
    ("Rep. Bo Lund, R-Calif.", ", called it the end."),
    ('"How could it rust?"', "the observer asked in a letter."),
    ("The loss of Norda Boats (NORD.", "OL) has been told."),
]
SIGNED = [
    ("(Compiled by Ana Silva and Bo Lund; Editing by Eva Roe)", "byline"),
    ("RT @anasilva: The port was shut.", "boilerplate"),
]


@pytest.mark.parametrize(("above", "below"), TORN)
def test_a_torn_line_goes_on_with_the_one_above(above, below):
    text = f"{PROSE}\n{above}\n{below}\n{PROSE}"
    assert parts(text)[1] == ("paragraph", f"{above}\n{below}")


@pytest.mark.parametrize(("line", "kind"), SIGNED)
def test_who_wrote_a_story_is_no_part_of_it(line, kind):
    assert (kind, line) in parts(f"{PROSE}\n{line}\n{PROSE}")


def test_what_stands_behind_who_wrote_a_story_is_no_part_of_it():
    glued = "(Compiled by Ana Silva; Editing by Eva Roe)"
    assert parts(f"{PROSE}\n{glued} {PROSE * 6}")[1] == ("byline", glued)
    assert parts(f"{PROSE}\nSee a map. {glued} {PROSE}")[2][0] == "boilerplate"


ABOVE = [
    ("(Fjord Post) Two gates have opened.",
     [("byline", "(Fjord Post)"), ("paragraph", "Two gates have opened.")]),
    ("(The Quay of Lund) Ministers met there.",
     [("byline", "(The Quay of Lund)"), ("paragraph", "Ministers met there.")]),
    ("(See page 4) Two gates have opened.", [("paragraph", "(See page 4) Two gates have opened.")]),
    ("Gallery: Ice in the gate As it sank, nobody was near.",
     [("boilerplate", "Gallery: Ice in the gate"), ("paragraph", "As it sank, nobody was near.")]),
    ("Photo gallery: Ice in Lund Ana Silva and Bo Roe left.",
     [("paragraph", "Photo gallery: Ice in Lund Ana Silva and Bo Roe left.")]),
    ("“WHAT HAPPENED TO THE GATE?”", [("label", "“WHAT HAPPENED TO THE GATE?”")]),
    ("WHO AND NATO.", [("label", "WHO AND NATO.")]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), ABOVE)
def test_what_a_page_glued_before_a_paragraph_is_none_of_it(line, expected):
    assert parts(f"{PROSE}\n\n{line}\n\n{PROSE}")[1:-1] == expected


def test_a_line_in_capitals_is_prose_where_all_are():
    text = f"{PROSE}\nTHE GATE IS SHUT.\nTHE PORT IS SHUT.".upper()
    assert [kind for kind, _ in parts(text)] == ["paragraph"] * 3


STAMPED = [
    ("Fri May 8, 2020 5:07 pm CET POST (Lund) - While it sank, he slept.", "POST (Lund) -"),
    ("Fri May 8, 2020 5:07 pm CET May 8 (Reuters) - A gate sank.", "May 8 (Reuters) -"),
]


@pytest.mark.parametrize(("line", "dateline"), STAMPED)
def test_a_dateline_stands_behind_a_stamp(line, dateline):
    assert ("dateline", dateline) in parts(f"{line}\n{PROSE}")


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("The bridge was closed.", "eBay had paid for it."),
        ("It was shut, said Ana Silva", "who led the hearing."),
        (PROSE, "... and so they did."),
    ],
)
def test_other_lines_stay_lines(above, below):
    assert ("paragraph", above) in parts(f"{PROSE}\n{above}\n{below}\n{PROSE}")


LISTED = {
    "a teaser cut off by its link": (
        "The firm should have MORE May 8, 2020 5:07 PM ET A SHIP SINKS The crew is safe.",
        [
            ("boilerplate", "The firm should have"),
            ("header", "MORE May 8, 2020 5:07 PM ET"),
            ("boilerplate", "A SHIP SINKS The crew is safe."),
        ],
    ),
    "a list of films": (
        "updated: Fri May 8 2020 17:07:00 Ada Berg visits the port.",
        [
            ("header", "updated: Fri May 8 2020 17:07:00"),
            ("boilerplate", "Ada Berg visits the port."),
        ],
    ),
    "a whole sentence before the next story": (
        "The port is shut. May 8, 2020 20:21 UTC Wheat is dear.",
        [
            ("paragraph", "The port is shut."),
            ("header", "May 8, 2020 20:21 UTC"),
            ("boilerplate", "Wheat is dear."),
        ],
    ),
}


@pytest.mark.parametrize("name", LISTED)
def test_the_stamps_of_other_stories(name):
    line, expected = LISTED[name]
    assert parts(f"{STORY}\n{line}")[8:] == expected


def test_the_first_stamp_of_a_page_is_its_own():
    assert parts(f"Updated: Fri May 8 2020 17:07:00 {PROSE}")[-1] == ("paragraph", PROSE)


@pytest.mark.parametrize(
    "line",
    [
        "The port was shut on May 8, 2020 5:07 PM ET, it said.",
        "The port was shut on May 8, 2020 at 5:07 pm, it said.",
        "It opened May 8, 2020 and has 20:21 as its number.",
    ],
)
def test_a_time_within_a_sentence_is_no_stamp(line):
    assert parts(f"{STORY}\n{line}")[-1] == ("paragraph", line)


COMMENTS = [
    "I doubt it! May 8, 2020 at 5:07 pm | Reply Me too.",
    "Nobody asked them. Posted by: kari77 | May 8, 2020 5:07 PM | So it goes.",
    "no/U6vg 6:30 pm ET May 8, 2020 RETWEET Could the port close?",
    "May 8, 2020 05:07 pm at 5:07 pm | It is a shame.",
]


@pytest.mark.parametrize("comment", COMMENTS)
def test_from_the_first_comment_on_nothing_is_prose(comment):
    page = parts(f"{STORY}\n{comment}\nThe ministry lied to us.")
    assert [kind for kind, _ in page[:8]] == ["paragraph"] * 8
    assert {kind for kind, _ in page[8:]} == {"boilerplate"}


def test_below_the_words_that_bring_comments_in_nothing_is_prose():
    bringing = "Views expressed in the comments do not represent those of the Fjord Post."
    page = parts(f"{STORY}\n{bringing}\nThe ministry lied to us.\nSo did the mayor.")
    assert [kind for kind, _ in page[:8]] == ["paragraph"] * 8
    assert {kind for kind, _ in page[8:]} == {"boilerplate"}


FORM = "(required, but will not be displayed) The Fjord Post welcomes a discussion."


def test_what_speaks_of_you_and_me_just_above_the_form_for_comments_is_no_prose():
    page = parts(f"{STORY}\nPlease stop using my name.\nYou are a child.\n{FORM}\nThe Fjord.")
    assert [kind for kind, _ in page[:8]] == ["paragraph"] * 8
    assert {kind for kind, _ in page[8:]} == {"boilerplate"}


@pytest.mark.parametrize("last", ["The ministry met.", '"I met you," she said.'])
def test_a_story_goes_on_up_to_the_form_for_comments(last):
    page = parts(f"{STORY}\n{last}\n{FORM}")
    assert page[-2:] == [("paragraph", last), ("boilerplate", FORM)]


def test_the_stamp_of_the_writer_on_top_is_no_comment():
    page = parts(f"Posted by Ada Berg | May 8, 2020 5:07 PM\n{STORY}")
    assert page[-1] == ("paragraph", PROSE)


CREDITED = [
    ("AP2010 ON THE GULF OF BOTHNIA --", "Patience was low on Monday.", "dateline"),
    ("By Ana Silva Business reporter, BBC News", "Norda has lost two ships.", "byline"),
    ("Photograph: Jon S. Roe/EPA", "Norda has lost two ships.", "caption"),
    ("Photograph: Ana Silva for the Guardian", "Norda has lost two ships.", "caption"),
    ("Ana Silva | 09:55 UK time, Friday, 8 May 2020", "Critics met on the quay.", "header"),
    ("May 8, 2020 - 8:50 AM | by: Ana Silva", "His name is Jack.", "header"),
]


@pytest.mark.parametrize(("credit", "below", "kind"), CREDITED)
def test_what_a_page_glued_before_its_story_is_a_block_of_its_own(credit, below, kind):
    text = f"May 7: A ship leaves the port.\n{credit} {below}\n{PROSE}"
    assert parts(text)[1:3] == [(kind, credit), ("paragraph", below)]


def test_the_mark_of_a_picture_stands_before_a_dateline_below_other_lines():
    text = f"{PROSE}\nAP OSLO -- Photographs show a sheen near the port.\n{PROSE}"
    assert parts(text)[1] == ("dateline", "AP OSLO --")
