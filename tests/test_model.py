"""The embedded model on news as it is printed: sentences of our own, easy first, hardest last."""

import json
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

import extractor

MODEL = Path(extractor.__file__).parent / "model"
BENCHMARK = Path(__file__).parent.parent / "benchmarks" / "model"
MEGABYTES = 25
GOALS = json.loads((BENCHMARK / "goals.json").read_text(encoding="utf8"))
FLOORS = json.loads((BENCHMARK / "floors.json").read_text(encoding="utf8"))
MEASURED = {
    **json.loads((BENCHMARK / "scores.json").read_text(encoding="utf8")),
    **{
        f"{name}, our mentions": scores
        for name, scores in json.loads(
            (BENCHMARK / "mentions.json").read_text(encoding="utf8")
        ).items()
    },
}
BELOW_GOAL = {
    ("dev", "uas"): "trees of web text without word vectors; more silver and time would help",
    ("dev", "las"): "as the heads",
}

WORDS = [
    ("The list covers US$200 billion.", ["The", "list", "covers", "US$", "200", "billion", "."]),
    ("A phase-one deal", ["A", "phase", "-", "one", "deal"]),
    ("US-China talks", ["US", "-", "China", "talks"]),
    ("U.S.-China talks", ["U.S.", "-", "China", "talks"]),
    ("Mr. Liu’s plan", ["Mr.", "Liu", "’s", "plan"]),
    ("“No,” he said", ["“", "No", ",", "”", "he", "said"]),
    ("the end of talks”—the", ["the", "end", "of", "talks", "”", "—", "the"]),
    ("•Liu left", ["•", "Liu", "left"]),
    ("He didn’t sign", ["He", "did", "n’t", "sign"]),
    pytest.param(
        "up 10%–15%",
        ["up", "10", "%", "–", "15", "%"],
        marks=pytest.mark.xfail(reason="a percent sign before a dash stays on its number"),
    ),
]

SENTENCES = [
    ("Mr. Liu met Mr. Trump in the U.S. on Monday.", 1),
    ("The talks ended. Both sides were tired.", 2),
    ("“We are close,” Mnuchin said. “We are not done.”", 2),
    ("BEIJING • China has called off the visit. Nobody said why.", 2),
    ("The deal covers US$200 billion of goods. It was signed on Jan. 15.", 2),
]

NAMES = [
    ("Liu He arrived in Washington on Wednesday.", {"Liu He": "PERSON", "Washington": "PLACE"}),
    ("Trump said he would raise tariffs.", {"Trump": "PERSON"}),
    ("Mr Liu will lead the Chinese team.", {"Liu": "PERSON", "Chinese": "GROUP"}),
    ("• Gao Feng did not give details.", {"Gao Feng": "PERSON"}),
    (
        "Zhong Shan spoke with Robert Lighthizer.",
        {"Zhong Shan": "PERSON", "Robert Lighthizer": "PERSON"},
    ),
    ("“We will answer,” Wang Wentao told Reuters.", {"Wang Wentao": "PERSON", "Reuters": "ORG"}),
    (
        "Vice Premier He Lifeng met Scott Bessent in Geneva.",
        {"He Lifeng": "PERSON", "Scott Bessent": "PERSON", "Geneva": "PLACE"},
    ),
    (
        "Kim Jong-un and Xi Jinping (習近平) shook hands.",
        {"Kim Jong-un": "PERSON", "Xi Jinping": "PERSON"},
    ),
    pytest.param(
        "Democrats in Congress blamed Trump—again.",
        {"Democrats": "GROUP", "Congress": "ORG", "Trump": "PERSON"},
        marks=pytest.mark.xfail(reason="a name glued to a dash is taken for a body"),
    ),
    ("US-China talks resumed in Shanghai.", {"US": "PLACE", "China": "PLACE", "Shanghai": "PLACE"}),
    ("The US$200 billion list hurts American farmers.", {"American": "GROUP"}),
    (
        "China’s Commerce Ministry said the phase-one deal would stand.",
        {"China": "PLACE", "Commerce Ministry": "ORG"},
    ),
]

LEMMAS = {
    "VERB": """
        fled flee | bled bleed | bred breed | sped speed | misled mislead | swore swear
        shook shake | slain slay | risen rise | arisen arise | frozen freeze | torn tear
        overthrew overthrow | overthrown overthrow | underwent undergo | oversaw oversee
        upheld uphold | withstood withstand | forbidden forbid | forgone forgo | lent lend
        repaid repay | rewritten rewrite | undone undo | wept weep | spun spin | slid slide
        honoured honour | laboured labour | favouring favour | harboured harbour
        rumoured rumour | cancelled cancel | travelled travel | signalling signal
        paralysed paralyse | criticised criticise | nationalised nationalise
        panicked panic | trafficking traffic | mimicked mimic | vied vie | dying die
        freed free | dyed dye | eyed eye | piped pipe | striped stripe | bored bore
        chaired chair | aired air | polled poll | killed kill | planned plan | hoped hope
        hopped hop | staring stare | starring star | putting put | torched torch
        besieged besiege | ambushed ambush | extradited extradite | vetoed veto
    """,
    "NOUN": """
        crises crisis | criteria criterion | lives life | thieves thief | wolves wolf
        policemen policeman | avalanches avalanche | headaches headache | calories calorie
        zombies zombie | parties party | churches church | viruses virus | buses bus
        aircraft aircraft | vetoes veto | elves elf | houses house
    """,
}

SPEAKERS = [
    ("Trump said he would raise tariffs.", "said", "Trump"),
    ("“We are very close,” Mr. Mnuchin said on Friday.", "said", "Mnuchin"),
    ("The ministry said that Beijing had no choice.", "said", "ministry"),
    ("Liu He, the vice premier, said that talks would go on.", "said", "Liu"),
    ("Tariffs will rise, Trump told reporters.", "told", "Trump"),
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(MODEL)


def test_the_model_loads_without_our_package_and_fits(nlp):
    assert nlp.pipe_names == [
        "tok2vec",
        "tagger",
        "morphologizer",
        "lemmatizer",
        "parser",
        "ner",
    ]
    size = sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file())
    assert size < MEGABYTES * 2**20
    assert set(nlp.get_pipe("ner").labels) == {"PERSON", "ORG", "PLACE", "GROUP"}


def test_the_model_says_where_it_comes_from(nlp):
    assert nlp.meta["license"] == "CC BY-SA 4.0"
    assert {source["name"].split(",")[0] for source in nlp.meta["sources"]} >= {
        "UD English EWT",
        "GUM",
    }
    assert "CC BY-SA 4.0" in (MODEL / "README.md").read_text(encoding="utf8")


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_words_of_printed_news(nlp, text, words):
    assert [token.text for token in nlp.make_doc(text)] == words


@pytest.mark.parametrize(("text", "number"), SENTENCES)
def test_sentences_end_where_they_end(nlp, text, number):
    assert len(list(nlp(text).sents)) == number


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names_in_news_punctuation(nlp, text, names):
    assert {span.text: span.label_ for span in nlp(text).ents} == names


def forms_of(part: str) -> list[tuple[str, str, str]]:
    pairs = (" | ".join(LEMMAS[part].strip().split("\n"))).split("|")
    return [(part, *pair.split()) for pair in pairs]


@pytest.mark.parametrize(("part", "form", "lemma"), [*forms_of("VERB"), *forms_of("NOUN")])
def test_irregular_and_british_forms(nlp, part, form, lemma):
    morph = "Number=Plur" if part == "NOUN" else "Tense=Past|VerbForm=Part"
    doc = spacy.tokens.Doc(nlp.vocab, words=[form], pos=[part], morphs=[morph])
    assert nlp.get_pipe("lemmatizer")(doc)[0].lemma_ == lemma


@pytest.mark.parametrize(("text", "cue", "speaker"), SPEAKERS)
def test_speakers_are_subjects_of_their_verbs(nlp, text, cue, speaker):
    verb = next(token for token in nlp(text) if token.text == cue)
    assert [child.text for child in verb.children if child.dep_ == "nsubj"] == [speaker]


@pytest.mark.parametrize("text", ['"We are ready," Liu said.', '"Nobody wins," the ministry said.'])
def test_curly_quotes_change_nothing(nlp, text):
    curly = nlp(text.replace('"', "“", 1).replace('"', "”"))
    straight = nlp(text)
    assert [(t.tag_, t.dep_, t.head.i) for t in straight] == [
        (t.tag_, t.dep_, t.head.i) for t in curly
    ]


@pytest.mark.parametrize(
    ("group", "name"),
    [(group, name) for group, values in GOALS.items() for name in values],
)
def test_measured_scores_reach_their_goals(group, name, request):
    if (group, name) in BELOW_GOAL:
        request.applymarker(pytest.mark.xfail(reason=BELOW_GOAL[group, name], strict=True))
    assert MEASURED[group][name] >= GOALS[group][name]


@pytest.mark.parametrize(
    ("group", "name"),
    [(group, name) for group, values in FLOORS.items() for name in values],
)
def test_measured_scores_do_not_fall_below_their_floors(group, name):
    assert MEASURED[group][name] >= FLOORS[group][name]
