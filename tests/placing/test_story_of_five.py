"""Five articles of one deal, two without a day: where they are placed, and why."""

import json
from pathlib import Path

import pytest
from spacy.language import Language

from extractor import __version__, pipeline, readers, store
from extractor.store import Store, travelling

ARTICLES = {
    "plan.txt": (
        "date 2020-05-08 OSLO • Envoys of Norland and Sudland will talk by telephone as soon"
        " as next week about their timber pact.\n\nIt will be the first time that the two"
        " envoys talk about the pact since it was signed in January, just before the storms"
        " hit both countries."
    ),
    "cut.txt": (
        "date 2020-03-10 OSLO • Norland may let Sudland buy its timber later, people who know"
        " of the talks said.\n\nSudland promised to buy timber in the pact that Norland and"
        " Sudland signed in January."
    ),
    "old.txt": (
        "date 2019-02-02 OSLO • Norland promised to sell more timber after talks in Oslo.\n\n"
        "Both sides planned another round of talks before a pact could be signed."
    ),
    "soon.txt": (
        "Norland and Sudland have agreed to talk again, the trade ministry said.\n\nEarly"
        " Thursday in Oslo, the ministry said both sides will talk by telephone seven months"
        " after the two countries signed their timber pact.\n\nOn Tuesday the president of"
        " Sudland claimed that he had cancelled all talks."
    ),
    "call.txt": (
        "Norland, Sudland hold talks, agree to keep timber pact\n\n"
        "Photo: The presidents shake hands in Oslo on November 9, 2017.\n\n"
        "Envoys of Norland and Sudland talked by telephone on Tuesday"
        " and agreed to keep their timber pact. Norland and Sudland signed the pact in"
        " January, and it brought peace to the market."
    ),
}


def _write(folder: Path, names: list[str]) -> None:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text(ARTICLES[name], encoding="utf-8")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory, nlp: Language) -> Store:
    folder = tmp_path_factory.mktemp("five") / "articles"
    _write(folder, list(ARTICLES))
    opened = store.open(":memory:")
    for extraction in pipeline.extract(readers.read([str(folder)]), nlp):
        opened.add(extraction)
    return opened


def _id(told: Store, name: str) -> str:
    return next(each.id for each in told.articles() if each.ref.endswith(name))


def test_counted_from_a_dated_signing_it_is_of_august(told: Store) -> None:
    placing = told.placing(_id(told, "soon.txt"))
    assert placing is not None
    assert placing.days is not None
    assert (str(placing.days.first), str(placing.days.last)) == ("2020-08-06", "2020-08-31")
    assert placing.reasons == (
        "it is of 2020-08, “seven months” after what cut.txt dates 2020-01;"
        " its news is of a Thursday of it",
    )


def test_a_month_that_others_date_bounds_both_ends_and_no_caption_does(told: Store) -> None:
    placing = told.placing(_id(told, "call.txt"))
    assert placing is not None
    assert placing.days is not None
    assert (str(placing.days.first), str(placing.days.last)) == ("2020-01-01", "2021-01-31")
    assert placing.reasons == ("“January” is 2020-01, as cut.txt and plan.txt date it",)


def test_what_is_missing_is_named(told: Store) -> None:
    placing = told.placing(_id(told, "call.txt"))
    assert placing is not None
    (missing,) = placing.missing
    assert "plan.txt (for 2020-05-11/2020-05-17)" in missing
    assert "soon.txt" in missing
    assert "old.txt" not in missing


def test_lines_inherit_ranges_and_are_found_by_them(told: Store) -> None:
    claims = told.get(_id(told, "soon.txt")).claims
    edtf = {claim.when.timex: claim.when.edtf for claim in claims}
    assert edtf["Tuesday"] == "2020-08-04/2020-08-25"
    asked = {each.article.id for each in told.select(since="2020-08-07", until="2020-08-20")}
    assert _id(told, "soon.txt") in asked
    asked = {each.article.id for each in told.select(since="2020-09")}
    assert _id(told, "soon.txt") not in asked


def test_articles_travel_with_the_version_that_read_them(tmp_path: Path, nlp: Language) -> None:
    _write(tmp_path, ["plan.txt", "soon.txt"])
    bounded = f"{ARTICLES['soon.txt']} Envoys met in Oslo on November 9, 2019."
    (tmp_path / "soon.txt").write_text(bounded, encoding="utf-8")
    with store.open(":memory:") as opened:
        for extraction in pipeline.extract(readers.read([str(tmp_path)]), nlp):
            opened.add(extraction)
        soon = next(each for each in opened.articles() if each.ref.endswith("soon.txt"))
        read = opened.as_read(soon.id).article
        assert read.published_basis == soon.published_basis == "inferred"
        assert read.published != soon.published
        versions = [json.loads(line)["version"] for line in travelling.lines(opened)]
    assert versions == [__version__] * 2


def test_what_is_removed_tells_no_more(tmp_path: Path, nlp: Language) -> None:
    names = ["plan.txt", "soon.txt"]
    _write(tmp_path / "two", names)
    with store.open(tmp_path / "two.db") as opened:
        read = list(pipeline.extract(readers.read([str(tmp_path / "two")]), nlp))
        for extraction in read:
            opened.add(extraction)
        soon = next(each for each in read if each.article.ref.endswith("soon.txt"))
        assert opened.get(soon.article.id).article.published_basis == "inferred"
        assert opened.as_read(soon.article.id) == soon
        assert opened.known(soon.article)
        opened.remove(next(each.article.id for each in read if each is not soon))
        assert opened.get(soon.article.id) == soon
