"""When was it, and how do we know? Every article here is of Wednesday, 6 May 2020."""

import pytest

from extractor.export import objects
from extractor.pipeline import dating
from tests.pipeline.docs import claim, event, read

STATED = [
    ("Japan opened the port on 3 March 2020.", "opened", "2020-03-03", "stated"),
    ("Critics fear a ban that China imposed in 2015.", "imposed", "2015", "stated"),
    ("Japan opened the port on Monday.", "opened", "2020-05-04", "relative"),
    ("Canada closed the mine yesterday, after a visit last week.", "closed", "2020-05-05",
     "relative"),
    ("Canada closed the mine yesterday, after a visit last week.", "visit",
     "2020-04-27/2020-05-03", "relative"),
    ("Japan opened the port in April.", "opened", "2020-04", "relative"),
    ("Japan opened the port in May, and Canada closed the mine in June.", "closed", "2019-06",
     "relative"),
    ("The minister's visit to Japan on Friday will help.", "help", "2020-05-08", "relative"),
    ("The minister is to visit Japan on Friday.", "visit", "2020-05-08", "relative"),
    ("Canada closes the mine on Friday.", "closes", "2020-05-08", "relative"),
    ("Canada will close the mine next week.", "close", "2020-05-11/2020-05-17", "relative"),
    ("Canada closed the mine two weeks after Japan opened the port on 3 March 2020.", "closed",
     "2020-03-16/2020-03-22", "relative"),
    ("Japan opened the port on Monday, three days after Canada closed the mine.", "closed",
     "2020-05-01", "relative"),
    ("Canada will hold talks with Japan “in the coming days,” the ministry said on Monday.",
     "hold", "2020-05-06/2020-05-13", "relative"),
    ("Canada closed the mine earlier this week.", "closed", "2020-05-04/2020-05-05", "relative"),
    ("Canada closed the mine this week.", "closed", "2020-05-04/2020-05-06", "relative"),
    ("This week, Canada is expected to close the mine.", "close", "2020-05-04/2020-05-10",
     "relative"),
    ("Canada plans to close the mine starting in June.", "close", "2020-06", "relative"),
    ("The minister sold the bank at the 2018 Harbour Forum.", "sold", "2020-05-06",
     "publication"),
]  # fmt: skip
BOUNDED = [
    ("Canada has banned fish since May 1.", "banned", "2020-05-01/2020-05-06"),
    ("Canada has banned fish since March.", "banned", "2020-03/2020-05-06"),
    ("Canada will ban fish from June 1.", "ban", "2020-06-01/.."),
    ("Canada banned fish until May 1.", "banned", "../2020-05-01"),
    ("Canada will close the mine by June 1.", "close", "2020-05-06/2020-06-01"),
]
CONTEXT = [
    ("the paragraph's day goes on", ["Japan opened the port on Monday. Canada closed the mine."],
     "2020-05-04", "narrative"),
    ("the perfect tells of today",
     ["Japan opened the port on Monday. Canada has closed the mine."], "2020-05-06",
     "publication"),
    ("the pluperfect tells of before", ["Canada had closed the mine."], "../2020-05-06",
     "publication"),
    ("a day to come does not go on", ["Canada will close the mine next week. "
     "Canada closed the mine."], "2020-05-06", "publication"),
    ("a month does not go on", ["Japan opened the port in April. Canada closed the mine."],
     "2020-05-06", "publication"),
    ("a report of one day goes on with it", ["Japan opened the port on Monday.",
     "A baker said prices rose.", "Canada closed the mine."], "2020-05-04", "narrative"),
    ("a report of two days does not", ["An earthquake struck central Italy on Wednesday.",
     "Japan opened the port on Monday.", "A baker said prices rose.", "Canada closed the mine."],
     "../2020-05-06", "publication"),
    ("deed follows deed", ["Japan opened the port on Monday.", "Prices rose.",
     "Canada closed the mine."], "2020-05-04", "narrative"),
    ("a later paragraph's day goes on with the next", ["Canada closed the mine.", "Prices rose.",
     "Japan opened the port on Monday.", "Canada closed the mine."], "2020-05-04", "narrative"),
    ("old days are no news", ["Japan opened the port on 3 March 2020.", "Prices rose.",
     "Canada closed the mine."], "../2020-05-06", "publication"),
    ("an old day told in passing does not go on",
     ["Ana Silva, appointed on 3 March 2015, sold the bank. Canada closed the mine."],
     "2020-05-06", "publication"),
    ("nothing said is publication", ["Canada closed the mine."], "2020-05-06", "publication"),
]  # fmt: skip
STATUSES = [
    ("The port closes on 11 May 2020.", "closes", "planned"),
    ("Canada closed the mine on 11 May 2020.", "closed", "happened"),
    ("Canada did not close the mine.", "close", "negated"),
    ("Japan opened the port on Monday.", "opened", "happened"),
]
UNKNOWN = [
    ("Canada will close the mine.", "close"),
    ("Canada may close the mine.", "close"),
    ("Canada did not close the mine.", "close"),
    ("Canada threatened on Sunday to close the mine.", "close"),
    ("Japan opened the port on Monday. Canada will close the mine.", "close"),
]
CLAIMS = [
    (["Japan said in a statement on Monday that the port was open."], "2020-05-04", "relative"),
    (["Ana Silva said on Monday that Canada closed the mine last week."], "2020-05-04",
     "relative"),
    (["The ministry said the bank collapsed in May."], "2020-05-06", "publication"),
    (["Japan opened the port on Monday. Ana Silva said the mine would close."], "2020-05-04",
     "narrative"),
    (["Prices rose.", "Prices rose.", "Ana Silva said on Monday that the mine was safe.",
      "A baker said prices rose."], "2020-05-06", "publication"),
    (["Japan opened the port on Monday.", "Prices rose.", "Japan said the treaty was fair."],
     "2020-05-04", "narrative"),
    (["Japan opened the port on Monday.", "Prices rose.",
      "Ana Silva said the mine would close."], "2020-05-04/2020-05-06", "narrative"),
    (["Japan opened the port on Monday.", "Prices rose.",
      "The Foreign Ministry said the treaty was fair."], "2020-05-04", "narrative"),
    (["Japan opened the port on Monday.", "Prices rose.",
      "The fisheries minister, Ana Silva, said the treaty was fair."], "2020-05-04",
     "narrative"),
    (["Japan opened the port on Monday.", "Prices rose.",
      "A statement by the minister said the treaty was fair."], "2020-05-04", "narrative"),
    (["Japan opened the port on Monday.", "Prices rose.", "A baker said the treaty was fair."],
     "2020-05-06", "publication"),
    (["Canada will hold talks with Japan “in the coming days,” the ministry said on Monday."],
     "2020-05-04", "relative"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "word", "edtf", "basis"), STATED)
def test_a_clause_with_a_date_is_dated_by_it(
    sentence: str, word: str, edtf: str, basis: str
) -> None:
    when = event(read(sentence), word).when
    assert (when.edtf, when.basis) == (edtf, basis)


@pytest.mark.parametrize(("sentence", "word", "edtf"), BOUNDED)
def test_since_from_until_and_by_bound_a_range(sentence: str, word: str, edtf: str) -> None:
    assert event(read(sentence), word).when.edtf == edtf


@pytest.mark.parametrize(
    ("paragraphs", "edtf", "basis"), [case[1:] for case in CONTEXT], ids=[c[0] for c in CONTEXT]
)
def test_context_dates_what_has_no_date(paragraphs: list[str], edtf: str, basis: str) -> None:
    when = event(read(*paragraphs), "closed").when
    assert (when.edtf, when.basis) == (edtf, basis)


@pytest.mark.parametrize(("sentence", "word", "status"), STATUSES)
def test_the_day_and_the_tense_tell_what_became_of_it(
    sentence: str, word: str, status: str
) -> None:
    assert event(read(sentence), word).status == status


CHANGED = [
    ("Canada closed the mine on 11 May 2020.", "closed", "2020-05-11", "happened"),
    ("Canada closed the mine on 11 May 2020.", "closed", "2020-05-12T06:00:00Z", "happened"),
    ("Canada closed the mine on 11 May 2020.", "closed", "2020-05-10", "planned"),
    ("Canada closed the mine on 11 May 2020.", "closed", "2020-05-01", "planned"),
    ("The port closes on 11 May 2020.", "closes", "2020-05-12", "planned"),
]


@pytest.mark.parametrize(("sentence", "word", "modified", "status"), CHANGED)
def test_what_is_told_as_past_up_to_the_last_change_happened(
    sentence: str, word: str, modified: str, status: str
) -> None:
    assert event(read(sentence, modified=modified), word).status == status


@pytest.mark.parametrize(("text", "word"), UNKNOWN)
def test_what_has_not_happened_has_no_date_of_its_own(text: str, word: str) -> None:
    when = event(read(text), word).when
    assert (when.edtf, when.basis, when.timex) == (None, "unknown", None)


@pytest.mark.parametrize(("paragraphs", "edtf", "basis"), CLAIMS)
def test_a_claim_is_dated_by_when_it_was_made(paragraphs: list[str], edtf: str, basis: str) -> None:
    when = claim(read(*paragraphs)).when
    assert (when.edtf, when.basis) == (edtf, basis)


def test_what_is_told_in_a_claim_was_by_the_day_it_was_told() -> None:
    doc = read("Ana Silva said on Monday that Canada closed the mine.")
    when = event(doc, "closed").when
    assert when.edtf == "2020-05-04"


def test_a_date_in_a_claim_is_that_of_what_is_told() -> None:
    doc = read("Ana Silva said on Monday that Canada closed the mine last week.")
    assert event(doc, "closed").when.edtf == "2020-04-27/2020-05-03"


def test_a_claim_knows_the_events_it_tells() -> None:
    doc = read("Ana Silva said on Monday that Canada closed the mine. Canada sued Japan.")
    assert claim(doc).event_ids == (event(doc, "closed").id,)


def test_a_date_keeps_its_words() -> None:
    assert event(read("Japan opened the port last week."), "opened").when.timex == "last week"


def test_a_carried_date_keeps_the_words_it_rests_on() -> None:
    doc = read("Japan opened the port on Monday. Canada closed the mine.")
    assert event(doc, "closed").when.timex == "Monday"


def test_an_undated_article_leaves_relative_dates_unknown_with_their_words() -> None:
    doc = read("Japan opened the port last week.", published=None)
    when = event(doc, "opened").when
    assert (when.range, when.edtf, when.basis, when.timex) == (None, None, "unknown", "last week")


def test_an_undated_article_keeps_calendar_dates() -> None:
    doc = read("Japan opened the port on 3 March 2020.", published=None)
    assert event(doc, "opened").when.edtf == "2020-03-03"


def test_an_undated_article_dates_nothing_by_itself() -> None:
    doc = read("Canada closed the mine. Ana Silva said Canada closed the mine.", published=None)
    assert {told.when.basis for told in (*doc._.events, *doc._.claims)} == {"unknown"}


def test_a_week_of_which_only_today_has_gone_by() -> None:
    doc = read("Canada closed the mine this week.", published="2020-05-04")
    assert [event.when.edtf for event in doc._.events] == ["2020-05-04"]


def test_publication_keeps_its_precision() -> None:
    doc = read("Canada closed the mine.", published="2020-05")
    assert event(doc, "closed").when.edtf == "2020-05"


def test_what_is_counted_from_an_undated_event_is_unknown() -> None:
    when = event(read("Canada closed the mine two days after the vote."), "vote").when
    assert (when.edtf, when.timex) == (None, "two days after")


BOUNDS = [
    ("Japan opened the port on 3 March 2020.", "2020-03-03/.."),
    ("Critics fear a ban that China imposed in 2015.", "2015-01-01/.."),
    ("The deal will end on 1 May 2030.", None),
    ("Japan opened the port last week.", None),
    ("Canada closed the mine.", None),
]


@pytest.mark.parametrize(("sentence", "edtf"), BOUNDS)
def test_what_an_undated_article_tells_as_past_bounds_its_publication(
    sentence: str, edtf: str | None
) -> None:
    article = dating.NewsDating()(read(sentence, published=None))._.article
    assert objects.edtf(article.published) == edtf
    assert article.published_basis == ("inferred" if edtf else None)


def test_a_bound_is_no_day_to_count_from() -> None:
    doc = read(
        "Japan opened the port on 3 March 2020. Japan opened the port last week.", published=None
    )
    again = dating.NewsDating()(dating.NewsDating()(doc))
    assert again._.events[-1].when.edtf is None
    assert objects.edtf(again._.article.published) == "2020-03-03/.."
