"""Texts made to cost much: what is done for them grows as they do. Steps are counted, no seconds.

A step is a call, of Python or of what Python calls. Several kinds cost the square of their length
where nothing bounds a search: their sentences never end, or all their words look for each other.
"""

import sys
from datetime import date
from types import FrameType

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extractor import pipeline
from extractor.pipeline.mentions import antecedents, coreference
from extractor.pipeline.syntax import long_sentences
from extractor.records import Article, DateRange

STEEPEST = 1.2
"""The power of a text's length that its steps may grow by."""

LENGTH = 800
DAY = DateRange(date(2019, 5, 6), date(2019, 5, 6))
KINDS = {
    "names in capitals": "LIU HE SAID NO ON MAY ",
    "years": "2019-20 ",
    "a sentence without end": "the minister and his aide sold their ships while he slept and ",
    "marks that nothing closes": "Talks “ on Monday he said we go ",
    "reports within reports": "he said that ",
    "verbs in a row": "Liu said and ",
    "short reports": "Liu said no. He told them on Monday that it fell. ",
    "quotations": '"Yes, we will go," Liu said. ',
    "roles": "The minister met the president of the company. ",
    "nouns of names": "Coast Commission met Judge Ana Silva. The commission left, the judge said. ",
    "one of a trade": "One economist said no. Ana Silva, an economist, left. ",
    "firms by a possessive": "Harrow's said no. ",
    "texts given out": "The bank said in a statement that it fell. The statement said no. ",
    "governments": "Peru fell. The government said no. ",
    "administrations": "The Novak administration said no. The administration left. ",
    "bodies told of": "Norda, an airline, sold ships. The airline said it left. ",
    "brackets that nothing closes": "( the bank [ said ",
    "single marks": "‘No’ 'he said ",
    "turns of a transcript": "SILVA: No.\n\nBAKKE: Yes, he said.\n\n",
    "bylines": "By Ada Berg\n",
    "relative clauses": "who which that ",
}
OURS = {name for name, _ in pipeline.COMPONENTS}


class Steps:
    """Counts the calls made while it is entered."""

    def __init__(self) -> None:
        self.count = 0

    def __enter__(self) -> "Steps":
        self._before = sys.getprofile()
        sys.setprofile(self._called)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(self._before)

    def _called(self, frame: FrameType, event: str, argument: object) -> None:
        self.count += event in ("call", "c_call")


def read(nlp: Language, text: str) -> tuple[Doc, int]:
    """Returns the Doc of an article, and the steps that our components took for it."""
    article = Article(id="a", ref="a.txt", text=f"Ships are sold\n\n{text}", published=DAY)
    doc, steps = nlp.make_doc(article.text), Steps()
    doc._.article = article
    for name, component in nlp.pipeline:
        if name in OURS:
            with steps:
                doc = component(doc)
        else:
            doc = component(doc)
    return doc, steps.count


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is looked at around a word is made little, so that short texts are longer than it."""
    monkeypatch.setattr(long_sentences, "LONGEST", 40)
    monkeypatch.setattr(antecedents, "FARTHEST", 80)
    monkeypatch.setattr(coreference, "REACH", 20)


@pytest.mark.usefixtures("narrow")
@pytest.mark.parametrize("kind", KINDS)
def test_steps_grow_as_the_text_does(nlp: Language, kind: str) -> None:
    counts = []
    for length in (LENGTH, 2 * LENGTH, 4 * LENGTH):
        text = KINDS[kind] * (length // len(KINDS[kind]))
        with nlp.memory_zone():
            counts.append(read(nlp, text)[1])
    assert counts[2] <= 2**STEEPEST * counts[1], counts
    assert counts[1] <= 2**STEEPEST * counts[0], counts


@pytest.mark.parametrize("kind", ["roles", "nouns of names", "one of a trade"])
def test_offices_cost_in_proportion_up_to_twenty_thousand_characters(
    nlp: Language, kind: str
) -> None:
    """What is looked at around a mention is as wide as for any article.

    What costs the square of a length does not show before it is long.
    """
    counts = []
    for length in (400, 10_000, 20_000):  # the first reads the word lists
        with nlp.memory_zone():
            counts.append(read(nlp, KINDS[kind] * (length // len(KINDS[kind])))[1])
    assert counts[2] <= 2**STEEPEST * counts[1], counts


@pytest.mark.parametrize("kind", ["names in capitals", "years", "a sentence without end"])
def test_no_sentence_is_longer_than_what_is_searched(nlp: Language, kind: str) -> None:
    with nlp.memory_zone():
        doc, _ = read(nlp, KINDS[kind] * 100)
        lengths = [len(sentence) for sentence in doc.sents]
        assert sum(lengths) == len(doc)
        assert max(lengths) <= long_sentences.LONGEST
        assert all(token.head.sent == token.sent for token in doc)


def test_a_sentence_is_cut_behind_a_pause_and_its_clauses_stay(nlp: Language) -> None:
    clause = "the minister sold ten ships to the bank on Monday, "
    with nlp.memory_zone():
        doc, _ = read(nlp, clause * 60)
        ends = {sentence.text.rstrip()[-1] for sentence in list(doc.sents)[1:]}
        assert ends == {","}


def test_what_is_no_longer_than_the_news_stays_as_it_was_parsed(nlp: Language) -> None:
    with nlp.memory_zone():
        doc = nlp("The minister sold ships, and the bank bought them, so that all were glad.")
        heads = [token.head.i for token in doc]
        assert not long_sentences.cut(doc)
        assert [token.head.i for token in doc] == heads
