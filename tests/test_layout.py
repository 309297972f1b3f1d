"""What the parts of a news page are taken for."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.layout import blocks


def parts(text):
    return [(block.kind, text[block.start : block.end]) for block in blocks(text)]


PROSE = "Ministers met for an hour and agreed to meet again."

PAGES = {
    "a byline glued to the story": (
        f"By Ada Berg for CNN {PROSE}",
        [("byline", "By Ada Berg for CNN"), ("paragraph", PROSE)],
    ),
    "a byline with an address": (
        f"By Ada Berg, berg@fjord.example\n\n{PROSE}",
        [("byline", "By Ada Berg, berg@fjord.example"), ("paragraph", PROSE)],
    ),
    "whom to ask": (
        f"{PROSE}\n\nContact reporter Ada Berg (berg@fjord.example)",
        [("paragraph", PROSE), ("byline", "Contact reporter Ada Berg (berg@fjord.example)")],
    ),
    "a byline for an outlet behind a comma glued to the story": (
        f"By Ada Berg, For CNN {PROSE}",
        [("byline", "By Ada Berg, For CNN"), ("paragraph", PROSE)],
    ),
    "a byline with outlet and place glued to the story": (
        f"By Ada Berg BBC News, Oslo {PROSE}",
        [("byline", "By Ada Berg BBC News, Oslo"), ("paragraph", PROSE)],
    ),
    "a place that is no byline": (
        f"From Ada Berg, Ministers heard no word. {PROSE}",
        [("paragraph", f"From Ada Berg, Ministers heard no word. {PROSE}")],
    ),
    "an agency's stamp glued to headline and story": (
        f"Ministers meet again: WHO OSLO | Fri May 8, 2020 5:07 pm CET OSLO (Reuters) - {PROSE}",
        [
            ("headline", "Ministers meet again: WHO"),
            ("header", "OSLO | Fri May 8, 2020 5:07 pm CET"),
            ("dateline", "OSLO (Reuters) -"),
            ("paragraph", PROSE),
        ],
    ),
    "a byline above an agency's stamp": (
        f"By Ada Berg, Fish Editor OSLO | Fri May 8, 2020 5:07 pm CET OSLO (Reuters) - {PROSE}",
        [
            ("byline", "By Ada Berg, Fish Editor"),
            ("header", "OSLO | Fri May 8, 2020 5:07 pm CET"),
            ("dateline", "OSLO (Reuters) -"),
            ("paragraph", PROSE),
        ],
    ),
    "the picture above an agency's stamp": (
        "A minister waves in Bergen, Norway, May 8, 2020.\n"
        f"BERGEN, Norway | Fri May 8, 2020 5:07pm CET BERGEN, Norway (Reuters) - {PROSE}",
        [
            ("caption", "A minister waves in Bergen, Norway, May 8, 2020."),
            ("header", "BERGEN, Norway | Fri May 8, 2020 5:07pm CET"),
            ("dateline", "BERGEN, Norway (Reuters) -"),
            ("paragraph", PROSE),
        ],
    ),
    "a line low behind the agency": (
        f"OSLO, Norway (AP)_ {PROSE}",
        [("dateline", "OSLO, Norway (AP)_"), ("paragraph", PROSE)],
    ),
    "an agency's stamp without a place": (
        f"Fri May 8, 2020 5:07 pm CET (Reuters) - {PROSE}",
        [
            ("header", "Fri May 8, 2020 5:07 pm CET"),
            ("dateline", "(Reuters) -"),
            ("paragraph", PROSE),
        ],
    ),
    "a newspaper's stamp glued to headline and story": (
        f"Ministers meet again Both hope for a treaty Friday 8 May 2020 17.07 BST {PROSE}",
        [
            ("headline", "Ministers meet again Both hope for a treaty"),
            ("header", "Friday 8 May 2020 17.07 BST"),
            ("paragraph", PROSE),
        ],
    ),
    "a newspaper's stamp that opens the story": (
        f"Friday, May 8, 2020; 5:07 PM {PROSE}",
        [("header", "Friday, May 8, 2020; 5:07 PM"), ("paragraph", PROSE)],
    ),
    "bullets on the line of the dateline": (
        f"* Ministers meet * Talks go on (Updates with talks) OSLO, May 8 (Reuters) - {PROSE}",
        [
            ("bullet", "Ministers meet"),
            ("bullet", "Talks go on"),
            ("boilerplate", "(Updates with talks)"),
            ("dateline", "OSLO, May 8 (Reuters) -"),
            ("paragraph", PROSE),
        ],
    ),
    "a day behind its place": (
        f"OSLO May 8 (Reuters) - {PROSE}",
        [("dateline", "OSLO May 8 (Reuters) -"), ("paragraph", PROSE)],
    ),
    "captions with a day above the story": (
        f"May 8: A ferry lies in the ice.\nAFP May 9: The ferry is towed.\nERIE, Pa. -- {PROSE}",
        [
            ("caption", "May 8: A ferry lies in the ice."),
            ("byline", "AFP"),
            ("caption", "May 9: The ferry is towed."),
            ("dateline", "ERIE, Pa. --"),
            ("paragraph", PROSE),
        ],
    ),
    "days that no agency's mark stands behind": (
        f"May 8: The ferry ran aground.\nMay 9: The ferry was towed.\nAPs fell. {PROSE}",
        [
            ("paragraph", "May 8: The ferry ran aground."),
            ("paragraph", "May 9: The ferry was towed."),
            ("paragraph", f"APs fell. {PROSE}"),
        ],
    ),
    "an agency's mark before the story": (
        f"AP {PROSE}",
        [("byline", "AP"), ("paragraph", PROSE)],
    ),
    "highlights glued to byline and dateline": (
        f"By the CNN Wire Staff A second gate opened Mayors are glad Oslo, Norway (CNN) -- {PROSE}",
        [
            ("byline", "By the CNN Wire Staff"),
            ("bullet", "A second gate opened Mayors are glad"),
            ("dateline", "Oslo, Norway (CNN) --"),
            ("paragraph", PROSE),
        ],
    ),
    "many highlights glued to each other and to the dateline": (
        f"{'A second gate opened Mayors are glad ' * 5}Oslo, Norway (CNN) -- {PROSE}",
        [
            ("boilerplate", ("A second gate opened Mayors are glad " * 5).rstrip()),
            ("dateline", "Oslo, Norway (CNN) --"),
            ("paragraph", PROSE),
        ],
    ),
    "a headline glued to a dateline without an agency": (
        f"A port fills with ice ERIE, Pa. -- {PROSE}",
        [
            ("headline", "A port fills with ice"),
            ("dateline", "ERIE, Pa. --"),
            ("paragraph", PROSE),
        ],
    ),
    "names in brackets within prose": (
        f"They met the UN (WHO) -- and others. {PROSE}",
        [("paragraph", f"They met the UN (WHO) -- and others. {PROSE}")],
    ),
    "a day and two names before the story": (
        f"May 8, 2020 | From Ada Berg and Kari Holm, CNN {PROSE}",
        [
            ("header", "May 8, 2020 |"),
            ("byline", "From Ada Berg and Kari Holm, CNN"),
            ("paragraph", PROSE),
        ],
    ),
    "captions between the credits of pictures": (
        "(Ada Berg - The Washington Post) The mayor waves from a quay.\n"
        f"(Ada Berg - The Washington Post) {PROSE}",
        [
            ("caption", "(Ada Berg - The Washington Post)"),
            ("caption", "The mayor waves from a quay."),
            ("caption", "(Ada Berg - The Washington Post)"),
            ("paragraph", PROSE),
        ],
    ),
    "names that are no credit": (
        f"(Ada Berg - no reader of papers) {PROSE}",
        [("paragraph", f"(Ada Berg - no reader of papers) {PROSE}")],
    ),
    "a note of the editors glued to a paragraph": (
        f"{PROSE} Quays may sink, he says Editor's note: Ada Berg teaches law.",
        [
            ("paragraph", f"{PROSE} Quays may sink, he says"),
            ("boilerplate", "Editor's note: Ada Berg teaches law."),
        ],
    ),
    "whose words a page shows apart, glued to a paragraph": (
        f'{PROSE} "The quays stand on firm ground" End Quote Ada Berg Quay warden The gate shut.',
        [
            ("paragraph", f'{PROSE} "The quays stand on firm ground"'),
            ("boilerplate", "End Quote Ada Berg Quay warden The gate shut."),
        ],
    ),
    "whose words a page shows apart, with the sentence behind": (
        f"End Quote Ada Berg Quay warden The gate shut. {PROSE}",
        [
            ("boilerplate", "End Quote Ada Berg Quay warden The gate shut."),
            ("paragraph", PROSE),
        ],
    ),
    "a heading in capitals glued to a story": (
        f"MORE SHIPS ON THE WAY, OWNERS SAY {PROSE}",
        [("label", "MORE SHIPS ON THE WAY, OWNERS SAY"), ("paragraph", PROSE)],
    ),
    "capitals that begin a sentence": (
        "THERE ARE MANY ships on the way to the harbour, and none of them will wait.",
        [
            (
                "paragraph",
                "THERE ARE MANY ships on the way to the harbour, and none of them will wait.",
            )
        ],
    ),
    "a guest's name before the story": (
        f"By Ada Berg, Special to CNN {PROSE}",
        [("byline", "By Ada Berg, Special to CNN"), ("paragraph", PROSE)],
    ),
    "an hour in prose": (
        "OSLO | Fri May 8, 2020 5:07 pm CET is what the clock showed in the hall.",
        [("paragraph", "OSLO | Fri May 8, 2020 5:07 pm CET is what the clock showed in the hall.")],
    ),
    "headline": (
        f"Ministers meet again in Oslo\n\n{PROSE}\n",
        [("headline", "Ministers meet again in Oslo"), ("paragraph", PROSE)],
    ),
    "headline, byline, date": (
        f"Ministers meet again\nBy Ada Berg in Oslo\n8 May 2020\n\n{PROSE}",
        [
            ("headline", "Ministers meet again"),
            ("byline", "By Ada Berg in Oslo"),
            ("header", "8 May 2020"),
            ("paragraph", PROSE),
        ],
    ),
    "header that opens a paragraph": (
        f" date 2021-03-04 OSLO • {PROSE}\n\n{PROSE}",
        [("header", "date 2021-03-04 OSLO •"), ("paragraph", PROSE), ("paragraph", PROSE)],
    ),
    "header under a headline": (
        f"Ministers meet\n\n date 2021-03-04 OSLO • {PROSE}",
        [
            ("headline", "Ministers meet"),
            ("header", "date 2021-03-04 OSLO •"),
            ("paragraph", PROSE),
        ],
    ),
    "header line": (
        f" date 2021-03-04 The Fjord Post\n\n{PROSE}",
        [("header", "date 2021-03-04 The Fjord Post"), ("paragraph", PROSE)],
    ),
    "header, then dateline": (
        f"date 2021-03-04 OSLO (Reuters) - {PROSE}",
        [("header", "date 2021-03-04"), ("dateline", "OSLO (Reuters) -"), ("paragraph", PROSE)],
    ),
    "a wire's dateline": (
        f"OSLO, March 4. /TASS/. {PROSE}",
        [("dateline", "OSLO, March 4. /TASS/."), ("paragraph", PROSE)],
    ),
    "posted by": (
        f"Ministers meet\n\nPosted on March 4, 2021 by Ada Berg\n\n{PROSE}",
        [
            ("headline", "Ministers meet"),
            ("header", "Posted on March 4, 2021 by Ada Berg"),
            ("paragraph", PROSE),
        ],
    ),
    "a headline with by": (
        f"Talks of 4 March 2021 by the numbers\n\n{PROSE}",
        [("headline", "Talks of 4 March 2021 by the numbers"), ("paragraph", PROSE)],
    ),
    "key points": (
        f"KEY POINTS\n\n  • First point made\n  • Second point made\n\n{PROSE}",
        [
            ("label", "KEY POINTS"),
            ("bullet", "First point made"),
            ("bullet", "Second point made"),
            ("paragraph", PROSE),
        ],
    ),
    "bullets in one line": (
        f"• First point • Second point\n\n{PROSE}",
        [("bullet", "First point"), ("bullet", "Second point"), ("paragraph", PROSE)],
    ),
    "trailing credit": (
        f"{PROSE}\n\nBLOOMBERG\n",
        [("paragraph", PROSE), ("byline", "BLOOMBERG")],
    ),
    "cross-head": (
        f"{PROSE}\n\nA long way to go\n\n{PROSE}",
        [("paragraph", PROSE), ("label", "A long way to go"), ("paragraph", PROSE)],
    ),
    "date as cross-head": (
        f"Story of the talks\n\n{PROSE}\n\n8 May 2020\n\n{PROSE}",
        [
            ("headline", "Story of the talks"),
            ("paragraph", PROSE),
            ("label", "8 May 2020"),
            ("paragraph", PROSE),
        ],
    ),
    "Markdown": (
        f"# Ministers meet\n\n{PROSE}\n\n## What next\n\n{PROSE}",
        [
            ("headline", "Ministers meet"),
            ("paragraph", PROSE),
            ("label", "What next"),
            ("paragraph", PROSE),
        ],
    ),
    "standfirst, then date": (
        f"Ministers meet\n\nOne long hour in Oslo and its meagre end, by those who sat it out\n\n"
        f"4 March 2021\n\n{PROSE}",
        [
            ("headline", "Ministers meet"),
            (
                "paragraph",
                "One long hour in Oslo and its meagre end, by those who sat it out",
            ),
            ("header", "4 March 2021"),
            ("paragraph", PROSE),
        ],
    ),
    "header in parts": (
        f"Ministers meet\n\nBy Ada Berg | Fjord Post | 4 March 2021\n\n{PROSE}",
        [
            ("headline", "Ministers meet"),
            ("header", "By Ada Berg | Fjord Post | 4 March 2021"),
            ("paragraph", PROSE),
        ],
    ),
    "correction": (
        f"{PROSE}\n\nCorrection, March 5: the hour was two hours long.",
        [
            ("paragraph", PROSE),
            ("boilerplate", "Correction, March 5: the hour was two hours long."),
        ],
    ),
    "one line": ("Ministers meet again", [("paragraph", "Ministers meet again")]),
    "nothing": (" \n\t\n", []),
}


@pytest.mark.parametrize("name", PAGES)
def test_pages(name):
    text, expected = PAGES[name]
    assert parts(text) == expected


OPENINGS = {
    "OSLO, March 4 - ": "dateline",
    "OSLO/BERGEN, March 4 (Reuters) - ": "dateline",
    "OSLO, Norway (AP) _ ": "dateline",
    "Oslo (AFP) - ": "dateline",
    "NEW YORK, 4 March 2021 /PRNewswire/ -- ": "dateline",
    "OSLO — ": "dateline",
    "HAMAR, Innlandet, March 4, 2021 (Fjord Post) – ": "dateline",
    "OSLO (Reuters): ": "dateline",
    "(Reuters) - ": "dateline",
    "March 4 (Reuters) - ": "dateline",
    "May 4: ": None,
    "ANALYSIS - ": None,
    "NORDBERG: ": None,
    "Anna Nordberg (Labour) - ": None,
    "Oslo - ": None,
    "OSLO-": None,
    "Photograph: Ada Berg/AFP/Getty Images ": "caption",
}


@pytest.mark.parametrize("opening", OPENINGS)
def test_what_opens_a_paragraph(opening):
    text = f"{PROSE}\n\n{opening}{PROSE}" if OPENINGS[opening] is None else opening + PROSE
    if OPENINGS[opening] is None:
        assert parts(text)[-1][0] == "paragraph"
        assert parts(text)[-1][1] == opening + PROSE
    else:
        assert parts(text) == [(OPENINGS[opening], opening.strip()), ("paragraph", PROSE)]


def test_a_caption_glued_to_a_story_ends_with_its_credit():
    caption = "Ada Berg at the quay in Oslo. (By Per Holm -- The Fjord Post)"
    assert parts(f"{caption} {PROSE}") == [("caption", caption), ("paragraph", PROSE)]


def test_a_story_that_goes_on_behind_its_title_is_no_headline():
    page = (
        "Talks go on. Both sides met in Rome, a spokesman said on Monday.\n\nThey will meet again."
    )
    kinds = [block.kind for block in blocks(page, "Talks go on")]
    assert kinds == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Talks go on; Both met in Rome", "Talks go on;\nBoth met in Rome."),
        ("Berg: ‘We’ll talk’", "Berg: ‘We’ll talk.’"),
        ("Berg: ‘We’ll talk to…’", "Berg: ‘We’ll talk to….’"),
    ],
)
def test_a_title_that_a_page_repeats_is_a_headline_again(title, lines):
    page = f"{title}\n\n{lines}\n\n{PROSE}"
    *above, last = [block.kind for block in blocks(page, title)]
    assert set(above) == {"headline"}
    assert last == "paragraph"


def test_a_bare_dateline_stands_behind_the_title_even_one_with_a_stop():
    text = f"Talks go on.\n\nOSLO — {PROSE}"
    titled = [block.kind for block in blocks(text, "Talks go on")]
    assert titled == ["headline", "dateline", "paragraph"]
    assert [block.kind for block in blocks(text, "Talks end")] == ["paragraph", "paragraph"]


def test_what_stands_above_the_credit_of_the_first_picture_is_its_caption():
    caption, credit = "Ada Berg sails to Oslo.", "(By Per Holm -- The Fjord Post)"
    expected = [("caption", caption), ("caption", credit), ("paragraph", PROSE)]
    assert parts(f"{caption}\n{credit} {PROSE}") == expected


LINES = {
    "Published: 4 March 2021, 10:15 GMT": "header",
    "Updated March 4, 2021 10:15 a.m. ET": "header",
    "PUBLISHED THU, MAR 4 2021": "header",
    "Last updated on Thursday": "paragraph",
    "FULL TEXT.": "label",
    "Updated figures came out on Thursday 4 March.": "paragraph",
    "By Ada Berg and Jon Dahl in Oslo": "byline",
    "By contrast, nothing was said in Oslo": "paragraph",
    "Ada Berg, Reuters": "byline",
    "(Reporting by Ada Berg; Editing by Jon Dahl)": "byline",
    "— Bloomberg": "byline",
    "AFP, Reuters": "byline",
    "[File] The ministers in Oslo last year | AFP": "caption",
    "FILE PHOTO: The ministers in Oslo": "caption",
    "The ministers in Oslo | AFP": "caption",
    "The ministers in Oslo. Photograph: Ada Berg/Studio": "caption",
    "Follow us on every channel you like": "boilerplate",
    "\U0001f4e3 Join our channel for the latest": "boilerplate",
    "Subscribe to our newsletter": "boilerplate",
    "ADVERTISEMENT": "boilerplate",
    "© 2021 The Fjord Post. All rights reserved.": "boilerplate",
    "He followed us on the way out.": "paragraph",
    "Share on Facebook": "boilerplate",
    "WhatsApp": "boilerplate",
    "Copy link": "boilerplate",
    "Get alerts for The Fjord Post": "boilerplate",
    "A version of this article appears in print on March 5, 2021, Section A": "boilerplate",
    "Image source, Getty Images": "caption",
    "Image caption Kari Holm told reporters on Tuesday that she would go.": "caption",
    "Media caption, Kari Holm speaks after the talks": "caption",
    "Kari Holm at the port on Tuesday. REUTERS/Ada Berg": "caption",
    "Kari Holm leaves the talks in Oslo on Tuesday. [Ada Berg/Reuters]": "caption",
    "Kari Holm at the port on Tuesday © Ada Berg/AFP": "caption",
    "Kari Holm speaks to reporters. Credit...Ada Berg for The Fjord Post": "caption",
    "Kari Holm, the minister, at the port. AP Photo/Ada Berg": "caption",
    "Kari Holm is seen at the port in this file photo.": "caption",
    "The Fjord Press contributed to this report.": "byline",
    "Ana Holm contributed reporting from Oslo, and Tor Berg from Lund.": "byline",
    "Two in three agree, said a Reuters/Ipsos poll of 1,000 people.": "paragraph",
    "Five ministries contributed to this report on the state of the fjords.": "paragraph",
    "They said on Facebook that the talks were off.": "paragraph",
    "KEY POINTS": "label",
    "At a glance:": "label",
    "- A point with a dash": "bullet",
    "<script>alert(1); DROP TABLE articles;</script>": "paragraph",
}


@pytest.mark.parametrize("line", LINES)
def test_lines(line):
    kind = next(kind for kind, words in parts(f"{PROSE}\n\n{line}") if words in line[-len(words) :])
    assert kind == LINES[line]


def test_lines_broken_at_a_column_are_one_paragraph():
    text = (
        "The ministers of both countries met in Oslo on Thursday and\n"
        "agreed to meet again before the summer, said their offices.\n"
        "No date was given.\n"
    )
    assert parts(text) == [("paragraph", text.strip())]


def test_a_line_that_ends_a_sentence_is_a_paragraph():
    assert parts(f"{PROSE}\n{PROSE}") == [("paragraph", PROSE)] * 2


def test_a_bullet_broken_at_a_column_is_one_bullet():
    text = "• The ministers of both countries met in Oslo on Thursday and\n  agreed to meet again."
    assert parts(text) == [("bullet", text[2:])]


@pytest.mark.parametrize(
    "unit",
    ["a", "A ", "\n", "a\n", "• a ", "date 2020-01-01 ", "OSLO, ", "/AP", "| AFP ", " ", "By A "],
)
def test_time_grows_no_faster_than_length(unit):
    def cost(length):
        text = unit * (length // len(unit))
        started = time.process_time()
        blocks(text)
        return time.process_time() - started

    cost(1000)
    assert min(cost(120_000) for _ in range(3)) < 40 * cost(15_000) + 0.1  # memory may be tidied


@given(st.text(alphabet=st.sampled_from("aB .•-—\n\r\t:()|/,0129\x1b\u2028“By date2020May")))
def test_blocks_are_ordered_disjoint_and_trimmed(text):
    at = 0
    for block in blocks(text):
        assert at <= block.start < block.end <= len(text)
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        assert not text[at : block.start].strip(" \t\r\n\u2028•—-#")
        at = block.end
    assert not text[at:].strip(" \t\r\n\u2028•—-#")
