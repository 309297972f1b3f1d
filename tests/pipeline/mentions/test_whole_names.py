"""Names as a whole: what belongs to them, what was glued to them, and whose a short form is."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extractor.pipeline.mentions import glued, introduced, spoken_names
from extractor.pipeline.mentions.mention import MentionDraft

NAMES = [
    ("Harrow's said the rating would fall. The agency Harrow's cut its outlook.", "Harrow's"),
    ("Harrow & Lund's, in its report, said the rating would fall.", "Harrow & Lund's"),
    ("Harrow & Lund's said on Monday the rating would fall.", "Harrow & Lund's"),
    ("The firm hired Harrow's and left. The agency praised the plan.", "Harrow's"),
    ("Harrow & Lund's also warned of losses to the ferry industry on Monday.", "Harrow & Lund's"),
    ("Secretary of State Eva Lind met the bishop.", "Eva Lind"),
    ("Harrow's said the rating would fall. Harrow fell by two percent on Monday.", "Harrow"),
    ("Nordwind Chief Executive Halvar Brekkestad said the fleet would shrink.",
     "Halvar Brekkestad"),
    ("The bread was late near Malta World Health Organisation has warned neighbours.",
     "World Health Organisation"),
]  # fmt: skip

SURNAMES = [
    ("Van der Berg calls the bridge unsafe.\n\nMayor Jonas van der Berg closed it. "
     "Van der Berg said it would open in June.", "person:jonas-van-der-berg"),
    ("Martin Holm calls the dam unsafe.\n\nMartin Holm toured the dam on Monday with his sister "
     "Eva Holm. Holm said the wall had cracked.", "person:martin-holm"),
    ("Martin Holm calls the dam unsafe.\n\nEva Holm said on Monday that it would be closed. "
     "Holm said the wall had cracked.", "person:holm"),
]  # fmt: skip

BODIES = [
    ("The regional airline Nordavia bought ten jets on Monday. Analysts praised the deal. "
     "The airline said the jets would fly in May.", "organisation:nordavia"),
    ("Quill Box, a gardening magazine, tested ten spades. The magazine said two had broken.",
     "organisation:quill-box"),
    ("Norway sued Quilldance, the company that owns Vinkly, in May. Oslo gave QuillDance a week. "
     "The company said it had left Norway.", "organisation:quilldance"),
    ("The tensions led Mayor Eva Holm to step up her rhetoric and Oslo's crackdown on Bildance, "
     "the company that owns Vinkly and accusing it of being a threat to Norway. The company said "
     "on Monday that it had left Norway.", "organisation:bildance"),
    ("The airline Nordavia bought ten jets. The airline Sudavia sold two. "
     "The airline said the jets would fly in May.", "unnamed:airline"),
    ("Fever spread in Malta, which counted 30 cases in May, according to the WHO.",
     "organisation:who"),
]  # fmt: skip


NOT_NAMES = [
    ("Former Secretary of State Eva Lind gave a speech in Oslo.", "State"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NOT_NAMES)
def test_no_actor_is_called_after_what_stands_before_a_name(
    nlp: Language, text: str, name: str
) -> None:
    assert name not in {actor.name for actor in nlp(text)._.actors}


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_an_actor_has_its_own_name_and_no_more(nlp: Language, text: str, name: str) -> None:
    assert name in {actor.name for actor in nlp(text)._.actors}


@pytest.mark.parametrize(("text", "speaker"), SURNAMES)
def test_a_surname_alone_is_whose_it_surely_is(nlp: Language, text: str, speaker: str) -> None:
    assert nlp(text)._.claims[-1].speaker == speaker


@pytest.mark.parametrize(("text", "speaker"), BODIES)
def test_a_body_is_meant_by_what_it_was_introduced_as(
    nlp: Language, text: str, speaker: str
) -> None:
    assert nlp(text)._.claims[-1].speaker == speaker


SAID = [
    ("Mayor Robin Kelly called Eva Holm a risk after she sued the port. Karl Lund was shot on "
     "Friday.\n\nKelly blasted Holm again on Monday.\n\n\"It is a risk,\" he said.",
     "person:robin-kelly"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), SAID)
def test_who_speaks_behind_a_quotation_is_whom_it_goes_on_with(
    nlp: Language, text: str, speaker: str
) -> None:
    assert nlp(text)._.claims[-1].speaker == speaker


GLUED = [
    ("shares in ABK fell . buyers of ABK fled . Dam News ABK rose", 10, "ABK"),
    ("ABK fell . Dam News ABK rose", 3, "Dam News ABK"),
    ("near Malta World Health Organisation warned", 1, "World Health Organisation"),
    ("the UAE Air Force warned", 1, "UAE Air Force"),
    ("GMT The Delta Bank warned", 0, "Delta Bank"),
    ("shares in ABK fell . buyers of ABK fled . TVN ABK rose", 10, "ABK"),
    ("shares in ABK fell . buyers of ABK fled . US ABK rose", 10, "US ABK"),
    ("a dam of ABK ABK rose", 3, "ABK"),
    ("a dam of Duran Duran rose", 3, "Duran Duran"),
]


@pytest.mark.parametrize(("text", "start", "name"), GLUED)
def test_what_stands_before_a_name_is_no_part_of_it(
    nlp: Language, text: str, start: int, name: str
) -> None:
    words = text.split()
    doc = Doc(nlp.vocab, words=words)
    mention = MentionDraft(span=doc[start:-1], kind="name", label="ORG")
    assert glued.loosen(doc, words, mention).text == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("shares in ABK fell . buyers of ABK fled . Ada Berg ABK warned", "Ada Berg"),
        ("shares in ABK fell . Ada Berg ABK warned", "Ada Berg ABK"),
        ("shares in ABK fell . Democrat Ada Berg warned", "Ada Berg"),
        ("shares in ABK fell . Ada Republic Berg warned", "Ada Republic Berg"),
    ],
)
def test_a_body_or_party_is_no_part_of_a_persons_name(nlp: Language, text: str, name: str) -> None:
    words = text.split()
    doc = Doc(nlp.vocab, words=words)
    mention = MentionDraft(span=doc[-4:-1], kind="name", label="PERSON", gender="f")
    loose = glued.loosen(doc, words, mention)
    assert (loose.text, loose.gender) == (name, "f")


TWO = [
    ("Berg ABK warned . in Berg and ABK . of Berg and ABK", "Berg"),
    ("Berg ABK warned . in Berg alone . of Berg and ABK", "Berg ABK"),
    ("Berg ABK warned . in ABK alone . of Berg and ABK", "Berg ABK"),
    ("Berg Ada warned . in Berg and Ada . of Berg and Ada", "Berg Ada"),
    ("AB ABK warned . in AB and ABK . of AB and ABK", "AB ABK"),
]


@pytest.mark.parametrize(("text", "name"), TWO)
def test_two_names_that_stand_alone_are_no_persons(nlp: Language, text: str, name: str) -> None:
    words = text.split()
    doc = Doc(nlp.vocab, words=words)
    mention = MentionDraft(span=doc[0:2], kind="name", label="PERSON")
    assert glued.loosen(doc, words, mention).text == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kestrel ABK rose . in ABK alone . of Kestrel and ABK", "ABK"),
        ("Kestrel ABK rose . in ABK alone . of men and ABK", "Kestrel ABK"),
        ("Kestrel ABK rose . in ABK alone . of Kestrel ABK and Kestrel", "Kestrel ABK"),
    ],
)
def test_a_body_is_not_called_by_two_names_that_meet_once(
    nlp: Language, text: str, name: str
) -> None:
    words = text.split()
    doc = Doc(nlp.vocab, words=words)
    assert glued.loosen(doc, words, MentionDraft(doc[0:2], "name", "ORG")).text == name


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Veldtholm said on Monday that it was safe.", "ORG"),
        ("Veldtholm shook on Monday.", "PLACE"),
        ("Veldtholm said on Monday that prices fell in Veldtholm.", "PLACE"),
        ("Ohio said on Monday that it was safe.", "PLACE"),
    ],
)
def test_a_place_on_no_map_that_says_something_is_a_body(
    nlp: Language, text: str, label: str
) -> None:
    doc = nlp(text)
    places = [token.i for token in doc if token.text == doc[0].text]
    found = [MentionDraft(doc[at : at + 1], "name", "PLACE") for at in places]
    introduced.label(found)
    assert {mention.label for mention in found} == {label}


PLURALS = [
    ("Looters Karim", "nsubj", "Omar Karim", "Karim"),
    ("Looters Karim", "flat", "Omar Karim", "Looters Karim"),
    ("Looters Karim", "nsubj", "Omar Hale", "Looters Karim"),
    ("Looters Karim", "nsubj", "Looters Karim", "Looters Karim"),
    ("James Karim", "nsubj", "Omar Karim", "James Karim"),
    ("Looter Karim", "nsubj", "Omar Karim", "Looter Karim"),
]


@pytest.mark.parametrize(("first", "relation", "second", "name"), PLURALS)
def test_a_plural_noun_before_a_surname_is_no_first_name(
    nlp: Language, first: str, relation: str, second: str, name: str
) -> None:
    doc = Doc(
        nlp.vocab,
        words=[*first.split(), "hired", "fled", *second.split(), "left"],
        heads=[2, 0 if relation == "flat" else 2, 2, 2, 6, 4, 6],
        deps=["nsubj", relation, "ROOT", "xcomp", "nsubj", "flat", "ROOT"],
        sent_starts=[True, False, False, False, True, False, False],
    )
    spans = (doc[0:2], doc[4:6])
    found = glued.from_plural([MentionDraft(span, "name", "PERSON") for span in spans])
    assert [mention.text for mention in found] == [name, second]


SPEAKERS = [
    ("baker", "said", ["Orsolin Takvar"]),
    ("magazine", "said", ["Orsolin Takvar"]),
    ("baker", "slept", []),
    ("story", "said", []),
]


@pytest.mark.parametrize(("noun", "verb", "found"), SPEAKERS)
def test_who_speaks_has_a_name_that_no_model_saw(
    nlp: Language, noun: str, verb: str, found: list[str]
) -> None:
    doc = Doc(
        nlp.vocab,
        words=["Orsolin", "Takvar", ",", "a", noun, ",", verb, "much"],
        tags=["NNP", "NNP", ",", "DT", "NN", ",", "VBD", "RB"],
        pos=["PROPN", "PROPN", "PUNCT", "DET", "NOUN", "PUNCT", "VERB", "ADV"],
        lemmas=[
            "Orsolin",
            "Takvar",
            ",",
            "a",
            noun,
            ",",
            "say" if verb == "said" else "sleep",
            "much",
        ],
        heads=[6, 0, 4, 4, 0, 0, 6, 6],
        deps=["nsubj", "flat", "punct", "det", "appos", "punct", "ROOT", "advmod"],
    )
    assert [mention.text for mention in spoken_names.find(doc)] == found
