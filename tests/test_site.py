"""The documentation is a site: built from the repository alone, without a warning."""

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from extractor import cli
from tests.conftest import ROOT

GUARD = """
import sys

def refuse(event, args):
    if event in ("socket.connect", "socket.getaddrinfo"):
        raise OSError(f"{event}: a build needs no network")

sys.addaudithook(refuse)
from mkdocs.__main__ import cli
cli()
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built where no network is in reach."""
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-c", GUARD, "build", "--strict", "--site-dir", folder],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr[-4000:]
    assert "WARNING" not in done.stderr
    return folder


class Targets(HTMLParser):
    """What a page loads, and what it leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.linked: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in ("script", "img", "iframe") and values.get("src"):
            self.loaded.append(str(values["src"]))
        if tag == "link" and values.get("rel") in ("stylesheet", "icon", "preload"):
            self.loaded.append(str(values.get("href")))
        if tag == "a" and values.get("href"):
            self.linked.append(str(values["href"]))


def targets(page: Path) -> Targets:
    found = Targets()
    found.feed(page.read_text("utf-8"))
    return found


def words(site: Path, page: str) -> str:
    return re.sub(r"<[^>]+>", "", (site / page).read_text("utf-8"))


def test_pages_load_nothing_from_elsewhere_and_lead_somewhere(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 40
    for page in pages:
        found = targets(page)
        for target in found.loaded:
            assert not re.match(r"(https?:)?//", target), f"{page.name}: {target}"
        for target in found.linked if page.name != "404.html" else ():
            path = target.partition("#")[0]
            if path and not re.match(r"[a-z]+:", path):
                assert (page.parent / path).exists(), f"{page.name}: {target}"


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_the_command_line_is_told_whole(site: Path, command: str) -> None:
    page = words(site, "reference/cli.html")
    assert f"extractor {command}" in page
    assert " ".join(cli.COMMANDS[command].split()[:4]) in " ".join(page.split())


def test_schemas_views_and_classes_are_told(site: Path) -> None:
    for path in (ROOT / "extractor" / "schemas").iterdir():
        assert (site / "reference" / path.name).read_bytes() == path.read_bytes()
        assert path.name in words(site, "reference/schemas.html")
    for view in ("timeline", "events", "claims", "dyads", "actors"):
        assert re.search(rf"CREATE VIEW {view}\b", words(site, "reference/sql.html"), re.IGNORECASE)
    for name in ("DateRange", "Claim", "Store", "ExtractorError"):
        assert name in words(site, "reference/api.html")


def test_pages_from_elsewhere_are_there(site: Path) -> None:
    for page in (
        "index",
        "CHANGELOG",
        "benchmarks/lines/index",
        "notebooks/the-graph",
        "corpus/index",
    ):
        assert (site / f"{page}.html").exists(), page
    assert (site / "timeline.png").exists()
