"""The promises of the house that reading its source can check; no module is run for them.

What linters check (imports that point one way, ``print``, bare ``except``) is in pyproject.toml.
"""

import ast
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

import extractor
from extractor import lexicon

PACKAGE = Path(extractor.__file__).parent
ROOT = PACKAGE.parent
MODULES = sorted(PACKAGE.rglob("*.py"))
LEXICONS = sorted((PACKAGE / "lexicons").iterdir())

TREES = {path: ast.parse(path.read_text("utf-8")) for path in MODULES}

LONGEST_FILE, LONGEST_FUNCTION = 300, 60

NETWORK = set(
    "aiohttp asyncio ftplib http httpx imaplib poplib requests smtplib socket socketserver ssl "
    "telnetlib urllib3 webbrowser websockets xmlrpc".split()
)
CHANCE = {"random", "secrets", "uuid"}
CLOCK = {"time", "sched", "zoneinfo"}
CLOCK_CALLS = {"now", "today", "utcnow", "gmtime", "localtime", "fromtimestamp"}
ALLOWED = {
    "extractor/readers/fetching.py": {"http", "socket", "ssl"},  # what `add https://...` is for
    "extractor/cli/journal.py": {"time"},  # where time went
    "extractor/cli/progress.py": {"time"},  # how long it takes, never which day it is
    "extractor/pipeline/workers.py": {"time"},
}
MAKERS = {"list", "dict", "set", "bytearray", "defaultdict", "Counter", "deque", "OrderedDict"}
CHANGERS = set(
    "add append appendleft clear discard extend insert pop popitem remove reverse setdefault sort "
    "update".split()
)
CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]*|__all__")
PRIVATE_PATH = re.compile(rb"""(?<![\w./:-])/(?:home|root|Users|work|workspace|mnt)/[\w.-]""")


def imported(tree: ast.Module) -> Iterator[str]:
    """Every module named in an import, wherever it stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_mutable(value: ast.expr | None) -> bool:
    """Whether an expression makes a list, dict or set."""
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
        return value.func.id in MAKERS
    return isinstance(
        value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp
    )


def module_level(tree: ast.Module) -> Iterator[tuple[str, ast.expr | None]]:
    """Each name bound in a module or in the body of a class, with its value."""
    bodies = [tree.body, *(node.body for node in ast.walk(tree) if isinstance(node, ast.ClassDef))]
    for statement in (each for body in bodies for each in body):
        if isinstance(statement, ast.Assign):
            for target in statement.targets:
                if isinstance(target, ast.Name):
                    yield target.id, statement.value
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            yield statement.target.id, statement.value


def name_of(node: ast.expr) -> str:
    """The last part of a name: ``TABLE`` of ``TABLE`` and of ``module.TABLE``."""
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def changed(node: ast.AST) -> list[ast.expr]:
    """What a node changes in place: the ``x`` of ``x[0] = …``, ``del x[0]``, ``x.append(…)``."""
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
        return [node.value]
    if isinstance(node, ast.AugAssign):
        return [node.target]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return [node.func.value] if node.func.attr in CHANGERS else []
    return []


def walked() -> Iterator[tuple[str, ast.AST]]:
    """Every node of the package with the place to look for it."""
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            yield f"{shown(path)}:{getattr(node, 'lineno', 1)}", node


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_files_are_short() -> None:
    lengths = {shown(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_functions_are_short() -> None:
    functions = ast.FunctionDef | ast.AsyncFunctionDef
    lengths = {
        where: (node.end_lineno or 0) - node.lineno + 1
        for where, node in walked()
        if isinstance(node, functions)
    }
    assert {where: length for where, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_nothing_asks_the_clock() -> None:
    for where, node in walked():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in CLOCK_CALLS, where


def test_nothing_uses_the_clock_the_network_or_chance() -> None:
    for path, tree in TREES.items():
        names = set(imported(tree))
        first = {name.split(".")[0] for name in names}
        used = first & (CLOCK | NETWORK | CHANCE)
        assert used <= ALLOWED.get(shown(path), set()), shown(path)
        assert not names & {"urllib.request", "urllib.error"}, shown(path)


def test_nothing_prints() -> None:
    for where, node in walked():
        if isinstance(node, ast.Call):
            assert name_of(node.func) not in {"print", "pprint"}, where


def test_what_a_module_holds_is_named_as_a_constant() -> None:
    for path, tree in TREES.items():
        for name, value in module_level(tree):
            assert not is_mutable(value) or CONSTANT.fullmatch(name), f"{shown(path)}: {name}"


def test_no_constant_and_no_global_is_ever_changed() -> None:
    for where, node in walked():
        assert not isinstance(node, ast.Global), where
        for target in changed(node):
            assert not CONSTANT.fullmatch(name_of(target)), where


@pytest.mark.parametrize("path", LEXICONS, ids=lambda path: path.name)
def test_lexicon_has_its_header_and_reads(path: Path) -> None:
    assert path.suffix == ".tsv"
    rows = lexicon.read(path.stem)
    assert rows
    assert len(rows) == len(set(rows)), "a row stands there twice"
    for row in rows:
        assert all(cell == cell.strip() for cell in row), row


@pytest.mark.parametrize("path", LEXICONS, ids=lambda path: path.name)
def test_lexicon_is_used(path: Path) -> None:
    assert any(f'"{path.stem}"' in module.read_text("utf-8") for module in MODULES)


def test_no_tracked_file_names_a_folder_of_somebody() -> None:
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("not a git checkout, so nothing is tracked")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    for name in listed.stdout.decode().strip("\0").split("\0"):
        path = ROOT / name
        if path.is_file():
            found = PRIVATE_PATH.search(path.read_bytes())
            assert found is None, f"{name}: {found and found.group()!r}"
