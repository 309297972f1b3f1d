"""Where a page lost the line between a caption, a bullet or a headline and the sentence behind."""

import pytest

SEAMS = [
    ("Waves hit the old pier with logs", "Fishermen said on Sunday they had found herring."),
    ("Crews begin to fit a new gate on the dam", "Underwater robots have removed a valve."),
    ("A bridge was shut by the storm", '"There was no warning at all," the mayor said.'),
    ("The storm has damaged houses across the region", "Officials believe the cost will rise."),
    ("A crowd waits near the old harbour", "Workers have been told to stay at home."),
]


@pytest.mark.parametrize(("above", "below"), SEAMS)
def test_a_sentence_starts_where_a_line_was_lost(nlp, above, below):
    doc = nlp(f"Ships sailed on Monday.\n{above} {below}\nNobody was hurt.")
    assert [each.text.strip() for each in doc.sents][1:3] == [above, below]


WHOLE = [
    "It was the first time Norway has ever won.",
    "They said Telenor Group had paid for the law firm Berg in Oslo.",
    "He told the paper on Tuesday Norwegian officials had left the fund Congress created.",
    'The minister said in a short statement "We have met and we shall meet again."',
    'She wrote the song "Waves of the North" for the film "The Long Way Home" last year.',
    'He was the painter behind the famous "We are all at sea" poster that hung in the hall.',
    'She ran the page "We are all at sea" -- and then left it.',
    "The body says it will now call the virus influenza A (H1N1) rather than pig flu.",
    "The former captain, Ann Berg, will be succeeding Jobs as head of the club.",
    "The shop passes the Nordic electronics retailer Best Boats for the second place.",
    "The ministry in charge of the National Ferry Board is still in talks.",
    "The talks between Vice-Premier Liu He and Ana Berg in Oslo were called off.",
    "Vice Premier Liu He met the head of the Norwegian ferry board, Kim So, in the morning.",
    "Shares fell by a tenth, behind the rise in the Nordic 600 Oil and Gas index.",
    "The shop was renamed to iBoats Store in 2006, as the firm began to sell sails.",
    "They were taken to a state-designated Level I Trauma Center in the wake of the storm.",
    "The virus is an influenza A virus that the ferry brought to Oslo on Monday.",
    "It was the worst storm I have seen in years.",
]
WHOLE_TOP = [
    "Norda said the gate was closed by the energy giant Norda, which had built it in May.",
    "The leak that Norda left has hurt the boatyard Berg Boats, which Norda had sold in May.",
]


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_sentence_is_not_cut_at_a_name(nlp, sentence):
    assert len(list(nlp(f"Ships sailed on Monday.\n{sentence}\nNobody was hurt.").sents)) == 3


TOP = [
    ["Norway checks all its ferries after harbour fire",
     "Mr Berg expressed sympathy for those hurt by the fire",
     "Norway is checking all ferries after the fire, Harbour Minister Ana Berg has said."],
    ["Norda has faced anger over its handling of the gate",
     "Norda has denied claims that its handling of the gate was poor."],
    ["Norda credit rating was downgraded as its share price fell since the leak began",
     "Lund Ratings, one of the big rating agencies, has downgraded Norda following the leak."],
]  # fmt: skip


@pytest.mark.parametrize("lines", TOP)
def test_the_first_line_of_a_page_holds_its_headline(nlp, lines):
    doc = nlp(f"{' '.join(lines)}\nNobody was hurt.")
    assert [each.text.strip() for each in doc.sents][:-1] == lines


@pytest.mark.parametrize("sentence", WHOLE_TOP)
def test_the_first_line_of_a_page_is_not_cut_at_a_name(nlp, sentence):
    assert len(list(nlp(f"{sentence}\nNobody was hurt.").sents)) == 2


def test_a_sentence_starts_behind_an_abbreviation(nlp):
    sentences = [
        "Berg's builds and mends some 90 slow boats all over the U.S.",
        "The company left the market in May.",
    ]
    assert [each.text for each in nlp(" ".join(sentences)).sents] == sentences


def test_no_sentence_starts_behind_a_title(nlp):
    assert len(list(nlp("The crew of Mr. A said on Monday that the ferry had left.").sents)) == 1


def test_a_doc_without_tags_stays_as_it_is(nlp):
    seams = nlp.get_pipe("news_seams")
    doc = nlp.make_doc("Waves hit the old pier with logs Fishermen said on Sunday.")
    assert not seams(doc).has_annotation("SENT_START")
