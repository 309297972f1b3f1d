"""Weekdays that others date: several sentences must find the week, and no other as well."""

from datetime import date, timedelta

from extractor import placing
from extractor.placing import Told
from extractor.records import Article, DateRange, Event, Extraction, Provenance, Timex, When

SENTENCES = (
    "The harbour council of Larsund voted on Tuesday to close the northern ferry terminal.",
    "Dockers of Larsund blocked the northern terminal with thirty lorries on Monday morning.",
)
DAY = date(2020, 5, 12)


def _undated(sentences: tuple[str, ...]) -> Extraction:
    events, timexes, text = [], [], "\n".join(sentences)
    for sentence in sentences:
        start = text.index(sentence)
        words = "Tuesday" if "Tuesday" in sentence else "Monday morning"
        place = Provenance("u", start, start + len(sentence), sentence)
        at = start + sentence.index(words)
        value = "XXXX-WXX-2" if words == "Tuesday" else "XXXX-WXX-1TMO"
        where = Provenance("u", at, at + len(words), sentence)
        timexes.append(Timex(where, "DATE", value, None, None, "weekday", "relative"))
        when = When(None, None, "unknown", words)
        events.append(
            Event(
                f"u.e{start}", (start, start + 3), "vote", sentence, (), when, "happened", (place,)
            )
        )
    return Extraction(Article("u", "u.txt", text), tuple(timexes), events=tuple(events))


def _told(name: str, day: date, sentence: str) -> Told:
    days = DateRange(day, day)
    return Told(name, name, days, sentence, "vote", "happened", days, "relative")


def test_two_sentences_of_one_week_place_an_article() -> None:
    told = [_told("a", DAY, SENTENCES[0]), _told("b", DAY - timedelta(1), SENTENCES[1])]
    found = placing.place([_undated(SENTENCES)], told)
    assert found["u"].days == DateRange(date(2020, 5, 11), date(2020, 5, 18))


def test_one_sentence_alone_is_not_enough() -> None:
    assert placing.place([_undated(SENTENCES[:1])], [_told("a", DAY, SENTENCES[0])]) == {}


def test_another_weekday_is_another_day() -> None:
    told = [_told("a", DAY + timedelta(2), each) for each in SENTENCES]
    assert placing.place([_undated(SENTENCES)], told) == {}


def test_two_weeks_found_alike_leave_it_open_and_say_so() -> None:
    told = [
        _told(f"{name}{at}", DAY + timedelta(shift - at), sentence)
        for name, shift in (("a", 0), ("b", 70))
        for at, sentence in enumerate(SENTENCES)
    ]
    (missing,) = placing.place([_undated(SENTENCES)], told)["u"].missing
    assert "may be" in missing
