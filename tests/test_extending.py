"""What must be touched to add something, row by row of the docs; what is missing is named."""

import tomllib
from pathlib import Path

import msgspec
import pytest
from spacy.language import Language

from extractor.pipeline import COMPONENTS, annotations
from extractor.records import Extraction

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
ENTRY_POINTS = PROJECT["project"]["entry-points"]["spacy_factories"]
CONTRACTS = {each["name"]: each for each in PROJECT["tool"]["importlinter"]["contracts"]}
OF_AN_ARTICLE = {"article", "tellers", "told"}
"""What an Extraction holds that no component finds: the article, and what a selection adds."""


@pytest.mark.parametrize("name", [name for name, _ in COMPONENTS])
def test_a_component_is_an_entry_point_of_spacy(name: str) -> None:
    assert name in ENTRY_POINTS, f"add {name} to [project.entry-points.spacy_factories]"
    module, _, factory = ENTRY_POINTS[name].partition(":")
    made = dict(COMPONENTS)[name]
    assert (made.__module__, made.__name__) == (module, factory)


@pytest.mark.parametrize("name", [name for name, _ in COMPONENTS])
def test_a_component_says_what_it_writes(name: str) -> None:
    assert Language.get_factory_meta(name).assigns, f"{name} declares no assigns"


def test_what_components_find_is_what_an_extraction_holds() -> None:
    fields = {field.name for field in msgspec.structs.fields(Extraction)} - OF_AN_ARTICLE
    assert set(annotations.LISTS) == fields, "annotations.LISTS and records.Extraction differ"


def test_every_component_stands_in_the_order_of_rooms() -> None:
    contract = CONTRACTS["Rooms of the pipeline use what stands before them"]
    rooms = {room.strip() for layer in contract["layers"] for room in layer.split("|")}
    for name, make in COMPONENTS:
        room = make.__module__.split(".")[2]
        assert room in rooms, f"{name}: add {room} to the layers of extractor.pipeline"
