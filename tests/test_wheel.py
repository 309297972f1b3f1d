"""The wheel works where nothing else is: an empty venv, another folder, no network."""

import importlib.util
import os
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
BIN = "Scripts" if sys.platform == "win32" else "bin"
MOST_BYTES = 40_000_000
MOST_BYTES_PACKED = 30_000_000
DATED = re.compile(r"^(?:by |from )?(?:[\d–]+ )?(?:[A-Z][a-z]+ )?\d{4}\b", re.MULTILINE)

GUARD = """
import sys

def refuse(event, args):
    if event in ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo"):
        raise OSError("no network in this test")
    if event == "open" and str(args[0]).startswith({root!r}):
        raise OSError(f"{{args[0]}}: the source tree is not there for a stranger")

sys.addaudithook(refuse)
"""


def run(*command: str | Path, cwd: Path, **more: str) -> str:
    """What a program writes; the test fails with its complaints when it fails."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    shown = subprocess.run(
        [str(each) for each in command],
        cwd=cwd,
        env={**kept, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUTF8": "1", **more},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert shown.returncode == 0, f"{command}\n{shown.stdout[-2000:]}\n{shown.stderr[-4000:]}"
    return shown.stdout


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Skips on a machine that reaches no package index; CI has to reach one."""
    folder = tmp_path_factory.mktemp("index")
    tried = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, "hatchling"]
    if subprocess.run(tried, capture_output=True).returncode and not os.environ.get("CI"):
        pytest.skip("no package index in reach, so nothing can be installed")


@pytest.fixture(scope="module")
def wheel(index: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this source tree, made from its sdist, so that both are whole."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("news_timeline_extractor-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an empty venv with the wheel, which never reaches out."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=True)
    python = folder / BIN / "python"
    run(python, "-m", "pip", "install", "--quiet", "--prefer-binary", wheel, cwd=folder)
    packages = Path(
        run(
            python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder
        ).removesuffix("\n")
    )
    (packages / "no_network.py").write_text(GUARD.format(root=f"{ROOT}{os.sep}"), "utf-8")
    (packages / "no_network.pth").write_text("import no_network\n", "utf-8")
    return folder / BIN


def test_wheel_holds_what_is_needed_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        size = sum(entry.file_size for entry in archive.infolist())
    for part in ("model/config.cfg", "model/meta.json", "lexicons/reporting_verbs.tsv"):
        assert f"extractor/{part}" in names
    source = ROOT / "extractor"
    for folder, suffix in (
        ("lexicons", "tsv"),
        ("schemas", "json"),
        ("model", "cfg"),
        ("export/pages", "html"),
        ("export/pages", "css"),
        ("export/pages", "js"),
    ):
        wanted = {
            path.relative_to(ROOT).as_posix() for path in (source / folder).rglob(f"*.{suffix}")
        }
        assert wanted
        assert wanted <= set(names)
    articles = {path.name for path in (ROOT / "corpus" / "articles").glob("*.txt")}
    assert {Path(name).name for name in names if name.startswith("extractor/articles/")} >= articles
    assert {name.split("/")[0].split("-")[0] for name in names} == {
        "extractor",
        "news_timeline_extractor",
    }
    assert not [name for name in names if re.search(r"gold|tests?/|__pycache__|\.db$", name)]
    for licence in ("LICENSE", "CC-BY-SA-4.0.txt", "CC-BY-4.0.txt"):
        assert any(name.endswith(f"/{licence}") for name in names), licence
    assert "extractor/py.typed" in names
    assert size < MOST_BYTES
    assert wheel.stat().st_size < MOST_BYTES_PACKED


def test_wheel_is_the_same_from_the_tree_from_the_sdist_and_again(
    wheel: Path, tmp_path: Path
) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path, ROOT, cwd=tmp_path)
    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()


def metadata(wheel: Path) -> str:
    """What a package index is told."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (each for each in archive.namelist() if each.endswith(".dist-info/METADATA"))
        return archive.read(name).decode()


def test_licence_is_an_expression(wheel: Path) -> None:
    assert "License-Expression: MIT AND CC-BY-SA-4.0 AND CC-BY-4.0\n" in metadata(wheel)


def test_no_link_of_the_package_leads_nowhere(wheel: Path) -> None:
    header, _, readme = metadata(wheel).partition("\n\n")
    assert readme.startswith("# extractor\n")
    for target in re.findall(r"\]\(([^)\s]+)\)", readme):
        assert re.match(r"https?://|#", target), target
    for extra in ("all", "web", "parquet", "mcp", "notebooks"):
        assert f"Provides-Extra: {extra}\n" in f"{header}\n"


def test_links_of_the_package_lead_to_its_repository_where_that_is_known() -> None:
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec
    assert spec.loader
    hook = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hook)
    made = hook.CustomMetadataHook(str(ROOT), {"repository": "https://code.example/news/"})
    told: dict[str, Any] = {}
    made.update(told)
    assert told["urls"]["Source"] == "https://code.example/news"
    readme = told["readme"]["text"]
    assert "](https://code.example/news/raw/main/docs/timeline.png)](" in readme
    assert "](https://code.example/news/blob/main/docs/tutorial.md)" in readme
    for target in re.findall(r"\]\(([^)\s]+)\)", readme):
        assert re.match(r"https?://|#", target), target


def test_network_is_out_of_reach(installed: Path, tmp_path: Path) -> None:
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    with pytest.raises(AssertionError, match="no network in this test"):
        run(installed / "python", "-c", code, cwd=tmp_path)


def test_demo_runs_from_another_folder(installed: Path, tmp_path: Path) -> None:
    shown = run(installed / "extractor", "demo", cwd=tmp_path, HOME=str(tmp_path), COLUMNS="100")
    assert len(DATED.findall(shown)) >= 20
    assert "15 January 2020" in shown
    assert not list(tmp_path.iterdir()), "the demo leaves nothing behind"


def test_package_is_typed_and_has_its_version(installed: Path, tmp_path: Path) -> None:
    code = """if True:
        import importlib.metadata, pathlib, extractor
        assert extractor.__version__ == importlib.metadata.version("news-timeline-extractor")
        assert (pathlib.Path(extractor.__file__).parent / "py.typed").is_file()
    """
    run(installed / "python", "-c", code, cwd=tmp_path)
    for program in ("extractor", "news-timeline"):
        assert extractor_version() in run(installed / program, "--version", cwd=tmp_path)
    assert "Usage: news-timeline " in run(installed / "news-timeline", "--help", cwd=tmp_path)


def extractor_version() -> str:
    """The version in the source."""
    source = (ROOT / "extractor" / "__init__.py").read_text("utf-8")
    (version,) = re.findall(r'^__version__ = "(.+)"$', source, re.MULTILINE)
    return str(version)
