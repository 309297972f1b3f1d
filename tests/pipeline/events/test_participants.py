"""Who takes part in an event, by role."""

import pytest
from spacy.language import Language

from tests.pipeline.docs import event, read

CASES = [
    ("Canada sued Japan.", "sued", "agent=canada patient=japan"),
    ("Canada was punished by Beijing.", "punished", "patient=canada agent=china"),
    ("Jan Novak was fired and sued Canada.", "fired", "patient=jan-novak"),
    ("Canada gave Japan wheat.", "gave", "agent=canada recipient=japan"),
    ("Canada sold wheat to Japan.", "sold", "agent=canada recipient=japan"),
    ("Beijing imposed sanctions on Canada.", "imposed", "agent=china patient=canada"),
    ("Ana Silva arrived in Japan.", "arrived", "agent=ana-silva place=japan"),
    ("Ana Silva and Jan Novak resigned.", "resigned", "agent=ana-silva agent=jan-novak"),
    ("A Canadian official and Jan Novak left.", "left",
     "agent=a-canadian-official agent=jan-novak"),
    ("Ana Silva met Jan Novak.", "met", "agent=ana-silva patient=jan-novak"),
    ("Ana Silva met with Jan Novak.", "met", "agent=ana-silva agent=jan-novak"),
    ("Japan met Trade Minister John Smith and Finance Secretary Jane Doe.", "met",
     "agent=japan patient=john-smith patient=jane-doe"),
    ("Ana Silva dined with Jan Novak.", "dined", "agent=ana-silva recipient=jan-novak"),
    ("Ana Silva resigned and left Canada.", "left", "agent=ana-silva place=canada"),
    ("Jan Novak was fired and sued Canada.", "sued", "agent=jan-novak patient=canada"),
    ("Jan Novak was arrested and jailed.", "jailed", "patient=jan-novak"),
    ("Ana Silva plans to visit Japan.", "visit", "agent=ana-silva place=japan"),
    ("Ana Silva, who fired Jan Novak, resigned.", "fired", "agent=ana-silva patient=jan-novak"),
    ("Ana Silva, who fired Jan Novak, resigned.", "resigned", "agent=ana-silva"),
    ("Jan Novak, whom Ana Silva appointed, resigned.", "appointed",
     "patient=jan-novak agent=ana-silva"),
    ("Jan Novak said he would resign.", "resign", "agent=jan-novak"),
    ("Canada, which banned fish, banned beef.", "banned", "agent=canada"),
    ("Monday's talks with Japan were useful.", "talks", "agent=japan"),
    ("Talks between Japan and Canada on Monday helped.", "helped", "agent=japan agent=canada"),
    ("The Japanese government's visit to Canada on Monday failed.", "failed",
     "agent=japan place=canada"),
    ("Japan held talks with Canada.", "held", "agent=japan agent=canada"),
    ("Japan signed a treaty with Canada.", "signed", "agent=japan agent=canada"),
    ("Talks between Japan and Canada were held.", "held", "agent=japan agent=canada"),
    ("Japan rejected a treaty with Canada.", "rejected", "agent=japan patient=canada"),
    ("Canada asked Japan to lower tariffs.", "lower", "agent=japan"),
    ("Canada forced Japan to open the port.", "open", "agent=canada agent=japan"),
    ("Canada began to close the mine.", "close", "agent=canada"),
    ("Japan was asked to lower tariffs.", "lower", "agent=japan"),
    ("The ministry called on Japan to open the port.", "open", "agent=japan"),
    ("Canada promised Japan to lower tariffs.", "lower", "agent=canada"),
    ("Ana Silva, meeting Jan Novak on Monday, resigned.", "meeting",
     "agent=ana-silva patient=jan-novak"),
    ("Flowers bloomed. He smiled.", "smiled", ""),
]  # fmt: skip
HARDEST = [
    ("Kim Jong-un's sister spoke.", "spoke", "", "the sister is not the brother"),
    ("Japan's invasion of Canada on Monday failed.", "failed", "agent=japan",
     "who suffers an event noun is told by the noun"),
]  # fmt: skip


def taking_part(sentence: str, word: str) -> str:
    told = event(read(sentence), word).participants
    return " ".join(f"{part.role}={part.actor_id.partition(':')[2]}" for part in told)


@pytest.mark.parametrize(("sentence", "word", "expected"), CASES)
def test_participants_have_their_role(sentence: str, word: str, expected: str) -> None:
    assert taking_part(sentence, word) == expected


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        pytest.param(*case, marks=pytest.mark.xfail(reason=reason), id=case[0])
        for *case, reason in HARDEST
    ],
)
def test_participants_in_hard_cases(sentence: str, word: str, expected: str) -> None:
    assert taking_part(sentence, word) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "According to a Reuters report, Japan opened the port on Friday.",
        "Japan opened the port on Friday, according to the Ministry of Trade.",
    ],
)
def test_who_vouches_for_an_event_takes_no_part_in_it(nlp: Language, sentence: str) -> None:
    found = {part.actor_id for part in event(nlp(sentence), "opened").participants}
    assert not {each for each in found if "reuters" in each or "ministry" in each}
    assert any("japan" in each for each in found)


def test_an_actor_takes_part_once() -> None:
    doc = read("Japan opened the port. Japan held talks with Canada.")
    ids = [part.actor_id for part in event(doc, "held").participants]
    assert len(ids) == len(set(ids))


THINGS = [
    ("The mayor opened a bridge that cost millions.", "opened", "agent=mayor"),
    ("A man was taken to hospital in Leeds.", "taken", "patient=a-man place=leeds"),
    ("The suit was settled out of court.", "settled", "patient=suit"),
    ("Two men were killed by an explosion.", "killed", "patient=two-men agent=an-explosion"),
    ("Fears were dispelled by the sight of soldiers.", "dispelled", ""),
    ("The bridge collapsed on Monday.", "collapsed", "agent=bridge"),
    ("A storm sank the ferry that carried them.", "sank", "agent=a-storm patient=ferry"),
    ("Norway's largest bank closed its port on Monday.", "closed", "agent=norway-largest-bank"),
    ("France's oldest theatre closed on Monday.", "closed", "agent=france-oldest-theatre"),
    ("The storm sank a Tokyo ferry on Monday.", "sank", "agent=storm"),
    ("Ana Silva spoke at the White House on Monday.", "spoke", "agent=ana-silva"),
    ("Ohio sued the firm on Monday.", "sued", "agent=ohio patient=firm"),
    ("A man in Ohio sued the firm on Monday.", "sued",
     "agent=a-man-in-ohio place=ohio patient=firm"),
    ("Ana Silva met the White House on Monday.", "met", "agent=ana-silva patient=united-states"),
    ("A violent protest closed the harbour in Ohio.", "closed",
     "agent=a-violent-protest place=ohio"),
    ("In Ohio, plumes of black smoke were gushing from the mine.", "gushing",
     "place=ohio agent=plumes-of-black-smoke"),
    ("Tar balls continued to wash ashore on Monday in Ohio.", "wash", "agent=tar-balls place=ohio"),
    ("The Norwegian president is to give a televised address tonight.", "give",
     "agent=norwegian-president"),
    ("China has shown admirable leadership by opening the port.", "shown", "agent=china"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "expected"), THINGS)
def test_a_thing_takes_part_only_where_it_does_something(
    nlp: Language, text: str, word: str, expected: str
) -> None:
    doc = nlp(text)
    (found,) = [e for e in doc._.events if doc.text[slice(*e.trigger)] == word]
    parts = [f"{p.role}={p.actor_id.partition(':')[2]}" for p in found.participants]
    assert parts == expected.split()
