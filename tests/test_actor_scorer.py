"""The scorer of actors on cases worked out by hand, and the reader of GUM's entity layer."""

import gzip
from pathlib import Path

import pytest

from benchmarks.actors import coreference, gum, measure
from extractor.records import Article, Extraction, Mention, Provenance


def cut(text: str) -> list[frozenset[str]]:
    """ "abc d" is two clusters: {a, b, c} and {d}."""
    return [frozenset(cluster) for cluster in text.split()]


WORKED = [
    # Vilain et al. 1995, table 1: (key, response, precision, recall)
    ("muc", "abcd", "ab cd", 1, 2 / 3),
    ("muc", "ab cd", "abcd", 2 / 3, 1),
    ("muc", "abc", "abc", 1, 1),
    ("muc", "abcd", "ab", 1, 1 / 3),
    ("muc", "a b", "a b", 0, 0),
    # Bagga and Baldwin 1998, figure 2: the error between large clusters costs more
    ("b_cubed", "12345 67 89abc", "12345 6789abc", 16 / 21, 1),
    ("b_cubed", "12345 67 89abc", "1234589abc 67", 7 / 12, 1),
    ("b_cubed", "abcd", "ab cd", 1, 1 / 2),
    ("b_cubed", "abc", "ab", 1, 4 / 9),
    ("b_cubed", "ab", "abx", 4 / 9, 1),
    # Luo 2005, table 1 in phi 4: key {1-5} {6, 7} {8-c}
    ("ceaf_e", "12345 67 89abc", "12345 6789abc", (1 + 10 / 12) / 2, (1 + 10 / 12) / 3),
    ("ceaf_e", "12345 67 89abc", "123456789abc", 10 / 17, 10 / 17 / 3),
    ("ceaf_e", "ab cd", "ab cd", 1, 1),
    ("ceaf_e", "ab cd", "ac bd", 1 / 2, 1 / 2),
    ("ceaf_e", "ab", "", 0, 0),
]


@pytest.mark.parametrize(("name", "gold", "system", "precision", "recall"), WORKED)
def test_metrics_are_as_worked_out(name, gold, system, precision, recall) -> None:
    score = getattr(measure, name)(cut(gold), cut(system))
    assert score.precision == pytest.approx(precision)
    assert score.recall == pytest.approx(recall)


def test_conll_is_the_mean_of_the_three() -> None:
    gold, system = cut("abcd"), cut("ab cd")
    muc, b_cubed, ceaf = (
        2 * (2 / 3) / (5 / 3),
        2 * 0.5 / 1.5,
        2 * (2 / 3 / 2) * (2 / 3) / (2 / 3 / 2 + 2 / 3),
    )
    assert measure.conll(gold, system) == pytest.approx((muc + b_cubed + ceaf) / 3)


def test_all_is_one_for_what_is_right() -> None:
    gold = cut("abc de f")
    assert measure.conll(gold, gold) == 1.0


LAYER = """\
# newdoc id = GUM_news_rain
# meta::genre = news
# newpar
# text = President Ana Silva met her aide.
1\tPresident\t_\tNOUN\t_\t_\t2\t_\t_\tEntity=(1-person-new-x-cf1-2,3-coref-Ana_Silva
2\tAna\t_\tPROPN\t_\t_\t4\t_\t_\t_
3\tSilva\t_\tPROPN\t_\t_\t2\t_\t_\tEntity=1)
4\tmet\t_\tVERB\t_\t_\t0\t_\t_\t_
5\ther\t_\tPRON\t_\t_\t6\t_\t_\tEntity=(2-person-new-x-cf2-2-sgl(1-person-giv:act-x-cf1-1-ana)
6\taide\t_\tNOUN\t_\t_\t4\t_\t_\tEntity=2)|SpaceAfter=No
7\t.\t_\tPUNCT\t_\t_\t4\t_\t_\t_

# newpar
# text = She smiled.
1\tShe\t_\tPRON\t_\t_\t2\t_\t_\tEntity=(1-person-giv:act-x-cf1-1-ana)
2\tsmiled\t_\tVERB\t_\t_\t0\t_\t_\tSpaceAfter=No
3\t.\t_\tPUNCT\t_\t_\t2\t_\t_\t_

"""


@pytest.fixture
def rain(tmp_path: Path) -> gum.Document:
    path = tmp_path / "gum.conllu.gz"
    path.write_bytes(gzip.compress(LAYER.encode()))
    (document,) = gum.read(path, frozenset({"news"}))
    assert list(gum.read(path, frozenset({"speech"}))) == []
    return document


def test_the_entity_layer_is_read_with_heads_and_kinds(rain: gum.Document) -> None:
    assert rain.text == "President Ana Silva met her aide.\n\nShe smiled."
    found = [(m.text, rain.text[slice(*m.head)], m.kind, m.entity) for m in rain.mentions]
    assert found == [
        ("President Ana Silva", "Ana Silva", "name", "1"),
        ("her", "her", "pronoun", "1"),
        ("her aide", "aide", "nominal", "2"),
        ("She", "She", "pronoun", "1"),
    ]


def read(document: gum.Document, **actors: str) -> Extraction:
    """What a system says that gives each of these words an actor."""
    found = []
    for word, actor in actors.items():
        start = document.text.index(word.replace("_", " "))
        kind = "name" if word[0].isupper() and word != "She" else "pronoun"
        where = Provenance(document.id, start, start + len(word), "")
        found.append(Mention(where, kind, "PERSON", actor))  # type: ignore[arg-type]
    article = Article(id=document.id, ref=document.id, text=document.text)
    return Extraction(article=article, mentions=tuple(found))


def test_a_pronoun_is_right_when_its_actor_has_the_name(rain: gum.Document) -> None:
    right = coreference.Scorer([rain], [read(rain, Ana_Silva="a", her="a", She="a")])
    assert right.pronouns["third person"] == (2, 2)
    assert measure.conll(right.gold, right.system) == 1.0
    wrong = coreference.Scorer([rain], [read(rain, Ana_Silva="a", her="b", She="a")])
    assert wrong.pronouns["third person"] == (1, 2)
    assert measure.muc(wrong.gold, wrong.system).recall == 0.5
