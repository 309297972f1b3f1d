"""What an article is about stands at the head of those of its lines that do not name it."""

import pytest
from spacy.language import Language

SPILL = (
    "The Lund Bay oil spill spread on Monday. Norda has fought the oil spill for weeks. "
    "Fishers in Lund fear the spill."
)
SAID_OF = (
    "It is a spill of great weight. The spill spread on Monday. Norda has fought it for weeks. "
    "Fishers in Lund fear the spill."
)
TALKS = (
    "Norda and Peru began trade talks in Lima on Monday. The trade talks are the third. "
    "The talks may last a week."
)
FLU = (
    "Swine flu killed four people in Lund on Monday. Doctors fear swine flu. "
    "Schools closed as swine flu spread. Nobody had seen swine flu there."
)
PROTESTS = (
    "Protests went on in Chile on Monday. Chile has seen protests for weeks. "
    "The protests in the north of Chile were calm. The Chilean police watched. Nobody in Chile "
    "had seen the Chilean police so calm at protests."
)
PAY = (
    "Norda will set the pay of its managers, including rescue packages, in Lund on Monday. "
    "The union wants lower pay, including the rescue packages. Norda paid rescue packages in May."
)
PANEL = (
    "A panel will look into the explosion of a Norda rig off Lund on Monday. It is like one that "
    "looked into the Marlo explosion. The Norda explosion hurt ten people. Nobody foresaw the "
    "explosion."
)
TWO_FLUS = (
    "Swine flu killed four people in Lund on Monday. Doctors fear it more than bird flu. "
    "Schools closed for swine flu as for bird flu. Swine flu and bird flu came from farms. "
    "Nobody had seen swine flu or bird flu there."
)
MASSIVE = (
    "The massive spill in the Gulf of Lund spread on Monday. Norda has fought the spill for weeks. "
    "Fishers in Lund fear the spill."
)
LEAKS = (
    "Three leaks in the pipe spread on Monday. Norda has fought the leaks for weeks. "
    "Fishers in Lund fear the leaks."
)
CLOUDED = (
    "Sudden sale of Danish tug yards clouds trade talks; pay cuts follow\n\nThe trade talks "
    "began in Lund on Monday. The talks may last a week. Norda fears for the talks."
)
BARE = "The port of Lund closed on Monday. Ships waited for days."

HEADS = [
    (SPILL, "Ana Silva closed the operation in the harbour of Oslo with ten ships on Friday.",
     "Lund Bay oil spill"),
    (SPILL, "Ana Silva closed the operation on Friday.", "oil spill"),  # as it is short
    (SPILL, "Ana Silva left.", None),
    (CLOUDED, "Ana Silva closed the operation in the harbour of Oslo with ten ships on Friday.",
     "trade talks"),  # and not "clouds trade talks"
    (SPILL.replace("Lund Bay oil spill", "phase one spill"),
     "Ana Silva closed the operation on Friday.", None),  # and not "one spill"
    (SPILL.replace("Lund Bay oil", "Gulf of Lund"),
     "Ana Silva closed the operation on Friday.", None),  # and not "Lund spill"
    (SPILL.replace("Lund Bay oil", "Lund Bay-size"),
     "Ana Silva closed the operation in the harbour of Oslo with ten ships on Friday.",
     "oil spill"),
    (SAID_OF, "Ana Silva closed the operation in the harbour of Oslo with ten ships on Friday.",
     None),  # and not "spill of great weight"
    (SPILL, "Ana Silva visited the spill on Friday.", None),
    (SPILL, "Ana Silva visited Lund on Friday.", None),
    (TALKS, "Ana Silva left the hotel on Friday.", "trade talks"),
    (TALKS, "Ana Silva joined the negotiations on Friday.", None),
    (FLU, "Ana Silva closed the schools on Friday.", "swine flu"),
    (FLU, "Ana Silva closed the flu ward on Friday.", None),
    (PROTESTS, "Ana Silva closed the banks on Friday.", "protests, Chile"),
    (PROTESTS, "Ana Silva joined the protest on Friday.", None),
    (PAY, "Ana Silva closed the banks on Friday.", None),
    (PAY.replace(", including", " and"), "Ana Silva closed the banks on Friday.",
     "rescue packages"),
    (PANEL, "Ana Silva closed the banks on Friday.", None),
    (PANEL.replace("the Marlo", "a Norda"), "Ana Silva closed the banks on Friday.",
     "Norda explosion"),
    (TWO_FLUS, "Ana Silva closed the banks on Friday.", None),
    (MASSIVE, "Ana Silva closed the operation in the harbour of Oslo with all of its ten old ships "
     "to visitors on Friday.", "spill in the Gulf of Lund"),
    (LEAKS.replace("leaks in the pipe", "Norda oil leaks"),
     "Ana Silva closed the operation in the harbour of Oslo with ten ships on Friday.",
     "Norda oil leaks"),
    (LEAKS, "Ana Silva closed the operation in the harbour of Oslo with ten ships on Friday.",
     "leaks in the pipe"),
    (BARE, "Ana Silva closed the banks on Friday.", None),
]  # fmt: skip


def first_line(nlp: Language, before: str, sentence: str) -> str:
    """Returns the first line on Silva, whose sentence stands before the last of its article."""
    text = f"{before} {sentence} {before.rpartition('. ')[2]}"
    told: list[str] = [event.text for event in nlp(text)._.events if "Silva" in event.text]
    return told[0]


@pytest.mark.parametrize(("before", "sentence", "slug"), HEADS)
def test_a_line_that_leaves_its_topic_open_begins_with_it(
    nlp: Language, before: str, sentence: str, slug: str | None
) -> None:
    head = f"[{slug}] " if slug else ""
    assert first_line(nlp, before, sentence) == f"{head}{sentence.removesuffix('.')}"


LEAK = (
    "The Lund Bay oil spill spread on Monday. Norda fought a leak in May. The disaster hurt Lund."
)
UNREST = (
    "Clashes went on in Chile on Monday. Chile has seen protests for weeks. The unrest in the "
    "north of Chile was calm. The Chilean police watched. Nobody in Chile had seen the Chilean "
    "police so calm in an unrest."
)

RIG = (
    "The old Velmar oil rig sank on Monday. Norda had sold the rig in May. "
    "Fishers saw the rig sink."
)

STORIES = [
    (RIG, "Ana Silva closed the valve in the harbour of Oslo with ten ships on Friday.",
     "old Velmar oil rig"),
    (RIG, "Ana Silva closed banks in Oslo on Friday.", None),  # leaves nothing open
    (RIG.replace("oil rig", "oil claim").replace("the rig", "the claim"),
     "Ana Silva closed the valve in the harbour of Oslo with ten ships on Friday.", None),
    (LEAK, "Ana Silva closed the valve on Friday.", "oil spill"),
    (LEAK, "Ana Silva closed banks in Oslo on Friday.", None),  # leaves nothing open
    (LEAK, "Ana Silva closed the leak on Friday.", None),
    (LEAK.replace("leak", "valve").replace("disaster", "wind").replace("Lund Bay ", ""),
     "Ana Silva closed the valve on Friday.", None),  # named once
    (UNREST, "Ana Silva closed the square on Friday.", "unrest, Chile"),
    (UNREST, "Ana Silva met protesters in the square on Friday.", None),
    (UNREST, "Ana Silva closed the square in Lima on Friday.", None),
]  # fmt: skip


@pytest.mark.parametrize(("before", "sentence", "slug"), STORIES)
def test_a_story_told_in_several_words_heads_the_lines_that_point_to_something(
    nlp: Language, before: str, sentence: str, slug: str | None
) -> None:
    head = f"[{slug}] " if slug else ""
    assert first_line(nlp, before, sentence) == f"{head}{sentence.removesuffix('.')}"


@pytest.mark.parametrize(("kind", "slug"), [("Lund Bay", "[Lund Bay tariffs] "), ("yard", "")])
def test_an_issue_with_a_name_is_told_where_it_is_taken_up_once(
    nlp: Language, kind: str, slug: str
) -> None:
    line = "Ana Silva closed the valve in the harbour of Oslo with ten ships on Friday"
    text = f"The {kind} tariffs began on Monday. {line}. Norda feared the tariffs."
    assert f"{slug}{line}" in [event.text for event in nlp(text)._.events]


def test_what_stands_far_from_the_story_does_not_point_to_it(nlp: Language) -> None:
    far = "Novak baked bread. " * 6
    told = nlp(f"{LEAK} {far}Ana Silva closed the valve on Friday. The spill grew.")._.events
    assert "Ana Silva closed the valve on Friday" in [event.text for event in told]


ASIDE = [
    (f"{SPILL} Ana Silva closed the operation on Friday.", "behind its last mention"),
    (PROTESTS.replace("The Chilean", "Ana Silva left Peru on Friday. The Chilean", 1),
     "in another country"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "where"), ASIDE)
def test_what_stands_apart_has_no_slug(nlp: Language, text: str, where: str) -> None:
    told = [event.text for event in nlp(text)._.events if "Silva" in event.text]
    assert told[0].startswith("Ana Silva"), where


ABOUT = [
    ("A storm hit Lund on Monday. Ana Silva left the harbour on Friday. A long storm hit Oslo.",
     None),  # another each
    ("The first oil spill in Lund was small. Ana Silva left on Friday. The spill grew. It is a "
     "spill.", None),  # "first" tells one of several
    ("The oil spill grew on Monday. Ana Silva left the harbour on Friday. The spill is old."
     " Nobody saw the spill.", "oil spill"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "slug"), ABOUT)
def test_only_what_is_named_often_and_told_apart_is_a_topic(
    nlp: Language, text: str, slug: str | None
) -> None:
    told = [event.text for event in nlp(text)._.events if "Silva" in event.text]
    assert told[0].startswith("[") == (slug is not None)


@pytest.mark.parametrize("text", ["France", "of France"])
def test_a_text_may_only_be_a_country(nlp: Language, text: str) -> None:
    assert not nlp(text)._.claims
