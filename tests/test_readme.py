"""The sessions of README and docs are real: each is played and shows what the page says."""

import doctest
from pathlib import Path

import pytest

from tests import readme

EXAMPLES = [
    example for page in readme.PAGES for example in readme.examples(page.read_text("utf-8"))
]


def named(example: readme.Example) -> str:
    return "program" if example.is_python else example.code.split("\n")[0]


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What the examples show, played in order: later ones ask the store that earlier ones make."""
    return list(readme.played(EXAMPLES, tmp_path_factory.mktemp("readme")))


def test_there_is_a_session_and_a_program() -> None:
    assert any(example.is_python for example in EXAMPLES)
    assert any(example.code.startswith("extractor add") for example in EXAMPLES)


@pytest.mark.parametrize("at", range(len(EXAMPLES)), ids=map(named, EXAMPLES))
def test_example_shows_what_the_page_says(at: int, outputs: list[str]) -> None:
    wanted, real = EXAMPLES[at].shown, outputs[at]
    assert doctest.OutputChecker().check_output(wanted, real, doctest.ELLIPSIS), (
        f"the page is out of date; see what changed with: make snapshots && git diff\n{real}"
    )


def test_output_is_abridged_as_before() -> None:
    assert readme.abridged("1\n2\n3\n4\n", like="a\n...\nb\n") == "1\n...\n4\n"
    assert readme.abridged("1\n2\n", like="a\n...\n") == "1\n...\n"
    assert readme.abridged("1\n", like="a\n") == "1\n"


def test_commands_and_programs_are_found(tmp_path: Path) -> None:
    text = (
        "```console\n$ one \\\n  more\nshown\n$ two\n```\n\n```python\npass\n```\n\n```text\n```\n"
    )
    found = [(each.code, each.shown) for each in readme.examples(text)]
    assert found == [("one \\\n  more", "shown\n"), ("two", ""), ("pass\n", "")]
