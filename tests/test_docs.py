"""The prose of the project points to things that are there."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import extractor
from extractor import export
from extractor.readers import READERS

ROOT = Path(__file__).parent.parent
PAGES = sorted(
    path
    for pattern in ("*.md", "docs/*.md", "benchmarks/**/*.md", "corpus/*.md", "notebooks/*.md")
    for path in ROOT.glob(pattern)
)
OURS = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")),
)
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
QUOTED_PATH = re.compile(r"`((?:extractor|tests|corpus|benchmarks|notebooks|\.ci)/[\w./-]*)`")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def anchors(page: str) -> set[str]:
    """The anchors of a page's headings, as code hosts make them."""
    return {
        re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-")
        for heading in HEADING.findall(FENCED.sub("", page))
    }


def properties(schema: object) -> Iterator[str]:
    """Every name of a field that a schema knows, however deep."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for part in schema.values():
            yield from properties(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from properties(part)


@pytest.mark.parametrize("name", OURS)
def test_page_is_there(name: str) -> None:
    assert text(name).startswith("# ")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    page = path.read_text("utf-8")
    for target in LINK.findall(FENCED.sub("", page)):
        if target.startswith(("https://", "http://", "mailto:")):
            continue
        file, _, anchor = target.partition("#")
        aim = path.parent / file if file else path
        assert aim.exists(), target
        if anchor:
            assert anchor in anchors(aim.read_text("utf-8")), target


@pytest.mark.parametrize("name", OURS)
def test_files_named_are_there(name: str) -> None:
    for target in QUOTED_PATH.findall(text(name)):
        assert (ROOT / target).exists(), target


@pytest.mark.parametrize("name", OURS)
def test_prose_has_one_line_per_sentence(name: str) -> None:
    for line in FENCED.sub("", text(name)).splitlines():
        if not line.startswith("|"):
            assert not re.search(r"(?<!\be\.g|\bi\.e|etc)[.?!] [A-Z]", line), line


def test_docs_tell_of_every_format() -> None:
    for table in (export.FORMATS, export.GRAPHS, export.ANNOTATIONS):
        for format in table:
            assert f"`{format}`" in text("docs/formats.md"), format
    for suffix in (name for name in READERS if name.startswith(".")):
        assert f"`{suffix}`" in text("docs/inputs.md"), suffix


def test_readme_leads_to_every_page_of_the_docs() -> None:
    for name in OURS[1:]:
        assert f"]({name})" in text("README.md"), name


def test_docs_show_the_fields_of_an_annotation() -> None:
    (shape,) = re.findall(
        r"^```json\n(.*?)^```$", text("docs/formats.md"), re.MULTILINE | re.DOTALL
    )
    schema = json.loads(text("extractor/schemas/annotation.schema.json"))
    assert set(re.findall(r'"(\w+)"', shape)) == set(properties(schema))


def test_contributing_names_the_targets_of_make() -> None:
    targets = set(re.findall(r"^([a-z]+):.*##", text("Makefile"), re.MULTILINE))
    told = set(re.findall(r"`make ([a-z]+)", text("CONTRIBUTING.md") + text("README.md")))
    assert told <= targets
    assert {"timeline", "test", "check"} <= told


def test_changelog_tells_of_this_version() -> None:
    assert re.search(rf"^## \[?{re.escape(extractor.__version__)}\b", text("CHANGELOG.md"), re.M)
